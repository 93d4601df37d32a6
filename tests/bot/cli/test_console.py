"""A conversation through a pipe, in words and in JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.bot.cli.conftest import FESTIVAL, Hoibao, Result

WHO = "Ai cắt băng khánh thành?"


def documents(result: Result) -> list[Any]:
    return [json.loads(line) for line in result.out.splitlines()]


def test_each_line_is_answered_until_the_end(filled: Hoibao) -> None:
    result = filled("console", stdin=f"{WHO}\n\nLễ hội kéo dài mấy ngày?")
    assert result.code == 0
    first, second, *rest = result.out.split("\n\n")
    assert "Trần Thị Mai" in first.splitlines()[0]
    assert "ba ngày" in second
    assert rest == [""]
    assert result.err == ""


def test_as_json_a_question_is_a_line_as_ask_gives_it(filled: Hoibao) -> None:
    result = filled("console", "--json", stdin=f"{WHO}\n")
    [document] = documents(result)
    asked = filled("ask", "--json", WHO).json()
    assert {**document, "took_ms": 0} == {**asked, "took_ms": 0}


def test_as_json_a_blank_line_is_nothing_and_a_command_one_line(filled: Hoibao) -> None:
    Path("mới.txt").write_text("Tin mới.", encoding="utf-8")
    commands = ["/help", "", "/articles", "/use 2", "   ", WHO, "/more", "/source", "/new", "/add mới.txt", "/use"]
    result = filled("console", "--json", stdin="\n".join([*commands, "/nothing", "/quit", "never read"]))
    found = documents(result)
    assert result.code == 0
    assert [sorted(one) if isinstance(one, dict) else len(one) for one in found] == [
        ["commands"],
        2,
        ["article"],
        sorted(filled("ask", "--json", WHO).json()),
        ["answer"],
        ["article", "end", "paragraph", "start", "text"],
        ["conversation"],
        ["articles", "failed"],
        ["article"],
        ["error"],
        ["quit"],
    ]


def test_bad_lines_do_not_end_it(filled: Hoibao) -> None:
    bad = ["/use 99", "/add nowhere.txt", "a" * 200_000, "\x00\x1b[2J", "😀", "/", "/more x"]
    result = filled("console", "--json", stdin="\n".join([*bad, WHO]) + "\n")
    found = documents(result)
    assert result.code == 0
    assert len(found) == len(bad) + 1
    assert found[0]["error"]["code"] == 66
    assert found[1]["error"]["code"] == 66
    assert found[2]["error"]["code"] == 65
    assert found[-1]["answered"]


def test_bytes_that_are_no_text_do_not_end_it(filled: Hoibao) -> None:
    result = filled("console", "--json", stdin=b"\xff\xfe\x00\n" + WHO.encode() + b"\n")
    assert documents(result)[-1]["answered"]


def test_what_is_added_in_it_is_answered_at_once(hoibao: Hoibao) -> None:
    Path("hoi.txt").write_text(FESTIVAL, encoding="utf-8")
    question = "Lễ hội kéo dài mấy ngày?"
    before, added, after = documents(hoibao("console", "--json", stdin=f"{question}\n/add hoi.txt\n{question}\n"))
    assert not before["answered"]
    assert added["articles"][0]["outcome"] == "added"
    assert after["answered"]


def test_one_article_may_be_asked_from_the_start(filled: Hoibao) -> None:
    [document] = documents(filled("console", "--json", "--article", "1", stdin=f"{WHO}\n"))
    assert {one["article"]["id"] for one in document["answers"] + document["related"]} <= {1}


def test_an_article_that_is_not_there_ends_it_at_once(filled: Hoibao) -> None:
    assert filled("console", "--json", "--article", "99", stdin=WHO).error()["code"] == 66
