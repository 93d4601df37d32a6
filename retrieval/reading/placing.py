"""Points for spans by where they stand: in which part of the sentence, behind which words, and what they leave out."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from retrieval.contrasts import superlatives
from retrieval.mentions import Type
from retrieval.question import Kind
from retrieval.reading.edges import AMOUNTS
from retrieval.reading.found import Sheet
from retrieval.reading.plates import of_other_vehicles
from retrieval.view import SentenceView, Token

Floats = NDArray[np.float64]

IN_PLACE: Final = 0.5  # a syllable of the question's that runs up to the span as it runs up to the gap
_OTHER_PLATE: Final = 6.0  # from the number plate of another vehicle
_EXCEPTED: Final = 4.0  # for what the question leaves out: "Ngoài Nhật ra …"
_EXCEPTION: Final = 4  # syllables at most


def placed(sheet: Sheet) -> Floats:
    """Points for every candidate by its place, whatever it names."""
    points = _in_place(sheet) + _called(sheet)
    points -= _ELSEWHERE * _in_other_part(sheet)
    points -= _FIGURE * _figures(sheet)
    if sheet.question.kind in AMOUNTS:
        points -= _OTHER_ITEM * _in_other_item(sheet)
    elif sheet.question.kind in _TOLD_OF:
        points -= _OTHERS * _of_other_bearer(sheet)
    if sheet.question.kind not in AMOUNTS:
        points -= _OTHERS * _of_other_extreme(sheet)
    if others := of_other_vehicles(sheet):
        points[sheet.candidates.positions(others)] -= _OTHER_PLATE
    if len(excepted := _excepted(sheet)):
        points -= _EXCEPTED * excepted
    return points


_OTHERS: Final = 4.0  # from a place or time of another than the one asked about, where one is told of that one
_TOLD_OF: Final = {Kind.WHEN: Type.TIME, Kind.WHERE: Type.PLACE}


def _of_other_bearer(sheet: Sheet) -> Floats:
    """1 for every place (time) behind another name, where one stands behind the question's."""
    owned, candidates = sheet.by_asked_bearer, sheet.candidates
    told = {(m.first, m.after) for m in candidates.mentions if m.type is _TOLD_OF[sheet.question.kind]}
    if not any(owned[first] > 0 for first, _ in told):
        return np.zeros(len(candidates))
    found: Floats = (owned < 0).astype(np.float64).take(candidates.first)
    return found


def _of_other_extreme(sheet: Sheet) -> Floats:
    """1 for every span of an item that is called the least (as are those behind it), where another is called the most
    and that is asked for: "cao nhất là Bản Sen, thấp nhất là | Bản Lùng"."""
    asked = superlatives(sheet.question.line, bare=False)
    owned = np.zeros(len(sheet.view.tokens) + 1)
    line = sheet.view.line(bare=False)
    if not any(most in line and least in line for most, least in asked):
        return owned.take(sheet.candidates.first)
    called = 0.0
    for first, after in _items(sheet.view):
        item = f" {' '.join(token.key for token in sheet.view.tokens[first:after])} "
        for most, least in asked:
            if most in item or least in item:
                called = float(least in item and most not in item)
        owned[first:after] = called
    return owned.take(sheet.candidates.first)


def _items(view: SentenceView) -> list[tuple[int, int]]:
    """What stands between marks and conjunctions, but for those within brackets; one that opens the sentence, as an
    agency's does, is none."""
    tokens, depths = view.tokens, view.depths
    parts = range(1, len(tokens))
    cuts = [i for i in parts if depths[i] <= depths[1] and (tokens[i].text in _PARTING or _joins(tokens, i))]
    return list(pairwise([0, *cuts, len(tokens)]))


def _in_place(sheet: Sheet) -> Floats:
    left, right = sheet.runs
    points: Floats = (IN_PLACE * left).take(sheet.candidates.first) + (IN_PLACE * right).take(sheet.candidates.after)
    return points


_ELSEWHERE: Final = 6.0  # from a span whose part between semicolons has nothing of what another has all of
_LATER: Final = 0.3  # what a later part loses that has less than the first
_FIGURE: Final = 3.0  # from an amount, a time, an age, where a thing is asked for that is called by a noun
_FIGURES: Final = frozenset({Type.MONEY, Type.PERCENT, Type.AGE, Type.DURATION, Type.TIME, Type.SCORE, Type.ORDINAL})
_OF_FIGURES: Final = frozenset({"number", "money", "time", "percent", "duration", "age", "score", "code", "unit"})


def _in_other_part(sheet: Sheet) -> Floats:
    """For every span: how much less of the question's weight its part between semicolons has than a later part.

    The first part counts as said of all.
    """
    tokens = sheet.view.tokens
    cuts = [i for i, token in enumerate(tokens) if token.text == ";"]
    if not cuts or sheet.question.kind in {Kind.WHY, Kind.PURPOSE}:
        return np.zeros(len(sheet.candidates))
    ends = [*cuts, len(tokens)]
    starts = [0, *(cut + 1 for cut in cuts)]
    shares = np.array([sheet.share(first, after) for first, after in zip(starts, ends, strict=True)])
    lacking = np.maximum(shares[1:].max() - shares, _LATER * (shares[0] - shares))
    found: Floats = np.maximum(0.0, lacking)[np.searchsorted(cuts, sheet.candidates.first, side="left")]
    return found


def _figures(sheet: Sheet) -> Floats:
    """1 for every span that is an amount, a time or the like, where "… gì", "… nào" asks for what is no such thing."""
    question, candidates = sheet.question, sheet.candidates
    named = question.focus[0] < question.focus[1] == question.gap[0]
    if question.kind not in {Kind.WHAT, Kind.WHICH} or not named or question.sort in _OF_FIGURES:
        return np.zeros(len(candidates))
    places = {(m.first, m.after) for m in candidates.mentions if m.type in _FIGURES}
    flags = np.zeros(len(candidates))
    flags[candidates.positions(places)] = 1.0
    return flags


_OTHER_ITEM: Final = 8.0  # from an amount of a row, where another stands by words of the question that the first lacks
_PARTING: Final = frozenset({",", ";", ":"})
_JOINING: Final = frozenset({"và", "còn"})
_FIGURED: Final = frozenset({Type.MONEY, Type.PERCENT, Type.AMOUNT, Type.NUMBER, Type.DURATION, Type.AGE})


def _in_other_item(sheet: Sheet) -> Floats:
    """1 for every span of an item of a row that has fewer of the question's words that the first item lacks than
    another has: "3 huy chương vàng, | 5 huy chương bạc" for "… huy chương bạc". The first has what is common to all."""
    tokens, amounts = sheet.view.tokens, {m.first for m in sheet.candidates.mentions if m.type in _FIGURED}
    items = [(a, b) for a, b in _items(sheet.view) if any(a <= first < b for first in amounts)]
    lacking = np.zeros(len(tokens) + 1)
    if len(items) < 2:
        return lacking.take(sheet.candidates.first)
    held, owned = _held(sheet, items), sheet.by_asked_bearer
    others = [owned[after] < 0 for _, after in items]
    common = held[0]
    if not any(others) and all(a + 1 in amounts and tokens[a].text != ";" for a, _ in items[1:]):
        first = min(first for first in amounts if first >= items[0][0])  # "dùng | 41 tỉ đồng …, 12 tỉ đồng …"
        common = common - (_behind(sheet, first, items[0][1]) - set().union(*held[1:]))
    own = [sum(float(sheet.match.weights[u]) for u in units - common) for units in held]
    most = max((weight for weight, other in zip(own, others, strict=True) if not other), default=max(own))
    for (a, b), weight in zip(items, own, strict=True):
        lacking[a:b] = weight < most / 2
    return lacking.take(sheet.candidates.first)


def _behind(sheet: Sheet, first: int, after: int) -> set[int]:
    """The question's units that stand from token ``first`` to ``after`` and not before: of the first item of a row what
    is not said of all, "dùng 41 tỉ đồng | mua đất, 12 tỉ đồng mua ô tô"."""
    said = _said(sheet)
    told = [(u, said & set(places)) for u, places in enumerate(sheet.match.places)]
    return {u for u, at in told if at and all(t >= first for t in at) and any(t < after for t in at)}


def _held(sheet: Sheet, items: list[tuple[int, int]]) -> list[set[int]]:
    """The question's units that each item has; what the first behind a semicolon has is said of all of its part:
    "; dầu tăng 13 lần, | giảm 18 lần"."""
    tokens, said, heading = sheet.view.tokens, _said(sheet), 0
    units = enumerate(sheet.match.places)
    told = [(u, said & set(places)) for u, places in units]
    held = [{u for u, at in told if any(first <= t < after for t in at)} for first, after in items]
    for n in range(1, len(items)):
        if any(tokens[i].text == ";" for i in range(items[n - 1][1] - 1, items[n][0] + 1)):
            heading = n
        elif heading:
            held[n] |= held[heading]
    return held


def _said(sheet: Sheet) -> set[int]:
    """The tokens whose syllables are the question's, half of them or more: "xã hội hóa" is not for "lễ hội"."""
    keys, tokens = set(sheet.match_keys()), sheet.view.tokens
    words = {t: tokens[t].key.split(" ") for places in sheet.match.places for t in places}
    return {t for t, word in words.items() if 2 * sum(key in keys for key in word) >= len(word)}


def _joins(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether another item begins there; "giảm từ 5% | còn 4%" is one."""
    value = tokens[at].key == "còn" and at + 1 < len(tokens) and tokens[at + 1].digit
    return tokens[at].key in _JOINING and not value


_CALLED: Final = 2.0  # for the name that "tên … là", "gọi là", "mang tên" lead to
_NAMING: Final = 3  # words from "tên" to "là"


def _called(sheet: Sheet) -> Floats:
    """Points for a name in capitals that is said to be one: "tên quốc tế là | Mekkhala"."""
    if sheet.question.kind is not Kind.NAME:
        return np.zeros(len(sheet.candidates))
    tokens = sheet.view.tokens
    found = []
    for i in range(1, len(tokens)):
        if tokens[i].capital and not tokens[i - 1].capital:
            led = " ".join(t.key for t in tokens[max(0, i - 1 - _NAMING) : i]).split(" ")
            if led[-1] == "tên" or (led[-1] == "là" and {"tên", "gọi"} & set(led[:-1])):
                found.append(i)
    points: Floats = (_CALLED * np.isin(sheet.candidates.first, found)).astype(np.float64)
    return points


def _excepted(sheet: Sheet) -> Floats:
    """1 for every span that holds what the question excepts by "ngoài"; empty where it excepts nothing."""
    question, candidates = sheet.question, sheet.candidates
    start = next((i for i, s in enumerate(question.syllables) if s.key == "ngoài"), None)
    if start is None:
        return np.zeros(0)
    flags = np.zeros(len(sheet.view.tokens) + 1)
    for unit, position in enumerate(question.content):
        if start < position <= start + _EXCEPTION and all(i in question.content for i in range(start + 1, position)):
            flags[[t + 1 for t in sheet.match.places[unit]]] = 1
    held = np.cumsum(flags)
    result: Floats = (held[candidates.after] > held[candidates.first]).astype(np.float64)
    return result
