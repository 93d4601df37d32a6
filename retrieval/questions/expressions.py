"""Other words for what a question asks: synonyms, short forms and what they stand for, small numbers in figures, and
other spellings of what was typed without diacritics."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from retrieval.question import Expression
from retrieval.questions.diacritics import Spelling
from retrieval.words.lexicon import Lexicon
from retrieval.words.numbers import FIGURES, WORDS
from retrieval.words.word_classes import ROWS


def other_words(
    asked: Sequence[Spelling], capitals: Sequence[bool], content: set[int], lexicons: Sequence[Lexicon]
) -> tuple[Expression, ...]:
    """Other words for what is asked, where a word to search for (``content``: positions) is among it.

    ``capitals[i]``: syllable ``i`` was typed in capitals.
    """
    keys = [s.key for s in asked]
    shortened = not _SHORTENED.isdisjoint(pairwise(keys))
    found = [
        one
        for lexicon in lexicons
        for one in lexicon.expansions(keys, capitals=capitals)
        if not (shortened and _is_shortened(one, keys, lexicon))
    ]
    said = (one for one in found if not content.isdisjoint(range(one.start, one.end)))
    spelt = (Expression(i, i + 1, (other,), _SPELT) for i in sorted(content) for other in asked[i].others)
    return (*said, *_numbers(keys, content), *spelt)


_SPELT: Final = 0.9
_SHORTENED: Final = frozenset({("viết", "tắt"), ("gọi", "tắt")})


def _is_shortened(one: Expression, keys: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether one of the two is a short form: then it may be what is asked for, "… viết tắt là gì?"."""
    return " ".join(keys[one.start : one.end]) in lexicon.abbreviations or " ".join(one.keys) in lexicon.abbreviations


_SAME_NUMBER: Final = 0.95
_NUMBERED: Final = frozenset(row.rpartition(" ")[2] for row in ROWS)
"""Last syllables of what is numbered one after another: "giai đoạn"."""
_IN_A_ROW: Final = {"1": "một", "một": "1", **FIGURES, **WORDS}


def _numbers(keys: Sequence[str], content: set[int]) -> tuple[Expression, ...]:
    """A small number in figures for the word and the other way round, with the word that follows, as "5 nước", and with
    that before it, as "giai đoạn 2"."""
    found = []
    for i in sorted(content):
        if i + 1 < len(keys) and keys[i + 1].isalpha() and (other := FIGURES.get(keys[i]) or WORDS.get(keys[i])):
            found.append(Expression(i, i + 1, (other, keys[i + 1]), _SAME_NUMBER))
        if i and keys[i - 1] in _NUMBERED and (other := _IN_A_ROW.get(keys[i])):
            found.append(Expression(i, i + 1, (keys[i - 1], other), _SAME_NUMBER))
    return tuple(found)
