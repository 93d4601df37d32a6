"""What weights are learnt from: question sets, and the lessons of our own.

Lessons are articles that were written to learn from, each with its questions: a folder of text files. A file is an
article (the headline, then the text), a line ``---``, and a question a line:

    Cầu dài bao nhiêu? => 120 m | dài 120 m
    Ai khánh thành cầu? => ông Lê Văn An @ Sáng 6-12, ông Lê Văn An cắt băng
    Cầu rộng bao nhiêu? =>

Behind ``=>`` stand the right answers, word for word, with ``|`` between them; nothing, where the article does not
answer the question. An answer that stands in the article more than once has ``@`` and the words around the one meant.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.errors import BadSet
from bot.evaluation.questions import GoldQuestion, Passage, QuestionSet, read_set
from corpus.decode import clean

LESSONS: Final = Path(__file__).with_name("lessons")


@dataclass(frozen=True, slots=True)
class LearningSet:
    """A question set, and whether it is of lessons."""

    asked: QuestionSet
    lessons: bool


def read_learning_set(path: Path) -> LearningSet:
    """A folder of lessons, or a question set as ``read_set`` knows them, which raises as that does."""
    return LearningSet(read_lessons(path) if path.is_dir() else read_set(path), path.is_dir())


def read_lessons(folder: Path) -> QuestionSet:
    """The lessons of all files in ``folder``, in the order of their names.

    Raises BadSet where there are none, or where one is not written as it should be, with the file and the line.
    """
    passages, questions = [], []
    for path in sorted(folder.glob("*.txt")):
        text, mark, asked = clean(path.read_text(encoding="utf-8")).partition("\n---\n")
        if not mark:
            raise _bad(str(path), 'no line "---" stands between the article and its questions')
        passage = Passage(" ".join(text.strip().split("\n")[0].split()), text.strip())
        passages.append(passage)
        for number, line in enumerate(asked.split("\n"), text.count("\n") + 3):
            if line.strip():
                questions.append(_question(line, passage, f"{path}, line {number}"))
    if not questions:
        raise _bad(str(folder), "there are no questions in it")
    return QuestionSet(tuple(passages), tuple(questions))


def _question(line: str, passage: Passage, place: str) -> GoldQuestion:
    asked, mark, said = line.partition("=>")
    if not mark or not asked.strip():
        raise _bad(place, 'a question, "=>" and the answer are wanted')
    answers, _, around = said.partition(" @ ")
    golds = tuple(answer.strip() for answer in answers.split(" | ") if answer.strip())
    start = _start(golds, around.strip(), passage.text, place) if golds else None
    return GoldQuestion(place, passage, asked.strip(), None, golds, bool(golds), start)


def _start(golds: tuple[str, ...], around: str, text: str, place: str) -> int:
    """Where the first answer begins in ``text``: within ``around``, where that is given."""
    for gold in golds:
        if text.count(around or gold) != 1 or gold not in (around or gold):
            raise _bad(place, f'"{gold}" does not stand just once in the article, or not within what follows "@"')
    return text.find(around) + around.find(golds[0]) if around else text.find(golds[0])


def _bad(place: str, reason: str) -> BadSet:
    return BadSet(f"{place}: no lesson that can be read: {reason}.", "bad_set", place=place, reason=reason)
