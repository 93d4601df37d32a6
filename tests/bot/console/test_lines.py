"""Lines from a pipe, whatever comes through it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from bot.console.lines import LONGEST_LINE, history_path, piped


async def lines(data: bytes) -> list[str]:
    return [line async for line in piped(BytesIO(data))]


async def test_every_line_comes_to_the_end() -> None:
    assert await lines("Ai?\n\nỞ đâu?".encode()) == ["Ai?\n", "\n", "Ở đâu?"]


async def test_a_byte_order_mark_is_no_part_of_the_question() -> None:
    assert await lines(b"\xef\xbb\xbfAi?\n") == ["Ai?\n"]


async def test_bytes_that_are_no_text_do_not_end_it() -> None:
    assert await lines(b"\xff\xfe\nAi?\n") == ["\ufffd\ufffd\n", "Ai?\n"]


async def test_an_endless_line_is_one_line_and_not_held() -> None:
    found = await lines(b"a" * (3 * LONGEST_LINE + 1) + b"\nAi?\n")
    assert [len(line) for line in found] == [LONGEST_LINE, 4]


def test_the_history_stands_with_other_programs_state() -> None:
    assert history_path({"XDG_STATE_HOME": "/s"}) == Path("/s/hoibao/console-history")
    assert history_path({"XDG_STATE_HOME": "relative"}) == Path.home() / ".local/state/hoibao/console-history"
