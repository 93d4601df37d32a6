"""What the terminal keeps of a question, and that asking never fails for it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.asked import TerminalLog, nearest_article, outcome_of
from bot.services import Services, open_services
from bot.settings import Settings
from corpus.errors import StoreUnusable
from corpus.question_log import QuestionLog
from corpus.store import Store
from tests.bot.builders import make_answer, make_article, make_evidence, make_reply

BRIDGE, FERRY = make_article(), make_article(article_id=2)
ANSWERED = make_reply(make_answer(BRIDGE, "120 m"), related=(make_evidence(FERRY, 0),))
REFUSED = make_reply(related=(make_evidence(FERRY, 0),))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return replace(Settings(), database=tmp_path / "hoibao.db", samples=False)


@pytest.fixture
async def services(settings: Settings) -> AsyncIterator[Services]:
    async with open_services(settings) as opened:
        yield opened


async def kept(services: Services) -> list[tuple[object, ...]]:
    columns = "text, outcome, scope, nearest, chat_id, person_id"
    return [tuple(row) for row in await services.database.rows(f"SELECT {columns} FROM questions ORDER BY asked_at")]


def test_a_reply_has_one_of_three_outcomes_and_an_article_that_is_nearest() -> None:
    assert [outcome_of(one) for one in (ANSWERED, replace(ANSWERED, hedged=True), REFUSED)] == [
        "answered",
        "hedged",
        "refused",
    ]
    assert [nearest_article(one) for one in (ANSWERED, REFUSED, make_reply())] == [1, 2, None]


async def test_a_question_is_kept_with_what_became_of_it(services: Services, settings: Settings) -> None:
    log = TerminalLog(services, settings)
    await log.keep(ANSWERED, scope=1)
    await log.keep(REFUSED, scope=None)
    question = ANSWERED.question
    assert await kept(services) == [
        (question, "answered", 1, 1, None, None),
        (question, "refused", None, 2, None, None),
    ]


async def test_with_no_days_to_keep_them_none_is_kept(services: Services, settings: Settings) -> None:
    await TerminalLog(services, replace(settings, retention_days=0)).keep(ANSWERED, scope=None)
    assert await kept(services) == []


async def test_what_cannot_be_kept_is_logged_and_asking_goes_on(
    services: Services, settings: Settings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def keep(*_: object) -> None:
        raise StoreUnusable("The disk is full.", "disk_full")

    monkeypatch.setattr(QuestionLog, "keep", keep)
    await TerminalLog(services, settings).keep(ANSWERED, scope=None)
    assert "The disk is full." in caplog.text


async def test_a_database_that_can_only_be_read_is_asked_all_the_same(services: Services, settings: Settings) -> None:
    async with await Store.open(settings.database, read_only=True) as store:
        await TerminalLog(Services(store), settings).keep(ANSWERED, scope=None)
    assert await kept(services) == []
