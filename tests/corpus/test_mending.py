"""Where the words of a reply stand in a newer version, and how far one bot has mended its messages."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from corpus.article import Article
from corpus.journal import Asked, ChatState, Journal, Told
from corpus.mending import Mending, now_at
from corpus.store import Store
from tests.bot.builders import TEXT, make_article
from tests.corpus.test_store import BRIDGE, SCHOOL, parsed

BOT, OTHER_BOT = 5001, 5002


def told(article: Article, words: str, sentence: int) -> Told:
    start = article.text.index(words)
    return Told(10, 3, 77, 0, article.id, 1, start, start + len(words), sentence)


def newer(text: str) -> Article:
    return replace(make_article(text), version=2)


def test_words_that_only_moved_are_found_where_they_stand_now() -> None:
    old, new = make_article(), newer(f"Tin mới\n\n{TEXT}")
    reply = told(old, "Bà Trần Thị Mai", 2)
    now = now_at(reply, old, new)
    assert now is not None and now.version == 2
    assert new.text[now.start : now.end] == "Bà Trần Thị Mai"
    assert new.sentences[now.sentence].start <= now.start < new.sentences[now.sentence].end


@pytest.mark.parametrize(
    ("was", "will_be"),
    [
        ("Bà Trần Thị Mai", "Bà Trần Thị Mơ"),  # the words themselves
        ("cắt băng khánh thành", "phát biểu"),  # the sentence around them
    ],
)
def test_words_or_a_sentence_that_changed_are_not_found(was: str, will_be: str) -> None:
    old = make_article()
    assert now_at(told(old, "Bà Trần Thị Mai", 2), old, newer(TEXT.replace(was, will_be))) is None


def test_a_list_that_goes_on_in_other_sentences_is_found_whole_or_not_at_all() -> None:
    words = "cắt băng khánh thành.\n\nCầu dài 120 m"
    old = make_article()
    reply = told(old, words, 2)
    now = now_at(reply, old, newer(f"Tin mới\n\n{TEXT}"))
    assert now is not None and now.end - now.start == len(words)
    assert now_at(reply, old, newer(TEXT.replace("120 m", "150 m"))) is None


def test_a_place_that_the_old_article_does_not_have_is_no_error() -> None:
    old = make_article()
    assert now_at(replace(told(old, "Bà Trần Thị Mai", 2), sentence=99), old, newer(TEXT)) is not None
    assert now_at(Told(1, 1, 1, 0, 1, 1, 9_000, 9_010, 99), old, newer(TEXT)) is None


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with await Store.open(tmp_path / "hoibao.db") as opened:
        for text in (BRIDGE, SCHOOL):
            await opened.add(parsed(text), source=None, origin=None, actor="tester")
        yield opened


async def keep(store: Store, bot_id: int, number: int) -> None:
    asked = Asked(number, datetime.now(UTC), number, 1, "vi", "answered", 0.9, None, "Cầu dài?", '{"a": 1}')
    place = Told(number, number, number, 0, 1, 1, 0, 4, 0)
    await Journal(store.database).finish(bot_id, number, asked, place, ChatState(conversation="{}"))


async def test_each_bot_mends_its_own_messages_and_goes_on_where_it_was(store: Store) -> None:
    mending = Mending(store.database, BOT)
    await keep(store, BOT, 1)
    await keep(store, OTHER_BOT, 2)
    assert [one.chat_id for one in await mending.told(1)] == [1]
    assert [(one.article_id, one.fate) for one in await mending.changes()] == [(1, "changed")]
    await mending.mended(await store.revision())
    assert await mending.changes() == []
    await store.remove(1, "tester")
    await store.remove(2, "tester")  # no message shows it
    [change] = await mending.changes()
    assert (change.article_id, change.fate) == (1, "removed")
    await store.restore(1, "tester")
    assert [one.fate for one in await mending.changes()] == ["changed"]
    await mending.untold((await mending.told(1))[0])
    assert await mending.told(1) == [] and await Mending(store.database, OTHER_BOT).changes() != []


async def test_conversations_of_the_time_are_forgotten_and_older_ones_are_not(store: Store) -> None:
    await keep(store, BOT, 1)
    mending, minute = Mending(store.database, BOT), timedelta(minutes=1)
    assert not await mending.forget_conversations(datetime.now(UTC) + 2 * minute, minute)
    assert await mending.forget_conversations(datetime.now(UTC), minute)
    question = await Journal(store.database).question(1)
    assert question is not None and question.conversation is None
    assert not await mending.forget_conversations(datetime.now(UTC), minute)
