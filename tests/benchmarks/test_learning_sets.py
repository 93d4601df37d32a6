"""The lessons: how they are written, and that those of ours can be learnt from."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.learning_sets import LESSONS, read_learning_set, read_lessons
from benchmarks.library import Library
from benchmarks.train_ranker import examples_of, sentence_of
from bot.errors import BadSet

BRIDGE = """Khánh thành cầu Bến Đò

Sáng 6-12, ông Lê Văn An cắt băng khánh thành cầu. Cầu dài 120 m, có 4 nhịp.

Ông Lê Văn An cũng thăm 14 hộ dân ở hai đầu cầu.

---
Cầu dài bao nhiêu? => 120 m | dài 120 m
Ai cắt băng? => ông Lê Văn An @ Sáng 6-12, ông Lê Văn An cắt băng
Ông An thăm bao nhiêu hộ dân? => 14 hộ dân
Cầu rộng bao nhiêu? =>
"""


def lessons(folder: Path, text: str = BRIDGE) -> Path:
    (folder / "cau.txt").write_text(text, encoding="utf-8")
    return folder


def test_a_lesson_is_an_article_with_its_questions(tmp_path: Path) -> None:
    asked = read_lessons(lessons(tmp_path))
    [passage] = asked.passages
    assert passage.article == "Khánh thành cầu Bến Đò"
    assert passage.text.endswith("ở hai đầu cầu.")
    length, who, _, width = asked.questions
    assert length.golds == ("120 m", "dài 120 m")
    assert length.start == passage.text.index("120 m")
    assert who.start == passage.text.index("ông Lê Văn An")
    assert not width.answerable
    assert width.golds == ()


def test_an_answer_lies_in_the_sentence_that_is_marked(tmp_path: Path) -> None:
    asked = read_lessons(lessons(tmp_path))
    article = Library().corpus(asked.passages).named("Khánh thành cầu Bến Đò")
    positions = [sentence_of(one, article) for one in asked.questions]
    assert [article.text[slice(*article.sentences[n][:2])][:4] for n in positions if n is not None] == [
        "Cầu ",
        "Sáng",
        "Ông ",
    ]


def test_a_figure_is_as_right_without_what_the_question_counts(tmp_path: Path) -> None:
    asked = read_lessons(lessons(tmp_path))
    corpus = Library().corpus(asked.passages)
    examples = examples_of(asked.questions[2:3], corpus)
    assert (examples[0].choice.reward == 1).sum() == 2  # "14 hộ dân" and "14"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Tin\n\nCầu dài 120 m.", "no line"),
        (BRIDGE.replace(" => 120 m | dài 120 m", ""), "line 8"),
        (BRIDGE.replace("120 m | dài", "130 m | dài"), '"130 m"'),
        (BRIDGE.replace("Cầu rộng bao nhiêu?", ""), "line 11"),
    ],
)
def test_a_lesson_that_is_written_wrong_is_named_with_its_line(tmp_path: Path, text: str, place: str) -> None:
    with pytest.raises(BadSet, match=r"cau\.txt") as caught:
        read_lessons(lessons(tmp_path, text))
    assert place in str(caught.value)


def test_an_answer_that_stands_twice_must_be_marked(tmp_path: Path) -> None:
    with pytest.raises(BadSet, match="stand just once"):
        read_lessons(
            lessons(tmp_path, BRIDGE.replace("=> ông Lê Văn An @ Sáng 6-12, ông Lê Văn An cắt băng", "=> Lê Văn An"))
        )


def test_an_empty_folder_is_no_set(tmp_path: Path) -> None:
    with pytest.raises(BadSet, match="no questions"):
        read_lessons(tmp_path)


def test_the_lessons_of_ours_can_all_be_read() -> None:
    found = read_learning_set(LESSONS)
    assert found.lessons
    assert len(found.asked.passages) == len(list(LESSONS.glob("*.txt")))
    assert {one.answerable for one in found.asked.questions} == {True, False}
