"""Store, index and answerer as one: what any process changes is in the next answer."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest

from bot.errors import NoDatabase
from bot.services import Services, open_services
from bot.settings import Settings
from corpus.errors import NoSuchArticle, NoSuchFile

HARBOUR = "Cảng Mỹ Thới đón tàu lớn\n\nÔng Lê Văn Tám, giám đốc cảng Mỹ Thới, đón con tàu đầu tiên."
WHO = "Ai là giám đốc cảng Mỹ Thới?"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return replace(Settings(), database=tmp_path / "x" / "hoibao.db", samples=False)


@pytest.fixture
async def services(settings: Settings) -> AsyncIterator[Services]:
    async with open_services(settings) as opened:
        yield opened


async def add(services: Services, text: str, name: str = "a.txt") -> int:
    added = await services.add_bytes(text.encode(), name=name, actor="test", origin=f"/{name}", source=name)
    return added.article.id


async def test_what_is_added_can_be_asked_about_and_what_is_removed_cannot(services: Services) -> None:
    article_id = await add(services, HARBOUR)
    assert "Lê Văn Tám" in (await services.ask(WHO)).answers[0].text
    await services.remove(article_id, actor="test")
    assert not (await services.ask(WHO)).answered
    await services.restore(article_id, actor="test")
    assert (await services.ask(WHO)).answered


async def test_changes_of_another_process_are_in_the_next_answer(services: Services, settings: Settings) -> None:
    assert not (await services.ask(WHO)).answered
    async with open_services(settings) as other:
        article_id = await add(other, HARBOUR)
        assert (await services.ask(WHO)).answered
        await add(other, HARBOUR.replace("Lê Văn Tám", "Võ Thị Sen"))
        assert "Võ Thị Sen" in (await services.ask(WHO)).answers[0].text
        await other.remove(article_id, actor="test")
        assert not (await services.ask(WHO)).answered


async def test_only_one_article_is_asked_where_one_is_named(services: Services) -> None:
    first = await add(services, HARBOUR)
    second = await add(services, "Chợ nổi họp sớm\n\nBà Út bán trái cây từ 4 giờ sáng.", "b.txt")
    assert {answer.article.id for answer in (await services.ask(WHO, article=first)).answers} == {first}
    reply = await services.ask(WHO, article=second)
    assert {evidence.article.id for evidence in reply.related} <= {second}
    with pytest.raises(NoSuchArticle):
        await services.ask(WHO, article=99)


async def test_answers_in_a_thread_are_the_same(settings: Settings) -> None:
    async with open_services(settings, in_thread=True) as services:
        await add(services, HARBOUR)
        replies = await asyncio.gather(*(services.ask(WHO) for _ in range(5)))
    assert len({reply.answers[0].text for reply in replies}) == 1


async def test_what_is_prepared_has_no_table_left_to_read(services: Services) -> None:
    await add(services, HARBOUR)
    await services.prepare()
    with patch.object(Path, "read_text", side_effect=AssertionError):
        assert "Lê Văn Tám" in (await services.ask("Ai là giám đôcc cảng Mỹ Thới?")).answers[0].text
        assert (await services.ask("Who runs the port of My Thoi?")).language == "en"


async def test_what_is_prepared_has_nothing_left_to_count(services: Services) -> None:
    await add(services, HARBOUR)
    await services.prepare()
    with patch("retrieval.search.bm25.count_terms", side_effect=AssertionError):
        assert (await services.ask(WHO)).answered
        assert (await services.ask("con tau dau tien cap cang nao")).answered


async def test_who_asks_at_once_is_answered_from_what_is_there_at_that_moment(settings: Settings) -> None:
    async with open_services(settings, in_thread=True) as services:
        await services.prepare()
        assert not any(reply.answered for reply in await asyncio.gather(*(services.ask(WHO) for _ in range(3))))
        await add(services, HARBOUR)
        assert all(reply.answered for reply in await asyncio.gather(*(services.ask(WHO) for _ in range(3))))


async def test_a_change_is_in_the_next_answer_also_within_a_conversation(services: Services) -> None:
    await add(services, HARBOUR)
    talk = (await services.ask("Con tàu đầu tiên cập cảng nào?")).conversation
    assert "Lê Văn Tám" in (await services.ask(WHO)).answers[0].text
    await add(services, HARBOUR.replace("Lê Văn Tám", "Võ Thị Sen"))
    assert "Võ Thị Sen" in (await services.ask(WHO, conversation=talk)).answers[0].text


async def test_a_file_is_known_by_its_absolute_path_and_shown_by_its_name(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "tin.txt"
    path.write_text(HARBOUR, encoding="utf-8")
    added = await services.add_file(path, actor="test")
    assert added.article.source == "tin.txt"
    path.write_text(HARBOUR + "\n\nTàu dài 200 m.", encoding="utf-8")
    assert (await services.add_file(tmp_path / "x" / ".." / "tin.txt", actor="test")).outcome == "new version"
    with pytest.raises(NoSuchFile):
        await services.add_file(tmp_path / "nowhere.txt", actor="test")


async def test_a_database_is_made_only_where_that_is_meant(settings: Settings) -> None:
    with pytest.raises(NoDatabase):
        async with open_services(settings, create=False):
            pass
    assert not settings.database.exists()


async def test_samples_come_only_with_a_new_database_and_only_where_asked_for(settings: Settings) -> None:
    with_samples = replace(settings, samples=True)
    async with open_services(with_samples) as services:
        assert await services.list() == []
    async with open_services(with_samples, create_samples=True) as services:
        assert await services.list() == []  # the file was there
    fresh = replace(with_samples, database=settings.database.with_name("fresh.db"))
    async with open_services(fresh, create_samples=True) as services:
        assert len(await services.list()) >= 6
        assert all(summary.sample for summary in await services.list())
