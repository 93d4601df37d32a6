"""Other words for what a question asks: synonyms, short forms and what they stand for, small numbers in figures."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from retrieval.lexicon import Expansion, Lexicon
from retrieval.question import Expression, QuestionSyllable


def other_words(
    asked: Sequence[QuestionSyllable], capitals: Sequence[bool], content: set[int], lexicons: Sequence[Lexicon]
) -> tuple[Expression, ...]:
    """Other words for what is asked, where a word to search for (``content``: positions) is among it.

    ``capitals[i]``: syllable ``i`` was typed in capitals.
    """
    keys, folded = [s.key for s in asked], [s.folded for s in asked]
    found = [
        one
        for lexicon in lexicons
        for one in lexicon.expansions(keys, folded=folded, capitals=capitals)
        if not (_SHORTENED & set(pairwise(keys)) and _is_shortened(one, keys, lexicon))
    ]
    said = tuple(Expression(*one) for one in found if content & set(range(one.start, one.end)))
    return said + _numbers(asked, content)


_SHORTENED: Final = frozenset({("viết", "tắt"), ("gọi", "tắt"), ("viet", "tat"), ("goi", "tat")})


def _is_shortened(one: Expansion, keys: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether one of the two is a short form: then it may be what is asked for, "… viết tắt là gì?"."""
    return " ".join(keys[one.start : one.end]) in lexicon.abbreviations or " ".join(one.keys) in lexicon.abbreviations


_FIGURES: Final = {
    "2": "hai", "3": "ba", "4": "bốn", "5": "năm", "6": "sáu", "7": "bảy", "8": "tám", "9": "chín", "10": "mười",
}  # fmt: skip
_WORDS: Final = {word: figure for figure, word in _FIGURES.items()}
_SAME_NUMBER: Final = 0.95


def _numbers(asked: Sequence[QuestionSyllable], content: set[int]) -> tuple[Expression, ...]:
    """A small number in figures for the word and the other way round, with the word that follows: "5 nước"."""
    found = []
    for i in sorted(content):
        if (
            i + 1 < len(asked)
            and asked[i + 1].key.isalpha()
            and (other := _FIGURES.get(asked[i].key) or _WORDS.get(asked[i].key))
        ):
            found.append(Expression(i, i + 1, (other, asked[i + 1].key), _SAME_NUMBER))
            if not asked[i].folded and asked[i + 1].folded:
                found.append(Expression(i, i + 1, (other,), _SAME_NUMBER))
    return tuple(found)
