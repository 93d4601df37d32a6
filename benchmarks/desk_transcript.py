"""An editor's first day in Telegram, as it really goes, for docs/desk.md: against the tests' own server.

python -m benchmarks.desk_transcript
"""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from benchmarks.telegram_transcript import lines_of, show
from bot.messages.telegram import VIETNAMESE
from tests.botapi.people import Person
from tests.botapi.process import BotProcess
from tests.botapi.records import Message
from tests.botapi.server import BotApiServer
from tests.telegram import files
from tests.telegram.uploads import W, card_after, says, shows

_BY_ANOTHER_NAME, _SYNONYM = "Cầu Lò Rèn dài bao nhiêu mét?", "cầu Lò Rèn = cầu Bến Nứa"
_UNKNOWN = "Ai thiết kế cầu Bến Nứa"


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

    async def writes(self, text: str, reply_to: Message | None = None) -> Message:
        """The answer to a command, or to what was asked for."""
        show("Biên tập", [f"(trả lời tin ấy) {text}" if reply_to else text])
        return self._said(await self._editor.says(text, reply_to=reply_to))

    async def opens(self, text: str, message: Message) -> Message:
        """The button, which is answered by a message of its own."""
        show("Biên tập", [f"(bấm {text})"])
        await self._editor.press(text, message)
        return self._said(await self._editor.reply())

    def _said(self, message: Message) -> Message:
        show("Hỏi Báo", lines_of(message))
        return message


async def asks(reader: Person, question: str) -> Message:
    show("Bạn đọc", [question])
    answer = await reader.says(question)
    show("Hỏi Báo", lines_of(answer))
    return answer


async def publish(desk: Conversation, reader: Person) -> None:
    """An article goes in, and then its new version."""
    card = await desk.sends(files.word_file(), "cau_ben_nua.docx")
    await desk.presses("6-12-2024", card, W.day.format(day="6-12-2024"))
    await desk.presses(W.publish, card, "✅")
    await asks(reader, files.LENGTH)
    card = await desk.sends(files.pdf_file(files.CHANGED), "cau_ben_nua_sua.pdf")
    await desk.presses(W.differences, card, W.before)
    card = await desk.presses(W.back, card, W.try_asking)
    await desk.presses(next(text for text in card.button_texts if text.startswith("Thay")), card, "✅")
    await desk.is_refused(files.scanned_pdf(), "cong_van_quet.pdf")


async def mend(desk: Conversation, readers: list[Person]) -> None:
    """What was asked and not answered is looked at, and taught."""
    first, second = readers
    await asks(first, _BY_ANOTHER_NAME)
    await second.says(_BY_ANOTHER_NAME)
    await second.says(f"{_UNKNOWN}, xin gọi 0912 345 678")
    words = VIETNAMESE.watching
    listed = await desk.writes("/chuatraloi")
    wanted = await desk.opens(words.teach.format(number=1), listed)
    taught = await desk.writes(_SYNONYM, reply_to=wanted)
    await desk.presses(words.settle, taught, _UNKNOWN)
    await asks(first, _BY_ANOTHER_NAME)
    await desk.writes("/thongke")


async def main() -> None:
    """Starts a bot on the samples and prints the conversation."""
    with tempfile.TemporaryDirectory() as folder:
        async with BotApiServer() as server:
            editor, reader = server.person("Lan"), server.person("Hoa")
            async with BotProcess.hoibao(server, Path(folder), TELEGRAM_ADMIN_IDS=str(editor.id)) as bot:
                await bot.ready()
                desk = Conversation(server, editor)
                await publish(desk, reader)
                print("---")
                await mend(desk, [reader, server.person("Tú")])
                await bot.stop()


if __name__ == "__main__":
    asyncio.run(main())
