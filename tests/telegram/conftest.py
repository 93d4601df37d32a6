"""A Bot API server, and `hoibao bot` as a process against it.

Most tests share one bot (`bot` on `server`), each with a person of its own. Those that stop, kill or configure one have
their own: `start` on `own_server`. All run in the session's event loop.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
import pytest_asyncio

from tests.botapi.limits import RateLimits
from tests.botapi.people import Person
from tests.botapi.process import BotProcess
from tests.botapi.server import BotApiServer

Start = Callable[..., Awaitable[BotProcess]]

_ENVIRONMENT = {"TELEGRAM_RATE_LIMIT": "false", "TELEGRAM_POLL_TIMEOUT": "5", "HOIBAO_QUESTIONS_PER_MINUTE": "0"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One event loop for all tests of this folder, in which the shared bot's server lives."""
    for item in items:
        if Path(__file__).parent in item.path.parents and pytest_asyncio.is_async_test(item):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def server() -> AsyncIterator[BotApiServer]:
    """The shared bot's, without rate limits."""
    async with BotApiServer(rates=RateLimits(enabled=False)) as running:
        yield running


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def bot(server: BotApiServer, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[BotProcess]:
    """The shared bot, on the samples. When all is over it must not have sent what Telegram refuses."""
    folder = tmp_path_factory.mktemp("shared")
    async with BotProcess.hoibao(server, folder, **_ENVIRONMENT) as running:
        await running.ready()
        yield running
        assert server.refusals == []


@pytest.fixture
def reader(server: BotApiServer) -> Person:
    """Somebody new to the shared bot."""
    return server.person("Hoa")


@pytest_asyncio.fixture(loop_scope="session")
async def own_server() -> AsyncIterator[BotApiServer]:
    """For one test alone."""
    async with BotApiServer(rates=RateLimits(enabled=False)) as running:
        yield running


@pytest_asyncio.fixture(loop_scope="session")
async def start(own_server: BotApiServer, tmp_path: Path) -> AsyncIterator[Start]:
    """Starts a bot on ``own_server``; each call is one more run on the same database.

    It is ready when the call returns, unless ``wait`` is False.
    """
    async with AsyncExitStack() as stack:

        async def run(*, wait: bool = True, **environment: str) -> BotProcess:
            process = BotProcess.hoibao(own_server, tmp_path, **(_ENVIRONMENT | environment))
            running = await stack.enter_async_context(process)
            if wait:
                await running.ready()
            return running

        yield run
