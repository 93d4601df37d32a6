"""What /healthz and /readyz go by."""

from __future__ import annotations

import aiohttp

from bot.health import Health, serve_health
from tests.botapi.process import free_port


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_ready_is_when_all_is_started_and_telegram_answers() -> None:
    health = Health(10)
    health.sign(answering=True)
    assert not health.ready
    health.started()
    assert health.ready
    health.sign(answering=False)
    assert not health.ready
    health.sign(answering=True)
    health.stopping()
    assert not health.ready


def test_stuck_is_when_there_was_no_sign_good_or_bad_for_too_long() -> None:
    clock = Clock()
    health = Health(10, clock)
    clock.now = 11
    assert not health.stuck  # it has not even started
    health.started()
    clock.now = 22
    assert health.stuck
    health.sign(answering=False)
    assert not health.stuck
    pushed = Health(None, clock)
    pushed.started()
    clock.now = 99
    assert not pushed.stuck


async def test_both_are_served() -> None:
    clock, port = Clock(), free_port()
    health = Health(10, clock)
    async with serve_health(health, "127.0.0.1", port), aiohttp.ClientSession() as session:

        async def status(path: str) -> int:
            async with session.get(f"http://127.0.0.1:{port}/{path}") as answer:
                return answer.status

        assert (await status("healthz"), await status("readyz")) == (200, 503)
        health.started()
        health.sign(answering=True)
        clock.now = 11
        assert (await status("healthz"), await status("readyz")) == (503, 200)
        assert await status("other") == 404
