"""The records of what was published. Offsets are ``[start, end)`` in characters of the article's NFC text."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple


class Span(NamedTuple):
    """``text[start:end]``."""

    start: int
    end: int


class Paragraph(NamedTuple):
    start: int
    end: int


class Sentence(NamedTuple):
    """``paragraph`` is the position of the paragraph that holds it, counted from 0."""

    start: int
    end: int
    paragraph: int


class Word(NamedTuple):
    """A word as pyvi segments it (one or several syllables), with its part of speech (one of ``TAGS``)."""

    start: int
    end: int
    pos: str


@dataclass(frozen=True, slots=True)
class Words:
    """All words of an article in order, kept as columns: 25 million of them must fit a small machine.

    ``tags`` has one byte a word, an index into ``TAGS``.
    """

    starts: array[int] = field(default_factory=lambda: array("I"))
    ends: array[int] = field(default_factory=lambda: array("I"))
    tags: bytes = b""

    def __len__(self) -> int:
        return len(self.tags)

    def within(self, start: int, end: int) -> Iterator[Word]:
        """The words that lie wholly in ``[start, end)``, in order."""
        from bisect import bisect_left

        for i in range(bisect_left(self.starts, start), len(self.tags)):
            if self.ends[i] > end:
                return
            yield Word(self.starts[i], self.ends[i], TAGS[self.tags[i]])


TAGS = (
    "X", "A", "B", "C", "E", "F", "I", "L", "M", "N", "Nc", "Np", "Nu", "Ny", "P", "R", "S", "T", "V",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ParsedText:
    """What reading a publication gives, before it is stored.

    ``text`` is the whole publication with its headline: NFC, line ends ``\\n``, no control characters but ``\\n`` and
    tab. ``title`` is a copy of the headline, or made from the first sentence; it never changes the text.
    Paragraphs and sentences are in order, do not overlap, and have no white space at their edges; every character that
    is not white space lies in exactly one sentence and one paragraph.
    """

    text: str
    title: str
    published: date | None
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    words: Words


@dataclass(frozen=True, slots=True)
class Article:
    """A stored article in its newest version. ``source`` is a file's name or a URL, never a path."""

    id: int
    version: int
    title: str
    source: str | None
    published: date | None
    added_at: datetime
    text: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    words: Words
    sample: bool = False

    def sentence_text(self, position: int) -> str:
        start, end, _ = self.sentences[position]
        return self.text[start:end]
