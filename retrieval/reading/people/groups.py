"""All of several groups of whom the same is said: "| người cao tuổi, trẻ em và người khuyết tật | được miễn phí vé"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from retrieval.question import Kind
from retrieval.reading.found import Found, Sheet
from retrieval.sentences.view import Place, Token
from retrieval.words.lexicon import load

_SAID: Final = frozenset({"được", "bị", "phải", "sẽ", "đều", "cũng", "không", "đã", "là", "có"})
_HOMES: Final = frozenset({"hộ", "gia đình"})
_RULES: Final = frozenset({"span", "doer"})
_UNLIKE: Final = 1  # items at most that no word of the lexicon calls people


def groups(sheet: Sheet, found: Found) -> Found:
    """``found``, where it is one of a list of sorts of people: the whole list, up to what is said of them."""
    if sheet.question.kind is not Kind.WHO or found.rule not in _RULES or found.items or found.parts:
        return found
    for one in sheet.candidates.enumerations:
        if one.named or one.hard or not _overlap(found.place, one.place):
            continue
        if items := _people(sheet.view.tokens, one.items):
            return replace(found, place=(items[0][0], items[-1][1]), items=items, partial=one.partial)
    return found


def _people(tokens: tuple[Token, ...], items: tuple[Place, ...]) -> tuple[Place, ...]:
    """The items, the last one whole, where they name sorts of people and something is said of all; else none."""
    if sum(not _is_people(tokens[first]) for first, _ in items) > _UNLIKE or not _is_people(tokens[items[-1][0]]):
        return ()
    if any(token.pos == "Np" for token in tokens[items[0][0] : items[-1][1]]):
        return ()  # somebody by name, and what he is: "chủ tọa phiên tòa, ông Lộc"
    end = items[-1][0] + 1
    while end < len(tokens) and not tokens[end].mark and tokens[end].key not in _SAID:
        end += 1
    if end >= len(tokens) or tokens[end].mark:
        return ()
    return (*items[:-1], (items[-1][0], end))


def _is_people(token: Token) -> bool:
    return token.key in load().persons or token.key in _HOMES or token.key.split(" ")[0] == "người"


def _overlap(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]
