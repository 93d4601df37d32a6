"""What was asked, by day; what was not answered, alike questions together."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.services import Services, open_services
from bot.settings import Settings
from bot.watching import Alike, Figures, statistics, unanswered
from corpus.journal import Asked, Journal, Outcome
from corpus.question_log import OpenQuestion, QuestionLog
from retrieval.words.lexicon import load

NOW = datetime(2031, 5, 20, 5, 0, tzinfo=UTC)  # noon in Vietnam
ALIKE = Alike(load())


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return replace(Settings(), database=tmp_path / "hoibao.db", samples=False)


@pytest.fixture
async def services(settings: Settings) -> AsyncIterator[Services]:
    async with open_services(settings) as opened:
        yield opened


async def ask(
    services: Services, text: str, outcome: Outcome = "refused", *, ago: timedelta = timedelta(), nearest: int = 1
) -> int:
    """Keeps a question; returns its id."""
    [row] = await services.database.rows("SELECT count(*) FROM questions")
    asked = Asked(row[0] + 1, NOW - ago, None, None, "vi", outcome, 0.5, None, text, nearest=nearest)
    await QuestionLog(services.database).keep(asked, timedelta(days=36_500))
    return asked.id


async def test_each_day_has_its_figures_in_the_operators_time_zone(services: Services, settings: Settings) -> None:
    await ask(services, "Một?", "answered")
    await ask(services, "Hai?", "hedged", ago=timedelta(hours=11))  # one in the morning
    await ask(services, "Ba?", "refused", ago=timedelta(hours=13))  # eleven in the evening of the day before
    await ask(services, "Bốn?", "refused", ago=timedelta(days=9))
    found = await statistics(services, settings, 3, NOW)
    assert found.days == (
        (date(2031, 5, 18), Figures()),
        (date(2031, 5, 19), Figures(refused=1)),
        (date(2031, 5, 20), Figures(answered=1, hedged=1)),
    )
    assert found.total == Figures(answered=1, hedged=1, refused=1)
    assert found.total.questions == 3
    elsewhere = await statistics(services, replace(settings, timezone="UTC"), 1, NOW)
    assert elsewhere.total == Figures(answered=1)


async def test_ratings_are_counted_on_the_day_they_are_given(services: Services, settings: Settings) -> None:
    question = await ask(services, "Một?", "answered")
    await Journal(services.database).rate(question, 20, liked=True)
    await Journal(services.database).rate(question, 21, liked=False)
    total = (await statistics(services, settings, 1, datetime.now(UTC))).total
    assert (total.liked, total.disliked) == (1, 1)


async def test_what_is_older_than_questions_are_kept_is_not_counted(services: Services, settings: Settings) -> None:
    await ask(services, "Một?", ago=timedelta(days=5))
    short = replace(settings, retention_days=3)
    found = await statistics(services, short, 30, NOW)
    assert (len(found.days), found.total.questions) == (4, 0)
    assert await unanswered(services, short, 30, NOW) == []


async def test_questions_that_are_alike_stand_together_most_asked_first(services: Services, settings: Settings) -> None:
    last = await ask(services, "Cầu Bến Đò dài bao nhiêu mét?", ago=timedelta(hours=1))
    await ask(services, "Phà chạy mấy giờ?", ago=timedelta(hours=2))
    await ask(services, "cau ben do dai bao nhieu met", ago=timedelta(hours=3))
    await ask(services, "Cầu Bến Đò dài  bao nhiêu mét?", ago=timedelta(hours=4))
    await ask(services, "Ai chạy phà?", "answered")
    first, second = await unanswered(services, settings, 7, NOW)
    assert first.wordings == ("Cầu Bến Đò dài bao nhiêu mét?", "cau ben do dai bao nhieu met")
    assert first.example == last
    assert (first.count, second.count, second.question) == (3, 1, "Phà chạy mấy giờ?")
    assert first.last_asked == NOW - timedelta(hours=1)
    assert first.last_asked.utcoffset() == timedelta(hours=7)
    await QuestionLog(services.database).settle(first.question_ids)
    assert [one.question for one in await unanswered(services, settings, 7, NOW)] == ["Phà chạy mấy giờ?"]


async def test_the_nearest_article_is_named_while_it_is_there(services: Services, settings: Settings) -> None:
    added = await services.add_bytes("Phà Gành nghỉ chạy\n\nPhà Gành nghỉ chạy một tuần.".encode(), name="a", actor="t")
    await ask(services, "Phà chạy mấy giờ?", nearest=added.article.id)
    [found] = await unanswered(services, settings, 7, NOW)
    assert found.nearest is not None
    assert found.nearest.title == "Phà Gành nghỉ chạy"
    await services.remove(added.article.id, actor="t")
    [found] = await unanswered(services, settings, 7, NOW)
    assert found.nearest is None


async def test_private_numbers_are_hidden(services: Services, settings: Settings) -> None:
    await ask(services, "Số 0912 345 678 của ai?")
    await ask(services, "số 0987654321 là của ai")
    [found] = await unanswered(services, settings, 7, NOW)
    assert set(found.wordings) == {"Số ••• của ai?", "số ••• là của ai"}


async def test_answers_that_were_disliked_are_looked_through_alike(services: Services, settings: Settings) -> None:
    question = await ask(services, "Một?", "answered")
    await Journal(services.database).rate(question, 20, liked=False)
    assert [one.question for one in await unanswered(services, settings, 7, NOW, "disliked")] == ["Một?"]
    assert await unanswered(services, settings, 7, NOW) == []


def grouped(*texts: str) -> list[list[str]]:
    groups = ALIKE.groups([OpenQuestion(at, NOW, text, None) for at, text in enumerate(texts)])
    return [[one.text for one in group] for group in groups]


@pytest.mark.parametrize(
    "texts",
    [
        ("Tư lệnh Quân khu 9 là ai?", "AI là tư lệnh QUÂN KHU 9"),
        ("Phà Gành cao mấy tầng?", "pha ganh cao may tang", "PHÀ GÀNH cao tầng"),
        ("gia ve tai ben la bao nhieu", "Giá vé tại bến bao nhiêu?"),
        ("Giá vé bao nhiêu?", "giá vé là bao nhiêu vậy ạ"),
        ("who runs the ferry", "Who runs the ferry?"),
        ("😀", "😀 "),
    ],
)
def test_questions_are_alike(texts: tuple[str, ...]) -> None:
    assert grouped(*texts) == [list(texts)]


@pytest.mark.parametrize(
    "texts",
    [
        ("Quân khu 1?", "Quân khu 2?"),
        ("Giá dầu?", "Giá máy?", "gia dau"),  # it may be either
        ("Ai?", "Gì?"),
        ("😀", "🎉"),
    ],
)
def test_questions_are_not_alike(texts: tuple[str, ...]) -> None:
    assert grouped(*texts) == [[text] for text in texts]
