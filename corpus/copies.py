"""Which copies of the articles were made, backups and exports: those that still hold an article can be named."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Collection
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from glob import escape
from pathlib import Path

from corpus.database import Database, Row
from corpus.rows import storable, time_column, time_from


class CopyKind(StrEnum):
    BACKUP = "backup"
    """The whole database."""
    EXPORT = "export"
    """A folder with the articles that were present."""
    SENT = "sent"
    """An archive of them, sent through a messenger."""


@dataclass(frozen=True, slots=True)
class Copy:
    """``place``: the absolute path, or whom it was sent to (an actor, as in the audit)."""

    id: int
    made_at: datetime
    kind: CopyKind
    place: str


class Copies:
    """The copies of one database. Methods raise ``StoreUnusable`` and ``NotADatabase`` as those of ``Store`` do."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def begin(self, kind: CopyKind, place: str) -> Copy:
        """Writes a copy down before it is made: one that is interrupted may hold anything."""
        now = datetime.now(UTC)
        async with self._database.transaction() as connection:
            cursor = await connection.execute(
                "INSERT INTO copies (made_at, kind, place) VALUES (?, ?, ?)",
                (time_column(now), kind.value, storable(place)),
            )
        assert cursor.lastrowid is not None
        return Copy(cursor.lastrowid, now, kind, place)

    async def finish(self, copy: Copy) -> None:
        """It is made, and holds nothing that is newer than this moment. What lay in its place before is no more."""
        async with self._database.transaction() as connection:
            await connection.execute(
                "UPDATE copies SET revision = (SELECT coalesce(max(id), 0) FROM audit) WHERE id = ?", (copy.id,)
            )
            if copy.kind is not CopyKind.SENT:
                await connection.execute(
                    "DELETE FROM copies WHERE id < ? AND kind = ? AND place = ?",
                    (copy.id, copy.kind.value, storable(copy.place)),
                )

    async def drop(self, copy: Copy) -> None:
        """It was not made."""
        async with self._database.transaction() as connection:
            await connection.execute("DELETE FROM copies WHERE id = ?", (copy.id,))

    async def all(self) -> list[Copy]:
        """Oldest first."""
        rows = await self._database.rows("SELECT id, made_at, kind, place FROM copies ORDER BY id")
        return [_copy(row) for row in rows]

    async def holding(self, article_id: int) -> list[Copy]:
        """Those that an article went into, by what the audit says of that time; oldest first. Whether they are still
        there nobody has looked."""
        rows = await self._database.rows(_HOLDING, (article_id, *_MOVES, *_PRESENT_AFTER))
        return [_copy(row) for row in rows]


def places(copy: Copy) -> list[Path]:
    """What is there of a copy on this computer: itself, and what one that was interrupted left beside it."""
    path = Path(copy.place)
    if copy.kind is CopyKind.SENT:
        return []
    beside = path.parent.glob(f".{escape(path.name[:100])}.*.partial") if copy.kind is CopyKind.BACKUP else ()
    return [one for one in (path, *sorted(beside)) if one.exists()]


def says(place: Path, kind: CopyKind, hashes: Collection[str]) -> bool | None:
    """Whether a copy has a text with one of these hashes; None where it cannot be read, and may have anything."""
    try:
        if kind is CopyKind.EXPORT:
            texts = (file.read_bytes() for file in place.rglob("*.txt") if file.is_file())
            return any(hashlib.sha256(text).hexdigest() in hashes for text in texts)
        with closing(sqlite3.connect(f"{place.as_uri()}?mode=ro&immutable=1", uri=True)) as database:
            asked = ", ".join("?" * len(hashes))
            found = database.execute(f"SELECT 1 FROM versions WHERE content_hash IN ({asked}) LIMIT 1", tuple(hashes))  # noqa: S608
            return found.fetchone() is not None
    except (OSError, sqlite3.Error):
        return None


def _copy(row: Row) -> Copy:
    id_, made_at, kind, place = row
    return Copy(id_, time_from(made_at), CopyKind(kind), place)


# What an article's last move before the copy says: a backup has it unless it had been taken down, or was not there yet;
# an export where it was present.
_MOVES = ("added", "restored", "removed", "stepped aside", "taken down")
_PRESENT_AFTER = ("added", "restored")
_HOLDING = f"""
    SELECT id, made_at, kind, place FROM (
        SELECT c.id, c.made_at, c.kind, c.place, c.revision, (
            SELECT action FROM audit
            WHERE article_id = ? AND id <= c.revision AND action IN ({", ".join("?" * len(_MOVES))})
            ORDER BY id DESC LIMIT 1
        ) AS move
        FROM copies c
    )
    WHERE revision IS NULL OR move IN ({", ".join("?" * len(_PRESENT_AFTER))})
    OR (kind = 'backup' AND move IS NOT NULL AND move <> 'taken down')
    ORDER BY id
"""  # noqa: S608
