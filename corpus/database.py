"""One SQLite file: opening it or saying why not, a connection that reads, one that writes, its errors as ours."""

from __future__ import annotations

import asyncio
import errno
import os
import sqlite3
import stat
import time
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import aiosqlite

from corpus import schema
from corpus.errors import NotADatabase, StoreError, StoreUnusable

BUSY_TIMEOUT_MS = 5_000

Row = Sequence[Any]

_HEADER = b"SQLite format 3\0"
_UNUSABLE = {
    "is_folder": "{file} is a folder. Name a file in it.",
    "not_a_file": "{file} is a pipe or a device. Name an ordinary file.",
    "no_folder": "{file} cannot be created: a part of its path is a file. Name another path.",
    "bad_path": "{file} cannot be opened: the system does not take that path. Name another one.",
    "no_permission": "{file} cannot be opened: no permission. Change its or its folder's rights, or name another file.",
    "missing": "{file} does not exist, and only reading was asked for. Name an existing file.",
    "locked": "{file} is locked by another process. Try again in a moment.",
    "read_only": "{file} can only be read: nothing was changed. Give it and its folder the right to write.",
    "disk_full": "The disk of {file} is full: nothing was changed. Free some space and try again.",
    "moved": "{file} was moved or deleted while it was open: nothing was changed. Start again.",
    "io": "The disk failed on {file}: nothing was changed. Check the disk and try again.",
}
_NOT_OURS = {
    "not_a_database": "{file} is no SQLite database. Name another file with --database.",
    "damaged": "{file} is damaged. Restore it from a backup, or name another file with --database.",
}
_CODES = {
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_IOERR: "io",
    sqlite3.SQLITE_CANTOPEN: "no_permission",
    sqlite3.SQLITE_PERM: "no_permission",
    sqlite3.SQLITE_NOTADB: "not_a_database",
    sqlite3.SQLITE_CORRUPT: "damaged",
}
# How SQLite fails where it cannot make the files that WAL keeps beside the database, and what writing then says.
_NO_SIDECARS = {
    sqlite3.SQLITE_CANTOPEN: "read_only",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_IOERR: "disk_full",
    sqlite3.SQLITE_FULL: "disk_full",
}
_SYSTEM_CODES = {
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
    errno.EROFS: "read_only",
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.ENOTDIR: "no_folder",
    errno.EEXIST: "no_folder",
    errno.ENAMETOOLONG: "bad_path",
    errno.ELOOP: "bad_path",
}


class Database:
    """An open database of ours, brought to the newest tables. Made by ``open``.

    Readers see what is committed and wait for nobody; writers take turns, in this process and with others.
    One that is open must be closed: its threads keep the process alive.
    """

    def __init__(self, path: Path, *, read_only: bool, busy_timeout_ms: int) -> None:
        self.path = Path(os.path.realpath(path))  # SQLite keeps its files beside the one that a link points to
        self.created = False
        self._made: tuple[Path, ...] = ()  # the file and the folders that were not there
        self._busy_timeout_ms = busy_timeout_ms
        self._refusal = "read_only" if read_only else None
        self._reader: aiosqlite.Connection | None = None
        self._writer: aiosqlite.Connection | None = None
        self._writing = asyncio.Lock()
        self._reopening = asyncio.Lock()
        self._file: tuple[int, int] | None = None
        self._copy_of: tuple[int, ...] | None = None

    @classmethod
    async def open(cls, path: Path, *, read_only: bool = False, busy_timeout_ms: int = BUSY_TIMEOUT_MS) -> Database:
        """Opens the database, and creates it (and its folder) where it is missing or an empty file.

        A file or folder that cannot be written is opened for reading. Raises ``NotADatabase`` and ``StoreUnusable``.
        """
        database = cls(path, read_only=read_only, busy_timeout_ms=busy_timeout_ms)
        path = database.path
        with as_ours(path):
            new = _is_new(path)
            if new and read_only:
                raise _error("missing", path)
            if new:
                database._made = tuple(one for one in (path, *path.parents) if not one.exists())
                path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                # Readers' questions stand in it; SQLite's files beside it take its rights.
                os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
            else:
                _check_header(path)
                if not _writable(path):
                    database._refusal = "read_only"
            try:
                await database._prepare()
                database._file = _identity(path)
            except BaseException:
                await database.close()
                raise
        return database

    @property
    def writable(self) -> bool:
        """False where the file, its folder or the caller allows reading only: ``transaction`` then refuses."""
        return self._refusal is None

    async def rows(self, sql: str, parameters: Iterable[object] = ()) -> list[Row]:
        """All rows of one question, from one committed state."""
        with as_ours(self.path):
            return list(await (await self._fresh_reader()).execute_fetchall(sql, tuple(parameters)))

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[aiosqlite.Connection]:
        """All statements inside are stored when the block is left, or none of them if it raises."""
        async with self._alone_writing() as connection:
            with as_ours(self.path):
                try:
                    # Inside the try: a caller that is cancelled while it waits here must not leave it begun.
                    await connection.execute("BEGIN IMMEDIATE")
                    yield connection
                    await connection.commit()
                except BaseException:
                    with suppress(sqlite3.Error):  # what failed first is what matters
                        await connection.rollback()
                    raise

    async def rebuild(self) -> bool:
        """Writes the file anew from what is in it and empties the WAL: what was deleted stands in neither any more.

        False where somebody went on reading what was before, so that the WAL could not be emptied: try again later.
        """
        async with self._alone_writing() as connection:
            with as_ours(self.path):
                await connection.execute("VACUUM")
                deadline = time.monotonic() + self._busy_timeout_ms / 1000
                while time.monotonic() < deadline:
                    [row] = await connection.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
                    if not row[0]:
                        return True
                    await asyncio.sleep(0.05)
        return False

    @asynccontextmanager
    async def _alone_writing(self) -> AsyncIterator[aiosqlite.Connection]:
        """The connection that writes, for one at a time."""
        if self._refusal:
            raise _error(self._refusal, self.path)
        async with self._writing:
            with as_ours(self.path):
                if _identity(self.path) != self._file:  # SQLite would go on in the file that nobody finds any more
                    raise _error("moved", self.path)
                connection = await self._writing_connection()
            yield connection

    async def copy_to(self, path: Path) -> None:
        """Writes all that is committed at one moment into the empty file ``path``; whoever writes meanwhile goes on.

        Raises ``StoreUnusable`` for ``path``, too.
        """
        # Another thread than the one that opens it writes it, but only that one.
        target = sqlite3.connect(path, check_same_thread=False)
        try:
            with as_ours(path):
                await (await self._fresh_reader()).backup(target)
                target.execute(
                    "PRAGMA journal_mode = DELETE"
                )  # one file, that can be read where nothing can be written
        finally:
            target.close()

    async def discard_if_unused(self) -> None:
        """Closes it, and takes the file and its folders away again where this opening made them and nothing was ever
        stored: as if it had not been opened. Whoever opened it meanwhile is told that it was moved.
        """
        if self._made[:1] == (self.path,) and self.created:
            async with self._alone_writing() as connection:
                with as_ours(self.path):
                    await connection.execute("BEGIN IMMEDIATE")
                    if not await schema.is_unused(connection):
                        self._made = ()
                    elif _identity(self.path) == self._file:
                        self.path.unlink()
                    await connection.rollback()
            await self.close()
            if self._made and not self.path.exists():
                for beside in (_wal(self.path), self.path.with_name(f"{self.path.name}-shm")):
                    beside.unlink(missing_ok=True)
                with suppress(OSError):  # somebody put something there
                    for folder in self._made[1:]:
                        folder.rmdir()
        await self.close()

    async def close(self) -> None:
        """Waits for the transaction under way."""
        async with self._writing:
            for connection in (self._reader, self._writer):
                if connection is not None:
                    await connection.close()
            self._reader = self._writer = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def _prepare(self) -> None:
        self._reader = await self._reading_connection()
        needed = schema.missing(await schema.examine(self._reader), self.path.name)
        if needed and self._refusal:
            raise _error(self._refusal, self.path)
        if needed:
            self.created = await schema.migrate(await self._writing_connection())

    async def _writing_connection(self) -> aiosqlite.Connection:
        if self._writer is None:
            connection = await self._connect("mode=rw")
            try:
                await self._use_wal(connection)
                # FULL: what a person was told is stored survives the loss of power, too; articles come rarely.
                await connection.execute("PRAGMA synchronous = FULL")
                await connection.execute("PRAGMA foreign_keys = ON")
                await connection.execute_fetchall("PRAGMA secure_delete = ON")  # what is deleted is overwritten
            except BaseException:
                await connection.close()
                raise
            self._writer = connection
        return self._writer

    async def _use_wal(self, connection: aiosqlite.Connection) -> None:
        """Turns the file to WAL. SQLite does not wait for others there, so this does."""
        deadline = time.monotonic() + self._busy_timeout_ms / 1000
        while True:
            try:
                await connection.execute_fetchall("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                if _primary(error) != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                    raise
                await asyncio.sleep(0.01)
            else:
                return

    async def _reading_connection(self) -> aiosqlite.Connection:
        try:
            return await self._connect("mode=rwc" if self.writable else "mode=ro", "PRAGMA query_only = ON")
        except sqlite3.OperationalError as error:
            if _primary(error) not in _NO_SIDECARS:
                raise
            # No room or no right for those files. Unless changes wait in the WAL, the database itself is whole and
            # can be read as one that nobody changes.
            if _is_new(self.path) or _size(_wal(self.path)):
                raise
            self._refusal = self._refusal or _NO_SIDECARS[_primary(error)]
            self._copy_of = _signature(self.path)
            return await self._connect("mode=ro&immutable=1")

    async def _fresh_reader(self) -> aiosqlite.Connection:
        """The reader; opened again where the file is read as unchanging and somebody else has changed it."""
        if self._copy_of is not None:
            async with self._reopening:
                if self._copy_of != _signature(self.path):
                    self._copy_of = None
                    stale, self._reader = self._reader, None
                    if stale is not None:
                        await stale.close()
                    self._reader = await self._reading_connection()
        if self._reader is None:
            raise ValueError(f"{self.path.name} is closed")
        return self._reader

    async def _connect(self, mode: str, *pragmas: str) -> aiosqlite.Connection:
        connection = await aiosqlite.connect(
            f"{self.path.absolute().as_uri()}?{mode}",
            uri=True,
            isolation_level=None,
            timeout=self._busy_timeout_ms / 1000,
        )
        try:
            for pragma in pragmas:
                await connection.execute(pragma)
            await connection.execute_fetchall("SELECT count(*) FROM sqlite_master")  # opening alone reads nothing
        except BaseException:
            await connection.close()
            raise
        return connection


@contextmanager
def as_ours(path: Path) -> Iterator[None]:
    """The one place where errors of SQLite and of the system become ``NotADatabase`` and ``StoreUnusable``.

    Anything else that SQLite says (a wrong statement, a broken constraint) is our fault and passes through.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        extended: int | None = getattr(error, "sqlite_errorcode", None)
        code = None if extended is None else _CODES.get(extended & 0xFF)
        if code is None:
            raise
        raise _error(code, path) from error
    except OSError as error:
        raise _error(_SYSTEM_CODES.get(error.errno or 0, "io"), path) from error


def _error(code: str, path: Path) -> StoreError:
    name = path.name or str(path)
    if code in _NOT_OURS:
        return NotADatabase(_NOT_OURS[code].format(file=name), code, file=name)
    return StoreUnusable(_UNUSABLE[code].format(file=name), code, file=name)


def _primary(error: sqlite3.Error) -> int:
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _is_new(path: Path) -> bool:
    """Missing, or empty: what a crash at the very start of creating it leaves."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return True
    if stat.S_ISDIR(found.st_mode):
        raise _error("is_folder", path)
    if not stat.S_ISREG(found.st_mode):
        raise _error("not_a_file", path)
    return found.st_size == 0


def _check_header(path: Path) -> None:
    """SQLite itself takes a file of one byte for an empty one, and would write over it."""
    with path.open("rb") as file:
        if file.read(len(_HEADER)) != _HEADER:
            raise _error("not_a_database", path)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def _writable(path: Path) -> bool:
    """Writing needs the folder, too: SQLite keeps files beside the database."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _wal(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _signature(path: Path) -> tuple[int, ...]:
    found = path.stat()
    return found.st_ino, found.st_size, found.st_mtime_ns, _size(_wal(path))
