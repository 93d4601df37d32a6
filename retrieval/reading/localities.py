"""Names that a sentence shows to be of places: communes, districts, ..., and whatever "tại" or "ở" leads to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from retrieval.candidates import CandidateSet
from retrieval.mentions import Type
from retrieval.people import Place
from retrieval.question import Question

DIVISIONS: Final = frozenset("tỉnh|thành phố|tp|huyện|quận|thị xã|thị trấn|xã|phường|thôn|ấp|bản|đường".split("|"))
_LEADING: Final = frozenset({"tại", "ở"})


def divisions(candidates: CandidateSet) -> tuple[Place, ...]:
    """The communes, districts, ... that the sentence names: "Xã Vạn Thủy"."""
    tokens = candidates.view.tokens
    places = (m for m in candidates.mentions if m.type is Type.PLACE)
    return tuple((m.first, m.after) for m in places if tokens[m.first].key in DIVISIONS)


def only_led_to(question: Question, candidates: CandidateSet) -> frozenset[Place]:
    """The bare names that "tại" or "ở" leads to, places rather than bodies; none where the question asks with such a
    word where something was."""
    if _LEADING & {s.key for s in question.syllables}:
        return frozenset()
    tokens, mentions = candidates.view.tokens, candidates.mentions
    names = {(m.first, m.after) for m in mentions if m.type is Type.NAME and m.first}
    bodies = {(m.first, m.after) for m in mentions if m.type is Type.ORGANISATION}
    return frozenset(place for place in names - bodies if tokens[place[0] - 1].key in _LEADING)


def within(place: Place, others: Iterable[Place]) -> bool:
    return any(first <= place[0] and place[1] <= after for first, after in others)
