"""Which messages that were sent show words of an article that has changed since, and where those words stand now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from corpus.article import Article
from corpus.database import Database
from corpus.journal import Told
from corpus.rows import time_column, time_from

Fate = Literal["changed", "removed", "taken down"]


@dataclass(frozen=True, slots=True)
class Change:
    """The last that happened to an article, as line ``line`` of the audit."""

    article_id: int
    fate: Fate
    line: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Shown:
    """A message that shows words of an article and is no answer (any more)."""

    chat_id: int
    message_id: int


class Mending:
    """What one bot has to mend, in one database. Replies that were told before it was kept by whom are everybody's.

    Methods raise ``StoreUnusable`` and ``NotADatabase`` as those of ``Store`` do.
    """

    def __init__(self, database: Database, bot_id: int) -> None:
        self._database = database
        self._bot_id = bot_id

    async def changes(self) -> list[Change]:
        """The articles that changed since all was mended, each once with its last change; in the order of those."""
        rows = await self._database.rows(_CHANGES, (self._bot_id,))
        return [
            Change(id_, _fate(action, removed_at), line, time_from(at)) for id_, action, removed_at, line, at in rows
        ]

    async def mended(self, line: int) -> None:
        """All is mended up to this line of the audit."""
        async with self._database.transaction() as connection:
            await connection.execute(
                "INSERT OR REPLACE INTO mended (bot_id, revision) VALUES (?, ?)", (self._bot_id, line)
            )

    async def told(self, article_id: int) -> list[Told]:
        """The replies that show words of an article."""
        return [Told(*row) for row in await self._database.rows(_TOLD, (article_id, self._bot_id))]

    async def moved(self, replies: Sequence[Told]) -> None:
        """The same words stand elsewhere, in another version."""
        places = [(one.version, one.start, one.end, one.sentence, one.chat_id, one.message_id) for one in replies]
        if places:
            async with self._database.transaction() as connection:
                await connection.executemany(_MOVED, places)

    async def untold(self, told: Told) -> None:
        """The message says something else by now."""
        async with self._database.transaction() as connection:
            await connection.execute(
                "DELETE FROM replies WHERE chat_id = ? AND message_id = ?", (told.chat_id, told.message_id)
            )

    async def shown(self, article_id: int) -> list[Shown]:
        rows = await self._database.rows(_SHOWN, (article_id, self._bot_id))
        return [Shown(*row) for row in rows]

    async def hidden(self, shown: Shown) -> None:
        """The message shows nothing of any article by now."""
        async with self._database.transaction() as connection:
            await connection.execute(
                "DELETE FROM shown WHERE chat_id = ? AND message_id = ? AND bot_id IN (0, ?)",
                (shown.chat_id, shown.message_id, self._bot_id),
            )

    async def forget_conversations(self, since: datetime, lasts: timedelta) -> bool:
        """Empties the conversations that were going on ``since`` an article was taken down: one that was being written
        at that moment may hold its words. Whether there was any."""
        oldest = time_column(since - lasts)
        async with self._database.transaction() as connection:
            changed = 0
            for sql in _FORGET:
                changed += (await connection.execute(sql, (oldest,))).rowcount
        return changed > 0


def now_at(told: Told, old: Article, new: Article) -> Told | None:
    """Where the words of a reply stand in a newer version; None where they, or the sentence around them, do not."""
    words = old.text[told.start : told.end]
    sentence = old.sentences[told.sentence] if told.sentence < len(old.sentences) else None
    around = old.text[sentence.start : sentence.end] if sentence else words
    at = new.text.find(around)
    if at < 0 or not words:
        return None
    start = at + told.start - (sentence.start if sentence else told.start)
    if new.text[start : start + len(words)] != words:  # a list that goes on in other sentences
        start = new.text.find(words)
    place = next((n for n, one in enumerate(new.sentences) if one.start <= at < one.end), None)
    if start < 0 or place is None:
        return None
    return replace(told, version=new.version, start=start, end=start + len(words), sentence=place)


def _fate(action: str, removed_at: str | None) -> Fate:
    if action == "taken down":
        return "taken down"
    return "changed" if removed_at is None else "removed"


_CHANGES = """
    SELECT a.id, b.action, a.removed_at, b.id, b.at
    FROM (
        SELECT article_id, max(id) AS line FROM audit
        WHERE article_id IS NOT NULL AND id > coalesce((SELECT revision FROM mended WHERE bot_id = ?), 0)
        GROUP BY article_id
    ) JOIN audit b ON b.id = line JOIN articles a ON a.id = b.article_id
    WHERE EXISTS (SELECT 1 FROM replies r WHERE r.article_id = a.id)
    OR EXISTS (SELECT 1 FROM shown s WHERE s.article_id = a.id) OR b.action = 'taken down'
    ORDER BY b.id
"""
_TOLD = (
    'SELECT chat_id, message_id, question_id, position, article_id, version, start, "end", sentence FROM replies'
    " WHERE article_id = ? AND coalesce(bot_id, 0) IN (0, ?) ORDER BY chat_id, message_id"
)
_MOVED = 'UPDATE replies SET version = ?, start = ?, "end" = ?, sentence = ? WHERE chat_id = ? AND message_id = ?'
_SHOWN = "SELECT chat_id, message_id FROM shown WHERE article_id = ? AND bot_id IN (0, ?) ORDER BY chat_id, message_id"
_FORGET = (
    "UPDATE questions SET conversation = NULL WHERE conversation IS NOT NULL AND asked_at >= ?",
    "UPDATE chats SET conversation = NULL WHERE conversation IS NOT NULL AND changed_at >= ?",
)
