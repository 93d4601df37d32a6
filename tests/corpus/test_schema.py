"""Migrations: all or none, once, by whoever comes first."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

import aiosqlite
import pytest

from corpus import schema
from corpus.database import Database
from corpus.errors import NotADatabase, StoreUnusable


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "hoibao.db"


async def add_notes(connection: aiosqlite.Connection) -> None:
    await connection.execute("CREATE TABLE notes (note TEXT)")


async def add_notes_and_fail(connection: aiosqlite.Connection) -> None:
    await add_notes(connection)
    raise ZeroDivisionError


def header(path: Path) -> tuple[int, int, list[str]]:
    connection = sqlite3.connect(path)
    try:
        [application_id] = connection.execute("PRAGMA application_id").fetchone()
        [version] = connection.execute("PRAGMA user_version").fetchone()
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    finally:
        connection.close()
    return application_id, version, [name for (name,) in tables if not name.startswith("sqlite_")]


async def create(path: Path) -> bool:
    async with await Database.open(path) as database:
        return database.created


async def test_a_new_database_says_that_it_is_ours_and_how_new(path: Path) -> None:
    await create(path)
    tables = [
        "admins",
        "allowed_chats",
        "articles",
        "audit",
        "chats",
        "copies",
        "feedback",
        "mended",
        "prompts",
        "questions",
        "replies",
        "shown",
        "synonyms",
        "takedowns",
        "taken_down_texts",
        "updates",
        "uploads",
    ]
    tables.append("versions")
    assert header(path) == (schema.APPLICATION_ID, len(schema.MIGRATIONS), tables)


async def test_of_several_that_create_it_at_once_one_did(path: Path) -> None:
    assert sum(await asyncio.gather(*(create(path) for _ in range(8)))) == 1


async def test_an_older_database_is_brought_up_and_keeps_what_it_has(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with await Database.open(path) as database, database.transaction() as connection:
        await connection.execute("INSERT INTO audit (at, actor, action) VALUES ('now', 'test', 'kept')")
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, add_notes))
    async with await Database.open(path) as database:
        assert not database.created
        assert await database.rows("SELECT action FROM audit") == [("kept",)]
        assert await database.rows("SELECT note FROM notes") == []
    assert header(path)[1] == len(schema.MIGRATIONS)
    assert not await create(path)


async def test_a_migration_that_fails_leaves_the_database_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await create(path)
    before = header(path)
    with monkeypatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, add_notes_and_fail))
        with pytest.raises(ZeroDivisionError):
            await create(path)
    assert header(path) == before
    assert not await create(path)


async def test_a_creation_that_fails_is_done_again_from_the_start(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, add_notes_and_fail))
        with pytest.raises(ZeroDivisionError):
            await create(path)
    assert await create(path)


async def test_an_older_database_that_can_only_be_read_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    await create(path)
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, add_notes))
    with pytest.raises(StoreUnusable) as caught:
        await Database.open(path, read_only=True)
    assert caught.value.code == "read_only"


async def test_a_newer_versions_database_is_refused_and_left_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, add_notes))
        await create(path)
    before = path.read_bytes()
    with pytest.raises(NotADatabase, match="newer version") as caught:
        await Database.open(path)
    assert caught.value.code == "newer"
    assert caught.value.details["file"] == "hoibao.db"
    assert path.read_bytes() == before
