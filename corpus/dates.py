"""Dates as Vietnamese news writes them: found with their place in the text, and turned into calendar days.

Rather none than a wrong one: "10-12 tuổi", "thắng 3-2", "68/72 đại biểu" and "1/3 diện tích" are no dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from corpus import date_patterns as patterns
from corpus.date_context import is_other_number, is_short_date
from corpus.errors import BadDate

_WINDOW = 48  # characters on each side of a date that are looked at
_SPACES = "\t\n\u00a0\u2009\u202f"
_PUBLISHED = re.compile(
    r"(?P<y>[0-9]{4})-(?P<m>[0-9]{1,2})-(?P<d>[0-9]{1,2})"
    r"|(?P<d2>[0-9]{1,2})(?P<mark>[-/.])(?P<m2>[0-9]{1,2})(?P=mark)(?P<y2>[0-9]{4})"
)


@dataclass(frozen=True, slots=True)
class DateMention:
    """``text[start:end]`` names a day, a month or a year, with the hour and the part of the day written beside it.

    The span takes in "ngày", "tháng", the weekday, the part of the day ("Chiều 6-12") and the time ("2h15 ngày 17/3").
    What the text does not say is None; ``year`` is negative before Christ; ``part_of_day`` is in small letters.
    ``lunar``: by the lunar calendar, so that day and month are not the calendar's.
    """

    start: int
    end: int
    day: int | None = None
    month: int | None = None
    year: int | None = None
    hour: int | None = None
    minute: int | None = None
    part_of_day: str | None = None
    lunar: bool = False


def find_dates(text: str, start: int = 0, end: int | None = None) -> list[DateMention]:
    """The dates in ``text[start:end]``, in order and without overlaps; their offsets are the text's."""
    end = len(text) if end is None else end
    for space in _SPACES:
        text = text.replace(space, " ")  # character for character, so offsets stay
    found: list[DateMention] = []
    taken = start
    for match in _matches(text, start, end):
        if match.start() < taken:
            continue
        taken = match.end()
        mentions = list(_mentions(text, match, found[-1].end if found and found[-1].month else start, end))
        while mentions and found and found[-1].end > mentions[0].start:
            found.pop()  # "ngày 8" of "ngày 8, 10 và 14-11", first taken for a day without a month
        found.extend(mentions)
        taken = max(taken, mentions[-1].end if mentions else start)
    return found


def to_date(mention: DateMention, published: date | None = None) -> date | None:
    """The calendar day that ``mention`` means, or None where it names none.

    A date without a year is the nearest one to ``published``: "28-12" in an article of 3-1-2024 is of 2023.
    """
    if mention.day is None or mention.month is None or mention.lunar:
        return None
    if mention.year is not None:
        return _calendar_day(mention.year, mention.month, mention.day)
    if published is None:
        return None
    near = (_calendar_day(published.year + step, mention.month, mention.day) for step in (-1, 0, 1))
    return min((day for day in near if day), key=lambda day: abs(day - published), default=None)


def parse_published(value: str) -> date:
    """The day that ``value`` writes as 2023-12-06, 6-12-2023, 06/12/2023 or 6.12.2023.

    Raises ``BadDate`` (code "date") where it is none of these, or no such day exists.
    """
    shown = value.strip()[:40]
    match = _PUBLISHED.fullmatch(value.strip())
    if match is None:
        raise _bad_date(shown, "cannot be read as a date")
    found = _calendar_day(
        int(match["y"] or match["y2"]), int(match["m"] or match["m2"]), int(match["d"] or match["d2"])
    )
    if found is None:
        raise _bad_date(shown, "is no day of the calendar")
    return found


def _bad_date(value: str, reason: str) -> BadDate:
    forms = "2023-12-06, 6-12-2023, 06/12/2023 or 6.12.2023"
    return BadDate(f"{value!r} {reason}. Write it as {forms}.", "date", value=value)


def _calendar_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _matches(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """What any form matches, by where it begins; of those that begin alike the first form's comes first."""
    reached: dict[re.Pattern[str], int] = {}
    for beginning in patterns.BEGINNING.finditer(text, start, end):  # ten times as fast as to search by every form
        at = beginning.start()
        for form in patterns.FIGURES_FIRST if text[at].isdigit() else patterns.WORDS_FIRST:
            if (match := form.match(text, at, end)) and at >= reached.get(form, start):
                reached[form] = match.end()
                yield match


def _mentions(text: str, match: re.Match[str], low: int, high: int) -> Iterator[DateMention]:
    """The mentions that ``match`` stands for, with what stands beside them in ``text[low:high]``; none if no date."""
    mention = _mention(match)
    before, after = text[max(low, match.start() - _WINDOW) : match.start()], text[match.end() : match.end() + _WINDOW]
    if match.re is patterns.YEAR:
        yield from _years(text, mention, high)
    elif mention.day is None:
        if not is_other_number(before, after):
            yield mention
    elif match.re is patterns.DAY:
        if not is_other_number("", after):
            yield _led(mention, before)
    else:
        yield from _days(text, match, before, high)


def _mention(match: re.Match[str]) -> DateMention:
    """What ``match`` itself says, before its surroundings are looked at."""
    parts = match.groupdict()
    written_month, day = parts.get("month"), parts.get("day")
    year = parts.get("year") or parts.get("year2")
    return DateMention(
        match.start("day") if parts.get("first") else match.start(),
        match.end(),
        day=15 if day in ("rằm", "Rằm") else _number(day),
        month=None if written_month is None else patterns.month_number(written_month),
        year=-int(year or 0) if parts.get("before_christ") else _number(year),
        lunar=written_month is not None and (patterns.is_lunar_month(written_month) or day in ("rằm", "Rằm")),
    )


def _number(written: str | None) -> int | None:
    return int(written) if written else None


def _years(text: str, mention: DateMention, high: int) -> Iterator[DateMention]:
    """ "năm 2023", and every year of "các năm 2021, 2022 và 2023"."""
    yield mention
    more = patterns.MORE_YEARS.match(text, mention.end, high)
    while more:
        yield DateMention(more.start("year"), more.end(), year=int(more["year"]))
        more = patterns.MORE_YEARS.match(text, more.end(), high)


def _days(text: str, match: re.Match[str], before: str, high: int) -> Iterator[DateMention]:
    """The day of ``match``, the days before it that share its month, and what stands beside them."""
    last = _mention(match)
    days = _first_day(match, last) or _days_before(before, match.start(), last)
    opening = days[0].start if days else match.start()
    before = before[: len(before) - (match.start() - opening)]
    led = _led(days[0] if days else last, before)
    after = text[match.end() : min(high, match.end() + _WINDOW)]
    lunar_after = patterns.LUNAR_AFTER.match(after)
    alone = led.start == opening and not (last.year or lunar_after)
    if alone and match.re is patterns.SHORT and not _is_short_date(match, last, before, after):
        return
    if alone and is_other_number("", after):
        return
    lunar = last.year is None and (led.lunar or last.lunar or bool(lunar_after))
    days = [led, *days[1:], last] if days else [led]
    for day in [*days[:-1], _timed(days[-1], text, high)]:
        yield replace(day, lunar=lunar)


def _is_short_date(match: re.Match[str], mention: DateMention, before: str, after: str) -> bool:
    slash = match["mark"] == "/"
    return match["mark"] != "." and is_short_date(mention.day or 0, mention.month or 0, before, after, slash)


def _first_day(match: re.Match[str], last: DateMention) -> list[DateMention]:
    """The first day of "6-8/12" or "28/11-3/12"."""
    parts = match.groupdict()
    if not parts.get("first"):
        return []
    month = _number(parts.get("first_month")) or last.month
    end = match.end("first_month") if parts.get("first_month") else match.end("first")
    turn = int((month or 0) > (last.month or 0))  # 28/12-3/1/2024 begins in the year before
    year = last.year and last.year - turn
    return [replace(last, start=match.start(), end=end, day=int(parts["first"]), month=month, year=year)]


def _days_before(before: str, position: int, last: DateMention) -> list[DateMention]:
    """The days that stand before ``position`` and share the month of ``last``: "8, 10 và" before "14-11"."""
    listed = patterns.DAYS_BEFORE.search(before)
    if not listed:
        return []
    offset = position - len(before)
    days = [
        replace(last, start=offset + number.start(), end=offset + number.end(), day=int(number.group()))
        for number in patterns.NUMBER.finditer(before, listed.start())
    ]
    ascending = all((one.day or 0) < (next_one.day or 0) for one, next_one in pairwise([*days, last]))
    return days if ascending else []


def _led(mention: DateMention, before: str) -> DateMention:
    """``mention`` with the time, part of the day, weekday and "ngày" that stand directly before it."""
    opened = patterns.PARENTHESIS.search(before)
    if opened:
        return replace(mention, part_of_day=opened["part"] and opened["part"].lower())
    lead = patterns.LEAD.search(before)
    assert lead is not None
    minute = lead["minute"] or lead["clock"]
    return replace(
        mention,
        start=mention.start - len(lead.group()),
        hour=_number(lead["hour"]),
        minute=_number(minute),
        part_of_day=lead["part"] and lead["part"].lower(),
        lunar=mention.lunar or bool(lead["lunar"]),
    )


def _timed(mention: DateMention, text: str, high: int) -> DateMention:
    """``mention`` with the time that stands after it, as in "6/12/2023, 15:30"; only where it has a year."""
    time = patterns.TIME_AFTER.match(text, mention.end, high)
    if time is None or mention.year is None or mention.hour is not None:
        return mention
    return replace(mention, end=time.end(), hour=int(time["hour"]), minute=int(time["minute"]))
