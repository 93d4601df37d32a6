"""Admins are kept, with an audit line each, and one is always left."""

from __future__ import annotations

from pathlib import Path

from corpus.admins import Admins
from corpus.database import Database


async def test_admins_are_kept_with_who_added_them(tmp_path: Path) -> None:
    async with await Database.open(tmp_path / "a.db") as database:
        admins = Admins(database)
        assert await admins.add(7, actor="telegram:1")
        assert not await admins.add(7, actor="telegram:2")
        assert [(one.person_id, one.added_by) for one in await admins.all()] == [(7, "telegram:1")]
        assert await admins.has(7) and not await admins.has(8)
        rows = await database.rows("SELECT actor, action, detail FROM audit")
        assert rows == [("telegram:1", "admin added", "7")]


async def test_the_last_one_stays(tmp_path: Path) -> None:
    async with await Database.open(tmp_path / "a.db") as database:
        admins = Admins(database)
        await admins.add(7, actor="telegram:1")
        assert await admins.remove(8, actor="telegram:7", configured=()) == "unknown"
        assert await admins.remove(7, actor="telegram:7", configured=()) == "last"
        assert await admins.has(7)
        assert await admins.remove(7, actor="telegram:1", configured={1}) == "removed"
        assert not await admins.has(7)
        assert await database.rows("SELECT action FROM audit") == [("admin added",), ("admin removed",)]
