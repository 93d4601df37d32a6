"""A backup is whole, of one moment, and never in the way of something else."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from corpus.backup import back_up
from corpus.copies import Copies, CopyKind
from corpus.errors import BadTarget, StoreUnusable
from corpus.store import Store
from tests.corpus.test_store import BRIDGE, SCHOOL, parsed

ME = "tester"


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with await Store.open(tmp_path / "hoibao.db") as opened:
        await opened.add(parsed(BRIDGE), source=None, origin=None, actor=ME)
        yield opened


async def test_a_backup_is_a_database_with_all_that_was_there(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "sao.db"
    size = await back_up(store.database, target)
    await store.add(parsed(SCHOOL), source=None, origin=None, actor=ME)
    assert target.stat().st_size == size and target.stat().st_mode & 0o777 == 0o600
    assert [file.name for file in tmp_path.glob("*sao.db*")] == ["sao.db"]
    async with await Store.open(target) as copy:
        assert [article.text for article in await copy.articles()] == [BRIDGE]
        assert (await copy.history(1)).audit == (await store.history(1)).audit


async def test_it_is_of_one_moment_while_others_write(store: Store, tmp_path: Path) -> None:
    async def write() -> None:
        for number in range(60):
            await store.add(parsed(f"{SCHOOL} Lớp {number}."), source=None, origin=None, actor=ME)

    writing = asyncio.create_task(write())
    for number in range(6):
        await back_up(store.database, tmp_path / f"{number}.db")
    await writing
    for number in range(6):
        connection = sqlite3.connect(tmp_path / f"{number}.db")
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        counts = connection.execute("SELECT (SELECT count(*) FROM versions), (SELECT count(*) FROM audit)").fetchone()
        assert counts[0] == counts[1]
        connection.close()


async def test_what_is_there_is_not_written_over_unless_that_is_said(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "sao.db"
    target.write_bytes(b"cu")
    with pytest.raises(BadTarget) as refusal:
        await back_up(store.database, target)
    assert refusal.value.code == "exists" and target.read_bytes() == b"cu"
    await back_up(store.database, target, overwrite=True)
    assert target.read_bytes().startswith(b"SQLite")


async def test_the_database_itself_is_never_the_target(store: Store, tmp_path: Path) -> None:
    (tmp_path / "loi.db").symlink_to(store.path)
    (tmp_path / "cung.db").hardlink_to(store.path)
    for name in ("hoibao.db", "hoibao.db-wal", "hoibao.db-shm", "loi.db", "cung.db"):
        with pytest.raises(BadTarget) as refusal:
            await back_up(store.database, tmp_path / name, overwrite=True)
        assert refusal.value.code == "itself"
    assert [article.text for article in await store.articles()] == [BRIDGE]


async def test_a_place_that_cannot_be_is_named(store: Store, tmp_path: Path) -> None:
    (tmp_path / "dung.db-wal").write_bytes(b"x")
    for name, code in (("", "is_folder"), ("nix/sao.db", "no_parent"), ("dung.db", "in_use")):
        with pytest.raises(BadTarget) as refusal:
            await back_up(store.database, tmp_path / name)
        assert refusal.value.code == code
    with pytest.raises(StoreUnusable):
        await back_up(store.database, Path("/proc/sao.db"))
    assert await Copies(store.database).holding(1) == []


async def test_the_copies_that_hold_an_article_are_known(store: Store, tmp_path: Path) -> None:
    copies = Copies(store.database)
    for name in ("mot.db", "hai.db"):
        await back_up(store.database, tmp_path / name)
        await store.add(parsed(SCHOOL), source=None, origin=None, actor=ME)
    await store.remove(2, ME)
    sent = await copies.begin(CopyKind.SENT, "telegram:5")
    await copies.finish(sent)
    await copies.begin(CopyKind.EXPORT, "/dang/do")  # interrupted: it may hold anything
    assert [one.place.rpartition("/")[2] for one in await copies.holding(1)] == ["mot.db", "hai.db", "telegram:5", "do"]
    assert [one.place.rpartition("/")[2] for one in await copies.holding(2)] == ["hai.db", "do"]
    await back_up(store.database, tmp_path / "hai.db", overwrite=True)
    assert [one.place.rpartition("/")[2] for one in await copies.holding(2)] == ["do", "hai.db"]
