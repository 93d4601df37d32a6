"""Question sets: JSON Lines of our own, and SQuAD's JSON (v1, v2).

A line is ``{"id", "article", "context", "question", "answers": [{"text", ...}], "answerable", "question_en"?}``; an
answer may be a bare string, and what has no ``answerable`` is. Other keys are not read.
"""

from __future__ import annotations

import errno
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.errors import BadSet
from corpus.errors import NoSuchFile, UnreadableFile

Id = str | int


@dataclass(frozen=True, slots=True)
class Passage:
    """A context of an article. ``article`` is its name as a title: with spaces where the set has underscores."""

    article: str
    text: str


@dataclass(frozen=True, slots=True)
class GoldQuestion:
    """A question with the answers that count as right; none where it is not answerable.

    ``start``: where the first of them begins in the passage, if the set says so.
    """

    id: Id
    passage: Passage
    text: str
    english: str | None
    golds: tuple[str, ...]
    answerable: bool
    start: int | None = None


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """What one file has. ``passages`` are in order of first appearance, each once."""

    passages: tuple[Passage, ...]
    questions: tuple[GoldQuestion, ...]


def read_set(path: Path) -> QuestionSet:
    """The questions of a file and all its contexts.

    Raises NoSuchFile and UnreadableFile; BadSet where it is no question set, with the place.
    """
    passages: dict[Passage, None] = {}
    questions = []
    for row in _rows(path):
        passages[row.passage()] = None
        if row.asks:
            questions.append(row.question())
    if not questions:
        raise _bad(str(path), "there are no questions in it")
    return QuestionSet(tuple(passages), tuple(questions))


def read_passages(path: Path) -> tuple[Passage, ...]:
    """The contexts alone, as distractors; raises as ``read_set`` does."""
    passages = tuple(dict.fromkeys(row.passage() for row in _rows(path)))
    if not passages:
        raise _bad(str(path), "there are no contexts in it")
    return passages


@dataclass(frozen=True, slots=True)
class _Row:
    """One question as it is written. ``place`` says where; ``asks`` is false for a paragraph without questions."""

    values: Mapping[str, Any]
    place: str
    asks: bool = True

    def passage(self) -> Passage:
        return Passage(" ".join(self._text("article").replace("_", " ").split()), self._text("context"))

    def question(self) -> GoldQuestion:
        answerable = bool(self.values.get("answerable", True))
        golds = tuple(map(self._gold, self.values.get("answers") or ()))
        if answerable and not golds:
            raise _bad(self.place, 'it has no "answers" and is not marked as unanswerable')
        return GoldQuestion(
            id=self._id(),
            passage=self.passage(),
            text=self._text("question"),
            english=self._text("question_en") if self.values.get("question_en") else None,
            golds=golds if answerable else (),
            answerable=answerable,
            start=self._start() if answerable else None,
        )

    def _id(self) -> Id:
        identity = self.values.get("id")
        if not isinstance(identity, str | int):
            raise _bad(self.place, 'it has no "id"')
        return identity

    def _text(self, name: str) -> str:
        value = self.values.get(name)
        if not isinstance(value, str) or not value.strip():
            raise _bad(self.place, f'it has no "{name}"')
        return value

    def _gold(self, answer: object) -> str:
        text = answer.get("text") if isinstance(answer, dict) else answer
        if not isinstance(text, str):
            raise _bad(self.place, "an answer is no text")
        return text

    def _start(self) -> int | None:
        """As `start` in our lines, as `answer_start` in SQuAD's."""
        first = self.values["answers"][0]
        start = first.get("start", first.get("answer_start")) if isinstance(first, dict) else None
        return start if isinstance(start, int) else None


def _rows(path: Path) -> Iterator[_Row]:
    content = _content(path)
    try:
        whole = json.loads(content)
    except ValueError:
        return _lines(content, path)
    if isinstance(whole, dict) and isinstance(whole.get("data"), list):
        return _squad(whole["data"], path)
    if isinstance(whole, dict):
        return iter([_Row(whole, f"{path}, line 1")])
    raise _bad(str(path), "it is JSON, but neither JSON Lines nor as SQuAD's")


def _content(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise _bad(str(path), "it is no UTF-8 text") from None
    except OSError as error:
        if error.errno in (errno.ENOENT, errno.ENAMETOOLONG):
            raise NoSuchFile(f"{path} does not exist.", "no_set", path=str(path)) from None
        reason = error.strerror or str(error)
        raise UnreadableFile(f"{path} cannot be read: {reason}.", "unreadable_set", path=str(path)) from None


def _lines(content: str, path: Path) -> Iterator[_Row]:
    for number, line in enumerate(content.split("\n"), 1):
        if not line.strip():
            continue
        place = f"{path}, line {number}"
        try:
            values = json.loads(line)
        except ValueError:
            raise _bad(place, "it is no JSON") from None
        if not isinstance(values, dict):
            raise _bad(place, "it is no JSON object")
        yield _Row(values, place)


def _squad(data: list[Any], path: Path) -> Iterator[_Row]:
    """SQuAD's nesting as rows, one for a paragraph that has no questions."""
    try:
        for number, article in enumerate(data, 1):
            title = article.get("title") or f"{path.stem} {number}"
            for at, paragraph in enumerate(article["paragraphs"], 1):
                passage = {"article": title, "context": paragraph["context"]}
                place = f"{path}, article {number}, paragraph {at}"
                for asked in paragraph["qas"]:
                    yield _Row({**asked, **passage, "answerable": not asked.get("is_impossible", False)}, place)
                if not paragraph["qas"]:
                    yield _Row(passage, place, asks=False)
    except (KeyError, TypeError, AttributeError):
        raise _bad(str(path), "it is JSON, but not as SQuAD's") from None


def _bad(place: str, reason: str) -> BadSet:
    return BadSet(f"{place}: no question set that can be read: {reason}.", "bad_set", place=place, reason=reason)
