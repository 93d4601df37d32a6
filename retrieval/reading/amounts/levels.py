"""What something comes to, as against by how much it changed: "tăng 410 đồng, lên | 25.230 đồng/lít"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from retrieval.mentions import Mention, Type
from retrieval.question import Kind
from retrieval.reading.amounts.changes import asks_by_how_much, asks_for_change
from retrieval.reading.edges import AMOUNTS
from retrieval.reading.found import Sheet
from retrieval.sentences.view import Place, Token

_FIGURES: Final = frozenset({Type.AMOUNT, Type.MONEY, Type.PERCENT, Type.NUMBER, Type.DURATION})
_RISING: Final = frozenset({"tăng", "giảm", "nhích", "sụt", "bốc hơi"})
_VERBS: Final = frozenset(verb.partition(" ")[0] for verb in _RISING)
_BECOMING: Final = frozenset({"lên", "xuống", "còn", "về", "thành"})
_BETWEEN: Final = frozenset("thêm tới đến mức ngưỡng khoảng gần hơn trên dưới nhẹ mạnh còn lên xuống về chỉ".split())
"""Syllables of what stands between the verb of a change and its amount."""
_WORDS: Final = 3  # tokens of it at most
_APART: Final = 9  # tokens at most from by how much it changed to what it became: "so với kỳ trước"


def of_level(sheet: Sheet, mention: Mention) -> float:
    """1 where an amount is what something became, and beside it stands by how much; -1 for that itself: where it is not
    asked by how much; the other way round where what is new is asked for. 0 where the sentence does not tell both."""
    if _VERBS.isdisjoint(sheet.view.words) or asks_by_how_much(sheet):
        return 0.0
    tokens, figures = sheet.view.tokens, _figures(sheet)
    changes = [(change, level) for change in figures for level in figures if _pairs(tokens, change, level)]
    sign = -1.0 if _asks_for_new_ones(sheet) else 1.0
    if any(level == mention.head for _, level in changes):
        return sign
    return -sign if any(change == mention.head for change, _ in changes) else 0.0


def of_the_other(sheet: Sheet, place: Place) -> bool:
    """Whether the amount at ``place`` only says by how much something changed, where it is asked how much it is; or
    what it became, where it is asked by how much it changed: "giảm bao nhiêu": "giảm còn | 1,92%"."""
    if sheet.question.kind not in AMOUNTS:
        return False
    heads = [head for head in _figures(sheet) if place[0] <= head[0] and head[1] <= place[1]]
    if len(heads) != 1:
        return False
    tokens, first = sheet.view.tokens, heads[0][0]
    if asks_by_how_much(sheet):
        return asks_for_change(sheet) and _verb(tokens, first, _BECOMING) is not None
    verb = _verb(tokens, first, _RISING, past=_BECOMING)
    told = any(verb in places for places in sheet.match.places)
    return verb is not None and not told and not _asks_for_new_ones(sheet)


def _figures(sheet: Sheet) -> set[Place]:
    return {m.head for m in sheet.candidates.mentions if m.type in _FIGURES}


def _asks_for_new_ones(sheet: Sheet) -> bool:
    """Whether what came in addition is asked for: "bao nhiêu ca mắc mới"."""
    question = sheet.question
    return question.kind is Kind.HOW_MANY and bool({"mới", "thêm"} & {s.key for s in question.syllables})


def _pairs(tokens: Sequence[Token], change: Place, level: Place) -> bool:
    """Whether the one number says by how much something changed, and the other behind it what it became."""
    if not change[1] < level[0] <= change[1] + _APART or _verb(tokens, change[0], _RISING, past=_BECOMING) is None:
        return False
    verb = _verb(tokens, level[0], _BECOMING)
    if verb is None or verb < change[1]:
        return False
    between = tokens[change[1] : verb]
    return not any(token.digit or token.text in {";", ":", "."} for token in between) and _commas(between) <= 1


def _commas(tokens: Sequence[Token]) -> int:
    return sum(token.text == "," for token in tokens)


def _verb(
    tokens: Sequence[Token], number: int, verbs: frozenset[str], past: frozenset[str] = frozenset()
) -> int | None:
    """The token before the number at ``number``, over "thêm", "mức", "khoảng" and the like, that is one of ``verbs``;
    None where there is none, or one of ``past`` comes between."""
    for i in range(number - 1, max(-1, number - 1 - _WORDS), -1):
        words = tokens[i].key.split(" ")
        if words[0] in verbs or tokens[i].key in verbs:
            return i
        if set(words) & past or not set(words) <= _BETWEEN:
            return None
    return None
