"""Questions: typed, by command, from a button that suggests one, or asked again of another article."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from telegram import Message, Update

from bot.asked import nearest_article, outcome_of
from bot.exits import explain
from bot.format.telegram import plain_html
from bot.messages import messages_for
from bot.question import checked
from bot.smalltalk import small_talk
from bot.telegram.addressed import question_in
from bot.telegram.handlers.articles import say_list
from bot.telegram.replies import MOST_ANSWERS, Frame, first_reply
from bot.telegram.turn import Turn
from corpus.errors import NoSuchArticle
from corpus.journal import Asked, Told
from retrieval.conversation import Conversation
from retrieval.errors import BadQuestion
from retrieval.reply import Answer, Reply


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to ask. ``before``: the conversation that it follows. ``asked``: what nobody typed, said in the reply."""

    question: str
    scope: int | None
    before: str | None = None
    asked: str = ""


async def on_text(update: Update, turn: Turn) -> None:
    """Any text in a private chat; in a group what is meant for us, or what we are called to by a bare mention."""
    assert update.message is not None
    question = question_in(update.message, turn.bot) or _replied_to(update.message)
    talk = small_talk(question)
    if talk == "news":
        await say_list(turn)
    elif talk is not None:
        await turn.say(plain_html(getattr(turn.words.conversation, talk)))
    elif question.strip():
        await answer(turn, Wanted(question, turn.chat.scope, turn.chat.conversation))
    else:
        await turn.say(plain_html(turn.words.conversation.hello))


async def on_command(update: Update, turn: Turn) -> None:
    """/hoi and the question; alone as a reply to a message: that message is the question."""
    message = update.message
    assert message is not None and message.text is not None
    question = message.text.partition(" ")[2].strip() or _replied_to(message)
    if question:
        await answer(turn, Wanted(question, turn.chat.scope, turn.chat.conversation))
    else:
        example = await example_question(turn)
        await turn.say(plain_html(turn.words.conversation.ask_what.format(example=example)))


async def on_suggested(update: Update, turn: Turn) -> None:
    """The button's own text is the question."""
    await turn.notice()
    scope, _ = turn.numbers
    message = turn.query.message
    markup = message.reply_markup if isinstance(message, Message) else None
    buttons = [one for row in markup.inline_keyboard for one in row] if markup else []
    question = next((one.text for one in buttons if one.callback_data == turn.query.data), "")
    if question:
        await answer(turn, Wanted(question, scope or None, asked=question))
    else:
        await turn.say(plain_html(turn.words.notices.stale))


async def on_choice(update: Update, turn: Turn) -> None:
    """The same question, of the article that was chosen (0: of all)."""
    question_id, article_id = turn.numbers
    before = await turn.desk.journal.question(question_id)
    if before is None:
        await turn.notice(turn.words.notices.question_gone, alert=True)
        return
    await turn.notice()
    await answer(turn, Wanted(before.text, article_id or None, before.conversation, asked=before.text))


async def answer(turn: Turn, wanted: Wanted) -> None:
    """Asks, replies, and keeps what was asked and told."""
    if not await _may_ask(turn):
        return
    try:
        question = checked(wanted.question)
        async with turn.typing():
            reply, scope, note = await _ask(turn, question, wanted)
    except BadQuestion as error:
        await turn.say(plain_html(explain(error, turn.messages)))
        return
    asked = _asked(turn, reply, scope, wanted.before)
    frame = Frame(asked.language, asked.id, scope, turn.desk.services.empty, wanted.asked, note)
    shown = first_reply(reply, frame)
    message = await turn.say(shown.text, shown.buttons)
    told = told_by(message, asked.id, 0, reply.answers[0]) if reply.answers else None
    following = reply.conversation.to_json() if reply.conversation else None
    await turn.delivery.finish(asked, told, replace(turn.chat, conversation=following))
    if told is None and reply.related:
        await turn.keep_shown({one.article.id for one in reply.related}, message)


async def example_question(turn: Turn) -> str:
    """One that these articles answer, where one is known."""
    found = await turn.desk.suggestions.of_all(await turn.desk.services.list(), turn.messages)
    return next(iter(found), turn.messages.console.common_questions[0])


def told_by(message: Message, question_id: int, position: int, answer: Answer) -> Told:
    """Which words stand in the message."""
    article = answer.article
    place = (answer.start, answer.end, answer.evidence.sentence)
    return Told(message.chat.id, message.message_id, question_id, position, article.id, article.version, *place)


async def _may_ask(turn: Turn) -> bool:
    """One polite line to who asks too fast, then silence until they may again."""
    quota, person_id = turn.desk.quota, turn.person_id or 0
    wait = quota.wait(person_id)
    if wait and quota.may_say_so(person_id):
        too_fast = turn.words.conversation.too_fast
        await turn.say(plain_html(too_fast.format(count=quota.per_minute, seconds=int(wait) + 1)))
    return not wait


async def _ask(turn: Turn, question: str, wanted: Wanted) -> tuple[Reply, int | None, str]:
    """The reply, the article that alone was asked, and a line to say where that one has gone."""
    services, scope = turn.desk.services, wanted.scope
    before = conversation_from(wanted.before)
    try:
        reply = await services.ask(question, article=scope, top=MOST_ANSWERS, conversation=before)
    except NoSuchArticle:
        if turn.chat.scope == scope:
            await turn.keep_chat(scope=None)
        reply = await services.ask(question, top=MOST_ANSWERS, conversation=before)
        return reply, None, turn.words.conversation.scope_gone
    return reply, scope, ""


def conversation_from(kept: str | None) -> Conversation | None:
    """What went before, as it was kept with a chat or a question."""
    return Conversation.from_json(kept) if kept else None


def _asked(turn: Turn, reply: Reply, scope: int | None, before: str | None) -> Asked:
    return Asked(
        id=secrets.randbits(56),
        asked_at=datetime.now(UTC),
        chat_id=turn.chat_id,
        person_id=turn.person_id,
        language=turn.chat.language or messages_for(reply.language).language,
        outcome=outcome_of(reply),
        confidence=reply.confidence,
        scope=scope,
        text=reply.question,
        conversation=before,
        nearest=nearest_article(reply),
    )


def _replied_to(message: Message) -> str:
    replied = message.reply_to_message
    return (replied.text or "") if replied and not (replied.from_user and replied.from_user.is_bot) else ""
