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
_BEFORE_EVENT = re.compile(
    r"(?:Vào |Trong |Hôm nay,? ?\(?)?(?:(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm)(?: nay)?,? ?\()?"
)
_AFTER_EVENT = re.compile(r"\)|,| tại | ở | UBND|\s[^\W\d_]")
_TOWARDS = re.compile(
    r"(?<!\w)(?:(?:đến|tới|trước|nhìn|hết|hoạch)\s\Z|dự kiến|sẽ|phấn đấu|mục tiêu|kế hoạch|hoàn thành|nhiệm vụ"
    r"|tầm nhìn)",
    re.IGNORECASE,
)


def publication_date(text: str, paragraphs: Sequence[Paragraph], sentences: Sequence[Sentence]) -> date | None:
    """The day that a dateline, a label ("Cập nhật: …") or the day of the reported event says; None where none does."""
    edges = [*paragraphs[:_HEAD], *paragraphs[max(_HEAD, len(paragraphs) - _TAIL) :]]
    for finder in (_labelled(text, edges, _PUBLISHED), _labelled(text, edges, _UPDATED), _datelines(text, edges)):
        day = next(finder, None)
        if day:
            return day
    return next(_opening_datelines(text, paragraphs[:3]), None) or next(_events(text, sentences), None)


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


def _events(text: str, sentences: Sequence[Sentence]) -> Iterator[date]:
    """Days that open one of the first sentences, where nothing says that they are long past."""
    for start, end, _ in sentences[:_LEAD_SENTENCES]:
        for mention, day in _full_dates(text, start, min(end, start + _LONGEST_DATELINE)):
            opens = _BEFORE_EVENT.fullmatch(text, start, mention.start) and _AFTER_EVENT.match(text, mention.end, end)
            if opens and day.year >= _EARLIEST and not _is_past(day, text):
                yield day


def _full_dates(text: str, start: int, end: int) -> Iterator[tuple[DateMention, date]]:
    for mention in find_dates(text, start, end):
        day = to_date(mention)
        if day:
            yield mention, day


def _is_place(words: str) -> bool:
    """Whether ``words`` are names only, as in "Bắc Giang, " or "(TTXVN, GMT+7)"."""
    found = _WORD.findall(words)
    return len(found) <= 8 and all(word[0].isupper() or word in _OF_DATELINE for word in found)


def _is_past(day: date, text: str) -> bool:
    """Whether ``text`` knows years after ``day`` as past: then it tells history, and is not news of that day."""
    return any(
        (mention.year or 0) > day.year + 1 and not _TOWARDS.search(text[max(0, mention.start - 48) : mention.start])
        for mention in find_dates(text, 0, min(len(text), _READ))
    )
