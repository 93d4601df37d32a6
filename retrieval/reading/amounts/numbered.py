"""What bears a number of its own: "bão số 3" for "Bão số mấy?", "Quốc lộ 91" for "Quốc lộ số mấy?"."""

from __future__ import annotations

from typing import Final

from retrieval.mentions import Type
from retrieval.question import Kind
from retrieval.reading.found import Found, Sheet

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
