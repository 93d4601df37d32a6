"""Start, ready, signals, and what is not lost or doubled in between."""

from __future__ import annotations

import json
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.botapi.process import free_port
from tests.botapi.server import BotApiServer
from tests.telegram.conftest import Start
from tests.telegram.words import BORN, BORN_ANSWER, GENERAL, GENERAL_ANSWER


async def test_a_bot_says_that_it_is_ready_and_ends_on_sigterm(own_server: BotApiServer, start: Start) -> None:
    port = free_port()
    bot = await start(HOIBAO_HEALTH_PORT=str(port), HOIBAO_LOG_LEVEL="ERROR")
    assert own_server.journal.calls[0].method == "getMe"
    assert own_server.calls("getUpdates")
    assert await bot.answers(f"http://127.0.0.1:{port}/readyz") and await bot.answers(
        f"http://127.0.0.1:{port}/healthz"
    )
    assert await bot.stop() == 0
    assert len(bot.stderr.splitlines()) == 1 and bot.stdout == ""


async def test_sigterm_answers_what_is_in_flight(own_server: BotApiServer, start: Start) -> None:
    bot = await start()
    gate = own_server.faults.holds("sendMessage")
    people = [own_server.person() for _ in range(5)]
    for person in people:
        person.writes(BORN)
    await gate.reached(5)
    bot.send(signal.SIGTERM)
    late = own_server.person()
    gate.open()
    for person in people:
        assert BORN_ANSWER in (await person.reply()).plain
    assert await bot.wait() == 0
    said = late.writes(GENERAL)
    await start()
    assert GENERAL_ANSWER in (await late.reply(to=said)).plain
    assert len(own_server.sent()) == 6 and own_server.refusals == []


async def test_a_killed_bot_answers_after_its_restart_what_it_had_not(own_server: BotApiServer, start: Start) -> None:
    bot = await start()
    own_server.faults.floods("sendMessage", 300, times=5)  # so they are fetched, and surely not answered
    people = [own_server.person() for _ in range(5)]
    for person in people:
        person.writes(BORN)
    await own_server.wait_for(lambda: len(own_server.calls("sendMessage")) == 5)
    await own_server.person().says("/riengtu")  # by then the bot has read that it is to wait
    await own_server.until_confirmed()
    await bot.kill()
    for person in people:
        own_server.redelivers(person.chat.messages[1])  # as Telegram would, had it not been confirmed
    await start()
    for person in people:
        assert BORN_ANSWER in (await person.reply()).plain
    assert GENERAL_ANSWER in (await people[0].says(GENERAL)).plain
    assert [len(own_server.sent(person.id)) for person in people] == [2, 1, 1, 1, 1]
    assert own_server.refusals == []


async def test_a_reply_that_may_have_arrived_is_not_sent_again(own_server: BotApiServer, start: Start) -> None:
    bot = await start()
    gate = own_server.faults.holds("sendMessage", after=True)
    people = [own_server.person() for _ in range(5)]
    for person in people:
        person.writes(BORN)
    await gate.reached(5)
    await bot.kill()
    own_server.faults.clear()
    await start()
    for person in people:
        assert GENERAL_ANSWER in (await person.says(GENERAL)).plain
        assert len(own_server.sent(person.id)) == 2


async def test_what_is_not_done_within_the_grace_is_done_after_the_restart(
    own_server: BotApiServer, start: Start
) -> None:
    bot = await start(HOIBAO_SHUTDOWN_GRACE_SECONDS="0")
    own_server.faults.floods("sendMessage", 300, times=1)
    reader = own_server.person()
    reader.writes(BORN)
    await own_server.wait_for(lambda: len(own_server.calls("sendMessage")) == 1)
    reader.writes(GENERAL)
    await own_server.until_confirmed()
    assert await bot.stop() == 0
    await start()
    assert BORN_ANSWER in (await reader.reply()).plain
    assert GENERAL_ANSWER in (await reader.reply()).plain  # in their order


async def test_an_update_delivered_twice_is_answered_once(own_server: BotApiServer, start: Start) -> None:
    bot = await start()
    reader = own_server.person()
    said = reader.writes(BORN)
    await reader.reply()
    own_server.redelivers(said)
    await reader.says(GENERAL)
    await bot.stop()
    own_server.redelivers(said)
    await start()
    await reader.says(GENERAL)
    assert len(own_server.sent(reader.id)) == 3


async def test_a_wrong_token_ends_with_77(own_server: BotApiServer, start: Start) -> None:
    bot = await start(wait=False, TELEGRAM_BOT_TOKEN="5001234567:AAF-other_only-123456789abcdefghijk")
    assert await bot.wait() == 77
    assert "TELEGRAM_BOT_TOKEN" in bot.stderr and len(bot.stderr.splitlines()) == 1


async def test_a_token_that_is_revoked_ends_with_77(own_server: BotApiServer, start: Start) -> None:
    bot = await start()
    own_server.faults.fails("getUpdates", 401)
    assert await bot.wait() == 77


async def test_no_token_ends_with_78(own_server: BotApiServer, start: Start) -> None:
    bot = await start(wait=False, TELEGRAM_BOT_TOKEN="")
    assert await bot.wait() == 78
    assert "TELEGRAM_BOT_TOKEN" in bot.stderr


async def test_an_unreachable_telegram_ends_with_69(own_server: BotApiServer, start: Start) -> None:
    await own_server.goes_away()
    bot = await start(wait=False)
    assert await bot.wait() == 69
    assert "Traceback" not in bot.stderr and "Unclosed" not in bot.stderr
    await own_server.comes_back()


async def test_a_port_in_use_ends_with_78(own_server: BotApiServer, start: Start) -> None:
    port = own_server.base_url.rpartition(":")[2].partition("/")[0]
    bot = await start(wait=False, HOIBAO_HEALTH_PORT=port)
    assert await bot.wait() == 78
    assert "HOIBAO_HEALTH_PORT" in bot.stderr


async def test_it_comes_back_by_itself_when_telegram_was_away(own_server: BotApiServer, start: Start) -> None:
    port = free_port()
    bot = await start(HOIBAO_HEALTH_PORT=str(port))
    await own_server.goes_away()
    await bot.answers(f"http://127.0.0.1:{port}/readyz", 503)
    await bot.answers(f"http://127.0.0.1:{port}/healthz", 200)
    reader = own_server.person()
    reader.writes(BORN)
    await own_server.comes_back()
    assert BORN_ANSWER in (await reader.reply()).plain
    await bot.answers(f"http://127.0.0.1:{port}/readyz", 200)
    assert "Traceback" not in bot.stderr


async def test_another_process_with_the_token_is_named_and_outlasted(own_server: BotApiServer, start: Start) -> None:
    bot = await start()
    own_server.faults.fails("getUpdates", 409)
    own_server.backend.updates.abandon_poll()
    await bot.wait_for_line("another process fetches")
    assert BORN_ANSWER in (await own_server.person().says(BORN)).plain


async def test_a_second_bot_at_the_same_database_ends_with_78(own_server: BotApiServer, start: Start) -> None:
    first = await start()
    second = await start(wait=False)
    assert await second.wait() == 78
    assert "HOIBAO_DATABASE" in second.stderr and len(second.stderr.splitlines()) == 1
    await first.kill()
    await start()
    assert BORN_ANSWER in (await own_server.person().says(BORN)).plain


async def test_an_update_that_cannot_be_read_is_left_out(own_server: BotApiServer, start: Start) -> None:
    bot = await start()
    own_server.backend.updates.push("message", {"message_id": "x", "date": "y", "text": "bí mật"}, 1)
    reader = own_server.person()
    assert BORN_ANSWER in (await reader.says(BORN)).plain
    assert own_server.backend.updates.waiting() == []
    assert sum("cannot be read" in line for line in bot.stderr.splitlines()) == 1
    assert "bí mật" not in bot.stderr and "Traceback" not in bot.stderr


async def test_sigterm_before_it_is_ready_ends_it(own_server: BotApiServer, start: Start) -> None:
    gate = own_server.faults.holds("getMe")
    bot = await start(wait=False)
    await gate.reached(1)
    assert await bot.stop() == 0
    assert bot.stderr == ""


async def test_what_was_sent_while_it_was_off_can_be_dropped(own_server: BotApiServer, start: Start) -> None:
    reader = own_server.person()
    reader.writes(BORN)
    await start(TELEGRAM_DROP_PENDING="true")
    assert GENERAL_ANSWER in (await reader.says(GENERAL)).plain
    assert len(own_server.sent(reader.id)) == 1


async def test_the_log_is_json_where_it_is_wanted_and_ctrl_c_ends_it_too(
    own_server: BotApiServer, start: Start
) -> None:
    bot = await start(HOIBAO_LOG_FORMAT="json")
    bot.send(signal.SIGINT)
    assert await bot.wait() == 0
    assert [json.loads(line)["logger"] for line in bot.stderr.splitlines()] == ["bot.ready"]


async def test_a_question_follows_the_one_before_it_also_over_a_restart(own_server: BotApiServer, start: Start) -> None:
    bot = await start()
    reader = own_server.person()
    await reader.says(BORN)
    assert await bot.stop() == 0
    await start()
    follow = await reader.says("Ông ấy mất năm nào?")
    assert "1442" in follow.plain and "Nguyễn Trãi" in follow.plain
    await reader.press("Đọc cả đoạn", follow)
    await reader.press("Thu gọn", follow)
    again = own_server.current(follow)
    assert again is not None and again.plain == follow.plain  # asked again as it was asked then


async def test_it_is_kept_which_words_of_which_version_stand_in_a_message(
    own_server: BotApiServer, start: Start, tmp_path: Path
) -> None:
    bot = await start()
    reader = own_server.person()
    first = await reader.says(BORN)
    await reader.press("Kết quả khác", first)
    await bot.stop()
    with closing(sqlite3.connect(tmp_path / "hoibao.db")) as database:
        [(chat_id, message_id, position, text, start_at, end)] = database.execute(
            "SELECT chat_id, message_id, position, text, start, end"
            " FROM replies JOIN versions USING (article_id, version)"
        )
    assert (chat_id, message_id, position) == (reader.id, first.message_id, 1)
    now = own_server.current(first)
    assert now is not None and text[start_at:end] in now.plain
