"""When and where that happened which an article is about, asked for by its sort alone: "Tai nạn xảy ra ở đâu?" is told
where the article opens, though that says "lật trên đèo"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from retrieval.question import Kind, Question
from retrieval.reading.found import Found, Sheet
from retrieval.reading.lead import LEAD
from retrieval.reading.passing import OTHER_TIME
from retrieval.reading.typed import best_span
from retrieval.sentences.view import Place

_OF: Final = "(?:vụ |cuộc |trận |đám )"
_TOLD_BY: Final = {
    f"{_OF}?(?:cháy|hỏa hoạn)": "cháy|lửa|hỏa hoạn|bà hỏa",
    f"{_OF}?tai nạn(?: giao thông)?|vụ va chạm": "tai nạn|tông|va chạm|đâm|lật|lao|cán|húc|ủi|rơi|trật|chìm|sập|đè",
    f"{_OF}?trận đấu|trận|cuộc so tài": "trận|thắng|thua|hòa|hạ|đánh bại|vượt qua|gặp|tiếp|chạm trán|đối đầu|thất bại",
    f"{_OF}?nổ": "nổ",
    f"{_OF}?(?:đuối nước|chìm tàu|chìm thuyền)": "đuối|chìm|lật|cuốn trôi|mất tích",
    f"{_OF}?(?:sạt lở|lở đất|sập cầu|sập nhà)": "sạt|lở|sập|vùi lấp",
    f"{_OF}?(?:ẩu đả|xô xát|đánh nhau)": "đánh|chém|đâm|ẩu đả|xô xát|hỗn chiến",
}
"""By what is asked about: the words of sentences that tell of it."""
_HAPPENS: Final = (
    "(?: giao thông)?(?: (?:này|đó|trên|ấy))?(?: (?:đã|được))?(?: (?:xảy ra|diễn ra|bắt đầu|bùng phát|xảy đến))?"
    "(?: (?:vào|hồi|từ|lúc|khi))*(?: (?:khi nào|bao giờ|lúc nào|mấy giờ|giờ nào|ngày nào|hôm nào|(?:ở |tại )?đâu|"
    "(?:ở |tại )?chỗ nào|(?:ở |tại )?nơi nào)) "
)
_EVENTS: Final = tuple(
    (re.compile(f" (?:{asked}){_HAPPENS}"), re.compile(f" (?:{told}) ")) for asked, told in _TOLD_BY.items()
)
_KINDS: Final = frozenset({Kind.WHEN, Kind.WHERE})
_LATER: Final = 0.2  # less for every sentence on


def own_event(sheet: Sheet) -> Found | None:
    """The time or place that one of the first sentences tells which tell of such a thing."""
    told, position = _asked(sheet.question), sheet.view.position
    line = sheet.view.line(bare=False) if told and position < LEAD else ""
    if told is None or not told.search(line) or OTHER_TIME.search(line):
        return None
    found = best_span(sheet)
    if found is None or found.typed < 1 or not (sheet.question.kind is Kind.WHEN or _is_led_to(sheet, found.place)):
        return None
    return replace(found, rule="event", score=3.0, fit=1.0 - _LATER * max(0, position - 1))


def _is_led_to(sheet: Sheet, place: Place) -> bool:
    """Whether a word that tells where something is stands before a place: not "thắng | Sông Lam Trẻ"."""
    before = sheet.view.tokens[max(0, place[0] - 1) : place[0] + 1]
    return any(token.key in _AT for token in before)


_AT: Final = frozenset({"tại", "ở", "trên", "qua", "trong", "thuộc", "gần", "khu vực", "đoạn", "sân", "trước"})


def _asked(question: Question) -> re.Pattern[str] | None:
    return _table(question.line) if question.kind in _KINDS and question.language == "vi" else None


@lru_cache(maxsize=64)
def _table(line: str) -> re.Pattern[str] | None:
    """The words that tell of what a question asks about, where it asks for nothing but when or where that was."""
    return next((told for asked, told in _EVENTS if asked.fullmatch(line)), None)
