"""An operator's synonyms: kept, found again, taken away, and each change in the audit."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import BadSynonyms, NoSuchSynonyms, StoreUnusable
from corpus.glossary import LONGEST, MOST, Glossary, clean
from corpus.store import Changes, Store


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with await Store.open(tmp_path / "hoibao.db") as opened:
        yield opened


@pytest.fixture
def glossary(store: Store) -> Glossary:
    return Glossary(store.database)


async def test_a_group_is_kept_as_it_was_written(glossary: Glossary) -> None:
    learnt = await glossary.add(["TKCN", " tìm  kiếm\tcứu nạn ", "tìm cứu"], actor="test")
    assert learnt.outcome == "added"
    assert learnt.synonyms.expressions == ("TKCN", "tìm kiếm cứu nạn", "tìm cứu")
    assert await glossary.groups() == [learnt.synonyms]


async def test_the_same_group_again_is_known_whatever_its_order_and_capitals(store: Store, glossary: Glossary) -> None:
    first = await glossary.add(["TKCN", "tìm kiếm cứu nạn"], actor="test")
    before = await store.revision()
    again = await glossary.add(["Tìm kiếm cứu nạn", "tkcn"], actor="another")
    assert (again.outcome, again.synonyms) == ("known", first.synonyms)
    assert await store.revision() == before


async def test_a_group_that_is_removed_is_gone_and_its_number_is_not_given_again(glossary: Glossary) -> None:
    first = (await glossary.add(["a", "b"], actor="test")).synonyms
    assert await glossary.remove(first.id, actor="test") == first
    assert await glossary.groups() == []
    assert (await glossary.add(["a", "b"], actor="test")).synonyms.id > first.id


@pytest.mark.parametrize("group_id", [0, -1, 7, 2**70])
async def test_what_is_not_there_cannot_be_removed(glossary: Glossary, group_id: int) -> None:
    with pytest.raises(NoSuchSynonyms) as caught:
        await glossary.remove(group_id, actor="test")
    assert (caught.value.code, caught.value.details) == ("no_synonyms", {"id": group_id})


async def test_every_change_has_its_audit_line_and_is_found_by_it(store: Store, glossary: Glossary) -> None:
    nothing = await store.revision()
    group = (await glossary.add(["TKCN", "tìm kiếm cứu nạn"], actor="chị Hoa")).synonyms
    added = await store.revision()
    assert await store.changed_since(nothing) == Changes(added, (), synonyms=True)
    await glossary.remove(group.id, actor="anh Ba")
    assert (await store.changed_since(added)).synonyms
    assert not (await store.changed_since(await store.revision())).synonyms
    lines = await store.database.rows("SELECT actor, action, detail FROM audit ORDER BY id")
    assert lines == [
        ("chị Hoa", "synonyms added", "TKCN = tìm kiếm cứu nạn"),
        ("anh Ba", "synonyms removed", "TKCN = tìm kiếm cứu nạn"),
    ]


async def test_of_several_at_once_one_adds(glossary: Glossary) -> None:
    learnt = await asyncio.gather(*(glossary.add(["a", "b"], actor="test") for _ in range(5)))
    assert sorted(one.outcome for one in learnt) == ["added", *["known"] * 4]


async def test_where_nothing_can_be_written_it_is_said(tmp_path: Path) -> None:
    await (await Store.open(tmp_path / "x.db")).close()
    async with await Store.open(tmp_path / "x.db", read_only=True) as store:
        with pytest.raises(StoreUnusable):
            await Glossary(store.database).add(["a", "b"], actor="test")
        assert await Glossary(store.database).groups() == []


@pytest.mark.parametrize(
    ("expressions", "code"),
    [
        ([], "few_expressions"),
        (["một"], "few_expressions"),
        (["chợ", "CHỢ", "cho\u031b\u0323"], "few_expressions"),  # the last one decomposed
        (["chợ", ""], "blank_expression"),
        (["chợ", "\u00a0\t"], "blank_expression"),
        (["chợ", "…!?"], "no_expression"),
        (["chợ", "a" * (LONGEST + 1)], "long_expression"),
        ([str(number) for number in range(MOST + 1)], "many_expressions"),
    ],
)
def test_what_is_no_group_is_refused_with_the_reason(expressions: list[str], code: str) -> None:
    with pytest.raises(BadSynonyms) as caught:
        clean(expressions)
    assert caught.value.code == code


@given(st.lists(st.text(max_size=20), max_size=6))
def test_what_is_clean_stays_as_it_is(expressions: list[str]) -> None:
    try:
        cleaned = clean(expressions)
    except BadSynonyms:
        return
    assert clean(cleaned) == cleaned
    "".join(cleaned).encode()
