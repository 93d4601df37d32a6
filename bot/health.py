"""/healthz and /readyz, for whoever keeps the bot running."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from aiohttp import web


class Health:
    """``stuck_after``: seconds without a sign of life that make us stuck; None: nothing is expected regularly."""

    def __init__(self, stuck_after: float | None, clock: Callable[[], float] = time.monotonic) -> None:
        self._stuck_after = stuck_after
        self._clock = clock
        self._last_sign = clock()
        self._started = False
        self._answering = False

    @property
    def ready(self) -> bool:
        """Everything is there, and Telegram answers."""
        return self._started and self._answering

    @property
    def stuck(self) -> bool:
        """Not while starting: a large corpus takes its time."""
        if not self._started or self._stuck_after is None:
            return False
        return self._clock() - self._last_sign > self._stuck_after

    def sign(self, *, answering: bool) -> None:
        """Something that happens regularly has happened, well or badly."""
        self._last_sign = self._clock()
        self._answering = answering

    def started(self) -> None:
        self._started = True
        self._last_sign = self._clock()

    def stopping(self) -> None:
        self._started = False


@asynccontextmanager
async def serve_health(health: Health, host: str, port: int) -> AsyncIterator[None]:
    """Serves the two addresses; ``port`` 0: none. Raises OSError where the port is taken."""
    if not port:
        yield
        return
    app = web.Application()
    app.router.add_get("/healthz", _answer(lambda: not health.stuck))
    app.router.add_get("/readyz", _answer(lambda: health.ready))
    async with serve(app, host, port):
        yield


@asynccontextmanager
async def serve(app: web.Application, host: str, port: int) -> AsyncIterator[None]:
    """Until the block is left; then it waits for requests under way."""
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=5.0)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        yield
    finally:
        await runner.cleanup()


def _answer(fine: Callable[[], bool]) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def handle(_: web.Request) -> web.Response:
        good = fine()
        return web.Response(status=200 if good else 503, text="ok\n" if good else "no\n")

    return handle
