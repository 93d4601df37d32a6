"""Posts, pasted texts, links and /them: whatever an editor has an article in."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.messages.telegram import VIETNAMESE
from tests.botapi.records import Chat
from tests.botapi.server import BotApiServer
from tests.telegram import files
from tests.telegram.conftest import Start
from tests.telegram.uploads import W, card_after, card_saying, discarded, says, shows
from tests.telegram.words import BORN, BORN_ANSWER

_DAY = datetime(2023, 12, 6, 20, 30, tzinfo=UTC)  # already the 7th in Vietnam
_LONG = "\n\n".join([files.TITLE, *(f"Đoạn {n} nói về việc thứ {n} của xã Vạn Thủy. " * 12 for n in range(20))])


async def test_a_channels_post_and_its_edited_text_are_one_article(own_server: BotApiServer, start: Start) -> None:
    admin, reader = own_server.person(), own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    admin.forwards_post(files.TEXT, date=int(_DAY.timestamp()))
    card = await card_after(own_server, admin)
    assert W.post in card.plain and "https://t.me/kenh_tin/17" in card.plain
    assert W.day.format(day="7-12-2023") in card.plain
    await admin.press(W.publish, card)
    await shows(own_server, card, "✅")
    admin.forwards_post(files.CHANGED, date=int(_DAY.timestamp()))
    again = await card_after(own_server, admin)
    assert "Cùng nguồn với bài #" in again.plain and not any("Thay bài" in text for text in again.button_texts)
    await admin.press(W.publish, again)
    await shows(own_server, again, "bản 2")
    answer = await reader.says(files.LENGTH)
    assert files.NEW_LENGTH_ANSWER in answer.plain and "7-12-2023" in answer.plain


async def test_a_posts_file_and_a_private_channels_post(own_server: BotApiServer, start: Start) -> None:
    admin = own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    admin.forwards_post("Tít trên kênh", document=(files.pdf_file(), "cau.pdf"))
    card = await card_after(own_server, admin)
    assert W.title.format(title="Tít trên kênh") in card.plain and "https://t.me/kenh_tin/17" in card.plain
    await discarded(own_server, admin, card)
    private = Chat(-1_003_888_888_888, "channel", "Kênh nội bộ", None)
    admin.forwards_post(files.TEXT, channel=private)
    card = await card_after(own_server, admin)
    assert "t.me" not in card.plain and "Kênh nội bộ" not in card.plain


async def test_a_pasted_text_in_pieces_is_one_article(own_server: BotApiServer, start: Start) -> None:
    admin = own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    assert len(admin.pastes(_LONG)) == 3
    card = await card_after(own_server, admin)
    card = await shows(own_server, card, "21 đoạn, 241 câu")
    assert W.text in card.plain and W.title.format(title=files.TITLE) in card.plain
    assert BORN_ANSWER in (await admin.says(BORN)).plain  # a question after it is one
    assert sum(W.discard in one.button_texts for one in admin.chat.messages.values()) == 1


async def test_them_takes_what_stands_behind_it_or_what_it_replies_to(own_server: BotApiServer, start: Start) -> None:
    admin = own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    for command in ("/them", "/add"):
        assert (await admin.says(command)).plain == W.how
    admin.writes(f"/them\n{files.TEXT}")
    card = await card_after(own_server, admin)
    assert W.title.format(title=files.TITLE) in card.plain
    await discarded(own_server, admin, card)
    said = admin.writes("Tin ngắn: Cầu Bến Nứa thông xe sáng nay.")
    await admin.reply()
    admin.writes("/them", reply_to=said)
    card = await card_after(own_server, admin)
    assert "Tin ngắn" in card.plain
    await discarded(own_server, admin, card)
    admin.writes("/them Cầu Bến Nứa thông xe", reply_to=said)
    card = await card_saying(own_server, admin, W.title.format(title="Cầu Bến Nứa thông xe"))
    assert "1 câu" in card.plain
    await discarded(own_server, admin, card)
    ours = await admin.says("/trogiup")
    assert (await admin.says("/them", reply_to=ours)).plain == W.how
    group = own_server.group()
    assert (await admin.says("/them abc", chat=group.chat)).plain == VIETNAMESE.admin.privately


async def test_links_that_lead_nowhere_are_named(own_server: BotApiServer, start: Start) -> None:
    admin = own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    admin.writes("http://127.0.0.1:8080/bai-1")
    refused = await says(own_server, admin, "⚠️")
    assert W.link.format(name="127.0.0.1") in refused.plain and "mạng công cộng" in refused.plain
    assert refused.button_texts == []
    assert (await admin.says("https://t.me/kenh_tin/17")).plain == W.post_by_link
    admin.writes(f"/them {'http://localhost/bai-2'}")
    await own_server.wait_for(lambda: sum("⚠️" in one.plain for one in admin.chat.messages.values()) == 2)


async def test_an_album_is_a_card_for_each_file(own_server: BotApiServer, start: Start) -> None:
    admin = own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    admin.send_document(files.text_file(), "a.txt", album="55", caption="Tít thứ nhất")
    admin.send_document(files.text_file(files.CHANGED), "b.txt", album="55")
    admin.send_document(files.text_file("Bài thứ ba\n\nXã mở lớp học bơi cho trẻ em."), "c.txt", album="55")
    await card_after(own_server, admin, 3)
    for words in ("Tít thứ nhất", f"Tít: {files.TITLE}", "Bài thứ ba"):
        await card_saying(own_server, admin, words)
