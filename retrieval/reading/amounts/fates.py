"""What came of the things that are counted: "Huế 3.200 nhà ngập, Đà Nẵng | 450 nhà | tốc mái"."""

from __future__ import annotations

from typing import Final

from retrieval.mentions import Type
from retrieval.question import Kind
from retrieval.reading.amounts.rows import parts
from retrieval.reading.found import Sheet
from retrieval.sentences.view import Place, Token
from retrieval.words.word_classes import AUXILIARIES

_NUMBERS: Final = frozenset({Type.AMOUNT, Type.NUMBER})
_FATES: Final = ("V", "A")  # words that tell it


def of_another_fate(sheet: Sheet, place: Place) -> bool:
    """Whether something else is told of those counted at ``place`` than the question asks behind what it counts, and
    just that is told of others counted in the sentence."""
    question, tokens = sheet.question, sheet.view.tokens
    counts = question.focus[1] > question.focus[0] == question.gap[1] > question.gap[0]
    if question.kind is not Kind.HOW_MANY or not counts:
        return False
    noun, asked = " ".join(question.keys(*question.focus)), _asked(sheet)
    heads = [m.head for m in sheet.candidates.mentions if m.type in _NUMBERS]
    told = {head: at for head in heads if (at := _told(tokens, head, noun)) is not None}
    own = [head for head in told if place[0] <= head[0] and head[1] <= place[1]]
    if not asked or len(own) != 1 or len(told) < 2:
        return False
    part = next(((a, b) for a, b in parts(sheet.view) if a <= own[0][0] < b), place)
    if any(part[0] <= t < part[1] for t in asked):
        return False
    return any(at in asked for head, at in told.items() if head not in own)


def _asked(sheet: Sheet) -> set[int]:
    """The tokens that say what the question has behind what it counts; none where it names something there."""
    question, behind = sheet.question, sheet.question.focus[1]
    if any(after > behind for _, after in question.names):
        return set()
    units = zip(question.content, sheet.match.places, strict=True)
    return {t for i, places in units if i >= behind for t, strength in places.items() if strength == 1.0}


def _told(tokens: tuple[Token, ...], head: Place, noun: str) -> int | None:
    """The word that tells what came of what is counted at ``head``, right behind the noun."""
    at = head[1]
    if at >= len(tokens) or tokens[at].key != noun:
        return None
    at += 1
    while at < len(tokens) and tokens[at].key in AUXILIARIES:
        at += 1
    return at if at < len(tokens) and tokens[at].pos.startswith(_FATES) else None
