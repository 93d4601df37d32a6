"""Outcomes of the console as lines for a person, and as documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.console.outcomes import (
    Another,
    Around,
    Commands,
    Fresh,
    Left,
    Listed,
    Outcome,
    Replied,
    TookIn,
    Using,
    Wrong,
)
from bot.format import json
from bot.format.articles import summary_lines
from bot.format.intake import failed_lines, intake_json, taken_lines
from bot.format.pieces import Line, Piece, Style, line, shown
from bot.format.reply import View, answer_lines, article_title, marked, marks_of, reply_lines, source_line
from bot.messages import Messages, messages_for

VIEW = View("/articles", "/add PATH", one_command="/use {id}")


def lines(outcome: Outcome, messages: Messages) -> Iterator[Line]:
    match outcome:
        case Replied():
            yield from _replied(outcome, messages)
        case Another(None, language):
            yield line(messages_for(language).answer.no_more_answers)
        case Another(answer, language) if answer is not None:
            yield from answer_lines(answer, messages_for(language), VIEW)
        case Around(_, language):
            yield from _paragraph(outcome, messages_for(language))
        case Listed(summaries):
            yield from summary_lines(summaries, messages)
            if not summaries:
                yield line(messages.articles.no_articles.format(add="/add PATH"))
        case Using(article):
            words = messages.console
            title = words.using.format(id=article.id, title=article_title(article)) if article else words.using_all
            yield line(title)
        case Fresh():
            yield line(messages.console.new_conversation)
        case TookIn(intake):
            yield from failed_lines(intake, messages)
            yield from taken_lines(intake, messages, "hoibao restore ID")
        case Commands():
            for command, meaning in messages.console.help.items():
                yield Piece(f"{command:12}", Style.ANSWER), Piece(meaning)
        case Wrong(_, message):
            yield line(shown(message), Style.NOTE)


def document(outcome: Outcome, messages: Messages) -> object:
    """One JSON value for one line."""
    made: object
    match outcome:
        case Replied(reply):
            made = json.reply(reply)
        case Another(answer, _):
            made = {"answer": json.answer(answer) if answer else None}
        case Around():
            made = json.paragraph(outcome.answer.evidence, outcome.span)
        case Listed(summaries):
            made = [json.listed(summary) for summary in summaries]
        case Using(article):
            made = {"article": json.article(article) if article else None}
        case Fresh():
            made = {"conversation": "new"}
        case TookIn(intake):
            made = intake_json(intake, messages)
        case Commands():
            made = {"commands": dict(messages.console.help)}
        case Left():
            made = {"quit": True}
        case Wrong(code, message):
            made = json.error(code, message)
    return made


def _replied(outcome: Replied, messages: Messages) -> Iterator[Line]:
    if outcome.talk:
        yield line(getattr(messages.console, outcome.talk))
        return
    view = replace(VIEW, scoped=outcome.scoped, empty=outcome.empty)
    yield from reply_lines(outcome.reply, messages_for(outcome.reply.language), view)


def _paragraph(around: Around, messages: Messages) -> Iterator[Line]:
    answer = around.answer
    yield line(messages.console.source_heading, Style.HEADING)
    yield marked(answer.article, around.span, marks_of(answer))
    yield source_line(answer.article, messages)
