"""Telegram's limits and failures on the way out; who may ask at all; the webhook; the menu."""

from __future__ import annotations

import aiohttp

from tests.botapi.limits import RateLimits
from tests.botapi.process import free_port
from tests.botapi.server import BotApiServer
from tests.botapi.webhook import SECRET_HEADER
from tests.telegram.conftest import Start
from tests.telegram.words import BORN, BORN_ANSWER, GENERAL, GENERAL_ANSWER


async def test_too_many_requests_delay_and_lose_nothing(own_server: BotApiServer, start: Start) -> None:
    await start()
    own_server.faults.floods("sendMessage", 1, times=3)
    people = [own_server.person() for _ in range(3)]
    for person in people:
        person.writes(BORN)
    for person in people:
        assert BORN_ANSWER in (await person.reply()).plain
    own_server.faults.floods("editMessageText", 1)
    answer = own_server.sent(people[0].id)[0]
    await people[0].press("Đọc cả đoạn", answer)
    assert own_server.edits() and len(own_server.sent()) == 3


async def test_a_failure_after_which_it_may_have_arrived_is_not_repeated(
    own_server: BotApiServer, start: Start
) -> None:
    bot = await start()
    reader = own_server.person()
    own_server.faults.fails("sendMessage", 502, after=True)
    reader.writes(BORN)
    assert BORN_ANSWER in (await reader.reply()).plain
    own_server.faults.drops("sendMessage", after=True)
    reader.writes(BORN)
    await reader.reply()
    assert GENERAL_ANSWER in (await reader.says(GENERAL)).plain
    assert len(own_server.sent(reader.id)) == 3
    assert "Traceback" not in bot.stderr


async def test_it_stays_within_telegrams_limits(own_server: BotApiServer, start: Start) -> None:
    own_server.backend.rates = RateLimits()
    await start(TELEGRAM_RATE_LIMIT="true")
    people = [own_server.person() for _ in range(30)]
    for person in people:
        person.writes(BORN)
    for _ in range(5):
        people[0].writes(GENERAL)
    for person in people:
        await person.reply()
    await own_server.wait_for(lambda: len(own_server.sent(people[0].id)) == 6)
    assert own_server.rates.refused == 0


async def test_a_slow_chat_holds_up_nobody_else(own_server: BotApiServer, start: Start) -> None:
    await start()
    slow, quick = own_server.person(), own_server.person()
    gate = own_server.faults.holds("sendMessage", when=lambda params: params["chat_id"] == str(slow.id))
    first = slow.writes(BORN)
    slow.writes(GENERAL)
    await gate.reached(1)
    assert BORN_ANSWER in (await quick.says(BORN)).plain
    gate.open()
    assert BORN_ANSWER in (await slow.reply(to=first)).plain
    assert GENERAL_ANSWER in (await slow.reply()).plain


async def test_who_has_blocked_it_is_no_fault(own_server: BotApiServer, start: Start) -> None:
    bot = await start()
    reader, other = own_server.person(), own_server.person()
    reader.writes(BORN)
    reader.blocks_bot()
    assert BORN_ANSWER in (await other.says(BORN)).plain
    assert await bot.stop() == 0
    assert "error" not in bot.stderr.lower()


async def test_only_the_chats_that_are_allowed_are_served(own_server: BotApiServer, start: Start) -> None:
    allowed, admin, other = own_server.person(), own_server.person(), own_server.person()
    await start(TELEGRAM_ALLOWED_CHAT_IDS=str(allowed.id), TELEGRAM_ADMIN_IDS=str(admin.id))
    assert BORN_ANSWER in (await allowed.says(BORN)).plain
    assert BORN_ANSWER in (await admin.says(BORN)).plain
    assert str(other.id) in (await other.says(BORN)).plain
    assert (await other.asks_inline(BORN)).results == ()


async def test_without_articles_it_says_so(own_server: BotApiServer, start: Start) -> None:
    await start(HOIBAO_SAMPLES="false")
    reader = own_server.person()
    for text in ("/start", "/bai", BORN, "/trogiup", "/hoi"):
        assert (await reader.says(text)).plain
    assert "Chưa có bài nào" in (await reader.says(BORN)).plain
    assert (await reader.asks_inline(BORN)).results == () and own_server.refusals == []


async def test_the_menu_is_set_in_each_language_and_only_once(own_server: BotApiServer, start: Start) -> None:
    bot = await start()
    menu = own_server.backend.menu
    assert {language for _, language in menu.commands} == {"", "vi", "en"}
    [vietnamese] = [c for (scope, language), c in menu.commands.items() if language == "vi" and "default" in scope]
    assert [command["command"] for command in vietnamese][:2] == ["hoi", "bai"]
    assert menu.descriptions.keys() == menu.short_descriptions.keys() == {"", "en"}  # "" is in Vietnamese
    await bot.stop()
    own_server.journal.calls.clear()
    await start()
    assert not [call.method for call in own_server.journal.calls if call.method.startswith("setMy")]


async def test_pushed_updates_are_answered_once(own_server: BotApiServer, start: Start) -> None:
    port = free_port()
    bot = await start(
        TELEGRAM_WEBHOOK_URL="https://bot.example.vn/hook",
        TELEGRAM_WEBHOOK_SECRET="a-Secret_of_ours",
        TELEGRAM_WEBHOOK_PORT=str(port),
    )
    own_server.webhook.forward = f"http://127.0.0.1:{port}"
    reader = own_server.person()
    said = reader.writes(BORN)
    assert BORN_ANSWER in (await reader.reply(to=said)).plain
    own_server.redelivers(said)
    assert GENERAL_ANSWER in (await reader.says(GENERAL)).plain
    async with aiohttp.ClientSession() as session:
        update = own_server.update_of(said).to_json()
        for headers, body in (({}, update), ({SECRET_HEADER: "wrong"}, update)):
            async with session.post(f"http://127.0.0.1:{port}/hook", json=body, headers=headers) as refused:
                assert refused.status == 403
        known = {SECRET_HEADER: "a-Secret_of_ours"}
        async with session.post(f"http://127.0.0.1:{port}/hook", data=b"{no", headers=known) as refused:
            assert refused.status == 400
        unreadable = {"update_id": 1, "message": {"text": "?"}}  # pushing it again would not help
        async with session.post(f"http://127.0.0.1:{port}/hook", json=unreadable, headers=known) as taken:
            assert taken.status == 200
        async with session.post(f"http://127.0.0.1:{port}/elsewhere", json=update, headers=known) as refused:
            assert refused.status == 404
    assert await bot.stop() == 0
    late = reader.writes(BORN)
    own_server.webhook.delete()
    await start()  # polling again
    assert BORN_ANSWER in (await reader.reply(to=late)).plain
    assert len(own_server.sent(reader.id)) == 3
