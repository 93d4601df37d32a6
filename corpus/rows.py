"""Between records and columns: how an article's parts are written in a row, and read back."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import chain

from corpus.article import Article, Paragraph, ParsedText, Sentence
from corpus.database import Row
from corpus.words import decode_words, encode

PARAGRAPH_BYTES = 8
SENTENCE_BYTES = 12
ARTICLE = (
    "a.id, v.version, v.title, v.source, v.published, a.added_at, v.text, v.paragraphs, v.sentences, v.words, a.sample"
)
NEWEST = "articles a JOIN versions v ON v.article_id = a.id AND v.version = a.version"


@dataclass(frozen=True, slots=True)
class Content:
    """A publication as a row of ``versions`` keeps it."""

    title: str
    source: str | None
    published: str | None
    content_hash: str
    paragraphs: bytes
    sentences: bytes
    text: str
    words: bytes


def content_of(parsed: ParsedText, source: str | None) -> Content:
    return Content(
        title=storable(parsed.title),
        source=None if source is None else storable(source),
        published=None if parsed.published is None else parsed.published.isoformat(),
        content_hash=hash_of(parsed.text),
        paragraphs=_numbers(parsed.paragraphs),
        sentences=_numbers(parsed.sentences),
        text=parsed.text,
        words=encode(parsed.words),
    )


def articles_from(rows: Iterable[Row]) -> list[Article]:
    """The records of rows of the columns ``ARTICLE``."""
    return [_article_from(row) for row in rows]


def _article_from(row: Row) -> Article:
    id_, version, title, source, published, added_at, text, paragraphs, sentences, words, sample = row
    return Article(
        id=id_,
        version=version,
        title=title,
        source=source,
        published=day_from(published),
        added_at=time_from(added_at),
        text=text,
        paragraphs=tuple(Paragraph._make(numbers) for numbers in struct.iter_unpack("<II", paragraphs)),
        sentences=tuple(Sentence._make(numbers) for numbers in struct.iter_unpack("<III", sentences)),
        words=decode_words(words),
        sample=bool(sample),
    )


def storable(text: str) -> str:
    """File names of other encodings carry lone surrogates, which no UTF-8 column takes: they become ``\\udcXX``."""
    return text.encode(errors="backslashreplace").decode()


def hash_of(text: str) -> str:
    """Equal texts have equal hashes; SHA-256 of the UTF-8 bytes, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def _numbers(records: Iterable[tuple[int, ...]]) -> bytes:
    """All numbers of the records in order, 4 bytes each, little-endian."""
    numbers = list(chain.from_iterable(records))
    return struct.pack(f"<{len(numbers)}I", *numbers)


def day_from(column: str | None) -> date | None:
    return None if column is None else date.fromisoformat(column)


def time_column(time: datetime) -> str:
    """In UTC, so that the text orders as the times do."""
    return time.astimezone(UTC).isoformat(timespec="microseconds")


def time_from(column: str) -> datetime:
    return datetime.fromisoformat(column)
