"""The stretch of a sentence that a mention stands in: what is told with it rather than with another one."""

from __future__ import annotations

from typing import Final

from retrieval.mentions import Mention, Type
from retrieval.reading.amounts.counting import in_brackets
from retrieval.reading.found import Sheet
from retrieval.sentences.view import Place, Token

_CLAUSE: Final = 4.5  # for a mention whose own stretch between commas has all the question's words
COUNTS: Final = frozenset({Type.AMOUNT, Type.MONEY, Type.PERCENT, Type.DURATION})
"""What counts or measures something that is told with it."""


def clause(sheet: Sheet, mention: Mention) -> float:
    """Points for the question's weight in the mention's own stretch."""
    return _CLAUSE * sheet.share(*stretch(sheet, mention))


def stretch(sheet: Sheet, mention: Mention) -> Place:
    """What stands with a mention between commas, what brackets hold aside."""
    first, after = mention.first, mention.after
    if in_brackets(sheet, mention):
        first, after = first - 1, after + 1
    first = _opening(sheet, mention, first)
    if not mention.first and after < len(sheet.view.tokens) and sheet.view.tokens[after].text == ",":
        after += 1  # what opens a sentence speaks of what follows its comma: "Chiều 6-12, …"
    return first, _end(sheet, mention, after)


def _opening(sheet: Sheet, mention: Mention, first: int) -> int:
    """Back from token ``first`` to the mark, or past the bracket, behind which the stretch opens."""
    tokens, depths = sheet.view.tokens, sheet.view.depths
    depth = depths[first]
    while first and (
        depths[first] > depth or not (tokens[first - 1].text in {",", ";", ":"} or _adds(tokens, first - 1, mention))
    ):
        first -= 1
        if depths[first] < depth:
            break
    return first


def _end(sheet: Sheet, mention: Mention, after: int) -> int:
    """On from token ``after`` to the mark, or the end of the brackets, at which the stretch ends."""
    tokens, depths = sheet.view.tokens, sheet.view.depths
    depth = depths[after]
    while after < len(tokens) and (
        depths[after] > depth or not (tokens[after].text in {",", ";"} or _adds(tokens, after, mention))
    ):
        if depths[after + 1] < depth:
            break
        after += 1
    return after


def _adds(tokens: tuple[Token, ...], at: int, mention: Mention) -> bool:
    """Whether "và" stands there with another amount behind it, as one is looked at: "30% cho A | và 20% cho B"."""
    if mention.type not in COUNTS or tokens[at].key != "và" or at + 1 >= len(tokens):
        return False
    return tokens[at + 1].digit or (at + 2 < len(tokens) and tokens[at + 2].digit and tokens[at + 1].pos != "Np")
