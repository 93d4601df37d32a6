"""Times, places and persons of the members of a row, told apart by a number, a letter or words that exclude each other:
"đợt 1 vào ngày 29-3, đợt 2 vào ngày 17-5", "lớp A học …, lớp B học …", "ca sáng từ 7 giờ, ca chiều từ 13 giờ", "A vô
địch cự ly 5 km, B cự ly 10 km"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import numpy as np

from retrieval.arrays import Floats
from retrieval.mentions import Type
from retrieval.question import Kind, Question
from retrieval.reading.contrasts import excluding, spelt
from retrieval.reading.found import Sheet
from retrieval.sentences.view import Place, SentenceView
from retrieval.words.word_classes import LENGTHS_ASKED_FOR, ROWS, TIMES_ASKED_FOR

TOLD_OF: Final = {Kind.WHEN: Type.TIME, Kind.WHERE: Type.PLACE}
"""What is told of each member, by the kind of question that asks for it."""
_WON_BY: Final = {**TOLD_OF, Kind.WHO: Type.PERSON}
"""The same with who wins what is called by a figure: "cự ly 10 km", "hạng cân 60 kg"."""
_MEASURED: Final = re.compile(r"(?<= )(\d[\d,.]*) ?(km|m|mét|kg|cây số)(?= )")
_NUMBER: Final = r"\d{1,2}|[a-eghk]\d?|[ivx]+"
_IN_WORDS: Final = r"một|nhất|hai|ba|bốn|tư|năm(?! \d)|sáu|bảy"
_MEMBER: Final = re.compile(rf"(?<= )([^ \d]{{2,}}) ({_NUMBER})(?= )")
_OF_A_ROW: Final = re.compile(rf"(?<= )({'|'.join(ROWS)}) (?:thứ )?({_NUMBER}|{_IN_WORDS})(?= )")
_NO_NOUNS: Final = {*TIMES_ASKED_FOR, *LENGTHS_ASKED_FOR, "mùng", "mồng", "rằm", "lần"}
_BOTH: Final = 2  # members: the one that is asked about, and another


def of_other_member(sheet: Sheet) -> Floats:
    """1 for every span told of another member than the one asked about, where a time (a place) is told of that one."""
    if not _may_own(sheet.question):
        return np.zeros(len(sheet.candidates))
    owned = _owned(sheet)
    if not any(owned[first] > 0 for first in _told(sheet)):
        return np.zeros(len(sheet.candidates))
    found: Floats = (owned < 0).astype(np.float64).take(sheet.candidates.first)
    return found


def of_another_member(sheet: Sheet, place: Place) -> bool:
    """Whether what stands at ``place`` is told of another member than the one asked about."""
    return _may_own(sheet.question) and bool(_owned(sheet)[place[0]] < 0)


def _may_own(question: Question) -> bool:
    """Whether a question may ask for what is told of one member; for who won it only by a figure."""
    return question.kind in TOLD_OF or (question.kind is Kind.WHO and bool(_MEASURED.search(question.line)))


def _told(sheet: Sheet) -> set[int]:
    """Where the times (the places) of the sentence begin."""
    return {m.first for m in sheet.candidates.mentions if m.type is _WON_BY[sheet.question.kind]}


def _owned(sheet: Sheet) -> Floats:
    """For every token: 1 where it is told of the member that the question names, -1 where of another, else 0.

    What is told of a member stands behind it, or of all before: "ngày 29-3 thi đợt 1, ngày 17-5 thi đợt 2".
    """
    told = _told(sheet)
    owned = np.zeros(len(sheet.view.tokens) + 1)
    named = _named(sheet.question, sheet.view) if told else {}
    if sheet.question.kind is Kind.WHO:
        named = _side_by_side(told, named)
    if len(set(named.values())) < _BOTH:
        return owned
    members = sorted(named)
    before = _told_before(told, members)
    for here, ahead, behind in zip(members, [*members[1:], None], [0, *members], strict=False):
        owned[slice(behind, here) if before else slice(here, ahead)] = 1.0 if named[here] else -1.0
    return owned


def _side_by_side(told: set[int], named: dict[int, bool]) -> dict[int, bool]:
    """The members, those as one between which nobody is named: "A về nhất | 100 m và 200 m |, B nhất 400 m"."""
    merged: dict[int, bool] = {}
    kept = last = -1
    for here in sorted(named):
        if kept < 0 or any(last < at < here for at in told):
            kept = here
        merged[kept] = merged.get(kept, False) or named[here]
        last = here
    return merged


def _told_before(told: set[int], members: list[int]) -> bool:
    """Whether something is told before each of the members, behind the one before, and nothing behind the last."""
    stretches = zip([-1, *members], members, strict=False)
    return max(told) < members[-1] and all(any(behind < at < here for at in told) for behind, here in stretches)


def _named(question: Question, view: SentenceView) -> dict[int, bool]:
    """The tokens where the sentence names the member that the question asks about (True), or another (False)."""
    line, found = view.line(bare=False), dict[Place, bool]()
    for pattern, numbers in _rows(question.line):
        for one in pattern.finditer(line):
            found[_syllables(line, one)] = one[1] in numbers
    if question.kind is Kind.WHO:
        asked = set(_MEASURED.findall(question.line))
        units = {unit for _, unit in asked}
        for one in _MEASURED.finditer(line):
            if one[2] in units:
                found[_syllables(line, one)] = one.groups() in asked
    for own, others in _excluding(question):
        if any(words in line for words in others):
            for words in (*own, *others):
                for one in re.finditer(f"(?<= ){words.strip()}(?= )", line):
                    found.setdefault(_syllables(line, one), words in own)
    longest = [place for place in found if not any(_within(place, other) for other in found)]
    tokens = {view.token_of[first]: found[first, after] for first, after in longest}
    return {token: own for token, own in tokens.items() if view.tokens[token].pos[:1] in _NAMING}


_NAMING: Final = frozenset({"N", "M", "V"})


@lru_cache(maxsize=64)
def _rows(asked: str) -> tuple[tuple[re.Pattern[str], frozenset[str]], ...]:
    """For the members that a question names by number or letter: all of their row, and how theirs is written."""
    numbers: dict[str, set[str]] = {}
    for pattern in (_MEMBER, _OF_A_ROW):
        for noun, number in pattern.findall(asked):
            if noun not in _NO_NOUNS:
                numbers.setdefault(noun, set()).update(spelt(number).split("|"))
    return tuple(
        (
            re.compile(rf"(?<= ){noun} (?:thứ )?({_NUMBER}{f'|{_IN_WORDS}' if noun in ROWS else ''})(?= )"),
            frozenset(own),
        )
        for noun, own in numbers.items()
    )


def _excluding(question: Question) -> Iterator[tuple[list[str], list[str]]]:
    """Words of a question, as they stand there, and those that exclude them, where it has none of these."""
    keys = question.keys(0, len(question.syllables))
    for _, _, own, others in excluding(keys, question.content, bare=False):
        if not any(words in question.line for words in others):
            yield own, others


def _syllables(line: str, found: re.Match[str]) -> Place:
    """The syllables of a line of keys where something was found."""
    first = line.count(" ", 0, found.start()) - 1
    return first, first + 1 + found[0].count(" ")


def _within(place: Place, other: Place) -> bool:
    return place != other and other[0] <= place[0] and place[1] <= other[1]
