"""What bears a number of its own: "bão số 3" for "Bão số mấy?", "Quốc lộ 91" for "Quốc lộ số mấy?"."""

from __future__ import annotations

from typing import Final

from retrieval.mentions import Type
from retrieval.question import Kind, Question
from retrieval.reading.found import Found, Sheet
from retrieval.sentences.view import Place

_LONGEST: Final = 2  # syllables of what bears it


def numbered(sheet: Sheet) -> Found | None:
    """The number right behind what the question names before "số mấy", with it; no long number such as a decree's."""
    question, view = sheet.question, sheet.view
    gap, folded = question.gap, any(s.folded for s in question.syllables)
    number = "so" if folded else "số"
    if question.kind is not Kind.CODE or question.keys(*gap)[:1] != (number,):
        return None
    long_ones = {i for m in sheet.candidates.mentions if m.type is Type.CODE for i in range(m.first, m.after)}
    keys = view.folded_keys if folded else view.keys
    for length in range(min(_LONGEST, gap[0]), 0, -1):
        bearer = question.keys(gap[0] - length, gap[0])
        if gap[0] - length not in question.content:
            continue  # "ở phòng"
        for at in (p for p in range(len(keys) - length) if keys[p : p + length] == bearer):
            last = at + length + (keys[at + length] == number)
            if last >= len(keys) or not keys[last].isdecimal():
                continue
            first, after = view.token_of[at], view.token_of[last]
            if after in long_ones or view.article.text.startswith("/", view.tokens[after].end):
                continue
            if at and view.token_of[at - 1] == first:  # "tâm bão | số 3"
                first += 1
            return Found((first, after + 1), "in place", 2.0, 1.0)
    return None


_CLASS: Final = "lớp"
_CLASSES: Final = frozenset({"chuyên", "mầm", "chồi", "lá", "chất lượng cao"})


def school_class(sheet: Sheet) -> Found | None:
    """The class of a pupil, with its number: "lớp 12A1" for "Khôi học lớp nào?", not the school."""
    tokens = sheet.view.tokens
    if not _asks_class(sheet.question):
        return None
    for i in range(len(tokens) - 1):
        numbers = tokens[i + 1].text[:1].isdigit() or tokens[i + 1].key in _CLASSES
        if tokens[i].key == _CLASS and numbers and sheet.by_asked_bearer[i] >= 0:
            return Found((i, i + 2), "class", fit=0.9)
    return None


def _asks_class(question: Question) -> bool:
    asked = question.keys(*question.focus) or question.keys(max(0, question.gap[0] - 1), question.gap[0])
    return question.kind is Kind.ORGANISATION and asked == (_CLASS,) and "nào" in question.keys(*question.gap)


def of_no_class(sheet: Sheet, place: Place) -> bool:
    """Whether "lớp nào" is answered with what is called no class."""
    tokens, (first, after) = sheet.view.tokens, place
    told = any(token.key.split(" ")[0] == _CLASS for token in tokens[max(0, first - 1) : after])
    return _asks_class(sheet.question) and not told
