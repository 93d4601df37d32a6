"""Points for spans by where they stand: in which part of the sentence, behind which words, and what they leave out."""

from __future__ import annotations

from typing import Final

import numpy as np

from retrieval.arrays import Floats
from retrieval.mentions import Type
from retrieval.question import Kind
from retrieval.reading.amounts.rows import in_other_item, of_other_extreme
from retrieval.reading.edges import AMOUNTS
from retrieval.reading.found import Sheet
from retrieval.reading.lists.members import TOLD_OF, of_other_member
from retrieval.reading.lists.ranks import of_other_rank
from retrieval.reading.people.plates import of_other_vehicles
from retrieval.reading.titles import OF_FIGURES, titled

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
        points -= _OTHER_ITEM * in_other_item(sheet)
    elif sheet.question.kind in TOLD_OF:
        of_another = np.maximum(_of_other_bearer(sheet), of_other_member(sheet))
        points -= _OTHERS * np.maximum(of_another, _of_next_doing(sheet))
    elif sheet.question.kind is Kind.WHO:
        points -= _OTHER_WINNER * of_other_member(sheet)
    if sheet.question.kind not in AMOUNTS:
        points -= _OTHER_RANK * np.maximum(of_other_extreme(sheet), of_other_rank(sheet))
    if others := of_other_vehicles(sheet):
        points[sheet.candidates.positions(others)] -= _OTHER_PLATE
    if (titles := titled(sheet)) is not None:
        points += titles
    if len(excepted := _excepted(sheet)):
        points -= _EXCEPTED * excepted
    return points


_OTHER_ITEM: Final = 8.0  # from an amount of a row, where another stands by words of the question that the first lacks
_OTHERS: Final = 4.0  # from a place or time of another than the one asked about, where one is told of that one
_OTHER_WINNER: Final = 24.0  # from who won another distance or class than the one asked about
_OTHER_RANK: Final = 6.0  # from what comes next, where the first is asked for, and the other way round


def _of_other_bearer(sheet: Sheet) -> Floats:
    """1 for every place (time) behind another name, where one stands behind the question's."""
    owned, candidates = sheet.by_asked_bearer, sheet.candidates
    told = {(m.first, m.after) for m in candidates.mentions if m.type is TOLD_OF[sheet.question.kind]}
    if not any(owned[first] > 0 for first, _ in told):
        return np.zeros(len(candidates))
    found: Floats = (owned < 0).astype(np.float64).take(candidates.first)
    return found


def _of_next_doing(sheet: Sheet) -> Floats:
    """1 for every place (time) behind a comma and a verb that the question does not say, where one is told before it
    beside the question's words: "Lễ viếng tại nhà riêng, an táng tại | nghĩa trang xã"."""
    tokens, candidates = sheet.view.tokens, sheet.candidates
    asked = sheet.literal
    told = [m.first for m in candidates.mentions if m.type is TOLD_OF[sheet.question.kind]]
    flags = np.zeros(len(tokens) + 1)
    for comma in (i for i, token in enumerate(tokens[:-1]) if token.text == "," and tokens[i + 1].pos == "V"):
        after = next((i for i in range(comma + 1, len(tokens)) if tokens[i].text in {",", ";"}), len(tokens))
        start = next((i for i in range(comma - 1, -1, -1) if tokens[i].text == ";"), 0)
        before = any(start <= t < comma for t in asked) and any(start <= t < comma for t in told)
        if before and not any(comma < t < after for t in asked):
            flags[comma + 1 : after] = 1
    found: Floats = flags.take(candidates.first)
    return found


def _in_place(sheet: Sheet) -> Floats:
    left, right = sheet.runs
    points: Floats = (IN_PLACE * left).take(sheet.candidates.first) + (IN_PLACE * right).take(sheet.candidates.after)
    return points


_ELSEWHERE: Final = 6.0  # from a span whose part between semicolons has nothing of what another has all of
_LATER: Final = 0.3  # what a later part loses that has less than the first
_FIGURE: Final = 3.0  # from an amount, a time, an age, where a thing is asked for that is called by a noun
_FIGURES: Final = frozenset({Type.MONEY, Type.PERCENT, Type.AGE, Type.DURATION, Type.TIME, Type.SCORE, Type.ORDINAL})


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
    if question.kind not in {Kind.WHAT, Kind.WHICH} or not named or question.sort in OF_FIGURES:
        return np.zeros(len(candidates))
    places = {(m.first, m.after) for m in candidates.mentions if m.type in _FIGURES}
    flags = np.zeros(len(candidates))
    flags[candidates.positions(places)] = 1.0
    return flags


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
