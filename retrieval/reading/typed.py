"""The best span of a sentence, by the learnt ranker and what news adds to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import numpy as np

from retrieval.arrays import AnyFloats
from retrieval.ranking.candidates import CandidateSet
from retrieval.reading.found import Found, Sheet
from retrieval.reading.priors import STRICT, prior
from retrieval.sentences.view import Place


def best_span(sheet: Sheet) -> Found | None:
    """The best span; of a kind's own types alone where the kind is strict and the sentence has one."""
    return next(best_spans(sheet, 1), None)


def best_spans(sheet: Sheet, many: int) -> Iterator[Found]:
    """The best span, then the next ``many - 1`` by score."""
    if not len(sheet.candidates):
        return
    points, suit = prior(sheet)
    scores = sheet.scores + points
    if sheet.question.kind in STRICT and suit.any():
        scores = np.where(suit > 0, scores, -np.inf)
    best = likeliest(sheet.candidates, scores)
    others = np.argsort(-scores, kind="stable")[:many] if many > 1 else ()
    for span in (best, *(int(one) for one in others if one != best))[:many]:
        place = (int(sheet.candidates.first[span]), int(sheet.candidates.after[span]))
        yield Found(place, "span", float(scores[span]), typed=_typed(sheet, place, float(suit[span]), suit))


_BEST: Final = 30  # spans that are weighed against each other
_ALONE: Final = 0.8  # how much a span's own likelihood counts, the rest by its overlap with the other likely ones


def likeliest(candidates: CandidateSet, scores: AnyFloats) -> int:
    """The span that is right, or nearly right, most likely: its probability, mixed with the F1 (of words) that it has
    on average against the likely spans.

    Of many spans that differ by a word none is likely by itself; what they have in common is.
    """
    best = int(scores.argmax())
    top = (scores > scores[best] - _UNLIKELY).nonzero()[0]
    top = top[(-scores[top]).argsort(kind="stable")[:_BEST]]
    odds = np.exp(scores[top] - scores[best])
    odds /= odds.sum()
    first, after = candidates.first[top], candidates.after[top]
    shared = np.maximum(0, np.minimum(after[:, None], after) - np.maximum(first[:, None], first))
    words = after - first
    f1 = 2 * shared / (words[:, None] + words)
    return int(top[(_ALONE * odds + (1 - _ALONE) * (f1 @ odds)).argmax()])


_UNLIKELY: Final = 6.0  # below the best score: likelier than 1 in 400 against it


def narrowed(sheet: Sheet, found: Found) -> Found:
    """What a rule found, cut to the best span in the same place: the rule knows where, seldom how far.

    What the sentence enumerates there stays whole.
    """
    best = best_span(sheet)
    if best is None or best.place[0] >= found.place[1] or best.place[1] <= found.place[0]:
        return found
    first, after = best.place
    lists = (one for one in sheet.candidates.enumerations if len(one.items) > _PAIR)
    ends = [
        one.place[1] for one in lists if after in {item[1] for item in one.items} and one.place[1] <= found.place[1]
    ]
    return replace(found, place=(first, max(ends, default=min(after, found.place[1]))))


_PAIR: Final = 2  # items that are no list yet


def _typed(sheet: Sheet, place: Place, suit: float, suits: AnyFloats) -> float:
    """How well the type suits: the span's own, or that of a mention within it."""
    if suit:
        return suit
    inside = (sheet.candidates.first >= place[0]) & (sheet.candidates.after <= place[1])
    return 0.8 * float(suits[inside].max(initial=0.0))
