"""Who takes part, where a noun says so: "hội nghị do ông A chủ trì, với sự tham dự của | lãnh đạo các sở"."""

from __future__ import annotations

from typing import Final

from retrieval.mentions import Type
from retrieval.reading.found import Found, Sheet
from retrieval.sentences.view import Token

_MADE_NOUN: Final = "sự"  # "sự tham dự của"
_GOES_ON: Final = frozenset({"N", "Nc", "Np", "Nu", "Ny", "M", "L", "A", "C", "P"})
_JOINS: Final = frozenset({"và", "cùng", "của", "thuộc"})


def attendant(sheet: Sheet) -> Found | None:
    """All who stand behind "của", where "sự" makes a noun of what they do."""
    question, tokens = sheet.question, sheet.view.tokens
    if question.gap[0] > max(question.focus[1], 0) or question.language != "vi" or _MADE_NOUN not in sheet.view.words:
        return None
    unit = next((u for u, at in enumerate(question.content) if at >= question.gap[1]), None)
    if unit is None:
        return None
    times = {m.first for m in sheet.candidates.mentions if m.type is Type.TIME}
    for verb in sorted(sheet.match.places[unit]):
        of = next((i for i in range(verb + 1, min(verb + 3, len(tokens) - 1)) if tokens[i].key == "của"), None)
        made = any(token.key.split(" ")[0] == _MADE_NOUN for token in tokens[max(0, verb - 2) : verb + 1])
        if of is None or not made:
            continue
        after = of + 1
        while after < len(tokens) and after not in times and _belongs(tokens, after):
            after += 1
        if after > of + 1:
            return Found((of + 1, after), "doer", 3.0, 0.9)
    return None


def _belongs(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether somebody is told of there still; behind a comma, too, where another one follows."""
    if tokens[at].text == ",":
        return at + 1 < len(tokens) and tokens[at + 1].pos in _GOES_ON and not tokens[at + 1].digit
    return not tokens[at].mark and (tokens[at].pos in _GOES_ON or tokens[at].key in _JOINS)
