"""What a span of a sentence is made of: how many verbs, prepositions, marks and capitals stand within it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import numpy as np

from retrieval.arrays import Singles, SmallInts
from retrieval.sentences.view import Token

SHAPE: Final = (
    "capital", "digit", "and", "comma", "conjunction", "pronoun", "adverb", "bracket", "verb",
    "one verb", "one preposition", "one mark", "verbs", "prepositions", "marks", "verbs a word", "prepositions a word",
    "all capital", "some capital", "open bracket", "open quote", "clause",
    "capital ends", "capital first only", "capital last only", "bracket follows", "log words",
)  # fmt: skip


_CAPITAL, _DIGIT, _AND, _COMMA, _C, _P, _R, _BRACKET, _V, _E, _MARK, _OPEN, _CURLY, _STRAIGHT, _COUNTED = range(15)
"""What is counted: a row each. The last but one are how many brackets (quotes) are open, and straight quotes."""
_AND_WORDS: Final = frozenset({"và", "hoặc"})
_OF_POS: Final = {"C": _C, "P": _P, "R": _R, "V": _V, "E": _E}
_OF_TEXT: Final = {
    ",": {_COMMA: 1}, "(": {_BRACKET: 1, _OPEN: 1}, ")": {_BRACKET: 1, _OPEN: -1}, "[": {_OPEN: 1}, "]": {_OPEN: -1},
    "“": {_CURLY: 1}, "«": {_CURLY: 1}, "”": {_CURLY: -1}, "»": {_CURLY: -1}, '"': {_STRAIGHT: 1},
}  # fmt: skip
_POS_AT: Final = {pos: number for number, pos in enumerate(_OF_POS, 1)}
_TEXT_AT: Final = {text: number for number, text in enumerate(_OF_TEXT, 1)}


def _columns(rows_of: Iterable[Mapping[int, int]]) -> SmallInts:
    """A column for each, with what it adds to the rows; the first is for everything else."""
    rows: list[Mapping[int, int]] = [{}, *rows_of]
    return np.array([[one.get(row, 0) for one in rows] for row in range(_COUNTED)], dtype=np.int32)


_BY_POS: Final = _columns({row: 1} for row in _OF_POS.values())
_BY_TEXT: Final = _columns(_OF_TEXT.values())


def shape(tokens: tuple[Token, ...], first: SmallInts, after: SmallInts) -> Singles:
    """The features in ``SHAPE`` of the spans ``[first[k], after[k])``: a row a feature, a column a span."""
    counts = np.zeros((_COUNTED, len(tokens) + 1), dtype=np.int32)
    flags = counts[:, 1:]
    np.add(
        _BY_POS.take([_POS_AT.get(t.pos, 0) for t in tokens], axis=1),
        _BY_TEXT.take([_TEXT_AT.get(t.text, 0) for t in tokens], axis=1),
        out=flags,
    )
    flags[_CAPITAL] = [t.capital for t in tokens]
    flags[_DIGIT] = [t.digit for t in tokens]
    flags[_AND] = [t.key in _AND_WORDS for t in tokens]
    flags[_MARK] = [t.mark for t in tokens]
    capital, mark = flags[_CAPITAL] > 0, np.concatenate([[True], flags[_MARK] > 0, [True]])
    follows = np.append(flags[_BRACKET] & (flags[_OPEN] > 0), 0)
    np.cumsum(flags, axis=1, out=flags)
    held = counts.take(after, axis=1)
    held -= counts.take(first, axis=1)
    words = after - first
    begins, ends = capital.take(first), capital.take(after - 1)

    made = np.empty((len(SHAPE), len(first)), dtype=np.float32)
    made[:9] = some = held[:9] > 0
    made[12:15] = held[_V : _MARK + 1] > 1
    made[9:12] = held[_V : _MARK + 1] == 1
    made[15:17] = held[_V : _E + 1] / words
    made[17] = whole = held[_CAPITAL] == words
    made[18] = some[_CAPITAL] > whole
    made[19] = held[_OPEN] != 0
    made[20] = (held[_CURLY] != 0) | (held[_STRAIGHT] % 2 == 1)
    made[21] = mark.take(first) & mark.take(after + 1)
    made[22], made[23], made[24] = begins & ends, begins > ends, ends > begins
    made[25] = follows.take(after)
    made[26] = np.log(words)
    return made
