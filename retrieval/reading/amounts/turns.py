"""Whose an amount is where several have theirs in turn: "An và Bình lần lượt lĩnh | 12 năm và | 5 năm tù"."""

from __future__ import annotations

from typing import Final

from retrieval.mentions import Type
from retrieval.reading.found import Sheet
from retrieval.sentences.view import Place

_IN_TURN: Final = frozenset({"lần lượt", "tương ứng"})
_FIGURED: Final = frozenset({Type.MONEY, Type.PERCENT, Type.AMOUNT, Type.NUMBER, Type.DURATION, Type.AGE})
_ENDS: Final = frozenset({";", "."})


def in_turn(sheet: Sheet, figure: Place) -> float:
    """1 where the figure at tokens ``figure`` is in its row where the one asked about is among the names, -1 where
    another one's is, 0 where nothing is told in turn."""
    tokens = sheet.view.tokens
    at = next((i for i, token in enumerate(tokens) if token.key in _IN_TURN), None)
    if at is None:
        return 0.0
    asked, others = sheet.names_by_asking
    end = next((i for i in range(at, len(tokens)) if tokens[i].text in _ENDS), len(tokens))
    figures = sorted({m.head for m in sheet.candidates.mentions if m.type in _FIGURED and m.first < end})
    names = sorted(place for place in asked | others if place[1] <= end)
    behind = [one for one in figures if one[0] > at]
    row = behind if len(behind) > 1 else [one for one in figures if one[1] <= at]
    bearers = [one for one in names if (one[0] < at) == (len(behind) > 1)]
    bearers = bearers[-len(row) :] if len(behind) > 1 else bearers[: len(row)]
    if not asked & set(bearers) or len(bearers) < len(row) or figure not in row:
        return 0.0
    return 1.0 if bearers[row.index(figure)] in asked else -1.0


def out_of_turn(sheet: Sheet, place: Place) -> bool:
    """Whether the amount at ``place`` is another one's, where each is told in turn."""
    heads = {m.head for m in sheet.candidates.mentions if m.type in _FIGURED}
    inside = [in_turn(sheet, head) for head in heads if place[0] <= head[0] and head[1] <= place[1]]
    return bool(inside) and min(inside) < 0
