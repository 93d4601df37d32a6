"""The day of publication, where the text itself says it with a year; it is never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from corpus.article import Paragraph, Sentence
from corpus.dates import DateMention, find_dates, to_date

_HEAD, _TAIL = 6, 3  # paragraphs where a dateline may stand
_LEAD_SENTENCES = 5
_LONGEST_DATELINE = 120  # characters
_READ = 20_000  # characters of the text that are read for later years
_EARLIEST = 1990
"""Earlier days without a label are history: what was published then had no files."""

_EDGE = r"(?:\A|[|•·(,–-]\s*)"
_PUBLISHED = re.compile(
    rf"{_EDGE}(?:ngày đăng|đăng ngày|đăng lúc|đăng tải|ngày xuất bản|xuất bản|published|posted|date)"
    r"(?: on| ngày| lúc)?\W*\Z",
    re.IGNORECASE,
)
_UPDATED = re.compile(rf"{_EDGE}(?:cập nhật|ngày cập nhật|thời gian|updated)(?: on| ngày| lúc)?\W*\Z", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_OF_DATELINE = frozenset(("ngày", "lúc", "giờ", "phút", "am", "pm", "h"))
_NO_DATELINE = re.compile(r"(?<!\w)(?:ảnh|nguồn|sinh|mất|tư liệu)(?!\w)", re.IGNORECASE)
_AFTER_DATELINE = re.compile(r"\s?\)?\s?[-–—]\s")
_UPDATE_NOTE = re.compile(r"(?:\A|\()(?:được )?cập nhật(?: lúc| ngày| vào)?\W*\Z", re.IGNORECASE)
_TODAY = re.compile(r"(?<!\w)(?:hôm|sáng|trưa|chiều|tối|đêm) nay,? ?\(?(?:,? ?ngày )?\Z", re.IGNORECASE)
_PART_TODAY = re.compile(r"[^\W\d_]+ nay(?!\w)")
_QUOTED = re.compile(r"[“\"«][^”»\"]*\Z")
_BEFORE_TIME = (
    r"(?:(?:vào|trong|đúng|khoảng|gần|hơn|lúc|hồi) ){0,3}(?:(?:đầu|cuối) giờ |(?:sáng|tối|đêm) (?:sớm|muộn) )?"
)
_BEFORE_OPENING_TIME = re.compile(_BEFORE_TIME, re.IGNORECASE)
_BEHIND_PLACE = re.compile(
    rf"(?P<place>(?!(?:theo|ông|bà|anh|chị|em|từ|đến|trước|sau|vụ|khi|nhân) )[^;:!?\n]{{2,60}}?)"
    rf"(?:(?P<comma>,)\s|\s?[-–—]\s|(?<=\))\s){_BEFORE_TIME}",
    re.IGNORECASE,
)
"""A place or an agency, "TRÀ GIANG - ", "(Báo Trà Giang) ", "Trà Giang, ", and what may stand before the time."""
_PROSE_END = re.compile(r"[.!?…][”\"»)]?\Z")
_BEFORE_EVENT = re.compile(
    r"(?:Vào |Trong |Hôm nay,? ?\(?)?(?:(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm)(?: nay)?,? ?\()?"
)
_AFTER_EVENT = re.compile(r"\)|,| tại | ở | UBND|\s[^\W\d_]")
_NO_EVENT = re.compile(
    r"\s(?:là|trở|đến|tới)\s|[^.;!?\n]{0,60}?(?<!\w)(?<!biết )(?<!hay )(?<!báo )(?<!bố )(?:sẽ|dự kiến)(?!\w)",
    re.IGNORECASE,
)
"""Behind a day that is a term, or yet to come: " là hạn cuối", ", hội chợ sẽ …"; "cho biết sẽ" tells of that day."""
_TOWARDS = re.compile(
    r"(?<!\w)(?:(?:đến|tới|trước|nhìn|hết|hoạch)\s\Z|dự kiến|sẽ|phấn đấu|mục tiêu|kế hoạch|hoàn thành|nhiệm vụ"
    r"|tầm nhìn)",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    rf"\A(?!.*(?-i:Đến|Tới)\s\Z).*?(?:{_TOWARDS.pattern}|(?<!\w)(?:từ|hạn|kéo dài|diễn ra)(?!\w))",
    re.IGNORECASE | re.DOTALL,
)
"""Before a day to come; "Đến 10-3-2024, …" opens a sentence that goes on telling."""


def publication_date(text: str, paragraphs: Sequence[Paragraph], sentences: Sequence[Sentence]) -> date | None:
    """The day that a label ("Cập nhật: …"), a dateline, "hôm nay" or the reported event says; None where none does."""
    edges = [*paragraphs[:_HEAD], *paragraphs[max(_HEAD, len(paragraphs) - _TAIL) :]]
    for finder in (_labelled(text, edges, _PUBLISHED), _labelled(text, edges, _UPDATED), _datelines(text, edges)):
        day = next(finder, None)
        if day:
            return day
    for finder in (
        _opening_datelines(text, paragraphs[:3]),
        _update_notes(text, sentences[-1:]),
        _todays(text, sentences),
        _events(text, paragraphs, sentences),
    ):
        day = next(finder, None)
        if day:
            return day
    return None


def _labelled(text: str, paragraphs: Sequence[Paragraph], label: re.Pattern[str]) -> Iterator[date]:
    """Days that stand behind ``label`` in a short line of their own."""
    for start, end in paragraphs:
        if end - start <= _LONGEST_DATELINE:
            for mention, day in _full_dates(text, start, end):
                if label.search(text[start : mention.start]):
                    yield day


def _datelines(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[date]:
    """Days in lines that hold hardly more: "Hà Nội, ngày 6 tháng 12 năm 2023", "(Ngày 6-12-2023)"."""
    for start, end in paragraphs:
        if end - start <= _LONGEST_DATELINE and not _NO_DATELINE.search(text, start, end):
            dates = list(_full_dates(text, start, end))
            if len(dates) == 1:
                mention, day = dates[0]
                around = text[start : mention.start] + " " + text[mention.end : end]
                if day.year >= _EARLIEST and _is_place(around):
                    yield day


def _opening_datelines(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[date]:
    """Days that open a paragraph behind a place: "Bắc Giang, 6-12-2023 - …", "(TTXVN, 6-12-2023) – …"."""
    for start, end in paragraphs:
        for mention, day in _full_dates(text, start, min(end, start + _LONGEST_DATELINE)):
            place = text[start : mention.start]
            opens = _WORD.search(place) and _is_place(place) and _AFTER_DATELINE.match(text, mention.end, end)
            if opens and day.year >= _EARLIEST:
                yield day


def _update_notes(text: str, sentences: Sequence[Sentence]) -> Iterator[date]:
    """Days of a note that ends the text within its last paragraph: "… Cập nhật lúc 8h30 ngày 6-12-2023."."""
    for start, end, _ in sentences:
        for mention, day in _full_dates(text, start, end):
            if _UPDATE_NOTE.search(text[start : mention.start]) and not _WORD.search(text, mention.end, end):
                yield day


def _todays(text: str, sentences: Sequence[Sentence]) -> Iterator[date]:
    """Days that the headline or the first sentences call today: "hôm nay 6-12-2023", "sáng nay (6-12-2023)"."""
    for start, end, _ in sentences[:_LEAD_SENTENCES]:
        for mention, day in _full_dates(text, start, end):
            before = text[start : mention.start]
            today = _TODAY.search(before) or _PART_TODAY.match(text, mention.start, mention.end)
            if today and not _QUOTED.search(before) and day.year >= _EARLIEST and not _is_past(day, text):
                yield day


def _events(text: str, paragraphs: Sequence[Paragraph], sentences: Sequence[Sentence]) -> Iterator[date]:
    """Days that open one of the first sentences, where nothing says that they are long past."""
    beginnings = {start for start, _ in paragraphs}
    first = _first_of_prose(text, paragraphs)
    for start, end, _ in sentences[:_LEAD_SENTENCES]:
        for mention, day in _full_dates(text, start, min(end, start + _LONGEST_DATELINE)):
            if not _AFTER_EVENT.match(text, mention.end, end) or day.year < _EARLIEST or _is_past(day, text):
                continue
            before = text[start : mention.start]
            led = (start == first and _BEFORE_OPENING_TIME.fullmatch(before)) or (
                start in beginnings and _is_behind_place(before, mention, text)
            )
            if _BEFORE_EVENT.fullmatch(before) or (
                led and not _NO_EVENT.match(text, mention.end, end) and not _is_overtaken(day, text, mention.end)
            ):
                yield day


def _first_of_prose(text: str, paragraphs: Sequence[Paragraph]) -> int | None:
    """Where the story begins: behind its headline and the names of its authors, which end without a point."""
    return next((start for start, end in paragraphs[:_HEAD] if _PROSE_END.search(text, start, end)), None)


def _is_behind_place(before: str, mention: DateMention, text: str) -> bool:
    """Whether ``before`` is a dateline, not a name before a day of birth ("Nguyễn Văn An, 6-12-2003").

    Nor the scene of history: "Tại Việt Nam, ngày 27-7-2007" has no time of day, as news of that day would.
    """
    found = _BEHIND_PLACE.fullmatch(before)
    if found is None or not _WORD.search(found["place"]) or _NO_DATELINE.search(found["place"]):
        return False
    timed = mention.hour is not None or mention.part_of_day is not None
    named = text[mention.start].isalpha() and not found["place"].startswith("Tại ")
    return _is_place(found["place"]) and (timed or named or not found["comma"])


def _full_dates(text: str, start: int, end: int) -> Iterator[tuple[DateMention, date]]:
    for mention in find_dates(text, start, end):
        day = to_date(mention)
        if day:
            yield mention, day


def _is_place(words: str) -> bool:
    """Whether ``words`` are names only, as in "Bắc Giang, " or "(TTXVN, GMT+7)"."""
    found = _WORD.findall(words)
    return len(found) <= 8 and all(word[0].isupper() or word in _OF_DATELINE for word in found)


def _is_overtaken(day: date, text: str, start: int) -> bool:
    """Whether the rest of ``text`` tells of a later day that is not planned: then ``day`` is only where it begins."""
    for mention in find_dates(text, start, min(len(text), _READ)):
        later = to_date(mention, day)
        told = later and later > day and (mention.year or later.year != day.year)
        if told and not _PLANNED.search(text[max(0, mention.start - 48) : mention.start]):
            return True
    return False


def _is_past(day: date, text: str) -> bool:
    """Whether ``text`` knows years after ``day`` as past: then it tells history, and is not news of that day."""
    return any(
        (mention.year or 0) > day.year + 1 and not _TOWARDS.search(text[max(0, mention.start - 48) : mention.start])
        for mention in find_dates(text, 0, min(len(text), _READ))
    )
