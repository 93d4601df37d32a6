"""A first conversation with `hoibao bot`, as it really goes, for the README: against the tests' own Bot API server.

python -m benchmarks.telegram_transcript
"""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from tests.botapi.people import Person
from tests.botapi.process import BotProcess
from tests.botapi.records import Message
from tests.botapi.server import BotApiServer

_SAID = ("/start", "Thiếu tướng nào dự hội nghị?", "nguyen trai sinh nam nao", "Giá vàng SJC hôm nay bao nhiêu?")


def lines_of(message: Message) -> list[str]:
    """The text with its bold words between asterisks, and the buttons as they stand below it."""
    units = message.plain.encode("utf-16-le")
    for entity in sorted(message.text.entities, key=lambda one: -one.offset):
        if entity.type == "bold":
            start, end = 2 * entity.offset, 2 * entity.end
            star = "**".encode("utf-16-le")
            units = units[:start] + star + units[start:end] + star + units[end:]
    rows = message.keyboard.rows if message.keyboard else ()
    buttons = [" ".join(f"[{button.text}]" for button in row) for row in rows]
    return [*units.decode("utf-16-le").split("\n"), *buttons]


def show(name: str, lines: list[str]) -> None:
    """Under the name of who says it."""
    print(f"{name}:")
    print("\n".join(f"  {line}".rstrip() for line in lines))


async def converse(server: BotApiServer, reader: Person) -> None:
    """Says everything, then presses a button."""
    for text in _SAID:
        show("Hoa", [text])
        answer = await reader.says(text)
        show("Hỏi Báo", lines_of(answer))
        if answer.plain.startswith("Thiếu tướng"):
            await reader.press("Kết quả khác", answer)
            changed = server.current(answer)
            assert changed is not None
            show("Hoa", ["(presses Kết quả khác; the answer changes to)"])
            show("Hỏi Báo", lines_of(changed))


async def main() -> None:
    """Starts a bot on the samples and prints the conversation."""
    with tempfile.TemporaryDirectory() as folder:
        async with BotApiServer() as server, BotProcess.hoibao(server, Path(folder)) as bot:
            await bot.ready()
            await converse(server, server.person("Hoa"))
            await bot.stop()


if __name__ == "__main__":
    asyncio.run(main())
