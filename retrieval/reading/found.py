"""What a reader finds in one sentence."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from corpus.article import Span
from retrieval.candidates import CandidateSet
from retrieval.matching import Match
from retrieval.people import Person
from retrieval.question import Question
from retrieval.ranker import Floats
from retrieval.view import SentenceView

Place = tuple[int, int]


@dataclass(frozen=True)
class Sheet:
    """Everything that is known of one sentence when it is read for one question. ``scores`` has one a candidate.

    ``runs``: see ``features.runs``.
    """

    question: Question
    match: Match
    candidates: CandidateSet
    scores: Floats
    runs: tuple[NDArray[np.float64], NDArray[np.float64]]
    people: tuple[Person, ...]

    def match_keys(self) -> tuple[str, ...]:
        """The keys of the question's syllables, and of what they mean."""
        meant = (key for expression in self.question.expressions for key in expression.keys)
        return (*(s.key for s in self.question.syllables), *meant)

    @property
    def view(self) -> SentenceView:
        return self.candidates.view


@dataclass(frozen=True, slots=True)
class Found:
    """An answer at tokens ``place``. ``items`` are the parts of a list, ``parts`` the same as offsets in the article,
    where it goes on beyond the sentence. ``fit``: how surely the rule fits, 0 to 1.

    ``typed``: how well the span's type suits the question's kind (a date for when, ...), 0 to 1; 0 where nothing of
    the type is in the sentence and the best of the rest stands in. ``rule`` names the reader. ``extent``: the answer's
    offsets in the article where it goes on beyond the sentence (a quote, a list of tasks).
    """

    place: Place
    rule: str
    score: float = 0.0
    fit: float = 0.5
    typed: float = 1.0
    items: tuple[Place, ...] = ()
    partial: bool = False
    extent: Span | None = None
    parts: tuple[Span, ...] = ()
