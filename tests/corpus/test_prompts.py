"""A prompt is kept until it is answered, or asked again."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from corpus.database import Database
from corpus.prompts import Prompt, Prompts

TITLE = Prompt("title", 3)


async def test_a_prompt_asks_until_it_is_answered(tmp_path: Path) -> None:
    async with await Database.open(tmp_path / "a.db") as database:
        prompts = Prompts(database)
        assert await prompts.of(7, 100) is None
        await prompts.ask(7, TITLE, 100)
        await prompts.ask(7, Prompt("title", 4), 101)
        assert await prompts.of(7, 100) == TITLE and await prompts.of(8, 100) is None
        await prompts.answered(7, 100)
        assert await prompts.of(7, 100) is None and await prompts.of(7, 101) == Prompt("title", 4)


async def test_the_newest_of_its_kind_asks(tmp_path: Path) -> None:
    async with await Database.open(tmp_path / "a.db") as database:
        prompts = Prompts(database)
        await prompts.ask(7, TITLE, 100)
        await prompts.ask(7, TITLE, 102)
        assert await prompts.of(7, 100) is None and await prompts.of(7, 102) == TITLE


async def test_one_that_was_sent_before_a_crash_still_asks(tmp_path: Path) -> None:
    async with await Database.open(tmp_path / "a.db") as database:
        prompts = Prompts(database)
        await prompts.ask(7, TITLE)
        assert await prompts.of(7, 100) == TITLE and await prompts.of(8, 100) is None
        await prompts.answered(7, 100)
        assert await prompts.of(7, 100) is None
        await prompts.ask(7, TITLE)
        await prompts.ask(7, TITLE, 105)
        assert await prompts.of(7, 100) is None and await prompts.of(7, 105) == TITLE


async def test_what_nobody_replied_to_for_a_week_asks_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with await Database.open(tmp_path / "a.db") as database:
        prompts = Prompts(database)
        await prompts.ask(7, TITLE, 100)
        await prompts.ask(8, Prompt("title", 4), 100)
        assert await prompts.of(7, 100) == TITLE
        monkeypatch.setattr("corpus.prompts._KEPT", timedelta(0))
        await prompts.ask(8, Prompt("title", 5), 101)
        assert await prompts.of(7, 100) is None and await prompts.of(8, 100) is None
        assert await prompts.of(8, 101) == Prompt("title", 5)
