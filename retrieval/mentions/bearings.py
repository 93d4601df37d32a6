"""Places that are told by how far they are from others, or by degrees: "cách trung tâm xã 5 km", "18,5 độ vĩ Bắc"."""

from __future__ import annotations

import re
from typing import Final

from retrieval.mentions.patterns import places_of
from retrieval.mentions.record import Mention, Type
from retrieval.sentences.view import SentenceView

_SIDE: Final = "(?:đông|tây|nam|bắc)"
_FAR: Final = r"\d+(?:[.,]\d+)*(?: ?[-–] ?\d+(?:[.,]\d+)*)? ?(?:km|m|mét|ki ?lô ?mét|cây số|hải lý)(?![\w/])"
_ABOUT: Final = "(?:khoảng|hơn|gần|chừng|chưa đầy|ngót) "
_OTHERWISE: Final = "nhau|đây|nay|mặt|chức|ly|mạng|thức|điệu|biệt|làm"  # "cách | chức", "cách | nhau"
_AWAY: Final = re.compile(
    rf"(?<!\w)cách (?!(?:{_OTHERWISE}) )(?:[^\s,.;:()\d]+ ){{1,8}}?(?:{_ABOUT})?{_FAR}"
    rf"(?: (?:về )?(?:phía|hướng) {_SIDE}(?:[- –]{{1,3}}{_SIDE})*(?!\w))?",
    re.I,
)
_DEGREES: Final = r"\d+(?:[.,]\d+)?"
_AT_SEA: Final = re.compile(
    rf"(?:khoảng )?(?:{_DEGREES} độ vĩ bắc|{_DEGREES} độ vĩ nam|vĩ độ {_DEGREES}(?: độ)? (?:bắc|nam))"
    rf"(?:,|;| [-–]| và)? (?:{_DEGREES} độ kinh (?:đông|tây)|kinh độ {_DEGREES}(?: độ)? (?:đông|tây))",
    re.I,
)


def bearings(view: SentenceView) -> list[Mention]:
    """Places so told; "hai nhà cách nhau 5 km" tells none."""
    if not view.has_digit or view.words.isdisjoint({"cách", "độ"}):
        return []
    patterns = (_AWAY, _AT_SEA)
    return [Mention(Type.PLACE, *place, place) for pattern in patterns for place in places_of(view, pattern)]
