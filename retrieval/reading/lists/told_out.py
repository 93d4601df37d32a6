"""What a number of things leads to with a colon: "trên ba lĩnh vực: | bán dẫn, nông nghiệp và thể thao"."""

from __future__ import annotations

from typing import Final

from retrieval.question import Kind
from retrieval.reading.found import Found, Sheet
from retrieval.words.numbers import WORDS

_BESIDE: Final = 2  # syllables before "nào" that name what is asked for
_LED_BY: Final = 3  # tokens: a number, a noun, the colon
_REACH: Final = 5  # tokens at most from the number to the first item
_SO_MANY: Final = frozenset({"các", "những", "nhiều", *WORDS})


def told_out(sheet: Sheet) -> Found | None:
    """All that a number of them leads to with a colon, where one asks for them as for one: "trên ba lĩnh vực: | bán
    dẫn, nông nghiệp và thể thao" for "trên lĩnh vực gì"; not where something of one of them is asked."""
    tokens, question = sheet.view.tokens, sheet.question
    if question.kind not in {Kind.WHAT, Kind.WHICH} or question.language != "vi":
        return None
    nouns = {i for i in range(max(0, question.gap[0] - _BESIDE), question.gap[0]) if i in question.content}
    said = {t for u, i in enumerate(question.content) if i in nouns for t, s in sheet.match.places[u].items() if s == 1}
    for one in sheet.candidates.enumerations:
        first, after = one.place
        if first < _LED_BY or tokens[first - 1].text != ":" or not said & {first - 2, first - 3}:
            continue
        counted = any(token.digit or token.key in _SO_MANY for token in tokens[max(0, first - _REACH) : first - 2])
        inside = any(first <= t < after for t in sheet.literal)
        if counted and not inside and len(one.items) > 1:
            return Found(one.place, "list", 2.5, 1.0, items=one.items, partial=one.partial)
    return None
