"""BM25Plus kept incrementally: rank_bm25's formula, idf and parameters over statistics that grow and shrink."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from rank_bm25 import BM25Plus

from retrieval.arrays import Flags, Floats, Ints, SmallInts
from retrieval.search.postings import Column, Segment, count_terms, merge, renumber

_REMEMBERED: Final = 4_000_000  # postings with their weights, kept for the next question: some 64 MB
_BUFFERED: Final = 2_000_000  # terms of running text that wait to be counted


class _Formula(BM25Plus):  # type: ignore[misc]  # rank_bm25 ships no types
    """rank_bm25's own code over statistics handed to it, instead of a corpus that it counts itself."""

    def __init__(self, k1: float, b: float, delta: float) -> None:
        # Not super().__init__(): it counts a corpus.
        self.k1, self.b, self.delta = k1, b, delta

    def weights(self, frequencies: SmallInts, lengths: Ints, average: float) -> Floats:
        """What a term of idf 1 gives to documents that have it ``frequencies`` times and are ``lengths`` long."""
        # get_scores asks each document for its frequency of a term and stacks what it gets. One document that answers
        # with a whole column makes a matrix of one row, which the rest of the formula broadcasts over.
        self.corpus_size: int | tuple[int, int] = (1, len(frequencies))
        self.doc_freqs = ({0: frequencies.data},)
        self.doc_len, self.avgdl, self.idf = lengths, average, {0: 1.0}
        weights: Floats = self.get_scores([0])[0]
        return weights

    def idf_of(self, document_frequency: int, documents: int) -> float:
        """How rare a term is that stands in ``document_frequency`` (at least 1) of ``documents``."""
        self.corpus_size, self.idf = documents, {}
        self._calc_idf({0: document_frequency})
        return float(self.idf[0])


@dataclass(slots=True)
class _Postings:
    """The live documents that hold a term, ascending, how often each does, and the term's idf by them.

    ``gains``: what each gains by it at idf 1; worked out from the frequencies, in whose place it is then kept.
    """

    documents: Ints
    frequencies: SmallInts
    idf: float
    gains: Floats | None = None


class Field:
    """One field of all documents, scored by BM25Plus. Terms are integers; documents are numbered as they are added.

    ``scores`` are what rank_bm25's ``BM25Plus`` gives when fitted afresh to the live documents in their order, within
    1e-9; nothing is ever refitted. Numbers of removed documents stay unused until ``compact``.
    """

    def __init__(self, *, k1: float = 1.5, b: float = 0.75, delta: float = 1.0) -> None:
        self.delta = delta
        self._formula = _Formula(k1, b, delta)
        self._lengths = Column()
        self._live = Column()
        self._documents = 0
        self._length = 0
        self._segments: list[Segment] = []
        self._waiting: list[tuple[Ints, SmallInts]] = []
        self._waiting_terms = 0
        self._remembered: dict[int, _Postings] = {}
        self._remembered_size = 0

    @property
    def documents(self) -> int:
        """Number of live documents."""
        return self._documents

    @property
    def slots(self) -> int:
        """Number of document numbers in use, live or not: the length of ``scores``."""
        return len(self._lengths)

    @property
    def live(self) -> Flags:
        """Which document numbers are live."""
        return self._live.values.astype(np.bool_)

    def add(self, terms: Sequence[int]) -> int:
        """Adds one document and returns its number."""
        self.extend(np.array(terms, dtype=np.int64), np.array([len(terms)], dtype=np.int64))
        return self.slots - 1

    def extend(self, terms: Ints, lengths: Ints) -> None:
        """Adds a document for each of ``lengths``, which count off its terms from the running text ``terms``."""
        numbers = np.arange(self.slots, self.slots + len(lengths), dtype=np.int32)
        self._waiting.append((terms, np.repeat(numbers, lengths)))
        self._waiting_terms += len(terms)
        self._lengths.extend(lengths)
        self._live.extend(np.ones(len(lengths), dtype=np.int64))
        self._documents += len(lengths)
        self._length += len(terms)
        self._forget()
        if self._waiting_terms > _BUFFERED:
            self.settle()

    def remove(self, start: int, stop: int) -> None:
        """Takes out the documents numbered ``[start, stop)``; those that are out already stay so."""
        live = self._live.values[start:stop]
        self._documents -= int(live.sum())
        self._length -= int(self._lengths.values[start:stop] @ live)
        live[:] = 0
        self._forget()

    def document_frequency(self, term: int) -> int:
        """Number of live documents that hold ``term``."""
        return len(self._postings(term).documents)

    def document_frequencies(self, terms: int) -> Ints:
        """``document_frequency`` of each term below ``terms``."""
        self.settle()
        counts: Ints = np.zeros(terms, dtype=np.int64)
        live = self.live
        for segment in self._segments:
            held, documents, _ = segment.columns()
            counts += np.bincount(held[live[documents]], minlength=terms)
        return counts

    def idf(self, term: int) -> float:
        """rank_bm25's idf by this field's own statistics; 0 for a term that no document holds, as there."""
        return self._postings(term).idf

    def scores(self, terms: Iterable[int]) -> Floats:
        """BM25Plus of every document number for ``terms``, repeated ones again; means nothing for removed ones."""
        weighted = [(term, self.idf(term)) for term in terms]
        scores = self.gains(weighted)
        # BM25Plus gives delta to every document, whether it holds the term or not.
        scores += self.delta * sum(weight for _, weight in weighted)
        return scores

    def gains(self, weighted: Iterable[tuple[int, float]], within: tuple[int, int] | None = None) -> Floats:
        """The sum of what each document gains by the terms it holds, each times its weight: 0 where it holds none.
        ``within``: only of the documents numbered ``[start, stop)``.

        That is BM25Plus without the constant that all documents share.
        """
        return self._sums([(self._postings(term), weight) for term, weight in weighted], within)

    def own_gains(self, weighted: Iterable[tuple[int, float]], within: tuple[int, int] | None = None) -> Floats:
        """``gains``, each weight times the term's ``idf``."""
        found = ((self._postings(term), weight) for term, weight in weighted)
        return self._sums([(postings, weight * postings.idf) for postings, weight in found], within)

    def _sums(self, weighted: Iterable[tuple[_Postings, float]], within: tuple[int, int] | None) -> Floats:
        start, stop = within or (0, self.slots)
        held = [(postings, weight) for postings, weight in weighted if len(postings.documents)]
        if not held:
            return np.zeros(stop - start, dtype=np.float64)
        self._weigh([postings for postings, _ in held if postings.gains is None])
        if within is None:
            columns = [(one.documents, one.gains) for one, _ in held if one.gains is not None]
        else:
            places = [(one, _place(one.documents, within)) for one, _ in held]
            columns = [(one.documents[at], one.gains[at]) for one, at in places if one.gains is not None]
        documents = np.concatenate([numbers for numbers, _ in columns])
        gains = np.repeat([weight for _, weight in held], [len(numbers) for numbers, _ in columns])
        gains *= np.concatenate([of_one for _, of_one in columns])
        numbered = documents - start if start else documents
        sums: Floats = np.bincount(numbered, weights=gains, minlength=stop - start).astype(float, copy=False)
        return sums

    def compact(self) -> None:
        """Numbers the live documents from 0 in their order and drops what is left of the others."""
        self.settle()
        live = self.live
        self._segments = [renumber(segment, live) for segment in self._segments]
        self._lengths.replace(self._lengths.values[live])
        self._live.replace(self._live.values[live])
        self._forget()

    def settle(self) -> None:
        """Counts what was added since the last search. Searching does it too; here it can be paid in advance."""
        if not self._waiting:
            return
        terms = np.concatenate([terms for terms, _ in self._waiting])
        documents = np.concatenate([documents for _, documents in self._waiting])
        self._waiting, self._waiting_terms = [], 0
        self._segments.append(count_terms(terms, documents))
        while len(self._segments) > 1 and self._segments[-2].size <= 2 * self._segments[-1].size:
            right, left = self._segments.pop(), self._segments.pop()
            self._segments.append(merge(left, right, self.live))

    def _postings(self, term: int) -> _Postings:
        found = self._remembered.get(term)
        return self._read(term) if found is None else found

    def _read(self, term: int) -> _Postings:
        self.settle()
        places = [(segment, segment.find(term)) for segment in self._segments]
        documents = _joined([segment.documents[place] for segment, place in places])
        frequencies = _joined([segment.frequencies[place] for segment, place in places])
        if self._documents < self.slots:
            live = self._live.values[documents] > 0
            documents, frequencies = documents[live], frequencies[live]
        idf = self._formula.idf_of(len(documents), self._documents) if len(documents) else 0.0
        if self._remembered_size + len(documents) > _REMEMBERED:
            self._forget()
        postings = _Postings(documents.astype(np.int64), frequencies, idf)
        self._remembered[term] = postings
        self._remembered_size += len(documents) + 32  # what an entry costs, in postings
        return postings

    def _weigh(self, several: Sequence[_Postings]) -> None:
        """Works out the gains of ``several`` terms at once."""
        if not several:
            return
        documents = np.concatenate([postings.documents for postings in several])
        frequencies = np.concatenate([postings.frequencies for postings in several])
        average = self._length / self._documents
        gains = self._formula.weights(frequencies, self._lengths.values[documents], average) - self.delta
        begins = 0
        for postings in several:
            ends = begins + len(postings.documents)
            postings.gains, postings.frequencies = gains[begins:ends], _NONE
            begins = ends

    def _forget(self) -> None:
        """Weights hang on the average length, so any change of the documents outdates them all."""
        self._remembered, self._remembered_size = {}, 0


def _place(documents: Ints, within: tuple[int, int]) -> slice:
    """Where the ``documents``, ascending, are that are numbered ``[start, stop)``."""
    return slice(*map(int, documents.searchsorted(within)))


_NONE: Final = np.zeros(0, dtype=np.int32)


def _joined(columns: list[SmallInts]) -> SmallInts:
    return columns[0] if len(columns) == 1 else np.concatenate(columns) if columns else _NONE
