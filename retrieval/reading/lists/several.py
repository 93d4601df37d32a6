"""Lists of what consists of several things by its nature: symptoms, papers to hand in, conditions, ingredients."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from retrieval.question import Kind
from retrieval.reading.found import Found, Sheet
from retrieval.sentences.view import Place, Token

_KINDS: Final = frozenset({Kind.WHAT, Kind.WHICH, Kind.DEFINITION, Kind.KEYWORDS})
_SEVERAL: Final = re.compile(
    r" (triệu chứng|dấu hiệu|biểu hiện|thành phần|hồ sơ|thủ tục|điều kiện|nguyên liệu|tiêu chuẩn|tiêu chí|sản phẩm|"
    r"quyền lợi|biện pháp|giải pháp|yêu cầu|tác dụng|lợi ích|tác hại|hậu quả|giấy tờ|các bước|nội dung|kỹ năng) "
)
_FEWEST: Final = 3  # items
_OPENS: Final = frozenset({"là", "gồm", "bao gồm", "gồm có"})


def all_of_several(sheet: Sheet, found: Found) -> Found:
    """The whole list where only its first items, or its last ones, were found: "hồ sơ gồm | đơn xin việc | , ảnh"."""
    asked = _SEVERAL.search(sheet.question.line) if sheet.question.kind in _KINDS and not found.items else None
    if asked is None:
        return found
    first, after = found.place
    for one in sheet.candidates.enumerations:
        if len(one.items) < _FEWEST or one.partial:
            continue
        if first < after == one.items[0][1]:
            opening = _past_noun(sheet.view.tokens, found.place, asked[1])
            return replace(found, place=(opening, one.place[1]), items=((opening, after), *one.items[1:]))
        if one.items[0][1] < first and after == one.place[1]:
            return replace(found, place=one.place, items=one.items)
    return found


def _past_noun(tokens: tuple[Token, ...], place: Place, noun: str) -> int:
    """Behind the noun that the question says, and "gồm" or the like, where what was found begins with them."""
    first, after = place
    while first < after - 1 and (tokens[first].key == noun or tokens[first].key in _OPENS):
        first += 1
    return first
