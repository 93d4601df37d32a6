"""What can be said of a span once a question is asked: how the question's words lie around it."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from retrieval.candidates import CandidateSet
from retrieval.matching import Match
from retrieval.question import Question
from retrieval.view import SentenceView

_REACH: Final = (2.0, 8.0)  # tokens over which nearness falls to 1/e: close by, in the same clause or so
DYNAMIC: Final = (
    "overlap", "overlap any", "focus in", "focus first", "focus last", "focus before", "focus near",
    *(f"near {r}" for r in _REACH), *(f"left-left {r}" for r in _REACH), *(f"left-right {r}" for r in _REACH),
    *(f"right-left {r}" for r in _REACH), *(f"right-right {r}" for r in _REACH),
    "left run", "right run", "left run 2", "right run 2", "same clause", "between", "number asked",
    "uncovered", "all inside",
)  # fmt: skip

Floats = NDArray[np.float64]
Runs = tuple[Floats, Floats]


def dynamic(question: Question, found: Match, candidates: CandidateSet, sides: Runs) -> Floats:
    """A row a candidate, a column a name in ``DYNAMIC``. ``sides``: ``runs`` of the question and the sentence."""
    tokens = candidates.view.tokens
    first, after = candidates.first, candidates.after
    n = len(tokens)
    share = found.weights / max(1e-9, float(found.weights.sum()))
    units = len(share)
    strength = np.zeros((units, n))
    for unit, places in enumerate(found.places):
        for token, value in places.items():
            strength[unit, token] = value
    position = np.array(question.content)
    focus = (position >= question.focus[0]) & (position < question.focus[1])
    left = position < question.gap[0]
    mass = np.concatenate([np.zeros((units, 1)), np.cumsum(strength, axis=1)], axis=1)
    inside = np.minimum(1.0, mass[:, after] - mass[:, first])
    columns: list[Floats] = []
    plain = np.where(focus, 0.0, share)
    columns.append(plain @ inside)
    columns.append((inside[~focus] > 0).sum(axis=0).astype(float) if units else np.zeros(len(first)))
    columns += _focus(strength[focus], first, after, n)
    columns += _nearness(plain, strength, left, first, after, n)
    columns += _neighbours(sides, candidates)
    columns.append(_clause(plain, strength, candidates))
    columns.append(_between(strength, first, after))
    columns.append(_number_asked(question, candidates))
    columns.append(
        np.full(len(first), float((share * (1 - strength.max(axis=1, initial=0.0))).sum()) if units else 1.0)
    )
    columns.append((mass[:, -1:].sum() > 0) * (inside.sum(axis=0) >= (mass[:, -1] > 0).sum()).astype(float))
    return np.stack(columns, axis=1)


def _focus(strength: Floats, first: NDArray[np.int32], after: NDArray[np.int32], n: int) -> list[Floats]:
    """The focus noun inside the span, at its edges, directly before it, nearby before it."""
    zero = np.zeros(len(first))
    if not len(strength):
        return [zero] * 5
    any_at = np.concatenate([strength.max(axis=0), [0.0]])
    mass = np.concatenate([np.zeros((len(strength), 1)), np.cumsum(strength, axis=1)], axis=1)
    inside = np.minimum(1.0, mass[:, after] - mass[:, first]).mean(axis=0)
    before = np.where(first > 0, any_at[first - 1], 0.0)
    padded = np.concatenate([[0.0, 0.0, 0.0], any_at])
    near = np.maximum(padded[first + 1], padded[first])
    return [inside, any_at[first], any_at[after - 1], before, near]


def _nearness(
    share: Floats, strength: Floats, left: NDArray[np.bool_], first: NDArray[np.int32], after: NDArray[np.int32], n: int
) -> list[Floats]:
    """Per reach: all words nearest on either side; then by their side in the question and in the sentence."""
    on_left, on_right = np.where(left, share, 0.0), np.where(left, 0.0, share)
    near, ll, lr, rl, rr = [], [], [], [], []
    for reach in _REACH:
        to_left, to_right = _decays(n, reach)
        best_left = (strength[:, :, None] * to_left).max(axis=1, initial=0.0)
        best_right = (strength[:, :, None] * to_right).max(axis=1, initial=0.0)
        near.append(share @ np.maximum(best_left[:, first], best_right[:, after]))
        ll.append((on_left @ best_left)[first])
        lr.append((on_left @ best_right)[after])
        rl.append((on_right @ best_left)[first])
        rr.append((on_right @ best_right)[after])
    return [*near, *ll, *lr, *rl, *rr]


_LONGEST_RUN: Final = 4


@lru_cache(maxsize=512)
def _decays(n: int, reach: float) -> tuple[Floats, Floats]:
    """How near token t is to boundary b on its right (on its left), 1 where they touch: two tables [t, b]."""
    gap = np.arange(n + 1)[None, :] - np.arange(n)[:, None] - 1
    to_left = np.where(gap >= 0, np.exp(-np.maximum(gap, 0) / reach), 0.0)
    to_right = np.where(gap < 0, np.exp((gap + 1) / reach), 0.0)
    return to_left, to_right


def _neighbours(sides: Runs, candidates: CandidateSet) -> list[Floats]:
    """How many syllables on either side of the span are those on that side of the gap, in order; two or more again."""
    left, right = sides
    before, behind = left[candidates.first], right[candidates.after]
    return [before / _LONGEST_RUN, behind / _LONGEST_RUN, (before >= 2).astype(float), (behind >= 2).astype(float)]


def runs(question: Question, view: SentenceView) -> Runs:
    """For every boundary between tokens: how many syllables before it run as those before the gap, after it as after.

    A focus noun at the gap may be left out ("đơn vị nào tổ chức" and "… Bắc Giang tổ chức").
    """
    gap, focus = question.gap, question.focus
    before = {gap[0], focus[0]} if focus[1] == gap[0] else {gap[0]}
    after = {gap[1], focus[1]} if focus[0] == gap[1] else {gap[1]}
    starts = list(view.first_syllables)
    left = np.max([_common(question, view, at, -1) for at in before], axis=0)
    right = np.max([_common(question, view, at, +1) for at in after], axis=0)
    return left[starts], right[starts]


def _common(question: Question, view: SentenceView, asked: int, step: int) -> Floats:
    """For every boundary between syllables: the length of the run that it shares with the question's at ``asked``."""
    lengths = np.zeros(len(view.keys) + 1)
    first = asked if step > 0 else asked - 1
    if not 0 <= first < len(question.syllables):
        return lengths
    syllable = question.syllables[first]
    for place in (view.folded_places if syllable.folded else view.places).get(syllable.key, ()):
        lengths[place if step > 0 else place + 1] = _run(question, view, first, place, step)
    return lengths


def _run(question: Question, view: SentenceView, i: int, j: int, step: int) -> int:
    """The length of the common run from two syllables on, forwards or backwards."""
    length = 0
    while 0 <= i < len(question.syllables) and 0 <= j < len(view.keys) and length < _LONGEST_RUN:
        syllable = question.syllables[i]
        if (view.folded_keys[j] if syllable.folded else view.keys[j]) != syllable.key:
            break
        length, i, j = length + 1, i + step, j + step
    return length


def _clause(share: Floats, strength: Floats, candidates: CandidateSet) -> Floats:
    """The share of the question's words that stand between the same marks as the span's first word."""
    clause = np.cumsum([t.mark and t.text in ",;:()." for t in candidates.view.tokens])
    n = int(clause[-1]) + 1 if len(clause) else 1
    held = np.zeros((len(share), n))
    for c in range(n):
        held[:, c] = strength[:, clause == c].max(axis=1, initial=0.0)
    result: Floats = (share @ held)[clause[candidates.first]]
    return result


def _between(strength: Floats, first: NDArray[np.int32], after: NDArray[np.int32]) -> Floats:
    """Whether words of the question stand on both sides."""
    any_at = strength.max(axis=0, initial=0.0) > 0
    mass = np.concatenate([[0], np.cumsum(any_at)])
    both: Floats = ((mass[first] > 0) & (mass[-1] - mass[after] > 0)).astype(np.float64)
    return both


def _number_asked(question: Question, candidates: CandidateSet) -> Floats:
    """Whether the span holds a number that the question itself has."""
    asked = set(question.numbers)
    flags = np.cumsum([0, *(t.digit and t.key in asked for t in candidates.view.tokens)])
    holds: Floats = (flags[candidates.after] > flags[candidates.first]).astype(np.float64)
    return holds
