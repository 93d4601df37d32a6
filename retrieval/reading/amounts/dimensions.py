"""Which dimension of something an amount is: "dài 1.640 m, rộng 17,5 m" does not tell how high it is."""

from __future__ import annotations

from typing import Final

from retrieval.mentions import Mention, Type
from retrieval.question import Question
from retrieval.reading.amounts.units import english_dimension
from retrieval.reading.found import Sheet
from retrieval.sentences.view import Place

_WORDS: Final = {
    word: dimension
    for dimension, words in {
        "dài": ("dài", "chiều dài", "độ dài", "kéo dài"),
        "rộng": ("rộng", "chiều rộng", "bề rộng", "bề ngang"),
        "cao": ("cao", "chiều cao", "độ cao"),
        "sâu": ("sâu", "chiều sâu", "độ sâu"),
        "dày": ("dày", "bề dày", "độ dày"),
        "đường kính": ("đường kính",),
        "bán kính": ("bán kính",),
    }.items()
    for word in words
}
_OF_WATER: Final = frozenset({"cao", "sâu"})  # "ngập sâu bao nhiêu": "nước dâng cao 1,5 m"
_BACK: Final = 5  # tokens at most from the word to its amount
_TWO: Final = 2  # syllables of the longest word
_MEASURING: Final = frozenset({Type.AMOUNT, Type.NUMBER})


def of_asked_dimension(sheet: Sheet, mention: Mention) -> float:
    """1 where an amount is of the dimension that the question asks for, -1 where it is of another; 0 where one of them
    is not told."""
    asked = _asked(sheet.question)
    told = _told(sheet, mention.head[0]) if asked else ""
    if not told or {asked, told} == _OF_WATER:
        return 0.0
    return 1.0 if asked == told else -1.0


def of_another_dimension(sheet: Sheet, place: Place) -> bool:
    """Whether the amount at ``place`` is of another dimension than the question asks for."""
    if not _asked(sheet.question):
        return False
    inside = [m for m in sheet.candidates.mentions if place[0] <= m.head[0] and m.head[1] <= place[1]]
    values = [of_asked_dimension(sheet, m) for m in inside if m.type in _MEASURING]
    return bool(values) and max(values) < 0


def _asked(question: Question) -> str:
    """The dimension right before the question word ("dài bao nhiêu"), or what the property before "là" is called."""
    if question.language == "en":
        return _WORDS.get(english_dimension(question), "")
    end = question.gap[0]
    end -= question.keys(end - 1, end) in {("là",), ("khoảng",)} if end else 0
    last, two = question.keys(max(0, end - 1), end), question.keys(max(0, end - _TWO), end)
    found = _WORDS.get(" ".join(two)) or _WORDS.get(" ".join(last), "")
    opening = " ".join(question.keys(0, _TWO))
    return found or (_WORDS.get(opening, "") if end > _TWO else "")


def _told(sheet: Sheet, at: int) -> str:
    """The dimension that stands close before token ``at``, with neither a mark nor another number between."""
    tokens, keys = sheet.view.tokens, set(sheet.question.keys(0, len(sheet.question.syllables)))
    for i in range(at - 1, max(-1, at - 1 - _BACK), -1):
        if tokens[i].mark or tokens[i].digit:
            break
        thing, _, word = tokens[i].key.rpartition(" ")
        if found := _WORDS.get(tokens[i].key) or (_WORDS.get(word) if thing in keys else None):
            return found  # "Cầu dài" may be run together
    return ""
