"""The sizes Telegram allows, and how often a bot may write.

Rates, from Telegram's FAQ for bots: about one message a second in a chat with short bursts, 20 a minute in a group,
30 a second over all chats.
"""

from __future__ import annotations

import math
import time
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.botapi.errors import bad_request, too_many_requests

TEXT = 4096  # UTF-16 units after parsing
CAPTION = 1024  # UTF-16 units after parsing
SOURCE_BYTES = 1 << 15  # of a text before parsing
CALLBACK_DATA_BYTES = 64
CALLBACK_ANSWER = 200
BUTTONS = 100
BUTTONS_IN_ROW = 8
INLINE_RESULTS = 50
INLINE_ID_BYTES = 64
START_PAYLOAD = r"[A-Za-z0-9_-]{1,64}"
COMMANDS = 100
COMMAND = r"[a-z0-9_]{1,32}"
COMMAND_DESCRIPTION = 256
DESCRIPTION = 512
SHORT_DESCRIPTION = 120
DOWNLOAD_BYTES = 20 * 1024 * 1024
UPLOAD_BYTES = 50 * 1024 * 1024
PHOTO_BYTES = 10 * 1024 * 1024
CHAT_ACTIONS = [
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
]


def within(length: int, most: int, what: str) -> None:
    """Refuses what is longer than `most`."""
    if length > most:
        raise bad_request(f"{what} is too long")


@dataclass
class RateLimits:
    """How often the bot may write; raises 429 with `retry_after` where it is too often.

    `clock` gives seconds; `refused` counts the 429s, so that a test can say that a polite bot never met one.
    """

    enabled: bool = True
    chat_seconds: float = 1.0
    chat_burst: int = 5
    group_per_minute: int = 20
    overall_per_second: int = 30
    clock: Callable[[], float] = time.monotonic
    refused: int = 0
    _ready_at: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    _groups: dict[int, deque[float]] = field(default_factory=lambda: defaultdict(deque))
    _overall: deque[float] = field(default_factory=deque)

    def take(self, chat_id: int, *, group: bool) -> None:
        """One message to this chat."""
        if not self.enabled:
            return
        now = self.clock()
        wait = max(self._chat_wait(chat_id, now), self._group_wait(chat_id, now) if group else 0, self._wait(now))
        if wait > 0:
            self.refused += 1
            raise too_many_requests(max(1, math.ceil(wait)))
        self._ready_at[chat_id] = max(self._ready_at[chat_id], now) + self.chat_seconds
        self._overall.append(now)
        if group:
            self._groups[chat_id].append(now)

    def _chat_wait(self, chat_id: int, now: float) -> float:
        """The chat's messages are due one a `chat_seconds`; a burst may run ahead of that."""
        return self._ready_at[chat_id] - now - (self.chat_burst - 1) * self.chat_seconds

    def _group_wait(self, chat_id: int, now: float) -> float:
        sent = self._groups[chat_id]
        while sent and sent[0] <= now - 60:
            sent.popleft()
        return sent[0] + 60 - now if len(sent) >= self.group_per_minute else 0

    def _wait(self, now: float) -> float:
        while self._overall and self._overall[0] <= now - 1:
            self._overall.popleft()
        return self._overall[0] + 1 - now if len(self._overall) >= self.overall_per_second else 0
