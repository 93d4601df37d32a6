"""Where terms stand: immutable segments of postings, and growable columns. Terms and documents are integers.

New postings become a small segment, and neighbours of like size are merged, so that n additions cost n log n in all and
a search looks into few segments (O'Neil et al., "The log-structured merge-tree", 1996).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from retrieval.arrays import AnyInts, Flags, Ints, SmallInts


class Column:
    """A growable array of integers (booleans as 0 and 1); appending is amortised."""

    def __init__(self) -> None:
        self._cells: Ints = np.zeros(16, dtype=np.int64)
        self._used = 0

    def __len__(self) -> int:
        return self._used

    @property
    def values(self) -> Ints:
        """A view of what is in use, good until the next ``extend``."""
        return self._cells[: self._used]

    def extend(self, values: Sequence[int] | Ints) -> None:
        needed = self._used + len(values)
        if needed > len(self._cells):
            grown: Ints = np.zeros(max(needed, 2 * len(self._cells)), dtype=np.int64)
            grown[: self._used] = self.values
            self._cells = grown
        self._cells[self._used : needed] = values
        self._used = needed

    def replace(self, values: Ints) -> None:
        """All values anew."""
        self._cells, self._used = np.array(values, dtype=np.int64), len(values)


@dataclass(frozen=True, slots=True)
class Segment:
    """Postings by term: those of ``terms[i]`` (sorted, unique) lie at ``offsets[i]:offsets[i + 1]`` of ``documents``
    (ascending within a term) and ``frequencies``."""

    terms: Ints
    offsets: Ints
    documents: SmallInts
    frequencies: SmallInts

    @property
    def size(self) -> int:
        return len(self.documents)

    def columns(self) -> tuple[Ints, SmallInts, SmallInts]:
        """Term, document and frequency of every posting."""
        return np.repeat(self.terms, np.diff(self.offsets)), self.documents, self.frequencies

    def find(self, term: int) -> slice:
        """Where the postings of ``term`` lie; an empty slice where it has none."""
        at = int(self.terms.searchsorted(term))
        if at == len(self.terms) or self.terms[at] != term:
            return slice(0, 0)
        return slice(int(self.offsets[at]), int(self.offsets[at + 1]))


def count_terms(terms: Ints, documents: SmallInts) -> Segment:
    """The segment of running text: ``documents[i]``, ascending, is where ``terms[i]`` stands."""
    order = np.argsort(terms, kind="stable")
    terms, documents = terms[order], documents[order]
    starts = np.flatnonzero(_changes(terms) | _changes(documents))
    frequencies = np.diff(starts, append=len(terms)).astype(np.int32)
    return _by_term(terms[starts], documents[starts], frequencies)


def merge(left: Segment, right: Segment, live: Flags) -> Segment:
    """Both in one, without the documents that are not ``live``. ``right``'s documents come after ``left``'s."""
    (terms, documents, frequencies), later = left.columns(), right.columns()
    terms = np.concatenate((terms, later[0]))
    documents = np.concatenate((documents, later[1]))
    frequencies = np.concatenate((frequencies, later[2]))
    order = np.argsort(terms, kind="stable")
    order = order[live[documents[order]]]
    return _by_term(terms[order], documents[order], frequencies[order])


def renumber(segment: Segment, live: Flags) -> Segment:
    """``segment`` with only its ``live`` documents, which are numbered from 0 in their old order."""
    terms, documents, frequencies = segment.columns()
    kept = live[documents]
    numbers = (np.cumsum(live) - 1).astype(np.int32)
    return _by_term(terms[kept], numbers[documents[kept]], frequencies[kept])


def _by_term(terms: Ints, documents: SmallInts, frequencies: SmallInts) -> Segment:
    starts = np.flatnonzero(_changes(terms))
    return Segment(terms[starts], np.append(starts, len(terms)), documents, frequencies)


def _changes(values: AnyInts) -> Flags:
    """Where a value differs from the one before it; the first one does."""
    changed = np.ones(len(values), dtype=np.bool_)
    np.not_equal(values[1:], values[:-1], out=changed[1:])
    return changed
