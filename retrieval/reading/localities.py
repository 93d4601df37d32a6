"""Names that a sentence shows to be of places: communes, districts, ..., and whatever "tại" or "ở" leads to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from retrieval.mentions import Type
from retrieval.question import Question
from retrieval.ranking.candidates import CandidateSet
from retrieval.sentences.view import Place, SentenceView
from retrieval.words.word_classes import DIVISIONS

LOCALITIES: Final = DIVISIONS | {"đường"}
_LEADING: Final = frozenset({"tại", "ở"})


def divisions(candidates: CandidateSet) -> tuple[Place, ...]:
    """The communes, districts, ... that the sentence names: "Xã Vạn Thủy"."""
    tokens = candidates.view.tokens
    places = (m for m in candidates.mentions if m.type is Type.PLACE)
    return tuple((m.first, m.after) for m in places if tokens[m.first].key in LOCALITIES)


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
    """Whether ``place`` lies in one of ``others``."""
    return any(first <= place[0] and place[1] <= after for first, after in others)


_GOALS: Final = frozenset({"đi", "đến", "tới", "lên", "về", "sang"})  # "chuyển đi đâu": what "lên", "về" lead to

_FROM: Final = frozenset({"từ"})


def asks_where(question: Question, view: SentenceView) -> bool:
    """Whether the question asks "ở đâu" or the like, and not for a place of some kind."""
    words = set(question.keys(*question.gap))
    return "đâu" in words or (bool(words & {"chỗ", "nơi"}) and any(token.key == "tại" for token in view.tokens))


def goals(question: Question, candidates: CandidateSet) -> set[Place]:
    """The places and bare names that "lên", "về" and the like lead to, where the question asks "đi đâu"; those behind
    "từ", where it asks "đến từ đâu"."""
    asked = set(question.keys(max(0, question.gap[0] - 1), question.gap[1]))
    leading = _FROM if asked & _FROM else _GOALS
    if not asked & leading:
        return set()
    tokens = candidates.view.tokens
    led = {i for i in range(1, len(tokens)) if tokens[i - 1].key.rpartition(" ")[2] in leading}
    return {(m.first, m.after) for m in candidates.mentions if m.first in led and m.type in _NAMED}


_NAMED: Final = frozenset({Type.PLACE, Type.NAME, Type.ORGANISATION})


def told(candidates: CandidateSet) -> set[int]:
    """Where the places begin, and whatever "tại" or "ở" leads to; none where the sentence names no place."""
    tokens = candidates.view.tokens
    places = {m.first for m in candidates.mentions if m.type is Type.PLACE}
    return places | {i for i in range(1, len(tokens)) if tokens[i - 1].key in _LEADING} if places else set()
