"""Where a clause ends: at a hard mark, where a bracket or quote closes around it, where something else is told."""

from __future__ import annotations

from typing import Final

from retrieval.sentences.view import Place, Token
from retrieval.words.word_classes import FORMS_OF_ADDRESS

_ELSE: Final = ("còn", "trong khi", "nhờ đó", "nhờ vậy", "qua đó", "từ đó", "riêng", "số còn lại", "theo")
_HARD: Final = frozenset(";.!?…:")


def segment(tokens: tuple[Token, ...], at: int) -> Place:
    """The stretch between hard marks (";", ".", ...) that holds token ``at``."""
    first = at
    while first and tokens[first - 1].text not in _HARD:
        first -= 1
    after = at
    while after < len(tokens) and (
        tokens[after].text not in _HARD or (tokens[after].text == "." and after + 1 < len(tokens))
    ):
        after += 1
    return first, after


def unopened(tokens: tuple[Token, ...], first: int, after: int) -> int:
    """``after``, or the first bracket or quote before it that closes what was opened before ``first``."""
    depth, plain = 0, False
    for i in range(first, after):
        depth += (tokens[i].text in "([“«") - (tokens[i].text in ")]”»")
        if depth < 0 or (tokens[i].text == '"' and not plain and i > first and tokens[i].start == tokens[i - 1].end):
            return i
        plain ^= tokens[i].text == '"'
    return after


def turns(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a comma stands there behind which something else is told: ", còn …", ", nhờ đó …"."""
    if tokens[at].text != ",":
        return False
    behind = " ".join(token.key for token in tokens[at + 1 : at + 3])
    return any(f"{behind} ".startswith(f"{word} ") for word in _ELSE)


def _measured(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether an amount ends before token ``at``, to which nothing is advised: "giá 450.000 đồng/m2 | nên"."""
    before = tokens[max(0, at - 2) : at]
    return any(token.digit or token.text == "/" for token in before) and before[-1].key not in FORMS_OF_ADDRESS


_BEFORE_ADVICE: Final = frozenset("không chớ đừng chẳng chả chưa cũng chỉ có rất càng".split())
_PREDICATES: Final = frozenset({"V", "A"})
CAUSE: Final = frozenset({"do", "vì", "bởi", "bởi vì", "nhờ", "tại vì"})


def advises(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether "nên" there says what is good to do: "không | nên sưởi", "bà con | nên tiêm phòng". What came of
    something is only told behind a clause, which has a verb or an adjective, or a word of cause: "vì bão | nên"."""
    if tokens[at].key != "nên" or not at or tokens[at - 1].text == ",":
        return False
    if tokens[at - 1].key in _BEFORE_ADVICE:
        return True
    if _measured(tokens, at):
        return False
    first = at
    while first and not tokens[first - 1].mark:
        first -= 1
    return not any(token.pos in _PREDICATES or token.key in CAUSE for token in tokens[first:at])
