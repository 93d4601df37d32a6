"""Where somebody is found by post: "số 12 đường Lê Lợi, thị trấn An Lâm" of "Liên hệ: Văn phòng, …; điện thoại …"."""

from __future__ import annotations

import re
from typing import Final

from corpus.article import Span
from retrieval.question import Kind
from retrieval.reading.contacts import contacts_in, wanted
from retrieval.reading.found import Found, Sheet
from retrieval.sentences.view import SentenceView

_KINDS: Final = frozenset({Kind.WHERE, Kind.DEFINITION, Kind.WHAT, Kind.WHICH, Kind.KEYWORDS})
_ASKED: Final = re.compile(r"^ (?:cho (?:mình |tôi |em )?(?:hỏi |biết |xin ))?(?:xin )?địa chỉ ")
_LED_TO: Final = re.compile(r"(?<!\w)địa chỉ[^:;.\d]{0,40}:\s*(?=\w)", re.IGNORECASE)
_NUMBER: Final = re.compile(r"(?:(?<!\w)số (?:nhà )?|(?<=[:,(] ))\d+[A-Za-z]?(?:[/-]\d+[A-Za-z]?)*,? (?=[^\W\d_])")
_PLACES: Final = (
    "đường|phố|ngõ|ngách|hẻm|kiệt|tổ|khu|lô|tầng|tòa|thôn|xóm|ấp|bản|buôn|phường|xã|quận|huyện|tỉnh|thành phố|tp|"
    "thị trấn|thị xã|quốc lộ|tỉnh lộ|km|số"
)
_WITHIN: Final = re.compile(rf"(?:{_PLACES})\b")
"""What goes on with an address behind a comma, in small letters."""
_END: Final = re.compile(r"[;()]|\.(?=\s|$)|\s[-–]\s|\s(?:hoặc|và|để|vào|từ)\s|, ")


def address(sheet: Sheet) -> Found | None:
    """The address by post that a sentence gives, where "địa chỉ" is asked for and no address of mail or of the web."""
    question, view = sheet.question, sheet.view
    if question.kind not in _KINDS or not _ASKED.search(question.line) or wanted(question):
        return None
    start = _start(view)
    if start is None:
        return None
    end = min(_end(view, start), _clause(view, start))
    first = next(i for i, token in enumerate(view.tokens) if token.end > start)
    after = next((i for i, token in enumerate(view.tokens) if token.start >= end), len(view.tokens))
    typed = 0.0 if _LEFT.match(view.article.text[end : view.span.end]) else 1.0
    return Found((first, after), "contact", typed=typed, extent=Span(start, end)) if end > start else None


_LABEL: Final = re.compile(
    r"(?:\d+[.)]\s*|[-–+•*]\s*)?(?:địa điểm|nơi|tại)(?: [^\W\d]+){0,5}\s*:\s*(?=[A-ZĐÀ-Ỹ\d])", re.IGNORECASE
)
_HELD: Final = re.compile(
    r" (?:nộp|nhận|tổ chức|diễn ra|thi|khám|họp|đăng ký|tập trung|tập kết|địa điểm|khai mạc|mở|tiếp nhận|bán) "
)
_STOP: Final = re.compile(r"[;(]|\.(?=\s|$)|\s[-–]\s")
_WHOLE: Final = 0.8


def place_line(sheet: Sheet) -> Found | None:
    """All that stands behind "Địa điểm:", where it is asked where something is held or handed in: "2. Địa điểm: | Phòng
    Tổ chức cán bộ, số 10 đường 2-4"."""
    question, view = sheet.question, sheet.view
    if question.kind is not Kind.WHERE or not _HELD.search(question.line):
        return None
    label = _LABEL.match(view.text)
    if label is None:
        return None
    stop = _STOP.search(view.text, label.end())
    start, end = view.span.start + label.end(), view.span.start + (stop.start() if stop else len(view.text))
    end = min([end, *(one.start for one in contacts_in(view) if one.start > start)])
    inside = [i for i, token in enumerate(view.tokens) if start <= token.start and token.end <= end]
    while inside and view.tokens[inside[-1]].mark:
        inside.pop()
    return Found((inside[0], inside[-1] + 1), "label", 3.0, _WHOLE) if inside else None


def _start(view: SentenceView) -> int | None:
    """Where it begins: at the number of the house, or behind "Địa chỉ: "."""
    if found := _NUMBER.search(view.text):
        return view.span.start + found.start()
    led = _LED_TO.search(view.text)
    return view.span.start + led.end() if led else None


def _end(view: SentenceView, start: int) -> int:
    """Where it ends: before what begins another clause, and before how else somebody is reached."""
    text, base = view.text, view.span.start
    marks = (
        found for found in _END.finditer(text, start - base) if found.group() != ", " or _leaves(text[found.end() :])
    )
    end = base + next((found.start() for found in marks), len(text))
    end = min([end, *(one.start for one in contacts_in(view) if one.start > start)])
    while end > start and not view.article.text[end - 1].isalnum():
        end -= 1
    return end


_GOES_ON: Final = re.compile(rf"(?:{_PLACES}|dãy|phòng|căn|nhà|chung cư|góc|cạnh|gần|đối diện|cũ|mới)\b")
"""What goes on with an address in small letters behind its name."""
_BESIDE: Final = frozenset({"góc", "cạnh", "gần", "đối diện"})
_LEFT: Final = re.compile(r",? (?:nay |đã |giờ |hiện )*(?:không (?:còn|có|ai)|bỏ (?:trống|hoang)|bị bỏ)\b")
"""What tells that nobody is found there."""


def _clause(view: SentenceView, start: int) -> int:
    """Where what is told of an address with the number of a house begins, behind its name: "12 Lê Lợi | không còn ai";
    the end of the sentence where nothing is."""
    named = beside = False
    text = view.article.text
    for token in view.tokens if _NUMBER.match(text, start) else ():
        if token.start < start or token.mark:
            continue
        if named and not beside and token.text[:1].islower() and not _GOES_ON.match(text, token.start):
            return token.start - 1
        named, beside = named or token.text[:1].isupper(), token.key in _BESIDE
    return view.span.end


def _leaves(rest: str) -> bool:
    """Whether what follows a comma is no more of the address."""
    return rest[:1].islower() and not _WITHIN.match(rest)
