"""What can be said of a span once a question is asked: how the question's words lie around it."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np

from retrieval.arrays import Flags, Floats, Ints, Positions
from retrieval.question import Question
from retrieval.ranking.candidates import CandidateSet
from retrieval.ranking.spans import SpanFeatures
from retrieval.sentences.matching import Match
from retrieval.sentences.view import SentenceView

_REACH: Final = (2.0, 8.0)  # tokens over which nearness falls to 1/e: close by, in the same clause or so
_WINDOWS: Final = (3, 6, 12)  # tokens beside the span
DYNAMIC: Final = (
    "focus first", "focus before", "focus near",
    *(f"left-left {r}" for r in _REACH), *(f"right-left {r}" for r in _REACH),
    "left run", "left run 2", "same clause",
    "said first", "said before", "told left 0", "told left 1", "told left far", "capital left",
    *(f"weight before {w}" for w in _WINDOWS),
    "focus last",
    *(f"left-right {r}" for r in _REACH), *(f"right-right {r}" for r in _REACH),
    "right run", "right run 2",
    "said last", "said after", "told right 0", "told right 1", "told right far", "capital right",
    *(f"weight after {w}" for w in _WINDOWS),
    "said", "all said", "none said", "said around", "told between", "told near", "new", "nothing new", "new share",
)  # fmt: skip

Runs = tuple[Floats, Floats]


def dynamic(question: Question, found: Match, candidates: CandidateSet, sides: Runs) -> SpanFeatures:
    """The features in ``DYNAMIC``. ``sides``: ``runs`` of the question and the sentence."""
    (first, after), n = candidates.ends, len(candidates.view.tokens)
    units = [unit for unit, places in enumerate(found.places) if places]  # the others say nothing of any span
    strength = np.zeros((len(units), n))
    for row, unit in enumerate(units):
        for token, value in found.places[unit].items():
            strength[row, token] = value
    position = np.array([question.content[unit] for unit in units], dtype=np.int64)
    focus = (position >= question.focus[0]) & (position < question.focus[1])
    share = np.where(focus, 0.0, found.weights[units] / max(1e-9, float(found.weights.sum())))
    before_gap = position < question.gap[0]
    nearness = _nearness(strength)
    by_side = ((np.array([before_gap, ~before_gap]) * share) @ nearness).swapaxes(1, 2)
    strongest = np.maximum.reduce(strength, axis=0, initial=0.0)
    focus_at = np.maximum.reduce(strength[focus], axis=0, initial=0.0)
    left, right = sides
    made = SpanFeatures(
        first, after, np.empty((n + 1, _OPENING)), np.empty((n + 1, _CLOSING)), np.empty((_WHOLE, len(first)))
    )

    opening = made.opening
    _focus_before(opening, focus_at)
    opening[:, 3:7] = by_side[0].reshape(-1, n + 1).T
    opening[:, 7], opening[:, 8], opening[:, 9] = left / _LONGEST_RUN, left >= 2, _clause(share, strength, candidates)

    closing = made.closing
    closing[0, 0], closing[1:, 0] = 0.0, focus_at
    closing[:, 1:5] = by_side[1].reshape(-1, n + 1).T
    closing[:, 5], closing[:, 6] = right / _LONGEST_RUN, right >= 2

    _say(made, question, candidates)
    _tell(made, strongest > 0, candidates)
    _weigh(made, found.weights[units], strength)
    return made


_OPENING: Final = 19  # of the features, those of a boundary where the span begins
_CLOSING: Final = 16  # where it ends
_WHOLE: Final = len(DYNAMIC) - _OPENING - _CLOSING


def _say(made: SpanFeatures, question: Question, candidates: CandidateSet) -> None:
    """What the span, and the words beside it, repeat of the question: what is only repeated answers nothing."""
    view, (first, after) = candidates.view, candidates.ends
    held = {place for s in question.syllables for place in view.at(s.key, bare=s.folded)}
    repeated = np.bincount([view.token_of[place] for place in held], minlength=len(view.tokens))
    again = _counts(repeated)
    of_tokens, of_spans = candidates.syllables
    repeats = again.take(after) - again.take(first)
    word = repeated >= of_tokens
    made.opening[:-1, 10], made.opening[-1, 10] = word, False
    made.opening[0, 11], made.opening[1:, 11] = False, word
    made.closing[:, 7], made.closing[:, 8] = made.opening[:, 11], made.opening[:, 10]
    share = repeats / of_spans
    made.whole[0], made.whole[1], made.whole[2] = share, share >= 1, repeats == 0
    made.whole[3] = made.opening[:, 11].take(first) * made.opening[:, 10].take(after)


_FAR_OFF: Final = 9  # words, where the question has none on that side
_DISTANT: Final = 4
_OFF: Final = np.array([(off == 0, off == 1, off >= _DISTANT) for off in range(_FAR_OFF + 1)], dtype=np.float64)
_MOST_NEW: Final = 6


def _tell(made: SpanFeatures, hit: Flags, candidates: CandidateSet) -> None:
    """How many telling words lie between the span and the next words of the question, which are ``hit``, and how many
    within it.

    The answer is often just what stands between the question's words. A comma counts like a word.
    """
    (first, after), (before, behind) = candidates.ends, candidates.stops
    new = candidates.telling & ~hit
    left = _since(hit, new | before)
    right = _since(hit[::-1], (new | behind)[::-1])[::-1]
    for ends, at, since in ((made.opening, 12, left), (made.closing, 9, right)):
        ends[:, at : at + 3], ends[:, at + 3] = _OFF.take(since, axis=0), candidates.named
    counts = _counts(new)
    inside = counts.take(after) - counts.take(first)
    farther = np.maximum(left.take(first), right.take(after))
    whole = made.whole
    whole[4], whole[5] = farther == 0, farther <= 1
    whole[6], whole[7] = np.minimum(inside, _MOST_NEW) / _MOST_NEW, inside == 0
    whole[8] = inside / max(1, int(counts[-1]))


def _weigh(made: SpanFeatures, weights: Floats, strength: Floats) -> None:
    """The share of the question's weight in the few words before the span, and in those after it."""
    total = max(1e-9, float(weights.sum()))
    held = np.zeros(strength.shape[1] + 1)
    (np.maximum.reduce(weights[:, None] * strength, axis=0, initial=0.0) / total).cumsum(out=held[1:])
    before, behind = _windows(len(held))
    made.opening[:, 16:] = held[:, None] - held.take(before)
    made.closing[:, 13:] = held.take(behind) - held[:, None]


@lru_cache(maxsize=128)
def _windows(boundaries: int) -> tuple[Positions, Positions]:
    """For every boundary, a column a window: the boundary so many words before it, and that behind it."""
    at, widths = np.arange(boundaries)[:, None], np.array(_WINDOWS)
    return np.maximum(at - widths, 0), np.minimum(at + widths, boundaries - 1)


def _counts(flags: Flags | Ints) -> Ints:
    """For every boundary: how many of the words before it are flagged, or the sum of what is counted of them."""
    counts = np.zeros(len(flags) + 1, dtype=np.int64)
    flags.cumsum(out=counts[1:])
    return counts


def _since(hit: Flags, counted: Flags) -> Ints:
    """For every boundary: how many ``counted`` words since the last that was ``hit``, ``_FAR_OFF`` at most."""
    counts = _counts(counted)
    at_hit = np.full(len(counts), -_FAR_OFF)
    np.copyto(at_hit[1:], counts[1:], where=hit)
    since: Ints = np.minimum(counts - np.maximum.accumulate(at_hit), _FAR_OFF)
    return since


def _focus_before(opening: Floats, focus_at: Floats) -> None:
    """Writes the focus noun directly after every boundary, directly before it, nearby before it."""
    padded = np.zeros(len(focus_at) + 4)
    padded[3:-1] = focus_at
    opening[:, 0], opening[:, 1] = padded[3:], padded[2:-1]
    np.maximum(padded[1:-2], padded[:-3], out=opening[:, 2])


_FAR: Final = 500  # tokens over which nothing is near
_GAPS: Final = np.arange(-_FAR, _FAR)[None, :]
_REACHES: Final = np.array(_REACH)[:, None]
_DECAYS: Final = np.stack(
    [
        np.where(_GAPS >= 0, np.exp(-np.maximum(_GAPS, 0) / _REACHES), 0.0),
        np.where(_GAPS < 0, np.exp(np.minimum(_GAPS + 1, 0) / _REACHES), 0.0),
    ]
)
"""[side, reach, gap + _FAR]: how near a token is to a boundary on its right (its left), 1 where they touch."""


def _nearness(strength: Floats) -> Floats:
    """[side, reach, unit, boundary]: how near the unit comes to the boundary on its left (its right)."""
    units, n = strength.shape
    rows, tokens = strength.nonzero()
    if not len(rows):
        return np.zeros((*_DECAYS.shape[:2], units, n + 1))
    gaps = np.arange(n + 1) + (_FAR - 1 - tokens)[:, None]
    near = _DECAYS.take(gaps, axis=2, mode="clip") * strength[rows, tokens][:, None]
    nearest: Floats = np.maximum.reduceat(near, rows.searchsorted(np.arange(units)), axis=2)
    return nearest


_LONGEST_RUN: Final = 4


def runs(question: Question, view: SentenceView) -> Runs:
    """For every boundary between tokens: how many syllables before it run as those before the gap, after it as after.

    A focus noun at the gap may be left out ("đơn vị nào tổ chức" and "… Bắc Giang tổ chức").
    """
    gap, focus = question.gap, question.focus
    before = {gap[0], focus[0]} if focus[1] == gap[0] else {gap[0]}
    after = {gap[1], focus[1]} if focus[0] == gap[1] else {gap[1]}
    starts = view.first_syllables
    left = np.maximum.reduce([_common(question, view, at, -1) for at in before])
    right = np.maximum.reduce([_common(question, view, at, +1) for at in after])
    return left[starts], right[starts]


def _common(question: Question, view: SentenceView, asked: int, step: int) -> Floats:
    """For every boundary between syllables: the length of the run that it shares with the question's at ``asked``."""
    lengths = np.zeros(len(view.keys) + 1)
    first = asked if step > 0 else asked - 1
    if not 0 <= first < len(question.syllables):
        return lengths
    syllable = question.syllables[first]
    for place in view.at(syllable.key, bare=syllable.folded):
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
    """For every boundary: the share of the question's words that stand between the same marks as the word after it."""
    starts, of = candidates.view.clauses
    held = share @ np.maximum.reduceat(strength, starts, axis=1)
    result = np.zeros(len(of) + 1)
    held.take(of, out=result[:-1])
    return result
