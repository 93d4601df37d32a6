"""Numbers, dates and centuries of an English question, as Vietnamese text writes them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from retrieval.english.words import EnglishWord


class Reading(NamedTuple):
    """The leading ``taken`` words mean one of ``expressions``, with its weight."""

    taken: int
    expressions: tuple[tuple[str, float], ...]


MONTHS: Final = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), start=1,
    )
    for name in names.split()
}  # fmt: skip
_ALSO_WORDS: Final = {"may", "march", "mar", "jan", "dec", "sep"}  # months only beside a number or after "in", "since"
_BEFORE_MONTH: Final = {
    "in",
    "since",
    "until",
    "till",
    "by",
    "during",
    "of",
    "on",
    "from",
    "late",
    "early",
    "mid",
    "last",
    "next",
}
_ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
}  # fmt: skip
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_DECADE = re.compile(r"(?:1[0-9]|20)?(\d0)s")
_HUNDREDS: Final = re.compile(r"(1\d|20)00s")


def read_number(words: Sequence[EnglishWord], at: int) -> Reading | None:
    """The number, date, decade or century that begins at ``words[at]``, if one does."""
    return (
        _date(words, at)
        or _century(words, at)
        or _hour(words, at)
        or _ordinal(words[at])
        or _decade(words[at])
        or _plain(words[at])
    )


def _date(words: Sequence[EnglishWord], at: int) -> Reading | None:
    """ "November 30", "30 November", "the 6th of December", "December 2023", "March"."""
    month, day = _month(words, at), _day(words, at)
    if month:
        after = _day(words, at + 1)
        if after and not (at + 2 < len(words) and _month(words, at + 2) and not _is_year(words, at + 2)):
            return Reading(2, _day_and_month(after, month))
        beside_number = at + 1 < len(words) and words[at + 1].number
        before = words[at - 1].surface if at else ""
        if words[at].surface in _ALSO_WORDS and not beside_number and before not in _BEFORE_MONTH:
            return None
        return Reading(1, (*((f"tháng {spoken}", 0.9 - 0.4 * n) for n, spoken in enumerate(_spoken_month(month))),))
    if day:
        skipped = 1 if at + 1 < len(words) and words[at + 1].surface == "of" else 0
        month = _month(words, at + 1 + skipped)
        if month:
            return Reading(2 + skipped, _day_and_month(day, month))
    return None


def _day_and_month(day: int, month: int) -> tuple[tuple[str, float], ...]:
    return ((f"{day} tháng {month}", 0.5), (f"{day}-{month}", 0.5))


_SPOKEN: Final = ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")


def _spoken_month(month: int) -> tuple[str, str]:
    return str(month), _SPOKEN[month - 1] if month <= 10 else f"mười {_SPOKEN[month - 11]}"


def _month(words: Sequence[EnglishWord], at: int) -> int:
    return MONTHS.get(words[at].surface.rstrip("."), 0) if at < len(words) and words[at].capital else 0


def _is_year(words: Sequence[EnglishWord], at: int) -> bool:
    return at < len(words) and bool(re.fullmatch(r"1\d{3}|20\d\d", words[at].surface))


def _day(words: Sequence[EnglishWord], at: int) -> int:
    if at >= len(words):
        return 0
    found = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?", words[at].surface)
    day = int(found[1]) if found else 0
    return day if day <= 31 else 0


def _century(words: Sequence[EnglishWord], at: int) -> Reading | None:
    number = _ordinal_value(words[at])
    if number and at + 1 < len(words) and words[at + 1].surface in ("century", "centuries"):
        return Reading(2, ((f"thế kỷ {number}", 0.5), (f"thế kỷ {roman(number)}", 0.5)))
    hundreds = _HUNDREDS.fullmatch(words[at].surface)
    if hundreds:
        number = int(hundreds[1]) + 1
        return Reading(1, ((hundreds[1] + "00", 0.4), (f"thế kỷ {number}", 0.3), (f"thế kỷ {roman(number)}", 0.3)))
    return None


def _ordinal_value(word: EnglishWord) -> int:
    found = _ORDINAL.fullmatch(word.surface)
    return int(found[1]) if found else _ORDINALS.get(word.surface, 0)


def _ordinal(word: EnglishWord) -> Reading | None:
    found = _ORDINAL.fullmatch(word.surface)
    if not found:
        return None
    number = int(found[1])
    in_roman = ((roman(number), 0.3),) if number < 40 else ()
    return Reading(1, ((f"thứ {number}", 0.4), (str(number), 0.3), *in_roman))


def _decade(word: EnglishWord) -> Reading | None:
    found = _DECADE.fullmatch(word.surface)
    if not found:
        return None
    year = word.surface[:-1]
    short = ((found[1], 0.3),) if len(year) == 4 else ()
    return Reading(1, ((year, 0.7), *short))


def _hour(words: Sequence[EnglishWord], at: int) -> Reading | None:
    """ "7 pm" is 19 too."""
    word = words[at]
    if not word.surface.isdecimal() or at + 1 >= len(words) or int(word.surface) > 12:
        return None
    if words[at + 1].surface.replace(".", "") not in ("pm", "am"):
        return None
    hour = int(word.surface)
    late = words[at + 1].surface.startswith("p") and hour < 12
    return Reading(2, ((f"{hour} giờ", 0.5), (f"{hour + 12} giờ", 0.5)) if late else ((f"{hour} giờ", 1.0),))


def _plain(word: EnglishWord) -> Reading | None:
    """A number as it is: ``retrieval.syllables`` gives "1,234.5" and "1.234,5" one key."""
    return Reading(1, ((vietnamese_number(word.text), 1.0),)) if word.number else None


def vietnamese_number(text: str) -> str:
    """Points and commas changed about: "1,234.5" is "1.234,5"."""
    return text.translate(str.maketrans(".,", ",."))


def roman(number: int) -> str:
    """Roman numerals up to 3999."""
    out = []
    for value, letters in (
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
        (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ):  # fmt: skip
        count, number = divmod(number, value)
        out.append(letters * count)
    return "".join(out)
