"""Who runs the desk: the one door of all that only admins may do, and /admin with its buttons."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from telegram import MessageOriginUser, Update, User

from bot.format.telegram import plain_html
from bot.telegram.buttons import UNADMIN, button, keyboard
from bot.telegram.handlers.people import on_stale_button, on_unknown_command
from bot.telegram.turn import Turn

Handler = Callable[[Update, Turn], Awaitable[None]]
Suits = Callable[[Update, Turn], bool]
Took = Callable[[Update, Turn], Awaitable[bool]]
"""A handler that says whether the update was for it."""

_ID = re.compile(r"[1-9][0-9]{0,15}", re.ASCII)  # Telegram's have at most 52 bits


def for_admins(handler: Handler) -> Callable[[Update, Turn], Coroutine[Any, Any, None]]:
    """The handler, for admins; to everyone else its command or button is one that does not exist."""

    async def guarded(update: Update, turn: Turn) -> None:
        if await turn.is_admin():
            await handler(update, turn)
        elif update.callback_query is not None:
            await on_stale_button(update, turn)
        elif turn.is_private:
            await on_unknown_command(update, turn)

    return guarded


def admins_first(suits: Suits, took: Took, handler: Handler) -> Callable[[Update, Turn], Coroutine[Any, Any, None]]:
    """``took``, for admins; for everyone else, and where it was nothing for it, ``handler``. ``suits`` is asked first:
    of most messages it need not be known who wrote them."""

    async def divided(update: Update, turn: Turn) -> None:
        if not (suits(update, turn) and await turn.is_admin() and await took(update, turn)):
            await handler(update, turn)

    return divided


def privately(handler: Handler) -> Callable[[Update, Turn], Coroutine[Any, Any, None]]:
    """The handler, in private chats: readers' words, and who runs the desk, are not for a group to read."""

    async def apart(update: Update, turn: Turn) -> None:
        if turn.is_private:
            await handler(update, turn)
        else:
            await turn.say(plain_html(turn.words.admin.privately))

    return apart


async def on_admin(update: Update, turn: Turn) -> None:
    """/admin, /admin add ID, /admin remove ID; without the number in reply to a message of the person."""
    assert update.message is not None and update.message.text is not None
    action, *given = update.message.text.split()[1:] or ["list"]
    if action == "list":
        await _list(turn)
        return
    person_id = _person_meant(update, given)
    if action not in ("add", "remove") or person_id is None:
        await turn.say(plain_html(turn.words.admin.how))
        return
    said = await (_add if action == "add" else _remove)(turn, person_id)
    await turn.say(plain_html(said))


async def on_unadmin(update: Update, turn: Turn) -> None:
    """The button beside an admin of the list."""
    await turn.show(plain_html(await _remove(turn, turn.numbers[0])))


async def _add(turn: Turn, person_id: int) -> str:
    words = turn.words.admin
    if person_id in turn.desk.telegram.admin_ids or not await turn.desk.admins.add(person_id, actor=turn.actor):
        return words.known.format(id=person_id)
    await turn.desk.menus.show(person_id)
    return words.added.format(id=person_id)


async def _remove(turn: Turn, person_id: int) -> str:
    words, configured = turn.words.admin, turn.desk.telegram.admin_ids
    if person_id in configured:
        return words.configured.format(id=person_id)
    outcome = await turn.desk.admins.remove(person_id, actor=turn.actor, configured=configured)
    if outcome == "removed":
        await turn.desk.menus.hide(person_id)
    return {"removed": words.removed, "unknown": words.unknown, "last": words.last}[outcome].format(id=person_id)


async def _list(turn: Turn) -> None:
    """In a private chat only: who runs the desk is not for a group to read."""
    words = turn.words.admin
    if not turn.is_private:
        await turn.say(plain_html(words.privately))
        return
    configured = turn.desk.telegram.admin_ids
    kept = [one for one in await turn.desk.admins.all() if one.person_id not in configured]
    lines = [words.one_configured.format(id=person_id) for person_id in sorted(configured)]
    for one in kept:
        when = turn.messages.day(one.added_at.astimezone(turn.desk.zone).date())
        lines.append(words.one_added.format(id=one.person_id, by=one.added_by.removeprefix("telegram:"), day=when))
    rows = [[button(words.remove.format(id=one.person_id), UNADMIN.data(one.person_id))] for one in kept[:50]]
    await turn.say(plain_html("\n".join((words.heading, *lines, "", words.how))), keyboard(*rows))


def _person_meant(update: Update, given: list[str]) -> int | None:
    if given:
        return int(given[0]) if len(given) == 1 and _ID.fullmatch(given[0]) else None
    person = _replied_to(update)
    return person.id if person is not None and not person.is_bot else None


def _replied_to(update: Update) -> User | None:
    """Whoever wrote the message replied to; of a forwarded one, whoever wrote it first."""
    replied = update.message.reply_to_message if update.message else None
    if replied is None or replied.sender_chat is not None:
        return None
    if replied.forward_origin is None:
        return replied.from_user
    return replied.forward_origin.sender_user if isinstance(replied.forward_origin, MessageOriginUser) else None
