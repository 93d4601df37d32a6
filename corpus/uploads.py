"""What the desk has sent in and not yet published: nothing of it is lost, and each is published once."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

import aiosqlite

from corpus.article import ParsedText
from corpus.database import Database, Row
from corpus.edits import Edit, Placed
from corpus.rows import content_of, day_from, storable, time_column


class UploadState(StrEnum):
    """How far an upload has come."""

    ANNOUNCED = "announced"
    """Written down; its bytes are still to be fetched."""
    STORED = "stored"
    """Its bytes are here: only now may somebody be told that it was received."""
    PUBLISHED = "published"
    DISCARDED = "discarded"


@dataclass(frozen=True, slots=True)
class Announced:
    """An upload as it was sent: a file of the messenger's (``file_id``), a ``link``, or bytes that came with it.

    ``name`` is a file's name and tells the format; ``link``, for bytes that came with it, where they were published.
    ``replaces``: the article that it is meant to be a new version of. ``continues``: the upload whose bytes these, with
    what stands between, come after.
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
    continues: int | None = None
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Upload:
    """One upload. ``title`` and ``published`` win over what its text says; ``message_id`` is the message that shows
    it; ``article_id``: what it became."""

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

    @property
    def is_open(self) -> bool:
        """Whether it can still be published."""
        return self.state in (UploadState.ANNOUNCED, UploadState.STORED)


class Uploads:
    """The uploads of one database. Methods raise ``StoreUnusable`` and ``NotADatabase`` as those of ``Store`` do; what
    they change is on the disk when they return."""

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
            None if new.published is None else new.published.isoformat(),
            new.replaces,
            new.continues,
            new.data,
        )
        async with self._database.transaction() as connection:
            await connection.execute(_ANNOUNCE, values)
            [row] = await connection.execute_fetchall(_SAME_UPDATE, (new.bot_id, new.update_id))
        return _upload(row)

    async def upload(self, upload_id: int) -> Upload | None:
        rows = await self._database.rows(f"SELECT {_UPLOAD} FROM uploads WHERE id = ?", (upload_id,))  # noqa: S608
        return _upload(rows[0]) if rows else None

    async def data(self, upload_id: int) -> bytes | None:
        """Its bytes, with those that continue it; None before they came and after they went."""
        rows = await self._database.rows(_DATA, (upload_id, upload_id))
        return b"".join(row[0] for row in rows) if rows else None

    async def unfinished(self, bot_id: int) -> list[Upload]:
        """Those of which a person was shown nothing yet, in the order they came."""
        rows = await self._database.rows(_UNFINISHED, (bot_id,))
        return [_upload(row) for row in rows]

    async def store(self, upload_id: int, data: bytes, *, name: str | None, link: str | None) -> bool:
        """Keeps its bytes, with the name and the address under which they were found; False where they are not waited
        for any more."""
        return await self._change(_STORE, (data, name, link, upload_id))

    async def show(self, upload_id: int, message_id: int) -> None:
        """Keeps which message shows it."""
        await self._change("UPDATE uploads SET message_id = ? WHERE id = ?", (message_id, upload_id))

    async def describe(self, upload_id: int, *, title: str | None = None, published: date | None = None) -> bool:
        """Gives it another title or date; False where it is published or discarded."""
        day = None if published is None else published.isoformat()
        return await self._change(_DESCRIBE, (None if title is None else storable(title), day, upload_id))

    async def discard(self, upload_id: int) -> bool:
        """Lets it go; False where it was published or discarded before."""
        async with self._database.transaction() as connection:
            gone = await connection.execute(_DISCARD, (upload_id,))
            await connection.execute(_EMPTY, (upload_id,))
        return gone.rowcount > 0

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
        """Makes it an article in one transaction; None where it was published or discarded before.

        ``replaces``: the present article that it becomes a new version of; else it is placed as ``Store.add`` says,
        which explains ``source`` and ``origin``, too.

        Raises ``NoSuchArticle`` where the one to be replaced is gone: then nothing has changed.
        """
        content = await asyncio.to_thread(content_of, parsed, source)
        async with self._database.transaction() as connection:
            if not await connection.execute_fetchall(_STORED, (upload_id,)):
                return None
            edit = Edit(connection, actor)
            if replaces is None:
                placed = await edit.place(content, origin)
            else:
                placed = await edit.replace(replaces, content)
            await connection.execute(_PUBLISHED, (placed.article_id, upload_id))
            await connection.execute(_EMPTY, (upload_id,))
        return placed

    async def _change(self, sql: str, values: tuple[object, ...]) -> bool:
        async with self._database.transaction() as connection:
            cursor: aiosqlite.Cursor = await connection.execute(sql, values)
        return cursor.rowcount > 0


def _upload(row: Row) -> Upload:
    id_, state, chat_id, person_id, file_id, name, link, title, published, *others = row
    day = day_from(published)
    return Upload(id_, UploadState(state), chat_id, person_id, file_id, name, link, title, day, *others)


_UPLOAD = "id, state, chat_id, person_id, file_id, name, link, title, published, message_id, article_id, replaces"
_ANNOUNCE = (
    "INSERT OR IGNORE INTO uploads (bot_id, update_id, chat_id, person_id, received_at, state, file_id, name, link,"
    " title, published, replaces, continues, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_SAME_UPDATE = f"SELECT {_UPLOAD} FROM uploads WHERE bot_id = ? AND update_id = ?"  # noqa: S608
_UNFINISHED = (
    f"SELECT {_UPLOAD} FROM uploads WHERE bot_id = ? AND state IN ('announced', 'stored')"  # noqa: S608
    " AND (state = 'announced' OR message_id IS NULL) AND continues IS NULL ORDER BY id"
)
_STORE = (
    "UPDATE uploads SET state = 'stored', data = ?, name = coalesce(?, name), link = coalesce(?, link)"
    " WHERE id = ? AND state = 'announced'"
)
_DESCRIBE = (
    "UPDATE uploads SET title = coalesce(?, title), published = coalesce(?, published)"
    " WHERE id = ? AND state IN ('announced', 'stored')"
)
_DATA = "SELECT data FROM uploads WHERE (id = ? OR continues = ?) AND data IS NOT NULL ORDER BY id"
_EMPTY = "UPDATE uploads SET state = 'discarded', data = NULL WHERE continues = ?"
_DISCARD = (
    "UPDATE uploads SET state = 'discarded', data = NULL, file_id = NULL"
    " WHERE id = ? AND state IN ('announced', 'stored')"
)
_STORED = "SELECT 1 FROM uploads WHERE id = ? AND state = 'stored'"
_PUBLISHED = "UPDATE uploads SET state = 'published', data = NULL, file_id = NULL, article_id = ? WHERE id = ?"
