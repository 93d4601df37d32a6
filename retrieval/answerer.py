"""The way of a question, readable top to bottom: understand, search, rescore, read, decide."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from corpus.article import Article, Span
from retrieval.confidence import confidence_of, outcome_of
from retrieval.index import Hit, Query, SentenceIndex, Term
from retrieval.lexicon import Lexicon
from retrieval.matching import Floats
from retrieval.question import Kind, Question
from retrieval.ranker import Ranker
from retrieval.reading.found import Found, Sheet
from retrieval.reading.reader import Reader
from retrieval.reply import Answer, Evidence, Reply
from retrieval.understanding import understand
from retrieval.view import Views

_SEARCHED: Final = 40  # sentences looked at by score alone
_READ: Final = 8  # of them read closely
_RELATED: Final = 3


@dataclass(frozen=True)
class Scored:
    """A sentence that was read: its evidence, its sheet, what was found in it, its score among the others."""

    evidence: Evidence
    sheet: Sheet
    found: Found | None
    score: float


class Answerer:
    """Answers questions from ``articles``, whose sentences ``index`` holds."""

    def __init__(
        self,
        index: SentenceIndex,
        articles: Mapping[int, Article],
        lexicon: Lexicon | None = None,
        ranker: Ranker | None = None,
    ) -> None:
        self._index = index
        self._articles = articles
        self._lexicon = lexicon or Lexicon.load()
        self._views = Views()
        self._reader = Reader(self._lexicon, ranker or Ranker.load())

    def answer(self, text: str, *, scope: int | None = None, top: int = 3) -> Reply:
        """The reply to ``text``, from article ``scope`` alone where given. Raises BadQuestion."""
        began = time.perf_counter()
        question = understand(text, self._lexicon, self._index)
        read = self.read(question, scope, max(top, _RELATED))
        confidence = confidence_of(question, read)
        answers = tuple(self._answer(question, one) for one in read[:top] if one.found)
        outcome = outcome_of(confidence) if answers else "refused"
        refused = outcome == "refused"
        return Reply(
            question=text,
            language=question.language,
            hedged=outcome == "hedged",
            confidence=round(confidence, 4),
            answers=() if refused else answers,
            related=tuple(one.evidence for one in read[:_RELATED]) if refused else (),
            searched_as=question.searched_as,
            took_ms=(time.perf_counter() - began) * 1000,
            attempted=answers,
        )

    def read(self, question: Question, scope: int | None, top: int) -> list[Scored]:
        """The best sentences, read and in order."""
        weights = self._weights(question)
        if not weights.sum():
            return []
        hits = self._index.search(self._query(question, scope))
        best = max((hit.score for hit in hits), default=1.0)
        closely = [self._score(question, weights, hit, best) for hit in hits[: max(_READ, top)]]
        return sorted(closely, key=lambda one: -one.score)

    def _weights(self, question: Question) -> Floats:
        syllables = (question.syllables[i] for i in question.content)
        return np.array([self._index.idf(s.key, folded=s.folded) for s in syllables])

    def _query(self, question: Question, scope: int | None) -> Query:
        terms = [Term(question.syllables[i].key, 1.0, question.syllables[i].folded, i) for i in question.content]
        for expression in question.expressions:
            terms += [Term(key, 0.4 * expression.weight) for key in expression.keys]
        return Query(tuple(terms), None if scope is None else frozenset({scope}), _SEARCHED)

    def _score(self, question: Question, weights: Floats, hit: Hit, best: float) -> Scored:
        article = self._articles[hit.article_id]
        view = self._views.get(article, hit.sentence)
        sheet = self._reader.sheet(question, weights, view)
        found = self._reader.read(sheet)
        score = 4 * hit.score / best + 2 * sheet.match.coverage
        if found:
            score += 0.6 * found.typed + (0.8 * found.fit if found.rule not in {"span", "rest"} else 0.0)
        return Scored(Evidence(article, hit.sentence, hit.score), sheet, found, score)

    def _answer(self, question: Question, one: Scored) -> Answer:
        assert one.found
        view = one.sheet.view
        start, end = view.slice(*one.found.place)
        items = tuple(Span(*view.slice(*item)) for item in one.found.items)
        return Answer(one.evidence, start, end, items, one.found.partial, about_person=question.kind in {Kind.WHO, Kind.POST})
