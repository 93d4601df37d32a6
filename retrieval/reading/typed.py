"""The best span of a sentence, by the learnt ranker and what news adds to it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np

from retrieval.reading.enumerations import enumerations
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


def narrowed(sheet: Sheet, found: Found) -> Found:
    """What a rule found, cut to the best span in the same place: the rule knows where, seldom how far.

    What the sentence enumerates there stays whole.
    """
    best = best_span(sheet)
    if best is None or best.place[0] >= found.place[1] or best.place[1] <= found.place[0]:
        return found
    first, after = best.place
    lists = (one for one in enumerations(sheet.view, sheet.candidates.mentions) if len(one.items) > _PAIR)
    ends = [
        one.place[1] for one in lists if after in {item[1] for item in one.items} and one.place[1] <= found.place[1]
    ]
    return replace(found, place=(first, max(ends, default=after)))


_PAIR: Final = 2  # items that are no list yet


def _typed(sheet: Sheet, place: tuple[int, int], suit: float, suits: np.ndarray) -> float:
    """How well the type suits: the span's own, or that of a mention within it."""
    if suit:
        return suit
    inside = (sheet.candidates.first >= place[0]) & (sheet.candidates.after <= place[1])
    return 0.8 * float(suits[inside].max(initial=0.0))
