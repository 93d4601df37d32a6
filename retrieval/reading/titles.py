"""Titles of works, in quotes, where a work is asked for: "Bài hát “Tiến quân ca”" for "bài nào"; and what no work,
prize, animal or the like can be: nothing but a time, a sum or a percentage."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from retrieval.arrays import Floats
from retrieval.mentions import Mention, Type
from retrieval.question import Kind, Question
from retrieval.reading.found import Sheet
from retrieval.sentences.view import Place

_KINDS: Final = frozenset({Kind.WHICH, Kind.WHAT, Kind.NAME})
_WHICH: Final = frozenset({"nào", "gì"})
_WORKS: Final = frozenset(
    "bài|bài hát|bài thơ|ca khúc|nhạc phẩm|bản nhạc|phim|bộ phim|sách|cuốn|cuốn sách|quyển|truyện|tiểu thuyết|tác phẩm|"
    "vở|vở kịch|vở diễn|kịch|album|tranh|bức tranh|tập thơ|hồi ký|trường ca|phim tài liệu".split("|")
)
_TITLED: Final = 4.0  # for a title in quotes, where a work is asked for
_LONGEST: Final = 10  # tokens of a title
_FIGURES: Final = frozenset({Type.TIME, Type.MONEY, Type.PERCENT, Type.DURATION})
OF_FIGURES: Final = frozenset({"number", "money", "time", "percent", "duration", "age", "score", "code", "unit"})
"""Sorts of what is told in figures, by ``Question.sort``."""
_IN_FIGURES: Final = frozenset(
    "đợt|phiên|kỳ|lần|dịp|mức|giá|khung|mệnh giá|bậc|khóa|khoá|vụ|mùa|năm học|tập|hạn|con số|kỷ lục|loại|ngưỡng|"
    "hình phạt|án|mức án|số|tỉ lệ|tỷ lệ|trận|nhóm|tuổi|lứa|thời|chặng|giai đoạn|gói|suất|khoản".split("|")
)
"""What may be told by a time or a sum alone: "Đợt nào?", "Hình phạt nào?"."""


def asked_noun(question: Question) -> str:
    """The noun right before "nào" or "gì", or what the question words begin with: "bài hát"."""
    first, after = question.gap
    if question.kind not in _KINDS or question.language != "vi" or not _WHICH & set(question.keys(first, after)):
        return ""
    if question.focus[0] < question.focus[1] == first:
        return " ".join(question.keys(*question.focus))
    said = question.keys(first, after - 1) or question.keys(max(0, first - 2), first)
    return " ".join(said) if " ".join(said) in _WORKS | _IN_FIGURES else "".join(said[-1:])


def titled(sheet: Sheet) -> Floats | None:
    """Points for what may be the title of a work; None where no work is asked for, or it is named."""
    if asked_noun(sheet.question) not in _WORKS:
        return None
    asked = {t for places in sheet.match.places for t in places}
    quotes = (m for m in sheet.candidates.mentions if m.type is Type.QUOTE)
    titles = {(m.first, m.after) for m in quotes if m.after - m.first <= _LONGEST and not asked & set(range(*m.head))}
    points: Floats = np.zeros(len(sheet.candidates))
    points[sheet.candidates.positions(titles)] = _TITLED
    return points


def only_figures(sheet: Sheet, place: Place) -> bool:
    """Whether an answer has nothing but a time, a sum or a percentage, beside the noun itself that is asked for:
    "năm 1944" for "bài nào", "giải | năm 2023" for "giải nào"."""
    noun = asked_noun(sheet.question)
    if not noun or noun in _IN_FIGURES or sheet.question.sort in OF_FIGURES:
        return False
    tokens = sheet.view.tokens
    told = [m for m in sheet.candidates.mentions if m.type in _FIGURES and m.first < place[1] and place[0] < m.after]
    covered = {i for m in (*told, *_where(sheet)) for i in range(m.first, m.after)}
    rest = [tokens[i] for i in range(*place) if i not in covered and not tokens[i].mark]
    return bool(told) and all(token.key in _BESIDE or token.key == noun for token in rest)


def _where(sheet: Sheet) -> Iterator[Mention]:
    """The places that "tại" or "ở" leads to."""
    tokens = sheet.view.tokens
    return (m for m in sheet.candidates.mentions if m.type in _PLACES and tokens[m.first - 1].key in _AT)


_PLACES: Final = frozenset({Type.PLACE, Type.NAME})
_AT: Final = frozenset({"tại", "ở"})
_BESIDE: Final = _AT | frozenset(
    {"dịp", "lễ", "mức", "vào", "trong", "từ", "đến", "với", "giá", "hồi", "khoảng", "hơn", "gần"}
)
