"""A closed bot answers only in chats that are allowed."""

from __future__ import annotations

from bot.messages.telegram import VIETNAMESE
from tests.botapi.server import BotApiServer
from tests.telegram.conftest import Start
from tests.telegram.words import BORN, BORN_ANSWER

_WORDS = VIETNAMESE.access


async def test_a_bot_is_closed_by_the_first_chat_and_open_again_without(own_server: BotApiServer, start: Start) -> None:
    admin, reader, other = own_server.person(), own_server.person(), own_server.person()
    bot = await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    assert (await admin.says("/chophep")).plain.startswith(_WORDS.everyone)
    assert BORN_ANSWER in (await other.says(BORN)).plain
    assert (await admin.says(f"/chophep add {reader.id}")).plain == _WORDS.added.format(id=reader.id)
    assert str(reader.id) in (await admin.says("/chophep")).plain
    await bot.stop()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id))
    assert BORN_ANSWER in (await reader.says(BORN)).plain and BORN_ANSWER in (await admin.says(BORN)).plain
    assert BORN_ANSWER not in (await other.says(BORN)).plain
    removed = (await admin.says(f"/chophep remove {reader.id}")).plain
    assert removed == f"{_WORDS.removed.format(id=reader.id)} {_WORDS.everyone}"
    assert BORN_ANSWER in (await other.says(BORN)).plain


async def test_a_configured_chat_stays_and_a_group_keeps_its_right(own_server: BotApiServer, start: Start) -> None:
    admin, reader = own_server.person(), own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id), TELEGRAM_ALLOWED_CHAT_IDS="5")
    assert (await admin.says("/chophep remove 5")).plain == _WORDS.configured.format(id=5)
    for text in ("/chophep add", "/chophep add x", "/chophep remove 1 2", "/chophep list 3"):
        assert (await admin.says(text)).plain == _WORDS.how
    group = own_server.group(kind="group")
    await admin.says("/chophep add", chat=group.chat)
    grown = group.becomes_supergroup()
    for _ in range(50):  # chats are served beside each other
        if str(grown.id) in (await admin.says("/chophep")).plain:
            break
    assert BORN_ANSWER in (await grown.asks(reader, BORN)).plain
