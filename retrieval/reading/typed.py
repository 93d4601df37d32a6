"""Which spans can answer a kind of question at all, and the best of them by the ranker."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from retrieval.mentions import Type
from retrieval.question import Kind
from retrieval.reading.found import Found, Sheet

ACCEPTED: Final = {
    Kind.WHO: (Type.PERSON, Type.NAME),
    Kind.WHEN: (Type.TIME,),
    Kind.DURATION: (Type.DURATION, Type.TIME),
    Kind.AGE: (Type.AGE, Type.NUMBER),
    Kind.HOW_MANY: (Type.AMOUNT, Type.NUMBER, Type.PERCENT, Type.MONEY, Type.DURATION, Type.AGE, Type.SCORE),
    Kind.PERCENT: (Type.PERCENT,),
    Kind.MONEY: (Type.MONEY,),
    Kind.SCORE: (Type.SCORE,),
    Kind.CODE: (Type.CODE, Type.NUMBER),
    Kind.WHERE: (Type.PLACE, Type.NAME),
    Kind.QUOTE: (Type.QUOTE,),
    Kind.ORGANISATION: (Type.ORGANISATION, Type.NAME),
}
"""Types that answer a kind, best first; a kind that is not here takes any span."""

STRICT: Final = frozenset({Kind.WHEN, Kind.PERCENT, Kind.MONEY, Kind.HOW_MANY, Kind.DURATION, Kind.AGE, Kind.SCORE, Kind.CODE})
"""Kinds whose answer is of an accepted type or is not there."""


def best_span(sheet: Sheet) -> Found | None:
    """The best span by the ranker, of an accepted type where the sentence has one."""
    if not len(sheet.candidates):
        return None
    mask, typed = _accepted(sheet)
    scores = np.where(mask, sheet.scores, -np.inf)
    best = int(np.argmax(scores))
    place = (int(sheet.candidates.first[best]), int(sheet.candidates.after[best]))
    return Found(place, "span", float(sheet.scores[best]), typed=typed)


def _accepted(sheet: Sheet) -> tuple[NDArray[np.bool_], bool]:
    candidates = sheet.candidates
    everything = np.ones(len(candidates), dtype=bool)
    types = ACCEPTED.get(sheet.question.kind)
    if types is None:
        return everything, True
    places = {(m.first, m.after) for m in candidates.mentions if m.type in types}
    places |= {m.head for m in candidates.mentions if m.type in types and m.head[1] and sheet.question.kind in STRICT}
    if sheet.question.kind not in STRICT:
        return everything, bool(places)
    if not places:
        return everything, False
    mask = np.fromiter(
        ((a, b) in places for a, b in zip(candidates.first.tolist(), candidates.after.tolist(), strict=True)),
        dtype=bool,
        count=len(candidates),
    )
    return (mask, True) if mask.any() else (everything, False)
