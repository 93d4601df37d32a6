"""All of several groups of whom the same is said: "| người cao tuổi, trẻ em và người khuyết tật | được miễn phí vé"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from retrieval.question import Kind
from retrieval.reading.found import Found, Sheet
from retrieval.reading.people.trades import HOMES, sort_of_person
from retrieval.sentences.view import Place, Token
from retrieval.words.lexicon import load

_SAID: Final = frozenset({"được", "bị", "phải", "sẽ", "đều", "cũng", "không", "đã", "là", "có"})
_AND: Final = frozenset({"và", "cùng"})
_RULES: Final = frozenset({"span", "doer"})
_UNLIKE: Final = 1  # items at most that no word of the lexicon calls people


def groups(sheet: Sheet, found: Found) -> Found:
    """``found``, where it is one of a list of sorts of people: the whole list, up to what is said of them."""
    if sheet.question.kind is not Kind.WHO or found.rule not in _RULES or found.items or found.parts:
        return found
    for one in sheet.candidates.enumerations:
        if one.named or one.hard or not _overlap(found.place, one.place):
            continue
        if items := _people(sheet.view.tokens, _past_deed(sheet, one.items)):
            return replace(found, place=(items[0][0], items[-1][1]), items=items, partial=one.partial)
    items = _beside(sheet.view.tokens, found.place[0])
    return replace(found, place=(items[0][0], items[-1][1]), items=items) if items else found


_FAR: Final = 12  # tokens


def _beside(tokens: tuple[Token, ...], at: int) -> tuple[Place, ...]:
    """The sorts of people side by side behind a verb of whom one begins at token ``at``: the first one, or the last one
    where more is said of them: "khiến | thuyền trưởng và thủy thủ | rơi xuống biển"."""
    if items := _behind_verb(tokens, at):
        return items
    for first in range(at - 1, max(0, at - _FAR), -1):
        if tokens[first].pos == "V":
            break
        items = _behind_verb(tokens, first)
        if items and items[-1][0] == at and items[-1][1] < len(tokens) and tokens[items[-1][1]].pos in {"V", "R"}:
            return items
    return ()


def _behind_verb(tokens: tuple[Token, ...], first: int) -> tuple[Place, ...]:
    """Sorts of people side by side behind a verb, the last one behind "và": "bắt giữ | tài xế, phụ xe và chủ xe"."""
    if not first or tokens[first - 1].pos != "V":
        return ()
    items: list[Place] = []
    at, last = first, False
    while one := sort_of_person(tokens, at):
        items.append(one)
        if last:
            return tuple(items)
        at, last = _past_separators(tokens, one[1])
        if at == one[1]:
            break
    return ()


def _past_separators(tokens: tuple[Token, ...], at: int) -> tuple[int, bool]:
    """Past the comma or "và" at ``at``, and whether it was "và"."""
    comma = at < len(tokens) and tokens[at].text == ","
    joins = at + comma < len(tokens) and tokens[at + comma].key in _AND
    return at + comma + joins, joins


def _past_deed(sheet: Sheet, items: tuple[Place, ...]) -> tuple[Place, ...]:
    """The items without what stands before the first group, up to a word of the question that says what is done to it:
    "Trường khen thưởng | giáo viên, học sinh"."""
    (first, after), asked = items[0], {t for places in sheet.match.places for t in places}
    begins = [i for i in range(first + 1, after) if i - 1 in asked and _is_people(sheet.view.tokens[i])]
    return ((begins[-1], after), *items[1:]) if begins else items


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
    return token.key in load().persons or token.key in HOMES or token.key.split(" ")[0] == "người"


def _overlap(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]
