"""What is asked without a question word: "Diện tích Ấn Độ Dương?", "giá vé phà", "Cái Bè số hộ bị ngập".

A noun that tells a property of something asks for it. One that is a thing itself ("chợ", "cây cầu", "vụ cháy") only
names a topic.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from retrieval.question import QuestionSyllable
from retrieval.questions.focus import TypedSyllable, keys_of
from retrieval.words.lexicon import Lexicon
from retrieval.words.word_classes import NO_PROPERTIES, PROPERTIES

_LONGEST: Final = 4  # syllables
_AIMS: Final = frozenset({"mục tiêu", "kế hoạch"})  # of what is aimed at
_TURNS: Final = frozenset(
    "tăng giảm nâng hạ bố kê cáo tính chỉnh miễn trả đóng nộp đòi thu chi có và của về với theo các những cả đạt vượt "
    "một thiểu đa chữ hệ đổi thuật tế mất bán mua hỗ trợ biết xét xem cùng là được bị".split()
)
"""Behind them a property is told of, and not asked for: "tăng giá vé", "công bố số hộ nghèo"."""


def asking_noun(
    asked: Sequence[QuestionSyllable], typed: Sequence[TypedSyllable], lexicon: Lexicon
) -> tuple[int, int] | None:
    """The property that is asked for, ``[first, after)``: it opens what was typed, or is set behind its topic."""
    keys = keys_of(asked, 0, len(asked))
    starts = [2] if " ".join(keys[:2]) in _AIMS else [0, 1] if keys[:1] == ("tổng",) else [0]
    opening = max(starts, key=lambda start: _property(keys, start))
    if after := _property(keys, opening):
        return opening, after
    for first in range(1, len(keys)):
        after = _property(keys, first)
        if not after or keys[first - 1] in _TURNS or typed[first].capital:
            continue
        several = after > first + 1
        of_number = keys[first] == "số" and (several or _counts(keys, after, lexicon))
        named = all(one.capital or one.key in lexicon.known_places for one in typed[:first])
        if (several and after == len(keys)) or of_number or (several and named):
            return first, after
    return None


def _property(keys: Sequence[str], first: int) -> int:
    """Where the longest property ends that begins at ``first``; 0 where none does."""
    for after in range(min(len(keys), first + _LONGEST), first, -1):
        if " ".join(keys[first:after]) in PROPERTIES:
            return after if after > first + 1 or _is_open(keys, first, after) else 0
    return 0


def _is_open(keys: Sequence[str], first: int, after: int) -> bool:
    """Whether a lone syllable is a property of what follows: "số hộ", no "số 5", "ngày 6" and "số phận"."""
    return after < len(keys) and keys[after].isalpha() and f"{keys[first]} {keys[after]}" not in NO_PROPERTIES


def _counts(keys: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    """Whether what stands there can be counted: "số | hồ băng", and no "chuyển đổi số | ở"."""
    return any(lexicon.answer_type(keys[at:end]) for end in range(at + 1, min(len(keys), at + 3) + 1))
