"""The desk sends an article in, sees what the bot made of it, publishes it, and readers get answers from it."""

from __future__ import annotations

from bot.messages.telegram import VIETNAMESE
from bot.telegram.buttons import DISCARD, PUBLISH, RETITLE, TYPE_DAY, UPLOAD
from tests.botapi.server import BotApiServer
from tests.telegram import files
from tests.telegram.conftest import Start
from tests.telegram.uploads import W, answer_to, card_after, card_saying, discarded, published, shows

FILES = (
    (files.word_file(), "cau.docx"),
    (files.pdf_file(), "cau.pdf"),
    (files.page_file(), "cau.html"),
    (files.markdown_file(), "cau.md"),
    (files.word_file(), "cau.txt"),
    (files.pdf_file(), None),
    (files.text_file(), "cau.txt"),
)


async def test_a_file_of_any_format_becomes_a_card_an_article_and_an_answer(
    own_server: BotApiServer, start: Start
) -> None:
    admin, reader = own_server.person(), own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    assert files.LENGTH_ANSWER not in (await reader.says(files.LENGTH)).plain
    for data, name in FILES:
        admin.send_document(data, name)
        card = await card_after(own_server, admin)
        assert files.TITLE in card.plain and "1 chú thích ảnh" in card.plain
        assert W.short_day.format(written="Chiều 6-12") in card.plain
        assert W.unknown.format(list="XDVT") in card.plain and "BQLDA = Ban quản lý dự án" in card.plain
        assert f"✔ {files.LENGTH} → {files.LENGTH_ANSWER}" in card.plain
        if (data, name) != FILES[-1]:
            assert (await discarded(own_server, admin, card)).button_texts == []
    assert files.LENGTH_ANSWER not in (await reader.says(files.LENGTH)).plain
    await admin.press(W.publish, card)
    done = await shows(own_server, card, "✅")
    assert W.samples_aside in done.plain
    answer = await reader.says(files.LENGTH)
    assert files.LENGTH_ANSWER in answer.spans("bold")[0] and files.TITLE in answer.plain
    await admin.press(files.LENGTH, done)
    assert files.LENGTH_ANSWER in (await admin.reply()).plain
    assert {call.method for call in own_server.refusals} == {"getMyCommands"}


async def test_pressing_again_says_that_it_is_done(own_server: BotApiServer, start: Start) -> None:
    admin = own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    admin.send_document(files.text_file(), "a.txt")
    card = await card_after(own_server, admin)
    answers = [await answer_to(own_server, query) for query in [admin.presses(W.publish, card) for _ in range(3)]]
    number = (await shows(own_server, card, "✅")).plain.partition("#")[2].partition(":")[0]
    assert answers == ["", *[W.published_before.format(id=number)] * 2]
    assert len((await admin.says("/bai")).button_texts) == 1

    admin.send_document(files.text_file(files.CHANGED), "b.txt")
    other = await card_after(own_server, admin)
    await admin.press(W.discard, other)
    assert (await shows(own_server, other, "Đã bỏ")).button_texts == []
    for action in (PUBLISH, DISCARD, RETITLE, TYPE_DAY, UPLOAD):
        assert await answer_to(own_server, admin.sends_callback(action.data(2), other)) == W.discarded_before


async def test_a_new_version_takes_the_old_ones_place(own_server: BotApiServer, start: Start) -> None:
    admin, reader = own_server.person(), own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    admin.send_document(files.text_file(), "cau.txt")
    card = await card_after(own_server, admin)
    await admin.press("6-12-2024", card)
    await admin.press(W.publish, await shows(own_server, card, W.day.format(day="6-12-2024")))
    await shows(own_server, card, "✅")
    admin.send_document(files.word_file(files.CHANGED), "cau_sua.docx")
    card = await card_after(own_server, admin, 1)
    assert "khác 1 câu" in card.plain
    await admin.press(W.differences, card)
    differences = await shows(own_server, card, W.before)
    assert "320" in differences.plain and "350" in differences.plain and "160" in differences.plain
    assert {"320", "145", "350", "160"} <= set(differences.spans("bold"))
    await admin.press(W.back, card)
    await shows(own_server, card, W.try_asking)
    await admin.press("Thay bài #", card)
    done = await shows(own_server, card, "✅")
    assert "bản 2" in done.plain and "đăng 6-12-2024" in done.plain  # the day that the new file does not say
    assert files.NEW_LENGTH_ANSWER in (await reader.says(files.LENGTH)).plain
    assert len((await reader.says("/bai")).button_texts) == 1


async def test_the_same_text_is_said_to_be_there(own_server: BotApiServer, start: Start) -> None:
    admin = own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    await published(own_server, admin, files.text_file(), "cau.txt")
    admin.send_document(files.text_file(), "again.txt")
    card = await card_after(own_server, admin, 1)
    assert "giống hệt bài #" in card.plain and W.publish not in card.button_texts
    await admin.press("Mở bài #", card)
    await shows(own_server, card, VIETNAMESE.conversation.you_can_ask)


async def test_title_and_day_are_asked_for_and_kept(own_server: BotApiServer, start: Start) -> None:
    admin = own_server.person()
    bot = await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    admin.send_document(files.text_file(), "cau.txt", caption="/them  Tít của chú thích\ncòn lại")
    card = await card_after(own_server, admin)
    assert W.title.format(title="Tít của chú thích") in card.plain
    await admin.press("6-12-2024", card)
    await shows(own_server, card, W.day.format(day="6-12-2024"))
    await admin.press(W.change_title, card)
    asked = await admin.reply()
    await bot.kill()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    long = await admin.says("dài " * 100, reply_to=asked)
    assert "300" in long.plain
    admin.writes("Cầu Bến Nứa khởi công", reply_to=long)
    card = await card_saying(own_server, admin, W.title.format(title="Cầu Bến Nứa khởi công"))
    await admin.press(W.change_day, card)
    asked = await admin.reply()
    wrong = await admin.says("30-2-2024", reply_to=asked)
    assert wrong.plain == W.no_such_day.format(given="30-2-2024")
    admin.writes("7/12/2023", reply_to=wrong)
    card = await card_saying(own_server, admin, W.day.format(day="7-12-2023"))
    await admin.press(W.publish, card)
    done = await shows(own_server, card, "✅")
    assert "Cầu Bến Nứa khởi công" in done.plain and "7-12-2023" in done.plain
