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
Floats = NDArray[np.float32]


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
    words = after - first
    some = held > 0
    several = held[:3] > 1
    begins, ends = flags[-1].take(first) > 0, flags[-1].take(after - 1) > 0
    follows = np.array([*(t.text == "(" for t in tokens), False])
    made = np.empty((len(SHAPE), len(first)), dtype=np.float32)
    made[0:6:2], made[1:6:2] = some[:3] & ~several, several
    made[6:10] = some[3:7]
    made[10] = some[7] & (held[7] < words)
    made[11], made[12], made[13] = begins & ends, begins & ~ends, ends & ~begins
    made[14] = follows.take(after)
    made[15:17] = held[0:3:2] / words
    made[17] = np.log(words)
    return made
