"""What readers meet when another process changes the articles while the bot runs."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from tests.botapi.process import ROOT
from tests.botapi.server import BotApiServer
from tests.telegram.conftest import Start
from tests.telegram.words import BORN, BORN_ANSWER, GENERAL, GENERAL_ANSWER

GONE = "Bài này không còn nữa."


async def hoibao(database: Path, *arguments: str) -> None:
    """Runs the command beside the bot."""
    command = [sys.executable, "-m", "bot", "--database", str(database), *arguments]
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=asyncio.subprocess.DEVNULL)
    assert await process.wait() == 0


async def test_a_removed_article_is_neither_shown_nor_asked_any_more(
    own_server: BotApiServer, start: Start, tmp_path: Path
) -> None:
    await start()
    reader = own_server.person()
    listed = await reader.says("/bai nguyen trai")
    await reader.press("Nguyễn Trãi", listed)
    await reader.press("Chỉ hỏi bài này", listed)
    await reader.reply()
    scoped = await reader.says(BORN)
    assert BORN_ANSWER in scoped.plain
    number = scoped.plain.partition("bài #")[2][:1]
    await hoibao(tmp_path / "hoibao.db", "remove", number)
    for button, message in (("Đọc cả đoạn", scoped), ("Kết quả khác", scoped), ("Đọc cả bài", listed)):
        told = await reader.press(button, message)
        assert told.text == GONE and told.show_alert
    answered = (await reader.says(GENERAL)).plain
    assert GENERAL_ANSWER in answered and "Bài đang hỏi đã được gỡ" in answered
    assert "đã được gỡ" not in (await reader.says(GENERAL)).plain
    assert BORN_ANSWER not in (await reader.says(BORN)).plain
    assert (await reader.start(f"article_{number}")).plain == GONE


async def test_an_article_that_is_added_answers_the_next_question(
    own_server: BotApiServer, start: Start, tmp_path: Path
) -> None:
    await start()
    reader = own_server.person()
    question = "Ai là trưởng ấp Rạch Bần?"
    assert "Trương Bé Hai" not in (await reader.says(question)).plain
    file = tmp_path / "rach-ban.txt"
    file.write_text("Ấp Rạch Bần có đường mới\n\nÔng Trương Bé Hai là trưởng ấp Rạch Bần.", encoding="utf-8")
    await hoibao(tmp_path / "hoibao.db", "add", str(file))
    assert "Trương Bé Hai" in (await reader.says(question)).plain


async def test_a_long_list_has_pages_that_are_turned_in_place(
    own_server: BotApiServer, start: Start, tmp_path: Path
) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(1, 11):
        text = f"Cầu số {number} ở Rạch Bần\n\nCầu số {number} khánh thành ngày {number}-3-2024."
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    await hoibao(tmp_path / "hoibao.db", "add", str(folder))
    await start()
    reader = own_server.person()
    for command in ("/bai", "/bai rach ban"):
        listed = await reader.says(command)
        assert "Cầu số 10 ở Rạch Bần" in listed.plain and "trang 1/2" in listed.plain
        await reader.press("Sau ›", listed)
        second = own_server.current(listed)
        assert second is not None and "Cầu số 1 ở Rạch Bần" in second.plain and "trang 2/2" in second.plain
        await reader.press("‹ Trước", listed)
        first = own_server.current(listed)
        assert first is not None and first.plain == listed.plain


async def test_of_several_articles_that_fit_one_is_chosen(
    own_server: BotApiServer, start: Start, tmp_path: Path
) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number, (place, chair) in enumerate((("Mù Sang", "Lý A Páo"), ("Rạch Bần", "Trương Bé Hai")), 1):
        told = f"Ngày {number}-3-2024, ông {chair}, Bí thư Đảng ủy xã {place}, chủ trì hội nghị."
        text = f"Xã {place} họp hội nghị\n\n{told}"
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    await hoibao(tmp_path / "hoibao.db", "add", str(folder))
    await start()
    reader = own_server.person()
    newest = await reader.says("Ai chủ trì hội nghị?")
    assert "Trương Bé Hai" in newest.plain and "Lý A Páo" not in newest.plain
    await reader.press("Xã Mù Sang họp hội nghị", newest)
    assert "Lý A Páo" in (await reader.reply()).plain
