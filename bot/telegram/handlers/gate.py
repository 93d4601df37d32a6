"""Before every handler: who is served. And after one that failed: what the person reads."""

from __future__ import annotations

import logging

from telegram import Update
from telegram.error import BadRequest, Forbidden, NetworkError, TelegramError
from telegram.ext import ApplicationHandlerStop

from bot.exits import OUR_ERRORS
from bot.format.telegram import plain_html
from bot.logging import log_fault
from bot.telegram.handlers.inline import offer
from bot.telegram.turn import Turn
from corpus.errors import StoreError

_LOG = logging.getLogger(__name__)


async def on_every_update(update: Update, turn: Turn) -> None:
    """Opens the turn; goes on only for people in chats that are served."""
    message = update.message
    if message is not None and message.migrate_to_chat_id is not None:
        await turn.desk.journal.rename_chat(message.chat.id, message.migrate_to_chat_id)
        await turn.desk.allowed_chats.rename(message.chat.id, message.migrate_to_chat_id)
        raise ApplicationHandlerStop
    if not _is_by_a_person(update):
        raise ApplicationHandlerStop
    await turn.open(update)
    if not await _is_served(turn):
        await _turn_away(update, turn)
        raise ApplicationHandlerStop


async def on_error(update: object, turn: Turn) -> None:
    """A short line with an id for the person, the rest for the log. Never what Telegram said: it may quote us."""
    error = turn.error
    if isinstance(error, Forbidden):
        _LOG.info("a chat does not take our messages any more")
        return
    if isinstance(error, NetworkError) and not isinstance(error, BadRequest):
        _LOG.warning("Telegram did not take a message, or did not say so (%s)", type(error).__name__)
        return
    assert error is not None
    error_id = log_fault(_LOG, error, expected=isinstance(error, OUR_ERRORS))
    if isinstance(update, Update) and update.effective_chat is not None:
        try:
            await turn.open(update)  # not the turn of the handler that failed
            if update.callback_query is not None:
                await turn.notice()
            await turn.say(plain_html(turn.words.conversation.fault.format(error_id=error_id)))
        except (TelegramError, StoreError) as failed:
            _LOG.warning("error %s could not be told (%s)", error_id, type(failed).__name__)


def _is_by_a_person(update: Update) -> bool:
    """Who writes as a group or a channel is one, too, behind an account of Telegram's own that counts as a bot."""
    message, user = update.message, update.effective_user
    if message is not None and (message.via_bot is not None or message.is_automatic_forward):
        return False
    if message is not None and message.sender_chat is not None:
        return True
    return user is not None and not user.is_bot


async def _turn_away(update: Update, turn: Turn) -> None:
    """In a group silently."""
    said = turn.words.conversation.not_here.format(chat_id=turn.chat_id)
    if update.inline_query is not None:
        await offer(turn, update.inline_query, [])
    elif update.callback_query is not None:
        await turn.notice(said)
    elif turn.is_private:
        await turn.say(plain_html(said))


async def _is_served(turn: Turn) -> bool:
    allowed = turn.desk.telegram.allowed_chat_ids | await turn.desk.allowed_chats.all()
    place = turn.person_id if turn.chat_id is None else turn.chat_id
    return not allowed or place in allowed or await turn.is_admin()
