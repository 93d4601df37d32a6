"""What a dimension or a length of time is measured in, and in which unit an amount is."""

from __future__ import annotations

import re
from typing import Final

from retrieval.question import Question
from retrieval.reading.found import Sheet
from retrieval.words.lexicon import load

_STOREYS: Final = "storeys"
_DIMENSIONS: Final = {
    "rộng": {"area", "length"}, "dài": {"length", "time"}, "cao": {"length", _STOREYS}, "sâu": {"length"},
    "xa": {"length"},
    "dày": {"length"}, "nặng": {"weight"}, "nhanh": {"speed"}, "diện tích": {"area"}, "chiều dài": {"length"},
    "chiều cao": {"length"}, "chiều rộng": {"length"}, "độ cao": {"length"}, "độ sâu": {"length"},
    "khối lượng": {"weight"}, "trọng lượng": {"weight"}, "tốc độ": {"speed"}, "nhiệt độ": {"temperature"},
    "thể tích": {"volume"}, "dung tích": {"volume"}, "tải trọng": {"weight"}, "trọng tải": {"weight"},
}  # fmt: skip
"""What a dimension is measured in, by the sections of ``data/units.txt``."""
_ENGLISH_DIMENSIONS: Final = {
    "wide": "rộng", "long": "dài", "tall": "cao", "high": "cao", "deep": "sâu", "far": "xa", "heavy": "nặng",
    "thick": "dày", "fast": "nhanh",
}  # fmt: skip
_FIGURES: Final = "0123456789"
_HOW: Final = re.compile(r"\bhow (\w+) (?:is|are|was|were|does|did|will)\b")
TIMES: Final = {
    "năm": {"năm", "niên", "thập", "thế"}, "tháng": {"tháng", "năm"}, "tuần": {"tuần"}, "ngày": {"ngày", "đêm", "hôm"},
    "giờ": {"giờ", "tiếng", "phút"}, "tiếng": {"giờ", "tiếng", "phút"}, "phút": {"phút", "giờ"},
    "giây": {"giây", "phút"}, "đêm": {"đêm", "ngày"}, "hôm": {"ngày", "hôm"},
}  # fmt: skip
"""By the unit that a question names: the words of lengths of time that answer it."""
MILLIONS: Final = frozenset({"triệu", "tỷ", "tỉ"})


def measures(question: Question) -> set[str]:
    """The sorts of unit that the question's dimension is measured in, of "dài bao nhiêu km" only that of "km"; empty
    where it names none."""
    if question.language == "en":
        return _DIMENSIONS.get(english_dimension(question), set())
    keys = question.keys(0, len(question.syllables))
    found: set[str] = set()
    for i, key in enumerate(keys):
        if i + 1 < len(keys):
            found |= _DIMENSIONS.get(f"{key} {keys[i + 1]}", set())
        if i + 1 == question.gap[0] or question.gap[0] <= i < question.gap[1]:  # "rộng bao nhiêu", "bao xa"
            found |= _DIMENSIONS.get(key, set())
    named = {sort for key in question.keys(question.gap[1], question.gap[1] + 1) for sort in load().unit_kinds.get(key)}
    if "tầng" in question.keys(question.gap[1], question.gap[1] + 1):
        named = {_STOREYS}
    return found & named or found


def english_dimension(question: Question) -> str:
    """The Vietnamese word for what "how wide", "how long" ask; empty where nothing is measured."""
    asked = _HOW.search(question.text.casefold())
    return _ENGLISH_DIMENSIONS.get(asked[1], "") if asked else ""


def unit_sorts(sheet: Sheet, at: int) -> set[str]:
    """The sorts of the unit at token ``at``, as it is written ("km²") or by its word."""
    tokens, lexicon = sheet.view.tokens, load()
    if at > len(tokens) or not at:
        return set()
    if at < len(tokens) and tokens[at].key == "tầng":
        return {_STOREYS}
    text = sheet.view.article.text
    rest = text[tokens[at].start : sheet.view.span.end].split() if at < len(tokens) else []
    glued = text[tokens[at - 1].start : sheet.view.span.end].split() if at else []
    for part in (*rest[:1], *(one.lstrip(_FIGURES + ".,") for one in glued[:1])):  # "60 cm", "60cm", "7m86"
        whole = part.strip(".,;:()")
        for written in (whole, whole.rstrip(_FIGURES)):  # "m3", "m86"
            if written in lexicon.unit_spellings:
                return {lexicon.unit_spellings[written]}
    return set(lexicon.unit_kinds.get(tokens[at].key)) if at < len(tokens) else set()
