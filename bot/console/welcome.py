"""What a person reads first: what this bot knows, and what to ask it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.format.pieces import Line, Style, line
from bot.messages import Messages
from bot.services import Services
from corpus.errors import NoSuchArticle
from corpus.store import Summary

EXAMPLES = 3
_NEWEST = 5  # articles that are looked at for examples


async def welcome_lines(services: Services, messages: Messages) -> list[Line]:
    summaries = await services.list()
    words = messages.console
    lines = [line(words.welcome, Style.ANSWER)]
    if not summaries:
        return [
            *lines,
            line(messages.articles.no_articles.format(add="/add PATH")),
            line(words.how_to_start, Style.NOTE),
            (),
        ]
    lines.append(line(known_line(summaries, messages)))
    if all(summary.sample for summary in summaries):
        lines.append(line(messages.articles.samples_there, Style.NOTE))
    examples = await example_questions(services, summaries, messages)
    if examples:
        lines.append(line(words.try_asking, Style.HEADING))
        lines += [line(f"• {example}") for example in examples]
    return [*lines, line(words.how_to_start, Style.NOTE), ()]


async def example_questions(services: Services, summaries: Sequence[Summary], messages: Messages) -> tuple[str, ...]:
    """Questions that these articles answer without a doubt, all of them asked: tried before they are offered.

    In Vietnamese from the newest articles' own facts, one an article as far as there are as many.
    """
    words = messages.console
    examples = await _own_questions(services, summaries) if messages.language == "vi" else []
    samples = all(summary.sample for summary in summaries)
    for question in words.sample_questions if samples else words.common_questions:
        if len(examples) >= EXAMPLES:
            break
        reply = await services.ask(question, top=1)
        if reply.answered and not reply.hedged and question not in examples:
            examples.append(question)
    return tuple(examples[:EXAMPLES])


async def _own_questions(services: Services, summaries: Sequence[Summary]) -> list[str]:
    newest = sorted(summaries, key=lambda one: (one.published or date.min, one.id), reverse=True)
    rows: list[list[str]] = []
    for summary in newest[:_NEWEST]:
        row = await _clear_questions(services, summary.id)
        if row:
            rows.append(row)
        if len(rows) == EXAMPLES:
            break
    return [row[place] for place in range(EXAMPLES) for row in rows if place < len(row)]


async def _clear_questions(services: Services, article_id: int) -> list[str]:
    """Of the article's questions those that find it among all articles, too."""
    found = []
    try:
        suggestions = await services.suggestions(article_id, EXAMPLES)
    except NoSuchArticle:  # removed a moment ago
        return []
    for one in suggestions:
        reply = await services.ask(one.question, top=1)
        first = reply.answers[0] if reply.answers and not reply.hedged and not reply.choices else None
        if first and first.article.id == article_id and first.text == one.answer_text:
            found.append(one.question)
    return found


def known_line(summaries: Sequence[Summary], messages: Messages) -> str:
    newest = max((summary.published for summary in summaries if summary.published), default=None)
    since = messages.console.knows_newest.format(date=messages.day(newest)) if newest else ""
    return messages.console.knows.format(count=messages.article_count(len(summaries)), newest=since)
