"""What the desk has sent in and not yet published: nothing of it is lost, and each is published once."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Literal

from corpus.article import ParsedText
from corpus.database import Database, Row
from corpus.edits import Edit, Placed
from corpus.rows import content_of, day_from, storable, time_column

UploadOutcome = Literal["added", "known", "new version", "restored"]


class UploadState(StrEnum):
    """How far an upload has come."""

    ANNOUNCED = "announced"
    """Written down; its bytes are still to be fetched."""
    STORED = "stored"
    """Its bytes are here: only now may somebody be told that it was received."""
    PUBLISHED = "published"
    DISCARDED = "discarded"
    FAILED = "failed"
    """It cannot be fetched or read."""


@dataclass(frozen=True, slots=True)
class Announced:
    """An upload as it was sent: a file of the messenger's (``file_id``), a ``link``, or bytes that came with it.

    ``name`` is a file's name and tells the format; ``link``, for bytes that came with it, where they were published.
    ``replaces``: the article that it is meant to be a new version of. ``grows_until``: what the same chat writes until
    then (Unix seconds) goes on with it.
    """

    bot_id: int
    update_id: int
    chat_id: int
    person_id: int
    file_id: str | None = None
    name: str | None = None
    link: str | None = None
    title: str | None = None
    published: date | None = None
    replaces: int | None = None
    grows_until: int | None = None
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Upload:
    """One upload. ``title`` and ``published`` win over what its text says; ``message_id`` is the message that shows
    it; ``article_id`` and ``outcome``: what it became; ``reason``: why it failed, as its sender reads it."""

    id: int
    state: UploadState
    chat_id: int
    person_id: int
    file_id: str | None
    name: str | None
    link: str | None
    title: str | None
    published: date | None
    message_id: int | None
    article_id: int | None
    replaces: int | None
    outcome: UploadOutcome | None
    reason: str | None

    @property
    def is_open(self) -> bool:
        """Whether it can still be published."""
        return self.state in (UploadState.ANNOUNCED, UploadState.STORED)


class Uploads:
    """The uploads of one database. Methods raise ``StoreUnusable`` and ``NotADatabase`` as those of ``Store`` do; what
    they change is on the disk when they return. After a change an upload is untold until ``tell``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def announce(self, new: Announced) -> Upload:
        """Writes an upload down, or finds what the same update has made before."""
        state = UploadState.ANNOUNCED if new.data is None else UploadState.STORED
        values = (
            new.bot_id,
            new.update_id,
            new.chat_id,
            new.person_id,
            time_column(datetime.now(UTC)),
            state.value,
            new.file_id,
            None if new.name is None else storable(new.name),
            new.link,
            None if new.title is None else storable(new.title),
            _day(new.published),
            new.replaces,
            new.grows_until,
            new.data,
        )
        async with self._database.transaction() as connection:
            await connection.execute(_ANNOUNCE, values)
            [row] = await connection.execute_fetchall(_SAME_UPDATE, (new.bot_id, new.update_id))
        return _upload(row)

    async def extend(self, upload_id: int, part: Announced) -> bool:
        """Adds the bytes of ``part`` to its end, once for each update; False where it takes no more."""
        async with self._database.transaction() as connection:
            if not list(await connection.execute_fetchall(_IS_STORED, (upload_id,))):
                return False
            now = time_column(datetime.now(UTC))
            marked = (part.bot_id, part.update_id, part.chat_id, part.person_id, now, upload_id)
            if (await connection.execute(_PART, marked)).rowcount:
                await connection.execute(_EXTEND, (part.data, part.grows_until, upload_id))
        return True

    async def growing(self, chat_id: int, at: int) -> Upload | None:
        """The upload of this chat that a text sent ``at`` (Unix seconds) goes on with."""
        rows = await self._database.rows(_GROWING, (chat_id, at))
        return _upload(rows[0]) if rows else None

    async def growing_chats(self, bot_id: int) -> set[int]:
        """The chats in which a text may go on."""
        return {row[0] for row in await self._database.rows(_GROWING_CHATS, (bot_id,))}

    async def upload(self, upload_id: int) -> Upload | None:
        rows = await self._database.rows(f"SELECT {_UPLOAD} FROM uploads WHERE id = ?", (upload_id,))  # noqa: S608
        return _upload(rows[0]) if rows else None

    async def data(self, upload_id: int) -> bytes | None:
        """Its bytes; None before they came and after they went."""
        rows = await self._database.rows("SELECT data FROM uploads WHERE id = ?", (upload_id,))
        return rows[0][0] if rows else None

    async def size(self, upload_id: int) -> int:
        """How many bytes it has."""
        rows = await self._database.rows("SELECT length(data) FROM uploads WHERE id = ?", (upload_id,))
        return (rows[0][0] or 0) if rows else 0

    async def untold(self, bot_id: int) -> list[int]:
        """Those whose message does not say yet how they stand, in the order they came."""
        return [row[0] for row in await self._database.rows(_UNTOLD, (bot_id,))]

    async def stored(self) -> list[Upload]:
        """Those whose bytes are here, of all bots."""
        rows = await self._database.rows(f"SELECT {_UPLOAD} FROM uploads WHERE state = 'stored' ORDER BY id")  # noqa: S608
        return [_upload(row) for row in rows]

    async def store(self, upload_id: int, data: bytes, *, name: str | None = None, link: str | None = None) -> bool:
        """Keeps its bytes, with the name and the address under which they were found; False where they are not waited
        for any more."""
        return await self._change(_STORE, (data, name, link, upload_id))

    async def place(self, upload_id: int, message_id: int | None) -> None:
        """Keeps which message shows it; None: a new one shall."""
        await self._change("UPDATE uploads SET message_id = ? WHERE id = ?", (message_id, upload_id))

    async def tell(self, upload_id: int) -> None:
        """Its message says how it stands."""
        await self._change("UPDATE uploads SET told = 1 WHERE id = ?", (upload_id,))

    async def describe(self, upload_id: int, *, title: str | None = None, published: date | None = None) -> bool:
        """Gives it another title or date; False where it is done with."""
        return await self._change(_DESCRIBE, (None if title is None else storable(title), _day(published), upload_id))

    async def discard(self, upload_id: int) -> bool:
        """Lets it go; False where it was done with before."""
        return await self._change(_DISCARD, (upload_id,))

    async def fail(self, upload_id: int, reason: str) -> bool:
        """It cannot be fetched or read; False where it was done with before."""
        return await self._change(_FAIL, (storable(reason), upload_id))

    async def expire(self, retention: timedelta) -> None:
        """Lets go what waits for longer than ``retention``."""
        await self._change(_EXPIRE, (time_column(datetime.now(UTC) - retention),))

    async def publish(
        self,
        upload_id: int,
        parsed: ParsedText,
        *,
        source: str | None,
        origin: str | None,
        replaces: int | None,
        actor: str,
    ) -> Placed | None:
        """Makes it an article in one transaction; None where it was done with before.

        ``replaces``: the present article that it becomes a new version of; else it is placed as ``Store.add`` says,
        which explains ``source`` and ``origin``, too. Raises ``NoSuchArticle`` where that article is gone: then nothing
        has changed.
        """
        content = await asyncio.to_thread(content_of, parsed, source)
        async with self._database.transaction() as connection:
            if not list(await connection.execute_fetchall(_IS_STORED, (upload_id,))):
                return None
            edit = Edit(connection, actor)
            if replaces is None:
                placed = await edit.place(content, origin)
            else:
                placed = await edit.replace(replaces, content, origin)
            outcome = "restored" if placed.came_back else placed.outcome
            await connection.execute(_PUBLISHED, (placed.article_id, outcome, upload_id))
        return placed

    async def _change(self, sql: str, values: tuple[object, ...]) -> bool:
        async with self._database.transaction() as connection:
            cursor = await connection.execute(sql, values)
        return cursor.rowcount > 0


def _upload(row: Row) -> Upload:
    id_, state, chat_id, person_id, file_id, name, link, title, published, *others = row
    day = day_from(published)
    return Upload(id_, UploadState(state), chat_id, person_id, file_id, name, link, title, day, *others)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


_UPLOAD = (
    "id, state, chat_id, person_id, file_id, name, link, title, published, message_id, article_id, replaces, outcome,"
    " reason"
)
_OPEN = "state IN ('announced', 'stored')"
_GONE = "told = 0, data = NULL, file_id = NULL, grows_until = NULL"
_ANNOUNCE = (
    "INSERT OR IGNORE INTO uploads (bot_id, update_id, chat_id, person_id, received_at, state, file_id, name, link,"
    " title, published, replaces, grows_until, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_PART = (
    "INSERT OR IGNORE INTO uploads (bot_id, update_id, chat_id, person_id, received_at, part_of, state, told)"
    " VALUES (?, ?, ?, ?, ?, ?, 'part', 1)"
)
_EXTEND = "UPDATE uploads SET data = CAST(data || ? AS BLOB), grows_until = ?, told = 0 WHERE id = ?"
_SAME_UPDATE = (
    f"SELECT {_UPLOAD} FROM uploads WHERE id = (SELECT coalesce(part_of, id) FROM uploads"  # noqa: S608
    " WHERE bot_id = ? AND update_id = ?)"
)
_GROWING = (
    f"SELECT {_UPLOAD} FROM uploads WHERE chat_id = ? AND grows_until >= ? AND state = 'stored'"  # noqa: S608
    " ORDER BY id DESC LIMIT 1"
)
_GROWING_CHATS = (
    "SELECT DISTINCT chat_id FROM uploads WHERE bot_id = ? AND grows_until IS NOT NULL AND state = 'stored'"
)
_UNTOLD = "SELECT id FROM uploads WHERE bot_id = ? AND told = 0 ORDER BY id"
_STORE = (
    "UPDATE uploads SET state = 'stored', told = 0, data = ?, name = coalesce(?, name), link = coalesce(?, link)"
    " WHERE id = ? AND state = 'announced'"
)
_DESCRIBE = (
    "UPDATE uploads SET title = coalesce(?, title), published = coalesce(?, published), told = 0"  # noqa: S608
    f" WHERE id = ? AND {_OPEN}"
)
_DISCARD = f"UPDATE uploads SET state = 'discarded', {_GONE} WHERE id = ? AND {_OPEN}"  # noqa: S608
_FAIL = f"UPDATE uploads SET state = 'failed', reason = ?, {_GONE} WHERE id = ? AND {_OPEN}"  # noqa: S608
_EXPIRE = f"UPDATE uploads SET state = 'discarded', {_GONE} WHERE received_at <= ? AND {_OPEN}"  # noqa: S608
_IS_STORED = "SELECT 1 FROM uploads WHERE id = ? AND state = 'stored'"
_PUBLISHED = f"UPDATE uploads SET state = 'published', article_id = ?, outcome = ?, {_GONE} WHERE id = ?"  # noqa: S608
