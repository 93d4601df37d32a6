"""Numbers for syllable keys, so that postings hold integers."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Final

import numpy as np

from retrieval.arrays import Ints
from retrieval.syllables import fold

_PAIR: Final = 32  # bits of a number; two of them make a pair's


class Vocabulary:
    """Numbers keys from 0 as they come, folded ones among them. Numbers are never taken back."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._keys: list[str] = []
        self._folded = array("q")

    def __len__(self) -> int:
        return len(self._keys)

    @property
    def keys(self) -> Sequence[str]:
        """Every key by its number."""
        return self._keys

    def find(self, key: str) -> int | None:
        """The number of ``key``, if it has one."""
        return self._numbers.get(key)

    def encode(self, keys: Sequence[str]) -> Ints:
        """The numbers of ``keys``; new ones get theirs."""
        numbers = self._numbers
        for key in keys:
            if key not in numbers:
                self._include(key)
        return np.fromiter(map(numbers.__getitem__, keys), dtype=np.int64, count=len(keys))

    def fold(self, numbers: Ints) -> Ints:
        """The numbers of the folded keys of ``numbers``."""
        folded: Ints = np.frombuffer(self._folded, dtype=np.int64)[numbers]
        return folded

    def _include(self, key: str) -> int:
        number = self._numbers[key] = len(self._keys)
        self._keys.append(key)
        self._folded.append(number)
        folded = fold(key)
        if folded != key:
            known = self._numbers.get(folded)
            self._folded[number] = self._include(folded) if known is None else known
        return number


def pair(first: int, second: int) -> int:
    """The number of two neighbours."""
    return first << _PAIR | second


def pairs(numbers: Ints, lengths: Ints) -> tuple[Ints, Ints]:
    """The numbers of all neighbours within the texts that ``lengths`` count off, and how many each text has."""
    joined = numbers[:-1] << _PAIR | numbers[1:]
    text = np.repeat(np.arange(len(lengths)), lengths)
    return joined[text[:-1] == text[1:]], np.maximum(lengths - 1, 0)
