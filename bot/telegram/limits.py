"""How often we may write, by Telegram's rules, and how often a person may ask, by ours.

https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this: about one message a second in a chat
(short bursts may pass), 20 a minute in a group, 30 a second over all.
"""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass

_REMEMBERED = 10_000  # chats or people whose last messages are remembered; beyond that the longest quiet are forgotten


@dataclass(frozen=True, slots=True)
class Rate:
    """At most ``count`` within ``seconds``."""

    count: int
    seconds: float


IN_A_CHAT = (Rate(4, 4.5),)
IN_A_GROUP = (Rate(4, 4.5), Rate(19, 60.5))
OVERALL = (Rate(2, 0.075),)  # evenly: what is sent in one burst and held up on its way arrives with the next


class Window:
    """What was let through lately."""

    def __init__(self, rates: tuple[Rate, ...]) -> None:
        self._rates = rates
        self._times: deque[float] = deque(maxlen=max(rate.count for rate in rates))
        self._closed_until = 0.0

    def wait(self, now: float) -> float:
        """Seconds until one more is allowed; 0 where it is now."""
        full = (rate for rate in self._rates if len(self._times) >= rate.count)
        until = max((self._times[-rate.count] + rate.seconds for rate in full), default=0.0)
        return max(0.0, until - now, self._closed_until - now)

    def take(self, now: float) -> None:
        self._times.append(now)

    def close(self, until: float) -> None:
        self._closed_until = max(self._closed_until, until)


class Windows:
    """A window for each chat or person."""

    def __init__(self) -> None:
        self._windows: OrderedDict[int, Window] = OrderedDict()

    def of(self, id_: int, rates: tuple[Rate, ...]) -> Window:
        window = self._windows.setdefault(id_, Window(rates))
        self._windows.move_to_end(id_)
        if len(self._windows) > _REMEMBERED:
            self._windows.popitem(last=False)
        return window


class SendingLimits:
    """Makes senders wait. Without ``enabled`` only what Telegram itself asked for is waited for."""

    def __init__(self, *, enabled: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self._enabled = enabled
        self._clock = clock
        self._chats = Windows()
        self._overall = Window(OVERALL)
        self._queue = asyncio.Lock()

    async def turn(self, chat_id: int) -> None:
        """Returns when a message may go to this chat. Ids of groups are negative."""
        chat = self._chat(chat_id)
        await self._open(chat)
        if self._enabled:
            async with self._queue:  # one waits for its turn among all, the others for it
                await self._open(chat, self._overall)
                for window in (chat, self._overall):
                    window.take(self._clock())

    def hold(self, chat_id: int, seconds: float) -> None:
        """Telegram asked for a pause: no message to this chat before it is over."""
        self._chat(chat_id).close(self._clock() + seconds)

    async def _open(self, *windows: Window) -> None:
        while wait := max(window.wait(self._clock()) for window in windows):  # noqa: ASYNC110 (time opens it)
            await asyncio.sleep(wait)

    def _chat(self, chat_id: int) -> Window:
        return self._chats.of(chat_id, IN_A_GROUP if chat_id < 0 else IN_A_CHAT)


class Quota:
    """How many questions a person may ask within a minute; 0: as many as they like."""

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.per_minute = per_minute
        self._clock = clock
        self._people = Windows()
        self._told: dict[int, float] = {}

    def wait(self, person_id: int) -> float:
        """0 where the person may ask (which then counts), else the seconds until they may."""
        if not self.per_minute:
            return 0.0
        person = self._people.of(person_id, (Rate(self.per_minute, 60.0),))
        now = self._clock()
        wait = person.wait(now)
        if not wait:
            person.take(now)
            self._told.pop(person_id, None)
        return wait

    def may_say_so(self, person_id: int) -> bool:
        """Whether to tell the person: once, until they may ask again."""
        if person_id in self._told:
            return False
        if len(self._told) > _REMEMBERED:
            self._told.clear()
        self._told[person_id] = self._clock()
        return True
