"""An operator's synonyms are in the next answer, of every process."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.services import Services, open_services
from bot.settings import Settings
from bot.synonyms import add_synonyms, lexicon_of, remove_synonyms
from corpus.errors import BadSynonyms

RESCUE = "Xã Bãi Thơm tập cứu hộ\n\nÔng Võ Văn Sáu, đội trưởng cứu hộ đường thủy, chỉ huy buổi tập sáng nay."
ASKED = "Đội trưởng CHĐTY là ai?"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return replace(Settings(), database=tmp_path / "hoibao.db", samples=False)


@pytest.fixture
async def services(settings: Settings) -> AsyncIterator[Services]:
    async with open_services(settings) as opened:
        await opened.add_bytes(RESCUE.encode(), name="a.txt", actor="test")
        yield opened


async def confidence(services: Services) -> float:
    return (await services.ask(ASKED)).confidence


async def test_they_count_from_the_next_question_on_and_until_they_are_removed(services: Services) -> None:
    before = await confidence(services)
    learnt = await add_synonyms(services.database, ["CHĐTY", "cứu hộ đường thủy"], actor="test")
    assert await confidence(services) > before
    reply = await services.ask(ASKED)
    assert "Võ Văn Sáu" in reply.answers[0].text
    await remove_synonyms(services.database, learnt.synonyms.id, actor="test")
    assert await confidence(services) == before


async def test_what_another_process_adds_counts_too(services: Services, settings: Settings) -> None:
    before = await confidence(services)
    async with open_services(settings) as other:
        await add_synonyms(other.database, ["CHĐTY", "cứu hộ đường thủy"], actor="test")
    assert await confidence(services) > before


async def test_they_are_there_after_a_start(services: Services, settings: Settings) -> None:
    before = await confidence(services)
    await add_synonyms(services.database, ["CHĐTY", "cứu hộ đường thủy"], actor="test")
    async with open_services(settings) as later:
        assert await confidence(later) > before


async def test_spellings_that_a_question_cannot_tell_apart_are_no_synonyms(services: Services) -> None:
    with pytest.raises(BadSynonyms) as caught:
        await add_synonyms(services.database, ["kĩ thuật", "Kỹ thuật"], actor="test")
    assert caught.value.code == "few_expressions"


async def test_a_group_that_says_nothing_any_more_is_passed_over(services: Services) -> None:
    async with services.database.transaction() as connection:
        await connection.execute(
            "INSERT INTO synonyms (added_at, actor, expressions) VALUES ('2031-01-01T00:00:00+00:00', 'test', ?)",
            (json.dumps(["hòa", "hoà"]),),
        )
    assert await lexicon_of(services.database) is None
    await add_synonyms(services.database, ["CHĐTY", "cứu hộ đường thủy"], actor="test")
    assert (await services.ask(ASKED)).answered
