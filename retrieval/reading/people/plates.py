"""Of which vehicle a number plate or a driver is: the coach's is not the lorry's."""

from __future__ import annotations

import re
from typing import Final

from retrieval.mentions import Mention, Type
from retrieval.question import Kind, Question
from retrieval.ranking.instances import things
from retrieval.reading.found import Sheet
from retrieval.sentences.view import Place

_PLATE: Final = re.compile(r" (?:biển số|biển kiểm soát|biển đăng ký|bks) ")
_DRIVES: Final = re.compile(r" (?:tài xế|lái|điều khiển|cầm lái) ")
_SORTS: Final = {Kind.WHO: Type.PERSON, Kind.NAME: Type.PERSON, Kind.AGE: Type.AGE}
_VEHICLES: Final = "phương tiện"  # as the table of things has them
_CARS: Final = frozenset({"ô tô", "xe ô tô", "xe hơi"})  # a lorry may be called so, too
_TWO_WHEELED: Final = frozenset({"xe máy", "mô tô", "xe mô tô", "xe gắn máy", "xe đạp", "xe đạp điện", "xe máy điện"})
_DRIVING: Final = frozenset({"lái", "chạy", "điều khiển", "cầm lái", "đi", "cưỡi"})
_MATE: Final = "phụ"  # "phụ xe", "phụ lái"
_BEHIND: Final = 8  # tokens at most from somebody to the vehicle that he drives: "anh A (29 tuổi) chạy | xe máy"


def of_other_vehicles(sheet: Sheet) -> frozenset[Place]:
    """The numbers of a sentence that stand behind another vehicle than the one whose plate is asked for; the persons,
    or their ages, behind another than the one whose driver is, and his mate."""
    question, view = sheet.question, sheet.view
    sort = _asked_sort(question)
    if sort is None:
        return frozenset()
    vehicles, keys = things(_VEHICLES), question.keys(0, len(question.syllables))
    asked = {" ".join(keys[start:end]) for start, end in vehicles.spans(keys)}
    meant = {" ".join(e.keys) for e in question.expressions if " ".join(keys[e.start : e.end]) in asked}
    asked |= {vehicle for vehicle in meant if vehicle in vehicles}
    if not asked:
        return frozenset()
    spans = vehicles.spans(view.keys)
    named = [(view.token_of[start], " ".join(view.keys[start:end])) for start, end in spans]
    found = set()
    for mention in sheet.candidates.mentions:
        if mention.type is not sort:
            continue
        owner = _owner(sheet, mention, named)
        if (owner and not any(_alike(owner, one) for one in asked)) or _is_mate(sheet, mention):
            found.add((mention.first, mention.after))
    return frozenset(found)


def of_another_vehicle(sheet: Sheet, place: Place) -> bool:
    """Whether what stands at ``place`` is one of ``of_other_vehicles``."""
    return any(first < place[1] and place[0] < after for first, after in of_other_vehicles(sheet))


def _asked_sort(question: Question) -> Type | None:
    """What is told of vehicles that the question asks for; None where it asks for no such thing."""
    if question.kind is Kind.CODE:
        return Type.CODE if _PLATE.search(question.line) else None
    return _SORTS.get(question.kind) if _DRIVES.search(question.line) else None


def _owner(sheet: Sheet, mention: Mention, named: list[tuple[int, str]]) -> str:
    """The vehicle that somebody drives, as told behind him, or else the last that is named before."""
    tokens = sheet.view.tokens
    if mention.type is not Type.CODE:
        for at, vehicle in named:
            if mention.after < at < mention.after + _BEHIND and tokens[at - 1].key in _DRIVING:
                return vehicle
    return next((vehicle for at, vehicle in reversed(named) if at < mention.first), "")


def _is_mate(sheet: Sheet, mention: Mention) -> bool:
    """Whether it is the driver's mate, or his age, where the driver is asked for: "phụ xe tải | Nguyễn Tấn Lợi"."""
    if mention.type is Type.CODE or _MATE in {s.key for s in sheet.question.syllables}:
        return False
    tokens = sheet.view.tokens
    first = max((p.full[0] for p in sheet.people if p.full[0] <= mention.first), default=mention.first)
    before = [key for token in tokens[max(0, first - 2) : first + 1] for key in token.key.split(" ")]
    return _MATE in before


def _alike(one: str, other: str) -> bool:
    """Whether both may be the same vehicle: "xe khách" and "xe khách giường nằm", "xe tải" and "ô tô"."""
    both = {one, other}
    if f" {one} " in f" {other} " or f" {other} " in f" {one} " or both <= _TWO_WHEELED:
        return True
    return bool(both & _CARS) and not both & _TWO_WHEELED
