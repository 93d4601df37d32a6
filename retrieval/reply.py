"""What the system says to a question, free of any channel: front ends render these records."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from corpus.article import Article, Span
from retrieval.conversation import Conversation


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sentence of one article. ``sentence`` is its position in ``article.sentences``; ``score`` only orders."""

    article: Article
    sentence: int
    score: float

    @property
    def span(self) -> Span:
        start, end, _ = self.article.sentences[self.sentence]
        return Span(start, end)

    @property
    def text(self) -> str:
        return self.article.text[self.span.start : self.span.end]

    @property
    def paragraph(self) -> int:
        return self.article.sentences[self.sentence].paragraph


@dataclass(frozen=True, slots=True)
class Answer:
    """Words of an article: ``article.text[start:end] == text``, always.

    ``items`` is empty unless the answer is a list: then ``start``/``end`` run from the first item to the last one, and
    ``evidence`` is the sentence of the first item. ``partial``: the article itself gives only some of the list.
    ``noun`` is what its items are called, in Vietnamese, where the question says so.
    ``about_person``: shown with the line that posts may have changed since.
    """

    evidence: Evidence
    start: int
    end: int
    items: tuple[Span, ...] = ()
    partial: bool = False
    about_person: bool = False
    noun: str = ""

    @property
    def article(self) -> Article:
        return self.evidence.article

    @property
    def text(self) -> str:
        return self.article.text[self.start : self.end]

    def item_texts(self) -> tuple[str, ...]:
        """The items, verbatim; the whole text as the only one where the answer is no list."""
        return tuple(self.article.text[s:e] for s, e in self.items) or (self.text,)


@dataclass(frozen=True, slots=True)
class Reply:
    """The outcome for one question: answered, hedged ("perhaps") or refused (``answers`` empty, ``related`` nearest).

    ``answers`` and ``related`` are best first, each from another sentence. ``confidence`` is 0 to 1. ``choices`` are
    other articles that fit as well. ``searched_as`` is the repaired question where spelling was mended.
    ``language`` is the question's ("vi" or "en"): the frame of the reply follows it. ``took_ms`` is time inside.
    ``attempted`` is what would have been answered: the same as ``answers`` unless refused (for `eval` only).
    ``conversation`` is what to ask the next question with.
    ``kind`` is the kind of answer that the question was understood to want (``retrieval.question.Kind``).
    """

    question: str
    language: str
    hedged: bool
    confidence: float
    answers: tuple[Answer, ...]
    related: tuple[Evidence, ...] = ()
    choices: tuple[Article, ...] = ()
    searched_as: str | None = None
    took_ms: float = 0.0
    attempted: tuple[Answer, ...] = field(default=(), repr=False)
    kind: str = ""
    conversation: Conversation | None = field(default=None, repr=False)

    def at(self, now: datetime) -> Reply:
        """The same reply given at ``now``, which a conversation that goes on from it counts from."""
        return replace(self, conversation=replace(self.conversation, at=now)) if self.conversation else self

    @property
    def answered(self) -> bool:
        return bool(self.answers)
