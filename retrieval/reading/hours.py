"""Hours of a day: those of the days of the week that are asked for, and of the morning with the afternoon."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from retrieval.mentions import Mention, Type
from retrieval.question import Kind
from retrieval.reading.found import Sheet
from retrieval.sentences.view import Place

_HOUR: Final = re.compile(r"\d ?(?:giờ|h)|\d:\d\d")
_DAYS: Final = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")
_WORKING: Final = frozenset(_DAYS[:5])
_TOGETHER: Final = {
    "cuối tuần": frozenset(_DAYS[5:]), "ngày thường": _WORKING, "trong tuần": _WORKING, "ngày lễ": frozenset({"lễ"}),
}  # fmt: skip
_NAMED: Final = re.compile(rf" ({'|'.join((*_DAYS, *_TOGETHER))})(?= )")
_STRETCH: Final = re.compile(rf" ({'|'.join(_DAYS)}) (?:đến|tới|-|–) (?:hết )?({'|'.join(_DAYS)}) ")
_FIGURES: Final = re.compile(r" thứ ([2-7])(?= )")
_ALONE: Final = re.compile(" (?:riêng|còn|trừ) ")  # "riêng | thứ bảy và chủ nhật mở đến 23 giờ"
_ENDS: Final = frozenset({",", ";", "(", ")", "."})


def _days_of(line: str) -> frozenset[str]:
    """The days of the week that words between spaces name."""
    line = _FIGURES.sub(lambda found: f" {_DAYS[int(found[1]) - 2]}", line)
    found = {day for match in _NAMED.finditer(line) for day in _TOGETHER.get(match[1], frozenset({match[1]}))}
    for match in _STRETCH.finditer(line):
        found |= set(_DAYS[_DAYS.index(match[1]) : _DAYS.index(match[2]) + 1])
    return frozenset(found)


def tells_of_day(asked: str, said: str) -> bool:
    """Whether a sentence tells of the day of the week that a question names, be it between others: "thứ hai đến thứ
    sáu" for "thứ tư"."""
    days = _days_of(asked)
    return bool(days) and days <= _days_of(said)


def _hours(sheet: Sheet) -> list[Mention]:
    """The longest times that a sentence tells by the clock."""
    found = [
        m for m in sheet.candidates.mentions if m.type is Type.TIME and _HOUR.search(_said(sheet, m.first, m.after))
    ]
    return [m for m in found if not any(o.holds((m.first, m.after)) and o != m for o in found)]


def _said(sheet: Sheet, first: int, after: int) -> str:
    return sheet.view.article.text[slice(*sheet.view.slice(first, after))].lower()


def _part(sheet: Sheet, place: Place) -> str:
    """What stands around a time up to the next marks, between spaces."""
    tokens, (first, after) = sheet.view.tokens, place
    while first and tokens[first - 1].text not in _ENDS:
        first -= 1
    while after < len(tokens) and tokens[after].text not in _ENDS:
        after += 1
    return f" {' '.join(token.key for token in tokens[first:after])} "


def of_other_days(sheet: Sheet, place: Place) -> bool:
    """Whether hours are told of other days of the week than the one asked about, or only of some days where all are
    asked for and others are told: "8 giờ đến 22 giờ, riêng chủ nhật đến | 23 giờ"."""
    if not _HOUR.search(_said(sheet, *place)) or "giờ" not in sheet.question.keys(*sheet.question.gap):
        return False
    asked, told = _days_of(sheet.question.line), _days_of(_part(sheet, place))
    if asked:
        return _is_off(sheet, asked, place)
    others = [m for m in _hours(sheet) if not (m.first < place[1] and place[0] < m.after)]
    return bool(told and _ALONE.search(_part(sheet, place))) and any(
        not _days_of(_part(sheet, (m.first, m.after))) for m in others
    )


def _is_off(sheet: Sheet, asked: frozenset[str], place: Place) -> bool:
    """Whether hours are of none of the days ``asked``, which the sentence or the part around them names."""
    told = _days_of(_part(sheet, place))
    if told:
        return not told & asked
    return any(_days_of(_part(sheet, (m.first, m.after))) & asked for m in _hours(sheet))


_MORNING: Final = re.compile(r" (?:buổi )?sáng ")
_LATER: Final = re.compile(r"(?:và |còn )?(?:buổi |ca )?(?:chiều|tối) ")
_DATES: Final = frozenset({"ngày", "hôm", "thứ", "tháng"})
_HALVES: Final = re.compile(r" (?:sáng|trưa|chiều|tối) ")


def whole_day(sheet: Sheet, place: Place) -> Place:
    """The hours of the morning and those of the afternoon, where neither is asked for alone: "sáng từ 7h30 đến 11h,
    chiều từ 13h30 đến 16h30"."""
    question = sheet.question
    if question.kind is not Kind.WHEN or _HALVES.search(question.line) or _DATES & set(question.keys(*question.gap)):
        return place
    for morning, later in pairwise(_hours(sheet)):
        if not any(m.first <= place[0] and place[1] <= m.after for m in (morning, later)):
            continue
        between = sheet.view.tokens[morning.after : later.first]
        led = " ".join(token.key for token in between if token.text not in _ENDS)
        said = f"{led} {_said(sheet, later.first, later.after)}"
        if _MORNING.search(_part(sheet, (morning.first, morning.after))) and _LATER.match(said):
            return morning.first, later.after
    return place
