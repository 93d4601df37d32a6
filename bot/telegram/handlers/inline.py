"""Inline mode: `@bot question` in any chat offers up to five answers to send there."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from telegram import (
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest
from telegram.helpers import create_deep_linked_url

from bot.format.pieces import shown
from bot.format.reply import article_title
from bot.format.telegram import cut
from bot.messages import messages_for
from bot.messages.telegram import telegram_words
from bot.question import checked
from bot.telegram.buttons import keyboard, link_button
from bot.telegram.replies import MOST_ANSWERS, plain_answer
from bot.telegram.turn import Turn
from retrieval.errors import BadQuestion
from retrieval.reply import Answer, Reply

_CACHE_SECONDS = 20
_SHORTEST = 3  # characters: what a person has only begun to type is not searched


async def on_inline(update: Update, turn: Turn) -> None:
    assert update.inline_query is not None
    query = update.inline_query
    reply = await _reply(turn, query.query)
    results = [_result(turn, reply, number) for number in range(len(reply.answers))] if reply else []
    await offer(turn, query, results)


async def offer(turn: Turn, query: InlineQuery, results: Sequence[InlineQueryResultArticle]) -> None:
    """What the person may send; without any, a way to the bot."""
    nothing = InlineQueryResultsButton(turn.words.buttons.ask_here, start_parameter="inline")
    with suppress(BadRequest):  # the person has typed on, and this query is too old
        await turn.bot.answer_inline_query(
            query.id,
            results,
            cache_time=_CACHE_SECONDS,
            is_personal=bool(turn.desk.telegram.allowed_chat_ids),
            button=None if results else nothing,
        )


async def _reply(turn: Turn, query: str) -> Reply | None:
    """None for what is too short or too much."""
    if len(query.strip()) < _SHORTEST or turn.desk.inline_quota.wait(turn.person_id or 0):
        return None
    try:
        return await turn.desk.services.ask(checked(query), top=MOST_ANSWERS)
    except BadQuestion:
        return None


def _result(turn: Turn, reply: Reply, number: int) -> InlineQueryResultArticle:
    answer: Answer = reply.answers[number]
    language = reply.language
    buttons, article = telegram_words(language).buttons, answer.article
    url = create_deep_linked_url(turn.bot.username, f"article_{article.id}")
    return InlineQueryResultArticle(
        id=str(number),
        title=cut(shown(answer.text), 100).strip() or "…",
        description=cut(f"{shown(answer.evidence.text)} — {article_title(article)}", 200),
        input_message_content=InputTextMessageContent(
            plain_answer(answer, messages_for(language), buttons.source),
            parse_mode=ParseMode.HTML,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        ),
        reply_markup=keyboard([link_button(buttons.read, url)]),
    )
