"""Synonyms from the command line."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from corpus.glossary import Glossary
from corpus.store import Store
from tests.bot.cli.conftest import Hoibao

ABBREVIATION = ("LHĐG", "lễ hội đền Gióng")


def test_they_are_added_listed_and_removed(filled: Hoibao) -> None:
    added = filled("synonyms", "add", "--json", *ABBREVIATION).json()
    assert (added["id"], added["expressions"], added["outcome"]) == (1, list(ABBREVIATION), "added")
    assert filled("synonyms", "add", "--json", *ABBREVIATION).json()["outcome"] == "known"
    [listed] = filled("synonyms", "list", "--json").json()
    assert listed == {key: added[key] for key in ("id", "expressions", "added_at", "actor")}
    assert filled("synonyms", "list").out == "#1  LHĐG = lễ hội đền Gióng\n"
    assert filled("synonyms", "remove", "1", "--json").json()["outcome"] == "removed"
    assert filled("synonyms", "list", "--json").json() == []


def test_people_are_told_what_happened(filled: Hoibao) -> None:
    assert filled("synonyms", "add", *ABBREVIATION).out == (
        "Đã thêm nhóm từ đồng nghĩa #1: LHĐG = lễ hội đền Gióng. Bỏ đi: hoibao synonyms remove 1\n"
    )
    assert filled("synonyms", "add", *ABBREVIATION).out.startswith("Đã có sẵn, là nhóm #1")
    assert filled("synonyms", "remove", "1").out == "Đã bỏ nhóm từ đồng nghĩa #1: LHĐG = lễ hội đền Gióng\n"
    empty = filled("synonyms", "list")
    assert (empty.code, empty.out) == (0, "")
    assert "hoibao synonyms add" in empty.err


def test_they_work_at_once(filled: Hoibao) -> None:
    assert filled("ask", "CTHAL là ai?").code == 3
    filled("synonyms", "add", "CTHAL", "chủ tịch huyện An Lâm")
    assert "Trần Thị Mai" in filled("ask", "--json", "CTHAL là ai?").json()["answers"][0]["text"]
    assert filled("synonyms", "remove", "1").code == 0
    assert filled("ask", "CTHAL là ai?").code == 3


def test_a_console_that_is_open_knows_them(filled: Hoibao, monkeypatch: pytest.MonkeyPatch) -> None:
    """The console reads its second line when the first is answered; in between another command adds synonyms."""
    lines = iter(["CTHAL là ai?\n", "CTHAL là ai?\n"])

    async def piped(_: object) -> AsyncIterator[str]:
        yield next(lines)
        async with await Store.open(Path("data/hoibao.db")) as store:
            await Glossary(store.database).add(["CTHAL", "chủ tịch huyện An Lâm"], actor="test")
        yield next(lines)

    monkeypatch.setattr("bot.console.loop.piped", piped)
    before, after = (json.loads(line) for line in filled("console", "--json").out.splitlines())
    assert (before["answered"], after["answered"]) == (False, True)


@pytest.mark.parametrize(
    "expressions", [(), ("A",), ("A", "a"), ("A", ""), ("A", " \t"), ("A", "…"), ("A", "b" * 101), ("hòa", "hoà")]
)
def test_what_is_no_group_is_bad_data_and_makes_no_database(hoibao: Hoibao, expressions: tuple[str, ...]) -> None:
    result = hoibao("synonyms", "add", "--json", *expressions)
    assert result.code == 65
    result.error()
    assert hoibao("synonyms", "add", *expressions).err.count("\n") == 1
    assert not Path("data").exists()


@pytest.mark.parametrize("group_id", ["9", "0", "99999999999999999999"])
def test_a_group_that_is_not_there_ends_with_66(filled: Hoibao, group_id: str) -> None:
    result = filled("synonyms", "remove", "--json", group_id)
    assert result.code == 66
    result.error()


def test_a_number_is_needed_to_remove(filled: Hoibao) -> None:
    assert filled("synonyms", "remove", "--json", "LHĐG").error()["code"] == 2


@pytest.mark.parametrize("command", [("list",), ("remove", "1")])
def test_these_make_no_database(hoibao: Hoibao, command: tuple[str, ...]) -> None:
    assert hoibao("synonyms", *command, "--json").error()["code"] == 66
    assert not Path("data").exists()


def test_they_may_come_before_the_first_article(hoibao: Hoibao) -> None:
    assert hoibao("synonyms", "add", "--database", "own.db", *ABBREVIATION).code == 0
    assert len(hoibao("--database", "own.db", "synonyms", "list", "--json").json()) == 1


def test_alone_it_says_what_there_is(hoibao: Hoibao) -> None:
    result = hoibao("synonyms")
    assert result.code == 0
    assert {"add", "list", "remove"} <= set(result.out.split())
