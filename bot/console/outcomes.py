"""What one line of the console leads to: records that are rendered as words or as JSON."""

from __future__ import annotations

from dataclasses import dataclass

from bot.exits import Exit
from bot.intake import Intake
from bot.smalltalk import Talk
from corpus.article import Article, Span
from corpus.store import Summary
from retrieval.reply import Answer, Reply


@dataclass(frozen=True, slots=True)
class Replied:
    """``scoped``: only one article was asked. ``empty``: there was none to ask. ``talk``: a greeting or thanks."""

    reply: Reply
    scoped: bool
    empty: bool
    talk: Talk | None = None


@dataclass(frozen=True, slots=True)
class Another:
    """A further answer to the last question, or None when there is none left."""

    answer: Answer | None
    language: str


@dataclass(frozen=True, slots=True)
class Around:
    """The paragraph that holds the last answer that was shown."""

    answer: Answer
    language: str

    @property
    def span(self) -> Span:
        """Of the paragraph, in the article's text."""
        evidence = self.answer.evidence
        return Span(*evidence.article.paragraphs[evidence.paragraph])


@dataclass(frozen=True, slots=True)
class Listed:
    summaries: tuple[Summary, ...]


@dataclass(frozen=True, slots=True)
class Using:
    """Which article alone is asked from now on; None: all."""

    article: Article | None


@dataclass(frozen=True, slots=True)
class Fresh:
    """The conversation starts anew."""


@dataclass(frozen=True, slots=True)
class TookIn:
    intake: Intake


@dataclass(frozen=True, slots=True)
class Commands:
    """What can be typed."""


@dataclass(frozen=True, slots=True)
class Left:
    """The session is over."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """The line could not be done; the session goes on. ``code`` is what a command would have ended with."""

    code: Exit
    message: str


Outcome = Replied | Another | Around | Listed | Using | Fresh | TookIn | Commands | Left | Wrong
