"""Killed at any moment, the bot loses nothing that was sent in, and publishes nothing twice."""

from __future__ import annotations

import asyncio
import random
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.botapi.people import Person
from tests.botapi.records import Message
from tests.botapi.server import BotApiServer
from tests.telegram import files
from tests.telegram.conftest import Start
from tests.telegram.uploads import W, shows

_ARRIVING = 12  # runs that are killed between a file's coming and its card
_PUBLISHING = 8  # runs that are killed while cards are published
_AT_ONCE = 3  # cards that are pressed in such a run
_TITLE = "Xã Vạn Thủy mở lớp học bơi số {}"


async def test_uploads_survive_twenty_kills_at_random_moments(
    own_server: BotApiServer, start: Start, tmp_path: Path
) -> None:
    """In each run a file comes; it is there once in the end, whatever else was going on when the bot was killed."""
    admin, moments = own_server.person(), random.Random(20)
    environment = {"TELEGRAM_ADMIN_IDS": str(admin.id), "HOIBAO_SAMPLES": "false"}
    for number in range(_ARRIVING + _PUBLISHING):
        bot = await start(**environment)
        if number % 4:
            admin.send_document(files.text_file(_text(number)), f"lop_{number}.txt")
        else:
            admin.send_document(files.word_file(_text(number)), f"lop_{number}.docx")
        if number < _ARRIVING:
            await asyncio.sleep(moments.uniform(0, 0.6))
        else:
            answered = len(own_server.calls("answerCallbackQuery"))
            for card in (await _cards(own_server, admin))[:_AT_ONCE]:
                admin.presses(W.publish, card)
            if number % 2:  # one is published, the next ones are on their way
                await _one_more(own_server, answered)
            await asyncio.sleep(moments.uniform(0, 0.4 if number % 2 else 1.5))
        await bot.kill()
    await start(**environment)
    for number in range(_ARRIVING + _PUBLISHING):
        await _publish(own_server, admin, _TITLE.format(number))
    assert _kept(tmp_path) == sorted((_TITLE.format(n), 1, 1, 1, None) for n in range(_ARRIVING + _PUBLISHING))


async def _one_more(server: BotApiServer, answered: int) -> None:
    await server.wait_for(lambda: len(server.calls("answerCallbackQuery")) > answered, 60)


async def _cards(server: BotApiServer, admin: Person) -> list[Message]:
    return await server.wait_for(
        lambda: [one for one in admin.chat.messages.values() if W.publish in one.button_texts], 30
    )


async def _publish(server: BotApiServer, admin: Person, title: str) -> None:
    """Presses the card of that title, unless it is published by now."""

    def found() -> Message | None:
        shown = [one for one in admin.chat.messages.values() if f"{title}\n" in one.plain]
        done = [one for one in shown if "✅" in one.plain]
        return next(iter(done or [one for one in shown if W.publish in one.button_texts]), None)

    message = await server.wait_for(found, 60)
    if "✅" not in message.plain:
        await admin.press(W.publish, message)
        await shows(server, message, "✅")


def _text(number: int) -> str:
    return f"{_TITLE.format(number)}\n\nSáng 5-6-2024, xã mở lớp học bơi cho {20 + number} em nhỏ."


def _kept(folder: Path) -> list[tuple[str, int, int, int, bytes | None]]:
    """By title: how many articles, how many versions, how many audit lines, and what is left of its upload."""
    with closing(sqlite3.connect(folder / "hoibao.db")) as database:
        return sorted(
            database.execute(
                "SELECT v.title, count(DISTINCT v.article_id), count(DISTINCT v.version),"
                " (SELECT count(*) FROM audit a WHERE a.article_id = v.article_id), max(u.data)"
                " FROM versions v LEFT JOIN uploads u ON u.article_id = v.article_id GROUP BY v.title"
            )
        )
