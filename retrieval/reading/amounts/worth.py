"""How well an amount answers: by what it counts or measures, whose and of when it is, and what is told with it."""

from __future__ import annotations

from typing import Final

from retrieval.mentions import Mention, Type
from retrieval.question import Kind
from retrieval.reading.amounts.changes import asked_difference, of_former
from retrieval.reading.amounts.counting import (
    counted,
    lasts,
    measured,
    numbered,
    of_noun,
    other_thing,
    rated,
)
from retrieval.reading.amounts.dimensions import of_asked_dimension
from retrieval.reading.amounts.governing import of_asked_extreme, of_asked_name, of_asked_period, of_asked_receiver
from retrieval.reading.amounts.harms import of_asked_harm
from retrieval.reading.amounts.labels import behind_item, of_wider_item
from retrieval.reading.amounts.levels import of_level
from retrieval.reading.amounts.parts import of_part, of_total, of_whole
from retrieval.reading.amounts.prices import of_another_price
from retrieval.reading.amounts.rest import of_rest
from retrieval.reading.amounts.sides import of_asked_side
from retrieval.reading.amounts.stretches import clause
from retrieval.reading.amounts.turns import in_turn
from retrieval.reading.found import Sheet
from retrieval.sentences.view import Place

COUNTING: Final = frozenset({Type.AMOUNT, Type.NUMBER, Type.ORDINAL})  # what counts things that are named

_GOVERNED: Final = 3.0  # for an amount of the year that is asked for
_MISDATED: Final = 5.0  # times that, from one of another year, where the sentence has one of the year asked for
_FORMER: Final = 6.0  # for what an amount was before, where that is asked for, and from it, where it is not
_OF_ANOTHER: Final = 6.0  # from a total, where a part is asked for, and the other way round
_EXTREME: Final = 3.0  # for an amount that is called the highest or the lowest, as it is asked for
_RECEIVED: Final = 4.0  # for an amount for those who are asked about
_NAMED: Final = 3.0  # for an amount of the place or person that is asked for
_IN_TURN: Final = 6.0  # for an amount of the one asked for, where each has theirs in turn
_COMPARED: Final = 5.0  # for an amount that is a difference, where one is asked for
_WIDER: Final = 6.0  # from an amount of what is called by the question's words and more between them
SIDE: Final = 4.0  # for an amount or a time of what is asked for, where the sentence sets another against it
_DIMENSION: Final = 5.0  # for an amount of the dimension that is asked for
_ITEM: Final = 6.0  # for an amount in brackets behind the item that is asked for
_LEFT: Final = 4.0  # for what is left, where that is asked for
_OTHER_PRICE: Final = 4.0  # from what another fee is than the one asked for
_HARMED: Final = 6.0  # for an amount of those who came to the harm that is asked for
_LEVEL: Final = 6.0  # for what something became, and from by how much, where that is not asked for


def as_amount(sheet: Sheet, mention: Mention) -> float:
    """Points for an amount."""
    return (
        clause(sheet, mention)
        + counted(sheet, mention)
        + measured(sheet, mention)
        + of_noun(sheet, mention)
        + numbered(sheet, mention)
        + rated(sheet, mention)
        + _governed(sheet, mention)
    )


def _governed(sheet: Sheet, mention: Mention) -> float:
    """Points for what the amount is of: the year, the whole, the one, ... that is asked for, or another."""
    points = _GOVERNED * _of_period(sheet, mention) + _FORMER * of_former(sheet, mention)
    points -= _OF_ANOTHER * (of_total(sheet, mention) or of_part(sheet, mention) or of_whole(sheet, mention))
    points += _EXTREME * of_asked_extreme(sheet, mention)
    points += _RECEIVED * of_asked_receiver(sheet, mention)
    points += _IN_TURN * in_turn(sheet, mention.head)
    points += _NAMED * of_asked_name(sheet, mention) + _COMPARED * asked_difference(sheet, mention)
    points += _LEVEL * of_level(sheet, mention) - _WIDER * of_wider_item(sheet, mention)
    points += _ITEM * behind_item(sheet, mention) + SIDE * of_asked_side(sheet, mention)
    points += _HARMED * of_asked_harm(sheet, mention) + _DIMENSION * of_asked_dimension(sheet, mention)
    points += _LEFT * of_rest(sheet, mention) - _OTHER_PRICE * of_another_price(sheet, mention)
    return points + lasts(sheet, mention) if sheet.question.kind is Kind.DURATION else points


def _of_period(sheet: Sheet, mention: Mention) -> float:
    """``of_asked_period``; less of another, where the sentence has one of the period asked for."""
    period = of_asked_period(sheet, mention)
    alike = (m for m in sheet.candidates.mentions if m.type is mention.type)
    return period * _MISDATED if period < 0 and any(of_asked_period(sheet, m) > 0 for m in alike) else period


def of_other_things(sheet: Sheet) -> set[Place]:
    """The numbers that count something else, where one counts just what is asked for."""
    amounts = [m for m in sheet.candidates.mentions if m.type in COUNTING]
    worth = {m.head: counted(sheet, m) for m in amounts}
    best = max(worth.values(), default=0.0)
    right = {head for head, value in worth.items() if value and value == best}
    return {m.head for m in amounts if m.head not in right and other_thing(sheet, m)} if right else set()
