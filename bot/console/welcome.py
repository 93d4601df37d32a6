"""What a person reads first: what this bot knows, and what to ask it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.format.pieces import Line, Style, line
from bot.messages import Messages
from bot.services import Services
from corpus.store import Summary

EXAMPLES = 3


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
    """Questions that these articles answer without a doubt: tried before they are offered."""
    words = messages.console
    samples = all(summary.sample for summary in summaries)
    examples: list[str] = []
    for question in words.sample_questions if samples else words.common_questions:
        reply = await services.ask(question, top=1)
        if reply.answered and not reply.hedged:
            examples.append(question)
        if len(examples) == EXAMPLES:
            break
    return tuple(examples)


def known_line(summaries: Sequence[Summary], messages: Messages) -> str:
    newest = max((summary.published for summary in summaries if summary.published), default=None)
    since = messages.console.knows_newest.format(date=messages.day(newest)) if newest else ""
    return messages.console.knows.format(count=messages.article_count(len(summaries)), newest=since)
