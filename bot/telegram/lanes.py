"""One lane a chat: its updates one after another, in the order they came; chats beside each other."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

Lane = tuple[str, int]

_MOST_WAITING = 1 << 20  # no limit: a chat that waits must not take another's place; the inbox stops long before


def lane_of(update: Update) -> Lane:
    """A person who types an inline question does not wait for what they asked in a chat."""
    if update.inline_query is not None:
        return "inline", update.inline_query.from_user.id
    if update.effective_chat is not None:
        return "chat", update.effective_chat.id
    return "person", update.effective_user.id if update.effective_user else 0


class Lanes(BaseUpdateProcessor):
    """Takes updates in the order in which ``process_update`` is called; ``handled`` follows on each that was not
    cancelled."""

    __slots__ = ("_handled", "_locks", "_tasks")

    def __init__(self, handled: Callable[[Update], Awaitable[None]]) -> None:
        super().__init__(_MOST_WAITING)
        self._handled = handled
        self._locks: dict[Lane, tuple[asyncio.Lock, int]] = {}
        self._tasks: set[asyncio.Task[Any]] = set()

    async def initialize(self) -> None:
        """Nothing to be done."""

    async def shutdown(self) -> None:
        """Nothing to be done."""

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        assert isinstance(update, Update)
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        lane = lane_of(update)
        try:
            async with self._enter(lane):  # fair: those who wait get in in their order
                await coroutine
                await self._handled(update)
        finally:
            self._leave(lane)
            self._tasks.discard(task)
            if isinstance(coroutine, Coroutine):
                coroutine.close()  # where it never began

    async def cancel(self) -> int:
        """Ends all that is in work; returns how many there were."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        return len(tasks)

    def _enter(self, lane: Lane) -> asyncio.Lock:
        lock, users = self._locks.get(lane, (asyncio.Lock(), 0))
        self._locks[lane] = lock, users + 1
        return lock

    def _leave(self, lane: Lane) -> None:
        lock, users = self._locks.pop(lane)
        if users > 1:
            self._locks[lane] = lock, users - 1
