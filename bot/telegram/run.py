"""The life of the Telegram bot: start, ready, running, and an end that loses nothing."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, suppress
from datetime import timedelta
from typing import Any

from telegram import Update
from telegram.error import InvalidToken, RetryAfter, TelegramError

from bot.errors import Problem, SettingsError, TokenRefused, Unreachable
from bot.health import Health, serve, serve_health
from bot.services import Services, open_services
from bot.settings import Settings, TelegramSettings
from bot.suggestions import Suggestions
from bot.telegram.alone import alone
from bot.telegram.application import ALLOWED_UPDATES, build, transports
from bot.telegram.inbox import Inbox
from bot.telegram.lanes import Lanes
from bot.telegram.limits import Quota, SendingLimits
from bot.telegram.mending import Mender
from bot.telegram.menu import AdminMenus, set_menu
from bot.telegram.polling import Poller
from bot.telegram.sending import Sender, seconds_of
from bot.telegram.turn import Desk
from bot.telegram.uploading import Uploading
from bot.telegram.webhook import new_secret, watch, webhook_app
from corpus.admins import Admins
from corpus.allowed_chats import AllowedChats
from corpus.errors import StoreError
from corpus.journal import Journal
from retrieval.garbage import keep_what_is_loaded

_LOG = logging.getLogger(__name__)
_READY = logging.getLogger("bot.ready")  # a contract: said at every log level

_PAUSES = (0.5, 1.0, 2.0, 4.0)  # seconds between the tries to reach Telegram at the start
_INLINE_SHARE = 3  # a person who types inline asks with every pause
_WATCH_SECONDS = 10.0
_HOUR = 3600.0
_FEWEST_DAYS = timedelta(days=7)  # that an upload waits for its editor, however short questions are kept


async def run_bot(settings: Settings, telegram: TelegramSettings) -> None:
    """Until SIGTERM or SIGINT. Raises TokenRefused, Unreachable, SettingsError, Unwritable, StoreError."""
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    health = Health(None if telegram.webhook_url else 3.0 * telegram.poll_timeout)
    async with AsyncExitStack() as stack:
        await _listening(
            "HOIBAO_HEALTH_PORT", stack, serve_health(health, settings.health_listen, settings.health_port)
        )
        services = await stack.enter_async_context(open_services(settings, create_samples=True, in_thread=True))
        assert telegram.token is not None
        stack.enter_context(alone(services.database.path, telegram.token.reveal()))
        running = Running(settings, telegram, services, health)
        stack.push_async_callback(running.disconnect)
        if await _unless(stop, running.prepare()):
            async with running.answering():
                await _unless(stop, running.receive())


class Running:
    """One bot over open services."""

    def __init__(self, settings: Settings, telegram: TelegramSettings, services: Services, health: Health) -> None:
        self._settings = settings
        self._telegram = telegram
        self._health = health
        self._journal = Journal(services.database)
        self._admins = Admins(services.database)
        self._lanes = Lanes(self._handled)
        self._transports = transports()
        self._application = build(telegram, self._lanes, *self._transports)
        self._inbox = Inbox(self._journal, self._application.bot, self._application.update_queue.put)
        self._services = services
        self._suggestions = Suggestions(services)
        self._menus = AdminMenus(self._application.bot, settings.language)
        self._sender = Sender(SendingLimits(enabled=telegram.rate_limit))
        self._uploading = Uploading(
            self._application.bot,
            self._transports[0],
            self._sender,
            self._journal,
            services,
            self._suggestions,
            settings,
        )
        forgetting = (self._suggestions.forget, self._uploading.drafts.forget)
        self._mender = Mender(
            self._application.bot, services, self._journal, self._sender, settings.language, forgetting
        )
        self._application.bot_data["desk"] = self._desk()

    async def _handled(self, update: Update) -> None:
        await self._inbox.close(update)

    async def prepare(self) -> None:
        """The journal in order, the index loaded, Telegram reached, the menu set."""
        await self._expire()
        await self._services.prepare()
        await self._suggestions.warm(self._settings.language)
        bot = self._application.bot
        await _reached(self._application.initialize)
        await _reached(lambda: set_menu(bot, self._settings.language))
        await _reached(self._set_admin_menus)
        if not self._telegram.webhook_url:
            await _reached(lambda: bot.delete_webhook(drop_pending_updates=self._telegram.drop_pending))
        gc.collect()
        keep_what_is_loaded()

    async def _set_admin_menus(self) -> None:
        kept = {one.person_id for one in await self._admins.all()}
        for person_id in sorted(kept | self._telegram.admin_ids):
            await self._menus.show(person_id)

    @asynccontextmanager
    async def answering(self) -> AsyncIterator[None]:
        """Answers what an earlier run has left and what comes; at the end finishes what is in work."""
        await self._application.start()
        try:
            await self._uploading.resume()
            await self._inbox.resume()
            yield
        finally:
            self._health.stopping()
            await self._finish()

    async def receive(self) -> None:
        """Fetches updates, or lets them be pushed. Raises TokenRefused."""
        beside = [asyncio.create_task(self._expire_hourly()), asyncio.create_task(self._mender.run())]
        try:
            await (self._pushed() if self._telegram.webhook_url else self._polled())
        except InvalidToken:
            raise _refused() from None
        finally:
            for task in beside:
                task.cancel()

    async def disconnect(self) -> None:
        """Also where the application never came so far as to do it."""
        for transport in self._transports:
            await transport.shutdown()

    async def _polled(self) -> None:
        await Poller(
            self._application.bot, self._inbox, self._health, self._telegram.poll_timeout, self._say_ready
        ).run()

    async def _pushed(self) -> None:
        telegram, bot = self._telegram, self._application.bot
        assert telegram.webhook_url is not None
        secret = telegram.webhook_secret.reveal() if telegram.webhook_secret else new_secret()
        app = webhook_app(bot, self._inbox, telegram.webhook_url, secret)
        async with AsyncExitStack() as stack:
            server = serve(app, telegram.webhook_listen, telegram.webhook_port)
            await _listening("TELEGRAM_WEBHOOK_PORT", stack, server)
            await _reached(
                lambda: bot.set_webhook(
                    telegram.webhook_url or "",
                    allowed_updates=ALLOWED_UPDATES,
                    secret_token=secret,
                    drop_pending_updates=telegram.drop_pending,
                )
            )
            self._health.sign(answering=True)
            self._say_ready()
            await watch(bot, self._health, min(telegram.poll_timeout, _WATCH_SECONDS))

    def _say_ready(self) -> None:
        self._health.started()
        how = "webhook" if self._telegram.webhook_url else "polling"
        _READY.info("ready: @%s answers (%s)", self._application.bot.username, how)

    async def _finish(self) -> None:
        try:
            async with asyncio.timeout(self._settings.shutdown_grace_seconds):
                await self._application.stop()
        except TimeoutError:
            left = await self._lanes.cancel()
            _LOG.warning("the grace is over: %d updates are left for the next start", left)
        await self._uploading.stop()
        await self._application.shutdown()

    async def _expire_hourly(self) -> None:
        while True:
            await asyncio.sleep(_HOUR)
            with suppress(StoreError):  # the next hour may be better
                await self._expire()

    async def _expire(self) -> None:
        await self._journal.expire(self._retention)
        await self._uploading.uploads.expire(max(self._retention, _FEWEST_DAYS))

    @property
    def _retention(self) -> timedelta:
        return timedelta(days=self._settings.retention_days)

    def _desk(self) -> Desk:
        per_minute = self._settings.questions_per_minute
        return Desk(
            settings=self._settings,
            telegram=self._telegram,
            services=self._services,
            journal=self._journal,
            admins=self._admins,
            allowed_chats=AllowedChats(self._services.database),
            menus=self._menus,
            sender=self._sender,
            quota=Quota(per_minute),
            inline_quota=Quota(_INLINE_SHARE * per_minute),
            suggestions=self._suggestions,
            inbox=self._inbox,
            typing=Desk.typing_window(),
            uploading=self._uploading,
        )


async def _unless(stop: asyncio.Event, work: Coroutine[Any, Any, None]) -> bool:
    """Does the work until ``stop`` is set; whether it was done to its end. Raises what it raises."""
    working, stopping = asyncio.create_task(work), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait((working, stopping), return_when=asyncio.FIRST_COMPLETED)
        if not working.done():
            working.cancel()
            with suppress(asyncio.CancelledError):
                await working
            return False
        await working
        return True
    finally:
        working.cancel()
        stopping.cancel()


async def _reached(call: Callable[[], Awaitable[object]]) -> None:
    """Calls Telegram, again after a while where it does not answer. Raises TokenRefused, Unreachable."""
    for pause in (*_PAUSES, None):
        try:
            await call()
        except InvalidToken:
            raise _refused() from None
        except TelegramError as error:
            if pause is None:
                raise Unreachable(
                    "Telegram does not answer. Check the network or the proxy (HTTPS_PROXY), then start again.",
                    "telegram_unreachable",
                ) from None
            _LOG.warning("Telegram does not answer (%s); trying again", type(error).__name__)
            await asyncio.sleep(seconds_of(error) if isinstance(error, RetryAfter) else pause)
        else:
            return


def _refused() -> TokenRefused:
    return TokenRefused(
        "Telegram refuses the bot's token: get it from BotFather again, for TELEGRAM_BOT_TOKEN.", "token_refused"
    )


async def _listening(variable: str, stack: AsyncExitStack, server: AbstractAsyncContextManager[None]) -> None:
    """Enters ``server``; ``variable`` is named where its address cannot be had."""
    try:
        await stack.enter_async_context(server)
    except OSError:
        raise SettingsError(Problem(variable, "cannot be listened on: in use, or not an address of ours")) from None
