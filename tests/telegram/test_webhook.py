"""The webhook says 200 only for what is on the disk."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot.telegram.arriving import Arrived
from bot.telegram.webhook import webhook_app
from corpus.errors import StoreUnusable

HEADERS = {"X-Telegram-Bot-Api-Secret-Token": "s"}
BOT: Any = SimpleNamespace(id=5001)


class Inbox:
    """Cannot write the first update down, and has no room for the third."""

    def __init__(self) -> None:
        self.asked = 0
        self.taken: list[int] = []

    async def room(self, seconds: float) -> bool:
        self.asked += 1
        return self.asked != 3

    async def take(self, some: Sequence[Arrived]) -> None:
        if self.asked == 1:
            raise StoreUnusable("The disk is full.", "disk_full")
        self.taken += [one.update.update_id for one in some]


async def test_what_cannot_be_written_down_is_pushed_again(caplog: pytest.LogCaptureFixture) -> None:
    inbox = Inbox()
    app = webhook_app(BOT, inbox, "https://bot.example.vn/hook", "s")  # type: ignore[arg-type]
    async with TestClient(TestServer(app)) as client:
        statuses = [(await client.post("/hook", json={"update_id": 9}, headers=HEADERS)).status for _ in range(4)]
        numberless = await client.post("/hook", json={"message": {}}, headers=HEADERS)
    assert statuses == [503, 200, 503, 200] and inbox.taken == [9, 9]
    assert numberless.status == 400
    assert any("cannot be written down" in record.message for record in caplog.records)
