"""The buttons under an answer: the other answers, the paragraph, and whether it was good."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from telegram import Message, Update

from bot.messages.telegram import telegram_words
from bot.telegram.handlers.asking import conversation_from, told_by
from bot.telegram.replies import MOST_ANSWERS, Frame, Shown, around, other_answer
from bot.telegram.turn import Turn
from corpus.errors import NoSuchArticle
from corpus.journal import Asked
from retrieval.reply import Reply


async def on_other(update: Update, turn: Turn) -> None:
    """Another answer in the place of the one shown."""
    question_id, position = turn.numbers
    found = await _again(turn, question_id)
    if found is None:
        return
    asked, reply = found
    if position >= len(reply.answers):
        await turn.notice(telegram_words(asked.language).notices.no_others)
        return
    await _put(turn, asked, reply, position, other_answer(reply, position, _frame(turn, asked)))


async def on_around(update: Update, turn: Turn) -> None:
    """The paragraph in the place of the sentence, or back."""
    question_id, position, is_paragraph = turn.numbers
    found = await _again(turn, question_id)
    if found is None:
        return
    asked, reply = found
    if position >= len(reply.answers):
        await turn.notice(telegram_words(asked.language).notices.stale)
        return
    show = around if is_paragraph else other_answer
    await _put(turn, asked, reply, position, show(reply, position, _frame(turn, asked)))


async def on_rating(update: Update, turn: Turn) -> None:
    """A person's last press counts."""
    question_id, liked = turn.numbers
    asked = await turn.desk.journal.question(question_id)
    words = telegram_words(asked.language if asked else turn.language).notices
    if asked is None:
        await turn.notice(words.question_gone)
        return
    await turn.desk.journal.rate(question_id, turn.person_id or 0, liked=bool(liked))
    await turn.notice(words.liked if liked else words.disliked)


async def reply_now(turn: Turn, asked: Asked) -> Reply:
    """What a question that was kept is answered as the articles are now. Raises NoSuchArticle where the only one asked
    has gone."""
    return await turn.desk.services.ask(
        asked.text,
        article=asked.scope,
        top=MOST_ANSWERS,
        conversation=conversation_from(asked.conversation),
        now=asked.asked_at.astimezone(ZoneInfo(turn.desk.settings.timezone)),  # what went before it was alive then
    )


async def _again(turn: Turn, question_id: int) -> tuple[Asked, Reply] | None:
    """The question, and the reply as the articles are now; None where one has gone, which the person is told."""
    asked = await turn.desk.journal.question(question_id)
    if asked is None:
        await turn.notice(turn.words.notices.question_gone, alert=True)
        return None
    try:
        reply = await reply_now(turn, asked)
    except NoSuchArticle:
        await turn.notice(telegram_words(asked.language).notices.article_gone, alert=True)
        return None
    return asked, reply


def _frame(turn: Turn, asked: Asked) -> Frame:
    """What the message repeats of a question that nobody typed, it goes on repeating: its first line says so."""
    message = turn.query.message
    text = message.text or "" if isinstance(message, Message) else ""
    repeated = telegram_words(asked.language).conversation.asked.format(question=asked.text)
    said = asked.text if text.startswith(repeated[:40]) else ""
    return Frame(asked.language, asked.id, asked.scope, asked=said)


async def _put(turn: Turn, asked: Asked, reply: Reply, position: int, shown: Shown) -> None:
    await turn.show(shown.text, shown.buttons)
    if isinstance(turn.query.message, Message):
        await turn.delivery.finish(told=told_by(turn.query.message, asked.id, position, reply.answers[position]))
