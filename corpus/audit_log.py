"""The audit, read: who changed what, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from corpus.database import Database
from corpus.rows import time_from


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the audit. ``title``: what the article was called in that version, where that is still kept;
    ``detail``: what else was changed, as its writer put it."""

    id: int
    at: datetime
    actor: str
    action: str
    article_id: int | None
    version: int | None
    title: str | None
    detail: str


class AuditLog:
    """The audit of one database. Methods raise StoreUnusable and NotADatabase as those of ``Store`` do."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def entries(self, limit: int, skipped: int = 0) -> list[Entry]:
        """The newest first, at most ``limit``, after the ``skipped`` newest."""
        rows = await self._database.rows(_ENTRIES, (limit, skipped))
        return [Entry(id_, time_from(at), *others) for id_, at, *others in rows]

    async def count(self) -> int:
        [row] = await self._database.rows("SELECT count(*) FROM audit")
        return int(row[0])


_ENTRIES = (
    "SELECT b.id, b.at, b.actor, b.action, b.article_id, b.version, v.title, b.detail FROM audit b"
    " LEFT JOIN versions v ON v.article_id = b.article_id AND v.version = b.version"
    " ORDER BY b.id DESC LIMIT ? OFFSET ?"
)
