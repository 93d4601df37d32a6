"""From when on something is, and up to when: which of the two a question asks for, and which a time tells."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import Final

from retrieval.mentions import Mention, Type
from retrieval.question import Kind, Question
from retrieval.reading.found import Sheet
from retrieval.sentences.view import Place
from retrieval.words.word_classes import BEGINNINGS, ENDINGS


class Bound(Enum):
    """The one end of a stretch of time or the other."""

    START = "start"
    END = "end"


_FROM: Final = frozenset({"từ"})
_UNTIL: Final = frozenset({"đến", "tới", "hết"})
_LATEST: Final = re.compile(
    r" (?:hạn chót|hạn cuối|hạn cuối cùng|chậm nhất|muộn nhất|(?:kéo dài|diễn ra) (?:đến|tới)) "
)
_BEGINS: Final = re.compile(f" ({'|'.join(BEGINNINGS)}) ")
_ENDS: Final = re.compile(f" ({'|'.join(ENDINGS)})(?! thành công) ")
_RANGE: Final = re.compile(
    r"\d ?(?:h|giờ|g)(?:\d\d)? ?[-–] ?\d|\d[-/.]\d{4} ?[-–] ?\d|(?<![-/.])\b\d{4} ?[-–] ?\d|:\d\d ?[-–] ?\d|\d [-–] \d"
    r"|(?<![\d/.-])\d{1,2}-\d{1,2}[-/.]\d{1,2}(?!\d)"
)
"""A stretch of time written with a dash: "6h-22h", "2025-2027", "10-14/10"."""
_LOOSE: Final = 3  # tokens between the verb and its time: "kết thúc | vào lúc | 21 giờ"
_SAME: Final = 1.0
_LIKE: Final = 0.5  # what another verb of that meaning, or "đến", tells


@lru_cache(maxsize=64)
def _asked(line: str, before: str, gap: tuple[str, ...]) -> tuple[Bound | None, str]:
    """Which bound is asked for, and by which verb."""
    if "từ" in gap and not _UNTIL & set(gap):
        return Bound.START, ""
    if before in _FROM:
        return Bound.START, ""
    if before in _UNTIL or _LATEST.search(line):
        return Bound.END, ""
    begins, ends = _BEGINS.search(line), _ENDS.search(line)
    if bool(begins) is bool(ends):
        return None, ""
    return (Bound.START, begins[1]) if begins else (Bound.END, ends[1] if ends else "")


def asked_bound(question: Question) -> tuple[Bound | None, str]:
    """Which bound a question asks for ("từ khi nào", "đến khi nào", "bế mạc ngày nào"), and the verb that says so."""
    if question.kind is not Kind.WHEN or question.language != "vi":
        return None, ""
    first, after = question.gap
    before = question.keys(max(0, first - 1), first)
    return _asked(question.line, before[0] if before else "", question.keys(first, after))


def of_bound(sheet: Sheet, mention: Mention) -> float:
    """Up to 1 for a time that tells the bound which is asked for, -1 for one that tells the other beside it: "khai mạc
    tối 5-3, kéo dài | đến hết ngày 9-3"."""
    asked, verb = asked_bound(sheet.question)
    if asked is None:
        return 0.0
    times = {(m.first, m.after) for m in sheet.candidates.mentions if m.type is Type.TIME}
    worth = {place: _worth(sheet, place, asked, verb) for place in times}
    best = max(worth.values())
    if best <= 0:
        return 0.0
    own = worth[mention.first, mention.after]
    return own if own < 0 or own == best else 0.0


def _worth(sheet: Sheet, place: Place, asked: Bound, verb: str) -> float:
    told, by = told_bound(sheet, place)
    if told is None:
        return 0.0
    return -1.0 if told is not asked else _SAME if by == verb else _LIKE


def of_other_bound(sheet: Sheet, place: Place) -> bool:
    """Whether an answer tells only since when, where it is asked up to when, or the other way round."""
    asked, _ = asked_bound(sheet.question)
    if asked is None:
        return False
    around = [
        (m.first, m.after)
        for m in sheet.candidates.mentions
        if m.type is Type.TIME and m.first <= place[0] and place[1] <= m.after
    ]
    told, _ = told_bound(sheet, max(around, key=lambda p: p[1] - p[0], default=place))
    return told is not None and told is not asked


def told_bound(sheet: Sheet, place: Place) -> tuple[Bound | None, str]:
    """Which bound a time tells, by the verb before it or by "từ" or "đến" at its beginning; None where it tells both,
    or neither. "Đến ngày 6-3, …" opens what was so by then."""
    tokens, (first, after) = sheet.view.tokens, place
    opening = tokens[first].key.rpartition(" ")[2]
    words = {word for token in tokens[first + 1 : after - 1] for word in token.key.split(" ")}  # not "tuần | tới"
    if opening in _FROM and (words & _UNTIL or _RANGE.search(_said(sheet, place))):
        return None, ""
    if by := _verb(sheet, place):
        return (Bound.START if by in BEGINNINGS else Bound.END), by
    if opening in _FROM:
        return Bound.START, ""
    if opening in _UNTIL and first and not tokens[first - 1].mark and tokens[first - 1].key not in _SINCE:
        return Bound.END, ""
    return None, ""


_SINCE: Final = frozenset({"nay", "đó", "khi"})  # "từ nay | đến cuối năm"


def _verb(sheet: Sheet, place: Place) -> str:
    """The verb of beginning or ending right before a time, or within its first word: "bắt đầu từ"."""
    tokens, first = sheet.view.tokens, place[0]
    inside = tokens[first].key.rpartition(" ")[0]
    if inside in BEGINNINGS | ENDINGS:
        return inside
    for i in range(first - 1, max(-1, first - 1 - _LOOSE), -1):
        if tokens[i].key in BEGINNINGS | ENDINGS:
            return tokens[i].key
        if tokens[i].mark or tokens[i].digit or tokens[i].pos == "V":
            return ""
    return ""


def _said(sheet: Sheet, place: Place) -> str:
    return sheet.view.article.text[slice(*sheet.view.slice(*place))].lower()
