"""What news adds to the learnt ranker: which spans suit a kind of question, by rule, as points on top of its scores.

The ranker has learnt from news too, but sees features of words and shapes; this sees what is named, and whose it is.
"""

from __future__ import annotations

import re
from typing import Final

import numpy as np
from numpy.typing import NDArray

from retrieval.mentions import Mention, Type
from retrieval.question import Kind, Question
from retrieval.reading.changes import asked_difference, difference, of_former
from retrieval.reading.counting import (
    counted,
    in_brackets,
    lasts,
    measured,
    of_noun,
    of_part,
    of_total,
    other_thing,
    rated,
)
from retrieval.reading.edges import AMOUNTS
from retrieval.reading.forms import divisions, of_grain, only_led_to, within
from retrieval.reading.found import Sheet
from retrieval.reading.governing import (
    as_doer,
    of_asked_extreme,
    of_asked_name,
    of_asked_period,
    of_asked_receiver,
)
from retrieval.reading.placing import IN_PLACE, placed
from retrieval.reading.posts import HELD, named
from retrieval.reading.speakers import of_report
from retrieval.syllables import fold
from retrieval.view import Token
from retrieval.word_classes import FORMS_OF_ADDRESS

Floats = NDArray[np.float64]

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
_COUNTS: Final = frozenset({Type.AMOUNT, Type.MONEY, Type.PERCENT, Type.DURATION})

STRICT: Final = frozenset(
    {Kind.WHEN, Kind.PERCENT, Kind.MONEY, Kind.HOW_MANY, Kind.DURATION, Kind.AGE, Kind.SCORE, Kind.CODE, Kind.POST}
)
"""Kinds whose answer is of a type that suits, or is not there."""

_CLAUSE: Final = 4.5  # for an amount whose own stretch between commas has all the question's words
_OTHERWISE: Final = 2.5  # from its points
_LESS: Final = 6.0  # from an amount that is only a difference
_OTHER: Final = 0.55  # how well an amount of something else suits
_OF_PERSONS: Final = 0.5  # what that is worth for a person
_OF_TIMES: Final = 0.5  # and for a date
_NO_ONE: Final = 0.2  # for a name that is a body's or a place's, where a person is asked for
_BY: Final = 2.0  # for the one named after "do", who does what is asked of
_WHEN: Final = 3.0  # for a time, where a place is asked for
_UNSUITED: Final = {
    Kind.WHO: {Type.POST: 2.0, Type.MONEY: 3.0, Type.PERCENT: 3.0, Type.DURATION: 3.0, Type.AGE: 3.0},
    Kind.WHERE: {Type.TIME: _WHEN},
    Kind.ORGANISATION: {Type.MONEY: 3.0, Type.PERCENT: 3.0, Type.DURATION: 3.0, Type.AGE: 3.0, Type.TIME: 3.0},
}
"""What spans lose that are mentions of types which a kind cannot mean by itself."""
_DIVISION: Final = 2.0  # from the name of a commune, a district, ..., where a person is asked for
_ADDRESSES: Final = FORMS_OF_ADDRESS | {"tướng", "chí"}
_ALL: Final = 0.99
_ASKED: Final = 5.0  # for a person whom the question itself names: he is not the answer
_DOER: Final = 4.0  # for the one who does what is asked of
_GOVERNED: Final = 3.0  # for an amount of the year that is asked for
_MISDATED: Final = 5.0  # times that, from one of another year, where the sentence has one of the year asked for
_FORMER: Final = 6.0  # for what an amount was before, where that is asked for, and from it, where it is not
_OF_ANOTHER: Final = 6.0  # from a total, where a part is asked for, and the other way round
_COMPARED: Final = 5.0  # for an amount that is a difference, where one is asked for
_NAMED: Final = 3.0  # for an amount of the place or person that is asked for
_RECEIVED: Final = 4.0  # for an amount for those who are asked about
_EXTREME: Final = 3.0  # for an amount that is called the highest or the lowest, as it is asked for
_OPENING: Final = 1.0  # for a date that opens the sentence
_DAY: Final = 1.0  # for a date with a day, where no year was asked for


def prior(sheet: Sheet) -> tuple[Floats, Floats]:
    """Points for every candidate, and how well its type suits the question's kind: 1 well, 0 not at all."""
    candidates, kind = sheet.candidates, sheet.question.kind
    suits = _suits(sheet.question)
    points = placed(sheet)
    if suits is None:
        return points, np.ones(len(candidates))
    by_place: dict[tuple[int, int], list[Mention]] = {}
    counting = {m.head for m in candidates.mentions if m.type in _COUNTS} if kind in _BARE else set()
    counting |= _of_other_things(sheet) if kind is Kind.HOW_MANY else set()
    for mention in candidates.mentions:
        if mention.type in suits and not (mention.type in {Type.NUMBER, Type.AMOUNT} and mention.head in counting):
            for place in {(mention.first, mention.after), mention.head}:
                by_place.setdefault(place, []).append(mention)
    best = max(suits.values())
    bodies = _bodies(candidates.mentions, sheet.view.tokens)
    unsuited = _UNSUITED.get(kind, {})
    less_by = {(m.first, m.after): unsuited[m.type] for m in candidates.mentions if m.type in unsuited}
    if kind is Kind.WHO and (communes := divisions(sheet)):
        named_so = ((m.first, m.after) for m in candidates.mentions)
        less_by |= {place: _DIVISION for place in named_so if within(place, communes)}
    if kind is Kind.ORGANISATION:
        less_by |= dict.fromkeys(only_led_to(sheet), _LED_TO)
    suit = np.zeros(len(candidates))
    ends = {person.name: person.after for person in sheet.people}
    _, right = sheet.runs
    told, elsewhere = _places_told(sheet) if kind is Kind.WHERE else (set(), 0.0)
    for k in candidates.positions({*by_place, *less_by}):
        place = (int(candidates.first[k]), int(candidates.after[k]))
        values: list[float] = []
        for mention in by_place.get(place, ()):
            worth = suits[mention.type] * (
                _NO_ONE if kind is Kind.WHO and mention.type is Type.NAME and place in bodies else 1.0
            )
            other = kind is Kind.HOW_MANY and mention.type is not Type.ORDINAL and other_thing(sheet, mention)
            less = kind in AMOUNTS and difference(sheet, mention)
            if kind is Kind.WHEN and (
                not of_grain(sheet.question, _written(sheet, mention)) or of_report(sheet, mention)
            ):
                worth *= _COARSE
            suit[k] = max(suit[k], worth / best * (_OTHER if other or less else 1.0))
            value = (worth if worth == best else worth / 2) + _finer(sheet, mention) - _OTHERWISE * other - _LESS * less
            behind = _behind(sheet, ends.get(mention.head, mention.after), right) if mention.head in ends else 0.0
            values.append(value + IN_PLACE * behind * (kind is Kind.WHO))
        points[k] += max(values, default=0.0)  # what names the place twice is worth no more
        points[k] -= less_by.get(place, 0.0)
    if told:
        points -= elsewhere * ~np.isin(candidates.first, sorted(told))
    return points, suit


_LED_TO: Final = 1.5  # from such a name, where a body is asked for


def _suits(question: Question) -> dict[Type, float] | None:
    """The types that suit a question, with their points; None where any does."""
    if question.kind is Kind.HOW_MANY:
        suits = _ORDERED if _asks_for_order(question) else SUITS[Kind.HOW_MANY]
        counts = question.focus[0] >= question.gap[1] > 0 < question.focus[1]
        return {t: worth for t, worth in suits.items() if t in _COUNTING} if counts else suits
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


def _of_other_things(sheet: Sheet) -> set[tuple[int, int]]:
    """The numbers that count something else, where one counts just what is asked for."""
    amounts = [m for m in sheet.candidates.mentions if m.type in _COUNTING]
    worth = {m.head: counted(sheet, m) for m in amounts}
    best = max(worth.values(), default=0.0)
    right = {head for head, value in worth.items() if value and value == best}
    return {m.head for m in amounts if m.head not in right and other_thing(sheet, m)} if right else set()


def _bodies(mentions: tuple[Mention, ...], tokens: tuple[Token, ...]) -> set[tuple[int, int]]:
    """The places that are names of bodies, places and posts, or lie within them, and short forms in capitals."""
    bodies = {(m.first, m.after) for m in mentions if m.type in {Type.ORGANISATION, Type.PLACE, Type.POST}}
    bodies |= {m.head for m in mentions if m.type is Type.PLACE}
    bodies |= {m.head for m in mentions if m.type is Type.NAME and any(b[0] <= m.first < b[1] for b in bodies)}
    return bodies | {m.head for m in mentions if m.type is Type.NAME and _is_short_form(tokens[m.head[0] : m.head[1]])}


def _is_short_form(name: tuple[Token, ...]) -> bool:
    """Whether a name is one word of capitals: "THCS", "HĐXX"."""
    return len(name) == 1 and name[0].text.isupper() and len(name[0].text) > 1


_COUNTING: Final = frozenset({Type.AMOUNT, Type.NUMBER, Type.ORDINAL})  # what counts things that are named


_NO_GOAL: Final = 5.0  # from a place that nothing leads to, where "đi đâu" is asked
_GOALS: Final = frozenset({"đi", "đến", "tới", "lên", "về", "sang"})  # "chuyển đi đâu": what "lên", "về" lead to


def _places_told(sheet: Sheet) -> tuple[set[int], float]:
    """Where the places begin that "tại" or "ở" leads to, and the bodies, where the question asks "ở đâu";
    and what a place that is not one of them loses."""
    tokens, question = sheet.view.tokens, sheet.question
    words = set(question.keys(*question.gap))
    if "đâu" not in words and not (words & {"chỗ", "nơi"} and any(token.key == "tại" for token in tokens)):
        return set(), 0.0
    to = bool(_GOALS & set(question.keys(max(0, question.gap[0] - 1), question.gap[1])))
    ends = [t.key.rpartition(" ")[2] for t in tokens]
    if to and (goals := {i for i in range(1, len(tokens)) if ends[i - 1] in _GOALS and tokens[i].capital}):
        return goals, _NO_GOAL
    led = {m.first for m in sheet.candidates.mentions if m.type is Type.PLACE}
    return (led | {i for i in range(1, len(tokens)) if tokens[i - 1].key in {"tại", "ở"}} if led else set()), _WHEN


def _behind(sheet: Sheet, end: int, right: Floats) -> float:
    """The run of the question's words behind a person with all posts, also behind the comma that ends them."""
    tokens = sheet.view.tokens
    comma = end < len(tokens) and tokens[end].text == ","
    return float(max(right[end], right[end + 1] if comma else 0.0))


def _finer(sheet: Sheet, mention: Mention) -> float:
    if mention.type is Type.TIME:
        return _time(sheet, mention) + _clause(sheet, mention) * _OF_TIMES
    if sheet.question.kind is Kind.WHO:
        return _person(sheet, mention)
    if sheet.question.kind is Kind.ORGANISATION:
        return _clause(sheet, mention) * _OF_PERSONS + _agent(sheet, mention)
    if sheet.question.kind is Kind.HOW_MANY and _asks_for_order(sheet.question):
        return _clause(sheet, mention)
    if sheet.question.kind in AMOUNTS:
        year = of_asked_period(sheet, mention)
        if year < 0 and any(of_asked_period(sheet, m) > 0 for m in sheet.candidates.mentions if m.type is mention.type):
            year *= _MISDATED
        governed = _GOVERNED * year + _FORMER * of_former(sheet, mention)
        governed -= _OF_ANOTHER * (of_total(sheet, mention) or of_part(sheet, mention))
        governed += _EXTREME * of_asked_extreme(sheet, mention)
        governed += _RECEIVED * of_asked_receiver(sheet, mention)
        governed += _NAMED * of_asked_name(sheet, mention) + _COMPARED * asked_difference(sheet, mention)
        if sheet.question.kind is Kind.DURATION:
            governed += lasts(sheet, mention)
        return (
            _clause(sheet, mention)
            + counted(sheet, mention)
            + measured(sheet, mention)
            + of_noun(sheet, mention)
            + rated(sheet, mention)
            + governed
        )
    return 0.0


def _person(sheet: Sheet, mention: Mention) -> float:
    if mention.type is Type.SOMEONE:
        return _clause(sheet, mention) * _OF_PERSONS + _agent(sheet, mention)
    if named(sheet.view, mention.head, sheet.question) > _ALL or _by_given_name(sheet, mention):
        return -_ASKED
    if _by_last_names(sheet, mention):
        return -_ASKED
    does = _agent(sheet, mention) + _DOER * as_doer(sheet, mention)
    return does if mention.type is Type.NAME else _clause(sheet, mention) * _OF_PERSONS + does


def _written(sheet: Sheet, mention: Mention) -> str:
    """A mention as the article has it, in small letters."""
    return sheet.view.article.text[slice(*sheet.view.slice(mention.first, mention.after))].lower()


def _time(sheet: Sheet, mention: Mention) -> float:
    """A date of the grain that is asked for; the day's date at the beginning of a sentence is the event's."""
    said = _written(sheet, mention)
    grain = _grain(sheet.question)
    if grain == "year":
        return _DAY * bool(re.search(r"\d{4}", said))
    if grain == "hour":
        return _DAY * bool(re.search(r"\d ?(?:giờ|h|g)\b|\d{1,2}h\d|:\d\d", said))
    if grain == "month":
        return _DAY * bool(re.search(r"tháng|\d[-/]\d", said))
    day = bool(re.search(r"\d ?[-/] ?\d|ngày \d|tháng", said))
    return _DAY * day + _OPENING * (mention.first == 0 and day)


_COARSE: Final = 0.3  # what a time is worth that does not say what is asked for


def _grain(question: Question) -> str:
    words = question.keys(*question.gap)
    if "năm" in words:
        return "year"
    if "giờ" in words and "bao" not in words:
        return "hour"
    return "month" if "tháng" in words else "day"


def _clause(sheet: Sheet, mention: Mention) -> float:
    """The share of the question's weight in the mention's own stretch between commas, what brackets hold aside."""
    tokens = sheet.view.tokens
    first, after, depth = mention.first, mention.after, 0
    if in_brackets(sheet, mention):
        first, after = first - 1, after + 1
    while first and (depth or not (tokens[first - 1].text in {",", ";", ":"} or _adds(tokens, first - 1, mention))):
        first -= 1
        depth += (tokens[first].text == ")") - (tokens[first].text == "(")
        if depth < 0:
            break
    depth = 0
    if not mention.first and after < len(tokens) and tokens[after].text == ",":
        after += 1  # what opens a sentence speaks of what follows its comma: "Chiều 6-12, …"
    while after < len(tokens) and (depth or not (tokens[after].text in {",", ";"} or _adds(tokens, after, mention))):
        depth += (tokens[after].text == "(") - (tokens[after].text == ")")
        if depth < 0:
            break
        after += 1
    return _CLAUSE * sheet.share(first, after)


def _adds(tokens: tuple[Token, ...], at: int, mention: Mention) -> bool:
    """Whether "và" stands there with another amount behind it, as one is looked at: "30% cho A | và 20% cho B"."""
    if mention.type not in _COUNTS or tokens[at].key != "và" or at + 1 >= len(tokens):
        return False
    return tokens[at + 1].digit or (at + 2 < len(tokens) and tokens[at + 2].digit and tokens[at + 1].pos != "Np")


def _by_given_name(sheet: Sheet, mention: Mention) -> bool:
    """Whether the question speaks of the person by title and given name: "ông Minh"."""
    question = sheet.question
    if not named(sheet.view, mention.head, question):
        return False
    given = sheet.view.tokens[mention.head[1] - 1].key.split(" ")[-1]
    for i in range(1, len(question.syllables)):
        syllable, before = question.syllables[i], question.syllables[i - 1]
        if syllable.key in {given, fold(given)} and before.key in _ADDRESSES:
            return True
    return False


def _by_last_names(sheet: Sheet, mention: Mention) -> bool:
    """Whether the question calls the person by the last two syllables of the name or more: "Nhật Tân"."""
    question, view = sheet.question, sheet.view
    name = [key for token in view.tokens[slice(*mention.head)] for key in token.key.split(" ") if not token.mark]
    runs = [list(question.keys(first if first > 1 else 0, after)) for first, after in question.names]
    return any(len(run) > 1 and name[-len(run) :] == run for run in runs)


def _agent(sheet: Sheet, mention: Mention) -> float:
    """Whether the one named does what is asked of: "do X tổ chức"."""
    first = mention.first
    return _BY * (first > 0 and sheet.view.tokens[first - 1].key in {"do", "bởi"})
