"""Sending with a Telegram that fails."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from telegram.error import BadRequest, ChatMigrated, NetworkError, RetryAfter, TimedOut

from bot.telegram.inbox import Delivery
from bot.telegram.limits import SendingLimits
from bot.telegram.sending import Sender
from bot.telegram.transport import NotConnected


class Marks(Delivery):
    """Remembers what would be written down."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    async def begin(self) -> None:
        self.seen.append("begin")

    async def undo(self) -> None:
        self.seen.append("undo")

    def sent(self) -> None:
        self.seen.append("sent")


def telegram(*outcomes: Exception | str) -> tuple[list[int], Callable[[int], object]]:
    """A call that has these outcomes one after another, and the chats it was called for."""
    chats: list[int] = []
    waiting = list(outcomes)

    async def call(chat_id: int) -> str:
        chats.append(chat_id)
        outcome = waiting.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    return chats, call


@pytest.fixture(autouse=True)
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """No test sleeps; the clock goes on by what was slept."""
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    monkeypatch.setattr("asyncio.sleep", sleep)
    return pauses


@pytest.fixture
def sender(slept: list[float]) -> Sender:
    return Sender(SendingLimits(enabled=False, clock=lambda: sum(slept)))


@pytest.mark.parametrize("failures", [[NotConnected("a")] * 3, [RetryAfter(7)], [RetryAfter(1), NotConnected("a")]])
async def test_what_was_certainly_not_sent_is_sent_again(sender: Sender, failures: Sequence[Exception]) -> None:
    marks = Marks()
    chats, call = telegram(*failures, "done")
    assert await sender.send(marks, 5, call) == "done"  # type: ignore[arg-type]
    assert marks.seen == ["begin", "undo"] * len(failures) + ["begin", "sent"]
    assert chats == [5] * (len(failures) + 1)


async def test_the_pause_that_telegram_wants_is_kept(sender: Sender, slept: list[float]) -> None:
    _, call = telegram(RetryAfter(7), "done")
    await sender.send(Marks(), 5, call)  # type: ignore[arg-type]
    assert sum(slept) >= 7


@pytest.mark.parametrize("failure", [TimedOut(), NetworkError("Bad Gateway"), BadRequest("can't parse entities")])
async def test_what_may_have_arrived_is_not(sender: Sender, failure: Exception) -> None:
    marks = Marks()
    chats, call = telegram(failure)
    with pytest.raises(type(failure)):
        await sender.send(marks, 5, call)  # type: ignore[arg-type]
    assert marks.seen == ["begin", "sent"] and chats == [5]


async def test_a_group_that_moved_is_followed(sender: Sender) -> None:
    chats, call = telegram(ChatMigrated(-100), "done")
    await sender.send(Marks(), -5, call)  # type: ignore[arg-type]
    assert chats == [-5, -100]


async def test_an_edit_is_tried_again_and_may_change_nothing(sender: Sender) -> None:
    chats, call = telegram(NetworkError("a"), RetryAfter(1), BadRequest("Message is not modified: …"))
    await sender.change(5, lambda: call(5))  # type: ignore[arg-type,return-value]
    assert len(chats) == 3
    _, failing = telegram(*[NetworkError("a")] * 3)
    with pytest.raises(NetworkError):
        await sender.change(5, lambda: failing(5))  # type: ignore[arg-type,return-value]
