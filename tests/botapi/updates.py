"""Updates on their way to the bot: kept until confirmed, fetched by long polling.

Left out of the real server's ways: its three-second pause before a repeated 409 or a repeated short poll.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.botapi.errors import ApiError, conflict
from tests.botapi.records import Json

TYPES = [
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "business_connection",
    "business_message",
    "edited_business_message",
    "deleted_business_messages",
    "message_reaction",
    "message_reaction_count",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "shipping_query",
    "pre_checkout_query",
    "purchased_paid_media",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
    "chat_boost",
    "removed_chat_boost",
]
ON_REQUEST = ("chat_member", "message_reaction", "message_reaction_count")
DEFAULT = frozenset(TYPES) - frozenset(ON_REQUEST)
LONGEST_POLL = 50  # seconds


@dataclass(frozen=True, slots=True)
class Update:
    """An update; those of one lane (a chat, or a person without one) are delivered in order."""

    update_id: int
    kind: str
    payload: Json
    lane: int

    def to_json(self) -> Json:
        """As an Update."""
        return {"update_id": self.update_id, self.kind: self.payload}

    def dumps(self) -> str:
        """As the body of a webhook's request."""
        return json.dumps(self.to_json(), ensure_ascii=False)


class UpdateQueue:
    """Updates not yet confirmed, in order, and those to be delivered once more."""

    def __init__(self, first_id: int = 810_000_001) -> None:
        self.pending: dict[int, Update] = {}
        self.history: dict[int, Update] = {}
        self.again: list[Update] = []
        self.allowed: frozenset[str] = DEFAULT
        self.wake_webhook: Callable[[], None] = lambda: None
        self.changed: Callable[[], None] = lambda: None
        self._next_id = first_id
        self._poll: asyncio.Future[None] | None = None

    def allow(self, kinds: list[Any] | None) -> None:
        """What `allowed_updates` asks for; unknown names are ignored, an empty list means the default."""
        if kinds is not None:
            self.allowed = frozenset(TYPES) & {str(kind) for kind in kinds} or DEFAULT

    def push(self, kind: str, payload: Json, lane: int) -> Update | None:
        """A new update, or None where the bot did not ask for its kind."""
        if kind not in self.allowed:
            return None
        update = Update(self._next_id, kind, payload, lane)
        self._next_id += 1
        self.pending[update.update_id] = self.history[update.update_id] = update
        self.wake()
        return update

    def redeliver(self, update: Update) -> None:
        """Delivers an update once more, with its id, although it was confirmed."""
        self.again.append(update)
        self.wake()

    def wake(self) -> None:
        """There is something to deliver."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)
        self.wake_webhook()

    def confirm(self, offset: int) -> None:
        """Forgets the updates before `offset`; a negative one keeps only the last ones."""
        ids = list(self.pending)
        gone = ids[: max(0, len(ids) + offset)] if offset < 0 else [number for number in ids if number < offset]
        for number in gone:
            del self.pending[number]
        if gone:
            self.changed()

    def delivered(self, update: Update) -> None:
        """A webhook took it."""
        if update in self.again:
            self.again.remove(update)
        else:
            self.pending.pop(update.update_id, None)
        self.changed()

    def first_in(self, lane: int) -> Update | None:
        """What a webhook is to be told next in this lane."""
        return next((update for update in self.waiting() if update.lane == lane), None)

    def waiting(self) -> list[Update]:
        """Everything still to be delivered."""
        return [*self.again, *self.pending.values()]

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Update]:
        """The next updates from `offset` on; waits for one up to that many seconds. A poll that waits is ended by
        the next one with 409."""
        self.confirm(offset)
        batch = self._take(limit)
        if batch or seconds <= 0:
            return batch
        self.end_poll("terminated by other getUpdates request; make sure that only one bot instance is running")
        poll = self._poll = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(min(seconds, LONGEST_POLL)):
                await poll
        except TimeoutError:
            return []
        finally:
            if self._poll is poll:
                self._poll = None
        return self._take(limit)

    def _take(self, limit: int) -> list[Update]:
        batch = self.waiting()[:limit]
        self.again = self.again[limit:]
        return batch

    def end_poll(self, reason: str) -> None:
        """A poll that waits gets 409."""
        self._end(conflict(reason))

    def abandon_poll(self) -> None:
        """A poll that waits is answered with nothing: its client is gone."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def _end(self, error: ApiError) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(error)
