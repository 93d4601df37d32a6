"""The crime that somebody is charged with."""

from __future__ import annotations

from typing import Final

from retrieval.reading.found import Found, Sheet
from retrieval.sentences.view import Token

_CHARGES: Final = frozenset({"tội", "tội danh"})
_OPENING: Final = '“"«'


def charge(sheet: Sheet) -> Found | None:
    """The crime behind "tội", where one is asked for: "bị khởi tố về tội | trộm cắp tài sản"."""
    if " ".join(sheet.question.keys(*sheet.question.focus)) not in _CHARGES:
        return None
    tokens = sheet.view.tokens
    for i in range(len(tokens) - 1):
        case = tokens[i].key in {"án", "vụ án"} and tokens[i + 1].text in _OPENING  # "vụ án “Trộm cắp tài sản”"
        if tokens[i].key in _CHARGES or case:
            first = i + 1
            while first < len(tokens) - 1 and (tokens[first].text in '“":«' or tokens[first].key in _CHARGES):
                first += 1
            after = first
            while after < len(tokens) and (tokens[after].text not in ',;:.…()”"»' or _chained(tokens, first, after)):
                after += 1
            if after - first > 1 and not tokens[first].mark:
                return Found((first, after), "charge", 2.5, 0.8)
    return None


def _chained(tokens: tuple[Token, ...], first: int, at: int) -> bool:
    """Whether a comma stands there between two verbs of one object: "sản xuất, | buôn bán hàng giả"."""
    if tokens[at].text != "," or at + 1 >= len(tokens):
        return False
    verb = tokens[at - 1].pos == "V" or at - 1 == first  # "tàng trữ" is read as a noun
    return verb and tokens[at + 1].pos == "V" and not tokens[at + 1].capital
