"""How somebody is reached: the web address, the mail, the telephone, the fax, each where just that is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum
from functools import lru_cache
from typing import Final, NamedTuple

from corpus.article import Span
from retrieval.question import Kind, Question
from retrieval.reading.found import Found, Sheet
from retrieval.sentences.view import MAIL, WEB, Place, SentenceView, Token
from retrieval.syllables import key


class Way(Enum):
    """Of reaching somebody; the value is what a sentence calls it."""

    MAIL = r"e-?mail|thư điện tử|hộp thư|hòm thư"
    FAX = r"fax"
    PAGE = r"fan ?page|facebook"
    WEB = (
        r"website|web|trang (?:web|chủ|thông tin điện tử|tin điện tử)|cổng (?:thông tin|dịch vụ công)(?: điện tử)?"
        r"|đường (?:dẫn|link)|link"
    )
    HOTLINE = r"đường dây nóng|hotline|tổng đài"
    TELEPHONE = r"điện thoại|di động|số máy|sđt|sdt|đt|zalo|tel"


class Contact(NamedTuple):
    """A way at ``[start, end)`` of the article's text."""

    way: Way
    start: int
    end: int


_KINDS: Final = frozenset({Kind.CODE, Kind.DEFINITION, Kind.WHERE, Kind.WHAT, Kind.WHICH, Kind.KEYWORDS, Kind.NAME})
_ADDRESS: Final = re.compile(
    rf"(?P<mail>{MAIL})|(?P<web>{WEB})"
    r"|(?P<number>(?<![\w.,/-])(?:\(\+?\d{2,4}\)[ .-]?|\+84[ .-]?|(?=0|1[89]00))"
    r"\d+(?:[ .-]\d+){0,5}(?![\w/%-]|[.,]\d))",
    re.IGNORECASE,
)
_DIGITS: Final = range(8, 13)  # of a telephone number
_PAGES: Final = re.compile(r"(?:facebook|fb|zalo|youtube|tiktok)\.(?:com|me)", re.IGNORECASE)
_LABELS: Final = {way: re.compile(rf"(?<!\w)(?:{way.value})(?!\w)", re.IGNORECASE) for way in Way}
_NOT_CALLED: Final = re.compile(r"(?:tài khoản|stk|căn cước|cccd|cmnd|mã số|số hiệu|biển số)[^,;]*$", re.IGNORECASE)


def contact(sheet: Sheet) -> Found | None:
    """The address or number of the way that is asked for; of several the one behind most of the question's words. A
    mere telephone may be the hotline, and is not said flatly to be it."""
    way = wanted(sheet.question)
    if way is None:
        return None
    contacts = list(contacts_in(sheet.view))
    like = [one for one in contacts if one.way is way or (way is Way.TELEPHONE and one.way is Way.HOTLINE)]
    if like:
        return _found(sheet.view, max(like, key=lambda one: _said_before(sheet, contacts, one)))
    others = [one for one in contacts if way is Way.HOTLINE and one.way is Way.TELEPHONE]
    return replace(_found(sheet.view, others[0]), fit=0.0, typed=0.0) if others else None


def lacks(sheet: Sheet) -> bool:
    """Whether an address or a fax is asked for, and the sentence has none: a number or a street is none."""
    way = wanted(sheet.question)
    return way in _WRITTEN and not any(one.way is way for one in contacts_in(sheet.view))


_WRITTEN: Final = frozenset({Way.MAIL, Way.WEB, Way.FAX, Way.PAGE})


def wanted(question: Question) -> Way | None:
    """Which way of reaching somebody a question asks for: "Website của huyện là gì?", "gửi về email nào?"."""
    return _wanted(question.line) if question.kind in _KINDS else None


@lru_cache(maxsize=64)
def _wanted(line: str) -> Way | None:
    return next((way for way, pattern in _ASKED.items() if pattern.search(line)), None)


def _asked(way: Way) -> re.Pattern[str]:
    noun = re.sub(r"[^\W\d_]{2,}", lambda m: key(m.group()), way.value.replace("e-?mail", "e ?mail"))
    opening = r"^ (?:cho (?:mình |tôi |em )?(?:hỏi |biết |xin ))?(?:xin )?(?:số |địa chỉ |tên )?"
    asking = r"(?:(?:là|ở) (?:gì|đâu|bao nhiêu|mấy|số nào|số mấy|số bao nhiêu|địa chỉ nào|nào)|bao nhiêu|số nào|số mấy)"
    # "Website của huyện đăng gì?" asks for no address.
    of = r"(?: (?!đăng |có |cho |nói |bị |được )[^ ]+){0,8}?"
    calling = f"|{_CALLING}" if way is Way.TELEPHONE else ""
    return re.compile(
        rf"{opening}(?:{noun})(?:{of} {asking})? $|{opening}(?:{noun}){of} $|(?: số)? (?:{noun}) nào {calling}"
    )


_CALLING: Final = r"(?:gọi|báo|báo tin|liên hệ|liên lạc|điện|nhắn|phản ánh)(?: [^ ]+){0,8} số nào "
_ASKED: Final[dict[Way, re.Pattern[str]]] = {way: _asked(way) for way in Way}


def contacts_in(view: SentenceView) -> Iterator[Contact]:
    """The addresses and numbers of a sentence, in order, each by what it is and what it is called."""
    if not _MAY_BE.search(view.text):
        return
    before = 0
    for match in _ADDRESS.finditer(view.text):
        label = _last_label(view.text[before : match.start()])
        if way := _way(match, label, view.text):
            yield Contact(way, view.span.start + match.start(), view.span.start + match.end())
            before = match.end()


_MAY_BE: Final = re.compile(r"\d{3}|@|://|\w\.\w")


def _way(match: re.Match[str], label: Way | None, text: str) -> Way | None:
    if match["mail"]:
        return Way.MAIL
    if match["web"]:
        return Way.PAGE if _PAGES.search(match["web"]) or label is Way.PAGE else Way.WEB
    if sum(map(str.isdigit, match["number"])) not in _DIGITS or _NOT_CALLED.search(text, 0, match.start()):
        return None
    return label if label in {Way.FAX, Way.HOTLINE} else Way.TELEPHONE


def _last_label(text: str) -> Way | None:
    """What is named last in ``text``."""
    ends = [(found[-1].end(), way) for way, label in _LABELS.items() if (found := list(label.finditer(text)))]
    return max(ends, key=lambda one: one[0])[1] if ends else None


def _said_before(sheet: Sheet, contacts: list[Contact], one: Contact) -> float:
    """The share of the question's weight that stands between the contact before and this one."""
    start = max((other.end for other in contacts if other.end <= one.start), default=0)
    tokens = sheet.view.tokens
    within = [i for i, token in enumerate(tokens) if start <= token.start < one.start]
    return sheet.share(within[0], within[-1] + 1) if within else 0.0


def _place(view: SentenceView, one: Contact) -> Place:
    """The tokens that a contact lies in."""
    within = [i for i, token in enumerate(view.tokens) if token.end > one.start and token.start < one.end]
    return within[0], within[-1] + 1


def _found(view: SentenceView, one: Contact) -> Found:
    return Found(_place(view, one), "contact", extent=Span(one.start, one.end))


def without_contacts(sheet: Sheet, found: Found) -> Found:
    """Of where something is, what is no way of asking there: "Phòng Giáo dục | hoặc gọi 0912 345 678"; where nothing
    else is named, the address of the web: "tại địa chỉ | https://dangky.example | hoặc gọi …"."""
    first, after = found.place
    view = sheet.view
    within = [one for one in contacts_in(view) if first <= _place(view, one)[0] < after]
    if sheet.question.kind is not Kind.WHERE or found.items or found.parts or not within:
        return found
    start = _place(view, within[0])[0]
    if any(token.capital or token.digit for token in view.tokens[first:start]):
        end = next((i for i in range(start - 1, first, -1) if _parts(view.tokens[i])), start)
        return replace(found, place=(first, end), extent=None)
    written = [one for one in within if one.way in _WRITTEN]
    return replace(_found(view, written[0]), rule=found.rule, fit=found.fit, typed=found.typed) if written else found


def _parts(token: Token) -> bool:
    return token.key in {"hoặc", "và", "hay"} or (token.mark and token.text in ",;:(")
