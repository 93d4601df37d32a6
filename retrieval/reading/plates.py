"""Whose number plate it is: the coach's is not the lorry's."""

from __future__ import annotations

import re
from typing import Final

from retrieval.instances import things
from retrieval.mentions import Type
from retrieval.question import Kind
from retrieval.reading.found import Sheet
from retrieval.view import Place

_PLATE: Final = re.compile(r" (?:biển số|biển kiểm soát|biển đăng ký|bks) ")
_VEHICLES: Final = "phương tiện"  # as the table of things has them
_CARS: Final = frozenset({"ô tô", "xe ô tô", "xe hơi"})  # a lorry may be called so, too
_TWO_WHEELED: Final = frozenset({"xe máy", "mô tô", "xe mô tô", "xe gắn máy", "xe đạp", "xe đạp điện", "xe máy điện"})


def of_other_vehicles(sheet: Sheet) -> frozenset[Place]:
    """The numbers of a sentence that stand behind another vehicle than the one whose plate is asked for."""
    question, view = sheet.question, sheet.view
    if question.kind is not Kind.CODE or not _PLATE.search(question.line):
        return frozenset()
    vehicles, keys = things(_VEHICLES), question.keys(0, len(question.syllables))
    asked = {" ".join(keys[start:end]) for start, end in vehicles.spans(keys)}
    meant = {" ".join(e.keys) for e in question.expressions if " ".join(keys[e.start : e.end]) in asked}
    asked |= {vehicle for vehicle in meant if vehicle in vehicles}
    if not asked:
        return frozenset()
    named = [(view.token_of[end - 1], " ".join(view.keys[start:end])) for start, end in vehicles.spans(view.keys)]
    found = set()
    for mention in sheet.candidates.mentions:
        owner = next((vehicle for at, vehicle in reversed(named) if at < mention.first), "")
        if mention.type is Type.CODE and owner and not any(_alike(owner, one) for one in asked):
            found.add((mention.first, mention.after))
    return frozenset(found)


def _alike(one: str, other: str) -> bool:
    """Whether both may be the same vehicle: "xe khách" and "xe khách giường nằm", "xe tải" and "ô tô"."""
    both = {one, other}
    if f" {one} " in f" {other} " or f" {other} " in f" {one} " or both <= _TWO_WHEELED:
        return True
    return bool(both & _CARS) and not both & _TWO_WHEELED
