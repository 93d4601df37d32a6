"""`hoibao eval`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.bot.cli.conftest import Hoibao
from tests.bot.evaluation.sets import FIXTURE, fixture_set

FIGURES = {
    "questions", "missing", "EM", "F1", "shown@1", "shown@3", "shown@5", "found@1", "found@3", "found@5", "answered",
    "hedged", "words_a_sentence", "sentences_not_counted", "refused_unanswerable", "auroc", "refused_at_95",
    "took_ms_p50", "took_ms_p99",
}  # fmt: skip


def test_it_says_all_figures_as_one_document(hoibao: Hoibao) -> None:
    result = hoibao("eval", str(FIXTURE), "--json")
    document = result.json()
    assert result.code == 0
    assert set(document) == FIGURES | {"articles", "sentences", "kinds"}
    assert (document["questions"], document["articles"]) == (10, 2)
    assert sum(kind["questions"] for kind in document["kinds"].values()) == 10
    assert not list(Path().iterdir())


def test_it_says_the_figures_as_a_table_with_a_row_a_kind(hoibao: Hoibao) -> None:
    result = hoibao("eval", str(FIXTURE))
    lines = result.out.splitlines()
    assert lines[0] == "10 câu hỏi, 2 bài, 8 câu văn"
    head, *rows = [line.split() for line in lines if "%" not in line][2:]
    assert head[:3] == ["questions", "shown@1", "shown@3"]
    assert rows[0][:2] == ["all", "10"]
    assert "when" in {row[0] for row in rows if row}


def test_predictions_are_a_line_a_question_and_say_what_ask_says(hoibao: Hoibao) -> None:
    assert hoibao("eval", str(FIXTURE), "--predictions", "out.jsonl").code == 0
    rows = [json.loads(line) for line in Path("out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["id"] for row in rows] == [question.id for question in fixture_set().questions]
    assert all(
        list(row) == ["id", "answer", "sentence", "sentences", "answered", "confidence", "took_ms"] for row in rows
    )
    for article, name in (("Vườn hoa Bến Trúc", "vuon.txt"), ("Hợp tác xã Gò Mây", "htx.txt")):
        contexts = [passage.text for passage in fixture_set().passages if passage.article == article]
        Path(name).write_text("\n\n".join(contexts), encoding="utf-8")
        assert hoibao("add", "--title", article, name).code == 0
    for question, row in zip(fixture_set().questions, rows, strict=True):
        reply = hoibao("ask", "--json", "--top", "5", question.text).json()
        assert (reply["answered"], reply["confidence"]) == (row["answered"], row["confidence"])
        if reply["answered"]:
            assert reply["answers"][0]["text"] == row["answer"]


def test_hidden_articles_leave_only_refusals_to_count(hoibao: Hoibao) -> None:
    document = hoibao("eval", str(FIXTURE), "--absent", "--json").json()
    assert "EM" not in document
    assert document["refused_unanswerable"] >= 0


def test_distractors_are_in_the_corpus_and_are_not_asked_about(hoibao: Hoibao) -> None:
    row = {"article": "Hồ Nước Trong", "context": "Hồ Nước Trong sâu 12 m."}
    Path("more.jsonl").write_text(json.dumps(row), encoding="utf-8")
    document = hoibao("eval", str(FIXTURE), "--distractors", "more.jsonl", "--limit", "2", "--json").json()
    assert (document["articles"], document["questions"], document["missing"]) == (3, 10, 8)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("none.jsonl",), 66),
        ((".",), 74),
        (("bad.jsonl",), 65),
        ((str(FIXTURE), "--distractors", "none.jsonl"), 66),
        ((str(FIXTURE), "--predictions", "no/folder/out.jsonl"), 74),
        ((), 2),
        ((str(FIXTURE), "--limit", "0"), 2),
        ((str(FIXTURE), "--lang", "fr"), 2),
    ],
)
def test_what_cannot_be_done_is_said_with_its_code(hoibao: Hoibao, arguments: tuple[str, ...], code: int) -> None:
    Path("bad.jsonl").write_text("x\n", encoding="utf-8")
    result = hoibao("eval", *arguments)
    assert (result.code, result.out) == (code, "")
    assert hoibao("eval", "--json", *arguments).error()["code"] == code


def test_a_set_that_is_not_there_is_named_with_what_to_give(hoibao: Hoibao) -> None:
    result = hoibao("eval", "khong-co.jsonl")
    assert (result.code, result.out) == (66, "")
    assert "khong-co.jsonl" in result.err
    assert "bộ câu hỏi" in result.err
