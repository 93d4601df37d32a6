"""Sending: within Telegram's limits, again where it certainly failed, and never twice where it may have arrived."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Protocol, TypeVar

from telegram.error import BadRequest, ChatMigrated, NetworkError, RetryAfter

from bot.telegram.limits import SendingLimits
from bot.telegram.transport import NotConnected

T = TypeVar("T")

_LONGEST_PAUSE = 5.0
_TRIES = 3  # of what may be done twice without harm


class Marks(Protocol):
    """Is told how far a message has come, so that it is not sent twice."""

    async def begin(self) -> None: ...

    async def undo(self) -> None: ...

    def sent(self) -> None: ...


class _Unmarked:
    async def begin(self) -> None:
        """Nothing is kept."""

    async def undo(self) -> None:
        """Nothing was kept."""

    def sent(self) -> None:
        """Nothing is kept."""


class Sender:
    """``call`` is given the chat's id: a group may get another one while we wait."""

    def __init__(self, limits: SendingLimits) -> None:
        self._limits = limits

    async def send(self, delivery: Marks, chat_id: int, call: Callable[[int], Awaitable[T]]) -> T:
        """Sends one new message. Waits as long as Telegram cannot be reached or wants us to; raises its other errors,
        after which the message may have arrived."""
        pause = 0.25
        while True:
            await self._limits.turn(chat_id)
            await delivery.begin()
            try:
                return await self._sent(delivery, call(chat_id))
            except RetryAfter as error:
                await delivery.undo()
                self._limits.hold(chat_id, seconds_of(error))
            except ChatMigrated as error:
                chat_id = error.new_chat_id
            except NotConnected:
                await delivery.undo()
                await asyncio.sleep(pause)
                pause = min(2 * pause, _LONGEST_PAUSE)

    async def send_again(self, chat_id: int, call: Callable[[int], Awaitable[T]]) -> T:
        """As ``send``, of a message that does no harm where it comes twice."""
        return await self.send(_Unmarked(), chat_id, call)

    async def change(self, chat_id: int, call: Callable[[], Awaitable[object]]) -> bool:
        """Edits a message: doing so twice does no harm. Nothing happens where it says that already; False where it has
        gone."""
        failures = 0
        while True:
            await self._limits.turn(chat_id)
            try:
                await call()
            except RetryAfter as error:
                self._limits.hold(chat_id, seconds_of(error))
            except BadRequest as error:
                if "not modified" in str(error).lower():
                    return True
                if _has_gone(error):
                    return False
                raise
            except NetworkError:
                failures += 1
                if failures == _TRIES:
                    raise
                await asyncio.sleep(0.5 * failures)
            else:
                return True

    async def _sent(self, delivery: Marks, sending: Awaitable[T]) -> T:
        try:
            result = await sending
        except (RetryAfter, NotConnected, ChatMigrated):
            raise
        except BaseException:
            delivery.sent()
            raise
        delivery.sent()
        return result


def seconds_of(error: RetryAfter) -> float:
    wait = error.retry_after
    return float(wait if isinstance(wait, int) else wait.total_seconds()) + 0.1


def _has_gone(error: BadRequest) -> bool:
    said = str(error).lower()
    return "to edit not found" in said or "can't be edited" in said
