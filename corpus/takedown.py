"""Taking an article down: nothing of what it said is left in the database, and it is known where copies still are.

Removing hides an article; this deletes it. One transaction deletes every version and what quotes it; then the file is
written anew, because SQLite leaves pieces of what was deleted in pages that it uses for something else. Where that did
not come to its end, ``finish`` does it again.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

import aiosqlite

from corpus.database import Database, Row
from corpus.edits import Edit
from corpus.errors import StoreError
from corpus.rows import time_column

_WORD = re.compile(r"\w+")
_RUN: Final = 6  # words in a row that are no chance
_AT_ONCE = 1_000

Mentions = Callable[[str], bool]
"""Whether a conversation, as its writer keeps it, holds something of the article."""


@dataclass(frozen=True, slots=True)
class TakenDown:
    """What became of it. ``messages``: how many that were sent show its words, and are to be mended; ``wiped``: nothing
    of it is left in the files."""

    article_id: int
    at: datetime
    messages: int
    wiped: bool


class Quotes:
    """The runs of words of some texts, by which a quotation is known."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._runs = {run for text in texts for run in _runs(text)}

    def found_in(self, text: str) -> bool:
        """Whether it has six words in a row of them."""
        return any(run in self._runs for run in _runs(text))


class Takedown:
    """Takes articles of one database down. Methods raise ``StoreUnusable`` and ``NotADatabase`` as those of ``Store``
    do."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def texts(self, article_id: int) -> list[str]:
        """Titles and texts of all its versions."""
        rows = await self._database.rows("SELECT title, text FROM versions WHERE article_id = ?", (article_id,))
        return [part for row in rows for part in row]

    async def hashes(self, article_id: int) -> set[str]:
        """Of the texts of all its versions, by which a copy of one is known."""
        rows = await self._database.rows("SELECT content_hash FROM versions WHERE article_id = ?", (article_id,))
        return {row[0] for row in rows}

    async def take_down(
        self, article_id: int, *, actor: str, mentions: Mentions, uploads: Iterable[int] = ()
    ) -> TakenDown:
        """Deletes all that was published of an article, present or removed, and what quotes it: conversations that
        ``mentions`` finds, questions that repeat it, and ``uploads``, those that became it or would replace it anyway.

        Raises ``NoSuchArticle``: ``"no_article"``, ``"taken_down"``.
        """
        texts = await self.texts(article_id)
        quoting = [id_ async for id_ in self._quoting(article_id, Quotes(texts))]
        kept = [found async for found in self._conversations(mentions)]
        now = datetime.now(UTC)
        async with self._database.transaction() as connection:
            await Edit(connection, actor).take_down(article_id)
            await _note_messages(connection, article_id, now)
            await _forget(connection, kept)
            await connection.executemany("DELETE FROM questions WHERE id = ?", [(id_,) for id_ in quoting])
            await _empty_uploads(connection, article_id, uploads, now)
            await connection.execute("INSERT INTO takedowns (article_id) VALUES (?)", (article_id,))
        wiped = await self.finish()
        [row] = await self._database.rows("SELECT count(*) FROM shown WHERE article_id = ?", (article_id,))
        return TakenDown(article_id, now, row[0], wiped)

    async def repeat(self, article_id: int) -> None:
        """Something of it was deleted only now: the files are to be written anew once more."""
        async with self._database.transaction() as connection:
            await connection.execute("UPDATE takedowns SET wiped_at = NULL WHERE article_id = ?", (article_id,))

    async def finish(self) -> bool:
        """Writes the files anew where that is still to be done; whether it is done."""
        if not await self._database.rows("SELECT 1 FROM takedowns WHERE wiped_at IS NULL LIMIT 1"):
            return True
        try:
            if not await self._database.rebuild():
                return False
        except StoreError:  # no room, or somebody writes for long: it stays to be done
            return False
        async with self._database.transaction() as connection:
            await connection.execute(
                "UPDATE takedowns SET wiped_at = ? WHERE wiped_at IS NULL", (time_column(datetime.now(UTC)),)
            )
        return True

    async def _quoting(self, article_id: int, quotes: Quotes) -> AsyncIterator[int]:
        """Questions about the article that repeat it: those which a button offered are made of its words."""
        async for question_id, text in self._pages(_QUESTIONS, article_id, article_id, article_id):
            if quotes.found_in(text):
                yield question_id

    async def _conversations(self, mentions: Mentions) -> AsyncIterator[tuple[str, int]]:
        """The table and the row of each."""
        for table, sql in _CONVERSATIONS.items():
            async for id_, conversation in self._pages(sql):
                if mentions(conversation):
                    yield table, id_

    async def _pages(self, sql: str, *parameters: object) -> AsyncIterator[Row]:
        """Rows of an id and a text, by id: some at a time."""
        last = -(2**63)
        while rows := await self._database.rows(sql, (*parameters, last, _AT_ONCE)):
            for row in rows:
                yield row
            last = rows[-1][0]


async def _note_messages(connection: aiosqlite.Connection, article_id: int, now: datetime) -> None:
    """Keeps which messages show its words, whatever becomes of the questions that they answer."""
    await connection.execute(_NOTE, (time_column(now), article_id))
    await connection.execute("DELETE FROM replies WHERE article_id = ?", (article_id,))


async def _empty_uploads(
    connection: aiosqlite.Connection, article_id: int, uploads: Iterable[int], now: datetime
) -> None:
    became = await connection.execute_fetchall(_UPLOADS, (article_id,))
    for upload_id in {*uploads, *(row[0] for row in became)}:
        await connection.execute(_NOTE_CARD, (article_id, time_column(now), upload_id))
        await connection.execute(_EMPTY_UPLOAD, (upload_id,))


async def _forget(connection: aiosqlite.Connection, kept: Iterable[tuple[str, int]]) -> None:
    for table, id_ in kept:
        await connection.execute(_FORGET[table], (id_,))


def _runs(text: str) -> Iterable[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    return zip(*(words[start:] for start in range(_RUN)), strict=False)


_QUESTIONS = """
    SELECT id, text FROM questions
    WHERE (nearest = ? OR scope = ? OR id IN (SELECT question_id FROM replies WHERE article_id = ?)) AND id > ?
    ORDER BY id LIMIT ?
"""
_CONVERSATIONS = {
    "questions": "SELECT id, conversation FROM questions WHERE conversation IS NOT NULL AND id > ? ORDER BY id LIMIT ?",
    "chats": "SELECT chat_id, conversation FROM chats WHERE conversation IS NOT NULL AND chat_id > ?"
    " ORDER BY chat_id LIMIT ?",
}
_FORGET = {
    "questions": "UPDATE questions SET conversation = NULL WHERE id = ?",
    "chats": "UPDATE chats SET conversation = NULL WHERE chat_id = ?",
}
_UPLOADS = "SELECT id FROM uploads WHERE ? IN (article_id, replaces)"
_EMPTY_UPLOAD = (
    "UPDATE uploads SET data = NULL, file_id = NULL, name = NULL, link = NULL, title = NULL, grows_until = NULL,"
    " told = 1, state = CASE WHEN state IN ('announced', 'stored') THEN 'discarded' ELSE state END WHERE id = ?"
)
_NOTE_CARD = (
    "INSERT OR IGNORE INTO shown (bot_id, chat_id, message_id, article_id, shown_at)"
    " SELECT bot_id, chat_id, message_id, ?, ? FROM uploads WHERE id = ? AND message_id IS NOT NULL"
)
_NOTE = (
    "INSERT OR IGNORE INTO shown (bot_id, chat_id, message_id, article_id, shown_at)"
    " SELECT coalesce(bot_id, 0), chat_id, message_id, article_id, ? FROM replies WHERE article_id = ?"
)
