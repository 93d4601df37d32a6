"""Times that are told from now on or back ("cách đây hai tháng", "3 năm trước", "trong 2 năm tới"), or by how old
somebody was then ("từ năm 17 tuổi"): lengths and ages, too."""

from __future__ import annotations

import re
from typing import Final

from retrieval.mentions.patterns import places_of
from retrieval.mentions.record import Mention, Type
from retrieval.sentences.view import SentenceView

_SAID: Final = "một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|mấy|nửa"
_NUMBER: Final = rf"(?:\d+(?:[.,]\d+)*|(?:{_SAID})(?: (?:{_SAID}|mươi|trăm|nghìn|lăm|mốt))*)(?: ?[-–] ?\d+)?"
_UNIT: Final = "giây|phút|giờ|tiếng|ngày|đêm|tuần|tháng|năm|thập kỷ|thế kỷ"
_ABOUT: Final = "(?:(?:khoảng|hơn|gần|chừng|đúng|tròn|ngót|chưa đầy) )?"
_FROM: Final = "(?:(?:từ|vào|hồi|cách nay|cách đây) )?"
_NO_EVENT: Final = r"(?! (?:khi|ngày|lúc|kỳ|đợt|mùa|tết|lễ|giờ|công nguyên|trận|vòng|cuộc|hạn|sinh|đám))"
_TOLD: Final = re.compile(
    rf"(?<![\w.,/-])(?<!thứ )(?:cách (?:đây|nay) {_ABOUT}{_NUMBER} (?:{_UNIT})(?: rưỡi)?(?!\w)"
    rf"|{_FROM}{_ABOUT}{_NUMBER} (?:{_UNIT}) trước(?: đây)?(?!\w){_NO_EVENT}"
    rf"|(?:trong )?(?:vòng )?{_ABOUT}{_NUMBER} (?:{_UNIT}) (?:tới|nữa)(?!\w))",
    re.I,
)
_WHOSE: Final = "anh|chị|em|con|bé|cô|ông|bà|cậu|tôi|mình"
_AT_AGE: Final = re.compile(
    rf"(?<!\w)(?:từ |vào )?(?:năm|khi|lúc|hồi|thuở)(?: (?:{_WHOSE}))?"
    r"(?: (?:mới|còn|vừa|tròn|chỉ|đã|gần|hơn|chưa đầy|lên))* \d{1,3} tuổi(?!\w)(?! (?:đảng|nghề|quân))",
    re.I,
)
_WORDS: Final = frozenset({"trước", "cách", "tới", "nữa", "trước đây", "cách đây", "đây"})
_AGED: Final = frozenset({"tuổi"})


def told_from_now(view: SentenceView) -> list[Mention]:
    """What is told so, but for what was before an event: "3 ngày | trước khi cưới"."""
    patterns = [p for p, words in ((_TOLD, _WORDS), (_AT_AGE, _AGED)) if not view.words.isdisjoint(words)]
    return [Mention(Type.TIME, *place, place) for pattern in patterns for place in places_of(view, pattern)]
