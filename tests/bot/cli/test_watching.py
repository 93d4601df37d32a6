"""What was asked at the terminal is counted, and what was not answered is listed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bot.cli.conftest import Hoibao

WHO = "Ai cắt băng khánh thành?"
NOWHERE = "Giá vàng SJC hôm qua tại Luân Đôn là bao nhiêu?"
KEYS = {"questions", "answered", "hedged", "refused", "liked", "disliked"}


def test_questions_are_counted_by_day(filled: Hoibao) -> None:
    filled("ask", WHO)
    filled("ask", NOWHERE)
    document = filled("stats", "--days", "3", "--json").json()
    assert [set(day) for day in document["days"]] == [KEYS | {"day"}] * 3
    total = document["total"]
    assert (total["questions"], total["answered"] + total["hedged"], total["refused"]) == (2, 1, 1)
    assert sum(day["questions"] for day in document["days"]) == 2


def test_through_a_pipe_statistics_are_columns_between_tabs(filled: Hoibao) -> None:
    filled("ask", NOWHERE)
    header, day, total = filled("stats").out.splitlines()
    assert header.split("\t") == ["Ngày", "Câu hỏi", "Trả lời", "Có thể là", "Không nêu", "👍", "👎"]
    assert day.split("\t")[1:] == total.split("\t")[1:] == ["1", "0", "0", "1", "0", "0"]


def test_the_console_counts_its_questions_and_not_its_commands(filled: Hoibao) -> None:
    filled("console", stdin=f"{WHO}\n/more\n/articles\n\n{NOWHERE}\n/quit\n")
    filled("console", "--json", "--article", "1", stdin=f"{NOWHERE}\n")
    assert filled("stats", "--json").json()["total"]["questions"] == 3


def test_what_was_not_answered_is_listed_alike_questions_together(filled: Hoibao) -> None:
    for question in (NOWHERE, "gia vang SJC hom qua tai Luan Don la bao nhieu", "Số 0912345678 của ai ở Luân Đôn?"):
        filled("ask", question)
    filled("ask", WHO)
    first, second = filled("unanswered", "--json").json()
    assert set(first) == {"question", "count", "last_asked", "wordings", "nearest"}
    assert (first["question"], first["count"], len(first["wordings"])) == (NOWHERE, 2, 2)
    assert set(first["nearest"]) == {"id", "title", "source", "published"}
    assert second["question"] == "Số ••• của ai ở Luân Đôn?"
    out = filled("unanswered").out
    assert out.startswith(f"{NOWHERE}  2 lượt · ")
    assert "cũng hỏi: gia vang" in out
    assert "bài gần nhất: " in out
    assert "0912" not in out


def test_where_there_is_nothing_it_is_said(filled: Hoibao) -> None:
    for command in (("stats",), ("unanswered",), ("unanswered", "--disliked")):
        result = filled(*command)
        assert (result.code, result.out, result.err.count("\n")) == (0, "", 1)
    assert filled("unanswered", "--json").json() == []
    assert filled("stats", "--json").json()["total"] == dict.fromkeys(KEYS, 0)


def test_a_question_is_kept_no_longer_than_the_settings_say(filled: Hoibao, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOIBAO_RETENTION_DAYS", "0")
    assert filled("ask", NOWHERE).code == 3
    monkeypatch.delenv("HOIBAO_RETENTION_DAYS")
    assert filled("stats", "--json").json()["total"]["questions"] == 0


@pytest.mark.parametrize("command", ["stats", "unanswered"])
@pytest.mark.parametrize("days", ["0", "-1", "x", "99999999"])
def test_days_are_a_sensible_number(hoibao: Hoibao, command: str, days: str) -> None:
    assert hoibao(command, "--days", days, "--json").error()["code"] == 2


@pytest.mark.parametrize("command", ["stats", "unanswered"])
def test_these_make_no_database(hoibao: Hoibao, command: str) -> None:
    assert hoibao(command, "--json").error()["code"] == 66
    assert not Path("data").exists()


def test_statistics_are_drawn(filled: Hoibao, tmp_path: Path) -> None:
    chart = tmp_path / "chart.png"
    filled("ask", NOWHERE)
    assert filled("stats", "--chart", str(chart)).code == 0
    assert chart.read_bytes().startswith(b"\x89PNG")
    assert filled("stats", "--chart", str(tmp_path / "no" / "c.png"), "--json").error()["code"] == 74


def test_what_was_dealt_with_is_marked_as_done(filled: Hoibao) -> None:
    filled("ask", NOWHERE)
    [listed] = filled("unanswered", "--json").json()
    assert filled("unanswered", "--settle", "Câu khác?", "--json").error()["code"] == 66
    assert filled("unanswered", "--settle", f"  {listed['question']} ", "--json").json() == []
    assert filled("unanswered", "--json").json() == []


def test_the_log_says_who_changed_what(filled: Hoibao) -> None:
    filled("synonyms", "add", "QSQP", "quân sự quốc phòng")
    filled("remove", "1")
    newest, taught, *_ = filled("log", "--json").json()
    assert (newest["actor"], newest["action"], newest["article"]) == ("cli", "removed", 1) and newest["title"]
    assert (taught["action"], taught["article"], taught["detail"]) == (
        "synonyms added",
        None,
        "QSQP = quân sự quốc phòng",
    )
    assert len(filled("log", "--limit", "1", "--json").json()) == 1
    said = filled("log").out
    assert "gỡ bài #1" in said and "dòng lệnh" in said and "QSQP = quân sự quốc phòng" in said
