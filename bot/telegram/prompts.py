"""Asking an admin for a word or a line: a message that opens the phone's reply, and what comes back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING

from telegram import ForceReply, Update

from bot.format.telegram import plain_html
from corpus.prompts import Prompt, Prompts

if TYPE_CHECKING:
    from bot.telegram.turn import Turn

Answer = Callable[["Turn", int, str], Awaitable[None]]
"""Told the id of what the prompt was about, and the text of the reply."""


async def prompt(turn: Turn, purpose: str, subject: int, question: str, example: str = "") -> None:
    """Asks; ``example`` stands grey in the empty field."""
    assert turn.chat_id is not None
    prompts, asked = Prompts(turn.desk.services.database), Prompt(purpose, subject)
    await prompts.ask(turn.chat_id, asked)
    message = await turn.say(plain_html(question), ForceReply(input_field_placeholder=example or None))
    await prompts.ask(message.chat.id, asked, message.message_id)


async def took_reply(update: Update, turn: Turn, answers: Mapping[str, Answer]) -> bool:
    """Hands the reply to a prompt to whoever asked; whether it was one."""
    message = update.message
    asked = message.reply_to_message if message else None
    if message is None or asked is None or asked.from_user is None or asked.from_user.id != turn.bot.id:
        return False
    prompts = Prompts(turn.desk.services.database)
    found = await prompts.of(message.chat.id, asked.message_id)
    if found is None or found.purpose not in answers:
        return False
    await answers[found.purpose](turn, found.subject, (message.text or "").strip())
    await prompts.answered(message.chat.id, asked.message_id)
    return True
