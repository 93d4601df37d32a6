"""Whether to answer at all: one confidence, 0 to 1, and three outcomes.

Among many articles it is a product, of how likely the best sentence is the one that says it, and of how likely what
looks like that is no near miss. Within one article another sum counts more, of the same signs, learnt from lessons that
are answered rightly, wrongly or should not be answered. Objections that news needs have given weights beside: a year
that is another one, a number or a name that the article does not have, an answer of the wrong kind. All are logistic
sums of the signs; ``data/confidence.json`` has the weights (``python -m benchmarks.train_confidence``).
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, Literal

from retrieval.question import Kind, Question
from retrieval.reading.edges import AMOUNTS
from retrieval.weighing.evidence import RULES
from retrieval.weighing.objections import named_signs, objections
from retrieval.weighing.scored import Scored

Outcome = Literal["answer", "hedged", "refused"]

TABLE: Final = Path(__file__).parents[1] / "data" / "confidence.json"
AGAINST: Final = "against: "  # before the name of an objection, among the signs
OF_KIND: Final = "kind: "
_HEDGED: Final = 0.37
_ANSWERED: Final = 0.63
_PERHAPS: Final = 0.6  # at most, for words that ask nothing and where an objection is grave
_DOUBTED: Final = 0.5  # from which on confidence is squeezed to be at most that
_COUNTED: Final = 0.7
_CALLED: Final = 1.2
_CALLED_SO: Final = 6.0  # times as much where the question calls it the cause, too
_HELD_SO: Final = 1.0
_IN_PLACE: Final = 0.8
# Rules whose questions have words that no article repeats
_SURE: Final = {
    "byline": 4.2, "topic": 2.0, "score": 2.5, "full form": 3.0, "section": 20.0, "cell": 4.0, "reply": 5.0,
    "contact": 2.0, "event": 4.0,
}  # fmt: skip
_RUNS: Final = 0.75  # three syllables beside the answer as beside the gap: "… | tổ chức hội nghị"
_NAMED_BY: Final = frozenset({Kind.WHO, Kind.ORGANISATION})
_ALONE: Final = 6.0  # points of rescoring by which nothing else comes near

GRAVE_WEIGHTS: Final = {
    "conflict": 4.0, "missing numbers": 2.5, "unheld": 2.0, "opposed": 4.0, "nameless": 4.0,
}  # fmt: skip
"""What the gravest objections take from the logit, times their strength: too rare to be learnt, and seldom wrong."""
_AMONG: Final = {
    "nowhere": 0.9,
    AGAINST + "unheld": 2.0,
    AGAINST + "opposed": 4.0,
    AGAINST + "untyped": 0.8,
    AGAINST + "untold": 2.0,
    AGAINST + "too few": 2.0,
    AGAINST + "misshapen": 2.0,
    AGAINST + "other speaker": 2.0,
}
"""What signs take where all articles are asked, beyond that and what was learnt: so that near misses of a few articles
that say much the same are not answered."""
_WITHIN: Final = {
    "conflict": 1.4, "echo": 2.75, "missing numbers": 1.5, "missing names": 1.7, "untyped": 0.6, "no amount": 0.5,
    "no reason": 0.5,
    "unheld": 1.2, "not given": 2.6, "unlike": 0.6, "elsewhere": 1.0, "opposed": 3.4, "another": 2.0, "nameless": 1.4,
    "untold": 2.5, "too few": 2.5, "misshapen": 2.0, "other speaker": 2.0,
}  # fmt: skip
"""What objections take within one article, beyond that and what was learnt: there every sentence is of the topic, so
that shared words say little and objections much; among many they are as often slips of reading.
"""
_DOUBTS: Final = {
    "conflict": 0.9, "missing names": 0.9, "missing numbers": 0.1, "unheld": 0.9, "opposed": 0.9, "nameless": 0.9,
    "no amount": 0.9, "no reason": 0.9, "not done": 0.9, "untold": 0.9, "another": 0.9, "too few": 0.9,
    "misshapen": 0.9, "other speaker": 0.9, "untyped": 1.1, "elsewhere": 0.9,
}  # fmt: skip
"""How strong objections are from which on nothing is said flatly."""
_SHARE: Final = 0.4  # of the logit among many articles, beside the sum that is learnt within one
_OPEN: Final = 2.0  # added to the logit where all articles are asked
_HEADED: Final = 0.8
_LONGEST: Final = 20  # words of an answer
_MANY: Final = 12  # words of content
_SUREST: Final = 15.0  # logits beyond it say no more


def confidence_of(question: Question, read: list[Scored], weights: Weights, *, scoped: bool) -> float:
    """How surely the best sentence answers ``question``; 0 where nothing was found.

    ``scoped``: a reader chose the one article that is asked, so its topic need not be said in the question.
    """
    if not read or read[0].found is None:
        return 0.0
    signs = signs_of(question, read)
    echo = signs[AGAINST + "echo"] or (question.kind in AMOUNTS and not _has_figure(read[0]))
    if signs[AGAINST + "no amount"] and echo:
        return 0.0  # the year of the question, or no number at all, where an amount was asked for
    chance = _logistic(_sum(weights.found, signs) - grave(signs)) * _logistic(_sum(weights.stated, signs))
    logit = math.log(chance / (1 - chance))
    if scoped:
        logit = _SHARE * logit + _sum(weights.within, signs) - _taken(_WITHIN, signs)
    else:
        logit += _OPEN - _sum(_AMONG, signs)
    headed = read[0].found.rule == "cell"  # the head of the table says what the row lacks
    logit += _HEADED * headed
    grounds = any(signs[AGAINST + name] >= least for name, least in _DOUBTS.items())
    doubtful = grounds or (question.kind is Kind.KEYWORDS and not headed)
    return _doubted(_logistic(logit)) if doubtful else _logistic(logit)


def _doubted(confidence: float) -> float:
    """At most ``_PERHAPS``, in the same order."""
    over = max(0.0, confidence - _DOUBTED)
    return confidence - over + over * (_PERHAPS - _DOUBTED) / (1 - _DOUBTED)


def grave(signs: Mapping[str, float]) -> float:
    """What the gravest objections take from a logit; ``signs``: those of ``signs_of``."""
    return _taken(GRAVE_WEIGHTS, signs)


def _taken(table: Mapping[str, float], signs: Mapping[str, float]) -> float:
    """What objections take by their weights in ``table``."""
    return sum(weight * signs[AGAINST + name] for name, weight in table.items())


def _logistic(logit: float) -> float:
    return 1 / (1 + math.exp(-max(-_SUREST, min(_SUREST, logit))))


def _sum(table: Mapping[str, float], signs: Mapping[str, float]) -> float:
    return sum(weight * signs[name] for name, weight in table.items())


def _has_figure(best: Scored) -> bool:
    if best.found is None:
        return False
    first, after = best.found.place
    return any(token.digit for token in best.sheet.view.tokens[first:after])


def _backing(question: Question, best: Scored) -> float:
    """What speaks for an answer beyond the words it shares with the question: it counts just what was asked for, the
    sentence gives the person the post, says the question's words beside it, or calls itself the cause."""
    signs = named_signs(best)
    if best.found is not None and best.found.rule in _SURE:
        return _SURE[best.found.rule] * best.found.fit
    if question.kind is Kind.HOW_MANY and question.focus[1] > question.focus[0]:
        return float(_COUNTED * signs["focus"])
    if signs["holder"] and not signs["missing numbers"] and not signs["missing names"]:
        return _HELD_SO
    if question.kind in _NAMED_BY and signs["run here"] >= _RUNS:
        return _IN_PLACE
    cause = question.kind is Kind.WHY and best.found is not None and best.found.rule in {"cause", "stated cause"}
    called = cause and "nguyên" in best.sheet.view.words
    return _CALLED * (_CALLED_SO if best.found is not None and best.found.fit > 1 else 1.0) if called else 0.0


_ONLY_ORDERS: Final = frozenset({*RULES, "misplaced"})
"""Evidence that only orders sentences: "misplaced" is among the objections by another name."""
_NO_KIND: Final = {OF_KIND + kind: 0.0 for kind in Kind}


def signs_of(question: Question, read: list[Scored]) -> Mapping[str, float]:
    """What the weights are of: the evidence but for the rules, the objections, how far the best sentence is before the
    next one and before those of other articles, and what the answer and the question are like."""
    best = read[0]
    assert best.found
    first, after = best.found.place
    listed = bool(best.found.items or best.found.parts)
    others = [one for one in read if one.evidence.article.id != best.evidence.article.id]
    return {
        "one": 1.0,
        **{name: value for name, value in named_signs(best).items() if name not in _ONLY_ORDERS},
        **{AGAINST + name: strength for name, strength in objections(question, best).items()},
        **_NO_KIND,
        OF_KIND + question.kind: 1.0,
        "backing": _backing(question, best),
        "margin": _margin(best, read[1:]),
        "article margin": _margin(best, others),
        "words": 0.0 if listed else min(after - first, _LONGEST) / _LONGEST,
        "list": float(listed),
        "ruled": float(best.found.rule != "span"),
        "content": min(len(question.content), _MANY) / _MANY,
    }


def _margin(best: Scored, others: list[Scored]) -> float:
    """How far ``best`` is before the first of ``others``, 0 where it is behind; 1 where none comes near."""
    return max(0.0, min(best.score - others[0].score, _ALONE)) / _ALONE if others else 1.0


@dataclass(frozen=True)
class Weights:
    """By the names of ``signs_of``. Among many articles: how likely the best sentence is the one that says it
    (``found``), and that what looks like it is no near miss (``stated``); and within one article (``within``)."""

    found: Mapping[str, float]
    stated: Mapping[str, float]
    within: Mapping[str, float]

    @staticmethod
    @cache
    def load() -> Weights:
        """The weights that ship."""
        return Weights(**json.loads(TABLE.read_text(encoding="utf-8")))


def outcome_of(confidence: float) -> Outcome:
    """Answer, answer with "perhaps", or refuse."""
    return "refused" if confidence < _HEDGED else "hedged" if confidence < _ANSWERED else "answer"
