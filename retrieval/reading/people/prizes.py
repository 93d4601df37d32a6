"""Who won which of several prizes that a sentence tells: "An (giải nhất), | Bình | (giải nhì)", "giải nhất thuộc về An,
giải nhì thuộc về | Bình"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

from retrieval.mentions import Type
from retrieval.mentions.enumerations import bracketed
from retrieval.question import Kind, Question
from retrieval.reading.found import Found, Sheet
from retrieval.reading.people.trades import HOMES
from retrieval.sentences.view import Place, SentenceView, Token, Views
from retrieval.words.word_classes import DIVISIONS

_PRIZE: Final = (
    r"(?<= )(?:giải (?:đặc biệt|nhất|nhì|ba|tư|khuyến khích|phụ)|huy chương (?:vàng|bạc|đồng)|"
    r"(?:hạng|về|xếp) (?:nhất|nhì|ba)|hạng (?:hai|tư))(?= )"
)
_ANY: Final = re.compile(_PRIZE)
_TO: Final = frozenset({"thuộc", "thuộc về", "về", "cho", "là", ":", "trao cho"})
_MARKS: Final = frozenset({",", ";", ".", "…", "(", ")"})
_AND: Final = frozenset({"và", "cùng"})
_SORTS: Final = ("giải", "huy chương", "hạng")
_FAR: Final = 9  # tokens from the prize to the name
_NAMES: Final = frozenset({Type.PERSON, Type.NAME})
_NO_PERSONS: Final = frozenset({Type.ORGANISATION, Type.PLACE})


def winner(sheet: Sheet) -> Found | None:
    """Whoever won the prize that the question names, where the sentence tells of others, too, or of several winners."""
    asked = _asked(sheet.question.line) if sheet.question.kind is Kind.WHO else None
    if asked is None:
        return None
    names = _names(sheet)
    found = [name for place in _told(sheet.view.tokens, asked) for name in _winners(sheet, place, names)]
    items = tuple(sorted(set(found)))
    several = len(items) > 1 or len(set(_ANY.findall(sheet.view.line(bare=False)))) >= _SEVERAL
    if not items or not several or any(t.text == ";" for t in sheet.view.tokens[items[0][0] : items[-1][1]]):
        return None
    return Found((items[0][0], items[-1][1]), "doer", 3.0, _FIT, items=items if len(items) > 1 else ())


_SEVERAL: Final = 2
_FIT: Final = 0.9


@lru_cache(maxsize=64)
def _asked(line: str) -> str | None:
    found = _ANY.findall(line)
    return found[0] if len(found) == 1 else None


_FIRST: Final = re.compile(r" (?:vô địch|quán quân|đăng quang|nhất) ")


def of_other_prize(question: Question, view: SentenceView, views: Views) -> bool:
    """Whether it is asked who won a prize, and neither the sentence nor the one before it in its paragraph tells of
    that, but the sentence of others."""
    asked = _asked(question.line) if question.kind in {Kind.WHO, Kind.ORGANISATION} else None
    if asked is None:
        return False
    prizes, sort = _ANY.findall(view.line(bare=False)), asked.split(" ")[0]
    if asked in prizes or not any(prize.startswith(f"{sort} ") for prize in prizes):
        return False
    lines = [one.line(bare=False) for one in (*views.before(view, 1), view)]
    first = asked.endswith((" nhất", " vàng"))
    return not any(asked in _ANY.findall(line) or (first and _FIRST.search(line)) for line in lines)


def _names(sheet: Sheet) -> dict[int, int]:
    """The names of persons by where they begin, with their titles; of what begins in one place the longest."""
    mentions = sheet.candidates.mentions
    others = {i for m in mentions if m.type in _NO_PERSONS for i in range(m.first, m.after)}
    names: dict[int, int] = {}
    for m in mentions:
        if m.type in _NAMES and m.first not in others:
            names[m.first] = max(m.after, names.get(m.first, 0))
    for person in sheet.people:
        names.pop(person.name[0], None)
        names[person.full[0]] = person.name[1]
    return names


def _told(tokens: tuple[Token, ...], prize: str) -> Iterator[Place]:
    """Where the sentence says the prize."""
    for first in range(len(tokens)):
        said, after = tokens[first].key, first + 1
        while len(said) < len(prize) and after < len(tokens):
            said, after = f"{said} {tokens[after].key}", after + 1
        if said == prize:
            yield first, after


def _winners(sheet: Sheet, prize: Place, names: dict[int, int]) -> list[Place]:
    """Those behind whose name the prize stands in brackets, or to whom it goes."""
    tokens, depths = sheet.view.tokens, sheet.view.depths
    if depths[prize[0]]:
        opens = next(i for i in range(prize[0], -1, -1) if tokens[i].text in "([" or not i)
        return [(first, after) for first, after in names.items() if after == opens]
    at, led = bracketed(tokens, prize[1]), prize[1] in names
    while at < min(len(tokens), prize[1] + _FAR) and at not in names and tokens[at].text not in _MARKS:
        led |= tokens[at].key in _TO or tokens[at].text in _TO
        at += 1
    if not led or at not in names:
        return []
    if row := _row(sheet, (at, names[at]), names):
        return row
    won = [(at, names[at])]
    behind = bracketed(tokens, names[at])
    if behind + 1 in names and tokens[behind].key in _AND:
        won.append((behind + 1, names[behind + 1]))
    return won


def _row(sheet: Sheet, first: Place, names: dict[int, int]) -> list[Place]:
    """The persons side by side of whom ``first`` is the first, each with family or group: "| gia đình bà Lài | và anh
    Tấn"; no row of several prizes, and no home: "ông Giáo, | xã Minh Hợp"."""
    tokens, rows = sheet.view.tokens, []
    for one in sheet.candidates.enumerations:
        begins, ends = one.items[0]
        own = begins == first[0] or tokens[begins].key in {*HOMES, "nhóm", "đội"}
        lives = any(tokens[item[0]].key in DIVISIONS for item in one.items)
        persons = all(any(first <= name < after for name in names) for first, after in one.items[:-1])
        others = any(t.text == "(" or t.key.startswith(_SORTS) for t in tokens[slice(*one.place)])
        if own and begins <= first[0] < ends <= first[1] and persons and not (one.hard or lives or others):
            rows.append(list(one.items))
    return min(rows, default=[])


_KEPT_ASIDE: Final = re.compile(r" (?:giải|nhất|nhì|ba|tư|huy chương|hcv|hcb|hcđ|hạng) ")
_LISTED: Final = frozenset({Kind.WHO, Kind.ORGANISATION, Kind.WHICH, Kind.NAME})


def without_prizes(sheet: Sheet, found: Found) -> Found:
    """The winners of a list without their prizes in brackets: "Đội Ka Đô | (nhất)"."""
    if sheet.question.kind not in _LISTED or not found.items or not _ANY_WON.search(sheet.question.line):
        return found
    items = tuple(_before_prize(sheet.view.tokens, item) for item in found.items)
    return replace(found, place=(items[0][0], items[-1][1]), items=items)


_ANY_WON: Final = re.compile(r" (?:giải|huy chương|thắng|vô địch) ")


def _before_prize(tokens: tuple[Token, ...], item: Place) -> Place:
    first, after = item
    opens = next((i for i in range(first + 1, after) if tokens[i].text == "("), after)
    said = f" {' '.join(token.key for token in tokens[opens:after])} "
    return (first, opens) if bracketed(tokens, opens) == after and _KEPT_ASIDE.search(said) else item
