"""The crime that somebody is charged with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from retrieval.question import Question
from retrieval.reading.found import Found, Sheet
from retrieval.sentences.view import Place, Token

_CHARGES: Final = frozenset({"tội", "tội danh"})
_ACT: Final = "hành vi"
_CRIMES: Final = frozenset(
    "giết|cướp|trộm|lừa|đưa|nhận|môi|tàng|vận|mua|tham|lạm|chiếm|hủy|cố|gây|chống|đánh|tiêu|che|rửa|hiếp|dâm|"
    "xâm|vi|lợi|thiếu|làm|bắt|giữ|tổ|sử|cưỡng".split("|")
)
"""First syllables of crimes."""
_OPENING: Final = '“"«'
_PROSECUTED: Final = re.compile(
    r" (?:khởi tố|bắt|bắt giữ|tạm giữ|tạm giam|truy tố|điều tra|xét xử|truy nã|tuyên phạt) "
)


def charge(sheet: Sheet) -> Found | None:
    """The crime behind "tội", where one is asked for: "bị khởi tố về tội | trộm cắp tài sản"; of several the one told
    of the person whom the question names."""
    if not _asks(sheet.question):
        return None
    places = list(_told(sheet.view.tokens, _CHARGES)) or list(_told(sheet.view.tokens, {_ACT}))
    place = _of_named(sheet, places)
    return Found(place, "charge", 2.5, 0.8) if place else None


def _asks(question: Question) -> bool:
    noun = " ".join(question.keys(*question.focus))
    return noun in _CHARGES or (noun == _ACT and bool(_PROSECUTED.search(question.line)))


def _told(tokens: tuple[Token, ...], words: frozenset[str] | set[str]) -> Iterator[Place]:
    """What stands behind one of ``words``, or in quotes behind "vụ án"."""
    last = 0
    for i in range(len(tokens) - 1):
        case = tokens[i].key in {"án", "vụ án"} and tokens[i + 1].text in _OPENING  # "vụ án “Trộm cắp tài sản”"
        if i < last or not (tokens[i].key in words or case):
            continue
        first = i + 1
        while first < len(tokens) - 1 and (tokens[first].text in '“":«' or tokens[first].key in {*words, _ACT}):
            first += 1
        last = _end(tokens, first)
        if last - first > 1 and not tokens[first].mark:
            yield first, last


def _end(tokens: tuple[Token, ...], first: int) -> int:
    """The mark behind a crime; past "do người khác phạm | tội mà có"."""
    after = first
    while after < len(tokens) and (tokens[after].text not in ',;:.…()”"»' or _chained(tokens, first, after)):
        after += 1
    return after


def _of_named(sheet: Sheet, places: list[Place]) -> Place | None:
    """The one of ``places`` that is told of whom the question names: the first behind the name; else the first."""
    tokens = sheet.view.tokens
    named = {t for told in sheet.match.places for t in told if t and tokens[t].capital and tokens[t].pos == "Np"}
    behind = max(named, default=0)
    return next((place for place in places if behind < place[0]), next(iter(places), None))


def _chained(tokens: tuple[Token, ...], first: int, at: int) -> bool:
    """Whether a comma stands there between two verbs of one object, or two crimes: "sản xuất, | buôn bán hàng giả",
    "giết người, | cướp tài sản"."""
    if tokens[at].text != "," or at + 1 >= len(tokens):
        return False
    if tokens[at + 1].key.split(" ")[0] in _CRIMES:
        return True
    verb = tokens[at - 1].pos == "V" or at - 1 == first  # "tàng trữ" is read as a noun
    return verb and tokens[at + 1].pos == "V" and not tokens[at + 1].capital
