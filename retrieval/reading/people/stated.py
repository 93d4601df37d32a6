"""Who is said to be something behind all else that is told of him: "| Em Khôi |, lớp 12A1 Trường THPT Lê Hồng Phong, là
thủ khoa" for "Ai là thủ khoa?"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from retrieval.mentions import Type
from retrieval.question import Kind, Question
from retrieval.reading.found import Found, Sheet
from retrieval.reading.people.doers import with_relative
from retrieval.reading.segments import segment
from retrieval.sentences.view import Place
from retrieval.words.word_classes import FORMS_OF_ADDRESS

_ENOUGH: Final = 0.8  # of the question's weight, behind "là" up to the next comma
_ADDRESSES: Final = FORMS_OF_ADDRESS | {"em", "bé", "cháu"}
_TOLD_BY: Final = frozenset({"theo", "của", "cho", "với", "cùng", "và", "do", "bởi"})
_BEFORE: Final = frozenset({"cũng", "chính", "hiện", "vốn", "từng", "đều", "đã"})


def stated(sheet: Sheet) -> Found | None:
    """The first who is named in the clause and told of between commas, before the "là" that all of the question stands
    behind."""
    if not _asks_who_is(sheet.question):
        return None
    tokens = sheet.view.tokens
    for at in (i for i, token in enumerate(tokens) if token.key == "là"):
        before = at
        while before and tokens[before - 1].key in _BEFORE:
            before -= 1
        if not before or tokens[before - 1].text != ",":
            continue
        first, after = segment(tokens, at)
        end = next((i for i in range(at, after) if tokens[i].text == ","), after)
        if sheet.share(at, end) < _ENOUGH:
            continue
        told = [place for place in _named(sheet) if first <= place[0] and place[1] < before - 1]
        place = min(told, default=None)
        if place and tokens[place[1]].text == "," and (not place[0] or tokens[place[0] - 1].key not in _TOLD_BY):
            return Found(with_relative(sheet, place), "person with post", 3.0, 0.9)
    return None


def _asks_who_is(question: Question) -> bool:
    asking = question.keys(question.gap[0], question.gap[1] + 1)
    return question.kind is Kind.WHO and question.language == "vi" and {"ai", "là"} <= {*asking}


def _named(sheet: Sheet) -> Iterator[Place]:
    """Whoever is named, also where the form of address was read as part of the name: "Em Khôi"."""
    yield from ((person.full[0], person.name[1]) for person in sheet.people)
    for mention in sheet.candidates.mentions:
        opening = sheet.view.tokens[mention.first].key.split(" ")[0]
        if mention.type is Type.NAME and opening in _ADDRESSES:
            yield mention.first, mention.after
