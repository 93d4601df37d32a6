"""What a test makes go wrong, method by method.

Methods are named as in the Bot API; besides, `download` is a file's download, `webhook` a delivery to the bot, and `*`
is every request.
"""

from __future__ import annotations

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
    when: Condition | None = None

    @property
    def name(self) -> str:
        """For the journal: `502`, `drop after`, `slow`."""
        return f"{self.status or self.kind.value}{' after' if self.after else ''}"


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

    def clear(self) -> None:
        """From here on all goes well."""
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
