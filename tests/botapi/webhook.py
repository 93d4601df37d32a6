"""Updates pushed to the bot's own HTTP server, again and again until it takes them."""

from __future__ import annotations

import asyncio
import re
import time
from contextlib import suppress
from urllib.parse import urlsplit, urlunsplit

import aiohttp

from tests.botapi.errors import bad_request
from tests.botapi.faults import Faults
from tests.botapi.records import Json
from tests.botapi.updates import DEFAULT, Update, UpdateQueue

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
PORTS = (443, 80, 88, 8443)
LOOPBACK = ("127.0.0.1", "localhost", "::1")


class Webhook:
    """The bot's webhook. In each lane one update at a time, lanes in parallel.

    `forward` plays the proxy in front of the bot: a public https address is delivered there (`http://127.0.0.1:PORT`).
    `retry_seconds` is the first pause after a failure and doubles up to 1 s; Telegram's own pauses are longer.
    """

    def __init__(self, queue: UpdateQueue, faults: Faults) -> None:
        self.url = ""
        self.secret = ""
        self.max_connections = 40
        self.forward: str | None = None
        self.retry_seconds = 0.05
        self.timeout_seconds = 10.0
        self.failures: list[str] = []
        self.last_failure_date: int | None = None
        self._queue = queue
        self._faults = faults
        self._lanes: dict[int, asyncio.Task[None]] = {}
        self._session: aiohttp.ClientSession | None = None
        queue.wake_webhook = self.wake

    def set(self, url: str, secret: str, max_connections: int) -> None:
        """What setWebhook asks for; raises 400 for an address or a secret that Telegram refuses."""
        if len(secret) > 256:
            raise bad_request("secret token is too long")
        if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
            raise bad_request("secret token contains unallowed characters")
        parts = urlsplit(url)
        if parts.hostname not in LOOPBACK:
            if parts.scheme != "https" or not parts.hostname:
                raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
            if (parts.port or 443) not in PORTS:
                raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
        self.stop()
        self.url, self.secret, self.max_connections = url, secret, max_connections
        self._queue.end_poll("terminated by setWebhook request")
        self.wake()

    def delete(self) -> None:
        """No webhook any more; what was not taken stays for getUpdates."""
        self.stop()
        self.url = self.secret = ""

    def info(self) -> Json:
        """As a WebhookInfo."""
        info: Json = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._queue.pending),
        }
        if self.url:
            info |= {"max_connections": self.max_connections, "ip_address": "127.0.0.1"}
        if self.last_failure_date is not None and self.url:
            info |= {"last_error_date": self.last_failure_date, "last_error_message": self.failures[-1]}
        if self._queue.allowed != DEFAULT:
            info["allowed_updates"] = sorted(self._queue.allowed)
        return info

    def wake(self) -> None:
        """Starts a delivery in every lane that has something and none under way."""
        if not self.url:
            return
        for lane in {update.lane for update in self._queue.waiting()} - self._lanes.keys():
            self._lanes[lane] = asyncio.get_running_loop().create_task(self._deliver(lane))

    def stop(self) -> None:
        """Ends all deliveries."""
        for task in self._lanes.values():
            task.cancel()
        self._lanes.clear()

    async def close(self) -> None:
        """Ends all deliveries and the connections."""
        tasks = list(self._lanes.values())
        self.stop()
        for task in tasks:
            with suppress(asyncio.CancelledError):
                await task
        if self._session is not None:
            await self._session.close()

    async def _deliver(self, lane: int) -> None:
        pause = self.retry_seconds
        while (update := self._queue.first_in(lane)) is not None:
            failure = await self._post(update)
            if failure is None:
                self._queue.delivered(update)
                pause = self.retry_seconds
            else:
                self.failures.append(failure)
                self.last_failure_date = int(time.time())
                await asyncio.sleep(pause)
                pause = min(2 * pause, 1.0)
        self._lanes.pop(lane, None)

    async def _post(self, update: Update) -> str | None:
        """One try; what went wrong, or None."""
        fault = self._faults.take("webhook", {"update_id": str(update.update_id)})
        if fault is not None and not fault.after:
            if not fault.delays:
                return f"Connection closed ({fault.name})"
            await fault.wait()
        if self._session is None:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=self.max_connections))
        headers = {"Content-Type": "application/json"} | ({SECRET_HEADER: self.secret} if self.secret else {})
        timeout = aiohttp.ClientTimeout(total=self.timeout_seconds)
        try:
            async with self._session.post(
                self._target(), data=update.dumps().encode(), headers=headers, timeout=timeout
            ) as answer:
                if not 200 <= answer.status < 300:
                    return f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except TimeoutError:
            return "Read timeout expired"
        except aiohttp.ClientError as error:
            return f"Connection failed: {type(error).__name__}"
        if fault is None or not fault.after:
            return None
        if fault.delays:
            await fault.wait()
            return None
        return f"Connection closed ({fault.name})"

    def _target(self) -> str:
        parts = urlsplit(self.url)
        if self.forward is None or parts.hostname in LOOPBACK:
            return self.url
        front = urlsplit(self.forward)
        return urlunsplit((front.scheme, front.netloc, parts.path, parts.query, ""))
