"""What news adds to the learnt ranker: which spans suit a kind of question, by rule, as points on top of its scores.

The ranker has learnt from news too, but sees features of words and shapes; this sees what is named, and whose it is.
"""

from __future__ import annotations

import re
from typing import Final

import numpy as np

from retrieval.arrays import Floats
from retrieval.mentions import Mention, Type
from retrieval.question import Kind, Question
from retrieval.questions.asked_posts import HELD
from retrieval.ranking.candidates import CandidateSet
from retrieval.reading import localities
from retrieval.reading.adjuncts import told_of_others
from retrieval.reading.amounts.changes import difference
from retrieval.reading.amounts.counting import other_thing
from retrieval.reading.amounts.labels import of_other_part
from retrieval.reading.amounts.sides import of_asked_side
from retrieval.reading.amounts.stretches import COUNTS, clause
from retrieval.reading.amounts.worth import COUNTING, SIDE, as_amount, of_other_things
from retrieval.reading.bounds import of_bound
from retrieval.reading.days import tokens_of_other_days
from retrieval.reading.edges import AMOUNTS
from retrieval.reading.found import Sheet
from retrieval.reading.hours import of_other_days
from retrieval.reading.people.somebody import as_body, as_person, names_of_bodies, run_behind
from retrieval.reading.people.speakers import of_report
from retrieval.reading.placing import IN_PLACE, placed
from retrieval.reading.times import exact, of_grain, of_the_event, written
from retrieval.reading.whereabouts import gone_to, left_behind
from retrieval.sentences.view import Place

SUITS: Final = {
    Kind.WHO: {Type.PERSON: 2.0, Type.NAME: 0.7, Type.SOMEONE: 1.4},
    Kind.ORGANISATION: {Type.ORGANISATION: 2.0, Type.NAME: 0.7},
    Kind.WHERE: {Type.PLACE: 1.5, Type.ORGANISATION: 0.7, Type.NAME: 0.5},
    Kind.POST: {Type.POST: 2.0},
    Kind.WHEN: {Type.TIME: 2.0},
    Kind.DURATION: {Type.DURATION: 2.0, Type.TIME: 0.5},
    Kind.AGE: {Type.AGE: 2.0, Type.NUMBER: 0.3},
    Kind.HOW_MANY: {
        Type.AMOUNT: 1.5, Type.NUMBER: 1.0, Type.PERCENT: 0.5, Type.MONEY: 1.0, Type.DURATION: 0.5,
        Type.AGE: 0.5, Type.SCORE: 0.2,
    },
    Kind.PERCENT: {Type.PERCENT: 2.0},
    Kind.MONEY: {Type.MONEY: 2.0},
    Kind.SCORE: {Type.SCORE: 2.0},
    Kind.CODE: {Type.CODE: 2.0, Type.NUMBER: 0.5},
}  # fmt: skip
"""Points for a span that is a mention of a type; types that are not here do not suit the kind."""

_ORDERS: Final = frozenset({"trí", "thứ", "cấp", "hạng", "khóa"})
_ROWS: Final = _ORDERS | set(
    "lớp tầng vòng tập kỳ làn cửa cổng phòng".split()
)  # with the question word behind them: "lớp mấy"
_ORDERED: Final = {Type.ORDINAL: 2.0, Type.NUMBER: 0.5}  # what "thứ mấy", "cấp mấy" want

_BARE: Final = frozenset({Kind.AGE, Kind.CODE})  # a number may be one where it counts nothing: "Lê Văn B. (42)"

STRICT: Final = frozenset(
    {Kind.WHEN, Kind.PERCENT, Kind.MONEY, Kind.HOW_MANY, Kind.DURATION, Kind.AGE, Kind.SCORE, Kind.CODE, Kind.POST}
)
"""Kinds whose answer is of a type that suits, or is not there."""

_OTHERWISE: Final = 2.5  # from an amount of something else
_LESS: Final = 6.0  # from an amount that is only a difference
_OTHER: Final = 0.55  # how well an amount of something else suits
_OF_TIMES: Final = 0.5  # what the question's weight beside it is worth for a date, of what it is for an amount
_NO_ONE: Final = 0.2  # what is left of a name that is a body's or a place's, where a person is asked for
_COARSE: Final = 0.3  # and of a time that does not say what is asked for
_NAMING: Final = 0.05  # and of a year that only says which plan or festival is meant
_WHEN: Final = 3.0  # from a time, where a place is asked for, and from what is no place, where one is told
_BEYOND_GOAL: Final = 4.0  # and from what is more or less than such a place
_LEFT: Final = 4.0  # from a place that somebody left for another, and for that
_TOLD_OF_OTHER: Final = 4.0  # from a time or place of something else than what the question asks about
_NO_GOAL: Final = 5.0  # from a place that nothing leads to, where "đi đâu" is asked
_UNSUITED: Final = {
    Kind.WHO: {Type.POST: 2.0, Type.CODE: 3.0, Type.MONEY: 3.0, Type.PERCENT: 3.0, Type.DURATION: 3.0, Type.AGE: 3.0},
    Kind.WHERE: {Type.TIME: _WHEN},
    Kind.ORGANISATION: {Type.MONEY: 3.0, Type.PERCENT: 3.0, Type.DURATION: 3.0, Type.AGE: 3.0, Type.TIME: 3.0},
}
"""What spans lose that are mentions of types which a kind cannot mean by itself."""
_DIVISION: Final = 2.0  # from the name of a commune, a district, ..., where a person is asked for
_OF_OTHER_DAY: Final = 4.0  # from what is told of another day, where the day is told for which is asked
_LED_TO: Final = 1.5  # from a bare name that "tại" leads to, where a body is asked for

_ENDING: Final = 6.0  # for the time from which or up to which something is, where just that is asked for
_NOT_THEN: Final = 4.0  # from the year of a plan, the term of a body, where it is asked when something is


def prior(sheet: Sheet) -> tuple[Floats, Floats]:
    """Points for every candidate, and how well its type suits the question's kind: 1 well, 0 not at all."""
    candidates, kind = sheet.candidates, sheet.question.kind
    suits = _suits(sheet.question)
    points = placed(sheet)
    if off := tokens_of_other_days(sheet.question, sheet.view):
        points = points - _OF_OTHER_DAY * np.isin(candidates.first, sorted(off))
    if suits is None:
        return points, np.ones(len(candidates))
    suit = np.zeros(len(candidates))
    suiting, losses, best = _suiting(sheet, suits), _losses(sheet), max(suits.values())
    bodies = names_of_bodies(candidates.mentions, sheet.view.tokens) if kind is Kind.WHO else set()
    for k in candidates.positions({*suiting, *losses}):
        place = (int(candidates.first[k]), int(candidates.after[k]))
        values: list[float] = []
        for mention in suiting.get(place, ()):
            worth = suits[mention.type]
            if mention.type is Type.NAME and place in bodies:
                worth *= _NO_ONE
            if kind is Kind.WHEN and not _tells_when(sheet, mention):
                worth *= _COARSE if of_the_event(sheet, place) else _NAMING
            value, share = _weighed(sheet, mention, worth, best)
            values.append(value)
            suit[k] = max(suit[k], share)
        points[k] += max(values, default=0.0)  # what names the place twice is worth no more
        points[k] -= losses.get(place, 0.0)
    if others := told_of_others(sheet):
        points = points - _TOLD_OF_OTHER * _most_within(candidates, others)
    if kind is Kind.WHERE:
        points -= _elsewhere(sheet)
        if left := left_behind(sheet):
            points = points - _LEFT * np.isin(candidates.first, sorted(left))
            points[candidates.positions(gone_to(sheet))] += _LEFT
    return points, suit


def _suits(question: Question) -> dict[Type, float] | None:
    """The types that suit a question, with their points; None where any does."""
    if question.kind is Kind.HOW_MANY:
        suits = _ORDERED if _asks_for_order(question) else SUITS[Kind.HOW_MANY]
        counts = question.focus[0] >= question.gap[1] > 0 < question.focus[1]
        return {t: worth for t, worth in suits.items() if t in COUNTING} if counts else suits
    if question.kind is Kind.WHO and HELD in question.extra:  # who holds a post has a name
        return {t: worth for t, worth in SUITS[Kind.WHO].items() if t is not Type.SOMEONE}
    return SUITS.get(question.kind)


def _asks_for_order(question: Question) -> bool:
    """Whether a place in a row is asked for: "thứ mấy", "which place in the table"."""
    if question.language == "en":
        return bool(re.search(r"\b(?:position|place|spot|rank) (?:in|on|of) the\b", question.text.casefold()))
    first, after = question.gap
    gap, before = question.keys(first, after), question.keys(max(0, first - 1), first)
    return bool(_ORDERS & set(gap)) or (gap == ("mấy",) and bool(_ROWS & set(before)))


def _led_by_order(sheet: Sheet, mention: Mention) -> bool:
    """Whether a number is one in a row: "vị trí | 5"."""
    before = sheet.view.tokens[mention.head[0] - 1].key if mention.head[0] else ""
    return before.rpartition(" ")[2] in _ROWS


def _suiting(sheet: Sheet, suits: dict[Type, float]) -> dict[Place, list[Mention]]:
    """The mentions of types that suit, by where they stand, whole and bare; no numbers that count something else."""
    mentions, kind = sheet.candidates.mentions, sheet.question.kind
    counting = {m.head for m in mentions if m.type in COUNTS} if kind in _BARE else set()
    if kind is Kind.HOW_MANY and _asks_for_order(sheet.question):
        counting |= {
            m.head for m in mentions if m.type in COUNTS and m.after > m.head[1] and not _led_by_order(sheet, m)
        }
    counting |= of_other_things(sheet) if kind is Kind.HOW_MANY else set()
    by_place: dict[Place, list[Mention]] = {}
    for mention in mentions:
        if kind is Kind.WHEN and of_other_days(sheet, (mention.first, mention.after)):
            continue
        if mention.type in suits and not (mention.type in {Type.NUMBER, Type.AMOUNT} and mention.head in counting):
            for place in {(mention.first, mention.after), mention.head}:
                by_place.setdefault(place, []).append(mention)
    return by_place


def _losses(sheet: Sheet) -> dict[Place, float]:
    """What spans lose that are something which is not asked for, by where they stand."""
    mentions, kind = sheet.candidates.mentions, sheet.question.kind
    unsuited = _UNSUITED.get(kind, {})
    losses = {(m.first, m.after): unsuited[m.type] for m in mentions if m.type in unsuited}
    if kind is Kind.WHO and sheet.divisions:
        places = ((m.first, m.after) for m in mentions)
        losses |= {place: _DIVISION for place in places if localities.within(place, sheet.divisions)}
    if kind is Kind.ORGANISATION:
        losses |= dict.fromkeys(sheet.only_led_to, _LED_TO)
    if kind is Kind.WHEN:
        times = [m for m in mentions if m.type is Type.TIME]
        fine = [of_grain(sheet.question, written(sheet, m)) for m in times]
        losses |= {
            (m.first, m.after): _NOT_THEN
            for m, exactly in zip(times, fine, strict=True)
            if (any(fine) and not exactly) or not of_the_event(sheet, (m.first, m.after))
        }
    return losses


def _tells_when(sheet: Sheet, mention: Mention) -> bool:
    """Whether a time is of the grain and the event that are asked for, and not the one when it was told."""
    own = of_the_event(sheet, (mention.first, mention.after))
    return own and of_grain(sheet.question, written(sheet, mention)) and not of_report(sheet, mention)


def _weighed(sheet: Sheet, mention: Mention, worth: float, best: float) -> tuple[float, float]:
    """The points of a mention whose type is worth so much, of ``best``; and how well it suits."""
    kind = sheet.question.kind
    other = kind is Kind.HOW_MANY and mention.type is not Type.ORDINAL and other_thing(sheet, mention)
    other |= kind in AMOUNTS and of_other_part(sheet, mention)
    less = kind in AMOUNTS and difference(sheet, mention)
    points = (worth if worth == best else worth / 2) + _finer(sheet, mention) - _OTHERWISE * other - _LESS * less
    if kind is Kind.WHO:
        points += IN_PLACE * run_behind(sheet, mention)
    return points, worth / best * (_OTHER if other or less else 1.0)


def _finer(sheet: Sheet, mention: Mention) -> float:
    """The points of a mention by what is told of it."""
    kind = sheet.question.kind
    if mention.type is Type.TIME:
        side = SIDE * of_asked_side(sheet, mention) + _ENDING * of_bound(sheet, mention)
        return exact(sheet, mention) + clause(sheet, mention) * _OF_TIMES + side
    if kind is Kind.WHO:
        return as_person(sheet, mention)
    if kind is Kind.ORGANISATION:
        return as_body(sheet, mention)
    if kind is Kind.HOW_MANY and _asks_for_order(sheet.question):
        return clause(sheet, mention)
    return as_amount(sheet, mention) if kind in AMOUNTS else 0.0


def _most_within(candidates: CandidateSet, worth: dict[int, float]) -> Floats:
    """For every span the most that one of its tokens is worth; nothing where one is worth nothing."""
    found = np.zeros(len(candidates))
    for value in [*sorted(set(worth.values()) - {0.0}), 0.0]:
        upto = np.cumsum([0, *(worth.get(i, -1.0) == value for i in range(len(candidates.view.tokens)))])
        found[upto[candidates.after] > upto[candidates.first]] = value
    return found


def _elsewhere(sheet: Sheet) -> Floats:
    """What every span loses that begins where no place is told, where the sentence tells of one."""
    question, view = sheet.question, sheet.view
    asked = localities.asks_where(question, view)
    if asked and (goals := localities.goals(question, sheet.candidates)):
        beyond = np.ones(len(sheet.candidates))
        beyond[sheet.candidates.positions(goals)] = 0.0
        return _NO_GOAL * _begins_off(sheet, {first for first, _ in goals}) + _BEYOND_GOAL * beyond
    if asked and (told := localities.told(sheet.candidates)):
        return _WHEN * _begins_off(sheet, told)
    return np.zeros(len(sheet.candidates))


def _begins_off(sheet: Sheet, tokens: set[int]) -> Floats:
    """1 for every span that begins at none of ``tokens``."""
    flags: Floats = (~np.isin(sheet.candidates.first, sorted(tokens))).astype(np.float64)
    return flags
