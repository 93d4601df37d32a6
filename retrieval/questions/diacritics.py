"""Diacritics for what was typed without them: "thieu tuong nao du hoi nghi" → "thiếu tướng nào dự hội nghị".

The likeliest spelling of the whole question is found by Viterbi's algorithm over its neighbouring syllables (Forney,
"The Viterbi Algorithm", 1973). How likely one syllable is behind another follows from the sentences of the corpus, from
questions and news at large (``TABLE``) and from a word list, with the syllable's own frequency as Dirichlet prior
(MacKay, Peto, "A hierarchical Dirichlet language model", 1995).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from retrieval.syllables import fold
from retrieval.words.wordlist import Statistics, Wordlist

TABLE: Final = Path(__file__).parents[1] / "data" / "known_pairs.txt"
EDGE: Final = "|"
"""Stands for what is before a question's first syllable and behind its last one."""
_KNOWN: Final = 0.3  # sentences of the corpus that an article of the table counts for
_AT_LARGE: Final = 1_000  # sentences that the table counts for as a whole
_LISTED: Final = 0.3  # the same of a pair that is in a word of the word list
_PRIOR: Final = 20.0  # sentences with the first syllable that the second one's own frequency counts for
_SMALL: Final = 300  # sentences that a smaller corpus counts as: what it says is what is asked about
_UNHEARD: Final = 0.01  # of a spelling that nobody has
_SPELLINGS: Final = 12  # of a syllable that are thought of: the most frequent
_ALSO: Final = 3.0  # of the logarithm of likelihood: what is less below the best may be meant, too


class Spelling(NamedTuple):
    """How a syllable was meant: its key. ``others``: keys that the corpus has, too, and that are nearly as likely."""

    key: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class KnownPairs:
    """``counts[first, second]``: in how many articles, and in the questions on how many, the two stand side by side."""

    counts: Mapping[tuple[str, str], int]
    first: Mapping[str, int]

    @staticmethod
    @cache
    def load() -> KnownPairs:
        """The table that ships."""
        return KnownPairs.parse(TABLE.read_text(encoding="utf-8"))

    @staticmethod
    def of(counts: Mapping[tuple[str, str], int]) -> KnownPairs:
        first: dict[str, int] = {}
        for (one, _), many in counts.items():
            first[one] = first.get(one, 0) + many
        return KnownPairs(counts, first)

    @staticmethod
    def parse(table: str) -> KnownPairs:
        """Reads ``render``'s format: comments, and lines of a number, a tab and the pairs that have it, with commas."""
        counts: dict[tuple[str, str], int] = {}
        for line in table.splitlines():
            if not line.startswith("#"):
                many, pairs = line.split("\t")
                for pair in pairs.split(", "):
                    first, second = pair.split(" ")
                    counts[first, second] = int(many)
        return KnownPairs.of(counts)

    def render(self) -> str:
        """The table as text, the most frequent pairs first."""
        by_count: dict[int, list[str]] = {}
        for pair, many in self.counts.items():
            by_count.setdefault(many, []).append(" ".join(pair))
        lines = [f"{many}\t{', '.join(sorted(by_count[many]))}" for many in sorted(by_count, reverse=True)]
        return "\n".join(lines) + "\n"


_State = tuple[str, float]
"""A spelling, and its frequency in sentences of the corpus."""


class Restorer:
    """Puts back diacritics by what the index holds at that moment."""

    def __init__(self, index: Statistics, words: Wordlist, known: KnownPairs | None = None) -> None:
        self._index = index
        self._words = words
        self._known = known or KnownPairs.load()

    def restored(self, keys: Sequence[str], *, bare: bool) -> list[Spelling]:
        """How each of ``keys`` was meant. ``bare``: nothing was typed with diacritics; else only those syllables are
        thought over that the corpus has with diacritics alone."""
        stripped = [bare or self._is_stripped(key) for key in keys]
        if not any(stripped):
            return [Spelling(key) for key in keys]
        lattice = [
            self._states(key) if is_bare else [self._state(key)] for key, is_bare in zip(keys, stripped, strict=True)
        ]
        if all(len(states) == 1 for states in lattice):
            return [Spelling(key) for key in keys]
        edge = [self._state(EDGE)]
        lattice = [edge, *lattice, edge]
        best = self._likeliest(lattice)
        return [Spelling(best[i][0], self._others(lattice[i], best[i - 1 : i + 2])) for i in range(1, len(keys) + 1)]

    def _is_stripped(self, key: str) -> bool:
        return not self._index.document_frequency(key) and self._index.document_frequency(key, folded=True) > 0

    def _states(self, key: str) -> list[_State]:
        if not key.isalpha() or key != fold(key):
            return [self._state(key)]
        spelt = map(self._state, dict.fromkeys((*self._words.spelt(key), key)))
        return sorted(spelt, key=lambda state: (-state[1], state[0]))[:_SPELLINGS]

    def _state(self, key: str) -> _State:
        more = (self._scale - 1) * self._index.document_frequency(key)
        return key, self._words.frequency(key) + more + _KNOWN * self._known.first.get(key, 0) + _UNHEARD

    @property
    def _scale(self) -> float:
        return max(1.0, _SMALL / max(1, self._index.count()))

    def _likeliest(self, lattice: Sequence[Sequence[_State]]) -> list[_State]:
        paths: list[tuple[float, list[_State]]] = [(0.0, [lattice[0][0]])]
        for states in lattice[1:]:
            paths = [self._longer(paths, state) for state in states]
        return max(paths, key=lambda path: path[0])[1]

    def _longer(self, paths: Sequence[tuple[float, list[_State]]], state: _State) -> tuple[float, list[_State]]:
        """The likeliest of ``paths`` that goes on to ``state``."""
        reached = ((likelihood + self._likelihood(path[-1], state), path) for likelihood, path in paths)
        likelihood, path = max(reached, key=lambda one: one[0])
        return likelihood, [*path, state]

    def _likelihood(self, first: _State, second: _State) -> float:
        """The logarithm of how likely ``second`` is behind ``first``."""
        prior = _PRIOR * second[1] / (self._index.count() + _AT_LARGE)
        together = self._scale * self._index.pair_frequency(first[0], second[0]) + prior
        together += _KNOWN * self._known.counts.get((first[0], second[0]), 0)
        together += _LISTED * self._words.is_word(first[0], second[0])
        return math.log(together / (first[1] + _PRIOR))

    def _others(self, states: Sequence[_State], best: Sequence[_State]) -> tuple[str, ...]:
        """What else may stand between the first and the last of ``best``."""
        before, chosen, after = best
        if len(states) == 1:
            return ()
        least = self._likelihood(before, chosen) + self._likelihood(chosen, after) - _ALSO
        return tuple(
            state[0]
            for state in states
            if state != chosen
            and self._index.document_frequency(state[0])
            and self._likelihood(before, state) + self._likelihood(state, after) > least
        )
