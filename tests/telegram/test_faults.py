"""What a person and the log are told when our own code fails."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from tests.botapi.process import BotProcess
from tests.botapi.server import BotApiServer
from tests.telegram.words import BORN, BORN_ANSWER

QUESTION = "Ai làm hỏng cối xay?"
# `hoibao bot` that cannot answer this question, and cannot read what was asked before.
_BROKEN = """
import retrieval.answerer as answerer
whole = answerer.Answerer.answer
def answer(self, text, **more):
    if "cối xay" in text:
        raise ZeroDivisionError("broken on purpose")
    return whole(self, text, **more)
answerer.Answerer.answer = answer
import corpus.journal as journal
from corpus.errors import StoreUnusable
async def question(self, question_id):
    raise StoreUnusable("The disk failed on purpose.", "io")
journal.Journal.question = question
from bot.cli import main
main()
"""


async def test_a_fault_is_told_by_its_id_and_the_next_message_is_answered(
    own_server: BotApiServer, tmp_path: Path
) -> None:
    environment = own_server.environment() | {"HOIBAO_DATABASE": str(tmp_path / "hoibao.db")}
    command = [sys.executable, "-c", _BROKEN, "bot"]
    async with BotProcess(command, tmp_path, environment, [own_server.token]) as bot:
        await bot.ready()
        reader = own_server.person()
        told = (await reader.says(QUESTION)).plain
        assert (found := re.search(r"\b[0-9a-f]{8}\b", told)) is not None
        assert "broken" not in told and "Traceback" not in told and "ZeroDivision" not in told
        assert f"error {found[0]}" in bot.stderr and "broken on purpose" in bot.stderr and "cối xay" not in bot.stderr
        assert BORN_ANSWER in (await reader.says(BORN)).plain
        await reader.press("👍")
        told = (await reader.reply()).plain
        assert (found := re.search(r"\b[0-9a-f]{8}\b", told)) is not None and "purpose" not in told
        assert f"error {found[0]}: The disk failed on purpose." in bot.stderr
        group = own_server.group()
        answer = await group.asks(reader, QUESTION)
        assert re.search(r"\b[0-9a-f]{8}\b", answer.plain) is not None
        assert await bot.stop() == 0
    assert own_server.refusals == []
