"""Typing is shown when finding takes a while, and not to everybody in a rush."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest

from bot.telegram.turn import Desk, Turn


class Chat:
    """A bot that notes for whom typing was shown."""

    def __init__(self) -> None:
        self.typing: list[int] = []

    async def send_chat_action(self, chat_id: int, action: str) -> None:
        self.typing.append(chat_id)


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> asyncio.Queue[float]:
    """Each pause ends when the test takes it from the queue."""
    queue: asyncio.Queue[float] = asyncio.Queue(maxsize=1)

    async def sleep(seconds: float) -> None:
        await queue.put(seconds)
        await queue.join()

    monkeypatch.setattr("bot.telegram.turn.asyncio.sleep", sleep)
    return queue


def turn(bot: Chat, desk: Any, chat_id: int) -> Turn:
    made = Turn(SimpleNamespace(bot=bot, bot_data={"desk": desk}))  # type: ignore[arg-type]
    made.event = SimpleNamespace(effective_chat=SimpleNamespace(id=chat_id))  # type: ignore[assignment]
    return made


async def passed(pauses: asyncio.Queue[float]) -> float:
    seconds = await pauses.get()
    pauses.task_done()
    return seconds


async def test_typing_is_shown_after_a_while_and_again(
    monkeypatch: pytest.MonkeyPatch, pauses: asyncio.Queue[float]
) -> None:
    bot = Chat()
    desk = Desk.__new__(Desk)
    desk.typing = Desk.typing_window()
    monkeypatch.setattr(Turn, "desk", desk)
    async with turn(bot, desk, 5).typing():
        assert await passed(pauses) == 0.3
        assert await passed(pauses) == 4.5
        assert bot.typing == [5]
        assert await pauses.get() == 4.5
        assert bot.typing == [5, 5]
        pauses.task_done()
