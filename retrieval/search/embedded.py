"""The sentence index that lives in this process: BM25 fields over syllables, fused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from threading import RLock
from typing import Final, NamedTuple

import numpy as np

from corpus.article import Article
from retrieval.arrays import Flags, Floats, Ints, SmallInts
from retrieval.search.background import Background
from retrieval.search.bm25 import Field
from retrieval.search.fields import Fields, Running, Slots
from retrieval.search.index import FieldWeights, Hit, Query, Term
from retrieval.search.postings import Column
from retrieval.search.vocabulary import Vocabulary, pair
from retrieval.syllables import keys

_REMEMBERED: Final = 100_000  # syllables with their idf, kept for the next question


@dataclass(frozen=True, slots=True)
class _Scores:
    """The fields' scores of every sentence, paragraph and article number; ``paragraphs`` and ``articles`` say which of
    these each sentence is in."""

    syllable: Floats
    bigram: Floats
    paragraph: Floats
    article: Floats
    paragraphs: Ints
    articles: Ints

    def fused(self, weights: FieldWeights) -> Floats:
        """The weighted sum for every sentence; a paragraph and an article are weighed once for all of theirs."""
        total = weights.syllable * self.syllable
        total += weights.bigram * self.bigram
        total += (weights.paragraph * self.paragraph)[self.paragraphs]
        total += (weights.article * self.article)[self.articles]
        return total

    def columns(self, sentences: Ints) -> tuple[Floats, Floats, Floats, Floats]:
        """Each field's scores of ``sentences``."""
        return (
            self.syllable[sentences],
            self.bigram[sentences],
            self.paragraph[self.paragraphs[sentences]],
            self.article[self.articles[sentences]],
        )


class _Text(NamedTuple):
    """An article as it was written: its syllables' numbers in order, and where its sentences begin among them."""

    article: Article
    terms: SmallInts
    starts: Ints


class EmbeddedIndex:
    """A ``SentenceIndex`` in memory. Its methods may be called from several threads.

    ``background`` is mixed into how rare a term is; the one that ships where none is given.
    """

    def __init__(self, background: Background | None = None, weights: FieldWeights | None = None) -> None:
        self._background = Background.load() if background is None else background
        self._weights = FieldWeights() if weights is None else weights
        self._lock = RLock()
        self._revision = 0
        self._idfs: dict[tuple[str, bool], float] = {}  # of what was asked since the last change
        self._clear()

    def _clear(self) -> None:
        self._vocabulary = Vocabulary()
        self._plain, self._folded = Fields(), Fields()
        self._slots: dict[int, Slots] = {}
        self._texts: dict[int, _Text] = {}
        # Of every sentence number: its article's id, its position there, and its paragraph's and article's numbers.
        self._ids, self._positions, self._paragraphs, self._articles = Column(), Column(), Column(), Column()

    @property
    def revision(self) -> int:
        return self._revision

    def write(self, article: Article) -> None:
        with self._lock:
            self.delete(article.id)
            self._changed()
            text = self._read(article)
            at = Slots(
                sentences=_next(self._plain.syllables, len(text.sentences)),
                paragraphs=_next(self._plain.paragraphs, len(text.paragraphs)),
                article=self._plain.articles.slots,
            )
            self._plain.add(text)
            fold = self._vocabulary.fold
            self._folded.add(Running(fold(text.title), fold(text.terms), text.sentences, text.paragraphs))
            self._slots[article.id] = at
            starts = np.concatenate(([0], text.sentences.cumsum()))
            self._texts[article.id] = _Text(article, text.terms.astype(np.int32), starts)
            many = len(text.sentences)
            self._ids.extend([article.id] * many)
            self._positions.extend(range(many))
            self._paragraphs.extend([at.paragraphs[0] + sentence.paragraph for sentence in article.sentences])
            self._articles.extend([at.article] * many)

    def delete(self, article_id: int) -> None:
        with self._lock:
            slots = self._slots.pop(article_id, None)
            if slots is None:
                return
            self._changed()
            del self._texts[article_id]
            self._plain.remove(slots)
            self._folded.remove(slots)
            if self.count() * 2 < len(self._ids):
                self._compact()

    def search(self, query: Query) -> list[Hit]:
        with self._lock:
            at = self._only(query.scope)
            scores = self._score(query.terms, at)
            total = scores.fused(self._weights)
            sentences = slice(*at.sentences) if at else slice(len(self._ids))
            ids, positions = self._ids.values[sentences], self._positions.values[sentences]
            best = _best(total, self._within(query.scope)[sentences], query.limit, positions, ids)
            known = (ids[best], positions[best], total[best])
            rows = (column.tolist() for column in (*known, *scores.columns(best)))
            return [Hit(*row) for row in zip(*rows, strict=True)]

    def count(self) -> int:
        return self._plain.syllables.documents

    def idf(self, key: str, *, folded: bool = False) -> float:
        with self._lock:
            found = self._idfs.get((key, folded))
            if found is None:
                frequency = self.document_frequency(key, folded=folded)
                found = self._background.idf(key, frequency=frequency, documents=self.count(), folded=folded)
                if len(self._idfs) >= _REMEMBERED:
                    self._idfs.clear()
                self._idfs[key, folded] = found
            return found

    def document_frequency(self, key: str, *, folded: bool = False) -> int:
        with self._lock:
            number = self._vocabulary.find(key)
            return 0 if number is None else self._fields(folded).syllables.document_frequency(number)

    def pair_frequency(self, first: str, second: str) -> int:
        with self._lock:
            numbers = self._vocabulary.find(first), self._vocabulary.find(second)
            if numbers[0] is None or numbers[1] is None:
                return 0
            return self._plain.bigrams.document_frequency(pair(numbers[0], numbers[1]))

    def vocabulary(self) -> Iterator[tuple[str, int]]:
        with self._lock:
            frequencies = self._plain.syllables.document_frequencies(len(self._vocabulary)).tolist()
            found = zip(self._vocabulary.keys, frequencies, strict=True)
            return iter([(key, frequency) for key, frequency in found if frequency])

    def keys(self, article: Article, sentence: int) -> tuple[str, ...]:
        with self._lock:
            known = self._texts.get(article.id)
            if known is None or known.article is not article:
                start, end, _ = article.sentences[sentence]
                return tuple(keys(article.text[start:end]))
            terms = known.terms[known.starts[sentence] : known.starts[sentence + 1]].tolist()
            return tuple(map(self._vocabulary.keys.__getitem__, terms))

    def bm25(self, syllables: Iterable[str], *, folded: bool = False) -> dict[tuple[int, int], float]:
        """rank_bm25's BM25Plus over the sentences' syllables alone, by the corpus's own statistics.

        The score of every sentence by (article id, position), in the order the sentences were written.
        """
        with self._lock:
            field = self._fields(folded).syllables
            numbers = [self._vocabulary.find(key) for key in syllables]
            scores = field.scores(number for number in numbers if number is not None)
            live = np.flatnonzero(field.live)
            places = zip(self._ids.values[live].tolist(), self._positions.values[live].tolist(), strict=True)
            return dict(zip(places, scores[live].tolist(), strict=True))

    def settle(self) -> None:
        """Does now what the first search after a write would do."""
        with self._lock:
            self._plain.settle()
            self._folded.settle()

    def close(self) -> None:
        with self._lock:
            self._changed()
            self._clear()

    def _changed(self) -> None:
        self._revision += 1
        self._idfs.clear()

    def _fields(self, folded: bool) -> Fields:
        return self._folded if folded else self._plain

    def _read(self, article: Article) -> Running:
        sentences = [keys(article.text[start:end]) for start, end, _ in article.sentences]
        lengths = np.array([len(sentence) for sentence in sentences], dtype=np.int64)
        paragraphs: Ints = np.zeros(len(article.paragraphs), dtype=np.int64)
        for sentence, length in zip(article.sentences, lengths, strict=True):
            paragraphs[sentence.paragraph] += length
        encode = self._vocabulary.encode
        return Running(encode(keys(article.title)), encode(list(chain.from_iterable(sentences))), lengths, paragraphs)

    def _only(self, scope: frozenset[int] | None) -> Slots | None:
        """Where the article is that alone is asked: nothing else need be scored then."""
        return self._slots.get(next(iter(scope))) if scope and len(scope) == 1 else None

    def _score(self, terms: tuple[Term, ...], at: Slots | None) -> _Scores:
        ways = [(some, way) for way in (False, True) if (some := [term for term in terms if term.folded is way])]
        found = [self._score_fields(some, at, folded=way) for some, way in ways or [([], False)]]
        syllable, bigram, paragraph, article = (
            scores[0] if len(scores) == 1 else np.sum(scores, axis=0) for scores in zip(*found, strict=True)
        )
        paragraphs, articles = self._paragraphs.values, self._articles.values
        if at:
            paragraphs = paragraphs[slice(*at.sentences)] - at.paragraphs[0]
            articles = articles[slice(*at.sentences)] - at.article
        return _Scores(syllable, bigram, paragraph, article, paragraphs, articles)

    def _score_fields(
        self, terms: list[Term], at: Slots | None, *, folded: bool
    ) -> tuple[Floats, Floats, Floats, Floats]:
        fields = self._fields(folded)
        known = [(number, term) for term in terms if (number := self._vocabulary.find(term.key)) is not None]
        numbers, spelt = _together((number, term.weight) for number, term in known), dict(known)
        mixed = [(number, weight * self.idf(spelt[number].key, folded=folded)) for number, weight in numbers]
        return (
            fields.syllables.gains(mixed, at.sentences if at else None),
            # By rank_bm25's idf of the field's own statistics: a background would say nothing of its documents.
            fields.bigrams.own_gains(_together(_neighbours(known)), at.sentences if at else None),
            fields.paragraphs.own_gains(numbers, at.paragraphs if at else None),
            fields.articles.own_gains(numbers, (at.article, at.article + 1) if at else None),
        )

    def _within(self, scope: frozenset[int] | None) -> Flags:
        if scope is None:
            return self._plain.syllables.live
        within = np.zeros(len(self._ids), dtype=np.bool_)
        for article_id in scope & self._slots.keys():
            within[slice(*self._slots[article_id].sentences)] = True
        return within

    def _compact(self) -> None:
        """Gives the numbers of deleted documents back: the live ones are numbered from 0 in their order."""
        fields, kept = self._plain, self._plain.syllables.live
        to = tuple(_numbers(field.live) for field in (fields.syllables, fields.paragraphs, fields.articles))
        self._ids.replace(self._ids.values[kept])
        self._positions.replace(self._positions.values[kept])
        self._paragraphs.replace(to[1][self._paragraphs.values[kept]])
        self._articles.replace(to[2][self._articles.values[kept]])
        self._slots = {
            article_id: Slots(_moved(at.sentences, to[0]), _moved(at.paragraphs, to[1]), int(to[2][at.article]))
            for article_id, at in self._slots.items()
        }
        self._plain.compact()
        self._folded.compact()


def _best(total: Floats, allowed: Flags, limit: int, positions: Ints, ids: Ints) -> Ints:
    """Where the ``limit`` best of the ``allowed`` sentences are that have any score, in order."""
    total = np.where(allowed, total, 0.0)
    least = np.partition(total, -limit)[-limit] if 0 < limit < len(total) else 0.0
    found = np.flatnonzero((total >= least) & (total > 0))
    order = np.lexsort((positions[found], ids[found], -total[found]))
    return found[order[: max(0, limit)]]


def _together(weighted: Iterable[tuple[int, float]]) -> list[tuple[int, float]]:
    """Each term once, with the sum of its weights: many other words have syllables in common."""
    sums: dict[int, float] = {}
    for term, weight in weighted:
        sums[term] = sums.get(term, 0.0) + weight
    return list(sums.items())


def _neighbours(known: Sequence[tuple[int, Term]]) -> list[tuple[int, float]]:
    """The pairs of terms that stand side by side, with the lesser weight of the two."""
    at: dict[int, list[tuple[int, Term]]] = {}
    for number, term in known:
        if term.position is not None:
            at.setdefault(term.position, []).append((number, term))
    return [
        (pair(first, second), min(before.weight, after.weight))
        for position, firsts in at.items()
        for first, before in firsts
        for second, after in at.get(position + 1, ())
    ]


def _next(field: Field, many: int) -> tuple[int, int]:
    return field.slots, field.slots + many


def _numbers(live: Flags) -> Ints:
    """The number that each live document gets when the others are gone."""
    numbers: Ints = np.cumsum(live) - live
    return numbers


def _moved(numbers: tuple[int, int], to: Ints) -> tuple[int, int]:
    """``[start, stop)`` of documents that are all live, by their new numbers."""
    start, stop = numbers
    first = int(to[start]) if start < stop else 0
    return first, first + stop - start
