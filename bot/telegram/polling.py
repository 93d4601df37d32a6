"""Fetching updates by long polling. The next poll tells Telegram that we have those before it: they are on the disk."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from telegram import Bot
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.health import Health
from bot.telegram.application import ALLOWED_UPDATES
from bot.telegram.arriving import CONTENT, Arrived, arrived
from bot.telegram.inbox import Inbox
from bot.telegram.sending import seconds_of
from corpus.errors import StoreError

_LOG = logging.getLogger(__name__)

_PAUSES = (0.25, 0.5, 1.0, 2.0, 3.0)  # seconds after the first, second … failure in a row
_CONFLICT_PAUSE = 3.0
_LONGEST_WAIT = 1.0


class Poller:
    """``timeout`` in seconds. ``first_done`` is called once, after Telegram has answered the first poll."""

    def __init__(self, bot: Bot, inbox: Inbox, health: Health, timeout: int, first_done: Callable[[], None]) -> None:
        self._bot = bot
        self._inbox = inbox
        self._health = health
        self._timeout = timeout
        self._first_done: Callable[[], None] | None = first_done
        self._offset = 0
        self._failures = 0

    async def run(self) -> None:
        """Until it is cancelled. Raises InvalidToken where Telegram does not know the token any more."""
        while True:
            await self._room()
            try:
                updates = await self._poll()
            except InvalidToken:
                raise
            except TelegramError as error:
                await self._failed(error)
            else:
                self._answered()
                await self._take(updates)

    async def _room(self) -> None:
        """Until there is room for more: to have a lot to do is not to be stuck."""
        while not await self._inbox.room(_LONGEST_WAIT):
            self._health.sign(answering=True)

    async def _poll(self) -> list[Arrived]:
        """The first does not wait: its answer says that we are ready."""
        timeout = 0 if self._first_done or self._failures else self._timeout
        unread = await self._bot.get_updates(self._offset, timeout=timeout, allowed_updates=ALLOWED_UPDATES)
        some = (arrived(one.api_kwargs[CONTENT], self._bot) for one in unread)
        return [one for one in some if one is not None]

    def _answered(self) -> None:
        self._health.sign(answering=True)
        if self._failures:
            _LOG.info("Telegram answers again")
        self._failures = 0
        if self._first_done:
            self._first_done()
            self._first_done = None

    async def _failed(self, error: TelegramError) -> None:
        self._health.sign(answering=False)
        self._failures += 1
        if isinstance(error, RetryAfter):
            await asyncio.sleep(seconds_of(error))
        elif isinstance(error, Conflict):
            _LOG.error("another process fetches this bot's updates: stop it (trying on)")
            await self._pause(_CONFLICT_PAUSE)
        else:
            if self._failures == 1:
                unreachable = isinstance(error, NetworkError)
                _LOG.warning(
                    "Telegram %s (%s); trying on", "does not answer" if unreachable else "refused", type(error).__name__
                )
            await self._pause(_PAUSES[min(self._failures, len(_PAUSES)) - 1])

    async def _pause(self, seconds: float) -> None:
        """Shorter than what would make us look stuck."""
        await asyncio.sleep(min(seconds, self._timeout))

    async def _take(self, updates: list[Arrived]) -> None:
        """As long as they cannot be written down, they are not confirmed, and nothing else is fetched."""
        while True:
            try:
                await self._inbox.take(updates)
            except StoreError as error:
                _LOG.error("updates cannot be written down: %s", error)
                self._health.sign(answering=False)
                await self._pause(_PAUSES[-1])
            else:
                break
        if updates:
            self._offset = max(self._offset, *(one.update.update_id + 1 for one in updates))
