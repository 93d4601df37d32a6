"""Opening files that are ours, that are not, and that cannot be written; transactions that are all or nothing."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

import corpus
from corpus.database import Database
from corpus.errors import NotADatabase, StoreUnusable

ROOT = Path(corpus.__file__).parent.parent
INSERT = "INSERT INTO audit (at, actor, action) VALUES ('now', 'test', ?)"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "hoibao.db"


@pytest.fixture
async def database(path: Path) -> AsyncIterator[Database]:
    async with await Database.open(path) as opened:
        yield opened


def names_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


async def actions(database: Database) -> list[str]:
    return [row[0] for row in await database.rows("SELECT action FROM audit ORDER BY id")]


async def write(database: Database, action: str = "written") -> None:
    async with database.transaction() as connection:
        await connection.execute(INSERT, (action,))


async def test_a_new_file_is_created_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "data" / "deep" / "hoibao.db"
    async with await Database.open(path) as database:
        assert database.created
        assert database.writable
    assert path.parent.stat().st_mode & 0o077 == 0
    async with await Database.open(path) as database:
        assert not database.created


async def test_an_empty_file_is_a_new_database(path: Path) -> None:
    path.touch()
    async with await Database.open(path) as database:
        assert database.created
        await write(database)


async def test_a_new_database_that_was_not_used_can_be_taken_away_with_its_folders(tmp_path: Path) -> None:
    database = await Database.open(tmp_path / "data" / "deep" / "hoibao.db")
    await database.discard_if_unused()
    assert list(tmp_path.iterdir()) == []


async def test_what_somebody_else_wrote_meanwhile_stays(path: Path) -> None:
    first = await Database.open(path)
    async with await Database.open(path) as second:
        await write(second, "kept")
    await first.discard_if_unused()
    async with await Database.open(path) as again:
        assert await actions(again) == ["kept"]


async def test_a_database_that_was_there_stays(path: Path) -> None:
    async with await Database.open(path):
        pass
    await (await Database.open(path)).discard_if_unused()
    assert path.exists()


async def test_what_is_written_is_there_after_reopening(path: Path) -> None:
    async with await Database.open(path) as database:
        await write(database)
    async with await Database.open(path) as database:
        assert await actions(database) == ["written"]


@pytest.mark.parametrize("name", ["tin tức #1?.db", "50%.db", "dữ-liệu.db", ":memory:"])
async def test_any_file_name_is_a_name_and_nothing_else(tmp_path: Path, name: str) -> None:
    async with await Database.open(tmp_path / name) as database:
        await write(database)
    assert (tmp_path / name).stat().st_size > 0


@pytest.mark.parametrize(
    "content",
    [b"x", b"Tin: 12.\n", b"\x89PNG\r\n\x1a\n" + b"\0" * 5000, b"SQLite format 2\0" + b"\0" * 500, b"\0" * 4096],
    ids=["one byte", "text", "PNG", "almost", "zeros"],
)
async def test_a_file_that_is_no_database_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(NotADatabase, match="is no SQLite database") as caught:
        await Database.open(path)
    assert caught.value.code == "not_a_database"
    assert path.read_bytes() == content
    assert names_in(path.parent) == [path.name]


@pytest.mark.parametrize("mark", ["PRAGMA application_id = 7", "PRAGMA user_version = 7", "CREATE TABLE bookmarks (a)"])
async def test_another_applications_database_is_refused_and_left_alone(path: Path, mark: str) -> None:
    with sqlite3.connect(path) as other:
        other.execute(mark)
    other.close()
    before = path.read_bytes()
    with pytest.raises(NotADatabase, match="another application's") as caught:
        await Database.open(path)
    assert caught.value.code == "foreign"
    assert path.read_bytes() == before
    assert names_in(path.parent) == [path.name]


async def test_a_torn_file_is_damaged(path: Path) -> None:
    async with await Database.open(path) as database:
        await write(database)
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    with pytest.raises(NotADatabase, match="Restore it from a backup") as caught:
        async with await Database.open(path) as database:
            await actions(database)
    assert caught.value.code == "damaged"


async def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(StoreUnusable) as caught:
        await Database.open(tmp_path)
    assert caught.value.code == "is_folder"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
async def test_a_pipe_is_no_database(path: Path) -> None:
    os.mkfifo(path)
    with pytest.raises(StoreUnusable) as caught:
        await Database.open(path)
    assert caught.value.code == "not_a_file"


async def test_a_file_cannot_be_a_folder_of_databases(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreUnusable) as caught:
        await Database.open(tmp_path / "file" / "hoibao.db")
    assert caught.value.code == "no_folder"


@pytest.mark.parametrize("name", ["a" * 300, "a" * 300 + "/b"])
async def test_a_name_that_the_system_refuses_is_said_so(tmp_path: Path, name: str) -> None:
    with pytest.raises(StoreUnusable) as caught:
        await Database.open(tmp_path / name)
    assert caught.value.code == "bad_path"


async def test_reading_only_changes_nothing(path: Path) -> None:
    async with await Database.open(path) as database:
        await write(database)
    async with await Database.open(path, read_only=True) as database:
        assert not database.writable
        assert await actions(database) == ["written"]
        with pytest.raises(StoreUnusable, match="can only be read") as caught:
            await write(database)
    assert caught.value.code == "read_only"


async def test_reading_only_creates_nothing(path: Path) -> None:
    with pytest.raises(StoreUnusable) as caught:
        await Database.open(path, read_only=True)
    assert caught.value.code == "missing"
    assert not path.exists()


async def test_questions_cannot_write(database: Database) -> None:
    with pytest.raises(StoreUnusable):
        await database.rows(INSERT, ("sneaked",))
    assert await actions(database) == []


async def test_a_copy_without_the_files_beside_it_opens(path: Path, tmp_path: Path) -> None:
    async with await Database.open(path) as database:
        await write(database)
    copy = tmp_path / "copy.db"
    copy.write_bytes(path.read_bytes())
    async with await Database.open(copy) as database:
        assert await actions(database) == ["written"]


async def test_a_failed_transaction_leaves_nothing(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        async with database.transaction() as connection:
            await connection.execute(INSERT, ("half",))
            raise ZeroDivisionError
    await write(database, "whole")
    assert await actions(database) == ["whole"]


async def test_readers_see_only_what_is_committed(database: Database) -> None:
    async with database.transaction() as connection:
        await connection.execute(INSERT, ("waiting",))
        assert await actions(database) == []
    assert await actions(database) == ["waiting"]


async def test_transactions_of_one_process_take_turns(database: Database) -> None:
    await asyncio.gather(*(write(database, str(n)) for n in range(20)))
    assert sorted(map(int, await actions(database))) == list(range(20))


async def test_a_writer_that_never_ends_is_waited_for_and_then_named(path: Path) -> None:
    async with (
        await Database.open(path) as database,
        await Database.open(path, busy_timeout_ms=1) as impatient,
        database.transaction() as connection,
    ):
        await connection.execute(INSERT, ("slow",))
        assert await actions(impatient) == []
        with pytest.raises(StoreUnusable, match="locked by another process") as caught:
            await write(impatient)
    assert caught.value.code == "locked"


async def test_whoever_gives_up_waiting_leaves_no_transaction_behind(path: Path) -> None:
    async with await Database.open(path) as database, await Database.open(path) as waiting:
        await write(waiting, "first")
        async with database.transaction():
            gives_up = asyncio.ensure_future(write(waiting, "never"))
            for _ in range(10):
                await asyncio.sleep(0)
            gives_up.cancel()
        with pytest.raises(asyncio.CancelledError):
            await gives_up
        await write(database, "second")
        await write(waiting, "third")
        assert await actions(database) == ["first", "second", "third"]


async def test_a_full_disk_is_said_so_and_stores_nothing(database: Database) -> None:
    async with database.transaction() as connection:
        await connection.execute("PRAGMA max_page_count = 1")
    with pytest.raises(StoreUnusable, match="full") as caught:
        for _ in range(100):
            await write(database, "x" * 1000)
    assert caught.value.code == "disk_full"
    stored = await actions(database)
    async with database.transaction() as connection:
        await connection.execute("PRAGMA max_page_count = 1000000")
    await write(database, "after")
    assert await actions(database) == [*stored, "after"]


async def test_a_wrong_statement_is_our_fault_and_not_the_files(database: Database) -> None:
    with pytest.raises(sqlite3.OperationalError):
        await database.rows("SELECT nothing FROM nowhere")


async def test_a_file_deleted_while_open_is_said_so(path: Path) -> None:
    async with await Database.open(path) as database:
        await write(database)
        path.unlink()
        with pytest.raises(StoreUnusable) as caught:
            await write(database)
    assert caught.value.code == "moved"


AS_NOBODY = """
import asyncio, os, sqlite3, sys, urllib.parse  # pathlib imports it late, from where nobody may not read
from pathlib import Path
from corpus.database import Database
from corpus.errors import StoreError

async def main():
    path = Path(sys.argv[1])
    try:
        async with await Database.open(path) as database:
            before = (await database.rows("SELECT count(*) FROM audit"))[0][0]
            try:
                async with database.transaction() as connection:
                    await connection.execute("INSERT INTO audit (at, actor, action) VALUES ('', '', '')")
                said = "written"
            except StoreError as error:
                said = error.code
            print(before, database.writable, said, flush=True)
            for _ in sys.stdin:
                print((await database.rows("SELECT count(*) FROM audit"))[0][0], flush=True)
    except StoreError as error:
        print(type(error).__name__, error.code, flush=True)

if os.geteuid() == 0:
    os.setgroups([])
    os.setuid(65534)
asyncio.run(main())
"""


class Nobody:
    """A process without rights of its own; it opens the database, tries to write, and counts lines when told to."""

    def __init__(self, path: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", AS_NOBODY, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )

    def says(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def asked_again(self) -> str:
        assert self._process.stdin is not None
        print(file=self._process.stdin, flush=True)
        return self.says()

    def __enter__(self) -> Nobody:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()


@pytest.fixture
async def shared() -> AsyncIterator[Path]:
    """A database with one line, in a folder that others may look into (which pytest's own may not)."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        if any(not above.stat().st_mode & 0o001 for above in folder.parents):
            pytest.skip("others may not look into the folder for temporary files")
        async with await Database.open(folder / "hoibao.db") as database:
            await write(database)
        yield folder / "hoibao.db"
        folder.chmod(0o755)


@pytest.fixture
def protected(shared: Path) -> Path:
    """The same, where neither the file nor the folder can be written."""
    shared.chmod(0o444)
    shared.parent.chmod(0o555)
    return shared


def test_a_protected_file_in_a_protected_folder_is_read(protected: Path) -> None:
    with Nobody(protected) as nobody:
        assert nobody.says() == "1 False read_only"


def test_a_protected_file_in_an_open_folder_is_read(shared: Path) -> None:
    shared.chmod(0o444)
    shared.parent.chmod(0o777)
    with Nobody(shared) as nobody:
        assert nobody.says() == "1 False read_only"


def test_an_open_file_in_a_protected_folder_is_read(shared: Path) -> None:
    shared.chmod(0o666)
    shared.parent.chmod(0o555)
    with Nobody(shared) as nobody:
        assert nobody.says() == "1 False read_only"


def test_a_secret_file_is_refused(shared: Path) -> None:
    shared.chmod(0o000)
    with Nobody(shared) as nobody:
        assert nobody.says() == "StoreUnusable no_permission"


def test_nothing_is_created_in_a_protected_folder(shared: Path) -> None:
    shared.parent.chmod(0o555)
    with Nobody(shared.with_name("new.db")) as nobody:
        assert nobody.says() == "StoreUnusable no_permission"


@pytest.mark.skipif(os.geteuid() != 0, reason="needs a writer with more rights than the reader")
async def test_a_reader_without_rights_sees_what_others_write(protected: Path) -> None:
    with Nobody(protected) as nobody:
        assert nobody.says() == "1 False read_only"
        async with await Database.open(protected) as database:
            await write(database)
        assert nobody.asked_again() == "2"
        async with await Database.open(protected) as database:
            await write(database)
            protected.with_name("hoibao.db-wal").chmod(0o444)
            protected.with_name("hoibao.db-shm").chmod(0o444)
            assert nobody.asked_again() == "3"


async def test_only_its_owner_reads_a_database_that_we_make(path: Path) -> None:
    before = os.umask(0o022)
    try:
        async with await Database.open(path) as database:
            async with database.transaction() as connection:
                await connection.execute("DELETE FROM audit")
            found = {one.name: one.stat().st_mode & 0o777 for one in path.parent.iterdir()}
    finally:
        os.umask(before)
    assert set(found.values()) == {0o600} and len(found) == 3
