"""What a reader finds in one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from corpus.article import Span
from retrieval.candidates import CandidateSet
from retrieval.matching import Match
from retrieval.mentions import Type
from retrieval.people import Person
from retrieval.question import Question
from retrieval.ranker import Floats
from retrieval.view import SentenceView
from retrieval.word_classes import FORMS_OF_ADDRESS

Place = tuple[int, int]
_NAMES: Final = frozenset({Type.PLACE, Type.PERSON, Type.NAME, Type.ORGANISATION})


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

    @cached_property
    def names_by_asking(self) -> tuple[frozenset[Place], frozenset[Place]]:
        """The longest names of the sentence: those that the question says (persons' also by title and given name), and
        the others."""
        places = {(m.first, m.after) for m in self.candidates.mentions if m.type in _NAMES}
        longest = {p for p in places if not any(o != p and o[0] <= p[0] and p[1] <= o[1] for o in places)}
        said = {t for hits in self.match.places for t, strength in hits.items() if strength == 1.0}
        tokens = self.view.tokens
        keys = self.question.keys(0, len(self.question.syllables))
        given = {name for title, name in pairwise(keys) if title in FORMS_OF_ADDRESS}  # "ông Hùng"

        def is_asked(place: Place) -> bool:
            capitals = [t for t in range(*place) if tokens[t].capital and not tokens[t].mark]
            if capitals and capitals[-1] in said and tokens[capitals[-1]].key.split(" ")[-1] in given:
                return True
            return bool(capitals) and all(t in said for t in capitals[-2:])

        asked = frozenset(place for place in longest if is_asked(place))
        if self._opens_with_asked() and not any(first == 0 for first, _ in longest):
            asked |= {(0, 1)}
        return asked, frozenset(longest) - asked

    def _opens_with_asked(self) -> bool:
        """Whether the sentence opens with a given name of the question, which nothing shows to be one: "Tửu khai …"."""
        tokens, question = self.view.tokens, self.question
        given = {question.syllables[after - 1].key for _, after in question.names}
        return len(tokens) > 1 and tokens[0].key in given and tokens[1].pos == "V"

    def share(self, first: int, after: int) -> float:
        """The share of the question's weight that stands at tokens ``[first, after)``."""
        weights, total = self._weights
        here = (
            weight
            for weight, places in zip(weights, self.match.places, strict=True)
            if any(first <= token < after for token in places)
        )
        return sum(here) / total

    @cached_property
    def _weights(self) -> tuple[list[float], float]:
        """The weight of each unit, and all of it."""
        weights: list[float] = self.match.weights.tolist()
        return weights, sum(weights) or 1.0


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
