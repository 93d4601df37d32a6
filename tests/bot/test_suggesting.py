"""What a person may ask: offered by the services, the welcome, `add` and `show`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.console.welcome import example_questions
from bot.messages import ENGLISH, VIETNAMESE
from bot.services import Services, open_services
from bot.settings import Settings
from corpus.errors import NoSuchArticle
from retrieval.facts.suggestions import Suggestion

MARKET = """Chợ phiên Nậm Tăng họp lại

Sáng 9-3-2025, UBND xã Nậm Tăng mở lại chợ phiên. Bà Giàng Thị Dợ, Chủ tịch UBND xã Nậm Tăng, cắt băng khai trương.

Chợ rộng 1.200 m2, có 64 gian hàng.
"""
LIBRARY = """Thư viện lưu động đến đảo Hòn Rùa

Ngày 20-4-2025, Thư viện tỉnh Quảng Lâm đưa sách đến đảo Hòn Rùa. Ông Mai Văn Khích, Giám đốc Thư viện tỉnh Quảng Lâm, \
trao 900 cuốn sách.
"""


@pytest.fixture
async def services(tmp_path: Path) -> AsyncIterator[Services]:
    async with open_services(replace(Settings(), database=tmp_path / "hoibao.db", samples=False)) as opened:
        yield opened


async def add(services: Services, text: str, name: str) -> int:
    added = await services.add_bytes(text.encode(), name=name, actor="test", origin=f"/{name}", source=name)
    return added.article.id


async def test_every_suggestion_asked_of_its_article_gives_its_answer_first(services: Services) -> None:
    for text, name in ((MARKET, "cho.txt"), (LIBRARY, "sach.txt")):
        article_id = await add(services, text, name)
        suggestions = await services.suggestions(article_id)
        assert len(suggestions) == 3
        for one in suggestions:
            reply = await services.ask(one.question, article=article_id)
            assert not reply.hedged
            assert reply.answers[0].text == one.answer_text


async def test_no_more_are_given_than_wanted(services: Services) -> None:
    article_id = await add(services, MARKET, "cho.txt")
    assert len(await services.suggestions(article_id, 1)) == 1
    assert len(await services.suggestions(article_id, 2)) == 2


async def test_they_are_remembered_until_an_article_changes(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    article_id = await add(services, MARKET, "cho.txt")
    before = await services.suggestions(article_id)
    monkeypatch.setattr("retrieval.facts.suggestions.suggest", lambda *_, **__: (Suggestion("Mới?", "mới"),))
    assert await services.suggestions(article_id) == before
    await add(services, LIBRARY, "sach.txt")
    assert await services.suggestions(article_id) == (Suggestion("Mới?", "mới"),)


async def test_a_new_version_has_its_own(services: Services) -> None:
    article_id = await add(services, MARKET, "cho.txt")
    await services.suggestions(article_id)
    await add(services, MARKET.replace("Giàng Thị Dợ", "Vừ Thị Mai"), "cho.txt")
    assert not any("Dợ" in one.question + one.answer_text for one in await services.suggestions(article_id))


async def test_there_are_none_of_an_article_that_is_not_there(services: Services) -> None:
    with pytest.raises(NoSuchArticle):
        await services.suggestions(7)


async def test_the_welcome_shows_questions_of_several_articles(services: Services) -> None:
    await add(services, MARKET, "cho.txt")
    await add(services, LIBRARY, "sach.txt")
    examples = await example_questions(services, await services.list(), VIETNAMESE)
    assert len(examples) == len(set(examples)) == 3
    answered = [(await services.ask(question)).answers[0].article.id for question in examples]
    assert set(answered) == {1, 2}


async def test_what_fits_several_articles_alike_is_no_example(services: Services) -> None:
    """The same post in two articles: of all articles that is no clear question."""
    await add(services, MARKET, "cho.txt")
    await add(services, MARKET.replace("Giàng Thị Dợ", "Vừ Thị Mai"), "cho-2.txt")
    examples = await example_questions(services, await services.list(), VIETNAMESE)
    for question in examples:
        reply = await services.ask(question)
        assert reply.answered
        assert not reply.hedged


async def test_an_english_welcome_has_no_vietnamese_questions(services: Services) -> None:
    await add(services, MARKET, "cho.txt")
    found = await example_questions(services, await services.list(), ENGLISH)
    assert set(found) <= set(ENGLISH.console.common_questions)
