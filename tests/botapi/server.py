"""The server: a Bot API on loopback for one bot, with all it takes to play Telegram against it.

    async with BotApiServer() as server:
        person = server.person("Hoa")
        ...start a bot with server.environment()...
        answer = await person.says("Ai chủ trì hội nghị?")
        assert answer.spans("bold") == ["..."] and server.refusals == []

Markdown is the one thing of sendMessage that it does not know: it answers 501.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from types import TracebackType
from typing import TypeVar

from aiohttp import web

from tests.botapi import limits
from tests.botapi.backend import Backend
from tests.botapi.dispatch import Dispatcher
from tests.botapi.faults import Faults
from tests.botapi.groups import Channel, Group
from tests.botapi.journal import Journal
from tests.botapi.limits import RateLimits
from tests.botapi.people import Person
from tests.botapi.records import Action, Call, Chat, Edit, Message, User
from tests.botapi.updates import Update, UpdateQueue
from tests.botapi.webhook import Webhook
from tests.botapi.world import World

T = TypeVar("T")
TOKEN = "5001234567:AAF-test_only-0123456789abcdefghijk"


class BotApiServer:
    """One bot's Bot API. `rates` may be `RateLimits(enabled=False)`; `privacy` is the group privacy mode."""

    def __init__(
        self,
        *,
        token: str = TOKEN,
        username: str = "hoibao_test_bot",
        name: str = "Hỏi Báo",
        rates: RateLimits | None = None,
        privacy: bool = True,
    ) -> None:
        bot = User(int(token.partition(":")[0]), name, username, is_bot=True)
        faults, journal, updates = Faults(), Journal(), UpdateQueue()
        updates.changed = journal.changed
        self.backend = Backend(
            token=token,
            world=World(bot),
            updates=updates,
            webhook=Webhook(updates, faults),
            rates=rates or RateLimits(),
            faults=faults,
            journal=journal,
            privacy=privacy,
        )
        self._ids = count(1)
        self._runner: web.AppRunner | None = None
        self._site: web.TCPSite | None = None
        self._port = 0

    # --- the process under test ---

    @property
    def token(self) -> str:
        """The bot's token."""
        return self.backend.token

    @property
    def bot(self) -> User:
        """The bot."""
        return self.backend.world.bot

    @property
    def base_url(self) -> str:
        """For TELEGRAM_API_BASE_URL."""
        return f"http://127.0.0.1:{self._port}/bot"

    @property
    def file_url(self) -> str:
        """For TELEGRAM_API_FILE_URL."""
        return f"http://127.0.0.1:{self._port}/file/bot"

    def environment(self) -> dict[str, str]:
        """What a bot needs to talk to this server."""
        return {
            "TELEGRAM_BOT_TOKEN": self.token,
            "TELEGRAM_API_BASE_URL": self.base_url,
            "TELEGRAM_API_FILE_URL": self.file_url,
        }

    # --- who talks to the bot ---

    def person(
        self,
        name: str = "Hoa",
        *,
        user_id: int | None = None,
        language_code: str | None = "vi",
        username: str | None = None,
    ) -> Person:
        """Somebody with a phone, who has not written to the bot yet."""
        number = user_id if user_id is not None else 700_000_000 + next(self._ids)
        return Person(self.backend, User(number, name, username, language_code))

    def other_bot(self, name: str = "Máy khác", username: str = "another_bot") -> Person:
        """Another bot; Telegram lets bots meet in groups and channels only."""
        return Person(self.backend, User(600_000_000 + next(self._ids), name, username, is_bot=True))

    def group(self, title: str = "Nhóm bạn đọc", *, kind: str = "supergroup", topics: tuple[int, ...] = ()) -> Group:
        """A group with the bot in it."""
        number = next(self._ids)
        chat = Chat(-1_002_000_000_000 - number if kind == "supergroup" else -4_000_000 - number, kind, title)
        chat.topics = set(topics)
        return Group(self.backend, chat)

    def channel(self, title: str = "Tin tỉnh", username: str | None = "tin_tinh") -> Channel:
        """A channel with the bot as an administrator."""
        return Channel(self.backend, Chat(-1_003_000_000_000 - next(self._ids), "channel", title, username))

    # --- what the bot did ---

    @property
    def journal(self) -> Journal:
        """Everything recorded."""
        return self.backend.journal

    @property
    def faults(self) -> Faults:
        """What is to go wrong."""
        return self.backend.faults

    @property
    def rates(self) -> RateLimits:
        """How often the bot may write."""
        return self.backend.rates

    @property
    def webhook(self) -> Webhook:
        """Where updates are pushed; `forward` plays the proxy before the bot."""
        return self.backend.webhook

    @property
    def refusals(self) -> list[Call]:
        """Requests that Telegram would have refused; a good bot leaves this empty."""
        return self.journal.refusals

    def sent(self, chat_id: int | None = None) -> list[Message]:
        """The bot's messages as they were sent, in order."""
        return list(self.journal.sent if chat_id is None else self.journal.sent_in[chat_id])

    def edits(self, chat_id: int | None = None) -> list[Edit]:
        """The bot's edits, in order."""
        return [edit for edit in self.journal.edits if chat_id in (None, edit.message.chat.id)]

    def actions(self, chat_id: int | None = None) -> list[Action]:
        """What sendChatAction showed, in order."""
        return [action for action in self.journal.actions if chat_id in (None, action.chat_id)]

    def calls(self, method: str) -> list[Call]:
        """All requests of this method, refused ones too."""
        return [call for call in self.journal.calls if call.method.lower() == method.lower()]

    def current(self, message: Message) -> Message | None:
        """The message as it stands now; None once deleted."""
        return message.chat.messages.get(message.message_id)

    async def wait_for(self, predicate: Callable[[], T | None], seconds: float | None = None) -> T:
        """The first true value of `predicate`, asked after each thing that the bot does."""
        return await self.journal.wait_for(predicate, self.backend.patience if seconds is None else seconds)

    async def until_confirmed(self, seconds: float | None = None) -> None:
        """Until the bot has confirmed every update (fetched past it, or answered its webhook with 2xx)."""
        await self.wait_for(lambda: not self.backend.updates.waiting(), seconds)

    def update_of(self, what: Message | str) -> Update:
        """The update that brought a person's message (or its last edit) or a query with this id to the bot."""
        for update in reversed(self.backend.updates.history.values()):
            payload = update.payload
            if isinstance(what, str):
                if payload.get("id") == what:
                    return update
            elif payload.get("message_id") == what.message_id and payload["chat"]["id"] == what.chat.id:
                return update
        raise AssertionError("the bot was never told of this")

    def redelivers(self, what: Message | Update | str) -> None:
        """Delivers the same update once more, as Telegram may; a query is named by its id."""
        self.backend.updates.redeliver(what if isinstance(what, Update) else self.update_of(what))

    # --- its life ---

    async def start(self) -> None:
        """Listens on a free port of loopback."""
        app = web.Application(client_max_size=limits.UPLOAD_BYTES + (1 << 20))
        app.router.add_route("*", "/{rest:.*}", Dispatcher(self.backend).handle)
        self._runner = web.AppRunner(app, handler_cancellation=True, access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        await self.comes_back()

    async def goes_away(self) -> None:
        """Stops listening and cuts every connection; what it knows stays."""
        assert self._runner is not None and self._runner.server is not None
        if self._site is not None:
            await self._site.stop()
            self._site = None
        self.backend.updates.abandon_poll()
        for connection in list(self._runner.server.connections):
            if connection.transport is not None:
                connection.transport.abort()

    async def comes_back(self) -> None:
        """Listens again on the same port."""
        assert self._runner is not None and self._site is None
        self._site = web.TCPSite(self._runner, "127.0.0.1", self._port, reuse_address=True)
        await self._site.start()
        self._port = int(self._runner.addresses[0][1])

    async def close(self) -> None:
        """Ends everything."""
        await self.backend.webhook.close()
        self.backend.updates.abandon_poll()
        if self._runner is not None:
            await self._runner.cleanup()

    async def __aenter__(self) -> BotApiServer:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()
