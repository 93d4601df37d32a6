"""Updates are on the disk before they are confirmed, and handled once."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import pytest_asyncio
from telegram import Chat, InlineQuery, Message, Update, User
from telegram.error import Conflict, InvalidToken, NetworkError

from bot.health import Health
from bot.telegram import inbox as inbox_module
from bot.telegram.arriving import CONTENT, Arrived
from bot.telegram.inbox import Inbox
from bot.telegram.polling import Poller
from corpus.database import Database
from corpus.errors import StoreUnusable
from corpus.journal import Journal, Received, State

BOT: Any = SimpleNamespace(id=5001)
WHEN = datetime(2026, 1, 2, tzinfo=UTC)
HOA = User(7, "Hoa", is_bot=False)


def update(number: int) -> Update:
    return Update(number, message=Message(number, WHEN, Chat(7, "private"), from_user=HOA, text="Ai?"))


def arrived(*numbers: int) -> list[Arrived]:
    return [Arrived(one, one.to_json()) for one in map(update, numbers)]


@pytest_asyncio.fixture(loop_scope="session")
async def journal(tmp_path: Path) -> AsyncIterator[Journal]:
    async with await Database.open(tmp_path / "hoibao.db") as database:
        yield Journal(database)


@pytest.fixture
def handed() -> list[Update]:
    return []


@pytest.fixture
def inbox(journal: Journal, handed: list[Update]) -> Inbox:
    async def hand_out(one: Update) -> None:
        handed.append(one)

    return Inbox(journal, BOT, hand_out)


def ids(updates: Sequence[Update]) -> list[int]:
    return [one.update_id for one in updates]


async def test_each_is_handed_out_once_in_order(inbox: Inbox, handed: list[Update]) -> None:
    await inbox.take(arrived(1, 2, 2))
    await inbox.take(arrived(2, 3))
    await inbox.close(handed[0])
    await inbox.take(arrived(1))
    assert ids(handed) == [1, 2, 3]


async def test_the_next_run_handles_what_was_not_begun_and_leaves_what_may_have_been_sent(
    inbox: Inbox, journal: Journal, handed: list[Update]
) -> None:
    typed = Update(4, inline_query=InlineQuery("4", HOA, "Ai?", ""))
    await inbox.take([*arrived(1, 2, 3), Arrived(typed, typed.to_json())])
    await inbox.delivery(handed[0]).begin()
    await inbox.delivery(handed[1]).begin()
    await inbox.delivery(handed[1]).undo()
    again: list[Update] = []

    async def hand_out(one: Update) -> None:
        again.append(one)

    following = Inbox(journal, BOT, hand_out)
    await following.resume()
    await following.take(arrived(1, 2))
    assert ids(again) == [2, 3] and again[0].message is not None and again[0].message.text == "Ai?"
    for one in again:
        await following.close(one)
    assert await journal.unfinished(BOT.id) == []


async def test_what_cannot_be_read_any_more_does_not_stop_the_start(
    inbox: Inbox, journal: Journal, handed: list[Update]
) -> None:
    await journal.receive(BOT.id, [Received(1, '{"update_id": 1, "message": {}}'), Received(2, update(2).to_json())])
    await inbox.resume()
    assert ids(handed) == [2]
    assert [received.update_id for _, received in await journal.unfinished(BOT.id)] == [2]


async def test_a_second_message_after_one_that_was_sent_does_not_undo_its_mark(inbox: Inbox, journal: Journal) -> None:
    await inbox.take(arrived(1))
    delivery = inbox.delivery(update(1))
    await delivery.begin()
    delivery.sent()
    await delivery.begin()
    await delivery.undo()
    [(state, _)] = await journal.unfinished(BOT.id)
    assert state is State.SENDING


async def test_there_is_room_until_there_is_too_much(
    inbox: Inbox, handed: list[Update], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox_module, "MOST_OPEN", 2)
    await inbox.take(arrived(1))
    assert await inbox.room(0)
    await inbox.take(arrived(2))
    assert not await inbox.room(0)
    await inbox.close(handed[0])
    assert await inbox.room(0)


class Telegram:
    """Answers each poll with the next of these; notes the offsets. Then the token is gone, which ends the poller."""

    def __init__(self, *answers: list[Update] | Exception) -> None:
        self.offsets: list[int] = []
        self._answers = [*answers, InvalidToken()]

    async def get_updates(self, offset: int, **_: object) -> tuple[Update, ...]:
        self.offsets.append(offset)
        answer = self._answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return tuple(Update(one.update_id, api_kwargs={CONTENT: one.to_dict()}) for one in answer)


class Full:
    """An inbox whose disk is full the first times."""

    def __init__(self, failures: int = 0) -> None:
        self.failures = failures
        self.taken: list[int] = []

    async def room(self, seconds: float) -> bool:
        return True

    async def take(self, some: Sequence[Arrived]) -> None:
        if some and self.failures:
            self.failures -= 1
            raise StoreUnusable("full", "disk_full")
        self.taken += ids([one.update for one in some])


async def polled(telegram: Telegram, inbox: Full, monkeypatch: pytest.MonkeyPatch) -> tuple[Health, list[str]]:
    async def sleep(seconds: float) -> None:
        pass

    monkeypatch.setattr("bot.telegram.polling.asyncio.sleep", sleep)
    health, first = Health(10), []
    poller = Poller(telegram, inbox, health, 30, lambda: first.append("ready"))  # type: ignore[arg-type]
    with pytest.raises(InvalidToken):
        await poller.run()
    return health, first


async def test_the_offset_goes_on_when_the_updates_are_written_down(monkeypatch: pytest.MonkeyPatch) -> None:
    telegram, full = Telegram([], [update(5), update(6)], [update(4)], []), Full(failures=3)
    _, first = await polled(telegram, full, monkeypatch)
    assert telegram.offsets == [0, 0, 7, 7, 7]
    assert full.taken == [5, 6, 4] and first == ["ready"]


async def test_a_failure_of_telegram_is_outlasted(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    telegram = Telegram(NetworkError("a"), NetworkError("b"), Conflict("c"), [update(5)])
    full = Full()
    with caplog.at_level("INFO", "bot"):
        _, first = await polled(telegram, full, monkeypatch)
    assert full.taken == [5] and first == ["ready"]
    assert [record.levelname for record in caplog.records] == ["WARNING", "ERROR", "INFO"]
