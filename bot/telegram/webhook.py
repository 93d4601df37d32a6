"""Updates that Telegram pushes. It is told that we have one when it is on the disk; until then it pushes it again."""

from __future__ import annotations

import asyncio
import json
import logging
import secrets
from hmac import compare_digest
from urllib.parse import urlsplit

from aiohttp import web
from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.health import Health
from bot.telegram.arriving import arrived
from bot.telegram.inbox import Inbox
from corpus.errors import StoreError

_LOG = logging.getLogger(__name__)

_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 (its name only)
_LARGEST_UPDATE = 1 << 20  # bytes
_LONGEST_WAIT = 10.0  # seconds; Telegram tries again later


def webhook_app(bot: Bot, inbox: Inbox, url: str, secret: str) -> web.Application:
    """Serves the path of ``url`` to whoever knows the secret."""

    async def handle(request: web.Request) -> web.Response:
        given = request.headers.get(_SECRET_HEADER, "")
        if not compare_digest(given.encode(), secret.encode()):
            return web.Response(status=403)
        try:
            pushed = arrived(json.loads(await request.read()), bot)
        except ValueError:
            pushed = None
        if pushed is None:
            _LOG.warning("the webhook was sent what is no update")
            return web.Response(status=400)
        try:
            if not await inbox.room(_LONGEST_WAIT):
                return web.Response(status=503)
            await inbox.take([pushed])
        except StoreError as error:
            _LOG.error("an update cannot be written down: %s", error)
            return web.Response(status=503)
        return web.Response()

    app = web.Application(client_max_size=_LARGEST_UPDATE)
    app.router.add_post(urlsplit(url).path or "/", handle)
    return app


def new_secret() -> str:
    """Where none is configured: Telegram is told this one at every start."""
    return secrets.token_urlsafe(32)


async def watch(bot: Bot, health: Health, seconds: float) -> None:
    """Asks Telegram now and then whether it is there, as nothing else would tell. Raises InvalidToken."""
    while True:
        try:
            await bot.get_webhook_info()
        except InvalidToken:
            raise
        except TelegramError as error:
            if health.ready:
                _LOG.warning("Telegram does not answer (%s); trying on", type(error).__name__)
            health.sign(answering=False)
        else:
            health.sign(answering=True)
        await asyncio.sleep(seconds)
