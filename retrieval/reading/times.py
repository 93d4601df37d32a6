"""Of which grain a time is, as against the one asked for: the hour for "mấy giờ", the year for "năm nào"."""

from __future__ import annotations

import re
from typing import Final

from retrieval.mentions import Mention
from retrieval.question import Question
from retrieval.reading.found import Sheet

_HOUR: Final = re.compile(r"\d ?(?:giờ|h|g)(?!\w)|\dh\d|\d:\d\d|phút|trưa|sáng|chiều|tối|đêm|khuya|rạng")
_DATE: Final = re.compile(r"\d ?[-/.] ?\d|ngày|tháng|hôm|mùng|mồng|rằm|sáng|chiều|tối|đêm|tuần|thứ")
_YEARS: Final = re.compile(r"(?:năm |niên khóa )?\d{4}(?: ?[-–] ?\d{4})?")
_YEAR: Final = re.compile(r"\d{3,4}|năm (?!\d{1,2}\b)|thế kỷ|thập (?:niên|kỷ)|đời|thời|triều")
_ANY_TIME: Final = {"bao", "giờ"}
_DAYS: Final = frozenset({"ngày", "hôm", "tháng", "giờ"})


def of_grain(question: Question, said: str) -> bool:
    """Whether a time, in small letters, says the hour where "mấy giờ" is asked for, the day where "ngày nào" is, the
    year where "năm nào" is."""
    words = set(question.keys(*question.gap))
    if words == _ANY_TIME:
        return True
    if "giờ" in words:
        return bool(_HOUR.search(said))
    if words & {"ngày", "hôm"}:
        return not _YEARS.fullmatch(said) and bool(_DATE.search(said))
    return "năm" not in words or bool(words & _DAYS) or bool(_YEAR.search(said))


_FINE: Final = {
    "year": re.compile(r"\d{4}"),
    "hour": re.compile(r"\d ?(?:giờ|h|g)\b|\d{1,2}h\d|:\d\d"),
    "month": re.compile(r"tháng|\d[-/]\d"),
    "day": re.compile(r"\d ?[-/] ?\d|ngày \d|tháng"),
}
"""How a time of a grain is written in figures."""
_EXACT: Final = 1.0  # for a time of the grain that is asked for
_OPENING: Final = 1.0  # for a date that opens the sentence


def exact(sheet: Sheet, mention: Mention) -> float:
    """Points for a time of the grain that is asked for; a date at the beginning of a sentence is the event's."""
    grain = _grain(sheet.question)
    fine = bool(_FINE[grain].search(written(sheet, mention)))
    return _EXACT * fine + _OPENING * (grain == "day" and fine and mention.first == 0)


def written(sheet: Sheet, mention: Mention) -> str:
    """A mention as the article has it, in small letters."""
    return sheet.view.article.text[slice(*sheet.view.slice(mention.first, mention.after))].lower()


def _grain(question: Question) -> str:
    words = question.keys(*question.gap)
    if "năm" in words:
        return "year"
    if "giờ" in words and "bao" not in words:
        return "hour"
    return "month" if "tháng" in words else "day"
