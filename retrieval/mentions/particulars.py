"""Particulars of a person, as news of courts and accidents write them behind a name: "(SN 1971, trú phường X, …)"."""

from __future__ import annotations

from typing import Final

from retrieval.sentences.view import Token
from retrieval.words.word_classes import DIVISIONS

_APART: Final = frozenset(",;-–")
_CLOSING: Final = ")"
_OPENS: Final = frozenset(
    "sn|s.n|sinh|sinh năm|sinh ngày|tuổi|trú|trú tại|trú quán|thường trú|tạm trú|cư trú|cư ngụ|ở|ngụ|ngụ tại|quê|"
    "quê quán|nguyên quán|quốc tịch|cùng|đều".split("|")
)
"""What opens one: when somebody was born, where he lives or comes from."""
_LONGEST: Final = 12  # tokens of one
_MOST: Final = 6  # one behind another


def past_particulars(tokens: tuple[Token, ...], mark: int) -> int:
    """Where what follows the particulars begins that stand behind the mark at ``mark``; right behind it where none do.

    "(SN 1971, trú phường X, | cựu Giám đốc …)", ", 42 tuổi, | thủ quỹ", "(42 tuổi), | thủ quỹ".
    """
    at, bracket = mark + 1, tokens[mark].text == "("
    for _ in range(_MOST):
        end = _end(tokens, at)
        if not _is_particular(tokens[at:end]) or end + 1 >= len(tokens):
            break
        if tokens[end].text == _CLOSING:
            behind = end + 2
            return behind if bracket and behind < len(tokens) and tokens[end + 1].text in _APART else at
        if tokens[end].text not in _APART:
            break
        at = end + 1
    return at


def _end(tokens: tuple[Token, ...], at: int) -> int:
    """The mark that ends what begins at ``at``, or the end of the sentence."""
    return next((i for i in range(at, len(tokens)) if tokens[i].mark and tokens[i].text != "."), len(tokens))


def _is_particular(said: tuple[Token, ...]) -> bool:
    """Whether words tell somebody's age, year of birth or home: "42 tuổi", "SN 1971", "trú phường X", "quận Y"."""
    if not said or len(said) > _LONGEST:
        return False
    first = said[0]
    if first.digit:
        return len(said) < _SHORT and (len(said) == 1 or said[1].key.startswith("tuổi"))
    return first.key in _OPENS or (first.key in DIVISIONS and len(said) > 1)


_SHORT: Final = 3
