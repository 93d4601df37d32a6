"""One way to read a sentence: the rules for the question's kind in their order, then the learnt ranker."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np

from retrieval.lexicon import Lexicon
from retrieval.matching import match
from retrieval.people import people_of
from retrieval.question import Kind, Question
from retrieval.ranker import Candidates
from retrieval.ranker import Ranker as Ranker
from retrieval.reading import clauses, posts
from retrieval.reading.edges import mend
from retrieval.reading.found import Found, Sheet
from retrieval.reading.lists import listing
from retrieval.reading.typed import best_span
from retrieval.view import SentenceView

_RULES: Final = {**clauses.READERS, **posts.READERS}
_NO_LISTS: Final = frozenset({Kind.WHY, Kind.PURPOSE, Kind.QUOTE, Kind.HOW_MANY, Kind.PERCENT, Kind.WHEN, Kind.DURATION, Kind.SCORE})


class Reader:
    """Reads sentences for questions; keeps what it worked out of the sentences it read last."""

    def __init__(self, lexicon: Lexicon, ranker: Ranker) -> None:
        self._lexicon = lexicon
        self._ranker = ranker
        self._candidates = Candidates(lexicon, ranker)

    def sheet(self, question: Question, weights: np.ndarray, view: SentenceView) -> Sheet:
        """Everything that is known of ``view`` when ``question`` is asked; ``weights`` are its content's idf."""
        candidates, static = self._candidates.get(view, question.kind)
        found = match(question, weights, view)
        scores = self._ranker.score(question, found, candidates, static) if len(candidates) else static
        return Sheet(question, found, candidates, scores, people_of(view, candidates.mentions))

    def read(self, sheet: Sheet) -> Found | None:
        """The answer in one sentence by the first rule that finds one, its edges mended."""
        question = sheet.question
        if question.plural and question.kind not in _NO_LISTS and (found := listing(sheet)):
            return found
        for rule in _RULES.get(question.kind, ()):
            if found := rule(sheet):
                break
        else:
            found = best_span(sheet)
        if found is None:
            return None
        return replace(found, place=mend(sheet, found.place, self._lexicon))
