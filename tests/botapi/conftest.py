"""A server, a way to ask it without a bot library, and somebody who has written to the bot."""

from __future__ import annotations

import struct
from collections.abc import AsyncIterator

import aiohttp
import pytest

from tests.botapi.client import Client
from tests.botapi.limits import RateLimits
from tests.botapi.people import Person
from tests.botapi.server import BotApiServer


@pytest.fixture
async def server() -> AsyncIterator[BotApiServer]:
    """A server without rate limits."""
    async with BotApiServer(rates=RateLimits(enabled=False)) as running:
        yield running


@pytest.fixture
async def api(server: BotApiServer) -> AsyncIterator[Client]:
    """A client of that server."""
    async with aiohttp.ClientSession() as session:
        yield Client(server, session)


@pytest.fixture
def reader(server: BotApiServer) -> Person:
    """Somebody who has written to the bot."""
    person = server.person()
    person.writes("/start")
    return person


@pytest.fixture
def png() -> bytes:
    """The head of a picture of 640 by 480, which is all the server looks at."""
    header = struct.pack(">I4sIIBBBBB", 13, b"IHDR", 640, 480, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + header + bytes(4)
