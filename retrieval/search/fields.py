"""The BM25 fields of a corpus, once over keys as they are written and once over folded keys."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from retrieval.arrays import Ints
from retrieval.search.bm25 import Field
from retrieval.search.vocabulary import pairs


@dataclass(frozen=True, slots=True)
class Slots:
    """The document numbers of one article: its sentences', its paragraphs' (both ``[start, stop)``) and its own."""

    sentences: tuple[int, int]
    paragraphs: tuple[int, int]
    article: int


@dataclass(frozen=True, slots=True)
class Running:
    """The terms of one article in order, and how many each of its sentences and paragraphs has; its title's beside."""

    title: Ints
    terms: Ints
    sentences: Ints
    paragraphs: Ints


class Fields:
    """One article adds a document for each sentence to two fields, for each paragraph to one, and one to the last.

    k1 and b were chosen by measuring (docs/quality.md): in a sentence, that a syllable is repeated says little.
    """

    def __init__(self) -> None:
        self.syllables = Field(k1=0.4, b=0.5)
        self.bigrams = Field(k1=0.6, b=0.5)
        self.paragraphs = Field(k1=1.5, b=0.75)
        self.articles = Field(k1=1.5, b=0.75)

    @property
    def _all(self) -> tuple[Field, ...]:
        return (self.syllables, self.bigrams, self.paragraphs, self.articles)

    def add(self, text: Running) -> None:
        self.syllables.extend(text.terms, text.sentences)
        self.bigrams.extend(*pairs(text.terms, text.sentences))
        self.paragraphs.extend(text.terms, text.paragraphs)
        whole = np.concatenate((text.title, text.terms))
        self.articles.extend(whole, np.array([len(whole)]))

    def remove(self, slots: Slots) -> None:
        self.syllables.remove(*slots.sentences)
        self.bigrams.remove(*slots.sentences)
        self.paragraphs.remove(*slots.paragraphs)
        self.articles.remove(slots.article, slots.article + 1)

    def settle(self) -> None:
        for field in self._all:
            field.settle()

    def compact(self) -> None:
        for field in self._all:
            field.compact()
