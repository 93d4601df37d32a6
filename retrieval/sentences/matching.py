"""Where the words of a question stand in a sentence: the base of rescoring, reading and refusing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from corpus.article import Article
from retrieval.arrays import Floats
from retrieval.question import Expression, Question
from retrieval.sentences.view import SentenceView, Views, asks
from retrieval.syllables import fold, keys


@dataclass(frozen=True, slots=True)
class Match:
    """``units[u]`` is the question's syllable ``content[u]``: its weight (idf), its side of the gap, its places.

    ``places[u]`` are token positions with the strength of the match there: 1 for the word itself, less for a synonym.
    """

    weights: Floats
    places: tuple[dict[int, float], ...]


def match(question: Question, weights: Floats, view: SentenceView) -> Match:
    """Finds the content syllables of ``question`` in ``view``: themselves, or expressions that mean the same."""
    places: list[dict[int, float]] = []
    for key, folded in question.asked:
        places.append({view.token_of[p]: 1.0 for p in view.at(key, bare=folded)})
    for expression, units in _said(question, view):
        at = _find(view, expression.keys)
        for unit in units:
            for p in at:
                token = view.token_of[p]
                places[unit][token] = max(places[unit].get(token, 0.0), expression.weight)
    return Match(weights, tuple(places))


def _said(question: Question, view: SentenceView) -> Iterator[tuple[Expression, range]]:
    """The other words that stand in the sentence, and the units of the question for which they do."""
    others = question.expressions_from
    for first in view.words.intersection(others):
        for expression, said, units in others[first]:
            if not said or said in view.line(bare=False):
                yield expression, units


def _find(view: SentenceView, keys: tuple[str, ...]) -> list[int]:
    """Positions of the syllables where the sequence ``keys`` begins."""
    n = len(keys)
    return [p for p in view.at(keys[0]) if view.keys[p : p + n] == keys]


def _covered(question: Question, view: SentenceView) -> Floats:
    """How much of each unit of the question a sentence has, 0 to 1: the most that ``match`` gives it in any place."""
    covered = [0.0] * len(question.content)
    written, bare = question.units_asked
    for key in view.words.intersection(written):
        for unit in written[key]:
            covered[unit] = 1.0
    if bare:
        for key in view.folded_words.intersection(bare):
            for unit in bare[key]:
                covered[unit] = 1.0
    for expression, units in _said(question, view):
        for unit in units:
            covered[unit] = max(covered[unit], expression.weight)
    return np.array(covered)


@lru_cache(maxsize=1024)
def all_words(text: str, *, bare: bool) -> str:
    """The keys of ``text`` between spaces, so that a name is found in whole syllables; ``bare``: folded."""
    line = f" {' '.join(keys(text))} "
    return fold(line) if bare else line


class Coverage:
    """How much of each unit of one question single sentences have; each is looked at once."""

    def __init__(self, question: Question, weights: Floats, views: Views) -> None:
        self.question = question
        self.weights = weights
        self.views = views
        self._known: dict[tuple[int, int], Floats] = {}
        self._titles: dict[int, Floats] = {}

    def of(self, article: Article, position: int) -> Floats:
        name = (article.id, position)
        if name not in self._known:
            self._known[name] = _covered(self.question, self.views.get(article, position))
        return self._known[name]

    def around(self, view: SentenceView) -> Floats:
        """How much of each unit stands in the title, in the two sentences before in the same paragraph, in the question
        that the paragraph answers, or in what heads the section."""
        article, position = view.article, view.position
        paragraph = article.sentences[position].paragraph
        covered = self._in_title(article)
        first = position
        while first and article.sentences[first - 1].paragraph == paragraph:
            first -= 1
            if first >= position - 2:
                covered = np.maximum(covered, self.of(article, first))
        if first and asks(article, first - 1):
            covered = np.maximum(covered, self.of(article, first - 1))
        if (heading := self.views.heading(article, position)) is not None:
            covered = np.maximum(covered, self.of(article, heading))
        return covered

    def _in_title(self, article: Article) -> Floats:
        if article.id not in self._titles:
            words = [f" {key} " in all_words(article.title, bare=folded) for key, folded in self.question.asked]
            self._titles[article.id] = np.array(words, dtype=np.float64)
        return self._titles[article.id]
