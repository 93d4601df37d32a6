"""Who may run the desk beside those whom the operator's configuration names: kept until another admin removes them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

import aiosqlite

from corpus.database import Database
from corpus.rows import storable, time_column, time_from

Removal = Literal["removed", "unknown", "last"]


@dataclass(frozen=True, slots=True)
class Admin:
    """A person by a messenger's id; no name is kept. ``added_by``: the actor, as in the audit."""

    person_id: int
    added_at: datetime
    added_by: str


class Admins:
    """The admins of one database, with an audit line for every change. Methods raise StoreUnusable and NotADatabase as
    those of ``Store`` do."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> list[Admin]:
        """In the order they were added."""
        rows = await self._database.rows(
            "SELECT person_id, added_at, added_by FROM admins ORDER BY added_at, person_id"
        )
        return [Admin(person_id, time_from(added_at), added_by) for person_id, added_at, added_by in rows]

    async def has(self, person_id: int) -> bool:
        return bool(await self._database.rows("SELECT 1 FROM admins WHERE person_id = ?", (person_id,)))

    async def add(self, person_id: int, *, actor: str) -> bool:
        """False where they were one."""
        async with self._database.transaction() as connection:
            cursor = await connection.execute(
                "INSERT OR IGNORE INTO admins (person_id, added_at, added_by) VALUES (?, ?, ?)",
                (person_id, time_column(datetime.now(UTC)), storable(actor)),
            )
            if cursor.rowcount:
                await _record(connection, "admin added", person_id, actor)
        return bool(cursor.rowcount)

    async def remove(self, person_id: int, *, actor: str, configured: Collection[int]) -> Removal:
        """``"last"``: nobody would be left, kept or ``configured``; nothing changed."""
        async with self._database.transaction() as connection:
            kept = {row[0] for row in await connection.execute_fetchall("SELECT person_id FROM admins")}
            if person_id not in kept:
                return "unknown"
            if not configured and len(kept) == 1:
                return "last"
            await connection.execute("DELETE FROM admins WHERE person_id = ?", (person_id,))
            await _record(connection, "admin removed", person_id, actor)
        return "removed"


async def _record(
    connection: aiosqlite.Connection, action: Literal["admin added", "admin removed"], person_id: int, actor: str
) -> None:
    await connection.execute(
        "INSERT INTO audit (at, actor, action, detail) VALUES (?, ?, ?, ?)",
        (time_column(datetime.now(UTC)), storable(actor), action, str(person_id)),
    )
