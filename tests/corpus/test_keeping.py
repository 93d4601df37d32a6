"""Articles are described anew, go back to an older version, and what was removed can be found again."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from corpus.article import Article
from corpus.errors import BadDescription, NoSuchArticle
from corpus.journal import Asked, Journal
from corpus.keeping import Keeping, Usage, dated, sourced, titled
from corpus.store import Added, Store
from tests.corpus.test_store import BRIDGE, SCHOOL, parsed

NEWER_BRIDGE = f"{BRIDGE} Cầu có bốn làn xe."
ME = "tester"


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with await Store.open(tmp_path / "hoibao.db") as opened:
        yield opened


@pytest.fixture
def keeping(store: Store) -> Keeping:
    return Keeping(store.database)


async def add(store: Store, text: str, origin: str | None = None) -> Added:
    return await store.add(parsed(text, published=date(2024, 8, 19)), source="tin.txt", origin=origin, actor=ME)


async def actions(store: Store, article_id: int) -> list[tuple[str, int]]:
    return [(line.action, line.version) for line in (await store.history(article_id)).audit]


async def test_a_new_description_is_a_new_version_with_the_same_text(store: Store, keeping: Keeping) -> None:
    was = (await add(store, BRIDGE)).article
    await keeping.describe(was.id, titled("  Cầu mới\nđã   khởi công "), actor=ME)
    await keeping.describe(was.id, dated(date(2024, 8, 20)), actor=ME)
    now = await keeping.describe(was.id, sourced("https://bao.vn/cau"), actor=ME)
    assert (now.title, now.published, now.source) == ("Cầu mới đã khởi công", date(2024, 8, 20), "https://bao.vn/cau")
    assert (now.version, now.text, now.sentences, now.words) == (4, was.text, was.sentences, was.words)
    assert now == await store.article(was.id)
    assert await actions(store, was.id) == [("added", 1), ("edited", 2), ("edited", 3), ("edited", 4)]
    details = await store.database.rows("SELECT detail FROM audit WHERE action = 'edited' ORDER BY id")
    assert [detail for (detail,) in details] == ["title", "published", "source"]


async def test_nothing_is_stored_where_nothing_changes(store: Store, keeping: Keeping) -> None:
    was = (await add(store, BRIDGE)).article
    assert await keeping.describe(was.id, titled(was.title), actor=ME) == was
    assert await keeping.revert(was.id, 1, actor=ME) == was
    assert await store.revision() == 1


async def test_what_is_gone_is_not_described(store: Store, keeping: Keeping) -> None:
    was = (await add(store, BRIDGE)).article
    await store.remove(was.id, ME)
    for article_id in (was.id, 99, 0):
        with pytest.raises(NoSuchArticle, match="no article"):
            await keeping.describe(article_id, titled("Tít"), actor=ME)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://bao.vn/tin/1", "https://bao.vn/tin/1"),
        ("Báo Sơn Hà", "Báo Sơn Hà"),
        ("/home/toasoan/bai/tin.docx", "tin.docx"),
        ("C:\\BAI\\tin.docx", "tin.docx"),
        ("file:///home/tin.txt", "tin.txt"),
        ("  ", None),
        (None, None),
    ],
)
async def test_a_source_is_a_link_or_a_name_and_never_a_path(
    store: Store, keeping: Keeping, given: str | None, kept: str | None
) -> None:
    was = (await add(store, BRIDGE)).article
    assert (await keeping.describe(was.id, sourced(given), actor=ME)).source == kept


def test_a_title_or_source_that_cannot_be_one_is_refused() -> None:
    for title in ("", " \n", "a" * 301):
        with pytest.raises(BadDescription):
            titled(title)
    with pytest.raises(BadDescription):
        sourced("https://bao.vn/" + "a" * 1_000)


async def test_an_older_version_comes_back_as_the_newest(store: Store, keeping: Keeping) -> None:
    was = (await add(store, BRIDGE, "/tin/cau.txt")).article
    await add(store, NEWER_BRIDGE, "/tin/cau.txt")
    back = await keeping.revert(was.id, 1, actor=ME)
    assert (back.version, back.text, back.title) == (3, BRIDGE, was.title)
    assert (await add(store, BRIDGE)).outcome == "known"
    assert await actions(store, was.id) == [("added", 1), ("new version", 2), ("reverted", 3)]
    assert (await keeping.version(was.id, 2)).text == NEWER_BRIDGE


async def test_a_version_whose_text_is_anothers_by_now_does_not_come_back(store: Store, keeping: Keeping) -> None:
    first = (await add(store, BRIDGE, "/tin/cau.txt")).article
    await add(store, NEWER_BRIDGE, "/tin/cau.txt")
    second = (await add(store, BRIDGE)).article
    with pytest.raises(NoSuchArticle) as refusal:
        await keeping.revert(first.id, 1, actor=ME)
    assert (refusal.value.code, refusal.value.details["other"]) == ("same_text", second.id)
    with pytest.raises(NoSuchArticle) as refusal:
        await keeping.revert(first.id, 7, actor=ME)
    assert refusal.value.code == "no_version"
    with pytest.raises(NoSuchArticle):
        await keeping.version(first.id, 7)


async def test_what_was_removed_is_listed_until_it_is_back(store: Store, keeping: Keeping) -> None:
    first, second = (await add(store, BRIDGE)).article, (await add(store, SCHOOL)).article
    for article in (first, second):
        await store.remove(article.id, "telegram:5")
    assert [(one.id, one.title, one.removed_by) for one in await keeping.removed()] == [
        (second.id, second.title, "telegram:5"),
        (first.id, first.title, "telegram:5"),
    ]
    await store.restore(second.id, ME)
    assert [one.id for one in await keeping.removed()] == [first.id]


async def test_how_often_an_article_was_asked_is_counted(store: Store, keeping: Keeping) -> None:
    article: Article = (await add(store, BRIDGE)).article
    journal = Journal(store.database)
    for number, outcome in enumerate(("answered", "hedged", "refused"), 1):
        asked = Asked(number, datetime.now(UTC), 1, 1, "vi", outcome, 0.5, None, "Cầu dài?", nearest=article.id)  # type: ignore[arg-type]
        await journal.finish(1, number, asked)
    assert await keeping.usage(article.id) == Usage(asked=3, answered=2)
    assert await keeping.usage(99) == Usage(0, 0)
