"""What a reader finds in one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from corpus.article import Span
from retrieval.arrays import Floats, Singles
from retrieval.mentions.people import Person
from retrieval.question import Question
from retrieval.ranking.candidates import CandidateSet
from retrieval.ranking.features import Runs
from retrieval.reading.localities import divisions, only_led_to
from retrieval.reading.people.bearers import by_bearer, names_by_asking
from retrieval.sentences.matching import Match
from retrieval.sentences.view import Place, SentenceView


@dataclass(frozen=True)
class Sheet:
    """Everything that is known of one sentence when it is read for one question. ``scores`` has one a candidate.

    ``runs``: see ``features.runs``. ``things``: where there are ``instances`` of what is asked for.
    """

    question: Question
    match: Match
    candidates: CandidateSet
    scores: Singles
    runs: Runs
    people: tuple[Person, ...]
    things: tuple[Place, ...]

    def match_keys(self) -> tuple[str, ...]:
        """The keys of the question's syllables, and of what they mean."""
        meant = (key for expression in self.question.expressions for key in expression.keys)
        return (*(s.key for s in self.question.syllables), *meant)

    @property
    def view(self) -> SentenceView:
        return self.candidates.view

    @cached_property
    def names_by_asking(self) -> tuple[frozenset[Place], frozenset[Place]]:
        """The names that the question says, and the others, by ``bearers.names_by_asking``."""
        return names_by_asking(self.question, self.match, self.candidates)

    @cached_property
    def by_asked_bearer(self) -> Floats:
        """Behind which of these names every token stands, by ``bearers.by_bearer``."""
        return by_bearer(self.candidates, *self.names_by_asking)

    @cached_property
    def divisions(self) -> tuple[Place, ...]:
        """The communes, districts, ... that the sentence names, by ``localities.divisions``."""
        return divisions(self.candidates)

    @cached_property
    def only_led_to(self) -> frozenset[Place]:
        """The bare names that "tại" or "ở" leads to, by ``localities.only_led_to``."""
        return only_led_to(self.question, self.candidates)

    @cached_property
    def literal(self) -> frozenset[int]:
        """The tokens that say the question's own words, not only what means the same."""
        return frozenset(t for places in self.match.places for t, strength in places.items() if strength == 1.0)

    def share(self, first: int, after: int) -> float:
        """The share of the question's weight that stands at tokens ``[first, after)``."""
        weights, total = self.weights
        here = 0.0
        for weight, places in zip(weights, self._said, strict=True):
            for token in places:  # a generator for each would take three times as long
                if first <= token < after:
                    here += weight
                    break
        return here / total

    @cached_property
    def _said(self) -> tuple[tuple[int, ...], ...]:
        """The tokens that say each unit: the word itself, or where the sentence has it nowhere what means the same."""
        return tuple(tuple(t for t, s in places.items() if s == 1.0) or tuple(places) for places in self.match.places)

    @cached_property
    def weights(self) -> tuple[list[float], float]:
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
