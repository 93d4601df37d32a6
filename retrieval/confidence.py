"""Whether to answer at all: one confidence, 0 to 1, and three outcomes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal

from retrieval.question import Question

if TYPE_CHECKING:
    from retrieval.answerer import Scored

Outcome = Literal["answer", "hedged", "refused"]
_HEDGED, _ANSWERED = 0.25, 0.5


def confidence_of(question: Question, read: list[Scored]) -> float:
    """How surely the best sentence answers ``question``; 0 where nothing was read."""
    if not read or read[0].found is None:
        return 0.0
    best = read[0]
    coverage = best.sheet.match.coverage
    typed = best.found.typed if best.found else False
    return 1 / (1 + math.exp(-(8 * (coverage - 0.45) + (0.5 if typed else -3.0))))


def outcome_of(confidence: float) -> Outcome:
    """Answer, answer with "perhaps", or refuse."""
    return "refused" if confidence < _HEDGED else "hedged" if confidence < _ANSWERED else "answer"
