"""What speaks for a sentence and for the answer found in it: one vector, to rescore by and to decide by."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Final

import numpy as np

from retrieval.arrays import Floats
from retrieval.question import Kind, Question
from retrieval.reading.contrasts import opposed
from retrieval.reading.days import off_the_day
from retrieval.reading.forms import misshapen
from retrieval.reading.found import Found, Sheet
from retrieval.reading.priors import STRICT
from retrieval.sentences.matching import Coverage
from retrieval.sentences.sections import heads
from retrieval.sentences.view import Place, SentenceView
from retrieval.weighing.glance import SEEN, Glance

RULES: Final = (
    "action", "bullets", "byline", "cause", "charge", "contact", "definition", "doer", "event", "explained",
    "frequency", "full form", "headed", "in place", "label", "long list", "person with post", "persons", "post",
    "quote", "reply", "score", "section", "stated cause", "tasks", "topic",
)  # fmt: skip
"""The rules whose finds say something of the sentence (``reading``)."""
FEATURES: Final = (
    *SEEN,
    "said", "coverage here", "coverage around", "paragraph coverage", "before", "after", "foreign names",
    "alike", "pairs", "scattered",
    "conflict", "other day", "typed", "rule", "span", "sure", "answer length", "focus", "run here", "holder",
    "opposed", "nowhere", "no type", "no amount", "late", "asks", "order", "distance", "instance", "misplaced",
    *RULES,
)  # fmt: skip
"""Those of ``RULES`` are 0 but for the rule that found the answer, whose sign is its fit."""
_HEAVY: Final = 50.0  # idf of a question that says a lot
_LONG: Final = 12  # pairs of syllables of a question of usual length
_APART: Final = 5  # positions from which on two syllables no longer say one thing
_FAR: Final = 8  # sentences on in the paragraph that are still looked at
_HOLDS: Final = 0.75  # the share of a post's words that the question says
_SPAN: Final = 10.0  # a span score that is high
_WHEN_AND_WHERE: Final = frozenset({Kind.WHEN, Kind.WHERE})
_STRICTLY: Final = STRICT | {Kind.WHY, Kind.PURPOSE}
_LATEST: Final = 8  # sentences: news opens with the totals
_MISSING_NAMES: Final = SEEN.index("missing names")


def evidence_of(question: Question, glance: Glance, sheet: Sheet, found: Found | None, coverage: Coverage) -> Floats:
    """A value a name in ``FEATURES``; most lie between 0 and 1."""
    weights, view = sheet.match.weights, sheet.view
    total = sheet.weights[1]
    covered, both = glance.covered, glance.both
    in_paragraph = np.maximum(both, _in_paragraph(view, coverage))
    place = found.place if found else (0, 0)

    def share(of: Floats) -> float:
        return float(weights @ of) / total

    read = [
        float(weights @ (weights * covered)) / (float(weights @ weights) or 1.0),
        _here(sheet, place),
        share(both),
        share(in_paragraph),
        share(np.maximum(0.0, _beside(view, coverage, -1) - covered)),
        share(np.maximum(0.0, _beside(view, coverage, +1) - covered)),
        _foreign_names(coverage, view, weights * (1 - in_paragraph)) / _HEAVY,
        _alike(question, view),
        *_pairs(question, view, sheet.weights[0]),
        _conflict(question, view, place),
        off_the_day(question, view, place, coverage.views),
        float(found.typed) if found else 0.0,
        float(bool(found and found.rule not in {"span", "rest"})),
        float(sheet.scores.max()) / _SPAN if len(sheet.scores) else 0.0,
        _sure(sheet),
        math.log1p(place[1] - place[0]) / 3,
        _focus(question, sheet, place),
        _run_here(sheet, place),
        float(bool(found and found.rule in {"person with post", "post"}) and found.fit >= _HOLDS) if found else 0.0,
        opposed(question, view),
        float(glance.signs[_MISSING_NAMES] >= 1),
        *_lacking(question.kind, found),
        min(view.position, _LATEST) / _LATEST if question.kind is Kind.HOW_MANY else 0.0,
        float(view.asks or _only_heads(view, found)),
        _order(question, sheet, place),
        _distance(sheet, place),
        float(bool(sheet.things)),
        float(found is not None and question.kind in _WHEN_AND_WHERE and misshapen(sheet, found)),
        *(found.fit if found and found.rule == rule else 0.0 for rule in RULES),
    ]
    return np.concatenate((glance.signs, read))


def _lacking(kind: Kind, found: Found | None) -> tuple[float, float]:
    """How much the answer lacks of a date, a cause, ... where only such a thing can answer; and of any amount."""
    if found is None:
        return 0.0, 0.0
    strictly = kind in _STRICTLY or (kind is Kind.WHO and not found.typed)
    return (1 - found.typed) * strictly * (_NO_CAUSE if kind is Kind.WHY else 1.0), float(
        kind is Kind.HOW_MANY and not found.typed
    )


_NO_CAUSE: Final = 1.5  # what a sentence without a cause lacks where one is asked for: most tell only what happened


def _only_heads(view: SentenceView, found: Found | None) -> bool:
    """Whether a sentence is a heading, and nothing that it leads to was found."""
    led_to = found is not None and (found.parts or found.items)
    return not led_to and heads(view.article, view.position)


def _beside(view: SentenceView, coverage: Coverage, step: int) -> Floats:
    """How much of each unit the next sentence in the direction of ``step`` has, if the paragraph goes on there."""
    article, position = view.article, view.position + step
    if not 0 <= position < len(article.sentences):
        return np.zeros(len(coverage.weights))
    if article.sentences[position].paragraph != article.sentences[view.position].paragraph:
        return np.zeros(len(coverage.weights))
    return coverage.of(article, position)


def _in_paragraph(view: SentenceView, coverage: Coverage) -> Floats:
    """How much of each unit stands anywhere in the paragraph."""
    article, paragraph = view.article, view.article.sentences[view.position].paragraph
    covered = np.zeros(len(coverage.weights))
    first = view.position
    while first and article.sentences[first - 1].paragraph == paragraph:
        first -= 1
    for near in range(first, len(article.sentences)):
        if article.sentences[near].paragraph != paragraph or near > view.position + _FAR:
            break
        if near != view.position:
            covered = np.maximum(covered, coverage.of(article, near))
    return covered


def _alike(question: Question, view: SentenceView) -> float:
    """The share of the question's pairs of neighbouring syllables, little words too, that the sentence has.

    A short question has too few of them to say much.
    """
    bare, pairs = question.pairs
    said = view.folded_keys if bare else view.keys
    return len(pairs.intersection(pairwise(said))) / max(_LONG, len(pairs))


def _pairs(question: Question, view: SentenceView, weights: list[float]) -> tuple[float, float]:
    """Of the question's neighbouring content syllables: the share that are neighbours in the sentence, too; and the
    share, by weight, that it has far apart, as another matter's.
    """
    together, scattered, total = 0, 0.0, 0.0
    places = [view.at(key, bare=folded) for key, folded in question.asked]
    for before, after in question.neighbours:
        weight = min(weights[before], weights[after])
        total += weight
        one, other = places[before], places[after]
        if not one or not other:
            continue
        apart = min(abs(second - first) for first in one for second in other)
        together += any(first + 1 in other for first in one)
        scattered += weight * (apart >= _APART)
    many = len(question.neighbours)
    return together / many if many else 0.0, scattered / total if total else 0.0


def _foreign_names(coverage: Coverage, view: SentenceView, missed: Floats) -> float:
    """What is missed of names whose syllables the whole article does not have."""
    question = coverage.question
    foreign = 0.0
    for unit, i in enumerate(question.content):
        if missed[unit] and any(first <= i < after for first, after in question.names):
            syllable = question.syllables[i]
            line = coverage.views.line(view.article, bare=syllable.folded)
            foreign += float(missed[unit]) * (f" {syllable.key} " not in line)
    return foreign


def _here(sheet: Sheet, place: Place) -> float:
    """The share of the question's weight that stands in the answer's stretch between semicolons, or within it."""
    tokens = sheet.view.tokens
    first, after = place
    while first and tokens[first - 1].text not in {";", ":"}:
        first -= 1
    while after < len(tokens) and tokens[after].text != ";":
        after += 1
    return sheet.share(first, after)


def _run_here(sheet: Sheet, place: Place) -> float:
    """The runs of syllables beside the answer that the question has beside its gap."""
    left, right = sheet.runs
    return float(left[place[0]] + right[place[1]]) / 4 if place[1] > place[0] else 0.0


def _order(question: Question, sheet: Sheet, place: Place) -> float:
    """Of the question's words before its gap, the focus aside, the share that stand before the answer where they stand
    nearest to it; a half where the sentence has none."""
    before = [
        min(places, key=lambda token: (_between(token, place), token)) < place[0]
        for position, places in zip(question.content, sheet.match.places, strict=True)
        if places and position < question.gap[0] and not question.focus[0] <= position < question.focus[1]
    ]
    return sum(before) / len(before) if before else 0.5


def _distance(sheet: Sheet, place: Place) -> float:
    """How far from the answer the question's words stand on average, by weight: 1 for ``_FARTHEST`` tokens and more, or
    where the sentence has none of them."""
    (weights, total), (first, after) = sheet.weights, place
    if not weights:
        return 1.0
    off = 0.0
    for weight, places in zip(weights, sheet.match.places, strict=True):
        before = [first - token for token in places if token < first]
        behind = [token - after + 1 for token in places if token >= after]
        off += weight * min((_FARTHEST, *before, *behind))
    return min(1.0, off / total / _FARTHEST)


_FARTHEST: Final = 15


def _between(token: int, place: Place) -> int:
    """The tokens from one to a place: 0 within it, 1 beside it."""
    return max(place[0] - token, token - place[1] + 1, 0)


def _conflict(question: Question, view: SentenceView, place: Place) -> float:
    """1 where the question names a year and the answer's stretch names another one instead."""
    asked = {n for n in question.numbers if len(n) == 4 and n[0] in "12"}
    if not asked:
        return 0.0
    tokens = view.tokens
    first, after = place
    while first and tokens[first - 1].text != ";":
        first -= 1
    while after < len(tokens) and tokens[after].text != ";":
        after += 1
    here = {t.key for t in tokens[first:after] if t.digit and len(t.key) == 4 and t.key[0] in "12"}
    return float(bool(here) and not asked & here)


def _sure(sheet: Sheet) -> float:
    """How much better the ranker's best span is than the mean of its ten best."""
    if len(sheet.scores) < 2:
        return 0.0
    many = min(10, len(sheet.scores))
    top = np.partition(sheet.scores, -many)[-many:]
    return min(1.0, max(0.0, float(top.max() - top.sum() / many) / 5))


def _focus(question: Question, sheet: Sheet, place: Place) -> float:
    """Whether the focus noun stands in the answer or close before it."""
    first, after = question.focus
    units = [u for u, i in enumerate(question.content) if first <= i < after]
    if not units:
        return 0.5
    near = [any(place[0] - 4 <= t < place[1] + 2 for t in sheet.match.places[u]) for u in units]
    return sum(near) / len(near)
