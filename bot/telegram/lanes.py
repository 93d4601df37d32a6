"""One lane a chat: its updates one after another, in the order they came; chats beside each other."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

Lane = tuple[str, int]

_MOST_WAITING = 1 << 20  # no limit: a chat that waits must not take another's place; polling stops long before


def lane_of(update: Update) -> Lane:
    """A person who types an inline question does not wait for what they asked in a chat."""
    if update.inline_query is not None:
        return "inline", update.inline_query.from_user.id
    if update.effective_chat is not None:
        return "chat", update.effective_chat.id
    return "person", update.effective_user.id if update.effective_user else 0


class Lanes(BaseUpdateProcessor):
    """Takes updates in the order in which ``process_update`` is called."""

    __slots__ = ("_locks",)

    def __init__(self) -> None:
        super().__init__(_MOST_WAITING)
        self._locks: dict[Lane, tuple[asyncio.Lock, int]] = {}

    async def initialize(self) -> None:
        """Nothing to be done."""

    async def shutdown(self) -> None:
        """Nothing to be done."""

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        assert isinstance(update, Update)
        lane = lane_of(update)
        lock, users = self._locks.get(lane, (asyncio.Lock(), 0))
        self._locks[lane] = lock, users + 1
        try:
            async with lock:  # fair: those who wait get it in their order
                await coroutine
        finally:
            lock, users = self._locks[lane]
            if users == 1:
                del self._locks[lane]
            else:
                self._locks[lane] = lock, users - 1
