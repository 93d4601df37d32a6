"""The best span of a sentence, by the learnt ranker and what news adds to it."""

from __future__ import annotations

import numpy as np

from retrieval.reading.found import Found, Sheet
from retrieval.reading.priors import STRICT, prior


def best_span(sheet: Sheet) -> Found | None:
    """The best span; of a kind's own types alone where the kind is strict and the sentence has one."""
    if not len(sheet.candidates):
        return None
    points, suit = prior(sheet)
    scores = sheet.scores + points
    if sheet.question.kind in STRICT and suit.any():
        scores = np.where(suit > 0, scores, -np.inf)
    best = int(np.argmax(scores))
    place = (int(sheet.candidates.first[best]), int(sheet.candidates.after[best]))
    return Found(place, "span", float(scores[best]), typed=_typed(sheet, place, float(suit[best]), suit))


def _typed(sheet: Sheet, place: tuple[int, int], suit: float, suits: np.ndarray) -> float:
    """How well the type suits: the span's own, or that of a mention within it."""
    if suit:
        return suit
    inside = (sheet.candidates.first >= place[0]) & (sheet.candidates.after <= place[1])
    return 0.8 * float(suits[inside].max(initial=0.0))
