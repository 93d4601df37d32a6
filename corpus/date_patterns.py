"""How Vietnamese news writes dates, as regular expressions; ``corpus.dates`` puts them together.

Every form names its parts alike: ``day``, ``month``, ``year``, and ``first`` with ``first_month`` for an earlier day
that it also says. Every quantifier is bounded, so that finding dates is linear in the length of the text.
"""

from __future__ import annotations

import re

_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_YEAR = r"[12]\d{3}"
_MONTH_NAMES = {
    "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
    "mười": 10, "mười một": 11, "mười hai": 12, "một": 11, "chạp": 12,
}  # fmt: skip
# Small "hai", "ba", "năm" after "tháng" are mostly numerals: "mỗi tháng hai lần".
_NAME = (
    r"(?:[Mm]ười [Hh]ai|[Mm]ười [Mm]ột|[Gg]iêng|[Cc]hạp|Một|Hai|Ba|[Tt]ư|Năm|[Ss]áu|[Bb][ảẩ]y|[Tt]ám|[Cc]hín|[Mm]ười)"
)
_IN_YEAR = rf"(?:,? {{1,2}}năm (?P<year>\d{{3,4}})| ?[-/,] ?(?P<year2>{_YEAR}))?"
_FROM = r"(?<![\w+])(?<!\d[-–/.,:])"
_TO = r"(?!\w)(?![-–/.,:+]\d)(?!/\w)(?!-[A-ZĐ])"

ISO = re.compile(
    rf"{_FROM}(?P<year>(?:19|20)\d\d)([-/])(?P<month>0[1-9]|1[0-2])\2(?P<day>0[1-9]|[12]\d|3[01])(?:{_TO}|(?=T\d\d:))"
)
FULL = re.compile(rf"{_FROM}(?P<day>{_DAY})( ?)([-–/.])\2(?P<month>{_MONTH})\2\3\2(?P<year>{_YEAR}){_TO}")
FROM_TO = re.compile(
    rf"{_FROM}(?P<first>{_DAY})/(?P<first_month>{_MONTH}) ?[-–] ?(?P<day>{_DAY})/(?P<month>{_MONTH})"
    rf"(?:/(?P<year>{_YEAR}))?{_TO}"
)
DAYS = re.compile(rf"{_FROM}(?P<first>{_DAY}) ?[-–] ?(?P<day>{_DAY})/(?P<month>{_MONTH})(?:/(?P<year>{_YEAR}))?{_TO}")
WORDS = re.compile(rf"{_FROM}(?P<day>{_DAY}|[Rr]ằm)(?: âm lịch)? [Tt]háng (?P<month>{_MONTH}|{_NAME}){_IN_YEAR}{_TO}")
TET = re.compile(r"(?<!\w)[Mm][ùồ]ng (?P<day>\d{1,2})(?P<month>) Tết(?!\w)")
SHORT = re.compile(rf"{_FROM}(?P<day>{_DAY})(?P<mark>[-/.])(?P<month>{_MONTH})(?: năm (?P<year>{_YEAR}))?{_TO}")
DAY = re.compile(rf"(?<!\w)[Nn]gày (?P<day>{_DAY})(?!\w)(?![-–/.,:]\d)(?! (?:[Tt]háng|đêm))")
MONTH = re.compile(rf"(?<!\w)[Tt]háng (?P<month>{_MONTH}|{_NAME}){_IN_YEAR}{_TO}")
MONTH_YEAR = re.compile(rf"{_FROM}(?P<month>{_MONTH})[-/](?P<year>(?:19|20)\d\d){_TO}")
YEAR = re.compile(r"(?<!\w)[Nn]ăm (?P<year>\d{3,4})(?P<before_christ> TCN| trước Công nguyên)?(?!\w)(?![./,]\d)")
FIGURES_FIRST = (ISO, FULL, FROM_TO, DAYS, WORDS, SHORT, MONTH_YEAR)
WORDS_FIRST = (WORDS, TET, DAY, MONTH, YEAR)
"""The forms that begin with a figure, and with a word; the first wins where two begin at the same place."""
BEGINNING = re.compile(r"[0-9]+|[Rr]ằm |[Mm][ùồ]ng |[Nn]gày |[Tt]háng |[Nn]ăm ")
"""What every form begins with."""

MORE_YEARS = re.compile(rf"(?: ?,| và| hoặc| đến| ?[-–]) ?(?:năm )?(?P<year>{_YEAR})(?!\w)(?![-–/.,]\d)")
_PART_OF_DAY = r"(?P<part>rạng sáng|sáng sớm|chiều tối|sáng|trưa|chiều|tối|đêm|khuya)"
_WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
_TIME = r"(?P<hour>[01]?\d|2[0-4])(?: ?(?:giờ|h|g)(?: ?(?P<minute>[0-5]?\d)(?: ?phút|')?)?|:(?P<clock>[0-5]\d))"
LEAD = re.compile(
    rf"(?:(?<![\w:]){_TIME}(?:,? |,|\Z))?(?:(?<!\w)(?<!ánh ){_PART_OF_DAY}(?: nay| qua| mai)?,? )?"
    rf"(?:(?<!\w){_WEEKDAY},? )?(?:(?<!\w)hôm )?(?:(?<!\w)ngày )?(?P<lunar>(?<!\w)m[ùồ]ng )?\Z",
    re.IGNORECASE,
)
"""What may stand directly before a date and belongs to it: matches at the end of what stands there, perhaps nothing."""
PARENTHESIS = re.compile(rf"(?:(?<!\w){_PART_OF_DAY}(?: nay| qua| mai| cùng ngày)?,? )?\(\Z", re.IGNORECASE)
TIME_AFTER = re.compile(r"(?:T|[,|]? ?(?:lúc |- |– |\| )?)(?P<hour>[01]\d|2[0-3]|\d)[:hg](?P<minute>[0-5]\d)(?!\w)")
LUNAR_AFTER = re.compile(r",? \(?(?:[Ââ]m [Ll]ịch|ÂL(?!\w))")
DAYS_BEFORE = re.compile(rf"(?<![\w.,/–-])(?:{_DAY}(?: ?,| và| đến hết| đến| tới| hoặc| ?[-–]) ?(?:ngày )?){{1,8}}\Z")
"""Days that share the month of the date they stand before: "8, 10 và" of "8, 10 và 14-11"."""
NUMBER = re.compile(r"\d{1,2}")


def month_number(written: str) -> int:
    """The month that ``written`` names, by number or in words; "" is the first, as in "mùng 3 Tết"."""
    return int(written) if written.isdigit() else _MONTH_NAMES[written.lower() or "giêng"]


def is_lunar_month(written: str) -> bool:
    """Whether only the lunar calendar has a month of that name."""
    return written.lower() in ("", "giêng", "chạp")
