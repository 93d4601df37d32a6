"""What is kept of updates, questions, replies and chats; and that it is deleted."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from corpus.database import Database
from corpus.errors import StoreUnusable
from corpus.group_commit import GroupCommit, Statement
from corpus.journal import Asked, ChatState, Journal, Received, State, Told

BOT = 5001
ASKED = Asked(
    77, datetime(2026, 1, 2, 3, 4, tzinfo=UTC), 10, 20, "vi", "answered", 0.9, None, "Ai cắt băng?", '{"a": 1}'
)
TOLD = Told(10, 3, 77, 0, 1, 2, 5, 9, 1)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with await Database.open(tmp_path / "hoibao.db") as opened:
        yield opened


@pytest.fixture
def journal(database: Database) -> Journal:
    return Journal(database)


async def count(database: Database, table: str) -> int:
    [row] = await database.rows(f"SELECT count(*) FROM {table}")
    return int(row[0])


async def test_an_update_is_known_from_when_it_is_received(journal: Journal) -> None:
    await journal.receive(BOT, [Received(1, "{}"), Received(2, "{}")])
    await journal.receive(BOT, [Received(2, "{again}")])
    assert await journal.known(BOT, [1, 2, 3]) == {1, 2}
    assert await journal.known(BOT + 1, [1, 2, 3]) == set()


async def test_what_is_not_done_is_found_in_order_with_how_far_it_came(journal: Journal, database: Database) -> None:
    await journal.receive(BOT, [Received(number, f"{{{number}}}") for number in (4, 2, 3)])
    await journal.move(BOT, 3, State.SENDING)
    await journal.finish(BOT, 2)
    assert await journal.unfinished(BOT) == [(State.SENDING, Received(3, "{3}")), (State.RECEIVED, Received(4, "{4}"))]
    assert await database.rows("SELECT payload FROM updates WHERE update_id = 2") == [("",)]


async def test_a_question_and_its_reply_are_kept_with_the_update_that_was_one(
    journal: Journal, database: Database
) -> None:
    await journal.receive(BOT, [Received(1, "{}")])
    await journal.finish(BOT, 1, ASKED, TOLD)
    assert await journal.question(77) == ASKED
    await journal.tell(BOT, replace(TOLD, position=1, start=7))
    assert [row[:4] for row in await database.rows("SELECT * FROM replies")] == [(10, 3, 77, 1)]
    await journal.rate(77, 20, liked=True)
    await journal.rate(77, 20, liked=False)
    assert [row[:3] for row in await database.rows("SELECT * FROM feedback")] == [(77, 20, 0)]


async def test_nothing_is_kept_of_a_question_that_has_gone(journal: Journal, database: Database) -> None:
    await journal.tell(BOT, TOLD)
    await journal.rate(77, 20, liked=True)
    assert await journal.question(77) is None
    assert await count(database, "replies") == await count(database, "feedback") == 0


async def test_a_person_is_forgotten_and_nobody_else(journal: Journal, database: Database) -> None:
    await journal.finish(BOT, 1, ASKED, TOLD)
    await journal.finish(BOT, 2, replace(ASKED, id=78, person_id=21), replace(TOLD, question_id=78, message_id=4))
    await journal.rate(78, 20, liked=True)
    await journal.rate(78, 21, liked=True)
    await journal.keep_chat(20, ChatState("en", 3))
    assert await journal.forget(20) == 1
    assert await journal.question(77) is None and await journal.question(78) is not None
    assert [await count(database, table) for table in ("replies", "feedback", "chats")] == [1, 1, 0]


async def test_what_is_too_old_expires(journal: Journal, database: Database) -> None:
    await journal.finish(BOT, 1, ASKED, TOLD)
    await journal.finish(BOT, 2, replace(ASKED, id=78, asked_at=datetime.now(UTC)))
    await journal.receive(BOT, [Received(3, "{}")])
    await journal.expire(timedelta(days=1))
    assert await journal.question(77) is None and await journal.question(78) is not None
    assert await count(database, "replies") == 0 and await count(database, "updates") == 1
    await journal.expire(timedelta(0))
    assert await journal.question(78) is None


async def test_a_chat_keeps_its_state_also_under_a_new_id(journal: Journal) -> None:
    assert await journal.chat(-5) == ChatState()
    await journal.keep_chat(-5, ChatState("vi", 3, "{}"))
    await journal.rename_chat(-5, -100)
    assert await journal.chat(-100) == ChatState("vi", 3, "{}") and await journal.chat(-5) == ChatState()


async def test_what_is_remembered_of_a_chat_is_what_is_stored(journal: Journal, database: Database) -> None:
    await journal.keep_chat(20, ChatState("en", 3, "{}"))
    await journal.finish(BOT, 1, replace(ASKED, chat_id=10), None, ChatState("vi", None, '{"a": 2}'))
    for chat_id in (10, 20):
        assert await journal.chat(chat_id) == await Journal(database).chat(chat_id) != ChatState()
    await journal.forget(20)
    assert await journal.chat(20) == await Journal(database).chat(20) == ChatState()
    await journal.expire(timedelta(0))
    assert await journal.chat(10) == await Journal(database).chat(10) == ChatState("vi")


async def test_what_its_chat_goes_on_with_is_kept_with_the_question_and_forgotten_with_it(journal: Journal) -> None:
    await journal.finish(BOT, 1, ASKED, TOLD, ChatState("vi", 3, "{}"))
    assert await journal.chat(10) == ChatState("vi", 3, "{}")
    await journal.forget(20)
    assert await journal.chat(10) == ChatState("vi", 3, None)  # a group: others have chosen these


async def test_many_writes_at_once_are_all_stored(journal: Journal, database: Database) -> None:
    await asyncio.gather(*(journal.receive(BOT, [Received(number, "{}")]) for number in range(500)))
    assert await count(database, "updates") == 500


async def test_one_call_is_stored_wholly_or_not_at_all(database: Database) -> None:
    group = GroupCommit(database)
    good = Statement("INSERT INTO chats (chat_id, changed_at) VALUES (?, '')", (1,))
    with pytest.raises(Exception, match="no such table"):
        await group.write(good, Statement("INSERT INTO elsewhere VALUES (?)", (1,)))
    assert await count(database, "chats") == 0
    await group.write(good)
    assert await count(database, "chats") == 1


async def test_where_nothing_can_be_written_it_is_said(tmp_path: Path) -> None:
    path = tmp_path / "hoibao.db"
    await (await Database.open(path)).close()
    async with await Database.open(path, read_only=True) as database:
        with pytest.raises(StoreUnusable):
            await Journal(database).receive(BOT, [Received(1, "{}")])
