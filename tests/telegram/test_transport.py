"""The Bot API over aiohttp: what fails, what that says about the request, and what must not be said."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.telegram.application import transports
from bot.telegram.transport import AiohttpRequest, NotConnected
from tests.botapi.people import Person
from tests.botapi.process import free_port
from tests.botapi.server import TOKEN, BotApiServer


def bot_at(base_url: str, *, token: str = TOKEN, read_timeout: float = 20.0) -> Bot:
    requests = [AiohttpRequest(connections=4, read_timeout=read_timeout) for _ in range(2)]
    return Bot(token, base_url, request=requests[0], get_updates_request=requests[1])


@pytest_asyncio.fixture(loop_scope="session")
async def person(own_server: BotApiServer) -> Person:
    met = own_server.person()
    met.writes("/start")
    return met


@pytest_asyncio.fixture(loop_scope="session")
async def bot(own_server: BotApiServer) -> AsyncIterator[Bot]:
    async with bot_at(own_server.base_url) as opened:
        yield opened


async def test_text_and_files_arrive(own_server: BotApiServer, bot: Bot, person: Person) -> None:
    message = await bot.send_message(person.id, "Chào <b>bạn</b> 😀", parse_mode="HTML")
    assert message.text == "Chào bạn 😀"
    await bot.send_document(person.id, b"a,b\n", filename="bảng.csv")
    assert own_server.sent()[-1].media["document"]["file_name"] == "bảng.csv"


async def test_of_what_we_sent_only_where_it_stands_is_read(own_server: BotApiServer, person: Person) -> None:
    calling, fetching = transports()
    async with Bot(TOKEN, own_server.base_url, request=calling, get_updates_request=fetching) as bot:
        sent = await bot.send_message(person.id, "<b>a</b>", parse_mode="HTML")
    assert (sent.chat.id, sent.message_id, sent.text) == (person.id, own_server.sent()[-1].message_id, None)


@pytest.mark.parametrize(
    ("status", "error"), [(400, BadRequest), (401, InvalidToken), (500, NetworkError), (502, NetworkError)]
)
async def test_a_refusal_is_the_librarys_own_error(
    own_server: BotApiServer, bot: Bot, person: Person, status: int, error: type[TelegramError]
) -> None:
    own_server.faults.fails("sendMessage", status)
    with pytest.raises(error) as raised:
        await bot.send_message(person.id, "a")
    assert not isinstance(raised.value, NotConnected)
    own_server.faults.floods("sendMessage", 3)
    with pytest.raises(RetryAfter):
        await bot.send_message(person.id, "a")


async def test_a_broken_connection_may_have_carried_it(own_server: BotApiServer, bot: Bot, person: Person) -> None:
    own_server.faults.drops("sendMessage")
    with pytest.raises(NetworkError) as raised:
        await bot.send_message(person.id, "a")
    assert not isinstance(raised.value, NotConnected)
    assert TOKEN not in str(raised.value) and raised.value.__cause__ is None


async def test_no_answer_in_time_may_have_carried_it(own_server: BotApiServer, person: Person) -> None:
    async with bot_at(own_server.base_url, read_timeout=0.05) as bot:
        gate = own_server.faults.holds("sendMessage")
        with pytest.raises(TimedOut):
            await bot.send_message(person.id, "a")
        gate.open()


async def test_no_connection_has_carried_nothing() -> None:
    bot = bot_at(f"http://127.0.0.1:{free_port()}/bot")
    with pytest.raises(NotConnected) as raised:
        await bot.initialize()
    await bot.shutdown()
    await bot.request.shutdown()
    assert TOKEN not in str(raised.value) and raised.value.__cause__ is None


async def test_the_proxy_of_the_environment_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    async def proxy(request: web.Request) -> web.Response:
        seen.append((request.raw_path, request.headers.get("Proxy-Authorization")))
        return web.json_response({"ok": True, "result": True})

    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", proxy)
    runner = web.AppRunner(app)
    await runner.setup()
    port = free_port()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    monkeypatch.setenv("HTTP_PROXY", f"http://hoa:pomelo@127.0.0.1:{port}")
    monkeypatch.setenv("NO_PROXY", "elsewhere.invalid")
    request = AiohttpRequest(connections=1)
    async with request:
        assert await request.post("http://telegram.example/bot1:x/logOut")
        with pytest.raises(NotConnected):
            await request.post("http://elsewhere.invalid/bot1:x/logOut")
    await runner.cleanup()
    assert seen == [("http://telegram.example/bot1:x/logOut", f"Basic {b64encode(b'hoa:pomelo').decode()}")]
