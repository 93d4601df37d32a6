"""Of which grain a time is, as against the one asked for: the hour for "mấy giờ", the year for "năm nào"; and whether
it is of the event at all, or the term of a body, a minute of play."""

from __future__ import annotations

import re
from typing import Final

from retrieval.mentions import Mention, Type
from retrieval.question import Question
from retrieval.reading.events import of_no_result, of_preparing, of_stop
from retrieval.reading.found import Sheet
from retrieval.reading.hours import of_other_days
from retrieval.sentences.view import Place
from retrieval.words.word_classes import EVENTS, OF_YEARS

_HOUR: Final = re.compile(r"\d ?(?:giờ|h|g)(?!\w)|\dh\d|\d:\d\d|phút|trưa|sáng|chiều|tối|đêm|khuya|rạng")
_DATE: Final = re.compile(r"\d ?[-/.] ?\d|ngày|tháng|hôm|mùng|mồng|rằm|sáng|chiều|tối|đêm|tuần|thứ|chủ nhật")
_YEARS: Final = re.compile(r"(?:năm |niên khóa )?\d{4}(?: ?[-–] ?\d{4})?")
_YEAR: Final = re.compile(r"\d{3,4}|năm (?!\d{1,2}\b)|thế kỷ|thập (?:niên|kỷ)|đời|thời|triều")
_OF_WEEK: Final = re.compile(r"thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7]\b)|chủ nhật")
_ANY_TIME: Final = {"bao", "giờ"}
_DAYS: Final = frozenset({"ngày", "hôm", "tháng", "giờ"})


_MINUTE_ASKED: Final = re.compile(r" phút (?:thứ )?(?:mấy|bao nhiêu|nào) ")


def of_grain(question: Question, said: str) -> bool:
    """Whether a time, in small letters, says the hour where "mấy giờ" is asked for, the day where "ngày nào" is, the
    year where "năm nào" is."""
    words = set(question.keys(*question.gap))
    if words == _ANY_TIME:
        return True
    if "thứ" in words and not _MINUTE_ASKED.search(question.line):
        return bool(_OF_WEEK.search(said))
    if "giờ" in words:
        return bool(_HOUR.search(said))
    if words & {"ngày", "hôm"}:
        return not _YEARS.fullmatch(said) and bool(_DATE.search(said))
    return "năm" not in words or bool(words & _DAYS) or bool(_YEAR.search(said))


_FINE: Final = {
    "year": re.compile(r"\d{4}"),
    "hour": re.compile(r"\d ?(?:giờ|h|g)\b|\d{1,2}h\d|:\d\d"),
    "month": re.compile(r"tháng|\d[-/]\d"),
    "day": re.compile(r"\d ?[-/] ?\d|ngày \d|tháng|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7]\b)|chủ nhật"),
}
"""How a time of a grain is written in figures."""
_RELATIVE: Final = re.compile(r"hôm (?:qua|nay|kia)|ngày mai|(?:sáng|trưa|chiều|tối|đêm) (?:qua|nay|mai)\b")
"""Days as exact as figures, which the ranker does not know."""
_EXACT: Final = 1.0  # for a time of the grain that is asked for
_OPENING: Final = 1.0  # for a date that opens the sentence


def exact(sheet: Sheet, mention: Mention) -> float:
    """Points for a time of the grain that is asked for; a date at the beginning of a sentence is the event's."""
    grain = _grain(sheet.question)
    said = written(sheet, mention)
    relative = grain == "day" and bool(_RELATIVE.search(said))
    fine = max(2 * relative, bool(_FINE[grain].search(said)))
    return _EXACT * fine + _OPENING * (grain == "day" and bool(fine) and mention.first == 0)


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


_MINUTE: Final = re.compile(r"(?:ở |vào )?phút (?:thứ )?\d+(?:\+\d+)?")
_WHOLE: Final = re.compile(
    r" (?:diễn ra|tổ chức|khởi tranh|khai mạc|bế mạc|khai màn|thi đấu|bắt đầu|kết thúc|ngày nào|mấy giờ|năm nào) "
)
"""What a whole match does, or asks for a time by the clock or the calendar."""
_YEARS_OF: Final = re.compile(r"(?:từ )?(?:1\d{3}|20\d{2}) ?(?:[-–]|đến) ?(?:1\d{3}|20\d{2})")
_TERM: Final = frozenset({"nhiệm kỳ", "năm học", "niên khóa", "khóa", "khoá"})
_STAGE: Final = frozenset({"giai đoạn", "thời kỳ"})
_ASKED_TERM: Final = re.compile(r" (?:nhiệm kỳ|niên khóa|khóa|giai đoạn|thời kỳ|làm|giữ chức|đảm nhiệm|giữ|học) ")
_OPENED: Final = 3  # tokens from "khóa" to the years: "khóa XV ("


def of_the_event(sheet: Sheet, place: Place) -> bool:
    """Whether a time may be when what is asked about was; not the term of a body ("HĐND nhiệm kỳ | 2021-2026"), the
    years of a plan ("kế hoạch giai đoạn | 2021-2025", but "thực hiện trong giai đoạn | 2021-2025"), the year of one
    ("phương án tuyển sinh | năm 2025") or of an event's name, nor, of a whole match, a minute of it, nor the months in
    which so many such events were counted, nor when something stopped of which it is asked when it goes on, nor when
    one registers for it, nor the hours of other days."""
    if any(tell(sheet, place) for tell in (_is_of_tally, of_stop, of_preparing, of_no_result, of_other_days)):
        return False
    said = sheet.view.article.text[slice(*sheet.view.slice(*place))].lower()
    line = sheet.question.line
    if _MINUTE.fullmatch(said):
        return not _WHOLE.search(line)
    if _YEAR_ALONE.fullmatch(said):
        return not (_is_of_plan(sheet, place) or _is_of_name(sheet, place))
    if not _YEARS_OF.fullmatch(said) or _ASKED_TERM.search(line):
        return True
    tokens, first = sheet.view.tokens, place[0]
    before = next(
        (i for i in range(first - 1, max(-1, first - 1 - _OPENED), -1) if tokens[i].key in _TERM | _STAGE), None
    )
    if before is None:
        return True
    return tokens[before].key in _STAGE and (before == 0 or tokens[before - 1].pos in _LEADING)


_LONG: Final = re.compile(
    r"(?:tính )?(?:chỉ )?(?:trong |từ )?(?:đầu (?:năm|tháng|mùa|vụ|quý)|\d+ (?:tháng|tuần|ngày|năm) (?:đầu|qua|gần)|"
    r"năm|quý|tháng|mùa|giai đoạn)\b.*"
)
_EVENTS_COUNTED: Final = frozenset("vụ cuộc trận đợt ca lần cơn chuyến".split()) | {"vụ việc", "trường hợp"}


def _is_of_tally(sheet: Sheet, place: Place) -> bool:
    """Whether a long time only says in which so many events were counted: "Từ đầu năm | … xảy ra 9 vụ tai nạn"; where
    a question asks of one: "Tai nạn xảy ra khi nào?"."""
    tokens, said = sheet.view.tokens, sheet.view.article.text[slice(*sheet.view.slice(*place))].lower()
    if not _LONG.fullmatch(said):
        return False
    asked = {t for places in sheet.match.places for t in places}
    for mention in sheet.candidates.mentions:
        end = mention.head[1]
        if mention.type is Type.AMOUNT and end < len(tokens) and tokens[end].key in _EVENTS_COUNTED:
            several = tokens[mention.head[0]].key not in {"1", "một"}
            if several and mention.first >= place[1] and end + 1 in asked | {end}:
                return True
    return False


_LEADING: Final = frozenset({"E", "V", "CH", "F"})  # "trong giai đoạn", "triển khai giai đoạn"


_YEAR_ALONE: Final = re.compile(r"(?:đến |tới |đầu |giữa |cuối )?(?:năm )?(?:1\d{3}|20\d{2})")
_REACH: Final = 4  # tokens from a plan to its year: "kế hoạch đầu tư công | năm 2025"
_HAPPENS: Final = frozenset({"được", "bị", "đã", "sẽ", "vào", "trong", "từ", "tại", "ở", "là", "có", "cho", "của"})


def _is_of_plan(sheet: Sheet, place: Place) -> bool:
    """Whether a year says which plan, report or the like is meant, and not when something was done with it; where the
    question asks of which year that is, it may."""
    tokens = sheet.view.tokens
    for i in range(place[0] - 1, max(-1, place[0] - 1 - _REACH), -1):
        if tokens[i].key in OF_YEARS:
            return not _asked_of_plan(sheet.question)
        if tokens[i].mark or tokens[i].digit or tokens[i].key in _HAPPENS or (tokens[i].capital and i):
            return False
    return False


def _is_of_name(sheet: Sheet, place: Place) -> bool:
    """Whether a year only ends the name of an event, and no year is asked for: "Lễ hội lần thứ III - | năm 2024"."""
    if "năm" in sheet.question.keys(*sheet.question.gap):
        return False
    tokens = sheet.view.tokens
    for i in range(place[0] - 1, max(-1, place[0] - 1 - _LONG_NAME), -1):
        if tokens[i].key in _NAMED_BY_YEAR:
            return True
        if tokens[i].key in _HAPPENS or tokens[i].pos in _LEADING - {"F"}:
            return False
        if tokens[i].mark and tokens[i].text not in _DASHES:
            return False
    return False


_LONG_NAME: Final = 10  # tokens
_DASHES: Final = frozenset({"-", "–"})
_NAMED_BY_YEAR: Final = (
    EVENTS
    | {"giải", "giải đấu", "liên hoan", "cúp", "kỳ thi", "festival", "lần", "lần thứ", "hội"}
    | set("lớp|khóa|diễn tập|thường lệ".split("|"))
)


def _asked_of_plan(question: Question) -> bool:
    """Whether the question ends in a plan of which year: "kế hoạch của năm nào"."""
    before = question.keys(max(0, question.gap[0] - 1), question.gap[0])
    return "năm" in question.keys(*question.gap) and before == ("của",)
