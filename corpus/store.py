"""The record: articles, their versions and who changed them, in SQLite. Everything else can be rebuilt from it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from corpus.article import Article, ParsedText
from corpus.database import BUSY_TIMEOUT_MS, Database, Row
from corpus.edits import PRESENT_TEXT, SAME_ORIGIN, Edit, Outcome, no_article
from corpus.glossary import CHANGES_OF_SYNONYMS
from corpus.rows import (
    ARTICLE,
    NEWEST,
    PARAGRAPH_BYTES,
    SENTENCE_BYTES,
    articles_from,
    content_of,
    day_from,
    hash_of,
    time_from,
)

_LARGEST_ID = 2**63 - 1
_AT_ONCE = 500  # articles fetched with one question; SQLite allowed 999 parameters for long


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a publication. ``same_title``: other present articles with its title; ``stepped_aside``: the
    samples that made room for it."""

    article: Article
    outcome: Outcome
    same_title: tuple[int, ...] = ()
    stepped_aside: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """A present article without its text; ``paragraphs`` and ``sentences`` are how many there are."""

    id: int
    title: str
    source: str | None
    published: date | None
    added_at: datetime
    version: int
    paragraphs: int
    sentences: int
    sample: bool


@dataclass(frozen=True, slots=True)
class Version:
    """One version of an article: what it said is ``text``."""

    version: int
    title: str
    source: str | None
    published: date | None
    added_at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class AuditLine:
    """Who did what to an article, and when. ``id`` orders all changes of the database."""

    id: int
    at: datetime
    actor: str
    action: str
    version: int


@dataclass(frozen=True, slots=True)
class History:
    """All that happened to an article, oldest first."""

    article_id: int
    removed_at: datetime | None
    versions: tuple[Version, ...]
    audit: tuple[AuditLine, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """Which articles were added, changed, removed or restored until ``revision``; ``synonyms``: whether the operator's
    were."""

    revision: int
    article_ids: tuple[int, ...]
    synonyms: bool = False


class Store:
    """The articles of one database file. Any number of processes may use the file at once.

    Every method raises ``StoreUnusable`` where the file cannot be read or written, ``NotADatabase`` where it is
    damaged. What a method has returned is on the disk. Later tables have classes of their own over ``database``.
    """

    def __init__(self, database: Database) -> None:
        self.database = database

    @classmethod
    async def open(cls, path: Path, *, read_only: bool = False, busy_timeout_ms: int = BUSY_TIMEOUT_MS) -> Self:
        """Opens the database, or creates it with its folder. Where it cannot be written it can still be read.

        ``busy_timeout_ms``: how long to wait for another process that writes.
        """
        return cls(await Database.open(path, read_only=read_only, busy_timeout_ms=busy_timeout_ms))

    @property
    def path(self) -> Path:
        return self.database.path

    @property
    def created(self) -> bool:
        """True when this very call of ``open`` made the database; of several at once, one says so."""
        return self.database.created

    @property
    def writable(self) -> bool:
        """False where adding and removing will raise ``StoreUnusable`` (``"read_only"``)."""
        return self.database.writable

    async def add(
        self,
        parsed: ParsedText,
        *,
        source: str | None,
        origin: str | None,
        actor: str,
        sample: bool = False,
        of_many: bool = False,
    ) -> Added:
        """Stores a publication in one transaction: the article, its version, its words, the audit line.

        ``source`` is shown: a file's name or a URL. ``origin``, an absolute path or a URL, recognises the article when
        it comes again and is never shown. ``actor``: who adds, for the audit. ``of_many``: it comes with a folder,
        and nobody has named it; then a text that was taken down is refused: ``BadText`` (``"text_taken_down"``).

        - Its text is present: ``"known"``, nothing changes.
        - Another text from the same origin: ``"new version"``; the old one stays in the history.
        - A removed article had this text: it comes back, with the title, source and date given now: ``"added"``.
        - Else a new article: ``"added"``.
        """
        content = await asyncio.to_thread(content_of, parsed, source)
        async with self.database.transaction() as connection:
            edit = Edit(connection, actor)
            placed = await edit.place(content, origin, sample=sample, of_many=of_many)
            row = await edit.present(placed.article_id)
            same_title = await edit.same_title(placed.article_id)
        [article] = await _read([row])
        return Added(article, placed.outcome, same_title, placed.stepped_aside)

    async def add_samples(self, samples: Sequence[tuple[ParsedText, str]], *, actor: str) -> list[Article]:
        """Stores texts with their sources as samples: all or none, and none where an article was ever added."""
        contents = [content_of(parsed, source) for parsed, source in samples]
        async with self.database.transaction() as connection:
            if await connection.execute_fetchall("SELECT 1 FROM articles LIMIT 1"):
                return []
            edit = Edit(connection, actor)
            placed = [await edit.place(content, origin=None, sample=True) for content in contents]
            rows = [await edit.present(one.article_id) for one in placed]
        return await _read(rows)

    async def remove(self, article_id: int, actor: str) -> Article:
        """Takes an article away; ``restore`` undoes it. Raises ``NoSuchArticle`` (``"no_article"``)."""
        async with self.database.transaction() as connection:
            edit = Edit(connection, actor)
            row = await edit.present(_possible(article_id))
            await edit.remove(article_id)
        [article] = await _read([row])
        return article

    async def restore(self, article_id: int, actor: str) -> Article:
        """Brings a removed article back.

        Raises ``NoSuchArticle``: ``"no_article"``, ``"not_removed"``, ``"taken_down"``, or ``"same_text"`` where
        another present article has its text by now.
        """
        async with self.database.transaction() as connection:
            edit = Edit(connection, actor)
            await edit.restore(_possible(article_id))
            row = await edit.present(article_id)
        [article] = await _read([row])
        return article

    async def article(self, article_id: int) -> Article:
        """A present article. Raises ``NoSuchArticle`` (``"no_article"``)."""
        for article in await self.articles((article_id,)):
            return article
        raise no_article(article_id)

    async def articles(self, ids: Iterable[int] | None = None) -> list[Article]:
        """The present ones of these articles, or all that are present; by id, each once."""
        if ids is None:
            ids = [row[0] for row in await self.database.rows("SELECT id FROM articles WHERE removed_at IS NULL")]
        articles: list[Article] = []
        for some in _in_parts(sorted({id_ for id_ in ids if 0 < id_ <= _LARGEST_ID})):
            places = ", ".join("?" * len(some))
            rows = await self.database.rows(
                f"SELECT {ARTICLE} FROM {NEWEST} WHERE a.id IN ({places}) AND a.removed_at IS NULL ORDER BY a.id",  # noqa: S608
                some,
            )
            articles += await _read(rows)
        return articles

    async def with_text(self, text: str) -> int | None:
        """The present article with just this text, as ``ParsedText`` has it."""
        return await self._id(PRESENT_TEXT, hash_of(text))

    async def from_origin(self, origin: str) -> int | None:
        """The present article that came from this path or URL."""
        return await self._id(SAME_ORIGIN, origin)

    async def _id(self, sql: str, value: str) -> int | None:
        rows = await self.database.rows(sql, (value,))
        return rows[0][0] if rows else None

    async def summaries(self) -> list[Summary]:
        """All present articles without their texts, by id."""
        return [_summary(row) for row in await self.database.rows(_SUMMARIES)]

    async def history(self, article_id: int) -> History:
        """Versions and audit lines, of a removed article too. Raises ``NoSuchArticle`` (``"no_article"``)."""
        _possible(article_id)
        found = await self.database.rows("SELECT removed_at FROM articles WHERE id = ?", (article_id,))
        if not found:
            raise no_article(article_id)
        versions = await self.database.rows(_VERSIONS, (article_id,))
        audit = await self.database.rows(_AUDIT, (article_id,))
        removed_at = found[0][0]
        return History(
            article_id,
            None if removed_at is None else time_from(removed_at),
            tuple(
                Version(v, title, src, day_from(day), time_from(at), text) for v, title, src, day, at, text in versions
            ),
            tuple(AuditLine(id_, time_from(at), actor, action, v) for id_, at, actor, action, v in audit),
        )

    async def revision(self) -> int:
        """A number that grows with every change, by whichever process; 0 where nothing was ever added. Cheap."""
        [row] = await self.database.rows("SELECT coalesce(max(id), 0) FROM audit")
        return int(row[0])

    async def changed_since(self, revision: int) -> Changes:
        """The articles that changed after ``revision``, present or removed by now, and the revision they lead to."""
        rows = await self.database.rows(
            "SELECT id, article_id, action FROM audit WHERE id > ? ORDER BY id", (revision,)
        )
        ids = {article_id for _, article_id, _ in rows if article_id is not None}
        synonyms = any(action in CHANGES_OF_SYNONYMS for _, _, action in rows)
        return Changes(rows[-1][0] if rows else revision, tuple(sorted(ids)), synonyms)

    async def close(self) -> None:
        await self.database.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


async def _read(rows: Sequence[Row]) -> list[Article]:
    """A long article's words take a while to unpack: others are served meanwhile."""
    return await asyncio.to_thread(articles_from, rows)


def _possible(article_id: int) -> int:
    """SQLite has no integers beyond 64 bits, so no such article either."""
    if not 0 < article_id <= _LARGEST_ID:
        raise no_article(article_id)
    return article_id


def _in_parts(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]


def _summary(row: Row) -> Summary:
    id_, title, source, published, added_at, version, paragraphs, sentences, sample = row
    return Summary(
        id_,
        title,
        source,
        day_from(published),
        time_from(added_at),
        version,
        paragraphs // PARAGRAPH_BYTES,
        sentences // SENTENCE_BYTES,
        bool(sample),
    )


_SUMMARIES = (
    "SELECT a.id, v.title, v.source, v.published, a.added_at, v.version, length(v.paragraphs), length(v.sentences),"  # noqa: S608
    f" a.sample FROM {NEWEST} WHERE a.removed_at IS NULL ORDER BY a.id"
)
_VERSIONS = (
    "SELECT version, title, source, published, added_at, text FROM versions WHERE article_id = ? ORDER BY version"
)
_AUDIT = "SELECT id, at, actor, action, version FROM audit WHERE article_id = ? ORDER BY id"
