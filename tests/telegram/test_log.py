"""An admin sees who changed what."""

from __future__ import annotations

from bot.messages.telegram import VIETNAMESE
from tests.botapi.server import BotApiServer
from tests.telegram.conftest import Start

_WORDS = VIETNAMESE.watching


async def test_changes_are_listed_newest_first_in_pages(own_server: BotApiServer, start: Start) -> None:
    admin = own_server.person()
    await start(TELEGRAM_ADMIN_IDS=str(admin.id), HOIBAO_SAMPLES="false")
    assert (await admin.says("/nhatky")).plain == "Chưa có thay đổi nào."
    for number in range(16):
        await admin.says(f"/dongnghia chữ {number} = nghĩa {number}")
    listed = await admin.says("/nhatky")
    assert listed.plain.index("chữ 15 = nghĩa 15") < listed.plain.index("chữ 14") and "chữ 0 =" not in listed.plain
    assert f"quản trị {admin.id}" in listed.plain
    await admin.press(_WORDS.older, listed)
    older = admin.chat.messages[listed.message_id]
    assert "chữ 0 = nghĩa 0" in older.plain and "chữ 15" not in older.plain
    await admin.press(_WORDS.newer, older)
    assert admin.chat.messages[listed.message_id].plain == listed.plain
    group = own_server.group()
    assert (await admin.says("/nhatky", chat=group.chat)).plain == VIETNAMESE.admin.privately
