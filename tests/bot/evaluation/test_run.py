"""A run asks as `ask` does, of a database of its own, and its predictions are verbatim."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from bot.errors import BadSet
from bot.evaluation.questions import GoldQuestion, Passage
from bot.evaluation.run import Run, Variant, evaluate, texts_of, without_diacritics
from bot.settings import Settings
from tests.bot.evaluation.sets import fixture_set


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(database=tmp_path / "own" / "hoibao.db")


async def run(settings: Settings, variant: Variant | None = None) -> Run:
    fixture = fixture_set()
    return await evaluate(fixture.questions, fixture.passages, variant or Variant(), settings)


async def test_every_question_is_asked_in_order_and_all_it_says_is_verbatim(settings: Settings) -> None:
    found = await run(settings)
    assert [one.outcome.question for one in found.judged] == list(fixture_set().questions)
    assert (found.articles, found.missing) == (2, 0)
    contexts = [unicodedata.normalize("NFC", passage.text) for passage in fixture_set().passages]
    for one in found.judged:
        said = one.outcome.prediction
        assert 0 < len(said.sentences) <= 5
        assert len(set(said.sentences)) == len(said.sentences)
        for text in (said.answer, said.sentence, *said.sentences):
            assert any(text in context for context in contexts)
        assert said.answer in said.sentence
        assert said.sentence == said.sentences[0]


async def test_what_nobody_sees_in_a_context_is_in_the_prediction_too(settings: Settings) -> None:
    found = await run(settings)
    [market] = [one for one in found.judged if one.outcome.question.id == "where"]
    assert any("Chợ\u200b phiên" in sentence for sentence in market.outcome.prediction.sentences)
    assert all(market.sentences)


async def test_the_database_in_the_settings_is_not_touched(settings: Settings) -> None:
    await run(settings, Variant(limit=1))
    assert not settings.database.parent.exists()


async def test_two_runs_say_the_same(settings: Settings) -> None:
    one, other = [await run(settings) for _ in range(2)]
    for first, second in zip(one.judged, other.judged, strict=True):
        assert replace(first.outcome.prediction, took_ms=0) == replace(second.outcome.prediction, took_ms=0)


async def test_only_the_first_questions_are_asked_and_the_others_are_missing(settings: Settings) -> None:
    found = await run(settings, Variant(limit=3))
    assert [one.outcome.question.id for one in found.judged] == ["when", "who", "area"]
    assert (found.missing, found.articles) == (7, 2)


async def test_while_its_article_is_hidden_nothing_of_it_is_said(settings: Settings) -> None:
    found = await run(settings, Variant(absent=True))
    texts = texts_of(fixture_set().passages)
    for one in found.judged:
        question, said = one.outcome.question, one.outcome.prediction
        assert not question.answerable
        own = unicodedata.normalize("NFC", texts[question.passage.article])
        assert not any(sentence in own for sentence in said.sentences)
    assert [one.outcome.question.id for one in found.judged] == [one.id for one in fixture_set().questions]
    assert found.articles == 2


async def test_english_asks_only_what_the_set_has_in_english(settings: Settings) -> None:
    found = await run(settings, Variant(english=True))
    assert [one.outcome.question.id for one in found.judged] == ["when", "who", "founded"]
    assert found.judged[1].outcome.question.text == "Who heads the flower garden's management board?"
    assert found.missing == 7


async def test_diacritics_are_taken_off_the_question_alone(settings: Settings) -> None:
    found = await run(settings, Variant(strip_diacritics=True))
    first = found.judged[0].outcome.question
    assert first.text == "Vuon hoa Ben Truc mo cua ngay nao?"
    assert first.golds == ("6-12", "ngày 6-12")


async def test_a_question_that_is_too_long_counts_as_refused(settings: Settings) -> None:
    fixture = fixture_set()
    question = replace(fixture.questions[0], text="vườn hoa " * 500)
    found = await evaluate([question], fixture.passages, Variant(), settings)
    [one] = found.judged
    assert (one.answered, one.sentences, one.exact) == (False, (), False)


async def test_an_article_without_a_word_is_named(settings: Settings) -> None:
    passage = Passage("Bài trống", "…")
    question = GoldQuestion("1", passage, "Gì?", None, ("gì",), answerable=True)
    with pytest.raises(BadSet, match="Bài trống"):
        await evaluate([question], [passage], Variant(), settings)


def test_the_contexts_of_an_article_are_its_paragraphs_each_once() -> None:
    passages = [Passage("A", "Một."), Passage("B", "Hai."), Passage("A", " Ba.\n"), Passage("A", "Một.")]
    assert texts_of(passages) == {"A": "Một.\n\nBa.", "B": "Hai."}


@pytest.mark.parametrize(("text", "bare"), [("Đường về đâu", "Duong ve dau"), ("Nguyễn", "Nguyen"), ("6-12", "6-12")])
def test_diacritics_are_off_as_on_a_foreign_keyboard(text: str, bare: str) -> None:
    assert without_diacritics(text) == bare
    assert without_diacritics(unicodedata.normalize("NFD", text)) == bare
