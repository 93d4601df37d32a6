"""`add` and `show` say what may be asked, beside their result."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bot.cli.conftest import BRIDGE, FESTIVAL, Hoibao

HEADING = "Bạn có thể hỏi:\n• "


def write(name: str, text: str) -> str:
    Path(name).write_text(text, encoding="utf-8")
    return name


def questions(err: str) -> list[str]:
    return [line.removeprefix("• ") for line in err.splitlines() if line.startswith("• ")]


def test_a_single_article_that_was_added_is_offered_questions_that_it_answers(hoibao: Hoibao) -> None:
    result = hoibao("add", write("hoi.txt", FESTIVAL))
    assert HEADING in result.err
    for question in questions(result.err):
        assert hoibao("ask", "--article", "1", question).code == 0


def test_for_programs_adding_says_nothing_more(hoibao: Hoibao) -> None:
    result = hoibao("add", "--json", write("hoi.txt", FESTIVAL))
    assert "Bạn có thể hỏi" not in result.err + result.out
    assert sorted(result.json()) == ["articles", "failed"]


def test_of_several_articles_none_is_asked_about(hoibao: Hoibao) -> None:
    result = hoibao("add", write("hoi.txt", FESTIVAL), write("cau.txt", BRIDGE))
    assert "Bạn có thể hỏi" not in result.err + result.out


def test_nothing_is_offered_for_what_did_not_go_in(hoibao: Hoibao) -> None:
    assert "Bạn có thể hỏi" not in hoibao("add", "nowhere.txt").err


def test_show_offers_them_beside_the_article(filled: Hoibao) -> None:
    result = filled("show", "2")
    assert HEADING in result.err
    assert questions(result.err)
    assert "Bạn có thể hỏi" not in result.out


def test_for_programs_show_is_the_article_alone(filled: Hoibao) -> None:
    result = filled("show", "2", "--json")
    assert result.err == ""
    assert "suggestions" not in result.json()


def test_an_article_that_states_nothing_by_itself_is_just_added(hoibao: Hoibao) -> None:
    result = hoibao("add", write("tin.txt", "Tin ngắn\n\nVui quá."))
    assert result.code == 0
    assert result.err == ""


def test_a_large_database_is_not_read_in_for_it(filled: Hoibao, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.services._FEW_CHANGES", 1)
    assert filled("show", "2").err == ""
    assert filled("add", write("tin.txt", FESTIVAL.replace("Sơn Hà", "Sơn Tây"))).err == ""
