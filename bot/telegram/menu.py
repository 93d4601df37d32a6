"""What Telegram itself shows of the bot: commands, description, short description; set only where they changed."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Mapping

from telegram import Bot, BotCommand, BotCommandScope, BotCommandScopeAllGroupChats, BotCommandScopeDefault
from telegram.error import BadRequest, RetryAfter

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


async def _careful(setting: Awaitable[None]) -> None:
    try:
        await setting
    except (BadRequest, RetryAfter) as error:
        _LOG.warning("Telegram did not take the menu (%s)", type(error).__name__)
