"""What one transaction does to articles. Every change writes its audit line: other processes find it by that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from typing import Literal

import aiosqlite

from corpus.database import Row
from corpus.errors import BadText, NoSuchArticle
from corpus.rows import ARTICLE, NEWEST, Content, day_from, storable, time_column

Outcome = Literal["added", "known", "new version"]
Action = Literal["added", "new version", "edited", "reverted", "removed", "restored", "stepped aside", "taken down"]


@dataclass(frozen=True, slots=True)
class Placed:
    """Which article a publication became, and what that did to others. ``came_back``: it had been removed."""

    article_id: int
    outcome: Outcome
    stepped_aside: tuple[int, ...] = ()
    came_back: bool = False


@dataclass(frozen=True, slots=True)
class Description:
    """What is said of an article beside its text."""

    title: str
    source: str | None
    published: date | None


class Edit:
    """Changes of one transaction, all by one actor at one time. The connection has begun it; its owner commits."""

    def __init__(self, connection: aiosqlite.Connection, actor: str) -> None:
        self._connection = connection
        self._actor = storable(actor)
        self._now = time_column(datetime.now(UTC))

    async def place(
        self, content: Content, origin: str | None, *, sample: bool = False, of_many: bool = False
    ) -> Placed:
        """Stores a publication: as nothing new where its text is present, as a new version of what came from the same
        origin, as the removed article that had this text, or else as a new article.

        The first article that is no sample makes the samples step aside. ``of_many``: nobody has named just this one;
        then what was taken down does not come back. Raises ``BadText`` (``"text_taken_down"``).
        """
        origin = None if origin is None else storable(origin)
        if known := await self._one(PRESENT_TEXT, content.content_hash):
            return Placed(known[0], "known")
        if of_many:
            await self._check_allowed(content.content_hash)
        if origin and (same := await self._one(SAME_ORIGIN, origin)):
            await self._revise(same[0], content)
            return Placed(same[0], "new version")
        first = not sample and await self._one("SELECT 1 FROM articles WHERE sample = 0 LIMIT 1") is None
        removed = await self._one(_REMOVED_TEXT, content.content_hash)
        if removed:
            article_id: int = removed[0]
            await self._revive(article_id, content, origin, sample=sample)
        else:
            article_id = await self._create(content, origin, sample=sample)
        aside = await self._step_aside(article_id) if first else ()
        return Placed(article_id, "added", aside, came_back=removed is not None)

    async def replace(self, article_id: int, content: Content, origin: str | None = None) -> Placed:
        """Stores a publication as the new version of a present article, whatever it came from; where it has an
        ``origin``, the article is recognised by that from now on.

        Where its text is present already nothing changes: ``"known"``, as that article. A sample that somebody replaces
        is theirs. Raises ``NoSuchArticle``.
        """
        await self.present(article_id)
        if known := await self._one(PRESENT_TEXT, content.content_hash):
            return Placed(known[0], "known")
        await self._revise(article_id, content)
        await self._connection.execute(
            "UPDATE articles SET origin = coalesce(?, origin), sample = 0 WHERE id = ?",
            (None if origin is None else storable(origin), article_id),
        )
        return Placed(article_id, "new version")

    async def describe(self, article_id: int, change: Callable[[Description], Description]) -> None:
        """Gives a present article another title, source or date: a new version with the same text and words.

        Where ``change`` changes nothing, nothing is stored. Raises ``NoSuchArticle``.
        """
        await self.present(article_id)
        version, title, source, published = await self._newest(article_id)
        was = Description(title, source, day_from(published))
        now = change(was)
        if now == was:
            return
        changed = [name for name in Description.__slots__ if getattr(now, name) != getattr(was, name)]
        copy = await self._copy(article_id, version, now)
        await self._move(article_id, copy)
        await self._record("edited", article_id, copy, " ".join(changed))

    async def revert(self, article_id: int, version: int) -> None:
        """Makes an older version of a present article its newest, as a copy; nothing where it is that already.

        Raises ``NoSuchArticle``: ``"no_article"``, ``"no_version"``, ``"same_text"``.
        """
        await self.present(article_id)
        wanted = await self._one(_VERSION, article_id, version)
        if wanted is None:
            raise NoSuchArticle(
                f"Article {article_id} has no version {version}. `history` shows which there are.",
                "no_version",
                id=article_id,
                version=version,
            )
        title, source, published, digest = wanted
        newest = await self._newest(article_id)
        now = await self._one(_VERSION, article_id, newest[0])
        if now == wanted:
            return
        same = await self._one(PRESENT_TEXT, digest)
        if same and same[0] != article_id:
            raise _same_text(article_id, same[0])
        copy = await self._copy(article_id, version, Description(title, source, day_from(published)))
        await self._move(article_id, copy)
        await self._record("reverted", article_id, copy, str(version))

    async def remove(self, article_id: int) -> None:
        """Hides a present article; ``restore`` undoes it."""
        await self._hide(article_id, "removed")

    async def restore(self, article_id: int) -> None:
        """Brings a removed article back as it was.

        Raises ``NoSuchArticle``: ``"no_article"``, ``"not_removed"``, ``"taken_down"``, ``"same_text"`` (another
        present article has the same text by now).
        """
        row = await self._one("SELECT removed_at, content_hash, version FROM articles WHERE id = ?", article_id)
        if row is None:
            raise no_article(article_id)
        removed_at, digest, version = row
        await self._check_kept(article_id)
        if removed_at is None:
            raise NoSuchArticle(
                f"Article {article_id} is not removed: there is nothing to restore.", "not_removed", id=article_id
            )
        if same := await self._one(PRESENT_TEXT, digest):
            raise _same_text(article_id, same[0])
        await self._connection.execute("UPDATE articles SET removed_at = NULL WHERE id = ?", (article_id,))
        await self._record("restored", article_id, version)

    async def take_down(self, article_id: int) -> None:
        """Deletes all that was published of an article, in every version; its number and its audit lines stay.

        Raises ``NoSuchArticle``: ``"no_article"``, ``"taken_down"``.
        """
        row = await self._one("SELECT version FROM articles WHERE id = ?", article_id)
        if row is None:
            raise no_article(article_id)
        await self._check_kept(article_id)
        await self._connection.execute(_REMEMBER, (article_id,))
        await self._connection.execute("DELETE FROM versions WHERE article_id = ?", (article_id,))
        await self._connection.execute(_EMPTY, (self._now, article_id))
        await self._record("taken down", article_id, row[0])

    async def present(self, article_id: int) -> Row:
        """The columns ``ARTICLE`` as they stand in this transaction. Raises ``NoSuchArticle``."""
        row = await self._one(_PRESENT, article_id)
        if row is None:
            raise no_article(article_id)
        return row

    async def same_title(self, article_id: int) -> tuple[int, ...]:
        """The other present articles with its title."""
        rows = await self._connection.execute_fetchall(_SAME_TITLE, (article_id, article_id))
        return tuple(row[0] for row in rows)

    async def _check_kept(self, article_id: int) -> None:
        if await self._one("SELECT 1 FROM versions WHERE article_id = ? LIMIT 1", article_id) is None:
            raise NoSuchArticle(
                f"Article {article_id} was taken down: nothing of it was kept.", "taken_down", id=article_id
            )

    async def _check_allowed(self, content_hash: str) -> None:
        if row := await self._one("SELECT article_id FROM taken_down_texts WHERE content_hash = ?", content_hash):
            raise BadText(
                f"This text was taken down, as article {row[0]}. To publish it again, add it alone: name its file.",
                "text_taken_down",
                id=row[0],
            )

    async def _create(self, content: Content, origin: str | None, *, sample: bool) -> int:
        cursor = await self._connection.execute(
            "INSERT INTO articles (origin, version, content_hash, sample, added_at) VALUES (?, 1, ?, ?, ?)",
            (origin, content.content_hash, sample, self._now),
        )
        article_id = cursor.lastrowid
        assert article_id is not None
        await self._keep(article_id, 1, content)
        await self._record("added", article_id, 1)
        return article_id

    async def _revise(self, article_id: int, content: Content) -> None:
        version = await self._next_version(article_id)
        await self._keep(article_id, version, content)
        await self._connection.execute(
            "UPDATE articles SET version = ?, content_hash = ? WHERE id = ?",
            (version, content.content_hash, article_id),
        )
        await self._record("new version", article_id, version)

    async def _revive(self, article_id: int, content: Content, origin: str | None, *, sample: bool) -> None:
        """Back as what it is said to be now: whoever removed it for its wrong date adds it again with the right one.

        A sample that somebody adds is theirs from then on.
        """
        version, *described = await self._newest(article_id)
        if described != [content.title, content.source, content.published]:
            version = await self._next_version(article_id)
            await self._keep(article_id, version, content)
        await self._connection.execute(
            "UPDATE articles SET removed_at = NULL, version = ?, origin = coalesce(?, origin), sample = min(sample, ?)"
            " WHERE id = ?",
            (version, origin, sample, article_id),
        )
        await self._record("restored", article_id, version)

    async def _step_aside(self, for_article: int) -> tuple[int, ...]:
        rows = await self._connection.execute_fetchall(
            "SELECT id FROM articles WHERE sample = 1 AND removed_at IS NULL AND id <> ? ORDER BY id", (for_article,)
        )
        samples = tuple(row[0] for row in rows)
        for sample in samples:
            await self._hide(sample, "stepped aside")
        return samples

    async def _hide(self, article_id: int, action: Action) -> None:
        row = await self._one("SELECT version FROM articles WHERE id = ? AND removed_at IS NULL", article_id)
        if row is None:
            raise no_article(article_id)
        await self._connection.execute("UPDATE articles SET removed_at = ? WHERE id = ?", (self._now, article_id))
        await self._record(action, article_id, row[0])

    async def _keep(self, article_id: int, version: int, content: Content) -> None:
        columns = {"article_id": article_id, "version": version, "added_at": self._now, **asdict(content)}
        places = ", ".join("?" * len(columns))
        await self._connection.execute(
            f"INSERT INTO versions ({', '.join(columns)}) VALUES ({places})",  # noqa: S608
            tuple(columns.values()),
        )
        await self._connection.execute("DELETE FROM taken_down_texts WHERE content_hash = ?", (content.content_hash,))

    async def _copy(self, article_id: int, version: int, description: Description) -> int:
        """The same text and words once more, under ``description``; returns the number of the new version."""
        copy = await self._next_version(article_id)
        published = None if description.published is None else description.published.isoformat()
        source = None if description.source is None else storable(description.source)
        await self._connection.execute(
            _COPY, (copy, storable(description.title), source, published, self._now, article_id, version)
        )
        return copy

    async def _move(self, article_id: int, version: int) -> None:
        await self._connection.execute(_MOVE, (article_id, version, version, article_id))

    async def _newest(self, article_id: int) -> Row:
        """Version, title, source and date of a known article."""
        row = await self._one(_NEWEST_VERSION, article_id)
        assert row is not None
        return row

    async def _next_version(self, article_id: int) -> int:
        row = await self._one("SELECT max(version) FROM versions WHERE article_id = ?", article_id)
        assert row is not None
        return int(row[0]) + 1

    async def _record(self, action: Action, article_id: int, version: int, detail: str = "") -> None:
        await self._connection.execute(
            "INSERT INTO audit (at, actor, action, article_id, version, detail) VALUES (?, ?, ?, ?, ?, ?)",
            (self._now, self._actor, action, article_id, version, detail),
        )

    async def _one(self, sql: str, *parameters: object) -> Row | None:
        return next(iter(await self._connection.execute_fetchall(sql, parameters)), None)


def no_article(article_id: int) -> NoSuchArticle:
    return NoSuchArticle(
        f"There is no article {article_id}, or it is removed. `list` shows which there are.",
        "no_article",
        id=article_id,
    )


def _same_text(article_id: int, other: int) -> NoSuchArticle:
    return NoSuchArticle(
        f"Article {article_id} has the same text as article {other}: remove that one first.",
        "same_text",
        id=article_id,
        other=other,
    )


PRESENT_TEXT = "SELECT id FROM articles WHERE content_hash = ? AND removed_at IS NULL"
_REMOVED_TEXT = "SELECT id FROM articles WHERE content_hash = ? AND removed_at IS NOT NULL ORDER BY id DESC LIMIT 1"
SAME_ORIGIN = "SELECT id FROM articles WHERE origin = ? AND removed_at IS NULL ORDER BY id DESC LIMIT 1"
_SAME_TITLE = (
    f"SELECT a.id FROM {NEWEST} WHERE v.title = (SELECT v.title FROM {NEWEST} WHERE a.id = ?)"  # noqa: S608
    " AND a.removed_at IS NULL AND a.id <> ? ORDER BY a.id"
)
_PRESENT = f"SELECT {ARTICLE} FROM {NEWEST} WHERE a.id = ? AND a.removed_at IS NULL"  # noqa: S608
_NEWEST_VERSION = f"SELECT v.version, v.title, v.source, v.published FROM {NEWEST} WHERE a.id = ?"  # noqa: S608
_VERSION = "SELECT title, source, published, content_hash FROM versions WHERE article_id = ? AND version = ?"
_COPY = (
    "INSERT INTO versions (article_id, version, title, source, published, added_at, content_hash, paragraphs,"
    " sentences, text, words) SELECT article_id, ?, ?, ?, ?, ?, content_hash, paragraphs, sentences, text, words"
    " FROM versions WHERE article_id = ? AND version = ?"
)
# The hash of its text would tell whether somebody else's is the same; a link often holds the title.
_REMEMBER = (
    "INSERT OR REPLACE INTO taken_down_texts (content_hash, article_id)"
    " SELECT content_hash, article_id FROM versions WHERE article_id = ?"
)
_EMPTY = "UPDATE articles SET removed_at = coalesce(removed_at, ?), content_hash = '', origin = NULL WHERE id = ?"
_MOVE = (
    "UPDATE articles SET content_hash = (SELECT content_hash FROM versions WHERE article_id = ? AND version = ?),"
    " version = ? WHERE id = ?"
)
