"""Rows of items, each of which has an amount or a name of its own: "3 huy chương vàng, 5 huy chương bạc"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import numpy as np

from retrieval.arrays import Floats
from retrieval.mentions import Type
from retrieval.reading.amounts.rest import of_rest
from retrieval.reading.contrasts import superlatives
from retrieval.reading.found import Sheet
from retrieval.sentences.view import Place, SentenceView, Token
from retrieval.words.word_classes import AUXILIARIES

_PARTING: Final = frozenset({",", ";", ":"})
_JOINING: Final = frozenset({"và", "còn"})
FIGURED: Final = frozenset({Type.MONEY, Type.PERCENT, Type.AMOUNT, Type.NUMBER, Type.DURATION, Type.AGE})


def in_other_item(sheet: Sheet) -> Floats:
    """1 for every span of an item of a row that has fewer of the question's words that the first item lacks than
    another has: "3 huy chương vàng, | 5 huy chương bạc" for "… huy chương bạc". The first has what is common to all."""
    amounts = {m.first for m in sheet.candidates.mentions if m.type in FIGURED}
    row = [(a, b) for a, b in parts(sheet.view) if any(a <= first < b for first in amounts)]
    lacking = np.zeros(len(sheet.view.tokens) + 1)
    if len(row) > 1:
        left = {m.first for m in sheet.candidates.mentions if m.type in FIGURED and of_rest(sheet, m)}
        for (first, after), lacks in zip(row, _lacking(sheet, row, amounts), strict=True):
            lacking[first:after] = lacks and not any(first <= at < after for at in left)
    return lacking.take(sheet.candidates.first)


def of_other_extreme(sheet: Sheet) -> Floats:
    """1 for every span of an item that is called the least (as are those behind it), where another is called the most
    and that is asked for: "cao nhất là Bản Sen, thấp nhất là | Bản Lùng"."""
    asked = superlatives(sheet.question.line, bare=False)
    owned = np.zeros(len(sheet.view.tokens) + 1)
    line = sheet.view.line(bare=False)
    if not any(most in line and least in line for most, least in asked):
        return owned.take(sheet.candidates.first)
    called = 0.0
    for first, after in parts(sheet.view):
        item = f" {' '.join(token.key for token in sheet.view.tokens[first:after])} "
        for most, least in asked:
            if most in item or least in item:
                called = float(least in item and most not in item)
        owned[first:after] = called
    return owned.take(sheet.candidates.first)


def parts(view: SentenceView) -> list[Place]:
    """What stands between marks and conjunctions, but for those within brackets; one that opens the sentence, as an
    agency's does, is none."""
    tokens, depths = view.tokens, view.depths
    parts = range(1, len(tokens))
    cuts = [i for i in parts if depths[i] <= depths[1] and (tokens[i].text in _PARTING or _joins(tokens, i))]
    return list(pairwise([0, *cuts, len(tokens)]))


def _joins(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether another item begins there; "giảm từ 5% | còn 4%" is one."""
    value = tokens[at].key == "còn" and at + 1 < len(tokens) and tokens[at + 1].digit
    return tokens[at].key in _JOINING and not value


def _lacking(sheet: Sheet, row: list[Place], amounts: set[int]) -> list[bool]:
    """Whether each item has less than half of what another has that is not common to all. ``amounts``: where one
    begins."""
    told = _told(sheet)
    held = _held(sheet.view.tokens, row, told)
    others = [sheet.by_asked_bearer[after] < 0 for _, after in row]
    common = held[0]
    if not any(others) and _open_with(amounts, sheet.view.tokens, row[1:]):
        common = common - (_behind(row[0], amounts, told) - set().union(*held[1:]))
    own = [sum(float(sheet.match.weights[u]) for u in units - common) for units in held]
    most = max((weight for weight, other in zip(own, others, strict=True) if not other), default=max(own))
    return [weight < most / 2 for weight in own]


def _told(sheet: Sheet) -> list[set[int]]:
    """For every unit of the question: the tokens that tell it, of whose syllables half or more are the question's:
    "xã hội hóa" is not for "lễ hội"; no auxiliaries."""
    keys, tokens = set(sheet.match_keys()), sheet.view.tokens
    words = {t: tokens[t].key.split(" ") for places in sheet.match.places for t in places}
    said = {
        t
        for t, word in words.items()
        if tokens[t].key not in AUXILIARIES and 2 * sum(key in keys for key in word) >= len(word)
    }
    return [said & set(places) for places in sheet.match.places]


def _held(tokens: tuple[Token, ...], row: list[Place], told: list[set[int]]) -> list[set[int]]:
    """The question's units that each item has; what the first behind a semicolon has is said of all of its part:
    "; dầu tăng 13 lần, | giảm 18 lần"."""
    held = [{u for u, at in enumerate(told) if any(first <= t < after for t in at)} for first, after in row]
    heading = 0
    for n in range(1, len(row)):
        if any(tokens[i].text == ";" for i in range(row[n - 1][1] - 1, row[n][0] + 1)):
            heading = n
        elif heading:
            held[n] |= held[heading]
    return held


def _open_with(amounts: set[int], tokens: tuple[Token, ...], items: list[Place]) -> bool:
    """Whether each of the items opens with an amount, behind no semicolon: "dùng 41 tỉ đồng …, | 12 tỉ đồng …"."""
    return all(first + 1 in amounts and tokens[first].text != ";" for first, _ in items)


def _behind(item: Place, amounts: set[int], told: list[set[int]]) -> set[int]:
    """The question's units that stand in an item from its first amount on, and not before: of the first of a row what
    is not said of all, "dùng 41 tỉ đồng | mua đất, 12 tỉ đồng mua ô tô"."""
    amount = min(first for first in amounts if first >= item[0])
    return {u for u, at in enumerate(told) if at and min(at) >= amount and any(t < item[1] for t in at)}
