"""How a match ended: the score that a sentence about its end gives, not one on the way there."""

from __future__ import annotations

import re
from typing import Final

from retrieval.mentions import Mention, Type
from retrieval.question import Kind, Question
from retrieval.reading.found import Found, Sheet
from retrieval.sentences.view import SentenceView

_ENDED: Final = frozenset(
    (
        "thắng|thua|đánh bại|hạ|chung cuộc|kết thúc|khép lại|hòa|chia điểm|ngược dòng|vượt qua|quật ngã|hạ gục|"
        "khuất phục|để thua|giành chiến thắng|thất bại|đăng quang|vô địch|chiến thắng|thắng lợi"
    ).split("|")
)
_ON_THE_WAY: Final = frozenset(
    (
        "gỡ|gỡ hòa|rút ngắn|cân bằng|nhân đôi|cách biệt|mở tỷ số|nâng|hiệp|hiệp một|phút|tạm dẫn|"
        "san bằng|lượt đi|năm ngoái|mùa trước|set|ván|séc|dẫn"
    ).split("|")
)


_CLOSE: Final = 3  # tokens
_HALF: Final = {
    "một": re.compile(r" (?:hiệp (?:một|1|đầu|i|thứ nhất)|45 phút đầu(?: tiên)?|giờ nghỉ|hết hiệp) "),
    "hai": re.compile(r" hiệp (?:hai|2|ii|thứ hai|sau) "),
}
_ASKED_HALF: Final = re.compile(r" hiệp (một|1|hai|2|đầu) ")
_HALVES: Final = {"1": "một", "đầu": "một", "2": "hai"}


def of_another_half(question: Question, view: SentenceView) -> bool:
    """Whether the score of a half is asked for, and the sentence tells of no such half: "thắng 2-1" for "tỷ số hiệp
    một"."""
    if question.kind is not Kind.SCORE or not (asked := _ASKED_HALF.search(question.line)):
        return False
    return not _HALF[_HALVES.get(asked[1], asked[1])].search(view.line(bare=False))


def final(sheet: Sheet) -> Found | None:
    """The score of the sentence, surer where it tells the end of a match; None where the question names a moment.

    Of several it is that of the match that is asked about, else the last; what brackets hold are the sets of one.
    """
    tokens = sheet.view.tokens
    asked = sheet.question.line
    if half := _ASKED_HALF.search(asked):
        return _at_half(sheet, _HALVES.get(half[1], half[1]))
    if any(f" {word} " in asked for word in _ON_THE_WAY):
        return None
    scores = [m for m in sheet.candidates.mentions if m.type is Type.SCORE]
    if not scores:
        return None
    said = f" {' '.join(token.key for token in tokens)} "
    ended = any(f" {word} " in said for word in _ENDED)
    moment = any(f" {word} " in said for word in _ON_THE_WAY)
    fit = 0.1 if moment and not ended else 1.0 if ended and not moment else 0.3
    one = _told(sheet, scores)
    lead = f" {' '.join(token.key for token in tokens[max(0, one.first - _CLOSE) : one.first])} "
    if any(f" {word} " in lead for word in _ON_THE_WAY):
        fit = 0.0  # "gỡ hòa | 2-2"
    return Found((one.first, one.after), "score", 2.0, fit)


def _at_half(sheet: Sheet, half: str) -> Found | None:
    """The score nearest to the words for the half: "thắng 2-1, sau khi dẫn | 1-0 | ở hiệp một"."""
    view = sheet.view
    said = _HALF[half].search(view.line(bare=False))
    scores = [m for m in sheet.candidates.mentions if m.type is Type.SCORE]
    if said is None or not scores:
        return None
    at = view.token_of[view.line(bare=False).count(" ", 0, said.start() + 1) - 1]
    one = min(scores, key=lambda m: abs(m.first - at))
    return Found((one.first, one.after), "score", 2.0, _SURELY)


_SURELY: Final = 0.6


def _told(sheet: Sheet, scores: list[Mention]) -> Mention:
    """Of ``scores`` the last of those that are told with most of what is asked about."""
    matches = [m for m in scores if sheet.view.depths[m.first] <= 0] or scores
    starts = [0, *(m.after for m in matches)]
    shares = [sheet.share(start, m.first) for start, m in zip(starts, matches, strict=False)]
    return max(zip(shares, range(len(matches)), matches, strict=True), key=lambda told: told[:2])[2]
