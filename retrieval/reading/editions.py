"""Which of the times that something is held is asked about: "lần thứ hai" is not told by an article on the third."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from retrieval.question import Kind, Question
from retrieval.sentences.view import SentenceView, Views

_EDITION: Final = re.compile(r" (?:lần|kỳ|mùa) thứ (\d+|[ivxl]+|nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)(?= )")
_ORDINALS: Final = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ROMAN: Final = {"i": 1, "v": 5, "x": 10, "l": 50}


def of_other_edition(question: Question, view: SentenceView, views: Views) -> bool:
    """Whether the question names one of several times that something was held, and the article only others."""
    asked = _editions(question.line) if question.kind is not Kind.YES_NO else frozenset()
    if not asked:
        return False
    told = _editions(views.line(view.article, bare=False))
    return bool(told) and asked.isdisjoint(told)


def says_edition(question: Question, view: SentenceView) -> bool:
    """Whether the only number of the question is that of such a time, and the sentence has it, spelt in whichever
    way."""
    asked = _editions(question.line)
    return len(question.numbers) == 1 and bool(asked & _editions(view.line(bare=False)))


@lru_cache(maxsize=256)
def _editions(line: str) -> frozenset[int]:
    return frozenset(map(_number, _EDITION.findall(line))) if " thứ " in line else frozenset()


def _number(said: str) -> int:
    if said.isdigit():
        return int(said)
    if said in _ORDINALS or said == "bốn":
        return _ORDINALS.index("tư" if said == "bốn" else said) + 1
    values = [_ROMAN[letter] for letter in said]
    return sum(-one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True))
