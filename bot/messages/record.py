"""The shape of the messages: whoever adds a field must fill it in every language, or the type checker says so.

Placeholders (``{count}``) are filled with ``str.format``; a test compares them between the languages.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.messages.keeping import KeepingWords


@dataclass(frozen=True, slots=True)
class AnswerWords:
    """Around an answer or a refusal."""

    perhaps: str
    list_heading: str
    list_item: str
    """What an item is called where the question does not say."""
    list_partial: str
    undated: str
    published: str
    article_number: str
    posts_may_have_changed: str
    searched_as: str
    other_answers: str
    no_more_answers: str
    refused: str
    refused_scoped: str
    nearest: str
    try_otherwise: str
    several_newest: str
    several_best: str
    summed_newest: str
    """Of whose summary is shown where no article was named."""
    summed_best: str
    perhaps_too: str
    """Instead of the colon that ends one of the four, where the answer is hedged."""
    which_article: str
    ask_one: str
    """How to ask one article, with ``{command}``."""


@dataclass(frozen=True, slots=True)
class ArticleWords:
    """About articles: what went in, what is there, what happened to it."""

    no_articles: str
    samples_there: str
    count: str
    """"N articles", with ``{count}``."""
    column_number: str
    column_title: str
    column_published: str
    column_source: str
    column_paragraphs: str
    column_sentences: str
    adding: str
    added: str
    known: str
    new_version: str
    not_added: str
    same_title: str
    samples_stepped_aside: str
    summary: str
    removed: str
    restored: str
    reverted: str
    edited: str
    no_source: str
    nothing_removed: str
    tested: str
    """What a self-test gave: ``{asked}`` facts were asked for, ``{right}`` came back."""
    may_ask: str
    version: str
    actions: Mapping[str, str]
    """What an audit line says, by its action; an action that is not here is shown as it is."""


@dataclass(frozen=True, slots=True)
class ConsoleWords:
    welcome: str
    knows: str
    knows_newest: str
    try_asking: str
    sample_questions: tuple[str, ...]
    """What the sample articles answer."""
    common_questions: tuple[str, ...]
    """What many news articles answer: offered where these articles do."""
    how_to_start: str
    prompt: str
    help: Mapping[str, str]
    """What each command does, by the command with its argument: in the order shown."""
    using: str
    using_all: str
    new_conversation: str
    nothing_asked: str
    no_such_command: str
    hello: str
    thanks: str
    who: str
    news: str
    needs_number: str
    needs_path: str
    source_heading: str


@dataclass(frozen=True, slots=True)
class CheckWords:
    """What check-config says."""

    telegram_off: str
    telegram_on: str
    hidden: str
    not_set: str
    unknown_variable: str
    did_you_mean: str
    everyone: str
    right: str


@dataclass(frozen=True, slots=True)
class EvaluationWords:
    """What eval says around its figures."""

    asking: str
    size: str
    """How many questions of how many articles with how many sentences, in this order."""
    missing: str


@dataclass(frozen=True, slots=True)
class DeskWords:
    """To those who look after the articles: what was asked and not answered, and words that mean the same."""

    synonyms: str
    synonyms_added: str
    synonyms_known: str
    synonyms_removed: str
    no_synonyms: str
    day: str
    questions: str
    answered: str
    hedged: str
    refused: str
    liked: str
    disliked: str
    total: str
    chart: str
    """Heading of the picture, with ``{count}``."""
    chart_answered: str
    chart_refused: str
    chart_liked: str
    chart_disliked: str
    nothing_asked: str
    nothing_unanswered: str
    nothing_disliked: str
    times: str
    """How often, with ``{count}``."""
    also: str
    nearest: str
    actors: Mapping[str, str]
    """Who an audit line names, by the part before its colon, with ``{id}``; one that is not here is shown as it is."""
    nothing_logged: str


@dataclass(frozen=True, slots=True)
class ErrorWords:
    by_code: Mapping[str, str]
    """By the ``code`` of the rooms' errors, with their ``details`` as placeholders; where a code is missing, the error
    says itself, in English. ``{file}`` stands for the detail ``path`` as well."""
    kinds: Mapping[str, str]
    """What a file is that is no text (the detail ``kind``); one that is not here is shown as it is, in English."""
    settings: str
    our_fault: str
    no_io: str
    interrupted: str


@dataclass(frozen=True, slots=True)
class Messages:
    language: Literal["vi", "en"]
    answer: AnswerWords
    articles: ArticleWords
    console: ConsoleWords
    check: CheckWords
    evaluation: EvaluationWords
    desk: DeskWords
    keeping: KeepingWords
    errors: ErrorWords
    thousands: str
    months: tuple[str, ...] = ()

    def number(self, value: int) -> str:
        """1.248 in Vietnamese, 1,248 in English."""
        return f"{value:,}".replace(",", self.thousands)

    def day(self, day: date | None) -> str:
        """6-12-2023, as Vietnamese papers write it, or 6 December 2023; nothing for no date."""
        if day is None:
            return ""
        if self.months:
            return f"{day.day} {self.months[day.month - 1]} {day.year}"
        return f"{day.day}-{day.month}-{day.year}"

    def published_on(self, day: date | None) -> str:
        return self.answer.published.format(date=self.day(day)) if day else self.answer.undated

    def article_count(self, count: int) -> str:
        one_or_many = self.articles.count.split("|")
        return one_or_many[0 if count == 1 else -1].format(count=self.number(count))
