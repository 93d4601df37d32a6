"""How often something is done: "diệt lăng quăng | mỗi tuần một lần", "đại hội | 5 năm một lần"."""

from __future__ import annotations

import re
from typing import Final

from retrieval.mentions.patterns import places_of
from retrieval.question import Kind, Question
from retrieval.reading.found import Found, Sheet
from retrieval.words.numbers import WORDS

_ONCE: Final = r"(?:một|1) (?:lần|chuyến|lượt|kỳ|đợt|mũi)"
_UNIT: Final = "(?:giờ|ngày|tuần|tháng|quý|năm|phút)"
_ASKED: Final = re.compile(rf" (?:bao lâu|(?:mấy|bao nhiêu) {_UNIT}) (?:[^ ]+ ){{0,6}}?{_ONCE} $")
_LENGTH: Final = rf"(?:(?:\d+(?: ?[-–] ?\d+)?|một|{'|'.join(WORDS)}) )?{_UNIT}"
_OFTEN: Final = re.compile(
    rf"(?<!\w)(?:(?:mỗi|cứ|hằng|hàng) )?{_LENGTH}(?: (?:tổ chức|họp|tiêm|có|lại|khám|kiểm tra|thay|làm))?"
    rf"(?: ?/ ?| )(?:{_ONCE}|lần|chuyến|lượt)(?!\w)",
    re.I,
)


def asks_how_often(question: Question) -> bool:
    """Whether it is asked how often: "bao lâu … một lần"."""
    return question.kind is Kind.DURATION and bool(_ASKED.search(question.line))


def frequency(sheet: Sheet) -> Found | None:
    """How often something is done, where that is asked."""
    if not asks_how_often(sheet.question):
        return None
    place = next(iter(places_of(sheet.view, _OFTEN)), None)
    return Found(place, "frequency", 3.0, 1.0) if place else None
