"""The noun of a question that names what the answer is: "hộ dân" of "bao nhiêu hộ dân", "xã" of "xã nào"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from retrieval.question import QuestionSyllable
from retrieval.words.lexicon import Lexicon
from retrieval.words.numbers import COUNTING


class TypedSyllable(NamedTuple):
    """A syllable as typed: its key, whether in capitals at its beginning."""

    key: str
    capital: bool
    marked: bool  # typed with a diacritic
    short: bool = False  # all in capitals, as short forms are
    parted: bool = False  # behind a comma or the like
    glued: bool = False  # a letter right before a figure: "s2"


REACH: Final = 6
"""How many syllables before the question words the noun may stand."""
_OWN_NOUN: Final = frozenset(
    {"điều", "việc", "chuyện", "cái", "dịp", "những", "nghĩa"}
)  # "điều gì", "những gì" have their noun in themselves
TOLD: Final = frozenset({"nêu", "kể", "kê", "biết", "đọc"})
"""Of what tells to tell: "nêu tên những"."""
_ADJACENT: Final = frozenset({"gì", "chi", "những"})  # whose noun stands directly before: "bệnh gì"

_SUBJECT_REACH: Final = 4
_CALLED: Final = frozenset({"tên", "họ tên", "danh tính"})  # and no other name of somebody who is known: "biệt danh"
_BEFORE_BEARER: Final = frozenset({"của", "những", "các", "vị"})


def subject(
    asked: Sequence[QuestionSyllable], typed: Sequence[TypedSyllable], gap: tuple[int, int], lexicon: Lexicon
) -> tuple[int, int]:
    """The noun that opens the question, of which the name is asked: "Giám đốc … tên là gì?", "Tên giám đốc …"."""
    start = _after_source(asked, typed)
    for first in range(start, min(start + _SUBJECT_REACH, gap[0])):
        for after in range(min(gap[0], first + 4), first, -1):
            if _names_answer(asked, typed, first, after, lexicon):
                called = " ".join(keys_of(asked, first, after)) in _CALLED
                return (called and _bearer(asked, typed, after, gap[0], lexicon)) or (first, after)
    return gap[0], gap[0]


def _bearer(
    asked: Sequence[QuestionSyllable], typed: Sequence[TypedSyllable], start: int, end: int, lexicon: Lexicon
) -> tuple[int, int] | None:
    """Who has the name that is asked for, right behind "tên", "tên của các": a person or a body."""
    while start < end and (asked[start].key in _BEFORE_BEARER or _is_number(asked, start)):
        start += 1
    for after in range(min(end, start + 4), start, -1):
        if _names_answer(asked, typed, start, after, lexicon):
            sort = lexicon.answer_type(keys_of(asked, start, after))
            body = sort == "organisation" and after > start + 1  # "tên ban đầu" is of no board
            return (start, after) if sort == "person" or body else None
    return None


def _after_source(asked: Sequence[QuestionSyllable], typed: Sequence[TypedSyllable]) -> int:
    """Where the question begins behind "theo ông Luân, …"."""
    if not asked or asked[0].key != "theo":
        return 0
    return next((i for i, one in enumerate(typed) if one.parted), 0)


def _names_answer(
    asked: Sequence[QuestionSyllable], typed: Sequence[TypedSyllable], first: int, after: int, lexicon: Lexicon
) -> bool:
    """Whether the syllables are a noun that types the answer, and no part of a name ("quý" in "Quý Lộc")."""
    name = first > 0 and typed[first].capital
    return not name and lexicon.answer_type(keys_of(asked, first, after)) is not None


_COUNTING: Final = frozenset({"nhiêu", "mấy"})  # what they count stands right behind them
_UNCOUNTED: Final = frozenset({"person", "organisation"})
"""What stands before them is counted or measured, but whoever does something: "Ông Lượng lãi bao nhiêu"."""


def focus_of(
    asked: Sequence[QuestionSyllable], typed: Sequence[TypedSyllable], gap: tuple[int, int], lexicon: Lexicon
) -> tuple[int, int]:
    """The noun that names the answer: right after the gap where it counts ("bao nhiêu đại biểu"), else nearest before
    it, else after."""
    words = set(keys_of(asked, *gap))
    if words & _OWN_NOUN and not words & TOLD:
        return gap[0], gap[0]
    noun = gap[1] + (bool(words & TOLD) and _is_number(asked, gap[1]))
    behind = range(min(len(asked), noun + 4), noun, -1)
    counted = next((after for after in behind if _names_answer(asked, typed, noun, after, lexicon)), noun)
    if words & _COUNTING and counted > noun:
        return noun, counted
    if words & _COUNTING and _counts(asked, gap, lexicon):
        return gap[1], gap[1] + 1
    reach = 1 if words <= _ADJACENT else REACH
    least = phrase_start(asked, typed, gap[0], reach)
    for after in range(gap[0], max(0, gap[0] - reach, least), -1):
        for first in range(max(0, after - 4, least), after):
            if _names_answer(asked, typed, first, after, lexicon):
                if words & _COUNTING and lexicon.answer_type(keys_of(asked, first, after)) in _UNCOUNTED:
                    break
                return first, after
    return (noun, counted) if counted > noun and not words <= _ADJACENT else (gap[0], gap[0])


def _is_number(asked: Sequence[QuestionSyllable], at: int) -> bool:
    return at < len(asked) and (asked[at].key in COUNTING or asked[at].key.isdigit())


_OPENS: Final = frozenset({"những", "các", "là", "bằng", "vào", "về", "cho", "trong", "thuộc"})
"""A noun phrase begins behind them."""


def phrase_start(asked: Sequence[QuestionSyllable], typed: Sequence[TypedSyllable], gap: int, reach: int) -> int:
    """Where the noun phrase before the gap may begin: behind a comma, "những", "các" or "là"."""
    for i in range(gap, max(0, gap - reach), -1):
        if (i < len(typed) and typed[i].parted) or asked[i - 1].key in _OPENS:
            return i
    return 0


def _counts(asked: Sequence[QuestionSyllable], gap: tuple[int, int], lexicon: Lexicon) -> bool:
    """Whether a word of content follows "bao nhiêu", so that it is counted, whatever it is."""
    if gap[1] >= len(asked) or gap[0] == gap[1]:
        return False
    key = asked[gap[1]].key
    return key.isalpha() and not lexicon.is_stop(key) and (not lexicon.is_weak(key) or key in lexicon.unit_kinds)


def keys_of(asked: Sequence[QuestionSyllable], first: int, after: int) -> tuple[str, ...]:
    """The keys of the syllables ``[first, after)``."""
    return tuple(s.key for s in asked[first:after])
