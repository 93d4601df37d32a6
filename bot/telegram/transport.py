"""The Bot API over aiohttp, for python-telegram-bot's public ``BaseRequest``.

It costs a fraction of the default transport's CPU (docs/telegram.md has the figures), and says whether a request that
failed can have reached Telegram. No error holds an address: the token stands in it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

_OURS = ("text", "entities", "reply_markup", "link_preview_options")  # of a message
_CHUNK = 1 << 16
_OK, _SERVERS_FAULT = 200, 500
_KEEP_ALIVE_SECONDS = 15  # shorter than Telegram's own, so that a connection is not closed while we write into it


class NotConnected(NetworkError):
    """There was no connection, so nothing was sent: trying again cannot double anything."""


class AiohttpRequest(BaseRequest):
    """``connections`` at most; the default timeouts are in seconds. Proxies are taken from the environment, once:
    aiohttp would ask for them anew, in a thread, with every request."""

    __slots__ = ("_connect_timeout", "_connections", "_proxies", "_read_timeout", "_session")

    def __init__(self, *, connections: int, read_timeout: float = 20.0, connect_timeout: float = 10.0) -> None:
        self._connections = connections
        self._read_timeout = read_timeout
        self._connect_timeout = connect_timeout
        self._session: aiohttp.ClientSession | None = None
        self._proxies: dict[tuple[str, str], str | None] = {}  # by scheme and host

    @property
    def read_timeout(self) -> float:
        return self._read_timeout

    async def initialize(self) -> None:
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=_KEEP_ALIVE_SECONDS)
            self._session = aiohttp.ClientSession(
                connector=connector,
                headers={"User-Agent": self.USER_AGENT},
                cookie_jar=aiohttp.DummyCookieJar(),
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """The status and the body. aiohttp knows no time limit for writing; ``write_timeout`` is not used."""
        if self._session is None:
            raise RuntimeError("the transport is not initialised")
        timeout = aiohttp.ClientTimeout(
            connect=self._given(pool_timeout, None),
            sock_connect=self._given(connect_timeout, self._connect_timeout),
            sock_read=self._given(read_timeout, self._read_timeout),
        )
        request = self._session.request(method, url, data=_body(request_data), timeout=timeout, proxy=self._proxy(url))
        with _as_telegrams():
            async with request as answer:
                return answer.status, await answer.read()

    async def download(self, url: str, most: int, received: Callable[[int], None]) -> bytes | None:
        """A file of the Bot API, of ``most`` bytes at most; None where it is not handed over. ``received`` is told how
        many bytes have come. Raises NetworkError."""
        if self._session is None:
            raise RuntimeError("the transport is not initialised")
        timeout = aiohttp.ClientTimeout(sock_connect=self._connect_timeout, sock_read=self._read_timeout)
        data = bytearray()
        with _as_telegrams():
            async with self._session.get(url, timeout=timeout, proxy=self._proxy(url)) as answer:
                if answer.status >= _SERVERS_FAULT:
                    raise NetworkError(f"status {answer.status} in place of the file")
                if answer.status != _OK:
                    return None
                async for chunk in answer.content.iter_chunked(_CHUNK):
                    data += chunk
                    received(len(data))
                    if len(data) > most:
                        return None
        return bytes(data)

    def _proxy(self, url: str) -> str | None:
        parts = urlsplit(url)
        way = (parts.scheme, parts.hostname or "")
        if way not in self._proxies:
            self._proxies[way] = _proxy_to(*way)
        return self._proxies[way]

    def _given(self, value: Any, default: float | None) -> float | None:
        return default if value is self.DEFAULT_NONE else value

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """As the library's, but a proxy's error page in its place does not go into the log."""
        try:
            parsed = json.loads(payload.decode(errors="replace"))
        except ValueError:
            parsed = None
        if not isinstance(parsed, dict):
            raise TelegramError("the answer is not Telegram's")
        return parsed


class CallingRequest(AiohttpRequest):
    """For all calls. Of a message that we have sent, its words and buttons are not read again: we wrote them."""

    __slots__ = ()

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        parsed = AiohttpRequest.parse_json_payload(payload)
        result = parsed.get("result")
        if isinstance(result, dict) and "message_id" in result:
            for name in _OURS:
                result.pop(name, None)
        return parsed


@contextmanager
def _as_telegrams() -> Iterator[None]:
    """aiohttp's errors as python-telegram-bot's."""
    try:
        yield
    except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
        raise NotConnected(f"no connection ({type(error).__name__})") from None
    except TimeoutError:
        raise TimedOut("no answer in time") from None
    except aiohttp.ClientError as error:
        raise NetworkError(f"the connection failed ({type(error).__name__})") from None


def _proxy_to(scheme: str, host: str) -> str | None:
    """What HTTPS_PROXY or the like names, unless NO_PROXY names the host."""
    return None if proxy_bypass(host) else getproxies().get(scheme)


def _body(data: RequestData | None) -> aiohttp.FormData | dict[str, str] | None:
    if data is None:
        return None
    if not data.contains_files:
        return data.json_parameters
    form = aiohttp.FormData(quote_fields=False)  # file names as they are, which is what Telegram reads
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (file_name, content, mime) in data.multipart_data.items():
        form.add_field(name, content, filename=file_name, content_type=mime)
    return form
