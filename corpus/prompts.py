"""What the desk was asked for, and is expected to reply."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from corpus.database import Database
from corpus.rows import time_column

_UNSENT: Final = 0
_SENT_LATELY: Final = timedelta(minutes=10)
_KEPT: Final = timedelta(days=7)  # nobody replies to what is older


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a reply is meant for: ``purpose`` names it, ``subject`` is the id of whatever it is about."""

    purpose: str
    subject: int


class Prompts:
    """The prompts of one database. Methods raise ``StoreUnusable`` and ``NotADatabase`` as those of ``Store`` do."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def ask(self, chat_id: int, prompt: Prompt, message_id: int = _UNSENT) -> None:
        """Keeps what a message asks for: without its id before it is sent, then with it. Those of the same purpose and
        subject ask no more."""
        now = datetime.now(UTC)
        async with self._database.transaction() as connection:
            await connection.execute(
                "DELETE FROM prompts WHERE chat_id = ? AND purpose = ? AND subject = ? OR asked_at <= ?",
                (chat_id, prompt.purpose, prompt.subject, time_column(now - _KEPT)),
            )
            await connection.execute(
                "INSERT OR REPLACE INTO prompts (chat_id, message_id, purpose, subject, asked_at)"
                " VALUES (?, ?, ?, ?, ?)",
                (chat_id, message_id, prompt.purpose, prompt.subject, time_column(now)),
            )

    async def of(self, chat_id: int, message_id: int) -> Prompt | None:
        """What a message asks for; None where it asks for nothing any more.

        One that was sent just before the bot was killed has no id here: it is taken for the one that is replied to.
        """
        since = time_column(datetime.now(UTC) - _SENT_LATELY)
        rows = await self._database.rows(_OF, (chat_id, message_id, _UNSENT, since))
        return Prompt(*rows[0]) if rows else None

    async def answered(self, chat_id: int, message_id: int) -> None:
        """It asks for nothing any more."""
        async with self._database.transaction() as connection:
            await connection.execute(
                "DELETE FROM prompts WHERE chat_id = ? AND message_id IN (?, ?)", (chat_id, message_id, _UNSENT)
            )


_OF = (
    "SELECT purpose, subject FROM prompts WHERE chat_id = ? AND (message_id = ? OR (message_id = ? AND asked_at > ?))"
    " ORDER BY message_id DESC"
)
