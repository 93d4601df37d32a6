"""What a test makes go wrong, method by method.

Methods are named as in the Bot API; besides, `download` is a file's download, `webhook` a delivery to the bot, and `*`
is every request.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from tests.botapi.errors import PREFIXES

Condition = Callable[[Mapping[str, str]], bool]


class Kind(Enum):
    """How a request goes wrong."""

    STATUS = "status"  # an answer with this status
    DROP = "drop"  # the connection is cut instead of an answer
    SLOW = "slow"  # the answer takes `seconds`
    HOLD = "hold"  # it waits at a gate


class Gate:
    """Where requests wait until a test lets them through."""

    def __init__(self) -> None:
        self.waiting = 0
        self._open = asyncio.Event()
        self._news = asyncio.Event()

    async def reached(self, count: int, seconds: float = 60.0) -> None:
        """Until so many requests wait."""
        await self._until(lambda: self.waiting >= count, seconds)

    async def left(self, count: int = 0, seconds: float = 60.0) -> None:
        """Until no more than so many still wait."""
        await self._until(lambda: self.waiting <= count, seconds)

    async def _until(self, holds: Callable[[], bool], seconds: float) -> None:
        async with asyncio.timeout(seconds):
            while not holds():
                self._news.clear()
                await self._news.wait()

    def open(self) -> None:
        """Lets all through, now and from here on."""
        self._open.set()

    async def wait(self) -> None:
        """A request comes and waits; one whose connection is cut meanwhile is gone."""
        self.waiting += 1
        self._news.set()
        try:
            await self._open.wait()
        finally:
            self.waiting -= 1
            self._news.set()


@dataclass
class Fault:
    """One kind of failure for the next `times` requests of `method` for which `when` holds.

    `after`: the request is carried out first, and only its answer is lost, spoilt or late.
    """

    method: str
    kind: Kind
    times: int = 1
    after: bool = False
    status: int = 0
    retry_after: int = 0
    seconds: float = 0.0
    gate: Gate | None = None
    when: Condition | None = None

    @property
    def name(self) -> str:
        """For the journal: `502`, `drop after`, `slow`."""
        return f"{self.status or self.kind.value}{' after' if self.after else ''}"

    @property
    def delays(self) -> bool:
        """Whether it only makes the request or its answer wait."""
        return self.kind in (Kind.SLOW, Kind.HOLD)

    async def wait(self) -> None:
        """As long as it lasts."""
        if self.gate is not None:
            await self.gate.wait()
        else:
            await asyncio.sleep(self.seconds)


class Faults:
    """The failures still to come; the first that fits a request is used up by it."""

    def __init__(self) -> None:
        self.waiting: list[Fault] = []

    def fails(
        self, method: str, status: int, *, times: int = 1, after: bool = False, when: Condition | None = None
    ) -> None:
        """Answers with this status: 502 and 504 with a proxy's HTML page, others with the API's JSON."""
        assert status in PREFIXES or status >= 500, "what Telegram answers"
        self.waiting.append(Fault(method, Kind.STATUS, times, after, status=status, when=when))

    def floods(self, method: str, retry_after: int, *, times: int = 1, when: Condition | None = None) -> None:
        """Answers 429 with `retry_after` in seconds."""
        self.waiting.append(Fault(method, Kind.STATUS, times, status=429, retry_after=retry_after, when=when))

    def drops(self, method: str, *, times: int = 1, after: bool = False, when: Condition | None = None) -> None:
        """Cuts the connection, before the request is carried out or after."""
        self.waiting.append(Fault(method, Kind.DROP, times, after, when=when))

    def slows(
        self, method: str, seconds: float, *, times: int = 1, after: bool = True, when: Condition | None = None
    ) -> None:
        """Answers late; the request itself is carried out at once unless `after` is False."""
        self.waiting.append(Fault(method, Kind.SLOW, times, after, seconds=seconds, when=when))

    def holds(self, method: str, *, times: int = 1_000_000, after: bool = False, when: Condition | None = None) -> Gate:
        """Makes requests wait at a gate: before they are carried out, or with their answers."""
        gate = Gate()
        self.waiting.append(Fault(method, Kind.HOLD, times, after, gate=gate, when=when))
        return gate

    def clear(self) -> None:
        """From here on all goes well; what waits at a gate goes through."""
        for fault in self.waiting:
            if fault.gate is not None:
                fault.gate.open()
        self.waiting.clear()

    def take(self, method: str, params: Mapping[str, str]) -> Fault | None:
        """The failure for this request, counted down."""
        for fault in self.waiting:
            if fault.method.lower() in ("*", method.lower()) and (fault.when is None or fault.when(params)):
                fault.times -= 1
                if fault.times <= 0:
                    self.waiting.remove(fault)
                return fault
        return None
