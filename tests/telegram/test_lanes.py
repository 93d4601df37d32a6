"""One lane a chat."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest
from telegram import Chat, InlineQuery, Message, Update, User

from bot.telegram.lanes import Lanes, lane_of

HOA = User(7, "Hoa", is_bot=False)


def update(number: int, chat_id: int) -> Update:
    return Update(number, message=Message(number, None, Chat(chat_id, "private"), from_user=HOA))  # type: ignore[arg-type]


@pytest.fixture
def handled() -> list[int]:
    return []


@pytest.fixture
def lanes(handled: list[int]) -> Lanes:
    async def note(done: Update) -> None:
        handled.append(done.update_id)

    return Lanes(note)


def began(lanes: Lanes, one: Update, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
    return asyncio.create_task(lanes.process_update(one, work))


async def test_a_chats_updates_wait_for_each_other_and_other_chats_do_not(lanes: Lanes, handled: list[int]) -> None:
    gate = asyncio.Event()

    async def slow() -> None:
        await gate.wait()

    async def quick() -> None:
        pass

    waiting = [
        began(lanes, update(1, 5), slow()),
        began(lanes, update(2, 5), quick()),
        began(lanes, update(3, 5), quick()),
    ]
    await began(lanes, update(4, 6), quick())
    assert handled == [4]
    gate.set()
    await asyncio.gather(*waiting)
    assert handled == [4, 1, 2, 3]


async def test_what_is_cancelled_was_not_handled(lanes: Lanes, handled: list[int]) -> None:
    async def endless() -> None:
        await asyncio.Event().wait()

    tasks = [began(lanes, update(number, 5), endless()) for number in (1, 2)]
    await asyncio.sleep(0)
    assert await lanes.cancel() == 2
    assert all(task.cancelled() for task in tasks) and handled == []


def test_inline_questions_have_a_lane_of_their_own() -> None:
    query = Update(1, inline_query=InlineQuery("1", HOA, "Ai?", ""))
    assert lane_of(query) != lane_of(update(2, 7))
