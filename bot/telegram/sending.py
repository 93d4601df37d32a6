"""Sending: within Telegram's limits, again where it certainly failed, and never twice where it may have arrived."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from telegram.error import BadRequest, ChatMigrated, NetworkError, RetryAfter

from bot.telegram.inbox import Delivery
from bot.telegram.limits import SendingLimits
from bot.telegram.transport import NotConnected

T = TypeVar("T")

_LONGEST_PAUSE = 5.0
_TRIES = 3  # of what may be done twice without harm


class Sender:
    """``call`` is given the chat's id: a group may get another one while we wait."""

    def __init__(self, limits: SendingLimits) -> None:
        self._limits = limits

    async def send(self, delivery: Delivery, chat_id: int, call: Callable[[int], Awaitable[T]]) -> T:
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

    async def change(self, chat_id: int, call: Callable[[], Awaitable[object]]) -> None:
        """Edits a message: doing so twice does no harm. Nothing happens where it says that already, or has gone."""
        failures = 0
        while True:
            await self._limits.turn(chat_id)
            try:
                await call()
            except RetryAfter as error:
                self._limits.hold(chat_id, seconds_of(error))
            except BadRequest as error:
                if _is_harmless(error):
                    return
                raise
            except NetworkError:
                failures += 1
                if failures == _TRIES:
                    raise
                await asyncio.sleep(0.5 * failures)
            else:
                return

    async def _sent(self, delivery: Delivery, sending: Awaitable[T]) -> T:
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


def _is_harmless(error: BadRequest) -> bool:
    said = str(error).lower()
    return "not modified" in said or "to edit not found" in said or "can't be edited" in said
