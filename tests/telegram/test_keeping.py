"""The desk looks after its articles: finds, edits, removes, brings back, looks back, takes along."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO

from bot.messages.telegram import VIETNAMESE
from bot.telegram.buttons import EDIT, KEEP, MANAGED, REVERT, SHELF, VERSION
from tests.botapi.people import Person
from tests.botapi.records import Message
from tests.botapi.server import BotApiServer
from tests.telegram import files
from tests.telegram.conftest import Start
from tests.telegram.uploads import answer_to, card_after, published, shows

W = VIETNAMESE.keeping
TITLE = files.TITLE


def now(person: Person, message: Message) -> Message:
    return person.chat.messages[message.message_id]


async def desk(server: BotApiServer, start: Start, **environment: str) -> tuple[Person, Message]:
    """An admin, and the card of article 1, the only one."""
    admin = server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id), HOIBAO_SAMPLES="false", **environment)
    await published(server, admin, files.text_file(), "cau.txt")
    listed = await admin.says("/quanly")
    await admin.press(TITLE[:20], listed)
    return admin, now(admin, listed)


async def edit(admin: Person, card: Message, field: str, text: str) -> Message:
    """The bot's answer to what was typed for a field."""
    await admin.press(W.edit[field], card)
    asked = await admin.reply()
    assert asked.plain == W.ask[field].format(id=1)
    return await admin.says(text, reply_to=asked)


async def test_the_card_says_all_that_is_known_of_an_article(own_server: BotApiServer, start: Start) -> None:
    admin, _ = await desk(own_server, start)
    reader = own_server.person()
    await reader.says(files.LENGTH)
    listed = await admin.says("/quanly cau ben nua")
    await admin.press(TITLE[:20], listed)
    said = now(admin, listed).plain
    assert said.splitlines()[:2] == ["Bài #1 · bản 1", TITLE]
    assert W.source.format(source="cau.txt") in said and f"quản trị {admin.id}" in said
    assert "Bạn đọc hỏi 1 lần, trả lời được 1 lần (90 ngày qua)." in said
    assert W.nothing_found.format(words="voi") in (await admin.says("/quanly voi")).plain
    assert (await admin.says("/quanly", chat=own_server.group().chat)).plain == VIETNAMESE.admin.privately


async def test_title_date_and_source_are_edited_and_undone(own_server: BotApiServer, start: Start) -> None:
    admin, card = await desk(own_server, start)
    done = await edit(admin, card, "title", "Vạn Thủy: khởi công cầu")
    assert done.plain == W.edited["title"].format(id=1, value="Vạn Thủy: khởi công cầu")
    assert (await edit(admin, card, "published", "06/12/2023")).plain.endswith(": 6-12-2023")
    assert (await edit(admin, card, "source", "/home/toa/cau2.docx")).plain.endswith(": cau2.docx")
    assert (await edit(admin, card, "source", "—")).plain.endswith(W.no_source)
    assert (await edit(admin, card, "source", "https://bao.vn/cau")).plain.endswith("https://bao.vn/cau")
    reader = own_server.person()
    answer = (await reader.says(files.LENGTH)).plain
    assert files.LENGTH_ANSWER in answer and "Vạn Thủy: khởi công cầu · đăng 6-12-2023" in answer
    last = await edit(admin, card, "published", "-")
    assert last.plain.endswith(W.no_date)
    too_late = await admin.press(W.undo, done)
    assert too_late.text == W.changed_since.format(id=1)
    await admin.press(W.undo, last)
    assert now(admin, last).plain == W.reverted.format(id=1, title="Vạn Thủy: khởi công cầu", version=8)
    await admin.press(W.open.format(id=1), now(admin, last))
    assert W.date.format(date="6-12-2023") in now(admin, last).plain
    log = (await admin.says("/nhatky")).plain
    assert "sửa bài #1 · bản 2" in log and "lấy lại bản cũ #1 · bản 8" in log


async def test_what_cannot_be_is_asked_for_again(own_server: BotApiServer, start: Start) -> None:
    admin, card = await desk(own_server, start)
    again = await edit(admin, card, "published", "hôm qua")
    assert "không đọc được ngày" in again.plain.lower() and again.plain.endswith(W.ask["published"].format(id=1))
    assert (await admin.says("6-12-2023", reply_to=again)).plain.endswith(": 6-12-2023")
    assert "tối đa 300" in (await edit(admin, card, "title", "dài " * 99)).plain
    unchanged = await edit(admin, card, "title", TITLE)
    assert unchanged.plain == W.unchanged.format(id=1)


async def test_removing_is_undone_at_once_or_later(own_server: BotApiServer, start: Start) -> None:
    admin, card = await desk(own_server, start)
    reader = own_server.person()
    await admin.press(W.remove, card)
    assert now(admin, card).plain == W.removed.format(id=1, title=TITLE)
    assert files.LENGTH_ANSWER not in (await reader.says(files.LENGTH)).plain
    await admin.press(W.undo, now(admin, card))
    assert files.LENGTH_ANSWER in (await reader.says(files.LENGTH)).plain
    await answer_to(own_server, admin.sends_callback(KEEP.data(1, 0), card))
    listed = await admin.says("/quanly")
    await admin.press(W.removed_ones.format(count=1), listed)
    assert TITLE in now(admin, listed).plain and f"quản trị {admin.id}" in now(admin, listed).plain
    await admin.press("#1", now(admin, listed))
    assert "Bạn đọc không hỏi được bài này." in now(admin, listed).plain
    assert W.remove not in now(admin, listed).button_texts
    await admin.press(W.restore, now(admin, listed))
    assert now(admin, listed).plain == W.restored.format(id=1, title=TITLE)
    await answer_to(own_server, admin.sends_callback(KEEP.data(1, 1), card))  # a button of before: it is back already
    assert W.remove in now(admin, card).button_texts


async def test_another_version_is_sent_in_reply_and_an_older_one_comes_back(
    own_server: BotApiServer, start: Start
) -> None:
    admin, card = await desk(own_server, start)
    reader = own_server.person()
    await admin.press(W.replace, card)
    asked = await admin.reply()
    assert asked.plain == W.ask_replacement.format(id=1)
    admin.send_document(files.word_file(files.CHANGED), "khac.docx", reply_to=asked)
    upload = await card_after(own_server, admin)
    await admin.press(VIETNAMESE.uploads.replace.format(id=1), upload)
    await shows(own_server, upload, "✅")
    assert files.NEW_LENGTH_ANSWER in (await reader.says(files.LENGTH)).plain
    await answer_to(own_server, admin.sends_callback(VERSION.data(1, 0), card))
    assert now(admin, card).plain.startswith(W.history_heading.format(id=1))
    assert "thêm bản mới" in now(admin, card).plain and W.revert.format(version=2) not in now(admin, card).button_texts
    await admin.press(W.older.format(version=1), now(admin, card))
    assert files.LENGTH_ANSWER in now(admin, card).plain
    await admin.press(W.revert.format(version=1), now(admin, card))
    assert files.LENGTH_ANSWER in (await reader.says(files.LENGTH)).plain


async def test_all_articles_come_as_one_file(own_server: BotApiServer, start: Start) -> None:
    admin, _ = await desk(own_server, start)
    listed = await admin.says("/quanly")
    await admin.press(W.export, listed)
    sent = await admin.reply()
    assert sent.plain.startswith("📦 1 bài.")
    file = own_server.backend.world.files[sent.media["document"]["file_id"]]
    assert file.name and file.name.startswith("hoibao-") and file.name.endswith(".zip")
    assert file.data is not None
    with zipfile.ZipFile(BytesIO(file.data)) as archive:
        text, manifest = archive.namelist()
        assert archive.read(text).decode() == files.TEXT
        assert json.loads(archive.read(manifest))["title"] == TITLE


async def test_a_button_whose_article_is_gone_says_so(own_server: BotApiServer, start: Start) -> None:
    admin, card = await desk(own_server, start)
    for data in (MANAGED.data(9), EDIT.data(9, 0), KEEP.data(9, 0), KEEP.data(9, 1), VERSION.data(9, 0)):
        assert await answer_to(own_server, admin.sends_callback(data, card)) == VIETNAMESE.notices.article_gone
    assert "không có bản 9" in await answer_to(own_server, admin.sends_callback(REVERT.data(1, 9, 0), card))
    assert await answer_to(own_server, admin.sends_callback(VERSION.data(1, 9), card)) == VIETNAMESE.notices.stale
    await answer_to(own_server, admin.sends_callback(SHELF.data(0, 9), card))
    assert now(admin, card).plain == W.no_removed
    await answer_to(own_server, admin.sends_callback(EDIT.data(1, 9), card))
    assert now(admin, card).plain.startswith("Bài #1")
    assert {call.method for call in own_server.refusals} <= {"getMyCommands"}


async def test_a_prompt_that_was_asked_twice_asks_once(own_server: BotApiServer, start: Start) -> None:
    """A reply to the older one is an ordinary message."""
    admin, card = await desk(own_server, start)
    await admin.press(W.edit["title"], card)
    first = await admin.reply()
    done = await edit(admin, card, "title", "Tít hai")
    assert done.plain.endswith("Tít hai")
    assert "Tít ba" not in (await admin.says("Tít ba", reply_to=first)).plain.splitlines()[0]
