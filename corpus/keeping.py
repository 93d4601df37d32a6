"""What the desk does with articles that are there: describes them anew, looks back, brings back what was removed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final
from urllib.parse import urlsplit

from corpus.article import Article
from corpus.database import Database
from corpus.decode import clean
from corpus.edits import Description, Edit, no_article
from corpus.errors import BadDescription
from corpus.rows import ARTICLE, NEWEST, articles_from, day_from, time_from

LONGEST_TITLE: Final = 300  # characters
LONGEST_SOURCE: Final = 1_000
_LINKS = ("http", "https")

Change = Callable[[Description], Description]


@dataclass(frozen=True, slots=True)
class Removed:
    """A removed article that can be brought back. ``removed_by``: the actor, as in the audit."""

    id: int
    title: str
    published: date | None
    removed_at: datetime
    removed_by: str
    sample: bool


@dataclass(frozen=True, slots=True)
class Usage:
    """How many questions of those that are kept came nearest to an article, and how many it answered."""

    asked: int
    answered: int


class Keeping:
    """The desk's work on the articles of one database. Every change writes its audit line: other processes find it by
    that. Methods raise ``StoreUnusable`` and ``NotADatabase`` as those of ``Store`` do, and ``NoSuchArticle``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def describe(self, article_id: int, change: Change, *, actor: str) -> Article:
        """Gives a present article another title, source or date: a new version with the same text."""
        async with self._database.transaction() as connection:
            edit = Edit(connection, actor)
            await edit.describe(article_id, change)
            row = await edit.present(article_id)
        [article] = await asyncio.to_thread(articles_from, [row])
        return article

    async def revert(self, article_id: int, version: int, *, actor: str) -> Article:
        """Makes an older version of a present article its newest.

        Raises ``NoSuchArticle``: ``"no_article"``, ``"no_version"``, ``"same_text"`` (of another present article).
        """
        async with self._database.transaction() as connection:
            edit = Edit(connection, actor)
            await edit.revert(article_id, version)
            row = await edit.present(article_id)
        [article] = await asyncio.to_thread(articles_from, [row])
        return article

    async def version(self, article_id: int, version: int) -> Article:
        """An article as it was in ``version``, removed by now or not. Raises ``NoSuchArticle`` (``"no_article"``)."""
        for article in articles_from(await self._database.rows(_ARTICLE_IN, (article_id, version))):
            return article
        raise no_article(article_id)

    async def removed(self) -> list[Removed]:
        """What can be brought back, the last removed first."""
        return [
            Removed(id_, title, day_from(published), time_from(at), actor or "", bool(sample))
            for id_, title, published, at, actor, sample in await self._database.rows(_REMOVED)
        ]

    async def usage(self, article_id: int) -> Usage:
        [row] = await self._database.rows(_USAGE, (article_id,))
        return Usage(*row)


def titled(title: str) -> Change:
    """In one line. Raises ``BadDescription``: ``"no_title"``, ``"long_title"``."""
    one_line = " ".join(clean(title).split())
    if not one_line:
        raise BadDescription("A title must not be blank.", "no_title")
    if len(one_line) > LONGEST_TITLE:
        raise BadDescription(
            f"A title has at most {LONGEST_TITLE} characters.", "long_title", limit=LONGEST_TITLE, found=len(one_line)
        )
    return lambda was: replace(was, title=one_line)


def dated(published: date | None) -> Change:
    """None: nobody knows the day."""
    return lambda was: replace(was, published=published)


def sourced(source: str | None) -> Change:
    """A link, or a name: of a path only the file's name is kept, because readers see it. None: no source.

    Raises ``BadDescription`` (``"long_source"``).
    """
    one_line = " ".join(clean(source or "").split())
    if one_line and not _is_link(one_line):
        one_line = one_line.replace("\\", "/").rstrip("/").rpartition("/")[2]
    if len(one_line) > LONGEST_SOURCE:
        raise BadDescription(f"A source has at most {LONGEST_SOURCE} characters.", "long_source", limit=LONGEST_SOURCE)
    return lambda was: replace(was, source=one_line or None)


def _is_link(source: str) -> bool:
    try:
        found = urlsplit(source)
    except ValueError:
        return False
    return found.scheme.lower() in _LINKS and bool(found.netloc) and " " not in source


_ARTICLE_IN = (
    f"SELECT {ARTICLE} FROM articles a JOIN versions v ON v.article_id = a.id WHERE a.id = ? AND v.version = ?"  # noqa: S608
)
_REMOVED = (
    "SELECT a.id, v.title, v.published, a.removed_at, (SELECT actor FROM audit WHERE article_id = a.id"  # noqa: S608
    f" ORDER BY id DESC LIMIT 1), a.sample FROM {NEWEST} WHERE a.removed_at IS NOT NULL"
    " ORDER BY a.removed_at DESC, a.id"
)
_USAGE = (
    "SELECT count(*), count(CASE WHEN outcome IN ('answered', 'hedged') THEN 1 END) FROM questions WHERE nearest = ?"
)
