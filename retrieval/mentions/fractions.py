"""Shares and multiples told in words: "ba phần tư số hộ", "gần một nửa số học sinh", "2/3 diện tích", "gấp đôi"."""

from __future__ import annotations

import re
from typing import Final

from retrieval.mentions.patterns import places_of
from retrieval.sentences.view import Place, SentenceView

_SAID: Final = "một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười"
_ABOUT: Final = "(?:(?:khoảng|gần|hơn|quá|chừng|ít nhất) )?"
_WHOLE: Final = (
    r"(?= (?:tổng|số|dân số|diện tích|quân số|chiều dài|sản lượng|lượng|kinh phí|thành viên|đại biểu|người|hộ)(?!\w))"
)
_FRACTION: Final = re.compile(
    rf"(?<![\w/.,-]){_ABOUT}(?:(?:{_SAID}|\d+) phần (?:{_SAID}|\d+)(?!\w)|(?:một )?nửa{_WHOLE}|[1-9]/[1-9]\d?{_WHOLE})",
    re.I,
)
_WORDS: Final = frozenset({"phần", "nửa"})
_TIMES: Final = re.compile(rf"(?<!\w)gấp {_ABOUT}(?:đôi|rưỡi|(?:{_SAID}|\d+(?:[.,]\d+)?)(?: lần)?)(?!\w)", re.I)


def fractions(view: SentenceView) -> list[Place]:
    """Where fractions stand, with "gần", "hơn" before them."""
    if view.words.isdisjoint(_WORDS) and not ("/" in view.text and view.has_digit):
        return []
    return list(places_of(view, _FRACTION))


def multiples(view: SentenceView) -> list[Place]:
    """Where it is told how many times as much something is: "gấp đôi", "gấp 3 lần"."""
    return [] if "gấp" not in view.words else list(places_of(view, _TIMES))
