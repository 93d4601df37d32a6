"""The record: sameness, versions, removing and restoring, samples, and what other processes see of it."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
import tempfile
from array import array
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import corpus
from corpus.article import Article, Paragraph, ParsedText, Sentence, Words
from corpus.errors import NoSuchArticle, StoreUnusable
from corpus.store import Added, AuditLine, Store

ROOT = Path(corpus.__file__).parent.parent
HUGE = 10**30

BRIDGE = "Khởi công cầu mới\n\nSáng 19-8, huyện khởi công cây cầu bắc qua sông. Cầu dài 320 mét."
SCHOOL = "Trường làng đón học sinh\n\nNăm học này trường có 12 lớp. Cô hiệu trưởng đánh trống khai giảng."


def parsed(text: str, title: str | None = None, published: date | None = None) -> ParsedText:
    """One paragraph a line, one sentence a paragraph, one word a sentence: enough for a store."""
    paragraphs, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            begin = start + len(line) - len(line.lstrip())
            paragraphs.append(Paragraph(begin, begin + len(line.strip())))
        start += len(line) + 1
    sentences = tuple(Sentence(start, end, n) for n, (start, end) in enumerate(paragraphs))
    starts, ends = array("I", (s.start for s in sentences)), array("I", (s.end for s in sentences))
    words = Words(starts, ends, bytes(len(sentences)))
    return ParsedText(text, title or text.strip().split("\n")[0], published, tuple(paragraphs), sentences, words)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "hoibao.db"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[Store]:
    async with await Store.open(path) as opened:
        yield opened


Adds = Callable[..., Awaitable[Added]]


@pytest.fixture
def add(store: Store) -> Adds:
    async def add(text: str, origin: str | None = None, *, sample: bool = False, **more: object) -> Added:
        publication = parsed(text, more.get("title"), more.get("published"))  # type: ignore[arg-type]
        source = None if origin is None else origin.rsplit("/", 1)[-1]
        return await store.add(publication, source=source, origin=origin, actor="tester", sample=sample)

    return add


async def texts(store: Store) -> list[str]:
    return [article.text for article in await store.articles()]


async def actions(store: Store, article_id: int) -> list[tuple[str, int]]:
    return [(line.action, line.version) for line in (await store.history(article_id)).audit]


async def test_an_article_comes_back_as_it_was_added(store: Store) -> None:
    publication = parsed(BRIDGE, published=date(2024, 8, 19))
    before = datetime.now(UTC)
    added = await store.add(publication, source="cau.txt", origin="/tin/cau.txt", actor="tester")
    article = await store.article(added.article.id)
    assert added == Added(article, "added")
    assert article == Article(
        id=article.id,
        version=1,
        title="Khởi công cầu mới",
        source="cau.txt",
        published=date(2024, 8, 19),
        added_at=article.added_at,
        text=BRIDGE,
        paragraphs=publication.paragraphs,
        sentences=publication.sentences,
        words=publication.words,
    )
    assert before <= article.added_at <= before + timedelta(minutes=5)
    assert article.added_at.utcoffset() == timedelta(0)


@settings(max_examples=25)
@given(st.text(st.characters(codec="utf-8"), min_size=1), st.text(st.characters(codec="utf-8")), st.dates())
def test_any_text_comes_back_as_it_was_added(text: str, title: str, published: date) -> None:
    async def there_and_back() -> Article:
        with tempfile.TemporaryDirectory() as folder:
            async with await Store.open(Path(folder, "a.db")) as store:
                added = await store.add(publication, source=title, origin=title, actor=title)
                return await store.article(added.article.id)

    publication = parsed(text, title or "?", published)
    article = asyncio.run(there_and_back())
    assert (article.text, article.title, article.published) == (text, title or "?", published)
    assert (article.paragraphs, article.sentences) == (publication.paragraphs, publication.sentences)
    assert article.words == publication.words


async def test_a_file_name_of_another_encoding_is_kept_readable(add: Adds) -> None:
    name = b"tin\xe9.txt".decode(errors="surrogateescape")
    assert (await add(BRIDGE, name)).article.source == "tin\\udce9.txt"
    assert (await add(SCHOOL, name)).outcome == "new version"


# The same article


async def test_equal_text_is_known_whatever_else_is_said_of_it(store: Store, add: Adds) -> None:
    first = await add(BRIDGE, "/tin/cau.txt")
    again = await add(BRIDGE, "/khac/cau2.txt", title="Tít khác", published=date(2020, 1, 1))
    assert again == Added(first.article, "known")
    assert await store.articles() == [first.article]
    assert await store.revision() == 1


async def test_another_text_from_the_same_origin_is_a_new_version_and_the_old_one_stays(
    store: Store, add: Adds
) -> None:
    old = (await add(BRIDGE, "/tin/cau.txt")).article
    changed = await add(SCHOOL, "/tin/cau.txt", published=date(2024, 9, 5))
    assert changed.outcome == "new version"
    new = await store.article(old.id)
    assert new == changed.article
    assert (new.version, new.text, new.published, new.added_at) == (2, SCHOOL, date(2024, 9, 5), old.added_at)
    history = await store.history(old.id)
    assert [(version.version, version.text) for version in history.versions] == [(1, BRIDGE), (2, SCHOOL)]
    assert await store.articles() == [new]


async def test_an_old_text_again_from_the_same_origin_is_a_version_again(store: Store, add: Adds) -> None:
    for text in (BRIDGE, SCHOOL, BRIDGE):
        last = await add(text, "/tin/cau.txt")
    assert (last.outcome, last.article.version) == ("new version", 3)
    assert await texts(store) == [BRIDGE]


async def test_a_file_that_becomes_like_another_article_is_known(store: Store, add: Adds) -> None:
    await add(BRIDGE, "/tin/a.txt")
    school = await add(SCHOOL, "/tin/b.txt")
    assert await add(SCHOOL, "/tin/a.txt") == Added(school.article, "known")
    assert await texts(store) == [BRIDGE, SCHOOL]


async def test_the_same_title_alone_is_another_article_and_said_so(store: Store, add: Adds) -> None:
    first = await add(BRIDGE, title="Tin vắn")
    second = await add(SCHOOL, title="Tin vắn")
    assert second.outcome == "added"
    assert second.same_title == (first.article.id,)
    assert len(await store.articles()) == 2
    await store.remove(first.article.id, "tester")
    third = await add("Nước lên.", title="Tin vắn")
    assert third.same_title == (second.article.id,)


async def test_without_an_origin_other_text_is_another_article(store: Store, add: Adds) -> None:
    await add(BRIDGE)
    assert (await add(SCHOOL)).outcome == "added"
    assert await texts(store) == [BRIDGE, SCHOOL]


# Removing and restoring


async def test_a_removed_article_is_gone_until_it_is_restored(store: Store, add: Adds) -> None:
    article = (await add(BRIDGE)).article
    assert await store.remove(article.id, "tester") == article
    assert await store.articles() == []
    assert await store.articles([article.id]) == []
    assert await store.summaries() == []
    with pytest.raises(NoSuchArticle) as caught:
        await store.article(article.id)
    assert caught.value.code == "no_article"
    assert (await store.history(article.id)).removed_at is not None
    assert await store.restore(article.id, "tester") == article
    assert await store.article(article.id) == article
    assert await actions(store, article.id) == [("added", 1), ("removed", 1), ("restored", 1)]


async def test_what_was_removed_can_be_added_again_under_its_old_number(store: Store, add: Adds) -> None:
    article = (await add(BRIDGE, "/tin/cau.txt")).article
    await store.remove(article.id, "tester")
    assert await add(BRIDGE, "/tin/cau.txt") == Added(article, "added")


async def test_a_wrong_date_is_mended_by_removing_and_adding_again(store: Store, add: Adds) -> None:
    wrong = (await add(BRIDGE, published=date(2042, 8, 19))).article
    await store.remove(wrong.id, "tester")
    right = (await add(BRIDGE, "/tin/cau.txt", published=date(2024, 8, 19))).article
    assert (right.id, right.version, right.published) == (wrong.id, 2, date(2024, 8, 19))
    assert await store.articles() == [right]
    assert (await add(SCHOOL, "/tin/cau.txt")).outcome == "new version"


async def test_whoever_adds_a_removed_text_from_nowhere_leaves_its_origin_alone(store: Store, add: Adds) -> None:
    article = (await add(BRIDGE, "/tin/cau.txt")).article
    await store.remove(article.id, "tester")
    await add(BRIDGE)
    assert (await add(SCHOOL, "/tin/cau.txt")).article.id == article.id


async def test_a_removed_articles_origin_belongs_to_the_next_one(store: Store, add: Adds) -> None:
    old = (await add(BRIDGE, "/tin/cau.txt")).article
    await store.remove(old.id, "tester")
    new = await add(SCHOOL, "/tin/cau.txt")
    assert new.outcome == "added"
    assert new.article.id != old.id


async def test_numbers_are_never_given_twice(store: Store, add: Adds) -> None:
    ids = []
    for n in range(3):
        ids.append((await add(f"Tin số {n}.")).article.id)
        await store.remove(ids[-1], "tester")
    assert ids == sorted(set(ids))


async def test_what_is_not_removed_is_not_restored(store: Store, add: Adds) -> None:
    article = (await add(BRIDGE)).article
    with pytest.raises(NoSuchArticle) as caught:
        await store.restore(article.id, "tester")
    assert caught.value.code == "not_removed"
    assert await actions(store, article.id) == [("added", 1)]


async def test_two_present_articles_never_have_the_same_text(store: Store, add: Adds) -> None:
    bridge = (await add(BRIDGE)).article
    await store.remove(bridge.id, "tester")
    school = (await add(SCHOOL, "/tin/truong.txt")).article
    await add(BRIDGE, "/tin/truong.txt")
    with pytest.raises(NoSuchArticle) as caught:
        await store.restore(bridge.id, "tester")
    assert (caught.value.code, caught.value.details["other"]) == ("same_text", school.id)
    assert await texts(store) == [BRIDGE]


@pytest.mark.parametrize("article_id", [0, -1, 7, HUGE])
async def test_an_article_that_never_was_is_named(store: Store, article_id: int) -> None:
    for attempt in (
        store.article(article_id),
        store.remove(article_id, "tester"),
        store.restore(article_id, "tester"),
        store.history(article_id),
    ):
        with pytest.raises(NoSuchArticle, match=str(article_id)) as caught:
            await attempt
        assert caught.value.code == "no_article"
    assert await store.articles([article_id]) == []


# Lists


async def test_several_articles_come_by_number_each_once(store: Store, add: Adds) -> None:
    added = [(await add(f"Tin số {n}.")).article for n in range(4)]
    ids = [article.id for article in added]
    assert await store.articles([ids[3], ids[1], ids[3], HUGE, -5]) == [added[1], added[3]]
    assert await store.articles([]) == []


async def test_more_articles_than_one_question_takes(store: Store) -> None:
    for n in range(7):
        await store.add(parsed(f"Tin số {n}."), source=None, origin=None, actor="tester")
    assert await store.articles(range(2_000)) == await store.articles()


async def test_the_list_says_how_much_there_is_of_each(store: Store, add: Adds) -> None:
    article = (await add(BRIDGE, "/tin/cau.txt", published=date(2024, 8, 19))).article
    [summary] = await store.summaries()
    assert (summary.id, summary.title, summary.source) == (article.id, article.title, "cau.txt")
    assert (summary.published, summary.added_at, summary.version) == (article.published, article.added_at, 1)
    assert (summary.paragraphs, summary.sentences, summary.sample) == (2, 2, False)


# Samples


async def samples_in(store: Store) -> tuple[int, ...]:
    added = await store.add_samples(
        [(parsed("Bài mẫu một."), "mot.txt"), (parsed("Bài mẫu hai."), "hai.txt")], actor="system"
    )
    return tuple(article.id for article in added)


async def test_samples_step_aside_for_the_first_article_of_ones_own(store: Store, add: Adds) -> None:
    samples = await samples_in(store)
    assert [article.sample for article in await store.articles(samples)] == [True, True]
    own = await add(BRIDGE)
    assert own.stepped_aside == samples
    assert await store.articles() == [own.article]
    assert await actions(store, samples[0]) == [("added", 1), ("stepped aside", 1)]


async def test_a_sample_that_was_restored_stays_when_more_is_added(store: Store, add: Adds) -> None:
    samples = await samples_in(store)
    await add(BRIDGE)
    assert (await store.restore(samples[0], "tester")).sample
    assert (await add(SCHOOL)).stepped_aside == ()
    assert await texts(store) == ["Bài mẫu một.", BRIDGE, SCHOOL]


async def test_a_sample_added_by_hand_is_known_while_it_is_there(store: Store, add: Adds) -> None:
    samples = await samples_in(store)
    known = await add("Bài mẫu hai.", "/mau/hai.txt")
    assert (known.outcome, known.stepped_aside) == ("known", ())
    assert len(await store.articles(samples)) == 2


async def test_a_sample_added_by_hand_after_it_was_removed_is_ones_own(store: Store, add: Adds) -> None:
    first, second = await samples_in(store)
    await store.remove(second, "tester")
    own = await add("Bài mẫu hai.", "/mau/hai.txt")
    assert (own.article.id, own.article.sample, own.outcome) == (second, False, "added")
    assert own.stepped_aside == (first,)


async def test_samples_never_come_where_articles_are_or_were(store: Store, add: Adds) -> None:
    article = (await add(BRIDGE)).article
    await store.remove(article.id, "tester")
    assert await samples_in(store) == ()
    assert await store.articles() == []


async def test_samples_come_once(store: Store) -> None:
    await samples_in(store)
    assert await samples_in(store) == ()
    assert len(await store.articles()) == 2


# What others see


async def test_every_change_is_audited_with_who_did_it(store: Store, add: Adds) -> None:
    article_id = (await add(BRIDGE, "/tin/cau.txt")).article.id
    await store.remove(article_id, "cli:lan")
    await store.restore(article_id, "telegram:42")
    await add(SCHOOL, "/tin/cau.txt")
    audit = (await store.history(article_id)).audit
    assert [(line.actor, line.action, line.version) for line in audit] == [
        ("tester", "added", 1),
        ("cli:lan", "removed", 1),
        ("telegram:42", "restored", 1),
        ("tester", "new version", 2),
    ]
    assert all(isinstance(line, AuditLine) and line.at.tzinfo for line in audit)
    assert await store.revision() == audit[-1].id


async def test_another_connection_sees_what_changed_since(path: Path, store: Store, add: Adds) -> None:
    async with await Store.open(path) as other:
        assert await other.revision() == 0
        start = await other.changed_since(0)
        assert (start.revision, start.article_ids) == (0, ())
        bridge = (await add(BRIDGE)).article
        school = (await add(SCHOOL)).article
        changes = await other.changed_since(start.revision)
        assert changes.article_ids == (bridge.id, school.id)
        assert changes.revision == await other.revision()
        await store.remove(school.id, "tester")
        changes = await other.changed_since(changes.revision)
        assert changes.article_ids == (school.id,)
        assert await other.articles(changes.article_ids) == []
        assert await other.changed_since(changes.revision) == type(changes)(changes.revision, ())


async def test_samples_that_step_aside_are_among_the_changes(store: Store, add: Adds) -> None:
    samples = await samples_in(store)
    revision = await store.revision()
    own = await add(BRIDGE)
    assert (await store.changed_since(revision)).article_ids == (*samples, own.article.id)


Steps = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.integers(0, 3), st.sampled_from([None, "/tin/a.txt", "/tin/b.txt"])),
        st.tuples(st.sampled_from(["remove", "restore"]), st.integers(1, 5), st.none()),
    ),
    max_size=14,
)


@settings(max_examples=25)
@given(Steps)
def test_through_any_history_the_changes_tell_all_and_no_text_is_there_twice(
    steps: list[tuple[str, int, str | None]],
) -> None:
    async def step(store: Store, action: str, number: int, origin: str | None) -> None:
        if action == "add":
            added = await store.add(parsed(f"Tin số {number}."), source=None, origin=origin, actor="tester")
            assert added.article.text == f"Tin số {number}."
            return
        with suppress(NoSuchArticle):
            await (store.remove if action == "remove" else store.restore)(number, "tester")

    async def play(folder: str) -> None:
        async with await Store.open(Path(folder, "a.db")) as store, await Store.open(Path(folder, "a.db")) as other:
            before: dict[int, Article] = {}
            revision = 0
            await samples_in(store)
            for action, number, origin in (("remove", HUGE, None), *steps):
                await step(store, action, number, origin)
                changes = await other.changed_since(revision)
                now = {article.id: article for article in await other.articles()}
                differ = {id_ for id_ in before.keys() | now.keys() if before.get(id_) != now.get(id_)}
                assert set(changes.article_ids) == differ
                assert len({article.text for article in now.values()}) == len(now)
                versions = [len((await other.history(id_)).versions) for id_ in now]
                assert versions == [article.version for article in now.values()]
                before, revision = now, changes.revision

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(play(folder))


async def test_the_same_text_from_two_connections_at_once_is_one_article(path: Path) -> None:
    async with await Store.open(path) as one, await Store.open(path) as two:
        added = await asyncio.gather(
            *(s.add(parsed(BRIDGE), source=None, origin=None, actor="tester") for s in (one, two, one, two))
        )
        assert sorted(one.outcome for one in added) == ["added", "known", "known", "known"]
        assert await texts(one) == await texts(two) == [BRIDGE]


ADD_SOME = """
import asyncio, sys
from pathlib import Path
from corpus.article import ParsedText, Words
from corpus.store import Store

async def main():
    async with await Store.open(Path(sys.argv[1]), busy_timeout_ms=60_000) as store:
        for n in range(15):
            publication = ParsedText(f"Tin số {n}.", str(n), None, (), (), Words())
            print((await store.add(publication, source=None, origin=None, actor="process")).outcome)

asyncio.run(main())
"""


async def test_the_same_texts_from_two_processes_at_once_are_there_once(path: Path) -> None:
    processes = [
        subprocess.Popen([sys.executable, "-c", ADD_SOME, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    said = [outcome for process in processes for outcome in process.communicate()[0].splitlines()]
    assert sorted(said) == ["added"] * 15 + ["known"] * 15
    async with await Store.open(path) as store:
        assert sorted(await texts(store)) == sorted(f"Tin số {n}." for n in range(15))


async def test_a_read_only_store_answers_and_refuses_changes(path: Path, add: Adds) -> None:
    article = (await add(BRIDGE)).article
    async with await Store.open(path, read_only=True) as store:
        assert not store.writable
        assert await store.articles() == [article]
        assert await store.revision() == 1
        for attempt in (
            store.add(parsed(SCHOOL), source=None, origin=None, actor="tester"),
            store.remove(article.id, "tester"),
            store.restore(article.id, "tester"),
        ):
            with pytest.raises(StoreUnusable) as caught:
                await attempt
            assert caught.value.code == "read_only"


# SIGKILL

ADD_FOR_EVER = """
import asyncio, itertools, sys
from pathlib import Path
from corpus.article import Paragraph, ParsedText, Sentence, Words
from corpus.store import Store

async def main():
    async with await Store.open(Path(sys.argv[1])) as store:
        for n in itertools.count():
            text = f"Tin {n}. " + "Mưa to. " * 2000
            spans = (Paragraph(0, len(text)),), (Sentence(0, len(text), 0),)
            added = await store.add(ParsedText(text, str(n), None, *spans, Words()), source=None, origin=None, actor="")
            print(added.article.id, flush=True)

asyncio.run(main())
"""

STOP_INSIDE = """
import asyncio, sys
from pathlib import Path
from corpus.article import ParsedText, Words
from corpus.edits import Edit
from corpus.rows import content_of
from corpus.store import Store

async def main():
    async with await Store.open(Path(sys.argv[1])) as store, store.database.transaction() as connection:
        await connection.execute("PRAGMA cache_spill = 1")
        await connection.execute("PRAGMA cache_size = 1")
        parsed = ParsedText("Nửa vời. " * 9999, "Nửa", None, (), (), Words())
        await Edit(connection, "killed").place(content_of(parsed, source=None), origin=None)
        print("inside", flush=True)
        sys.stdin.read()

asyncio.run(main())
"""


def run_until(script: str, path: Path, lines: int) -> list[str]:
    """What a process said until it was killed after so many lines."""
    command = [sys.executable, "-c", script, str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = [process.stdout.readline().strip() for _ in range(lines)]
        process.kill()
        return said + process.stdout.read().split()


def check_integrity(path: Path) -> None:
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


@pytest.mark.parametrize("lines", [1, 4])
async def test_what_was_said_to_be_stored_survives_a_kill(path: Path, lines: int) -> None:
    said = run_until(ADD_FOR_EVER, path, lines)
    check_integrity(path)
    async with await Store.open(path) as store:
        articles = await store.articles()
        assert {int(line) for line in said} <= {article.id for article in articles}
        for article in articles:
            history = await store.history(article.id)
            assert [version.text for version in history.versions] == [article.text]
            assert [line.action for line in history.audit] == ["added"]


async def test_a_kill_in_the_middle_of_a_change_leaves_nothing_of_it(path: Path, add: Adds) -> None:
    await add(BRIDGE)
    assert run_until(STOP_INSIDE, path, 1) == ["inside"]
    check_integrity(path)
    async with await Store.open(path) as store:
        assert await texts(store) == [BRIDGE]
        assert await store.revision() == 1
        assert (await store.add(parsed(SCHOOL), source=None, origin=None, actor="tester")).outcome == "added"
