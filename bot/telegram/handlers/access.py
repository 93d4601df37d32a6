"""/chophep: which chats a closed bot answers."""

from __future__ import annotations

import re

from telegram import Update

from bot.format.telegram import plain_html
from bot.telegram.turn import Turn

_ID = re.compile(r"-?[1-9][0-9]{0,15}", re.ASCII)  # Telegram's have at most 52 bits


async def on_access(update: Update, turn: Turn) -> None:
    """/chophep, /chophep add ID, /chophep remove ID; in a group without the number: that group."""
    assert update.message is not None and update.message.text is not None
    action, *given = update.message.text.split()[1:] or ["list"]
    chat_id = _chat_meant(turn, given)
    if action == "list" and not given:
        await turn.say(plain_html(await _listed(turn) if turn.is_private else turn.words.admin.privately))
    elif action not in ("add", "remove") or chat_id is None:
        await turn.say(plain_html(turn.words.access.how))
    else:
        await turn.say(plain_html(await (_add if action == "add" else _remove)(turn, chat_id)))


async def _add(turn: Turn, chat_id: int) -> str:
    words, desk = turn.words.access, turn.desk
    if chat_id in desk.telegram.allowed_chat_ids or not await desk.allowed_chats.add(chat_id, actor=turn.actor):
        return words.known.format(id=chat_id)
    return words.added.format(id=chat_id)


async def _remove(turn: Turn, chat_id: int) -> str:
    words, desk = turn.words.access, turn.desk
    if chat_id in desk.telegram.allowed_chat_ids:
        return words.configured.format(id=chat_id)
    if not await desk.allowed_chats.remove(chat_id, actor=turn.actor):
        return words.unknown.format(id=chat_id)
    said = words.removed.format(id=chat_id)
    is_open = not await desk.allowed_chats.all() and not desk.telegram.allowed_chat_ids
    return f"{said} {words.everyone}" if is_open else said


async def _listed(turn: Turn) -> str:
    words, configured = turn.words.access, turn.desk.telegram.allowed_chat_ids
    kept = await turn.desk.allowed_chats.all() - configured
    lines = [words.one_configured.format(id=chat_id) for chat_id in sorted(configured)]
    lines += [f"• {chat_id}" for chat_id in sorted(kept)]
    return "\n".join((words.heading, *lines, "", words.how) if lines else (words.everyone, "", words.how))


def _chat_meant(turn: Turn, given: list[str]) -> int | None:
    if given:
        return int(given[0]) if len(given) == 1 and _ID.fullmatch(given[0]) else None
    return None if turn.is_private else turn.chat_id
