"""An admin sees what was asked and not answered, and mends it."""

from __future__ import annotations

from bot.format.chart import SIZE
from bot.messages.telegram import VIETNAMESE
from tests.botapi.server import BotApiServer
from tests.telegram.conftest import Start
from tests.telegram.words import BORN, UNKNOWN

_WORDS = VIETNAMESE.watching


async def test_what_is_not_answered_is_listed_and_done(own_server: BotApiServer, start: Start) -> None:
    admin, reader = own_server.person(), own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    for text in (f"{UNKNOWN} 0912345678", f"{UNKNOWN} 0987654321", "Ai vô địch giải cờ vua năm 1990 ở Cà Mau?", BORN):
        await reader.says(text)
    listed = await admin.says("/chuatraloi")
    assert listed.plain.startswith(_WORDS.unanswered.format(count=2))
    assert "2 lần" in listed.plain and "0912345678" not in listed.plain and "Nguyễn Trãi sinh" not in listed.plain
    assert listed.plain.index("vàng SJC") < listed.plain.index("Cà Mau")
    button = _WORDS.done.format(number=1)
    await admin.press(button, listed)
    left = admin.chat.messages[listed.message_id]
    assert "Cà Mau" in left.plain and "vàng SJC" not in left.plain
    await admin.press(_WORDS.done.format(number=1), left)
    assert _WORDS.nothing in admin.chat.messages[listed.message_id].plain
    told = await admin.says("/thongke")
    assert "4 câu · trả lời 1 · không có 3" in told.plain.splitlines()[-1]
    [picture] = told.media["photo"]
    assert (picture["width"], picture["height"]) == SIZE  # the server takes pictures only
    assert {call.method for call in own_server.refusals} <= {"getMyCommands"}


async def test_an_answer_that_was_disliked_is_listed(own_server: BotApiServer, start: Start) -> None:
    admin, reader = own_server.person(), own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    answer = await reader.says(BORN)
    await reader.press("👎", answer)
    listed = await admin.says("/chuatraloi")
    await admin.press(_WORDS.show_disliked, listed)
    assert BORN in admin.chat.messages[listed.message_id].plain
    total = (await admin.says("/thongke")).plain.splitlines()[-1]
    assert "1 câu · trả lời 1 · không có 0" in total and total.endswith("👎 1")


async def test_a_group_does_not_see_what_readers_asked(own_server: BotApiServer, start: Start) -> None:
    admin = own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    group = own_server.group()
    assert (await admin.says("/chuatraloi", chat=group.chat)).plain == VIETNAMESE.admin.privately


async def test_a_synonym_works_at_once(own_server: BotApiServer, start: Start) -> None:
    admin = own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    assert (await admin.says("/dongnghia")).plain == _WORDS.how_synonyms
    assert (await admin.says("/dongnghia một thứ")).plain == _WORDS.how_synonyms
    said = (await admin.says("/dongnghia cụ Ức Trai Côn Sơn = Nguyễn Trãi")).plain
    assert said == _WORDS.synonyms_added.format(expressions="cụ Ức Trai Côn Sơn = Nguyễn Trãi")
    assert "1380" in (await admin.says("Cụ Ức Trai Côn Sơn sinh năm nào?")).plain
    assert "đã biết" in (await admin.says("/dongnghia Nguyễn Trãi = cụ Ức Trai Côn Sơn")).plain


async def test_a_question_is_taught_its_synonym(own_server: BotApiServer, start: Start) -> None:
    admin, reader = own_server.person(), own_server.person()
    bot = await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    await reader.says("Cụ Ức Trai Côn Sơn sinh năm nào? Gọi 0912345678")
    listed = await admin.says("/chuatraloi")
    await admin.press(_WORDS.teach.format(number=1), listed)
    asked = await admin.reply()
    assert "Cụ Ức Trai Côn Sơn" in asked.plain and "0912345678" not in asked.plain
    await bot.kill()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    again = await admin.says("không rõ", reply_to=asked)
    assert _WORDS.synonym_example in again.plain
    taught = await admin.says("cụ Ức Trai Côn Sơn = Nguyễn Trãi", reply_to=again)
    assert "Từ nay" in taught.plain and "1380" in taught.plain
    late = await admin.says("Nguyễn Trãi sinh năm nào?", reply_to=again)  # nothing is asked for any more
    assert "1380" in late.plain and "Từ nay" not in late.plain


async def test_a_question_that_was_deleted_is_not_taught(own_server: BotApiServer, start: Start) -> None:
    admin, reader = own_server.person(), own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    await reader.says(UNKNOWN)
    listed = await admin.says("/chuatraloi")
    sure = await reader.says("/xoadulieu")
    await reader.press(VIETNAMESE.buttons.forget, sure)
    told = await admin.press(_WORDS.teach.format(number=1), listed)
    assert told.text == VIETNAMESE.notices.question_gone
