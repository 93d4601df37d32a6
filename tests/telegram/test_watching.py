"""An admin sees what was asked and not answered, and mends it."""

from __future__ import annotations

import io

from PIL import Image

from bot.format.chart import SIZE
from bot.messages.telegram import VIETNAMESE
from bot.telegram.buttons import SETTLE, UNLEARN
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
    assert listed.plain.startswith(_WORDS.unanswered.format(count=2, days=90))
    assert "2 lượt" in listed.plain and "0912345678" not in listed.plain and "Nguyễn Trãi sinh" not in listed.plain
    assert listed.plain.index("vàng SJC") < listed.plain.index("Cà Mau")
    button = _WORDS.done.format(number=1)
    assert (await admin.press(button, listed)).text == _WORDS.settled.format(count=2)
    left = admin.chat.messages[listed.message_id]
    assert "Cà Mau" in left.plain and "vàng SJC" not in left.plain
    await admin.press(_WORDS.done.format(number=1), left)
    assert _WORDS.nothing in admin.chat.messages[listed.message_id].plain
    told = await admin.says("/thongke")
    assert told.plain.splitlines()[-1] == "Tổng cộng: 4 câu · trả lời 1 · chưa trả lời 3"
    longer = (await admin.says("/thongke 30")).plain
    assert (
        longer.startswith(_WORDS.statistics.format(days=30)) and longer.splitlines()[1:] == told.plain.splitlines()[1:]
    )
    [picture] = told.media["photo"]
    assert (picture["width"], picture["height"]) == SIZE
    stored = own_server.backend.world.stored(picture["file_id"])
    with Image.open(io.BytesIO(stored.data or b"")) as sent:
        sent.verify()  # whole, with right checksums
        assert sent.format == "PNG"
    assert {call.method for call in own_server.refusals} <= {"getMyCommands"}
    query = admin.sends_callback(SETTLE.data(0, 0, 1), listed)
    answers = own_server.journal.callback_answers
    assert (await own_server.wait_for(lambda: answers.get(query))).text == _WORDS.settled_before


async def test_an_answer_that_was_disliked_is_listed(own_server: BotApiServer, start: Start) -> None:
    admin, reader = own_server.person(), own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    answer = await reader.says(BORN)
    await reader.press("👎", answer)
    listed = await admin.says("/chuatraloi")
    await admin.press(_WORDS.show_disliked, listed)
    page = admin.chat.messages[listed.message_id]
    assert BORN in page.plain and _WORDS.answer.format(answer="năm 1380") in page.plain
    assert (await admin.says("/thongke")).plain.endswith("1 câu · trả lời 1 · 👎 1")
    await admin.press(_WORDS.open.format(number=1), page)
    assert "Nguyễn Trãi" in (await admin.reply()).plain
    assert admin.chat.messages[listed.message_id].plain == page.plain  # the list stays
    await admin.press(_WORDS.done.format(number=1), page)
    assert admin.chat.messages[listed.message_id].plain == _WORDS.nothing


async def test_a_synonym_works_at_once(own_server: BotApiServer, start: Start) -> None:
    admin = own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    assert (await admin.says("/dongnghia")).plain == f"{_WORDS.no_synonyms}\n{_WORDS.how_synonyms}"
    assert (await admin.says("/dongnghia một thứ")).plain == _WORDS.how_synonyms
    said = (await admin.says("/dongnghia cụ Ức Trai Côn Sơn = Nguyễn Trãi")).plain
    assert said == _WORDS.synonyms_added.format(expressions="cụ Ức Trai Côn Sơn = Nguyễn Trãi")
    assert "1380" in (await admin.says("Cụ Ức Trai Côn Sơn sinh năm nào?")).plain
    known = await admin.says("/dongnghia Nguyễn Trãi = cụ Ức Trai Côn Sơn")
    assert "đã biết" in known.plain and not known.buttons
    await admin.press(_WORDS.unlearn_last)
    assert "không nêu" in (await admin.says("Cụ Ức Trai Côn Sơn sinh năm nào?")).plain


async def test_synonyms_are_listed_and_taken_away(own_server: BotApiServer, start: Start) -> None:
    admin = own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    for number in range(1, 11):
        await admin.says(f"/dongnghia BKH{number} = ban kế hoạch số {number}")
    listed = await admin.says("/dongnghia")
    assert listed.plain.startswith(_WORDS.synonyms.format(count=10)) and "1. BKH10 = " in listed.plain
    await admin.press(_WORDS.older, listed)
    older = admin.chat.messages[listed.message_id]
    assert "10. BKH1 = " in older.plain and "BKH10" not in older.plain
    said = await admin.press(_WORDS.unlearn.format(number=10), older)
    assert said.text == _WORDS.synonyms_removed.format(expressions="BKH1 = ban kế hoạch số 1")
    assert _WORDS.synonyms.format(count=9) in admin.chat.messages[listed.message_id].plain
    query = admin.sends_callback(UNLEARN.data(1, 1), listed)
    answers = own_server.journal.callback_answers
    assert (await own_server.wait_for(lambda: answers.get(query))).text == _WORDS.synonyms_gone


async def test_a_question_is_taught_its_synonym(own_server: BotApiServer, start: Start) -> None:
    admin, reader = own_server.person(), own_server.person()
    bot = await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    await reader.says("Cụ Ức Trai Côn Sơn sinh năm nào?")
    listed = await admin.says("/chuatraloi")
    await admin.press(_WORDS.teach.format(number=1), listed)
    asked = await admin.reply()
    assert "Cụ Ức Trai Côn Sơn" in asked.plain
    await bot.kill()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    again = await admin.says("không rõ", reply_to=asked)
    assert _WORDS.synonym_example in again.plain
    taught = await admin.says("cụ Ức Trai Côn Sơn = Nguyễn Trãi", reply_to=again)
    assert "Từ nay" in taught.plain and "năm 1380" in taught.spans("bold")
    listed = await admin.says("/chuatraloi")
    assert _WORDS.answers_now.format(answer="năm 1380") in listed.plain
    late = await admin.says("Nguyễn Trãi sinh năm nào?", reply_to=again)  # nothing is asked for any more
    assert "1380" in late.plain and "Từ nay" not in late.plain
    await admin.press(_WORDS.settle, taught)
    assert admin.chat.messages[taught.message_id].plain == _WORDS.nothing


async def test_private_numbers_are_hidden_wherever_a_question_is_shown(own_server: BotApiServer, start: Start) -> None:
    admin, reader = own_server.person(), own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    await reader.says("Gía vàng SJC lúc nào lên, gọi 0912 345 678, căn cước 001099012345")
    listed = await admin.says("/chuatraloi")
    await admin.press(_WORDS.teach.format(number=1), listed)
    taught = await admin.says("vàng SJC = vàng miếng", reply_to=await admin.reply())
    for message in own_server.sent(admin.id):
        assert not {"345 678", "001099012345"} & {part for part in ("345 678", "001099012345") if part in message.plain}
    assert "•••" in listed.plain and "•••" in taught.plain


async def test_a_question_that_was_deleted_is_not_taught(own_server: BotApiServer, start: Start) -> None:
    admin, reader = own_server.person(), own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    await reader.says(UNKNOWN)
    listed = await admin.says("/chuatraloi")
    sure = await reader.says("/xoadulieu")
    await reader.press(VIETNAMESE.buttons.forget, sure)
    told = await admin.press(_WORDS.teach.format(number=1), listed)
    assert told.text == _WORDS.question_deleted


async def test_a_follow_up_is_asked_again_with_what_went_before(own_server: BotApiServer, start: Start) -> None:
    admin, reader = own_server.person(), own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    await reader.says(BORN)
    await reader.press("👎", await reader.says("Ông mất năm nào?"))
    listed = await admin.says("/chuatraloi")
    await admin.press(_WORDS.show_disliked, listed)
    assert _WORDS.answer.format(answer="Năm 1442") in admin.chat.messages[listed.message_id].plain
