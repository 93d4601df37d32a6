"""What people asked and were told, what they thought of it, and how far each update of a messenger has come.

Everything here is private: it is deleted when it is as old as the operator says, or when its person wants it.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Literal

from corpus.database import Database, Row
from corpus.group_commit import GroupCommit, Statement
from corpus.rows import time_column, time_from

Outcome = Literal["answered", "hedged", "refused"]

_CHATS_REMEMBERED = 10_000
_IDS_KEPT = timedelta(days=3)  # Telegram delivers an update for 24 hours


class State(StrEnum):
    """How far an update has come."""

    RECEIVED = "received"
    SENDING = "sending"
    """Its reply is on its way, and may have arrived."""
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Received:
    """An update as it came: ``payload`` is its JSON."""

    update_id: int
    payload: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with what became of it. ``scope``: the only article asked; ``conversation``: what went before it, as
    in ``ChatState``; ``nearest``: the article that the best answer, or else the nearest sentence, stands in."""

    id: int
    asked_at: datetime
    chat_id: int | None
    person_id: int | None
    language: str
    outcome: Outcome
    confidence: float
    scope: int | None
    text: str
    conversation: str | None = None
    nearest: int | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """Which words stand in a message: of ``article_id`` in ``version``, ``[start, end)`` characters of its text.

    ``position`` is the answer's among those to the question, ``sentence`` the position of the sentence around it.
    """

    chat_id: int
    message_id: int
    question_id: int
    position: int
    article_id: int
    version: int
    start: int
    end: int
    sentence: int


@dataclass(frozen=True, slots=True)
class ChatState:
    """What is kept of a chat: the language fixed for it, the only article asked, and the conversation so far (a value
    that only its writer can read)."""

    language: str | None = None
    scope: int | None = None
    conversation: str | None = None


class Journal:
    """The journal of one database. Methods that write return when it is stored; they raise StoreUnusable."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._group = GroupCommit(database)
        self._chats: OrderedDict[int, ChatState] = OrderedDict()  # those heard from last, as they are stored

    # --- updates ---

    async def known(self, bot_id: int, update_ids: Iterable[int]) -> set[int]:
        """Those of these updates that were received before."""
        ids = tuple(update_ids)
        places = ", ".join("?" * len(ids))
        rows = await self._database.rows(
            f"SELECT update_id FROM updates WHERE bot_id = ? AND update_id IN ({places})",  # noqa: S608
            (bot_id, *ids),
        )
        return {row[0] for row in rows}

    async def receive(self, bot_id: int, updates: Sequence[Received]) -> None:
        """Writes them down before whoever sent them is told that we have them."""
        now = time_column(datetime.now(UTC))
        await self._group.write(
            *(Statement(_RECEIVE, (bot_id, one.update_id, State.RECEIVED.value, now, one.payload)) for one in updates)
        )

    async def move(self, bot_id: int, update_id: int, state: State) -> None:
        await self._group.write(Statement(_MOVE, (state.value, bot_id, update_id)))

    async def finish(
        self,
        bot_id: int,
        update_id: int,
        asked: Asked | None = None,
        told: Told | None = None,
        chat: ChatState | None = None,
    ) -> None:
        """The update is done, with the question that it was, the reply that now stands in a message, and what is kept
        of the question's chat from now on.

        Of the update only its id is kept: the payload holds what a person wrote.
        """
        statements = [statement_of(asked)] if asked else []
        statements += [_told(bot_id, told)] if told else []
        statements += [_chat(asked.chat_id, chat)] if chat and asked and asked.chat_id is not None else []
        await self._group.write(*statements, Statement(_DONE, (bot_id, update_id)))
        if chat and asked and asked.chat_id is not None:
            self._remember(asked.chat_id, chat)

    async def unfinished(self, bot_id: int) -> list[tuple[State, Received]]:
        """What an earlier run of the bot has left, in the order it was received."""
        rows = await self._database.rows(_UNFINISHED, (bot_id,))
        return [(State(state), Received(update_id, payload)) for state, update_id, payload in rows]

    # --- questions ---

    async def tell(self, bot_id: int, told: Told) -> None:
        """Keeps what a message says now: it may have said something else before."""
        await self._group.write(_told(bot_id, told))

    async def show(self, bot_id: int, chat_id: int, message_id: int, article_ids: Iterable[int]) -> None:
        """Keeps of which articles words stand in a message that is no answer."""
        now = time_column(datetime.now(UTC))
        await self._group.write(
            Statement(
                "DELETE FROM shown WHERE bot_id = ? AND chat_id = ? AND message_id = ?", (bot_id, chat_id, message_id)
            ),
            *(Statement(_SHOW, (bot_id, chat_id, message_id, article_id, now)) for article_id in article_ids),
        )

    async def question(self, question_id: int) -> Asked | None:
        """None where it was deleted."""
        rows = await self._database.rows(_QUESTION, (question_id,))
        return _question(rows[0]) if rows else None

    async def rate(self, question_id: int, person_id: int, *, liked: bool) -> None:
        """A person's last word on the reply counts."""
        await self._group.write(
            Statement(_RATE, (question_id, person_id, int(liked), time_column(datetime.now(UTC)), question_id))
        )

    # --- chats ---

    async def chat(self, chat_id: int) -> ChatState:
        if chat_id in self._chats:
            return self._chats[chat_id]
        rows = await self._database.rows(_STATE, (chat_id,))
        return ChatState(*rows[0]) if rows else ChatState()

    async def keep_chat(self, chat_id: int, state: ChatState) -> None:
        await self._group.write(_chat(chat_id, state))
        self._remember(chat_id, state)

    def _remember(self, chat_id: int, state: ChatState) -> None:
        """What was just stored of a chat. A bot's chats are written by one process alone."""
        self._chats[chat_id] = state
        self._chats.move_to_end(chat_id)
        if len(self._chats) > _CHATS_REMEMBERED:
            self._chats.popitem(last=False)

    def forget_chats(self) -> None:
        """What is kept of chats was changed by another hand."""
        self._chats.clear()

    async def rename_chat(self, old: int, new: int) -> None:
        """A group that grows into a supergroup gets another id."""
        await self._group.write(
            Statement("UPDATE OR REPLACE chats SET chat_id = ? WHERE chat_id = ?", (new, old)),
            Statement("UPDATE questions SET chat_id = ? WHERE chat_id = ?", (new, old)),
        )
        self._chats.clear()

    # --- forgetting ---

    async def forget(self, person_id: int) -> int:
        """Deletes a person's questions, the ids of the messages that answered them, their feedback, what is kept of
        their private chat (its id is the person's), and what went before in chats where they asked. Returns how many
        questions there were."""
        [row] = await self._database.rows("SELECT count(*) FROM questions WHERE person_id = ?", (person_id,))
        await self._group.write(*(Statement(sql, (person_id,)) for sql in _FORGET))
        self._chats.clear()
        return int(row[0])

    async def expire(self, retention: timedelta) -> None:
        """Deletes questions with all that hangs on them, and what is kept of chats, where older than ``retention``."""
        now = datetime.now(UTC)
        oldest = time_column(now - retention)
        await self._group.write(
            Statement("DELETE FROM questions WHERE asked_at <= ?", (oldest,)),
            Statement("DELETE FROM feedback WHERE given_at <= ?", (oldest,)),
            Statement("DELETE FROM shown WHERE shown_at <= ?", (oldest,)),
            Statement("UPDATE chats SET conversation = NULL WHERE changed_at <= ?", (oldest,)),
            Statement("DELETE FROM updates WHERE state = 'done' AND received_at <= ?", (time_column(now - _IDS_KEPT),)),
        )
        self._chats.clear()


def statement_of(asked: Asked) -> Statement:
    """Keeps the question."""
    return Statement(
        _ASK,
        (
            asked.id,
            time_column(asked.asked_at),
            asked.chat_id,
            asked.person_id,
            asked.language,
            asked.outcome,
            asked.confidence,
            asked.scope,
            asked.text,
            asked.conversation,
            asked.nearest,
        ),
    )


def _told(bot_id: int, told: Told) -> Statement:
    values = (told.chat_id, told.message_id, told.question_id, told.position, told.article_id, told.version)
    return Statement(_TELL, (*values, told.start, told.end, told.sentence, bot_id, told.question_id))


def _chat(chat_id: int, state: ChatState) -> Statement:
    now = time_column(datetime.now(UTC))
    return Statement(_CHAT, (chat_id, state.language, state.scope, state.conversation, now))


def _question(row: Row) -> Asked:
    id_, asked_at, *others = row
    return Asked(id_, time_from(asked_at), *others)


_RECEIVE = "INSERT OR IGNORE INTO updates (bot_id, update_id, state, received_at, payload) VALUES (?, ?, ?, ?, ?)"
_MOVE = "UPDATE updates SET state = ? WHERE bot_id = ? AND update_id = ?"
_DONE = "UPDATE updates SET state = 'done', payload = '' WHERE bot_id = ? AND update_id = ?"
_UNFINISHED = "SELECT state, update_id, payload FROM updates WHERE bot_id = ? AND state <> 'done' ORDER BY update_id"
_ASKED = "id, asked_at, chat_id, person_id, language, outcome, confidence, scope, text, conversation, nearest"
_ASK = f"INSERT INTO questions ({_ASKED}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
_QUESTION = f"SELECT {_ASKED} FROM questions WHERE id = ?"  # noqa: S608
# Where the question was deleted meanwhile, nothing more is kept of it.
_IF_KEPT = "WHERE EXISTS (SELECT 1 FROM questions WHERE id = ?)"
_TELL = f"INSERT OR REPLACE INTO replies SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ? {_IF_KEPT}"
_SHOW = "INSERT OR IGNORE INTO shown (bot_id, chat_id, message_id, article_id, shown_at) VALUES (?, ?, ?, ?, ?)"
_RATE = f"INSERT OR REPLACE INTO feedback SELECT ?, ?, ?, ? {_IF_KEPT}"
_STATE = "SELECT language, scope, conversation FROM chats WHERE chat_id = ?"
_CHAT = "INSERT OR REPLACE INTO chats (chat_id, language, scope, conversation, changed_at) VALUES (?, ?, ?, ?, ?)"
_FORGET = (
    "UPDATE chats SET conversation = NULL WHERE chat_id IN (SELECT chat_id FROM questions WHERE person_id = ?)",
    "DELETE FROM questions WHERE person_id = ?",
    "DELETE FROM feedback WHERE person_id = ?",
    "DELETE FROM chats WHERE chat_id = ?",
    "DELETE FROM shown WHERE chat_id = ?",
)
