"""Question sets are read, or said to be none with the place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.errors import BadSet
from bot.evaluation.questions import GoldQuestion, Passage, read_passages, read_set
from corpus.errors import NoSuchFile, UnreadableFile
from tests.bot.evaluation.sets import FIXTURE, fixture_set

CONTEXT = "Cầu Bến Đò dài 120 m. Cầu có ba nhịp."
ROW: dict[str, Any] = {
    "id": "a1",
    "article": "Cầu_Bến_Đò",
    "context": CONTEXT,
    "question": "Cầu dài bao nhiêu?",
    "answers": [{"text": "120 m", "start": 15}],
}
SQUAD: dict[str, Any] = {
    "version": "v2.0",
    "data": [
        {
            "title": "Cầu_Bến_Đò",
            "paragraphs": [
                {
                    "context": CONTEXT,
                    "qas": [
                        {
                            "id": "a1",
                            "question": "Cầu dài bao nhiêu?",
                            "answers": [{"text": "120 m", "answer_start": 15}],
                        },
                        {
                            "id": "a2",
                            "question": "Ai xây cầu?",
                            "answers": [],
                            "plausible_answers": [{"text": "ba nhịp", "answer_start": 29}],
                            "is_impossible": True,
                        },
                    ],
                },
                {"context": "Không ai hỏi đoạn này.", "qas": []},
            ],
        },
        {"paragraphs": [{"context": "Bài không tên.", "qas": []}]},
    ],
}


def write(folder: Path, *rows: object) -> Path:
    path = folder / "set.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def test_lines_become_questions_and_each_context_stands_once() -> None:
    found = fixture_set()
    assert len(found.questions) == 10
    assert [passage.article for passage in found.passages] == ["Vườn hoa Bến Trúc"] * 2 + ["Hợp tác xã Gò Mây"]
    first = found.questions[0]
    assert (first.id, first.golds, first.answerable) == ("when", ("6-12", "ngày 6-12"), True)
    assert first.start == first.passage.text.index("6-12")
    assert first.english == "When did the Bến Trúc flower garden open?"
    assert found.questions[2].english is None
    assert [one.id for one in found.questions if not one.answerable] == ["architect", "debt"]


def test_squad_is_read_with_what_cannot_be_answered_and_what_nobody_asks(tmp_path: Path) -> None:
    found = read_set(write(tmp_path, SQUAD))
    passage = Passage("Cầu Bến Đò", CONTEXT)
    assert found.questions == (
        GoldQuestion("a1", passage, "Cầu dài bao nhiêu?", None, ("120 m",), answerable=True, start=15),
        GoldQuestion("a2", passage, "Ai xây cầu?", None, (), answerable=False),
    )
    assert found.passages == (
        passage,
        Passage("Cầu Bến Đò", "Không ai hỏi đoạn này."),
        Passage("set 2", "Bài không tên."),
    )


def test_the_first_squad_has_only_answerable_questions(tmp_path: Path) -> None:
    data = {
        "data": [
            {"title": "T", "paragraphs": [{"context": "Có ba.", "qas": [SQUAD["data"][0]["paragraphs"][0]["qas"][0]]}]}
        ]
    }
    [question] = read_set(write(tmp_path, data)).questions
    assert question.answerable


def test_answers_may_be_bare_strings_and_ids_numbers(tmp_path: Path) -> None:
    [question] = read_set(write(tmp_path, {**ROW, "id": 7, "answers": ["120 m"]})).questions
    assert (question.id, question.golds, question.start) == (7, ("120 m",), None)


def test_blank_lines_and_a_byte_order_mark_are_nothing(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text("\ufeff" + json.dumps(ROW) + "\n\n" + json.dumps({**ROW, "id": "a2"}) + "\n", encoding="utf-8")
    assert len(read_set(path).questions) == 2


def test_distractors_need_contexts_only(tmp_path: Path) -> None:
    path = write(tmp_path, {"article": "A_B", "context": "Một."}, {"article": "A_B", "context": "Một."})
    assert read_passages(path) == (Passage("A B", "Một."),)
    assert read_passages(FIXTURE) == fixture_set().passages


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"context": " "}, '"context"'),
        ({"article": None}, '"article"'),
        ({"question": ""}, '"question"'),
        ({"id": None}, '"id"'),
        ({"answers": []}, '"answers"'),
        ({"answers": [{"start": 3}]}, "an answer"),
    ],
)
def test_a_line_that_lacks_something_is_named_with_it(tmp_path: Path, change: dict[str, Any], reason: str) -> None:
    path = write(tmp_path, ROW, {**ROW, **change})
    with pytest.raises(BadSet, match=rf"set\.jsonl, line 2: .*{reason}"):
        read_set(path)


@pytest.mark.parametrize(
    "content", ["", "\n", "[1, 2]", "no JSON", '{"data": [1]}', '{"data": []}', '"x"\n1\n', "{}\n{}\n"]
)
def test_what_is_no_set_is_said_to_be_none(tmp_path: Path, content: str) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text(content, encoding="utf-8")
    for read in (read_set, read_passages):
        with pytest.raises(BadSet, match=r"set\.jsonl"):
            read(path)


def test_bytes_that_are_no_text_are_no_set(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_bytes(b"\xff\xfe\xfa")
    with pytest.raises(BadSet, match="UTF-8"):
        read_set(path)


def test_a_file_that_is_not_there_or_cannot_be_read_is_told_apart(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFile):
        read_set(tmp_path / "none.jsonl")
    with pytest.raises(UnreadableFile):
        read_set(tmp_path)
