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
from typing import TYPE_CHECKING, Final, Literal

from retrieval.days import ONE_OF_SEVERAL, OTHER, THAT_ONE
from retrieval.evidence import FEATURES, RULES
from retrieval.mentions import Type
from retrieval.numbers import COUNTING
from retrieval.question import Kind, Question
from retrieval.reading.completeness import too_few
from retrieval.reading.edges import AMOUNTS
from retrieval.reading.forms import misshapen
from retrieval.reading.governing import of_another_period
from retrieval.reading.kin import asked_kin
from retrieval.reading.labels import of_another_item
from retrieval.reading.levels import of_the_other
from retrieval.reading.members import of_another_member
from retrieval.reading.miscounts import counts_another, of_all
from retrieval.reading.plates import of_another_vehicle
from retrieval.reading.posts import ACCUSED, HELD
from retrieval.reading.prices import of_other_price
from retrieval.reading.priors import STRICT
from retrieval.reading.rest import told_the_rest
from retrieval.reading.somebody import names_another
from retrieval.reading.speakers import of_another_speaker, only_says_it
from retrieval.reading.turns import out_of_turn
from retrieval.reading.undergoers import does_it
from retrieval.syllables import fold
from retrieval.view import Place

if TYPE_CHECKING:
    from retrieval.answerer import Scored

Outcome = Literal["answer", "hedged", "refused"]

TABLE: Final = Path(__file__).with_name("data") / "confidence.json"
AGAINST: Final = "against: "  # before the name of an objection, among the signs
OF_KIND: Final = "kind: "
_HEDGED: Final = 0.37
_ANSWERED: Final = 0.63
_PERHAPS: Final = 0.6  # at most, for words that ask nothing and where an objection is grave
_DOUBTED: Final = 0.5  # from which on confidence is squeezed to be at most that
_NAMED: Final = 0.3  # how well any name suits a question for a person
_NO_PERSON: Final = 0.8
_NO_NAME: Final = 1.2
_COUNTED: Final = 0.7
_CALLED: Final = 1.2
_HELD_SO: Final = 1.0
_IN_PLACE: Final = 0.8
_PLATED: Final = 2.0  # times as grave as another amount: two vehicles stand in one sentence as a rule
# Rules whose questions have words that no article repeats
_SURE: Final = {
    "byline": 4.2, "topic": 2.0, "score": 2.5, "full form": 3.0, "section": 20.0, "cell": 4.0, "reply": 5.0,
    "contact": 2.0,
}  # fmt: skip
_RUNS: Final = 0.75  # three syllables beside the answer as beside the gap: "… | tổ chức hội nghị"
_NAMED_BY: Final = frozenset({Kind.WHO, Kind.ORGANISATION})
_CLASSED: Final = frozenset({Kind.WHERE, Kind.ORGANISATION, Kind.WHICH})  # kinds whose focus noun classes the answer
_ANY_CLASS: Final = frozenset({"đơn vị", "cơ quan", "tổ chức", "nơi", "chỗ", "địa điểm", "bên"})
_ALONE: Final = 6.0  # points of rescoring by which nothing else comes near
_RULED: Final = STRICT | {Kind.WHY, Kind.PURPOSE, Kind.QUOTE, Kind.POST}

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
    "unheld": 1.2, "not given": 2.6, "unlike": 0.6, "elsewhere": 1.0, "opposed": 3.4, "another": 2.0, "nameless": 1.4,
    "untold": 2.5, "too few": 2.5, "misshapen": 2.0, "other speaker": 2.0,
}  # fmt: skip
"""What objections take within one article, beyond that and what was learnt: there every sentence is of the topic, so
that shared words say little and objections much; among many they are as often slips of reading.
"""
_DOUBTS: Final = {
    "conflict": 0.9, "missing names": 0.9, "missing numbers": 0.1, "unheld": 0.9, "opposed": 0.9, "nameless": 0.9,
    "no amount": 0.9, "untold": 0.9, "another": 0.9, "too few": 0.9,
    "misshapen": 0.9, "other speaker": 0.9,
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


def _named_signs(best: Scored) -> dict[str, float]:
    return dict(zip(FEATURES, best.signs.tolist(), strict=True))


def _backing(question: Question, best: Scored) -> float:
    """What speaks for an answer beyond the words it shares with the question: it counts just what was asked for, the
    sentence gives the person the post, says the question's words beside it, or calls itself the cause."""
    signs = _named_signs(best)
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
    return _CALLED if called else 0.0


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
        **{name: value for name, value in _named_signs(best).items() if name not in RULES},
        **{AGAINST + name: strength for name, strength in objections(question, best).items()},
        **{OF_KIND + kind: float(question.kind is kind) for kind in Kind},
        "backing": _backing(question, best),
        "margin": _margin(best, read[1:]),
        "article margin": _margin(best, others),
        "words": 0.0 if listed else min(after - first, _LONGEST) / _LONGEST,
        "list": float(listed),
        "ruled": float(best.found.rule != "span"),
        "content": min(len(question.content), _MANY) / _MANY,
    }


def _margin(best: Scored, others: list[Scored]) -> float:
    """How far ``best`` is before the first of ``others``; 1 where none comes near."""
    return min(best.score - others[0].score, _ALONE) / _ALONE if others else 1.0


def objections(question: Question, best: Scored) -> Mapping[str, float]:
    """What speaks against the answer, each 0 to 1 or a little more."""
    signs = _named_signs(best)
    rule = best.found.rule if best.found else ""
    return {
        "conflict": max(signs["conflict"], float(signs["other day"] == OTHER)),
        "missing numbers": min(1.0, 2 * signs["missing numbers"]) * (not _needs_no_numbers(question, signs, rule)),
        "missing names": 0.0 if _names_otherwise(best) else min(2.0, signs["missing names"]),
        "untyped": _untyped(question.kind, signs["typed"]),
        "no amount": float(question.kind in STRICT and not signs["typed"]),
        "echo": float(_echoes(question, best)),
        "unlike": (1 - signs["focus"]) * (_classed(question) and not (best.found and best.found.items)),
        "opposed": float(signs["opposed"] > 0),
        "elsewhere": float(_other_class(question, best)),
        "nameless": float(_nameless(question, best)),
        "another": max(float(_of_another_amount(best)), _PLATED * _of_vehicle(best)),
        "untold": float(best.untold and not _told_before(best)),
        "misshapen": float(best.found is not None and misshapen(best.sheet, best.found)),
        "other speaker": float(_of_a_speaker(best)),
        "too few": float(best.found is not None and too_few(best.sheet, best.found)),
        "unheld": _unheld(question, best),
        "not given": float(_of_another(question, rule)),
    }


def _needs_no_numbers(question: Question, signs: Mapping[str, float], rule: str) -> bool:
    """Whether the numbers of a question may well be missing: of what is confirmed or not, of a cell of a table, whose
    head says the year, and of a day that lies within the days that the sentence tells."""
    told = signs["other day"] in {ONE_OF_SEVERAL, THAT_ONE} and len(question.numbers) <= len(("day", "month"))
    return question.kind is Kind.YES_NO or rule == "cell" or told


def _names_otherwise(best: Scored) -> bool:
    """Whether what was found has what the question names in other words: an interviewer says "chị", and a post is short
    where the other is long ("Giám đốc Sở NN&PTNT", "Giám đốc Sở Nông nghiệp và Phát triển nông thôn")."""
    if best.found is None or best.found.rule != "person with post":
        return best.found is not None and best.found.rule == "reply"
    question, match = best.sheet.question, best.sheet.match
    named = {i for first, after in question.names for i in range(first, after)}
    return all(places for i, places in zip(question.content, match.places, strict=True) if i in named)


_LIBEL: Final = (
    2.0  # times as grave as another holder of a post: somebody else is named for a wife, or for the one asked about
)


def _unheld(question: Question, best: Scored) -> float:
    """How gravely the sentence lacks that the one found holds the post, or is the relative or the one, asked for."""
    if best.found is None:
        return 0.0
    if asked := asked_kin(question):
        accused = best.sheet.view.tokens[best.found.place[0]].key in ACCUSED
        return _LIBEL * (best.found.rule != "post" and (bool(asked.owner) or accused))
    if HELD in question.extra and best.found.rule != "person with post":
        return 1.0
    return _LIBEL * names_another(best.sheet, best.found.place)


def _told_before(best: Scored) -> bool:
    """Whether it replies to an interviewer's question that has all of the question asked, its time too."""
    return best.found is not None and best.found.rule == "reply" and best.found.fit >= 1


def _of_a_speaker(best: Scored) -> bool:
    """Whether another says it than the question asks about, or who says it or does it
    is taken for the one it is said of or done to."""
    if best.found is not None and best.sheet.question.kind is Kind.WHO:
        return only_says_it(best.sheet, best.found.place) or does_it(best.sheet, best.found.place)
    return of_another_speaker(best.sheet)


def _of_another_amount(best: Scored) -> bool:
    if best.found is None:
        return False
    found = best.sheet, best.found.place
    tells = (
        counts_another, of_all, of_another_period, of_the_other, of_another_item, of_another_member, of_other_price,
        told_the_rest, out_of_turn,
    )  # fmt: skip
    return any(tell(*found) for tell in tells)


def _of_vehicle(best: Scored) -> bool:
    return best.found is not None and of_another_vehicle(best.sheet, best.found.place)


_NAMED_WITH_CLASS: Final = frozenset("xã phường huyện quận thôn ấp bản đường phố khu cảng ga chợ cầu".split()) | {
    "thị trấn", "thị xã", "sân bay", "bệnh viện", "bến xe", "cửa khẩu", "nhà máy",
}  # fmt: skip


def _other_class(question: Question, best: Scored) -> bool:
    """Whether "xã nào" is answered with what is called no xã."""
    focus = " ".join(question.keys(*question.focus))
    if question.kind is not Kind.WHERE or focus not in _NAMED_WITH_CLASS or best.found is None:
        return False
    first, after = best.found.place
    said = " ".join(token.key for token in best.sheet.view.tokens[max(0, first - 2) : after])
    return f" {focus} " not in f" {said} "


def _of_another(question: Question, rule: str) -> bool:
    """Whether a post was found that the sentence does not give to the person who is asked about."""
    return question.kind is Kind.POST and bool(question.names) and rule not in {"post", "list", "long list", "label"}


def _classed(question: Question) -> bool:
    """Whether the focus noun says of which class the answer is: "khoa nào", not "đơn vị nào"."""
    focus = " ".join(question.keys(*question.focus))
    return question.kind in _CLASSED and bool(focus) and focus not in _ANY_CLASS


def _echoes(question: Question, best: Scored) -> bool:
    """Whether every word of the answer stands in the question, so that it says nothing."""
    if best.found is None or best.found.parts or best.found.items:
        return False
    return _all_said(question, best, best.found.place)


def _all_said(question: Question, best: Scored, place: Place) -> bool:
    said = {s.key for s in question.syllables} | {fold(s.key) for s in question.syllables}
    tokens = best.sheet.view.tokens[slice(*place)]
    words = [key for token in tokens if not token.mark for key in token.key.split(" ")]
    return all(word in said or (fold(word) in said and question.syllables[0].folded) for word in words)


_SO_MANY: Final = COUNTING | {"nhiều"}
_CALLED_FOR: Final = frozenset({Kind.WHO, Kind.WHICH, Kind.NAME, Kind.ORGANISATION})


def _nameless(question: Question, best: Scored) -> bool:
    """Whether which ones or what name was asked for, and the answer only says how many ("3 xã", "một xã" for "xã nào");
    or what somebody is called, and it names nobody."""
    if question.kind is Kind.WHO and "tên" in question.keys(*question.gap):
        return not _names_someone(best)
    if question.kind not in _CALLED_FOR or question.language != "vi" or best.found is None or best.found.parts:
        return False
    tokens, gap = best.sheet.view.tokens, question.gap[0]
    noun = set(question.keys(*question.focus) or question.keys(max(0, gap - 2), gap))

    def counts(place: Place) -> bool:
        first, after = place
        number = tokens[first].digit or tokens[first].key in _SO_MANY
        if not number or any(token.capital for token in tokens[first + 1 : after]):
            return False
        counted = {key for token in tokens[first + 1 : after] for key in token.key.split(" ")}
        return question.kind is Kind.NAME or (bool(noun & counted) and _all_said(question, best, (first + 1, after)))

    return any(counts(place) for place in best.found.items or (best.found.place,))


_BODIES: Final = frozenset({Type.PLACE, Type.ORGANISATION})


def _names_someone(best: Scored) -> bool:
    """Whether a person's name stands in the answer, or what may be one."""
    if best.found is None or best.found.parts:
        return True
    mentions = best.sheet.candidates.mentions
    bodies = [m for m in mentions if m.type in _BODIES]
    names = [m.head for m in mentions if m.type is Type.PERSON]
    names += [m.head for m in mentions if m.type is Type.NAME and not any(body.holds(m.head) for body in bodies)]
    places = best.found.items or (best.found.place,)
    return any(first <= head[0] and head[1] <= after for first, after in places for head in names)


def _untyped(kind: Kind, typed: float) -> float:
    """A date, an amount, a cause that the sentence does not have is not there; of persons there are other names."""
    if kind in _RULED:
        return 1 - typed
    if kind is Kind.WHO and typed < _NAMED:
        return _NO_PERSON if typed else _NO_NAME
    return 0.0


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
