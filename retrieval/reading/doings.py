"""Whether a sentence tells of the doing whose object is asked for: of buying for "mua gì", not of selling alone."""

from __future__ import annotations

import re
from typing import Final

from retrieval.question import Kind, Question
from retrieval.reading.actions import asks_for_doing
from retrieval.reading.found import Sheet
from retrieval.reading.surroundings import told_around
from retrieval.sentences.view import Place, SentenceView, Views

_VAGUE: Final = frozenset(
    "làm cần gây xảy diễn nhận lấy đưa đem thấy gặp muốn dùng đạt thu giúp hưởng chịu thuộc theo về xem gọi".split()
)
"""Verbs that many others may stand for: "cần gì" asks for what one must hand in."""
_BETWEEN: Final = 1  # small words from the verb to its object: "bán | những | món gì"


def tells_of_another_doing(sheet: Sheet) -> bool:
    """Whether the verb before what is asked for stands nowhere, nor what means the same: neither in the sentence, nor
    around it in its paragraph, nor in the title."""
    question = sheet.question
    if question.kind not in {Kind.WHAT, Kind.WHO} or question.language != "vi":
        return False
    at = _verb(question) if question.kind is Kind.WHAT else _deed(question)
    if at is None or question.syllables[at].key in _VAGUE or any(sheet.match.places[question.content.index(at)]):
        return False
    return not told_around(sheet, (at,))


_DUTY_ASKED: Final = re.compile(r" (?:nên|cần|cần phải|phải) làm (?:gì|những gì) (?:$|(?:khi|để|nếu) )")
_DUTY_TOLD: Final = re.compile(
    " (?:nên|cần|phải|hãy|khuyên|khuyến cáo|khuyến nghị|khuyến khích|yêu cầu|đề nghị|lưu ý|chủ động|bắt buộc|tránh|"
    "đừng|chớ|không được|hướng dẫn|tuân thủ|chấp hành|kêu gọi|vận động|nhắc|nhắc nhở|cảnh báo|trách nhiệm) "
)


def of_no_duty(question: Question, view: SentenceView, views: Views) -> bool:
    """Whether it is asked what somebody should or must do, and neither the sentence nor the one before it in its
    paragraph tells of that, but of what is done."""
    if not _DUTY_ASKED.search(question.line):
        return False
    return not any(_DUTY_TOLD.search(one.line(bare=False)) for one in (*views.before(view, 1), view))


def only_undergoes(sheet: Sheet, place: Place) -> bool:
    """Whether what is found is done to the one of whom it is asked what he does: "Ông Bình | bị bắt | hôm qua"."""
    if not asks_for_doing(sheet.question):
        return False
    opening = sheet.view.tokens[max(0, place[0] - 1) : place[0] + 1]
    return any(token.key.split(" ")[0] in _UNDERGOES for token in opening)


_UNDERGOES: Final = frozenset({"bị", "được"})


def _deed(question: Question) -> int | None:
    """The first syllable that is searched for right behind "ai" where that opens the question, and no name."""
    gap = question.gap[1]
    if question.gap[0] or question.plural or not question.content or question.names:
        return None
    return gap if gap == question.content[0] and len(question.content) > 1 else None


def _verb(question: Question) -> int | None:
    """Where the last syllable stands that is searched for before the focus or the gap, close to it and no name."""
    first, after = question.focus
    first = min(first, question.gap[0]) if after > first else question.gap[0]
    at = max((i for i in question.content if i < first), default=None)
    named = any(a <= at < b for a, b in question.names) if at is not None else True
    return None if named or at is None or first - at > _BETWEEN + 1 else at
