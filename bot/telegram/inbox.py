"""Updates are written down before Telegram is told that we have them, and each is handled once."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

from telegram import Bot, Update

from bot.telegram.arriving import UNREADABLE, Arrived
from corpus.errors import StoreError
from corpus.journal import Asked, ChatState, Journal, Received, State, Told

_LOG = logging.getLogger(__name__)

MOST_OPEN = 1_000  # updates in work; beyond that no more are fetched


class Delivery:
    """How far one update has come. A reply is marked as on its way before it is sent: what a killed bot finds marked
    may have arrived, and is not sent again; what is not marked has not."""

    def __init__(self, journal: Journal, bot_id: int, update_id: int) -> None:
        self._journal = journal
        self._bot_id = bot_id
        self._update_id = update_id
        self._state = State.RECEIVED
        self._sent = False
        self.finished = False

    async def begin(self) -> None:
        """A message is about to be sent."""
        if self._state is State.RECEIVED:
            await self._move(State.SENDING)

    async def undo(self) -> None:
        """It was certainly not sent."""
        if not self._sent:
            await self._move(State.RECEIVED)

    def sent(self) -> None:
        """It was sent, or may have been."""
        self._sent = True

    async def finish(self, asked: Asked | None = None, told: Told | None = None, chat: ChatState | None = None) -> None:
        """All is done; stored together with the question, what the reply says and what its chat goes on with."""
        if not self.finished:
            await self._journal.finish(self._bot_id, self._update_id, asked, told, chat)
            self.finished = True

    async def _move(self, state: State) -> None:
        await self._journal.move(self._bot_id, self._update_id, state)
        self._state = state


class Inbox:
    """``hand_out`` is given each update once, in the order it came."""

    def __init__(self, journal: Journal, bot: Bot, hand_out: Callable[[Update], Awaitable[None]]) -> None:
        self._journal = journal
        self._bot = bot
        self._hand_out = hand_out
        self._open: dict[int, Delivery] = {}
        self._taking = asyncio.Lock()
        self._room = asyncio.Event()
        self._room.set()

    async def take(self, some: Sequence[Arrived]) -> None:
        """Returns when those that are new are on the disk. Raises StoreUnusable: then nothing was taken."""
        if not some:
            return
        async with self._taking:
            known = await self._journal.known(self._bot.id, (one.update.update_id for one in some))
            new = {one.update.update_id: one for one in some if one.update.update_id not in known}
            if new:
                await self._journal.receive(self._bot.id, [Received(id_, one.payload) for id_, one in new.items()])
            for one in new.values():
                await self._open_one(one.update)

    async def resume(self) -> None:
        """Hands out what an earlier run has left unanswered, but for replies that may have arrived."""
        for state, received in await self._journal.unfinished(self._bot.id):
            update = None if state is State.SENDING else self._read(received)
            if update is None or update.inline_query is not None:  # who typed that has gone on
                _LOG.info("update %d was left as it was", received.update_id)
                await self._journal.finish(self._bot.id, received.update_id)
            else:
                await self._open_one(update)

    async def room(self, seconds: float) -> bool:
        """Waits for room for more, so long at most; whether there is."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._room.wait()
        return self._room.is_set()

    def delivery(self, update: Update) -> Delivery:
        return self._open[update.update_id]

    async def close(self, update: Update) -> None:
        """The update was handled."""
        try:
            await self._open[update.update_id].finish()
        except StoreError as error:
            _LOG.error("update %d was handled, but that cannot be written down: %s", update.update_id, error)
        finally:
            del self._open[update.update_id]
            if len(self._open) < MOST_OPEN:
                self._room.set()

    def _read(self, received: Received) -> Update | None:
        """None where it cannot be read: another version of the library may have written it."""
        try:
            return Update.de_json(json.loads(received.payload), self._bot)
        except UNREADABLE:
            return None

    async def _open_one(self, update: Update) -> None:
        self._open[update.update_id] = Delivery(self._journal, self._bot.id, update.update_id)
        if len(self._open) >= MOST_OPEN:
            self._room.clear()
        await self._hand_out(update)
