"""What Telegram itself shows of the bot: commands, description, short description; set only where they changed."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Mapping

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import BadRequest, Forbidden, RetryAfter

from bot.messages.telegram import telegram_words

_LOG = logging.getLogger(__name__)
# None: for phones in any other language. It comes first: a language without a text of its own shows that one's, and is
# set only where that is not its own.
_LANGUAGES = (None, "vi", "en")


async def set_menu(bot: Bot, language: str) -> None:
    """``language``: for phones in a language that we do not speak.

    Raises NetworkError; what Telegram refuses is logged: the bot works without it.
    """
    for code in _LANGUAGES:
        await _careful(_set_all(bot, code, language))


class AdminMenus:
    """The menus of admins' private chats, which show the desk's commands, too. Telegram knows no chat with somebody who
    has never written to the bot: whoever did not get theirs gets it when they write. Methods raise NetworkError."""

    def __init__(self, bot: Bot, language: str) -> None:
        self._bot = bot
        self._language = language
        self._shown: set[int] = set()

    async def show(self, person_id: int) -> None:
        if person_id not in self._shown and await _careful(self._set(person_id)):
            self._shown.add(person_id)

    async def hide(self, person_id: int) -> None:
        """The chat shows what everybody sees."""
        self._shown.discard(person_id)
        for code in _LANGUAGES:
            await _careful(self._bot.delete_my_commands(BotCommandScopeChat(person_id), code))

    async def _set(self, person_id: int) -> None:
        for code in _LANGUAGES:
            menu = telegram_words(code or self._language).menu
            commands = {**menu.admin_commands, **menu.commands}
            await _set_commands(self._bot, BotCommandScopeChat(person_id), code, commands)


async def _set_all(bot: Bot, code: str | None, language: str) -> None:
    menu = telegram_words(code or language).menu
    await _set_commands(bot, BotCommandScopeDefault(), code, menu.commands)
    await _set_commands(bot, BotCommandScopeAllGroupChats(), code, menu.group_commands)
    if (await bot.get_my_description(code)).description != menu.description:
        await bot.set_my_description(menu.description, code)
    if (await bot.get_my_short_description(code)).short_description != menu.short_description:
        await bot.set_my_short_description(menu.short_description, code)


async def _set_commands(bot: Bot, scope: BotCommandScope, code: str | None, commands: Mapping[str, str]) -> None:
    wanted = tuple(BotCommand(name, meaning) for name, meaning in commands.items())
    if await bot.get_my_commands(scope, code) != wanted:
        await bot.set_my_commands(wanted, scope, code)


async def _careful(setting: Awaitable[object]) -> bool:
    """False where Telegram refused it."""
    try:
        await setting
    except (BadRequest, Forbidden, RetryAfter) as error:
        _LOG.warning("Telegram did not take the menu (%s)", type(error).__name__)
        return False
    return True
