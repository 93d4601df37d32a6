"""What was asked, looked at by those who mend what is missing: how much by day, and what was not answered.

It reads what ``corpus.journal`` keeps. Texts are as people typed them: whoever shows them hides what is private.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

from corpus.database import Database
from corpus.journal import Asked, statement_of
from corpus.rows import time_column, time_from

Mark = Literal["answered", "hedged", "refused", "liked", "disliked"]
Complaint = Literal["refused", "disliked"]


@dataclass(frozen=True, slots=True)
class Count:
    """How many questions with one outcome, or ratings of one kind, came within one minute."""

    minute: datetime
    mark: Mark
    number: int


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that nobody has dealt with. ``nearest``: the article that came closest to it."""

    id: int
    asked_at: datetime
    text: str
    nearest: int | None


class QuestionLog:
    """The questions of one database. Methods raise StoreUnusable and NotADatabase as those of ``Store`` do."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def keep(self, asked: Asked, retention: timedelta) -> None:
        """Keeps a question that no messenger brought, and deletes those older than ``retention``."""
        statement = statement_of(asked)
        async with self._database.transaction() as connection:
            await connection.execute(_EXPIRE, (time_column(datetime.now(UTC) - retention),))
            await connection.execute(statement.sql, statement.parameters)

    async def counts(self, since: datetime) -> list[Count]:
        """What came after ``since``, oldest first: by the minute, so that the caller may cut days in any time zone."""
        rows = await self._database.rows(_COUNTS, (time_column(since),) * 2)
        return [Count(datetime.fromisoformat(minute).replace(tzinfo=UTC), mark, n) for minute, mark, n in rows]

    async def unsettled(self, since: datetime, complaint: Complaint) -> list[OpenQuestion]:
        """Questions asked after ``since`` that were refused, or whose answer somebody disliked; oldest first."""
        rows = await self._database.rows(_UNSETTLED[complaint], (time_column(since),))
        return [OpenQuestion(id_, time_from(at), text, nearest) for id_, at, text, nearest in rows]

    async def settle(self, question_ids: Iterable[int]) -> None:
        """Somebody has dealt with these; asked once more, a question is unsettled again."""
        now = time_column(datetime.now(UTC))
        async with self._database.transaction() as connection:
            await connection.executemany(_SETTLE, [(now, question_id) for question_id in question_ids])


_EXPIRE = "DELETE FROM questions WHERE asked_at <= ?"
_MINUTE = 16  # characters of a time, up to its minute
_COUNTS = f"""
    SELECT substr(asked_at, 1, {_MINUTE}), outcome, count(*) FROM questions WHERE asked_at > ? GROUP BY 1, 2
    UNION ALL
    SELECT substr(given_at, 1, {_MINUTE}), CASE WHEN liked THEN 'liked' ELSE 'disliked' END, count(*)
    FROM feedback WHERE given_at > ? GROUP BY 1, 2
    ORDER BY 1, 2
"""  # noqa: S608
_OPEN = "SELECT id, asked_at, text, nearest FROM questions WHERE asked_at > ? AND settled_at IS NULL AND"
_UNSETTLED: dict[Complaint, str] = {
    "refused": f"{_OPEN} outcome = 'refused' ORDER BY asked_at, id",
    "disliked": f"{_OPEN} id IN (SELECT question_id FROM feedback WHERE NOT liked) ORDER BY asked_at, id",  # noqa: S608
}
_SETTLE = "UPDATE questions SET settled_at = ? WHERE id = ?"
