"""The questions that were kept, counted and looked through."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from corpus.database import Database
from corpus.journal import Asked, Journal
from corpus.question_log import Count, QuestionLog

NOW = (datetime.now(UTC) - timedelta(minutes=2)).replace(second=30, microsecond=5)
LONG_AGO = NOW - timedelta(days=30)
KEPT = timedelta(days=10)
ASKED = Asked(1, NOW, None, None, "vi", "refused", 0.1, None, "Cầu dài mấy mét?", nearest=4)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with await Database.open(tmp_path / "hoibao.db") as opened:
        yield opened


@pytest.fixture
def log(database: Database) -> QuestionLog:
    return QuestionLog(database)


async def test_a_question_is_kept_and_those_that_are_too_old_go(database: Database, log: QuestionLog) -> None:
    await log.keep(replace(ASKED, id=2, asked_at=LONG_AGO), timedelta(days=40))
    await log.keep(ASKED, KEPT)
    journal = Journal(database)
    assert await journal.question(1) == ASKED
    assert await journal.question(2) is None


async def test_outcomes_and_ratings_are_counted_by_the_minute(database: Database, log: QuestionLog) -> None:
    for id_, asked in enumerate([ASKED, ASKED, replace(ASKED, outcome="answered")], 1):
        await log.keep(replace(asked, id=id_), KEPT)
    await log.keep(replace(ASKED, id=9, asked_at=LONG_AGO), timedelta(days=40))
    await Journal(database).rate(3, 20, liked=True)
    await Journal(database).rate(3, 21, liked=False)
    counts = await log.counts(NOW - timedelta(days=1))
    minute = NOW.replace(second=0, microsecond=0)
    assert [one for one in counts if one.mark in ("refused", "answered")] == [
        Count(minute, "answered", 1),
        Count(minute, "refused", 2),
    ]
    assert {(one.mark, one.number) for one in counts} >= {("liked", 1), ("disliked", 1)}
    assert await log.counts(NOW) == [one for one in counts if one.mark in ("liked", "disliked")]


async def test_what_was_refused_is_unsettled_until_somebody_settles_it(log: QuestionLog) -> None:
    await log.keep(ASKED, KEPT)
    await log.keep(replace(ASKED, id=2, outcome="hedged"), KEPT)
    await log.keep(replace(ASKED, id=3, text="Cầu rộng mấy mét?", nearest=None), KEPT)
    since = NOW - timedelta(days=1)
    found = await log.unsettled(since, "refused")
    assert [(one.id, one.text, one.nearest) for one in found] == [(1, ASKED.text, 4), (3, "Cầu rộng mấy mét?", None)]
    await log.settle([1, 99])
    assert [one.id for one in await log.unsettled(since, "refused")] == [3]
    assert await log.unsettled(NOW, "refused") == []


async def test_what_somebody_disliked_is_unsettled_too(database: Database, log: QuestionLog) -> None:
    for id_ in (1, 2):
        await log.keep(replace(ASKED, id=id_, outcome="answered"), KEPT)
        await Journal(database).rate(id_, 20, liked=id_ == 1)
    assert [one.id for one in await log.unsettled(NOW - timedelta(days=1), "disliked")] == [2]
