"""With what something is done: "đâm nạn nhân | bằng dao | rồi bỏ chạy", "dùng | xà beng | cạy cửa"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from retrieval.question import Kind, Question
from retrieval.reading.found import Found, Sheet
from retrieval.sentences.view import Place, Token

_ASKED: Final = re.compile(r" bằng (?:cái |thứ |vật |hung khí |phương tiện |xe |vật liệu |chất liệu )?gì ")
_REPLACED: Final = re.compile(r" (?:thay|đổi|thế) .*bằng ")
_USED: Final = frozenset({"dùng", "sử dụng", "lấy", "cầm"})
_WITH: Final = "bằng"
_NAMING: Final = frozenset({"N", "Nc", "Np", "Ny", "Nu", "A", "M"})
_MADE: Final = frozenset({"làm", "chế biến", "chế tạo", "sản xuất", "dệt", "đan", "nấu", "xây"})
_TIMES: Final = frozenset({"suốt", "mỗi", "hằng", "hàng"})
_ENOUGH: Final = 0.5  # of the question's weight, in the sentence beside the means


def asks_for_means(question: Question) -> bool:
    """Whether it is asked with what: "đâm bằng gì"; not "bằng cách gì", nor "thay nước ngọt bằng gì"."""
    asked = _ASKED.search(question.line) and not _REPLACED.search(question.line)
    return question.kind in {Kind.HOW, Kind.WHAT} and bool(asked)


def means(sheet: Sheet) -> Found | None:
    """ "bằng" with the noun behind it, or the noun between "dùng" and the verb that it is used for."""
    if not asks_for_means(sheet.question):
        return None
    for place in _told(sheet):
        fit = sheet.share(0, place[0]) + sheet.share(place[1], len(sheet.view.tokens))
        if fit >= _ENOUGH:
            return Found(place, "means", 2.5, min(1.0, fit))
    return None


def _told(sheet: Sheet) -> Iterator[Place]:
    tokens = sheet.view.tokens
    asked = sheet.literal
    for i, token in enumerate(tokens[:-1]):
        made = token.key == "từ" and i > 0 and tokens[i - 1].key in _MADE
        if (token.key == _WITH and not tokens[i + 1].digit) or made:
            first, after = i, _nouns_end(tokens, i + 1)
        elif token.key in _USED:
            verbs = [t for t in range(i + 2, _part_end(tokens, i + 1)) if tokens[t].pos == "V" or tokens[t].key == "để"]
            after = next((t for t in verbs if t in asked), min(verbs, default=0))
            first, after = i + 1, next((t for t in range(i + 1, after) if tokens[t].key == "để"), after)
        else:
            continue
        if after > i + 1:
            yield first, after


def _nouns_end(tokens: tuple[Token, ...], at: int) -> int:
    first = at
    while at < len(tokens) and not tokens[at].mark and tokens[at].key.split(" ")[0] not in _TIMES:
        joins = tokens[at].key == "và" and at + 1 < len(tokens) and tokens[at + 1].pos in _NAMING
        if not (tokens[at].pos in _NAMING or (joins and at > first)):
            break
        at += 1
    return at


def _part_end(tokens: tuple[Token, ...], at: int) -> int:
    return next((i for i in range(at, len(tokens)) if tokens[i].mark), len(tokens))
