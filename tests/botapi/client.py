"""Asking the server without a bot library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import aiohttp

from tests.botapi.server import BotApiServer


@dataclass(frozen=True)
class Client:
    """Calls methods as a bot would; gives the status and the body."""

    server: BotApiServer
    session: aiohttp.ClientSession

    async def __call__(self, method: str, **params: Any) -> tuple[int, Any]:
        """A call with a JSON body."""
        async with self.session.post(f"{self.server.base_url}{self.server.token}/{method}", json=params) as answer:
            return answer.status, await answer.json()

    async def result(self, method: str, **params: Any) -> Any:
        """The result of a call that must succeed."""
        status, body = await self(method, **params)
        assert status == 200 and body["ok"], body
        return body["result"]

    async def refusal(self, method: str, **params: Any) -> str:
        """The description of a call that must fail."""
        status, body = await self(method, **params)
        assert not body["ok"] and body["error_code"] == status, body
        description: str = body["description"]
        return description
