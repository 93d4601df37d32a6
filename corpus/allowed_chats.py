"""The chats that a closed bot answers, beside those that the operator's configuration names."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from corpus.database import Database
from corpus.rows import storable, time_column


class AllowedChats:
    """Of one database; read once, as only one bot at a time changes them. Every change has an audit line.

    Methods raise StoreUnusable and NotADatabase as those of ``Store`` do."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: frozenset[int] | None = None
        self._changing = asyncio.Lock()

    async def all(self) -> frozenset[int]:
        if self._known is not None:
            return self._known
        async with self._changing:  # what was read before a change must not be kept after it
            rows = await self._database.rows("SELECT chat_id FROM allowed_chats")
            self._known = frozenset(row[0] for row in rows)
            return self._known

    async def add(self, chat_id: int, *, actor: str) -> bool:
        """False where it was allowed."""
        now = time_column(datetime.now(UTC))
        sql = "INSERT OR IGNORE INTO allowed_chats (chat_id, added_at, added_by) VALUES (?, ?, ?)"
        return await self._change("chat allowed", chat_id, actor, sql, (chat_id, now, storable(actor)))

    async def remove(self, chat_id: int, *, actor: str) -> bool:
        """False where it was not."""
        sql = "DELETE FROM allowed_chats WHERE chat_id = ?"
        return await self._change("chat no longer allowed", chat_id, actor, sql, (chat_id,))

    async def rename(self, old: int, new: int) -> None:
        """A group that grows into a supergroup gets another id."""
        if old in await self.all():
            sql = "UPDATE OR REPLACE allowed_chats SET chat_id = ? WHERE chat_id = ?"
            await self._change("chat allowed", new, "telegram", sql, (new, old))

    async def _change(self, action: str, chat_id: int, actor: str, sql: str, values: tuple[object, ...]) -> bool:
        async with self._changing:
            changed = await self._changed(action, chat_id, actor, sql, values)
            self._known = None
        return changed

    async def _changed(self, action: str, chat_id: int, actor: str, sql: str, values: tuple[object, ...]) -> bool:
        async with self._database.transaction() as connection:
            changed = bool((await connection.execute(sql, values)).rowcount)
            if changed:
                await connection.execute(
                    "INSERT INTO audit (at, actor, action, detail) VALUES (?, ?, ?, ?)",
                    (time_column(datetime.now(UTC)), storable(actor), action, str(chat_id)),
                )
        return changed
