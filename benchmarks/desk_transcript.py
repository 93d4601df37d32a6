"""How an editor publishes an article in Telegram, as it really goes, for docs/desk.md: against the tests' own server.

python -m benchmarks.desk_transcript
"""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from benchmarks.telegram_transcript import lines_of, show
from tests.botapi.people import Person
from tests.botapi.process import BotProcess
from tests.botapi.records import Message
from tests.botapi.server import BotApiServer
from tests.telegram import files
from tests.telegram.uploads import W, card_after, says, shows


class Conversation:
    """Prints what the editor does and what the bot makes of it."""

    def __init__(self, server: BotApiServer, editor: Person) -> None:
        self._server = server
        self._editor = editor

    async def sends(self, data: bytes, name: str) -> Message:
        show("Biên tập", [f"(gửi tệp {name})"])
        self._editor.send_document(data, name)
        return self._said(await card_after(self._server, self._editor))

    async def is_refused(self, data: bytes, name: str) -> None:
        show("Biên tập", [f"(gửi tệp {name})"])
        self._editor.send_document(data, name)
        self._said(await says(self._server, self._editor, f"⚠️ Chưa nhận được «{name}»"))

    async def presses(self, text: str, message: Message, then: str) -> Message:
        """The button, after which the message says ``then``."""
        show("Biên tập", [f"(bấm {text})"])
        await self._editor.press(text, message)
        return self._said(await shows(self._server, message, then))

    def _said(self, message: Message) -> Message:
        show("Hỏi Báo", lines_of(message))
        return message


async def converse(server: BotApiServer, editor: Person, reader: Person) -> None:
    desk = Conversation(server, editor)
    card = await desk.sends(files.word_file(), "cau_ben_nua.docx")
    await desk.presses("6-12-2024", card, W.day.format(day="6-12-2024"))
    await desk.presses(W.publish, card, "✅")
    show("Bạn đọc", [files.LENGTH])
    show("Hỏi Báo", lines_of(await reader.says(files.LENGTH)))
    card = await desk.sends(files.pdf_file(files.CHANGED), "cau_ben_nua_sua.pdf")
    await desk.presses(W.differences, card, W.before)
    card = await desk.presses(W.back, card, W.try_asking)
    await desk.presses(next(text for text in card.button_texts if text.startswith("Thay")), card, "✅")
    await desk.is_refused(files.scanned_pdf(), "cong_van_quet.pdf")


async def main() -> None:
    """Starts a bot on the samples and prints the conversation."""
    with tempfile.TemporaryDirectory() as folder:
        async with BotApiServer() as server:
            editor, reader = server.person("Lan"), server.person("Hoa")
            async with BotProcess.hoibao(server, Path(folder), TELEGRAM_ADMIN_IDS=str(editor.id)) as bot:
                await bot.ready()
                await converse(server, editor, reader)
                await bot.stop()


if __name__ == "__main__":
    asyncio.run(main())
