"""All that the bot did, in order, and waiting for it to do something."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import Callable
from typing import TypeVar

from tests.botapi.records import Action, Call, CallbackAnswer, Edit, InlineAnswer, Message

T = TypeVar("T")


class Journal:
    """The record that tests look at; every change wakes those who wait."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.sent: list[Message] = []  # as sent, before any edit
        self.sent_in: dict[int, list[Message]] = defaultdict(list)
        self.edits: list[Edit] = []
        self.deleted: list[Message] = []
        self.actions: list[Action] = []
        self.callback_answers: dict[str, CallbackAnswer] = {}
        self.inline_answers: dict[str, InlineAnswer] = {}
        self._waiting: set[asyncio.Event] = set()
        self._waiting_in: dict[int, set[asyncio.Event]] = defaultdict(set)

    def note_call(self, call: Call) -> None:
        """A request has come."""
        self.calls.append(call)
        self.changed()

    def note_sent(self, message: Message) -> None:
        """The bot's message stands in its chat."""
        self.sent.append(message)
        self.sent_in[message.chat.id].append(message)
        self.changed()
        for event in self._waiting_in[message.chat.id]:
            event.set()

    def changed(self) -> None:
        """Something else was recorded."""
        for event in self._waiting:
            event.set()

    @property
    def refusals(self) -> list[Call]:
        """Requests that the server's own rules refused, without the failures that a test asked for."""
        return [call for call in self.calls if call.error is not None and call.fault is None]

    async def wait_for(self, predicate: Callable[[], T | None], seconds: float) -> T:
        """The first true value of `predicate`; AssertionError with the last requests after that many seconds."""
        return await self._wait(self._waiting, predicate, seconds)

    async def next_sent(self, chat_id: int, start: int, fits: Callable[[Message], bool], seconds: float) -> int:
        """The index in `sent_in[chat_id]` of the first message from `start` on that fits, plus one."""

        def found() -> int:
            sent = self.sent_in[chat_id]
            return next((index + 1 for index in range(start, len(sent)) if fits(sent[index])), 0)

        return await self._wait(self._waiting_in[chat_id], found, seconds)

    async def _wait(self, waiting: set[asyncio.Event], predicate: Callable[[], T | None], seconds: float) -> T:
        event = asyncio.Event()
        waiting.add(event)
        deadline = time.monotonic() + seconds
        try:
            while True:
                value = predicate()
                if value:
                    return value
                event.clear()
                try:
                    async with asyncio.timeout(deadline - time.monotonic()):
                        await event.wait()
                except TimeoutError:
                    raise AssertionError(f"nothing like that within {seconds:g} s; {self.tail()}") from None
        finally:
            waiting.discard(event)

    def tail(self, count: int = 12) -> str:
        """The last requests in short, for a failing test's message."""
        lines = [
            f"  {call.method} chat={call.params.get('chat_id', '-')} "
            f"{call.fault or ''} {call.error or ''} {call.params.get('text', '')[:60]!r}"
            for call in self.calls[-count:]
        ]
        return "the bot's last requests:\n" + ("\n".join(lines) or "  none")
