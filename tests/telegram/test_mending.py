"""What readers were told is mended when its article is changed, removed or taken down, by whichever process."""

from __future__ import annotations

import asyncio
import random
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import replace
from pathlib import Path

from bot.keeping import take_down
from bot.messages.telegram import VIETNAMESE
from bot.services import Services, open_services
from bot.settings import Settings
from bot.telegram.buttons import TAKE_DOWN
from corpus.backup import back_up
from tests.botapi.people import Person
from tests.botapi.records import Message
from tests.botapi.server import BotApiServer
from tests.telegram import files
from tests.telegram.conftest import Start
from tests.telegram.uploads import shows

W = VIETNAMESE.keeping
ORIGIN = "/toa/cau.txt"
REFUSED = "Ai hát quốc ca ở cầu Bến Nứa?"


@asynccontextmanager
async def another_process(folder: Path) -> AsyncIterator[Services]:
    """The newsroom's command line, as good as."""
    async with open_services(replace(Settings(), database=folder / "hoibao.db", samples=False)) as services:
        yield services


async def add(folder: Path, text: str) -> int:
    async with another_process(folder) as services:
        added = await services.add_bytes(text.encode(), name="cau.txt", origin=ORIGIN, source="cau.txt", actor="cli")
        return added.article.id


async def asked(server: BotApiServer, start: Start, folder: Path, **environment: str) -> tuple[Person, Message]:
    """A reader, and the answer that they got from article 1."""
    await add(folder, files.TEXT)
    await start(HOIBAO_SAMPLES="false", **environment)
    reader = server.person()
    answer = await reader.says(files.LENGTH)
    assert files.LENGTH_ANSWER in answer.plain
    return reader, answer


def place(folder: Path) -> tuple[int, str]:
    """The version from which the only reply is told, and its words there."""
    with closing(sqlite3.connect(folder / "hoibao.db")) as database:
        [(version, text, start_at, end)] = database.execute(
            "SELECT version, text, start, end FROM replies JOIN versions USING (article_id, version)"
        )
    return version, text[start_at:end]


def raw(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.glob("hoibao.db*"))


async def test_an_answer_that_the_article_does_not_give_any_more_says_so(
    own_server: BotApiServer, start: Start, tmp_path: Path
) -> None:
    reader, answer = await asked(own_server, start, tmp_path)
    await add(tmp_path, files.CHANGED)
    mended = await shows(own_server, answer, "đã được sửa")
    assert mended.plain.splitlines()[0] == W.told_changed.format(title=files.TITLE)
    assert mended.spans("strikethrough") == [files.LENGTH_ANSWER]
    await reader.press(W.ask_again, mended)
    assert files.NEW_LENGTH_ANSWER in (await reader.reply()).plain


async def test_an_answer_that_still_stands_there_stays(own_server: BotApiServer, start: Start, tmp_path: Path) -> None:
    _, answer = await asked(own_server, start, tmp_path)
    await add(tmp_path, files.TEXT.replace(files.TITLE, f"{files.TITLE}, dân mừng"))

    async with asyncio.timeout(30):
        while (found := place(tmp_path))[0] != 2:  # noqa: ASYNC110 - nothing is sent that could be waited for
            await asyncio.sleep(0.05)
    assert found[1] == files.LENGTH_ANSWER
    assert own_server.edits() == []
    now = own_server.current(answer)
    assert now is not None and now.plain == answer.plain


async def test_an_answer_from_a_removed_article_says_so_after_a_while(
    own_server: BotApiServer, start: Start, tmp_path: Path
) -> None:
    reader, answer = await asked(own_server, start, tmp_path)
    async with another_process(tmp_path) as services:
        await services.remove(1, actor="cli")
        async with services.database.transaction() as connection:
            await connection.execute("UPDATE audit SET at = '2020-01-01T00:00:00+00:00' WHERE action = 'removed'")
    mended = await shows(own_server, answer, "đã được gỡ")
    assert mended.plain == W.told_removed.format(title=files.TITLE)
    await reader.press(W.ask_again, mended)
    assert (await reader.reply()).plain == VIETNAMESE.conversation.no_articles


async def test_whatever_shows_words_of_what_is_taken_down_loses_them(
    own_server: BotApiServer, start: Start, tmp_path: Path
) -> None:
    reader, answer = await asked(own_server, start, tmp_path)
    refusal = await reader.says(REFUSED)
    assert "Bến Nứa bắc qua sông" in refusal.plain
    listed = await reader.says("/bai")
    card = await reader.start("article_1")
    await reader.press(VIETNAMESE.buttons.read, card)
    for _ in range(2):
        await reader.says("Thế rộng bao nhiêu?")  # a conversation that speaks of it
    async with another_process(tmp_path) as services:
        gone = await take_down(services, 1, actor="cli")
    assert gone.taken_down.messages >= 5
    for message in (answer, refusal, listed, card):
        assert (await shows(own_server, message, "đã được gỡ")).plain == W.told_taken_down
        mended = own_server.current(message)
        assert mended is not None and mended.buttons == []
    after = await reader.says(files.LENGTH)
    assert files.LENGTH_ANSWER not in after.plain and "Bến Nứa bắc" not in after.plain
    assert "sông Lạch".encode() not in raw(tmp_path) and "145 tỷ".encode() not in raw(tmp_path)


async def test_what_happened_while_the_bot_was_stopped_is_mended_when_it_runs(
    own_server: BotApiServer, start: Start, tmp_path: Path
) -> None:
    await add(tmp_path, files.TEXT)
    bot = await start(HOIBAO_SAMPLES="false")
    reader, blocking = own_server.person(), own_server.person()
    gone, answer = await blocking.says(files.LENGTH), await reader.says(files.LENGTH)
    await bot.stop()
    blocking.blocks_bot()
    async with another_process(tmp_path) as services:
        await take_down(services, 1, actor="cli")
    await start(HOIBAO_SAMPLES="false")
    await shows(own_server, answer, W.told_taken_down)
    left = own_server.current(gone)
    assert left is not None and files.LENGTH_ANSWER in left.plain, "nobody can write to who has blocked the bot"


async def test_an_admin_takes_down_after_saying_so_twice_and_reads_what_is_left(
    own_server: BotApiServer, start: Start, tmp_path: Path
) -> None:
    admin = own_server.person()
    _, answer = await asked(own_server, start, tmp_path, TELEGRAM_ADMIN_IDS=str(admin.id))
    async with another_process(tmp_path) as services:
        await back_up(services.database, tmp_path / "sao.db")
    listed = await admin.says("/quanly")
    await admin.press(files.TITLE[:20], listed)
    await admin.press(W.take_down, listed)
    sure = admin.chat.messages[listed.message_id]
    assert sure.plain == W.sure.format(id=1, title=files.TITLE)
    await admin.press(W.no, sure)
    assert admin.chat.messages[listed.message_id].plain.startswith("Bài #1")
    await admin.press(W.take_down, listed)
    await admin.press(W.yes, listed)
    await shows(own_server, answer, W.told_taken_down)
    done = admin.chat.messages[listed.message_id]
    assert done.plain.startswith("Đã gỡ khẩn bài #1") and "• bản sao lưu sao.db (" in done.plain
    assert files.TITLE not in done.plain and str(tmp_path) not in done.plain
    assert "sông Lạch".encode() not in raw(tmp_path)
    again = await admin.says("/quanly")
    assert again.plain == VIETNAMESE.conversation.no_articles
    log = (await admin.says("/nhatky")).plain
    assert "gỡ khẩn #1" in log and files.TITLE not in log


async def test_what_the_desk_was_shown_of_a_taken_down_article_goes_too(
    own_server: BotApiServer, start: Start, tmp_path: Path
) -> None:
    admin, words = own_server.person(), VIETNAMESE.watching
    reader, answer = await asked(own_server, start, tmp_path, TELEGRAM_ADMIN_IDS=str(admin.id))
    await reader.says(REFUSED)
    await reader.press("👎", answer)
    unanswered = await admin.says("/chuatraloi")
    assert words.nearest.format(title=files.TITLE) in unanswered.plain
    await admin.press(words.teach.format(number=1), unanswered)
    taught = await admin.says("quốc ca = bài hát", reply_to=await admin.reply())
    assert files.TITLE in taught.plain
    disliked = await admin.says("/chuatraloi")
    await admin.press(words.show_disliked, disliked)
    assert files.LENGTH_ANSWER in admin.chat.messages[disliked.message_id].plain
    await admin.press(words.open.format(number=1), disliked)
    card = await admin.reply()
    assert card.plain.startswith("Bài #1")
    log = await admin.says("/nhatky")
    assert files.TITLE in log.plain
    async with another_process(tmp_path) as services:
        await take_down(services, 1, actor="cli")
    for message in (unanswered, taught, disliked, card, log):
        await shows(own_server, message, W.told_taken_down)
    assert files.TITLE not in (await admin.says("/chuatraloi")).plain


async def test_a_takedown_that_is_killed_anywhere_comes_to_its_end(
    own_server: BotApiServer, start: Start, tmp_path: Path
) -> None:
    admin, chance = own_server.person(), random.Random(7)
    texts = [files.TEXT.replace("Bến Nứa", f"Bến Nứa {number}") for number in range(4)]
    for text in texts:
        async with another_process(tmp_path) as services:
            await services.add_bytes(text.encode(), name="cau.txt", actor="cli")
    bot = await start(TELEGRAM_ADMIN_IDS=str(admin.id), HOIBAO_SAMPLES="false")
    shown = await admin.says("/quanly")
    for number in range(1, len(texts) + 1):
        admin.sends_callback(TAKE_DOWN.data(number, 1), shown)
        await asyncio.sleep(chance.uniform(0, 0.15))
        await bot.kill()
        bot = await start(TELEGRAM_ADMIN_IDS=str(admin.id), HOIBAO_SAMPLES="false")
    async with asyncio.timeout(40):
        while "sông Lạch".encode() in raw(tmp_path):  # noqa: ASYNC110 - nothing is sent to wait for
            await asyncio.sleep(0.1)
    with closing(sqlite3.connect(tmp_path / "hoibao.db")) as database:
        [(versions,)] = database.execute("SELECT count(*) FROM versions")
        lines = database.execute("SELECT article_id FROM audit WHERE action = 'taken down' ORDER BY id").fetchall()
    assert versions == 0
    assert [number for (number,) in lines] == [1, 2, 3, 4]
