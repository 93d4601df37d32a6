"""When a question says that something was: "hôm qua", "tuần này", "ngày 6 tháng 12", "6/12", "tháng 12", "mới nhất"."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from retrieval.question import Question


@dataclass(frozen=True, slots=True)
class AskedTime:
    """Syllables ``positions`` of a question say when: from ``start`` to ``end``, both with; or a day or month of a year
    that is not said. ``relative``: counted from the day of asking, so that no article says it in these words.
    ``newest``: the last one.
    """

    positions: frozenset[int]
    start: date | None = None
    end: date | None = None
    day: int | None = None
    month: int | None = None
    relative: bool = False
    newest: bool = False

    def holds(self, day: date) -> bool:
        """Whether ``day`` is within."""
        if self.start and self.end:
            return self.start <= day <= self.end
        return day.month == self.month and self.day in {None, day.day}

    def holds_yearless(self, day: int | None, month: int | None) -> bool:
        """Whether a day of a year that is not said may be within; ``day`` None: a whole month."""
        if not (self.start and self.end):
            return month == self.month and self.day in {None, day}
        if day is None or month is None:
            return False
        return any(_same_day(self.start + timedelta(n), day, month) for n in range((self.end - self.start).days + 1))


Period = tuple[date, date]


def _day(before: int) -> Callable[[date], Period]:
    return lambda today: (today - timedelta(before), today - timedelta(before))


def _week(before: int) -> Callable[[date], Period]:
    def period(today: date) -> Period:
        monday = today - timedelta(today.weekday() + 7 * before)
        return monday, monday + timedelta(6)

    return period


def _month(before: int) -> Callable[[date], Period]:
    def period(today: date) -> Period:
        first = today.replace(day=1)
        for _ in range(before):
            first = (first - timedelta(1)).replace(day=1)
        return first, first.replace(day=calendar.monthrange(first.year, first.month)[1])

    return period


_TODAY, _YESTERDAY = _day(0), _day(1)
_LAST_DAYS: Final = 7
_RELATIVE: Final[dict[str, Callable[[date], Period]]] = {
    **dict.fromkeys(("hôm nay", "ngày hôm nay", "sáng nay", "trưa nay", "chiều nay", "tối nay"), _TODAY),
    **dict.fromkeys(("hôm qua", "ngày hôm qua", "sáng qua", "chiều qua", "tối qua", "đêm qua"), _YESTERDAY),
    **dict.fromkeys(("hôm kia", "ngày hôm kia"), _day(2)),
    **dict.fromkeys(("tuần này", "trong tuần này", "tuần nay"), _week(0)),
    **dict.fromkeys(("tuần trước", "tuần qua", "tuần rồi", "tuần vừa qua", "tuần vừa rồi", "cuối tuần qua"), _week(1)),
    **dict.fromkeys(("tháng này", "trong tháng này"), _month(0)),
    **dict.fromkeys(("tháng trước", "tháng qua", "tháng rồi", "tháng vừa qua", "tháng vừa rồi"), _month(1)),
    **dict.fromkeys(
        ("mấy hôm nay", "mấy ngày nay", "mấy ngày qua", "những ngày qua"),
        lambda today: (today - timedelta(_LAST_DAYS), today),
    ),
}  # fmt: skip
_NEWEST: Final = ("gần đây nhất", "mới nhất", "gần nhất", "mới đây nhất")
_LONGEST: Final = 4  # syllables of such an expression


def asked_time(question: Question, today: date) -> AskedTime | None:
    """The first time that ``question`` says."""
    keys = [s.key for s in question.syllables]
    for at in range(len(keys)):
        if found := _relative(keys, at, today) or dated(keys, at):
            return found
    return None


def _relative(keys: Sequence[str], at: int, today: date) -> AskedTime | None:
    for length in range(min(_LONGEST, len(keys) - at), 1, -1):
        said = " ".join(keys[at : at + length])
        if said in _NEWEST:
            return AskedTime(frozenset(range(at, at + length)), newest=True, relative=True)
        if said in _RELATIVE:
            return AskedTime(frozenset(range(at, at + length)), *_RELATIVE[said](today), relative=True)
    return None


_DAYS: Final = frozenset({"ngày", "mùng", "hôm", "sáng", "chiều", "tối", "trưa", "đêm", "mồng"})
SCORES: Final = frozenset({"số", "thắng", "thua", "hòa", "cỡ"})  # "tỷ số 3-2", "tỷ số lên 24-10"


def dated(keys: Sequence[str], at: int) -> AskedTime | None:
    """ "ngày 6 tháng 12 năm 2023", "6 tháng 12", "ngày 6-12", "6/12", "tháng 12". Marks are no syllables: two numbers
    side by side, the first led by a word for a day or not, are a day and a month."""
    first = at
    if keys[at] in _DAYS:
        at += 1
        at += at < len(keys) and keys[at] in {"mùng", "mồng"}
    day = _number(keys, at, 31)
    if day:
        after = at + 1 + (at + 1 < len(keys) and keys[at + 1] == "tháng")
        month = _number(keys, after, 12)
        if month and (after > at + 1 or first < at or not _is_score(keys, first)):
            return _of_year(keys, first, after + 1, day, month)
    if first == at and keys[at] == "tháng" and (month := _number(keys, at + 1, 12)):
        return _of_year(keys, first, at + 2, None, month)
    return None


def _is_score(keys: Sequence[str], first: int) -> bool:
    """Whether what stands before the two numbers that begin at ``first`` makes a score of them."""
    led = first - (keys[max(0, first - 1) : first] == ["lên"])
    return led > 0 and keys[led - 1] in SCORES


def _of_year(keys: Sequence[str], first: int, after: int, day: int | None, month: int) -> AskedTime | None:
    """A day or a month, of the year that follows if one does."""
    named = after + (after < len(keys) and keys[after] == "năm")
    year = _number(keys, named, 2100) if named < len(keys) and len(keys[named]) == 4 else None
    positions = frozenset(range(first, named + 1 if year else after))
    if year is None:
        return AskedTime(positions, day=day, month=month)
    last = calendar.monthrange(year, month)[1]
    if day and day > last:
        return None
    return AskedTime(positions, date(year, month, day or 1), date(year, month, day or last))


def _number(keys: Sequence[str], at: int, most: int) -> int | None:
    found = int(keys[at]) if at < len(keys) and keys[at].isdecimal() and len(keys[at]) <= 4 else 0
    return found if 1 <= found <= most else None


def _same_day(one: date, day: int, month: int) -> bool:
    return (one.day, one.month) == (day, month)
