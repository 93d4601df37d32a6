"""What cannot be published is named with its reason, and nothing of it is kept; what is odd does no harm."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from bot.messages import VIETNAMESE as MESSAGES
from bot.messages.telegram import VIETNAMESE
from bot.telegram.buttons import PUBLISH
from tests.botapi.markup import Button
from tests.botapi.server import BotApiServer
from tests.telegram import files
from tests.telegram.conftest import Start
from tests.telegram.uploads import W, answer_to, card_after, discarded, says, shows

_REASONS = MESSAGES.errors.by_code


async def test_a_file_that_cannot_be_read_is_named_with_its_reason(
    own_server: BotApiServer, start: Start, tmp_path: Path
) -> None:
    admin = own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    for data, name, reason in (
        (files.locked_pdf(), "khoa.pdf", _REASONS["password"]),
        (files.scanned_pdf(), "anh_chup.pdf", _REASONS["scan"]),
        (b"", "trong.txt", _REASONS["empty"]),
        (b"PK\x03\x04 no archive", "hong.docx", "tệp Office hỏng"),
        (b"\xff\xd8\xff\xe0" + bytes(500), "anh.jpg", "ảnh JPEG"),
        (b"!!! ... ???", "dau.txt", _REASONS["no_words"]),
    ):
        admin.send_document(data, name)
        said = await says(own_server, admin, f"⚠️ Chưa nhận được «{name}»")
        assert reason in said.plain
        assert said.button_texts == []
    assert _texts_kept(tmp_path) == 0
    assert len(own_server.sent(admin.id)) == 6  # each line stands where "fetching" stood


async def test_a_file_too_large_for_telegram_is_said_before_it_is_tried(own_server: BotApiServer, start: Start) -> None:
    admin = own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    admin.send_document(None, "ky_yeu.pdf", size=25 << 20)
    said = await admin.reply()
    assert "«ky_yeu.pdf»" in said.plain and "25 MB" in said.plain and "20 MB" in said.plain
    assert own_server.calls("getFile") == []


async def test_a_file_that_telegram_does_not_hand_over_is_asked_for_again(
    own_server: BotApiServer, start: Start
) -> None:
    admin = own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    own_server.faults.fails("getFile", 400)
    admin.send_document(files.text_file(), "cau.txt")
    await says(own_server, admin, W.not_handed_over)
    own_server.faults.fails("getFile", 502)
    own_server.faults.drops("download")
    admin.send_document(files.text_file(), "cau.txt")
    await card_after(own_server, admin)  # a while later, without being asked


async def test_an_outcome_that_cannot_be_told_at_once_is_told_later(own_server: BotApiServer, start: Start) -> None:
    admin = own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    admin.send_document(files.text_file(), "cau.txt")
    card = await card_after(own_server, admin)
    own_server.faults.fails("editMessageText", 502, times=4)  # an edit is tried three times
    await admin.press(W.publish, card)
    await shows(own_server, card, "✅")


async def test_a_post_without_words_is_named(own_server: BotApiServer, start: Start) -> None:
    admin = own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    channel = {"type": "channel", "chat": {"id": -1001, "type": "channel", "title": "K"}, "message_id": 3, "date": 1}
    picture = admin.send_photo()
    own_server.backend.updates.push(
        "message", picture.to_json() | {"message_id": picture.message_id + 1, "forward_origin": channel}, admin.id
    )
    await says(own_server, admin, W.no_words)


async def test_names_that_are_paths_markup_or_endless_do_no_harm(
    own_server: BotApiServer, start: Start, tmp_path: Path
) -> None:
    admin, reader = own_server.person(), own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    await admin.start()
    for name, head in (
        ("../../etc/passwd.txt", "«passwd.txt»"),
        ("C:\\bai\\cau.txt", "«cau.txt»"),
        ("dài" * 1_333 + ".txt", "…»"),
        ("\u202etxt.exe", "«\\u202etxt.exe»"),
        ("\x1b[31m\n.txt", "«\\x1b[31m .txt»"),
        ("<b>đậm</b> & <script>.txt", "«b> & <script>.txt»"),
    ):
        admin.send_document(files.text_file(), name)
        card = await card_after(own_server, admin)
        first = card.plain.split("\n")[0]
        assert head in first and len(first) < 130
        if "script" not in name:
            await discarded(own_server, admin, card)
    await admin.press(W.publish, card)
    await shows(own_server, card, "✅")
    assert files.LENGTH_ANSWER in (await reader.says(files.LENGTH)).plain
    assert {call.method for call in own_server.refusals} <= {"getMyCommands"}
    assert sorted(one.name for one in tmp_path.iterdir() if not one.name.startswith("hoibao.db")) == []


async def test_the_same_file_twice_within_a_second_is_published_once(own_server: BotApiServer, start: Start) -> None:
    admin = own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    sent = [admin.send_document(files.text_file(), "cau.txt") for _ in range(2)]
    own_server.redelivers(sent[0])
    await card_after(own_server, admin, 2)
    cards = [one for one in admin.chat.messages.values() if W.publish in one.button_texts]
    assert len(cards) == 2
    await admin.press(W.publish, cards[0])
    await shows(own_server, cards[0], "✅ Đã đăng, là bài #")
    await admin.press(W.publish, cards[1])
    await shows(own_server, cards[1], "đã có sẵn, là bài #")
    assert len((await admin.says("/bai")).button_texts) == 1


async def test_two_admins_publish_the_same_article_at_once(own_server: BotApiServer, start: Start) -> None:
    first, second = own_server.person(), own_server.person()
    await start(TELEGRAM_ADMIN_IDS=f"{first.id},{second.id}")
    for admin in (first, second):
        admin.send_document(files.word_file(), "cau.docx")
    cards = [await card_after(own_server, admin) for admin in (first, second)]
    for admin, card in zip((first, second), cards, strict=True):
        admin.presses(W.publish, card)
    done = [(await shows(own_server, card, "là bài #")).plain for card in cards]
    assert sorted(text.split(" ")[0] for text in done) == ["Bài", "✅"]
    assert len((await first.says("/bai")).button_texts) == 1


async def test_anothers_card_and_one_that_never_was_are_stale(own_server: BotApiServer, start: Start) -> None:
    first, second = own_server.person(), own_server.person()
    await start(TELEGRAM_ADMIN_IDS=f"{first.id},{second.id}")
    first.send_document(files.text_file(), "cau.txt")
    card = await card_after(own_server, first)
    number = int(next(one.value for one in card.buttons if one.text == W.publish).partition(":")[2])
    theirs = await second.says("/trogiup")
    for upload_id in (number, 999):
        query = second.sends_callback(PUBLISH.data(upload_id), theirs)
        assert await answer_to(own_server, query) == VIETNAMESE.notices.stale
    assert (await shows(own_server, card, "CHƯA đăng")).button_texts


async def test_yesterdays_button_works_or_says_why_not(own_server: BotApiServer, start: Start) -> None:
    admin = own_server.person()
    bot = await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    admin.send_document(files.text_file(), "cau.txt")
    card = await card_after(own_server, admin)
    data = next(one.value for one in card.buttons if one.text == W.publish)
    await bot.stop()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    assert await answer_to(own_server, admin.sends_callback(data, card, too_old=True)) == ""
    done = await shows(own_server, card, "✅")
    number = done.plain.partition("#")[2].partition(":")[0]
    again = admin.sends_callback(data, card, too_old=True)
    assert await answer_to(own_server, again) == W.published_before.format(id=number)


async def test_an_article_that_is_gone_is_not_replaced(own_server: BotApiServer, start: Start, tmp_path: Path) -> None:
    admin = own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    admin.send_document(files.text_file(), "cau.txt")
    card = await card_after(own_server, admin)
    query = admin.sends_callback(f"B:{_upload_of(card.buttons)}:999", card)
    assert await answer_to(own_server, query) == W.replaced_gone.format(id=999)
    await admin.press(W.publish, card)
    await shows(own_server, card, "✅")


def _upload_of(buttons: Sequence[Button]) -> int:
    return next(int(str(one.value).split(":")[1]) for one in buttons if one.text == W.publish)


def _texts_kept(folder: Path) -> int:
    """How many uploads still have bytes, and how many articles somebody added."""
    with closing(sqlite3.connect(folder / "hoibao.db")) as database:
        [[uploads]] = database.execute("SELECT count(data) FROM uploads")
        [[articles]] = database.execute("SELECT count(*) FROM articles WHERE sample = 0")
    return int(uploads) + int(articles)
