"""What a span of a sentence is made of: how many verbs, prepositions, marks and capitals stand within it."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from retrieval.view import Token

SHAPE: Final = (
    "one preposition", "prepositions", "one mark", "marks", "one verb", "verbs", "conjunction", "pronoun", "adverb",
    "bracket", "some capital", "capital ends", "capital first only", "capital last only", "bracket follows",
    "prepositions a word", "verbs a word", "log words",
)  # fmt: skip

Ints = NDArray[np.int32]
Floats = NDArray[np.float64]


def shape(tokens: tuple[Token, ...], first: Ints, after: Ints) -> Floats:
    """The features in ``SHAPE`` of the spans ``[first[k], after[k])``: a row a feature, a column a span."""
    flags = np.array(
        [
            [t.pos == "E" for t in tokens],
            [t.mark for t in tokens],
            [t.pos == "V" for t in tokens],
            [t.pos == "C" for t in tokens],
            [t.pos == "P" for t in tokens],
            [t.pos == "R" for t in tokens],
            [t.text in "()" for t in tokens],
            [t.capital for t in tokens],
        ],
        dtype=np.int32,
    )
    counts = np.zeros((len(flags), len(tokens) + 1), dtype=np.int32)
    np.cumsum(flags, axis=1, out=counts[:, 1:])
    held = counts.take(after, axis=1) - counts.take(first, axis=1)
    prepositions, marks, verbs, conjunctions, pronouns, adverbs, brackets, capitals = held
    words = after - first
    begins, ends = flags[-1].take(first) > 0, flags[-1].take(after - 1) > 0
    follows = np.array([*(t.text == "(" for t in tokens), False])
    return np.stack(
        [
            prepositions == 1, prepositions > 1, marks == 1, marks > 1, verbs == 1, verbs > 1,
            conjunctions > 0, pronouns > 0, adverbs > 0, brackets > 0,
            (capitals > 0) & (capitals < words), begins & ends, begins & ~ends, ends & ~begins, follows.take(after),
            prepositions / words, verbs / words, np.log(words),
        ]
    )  # fmt: skip
