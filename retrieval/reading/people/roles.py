"""Who has a part in something, named behind it with a comma: "Chủ tọa phiên tòa, | thẩm phán Vân | nhận định …"."""

from __future__ import annotations

from typing import Final

from retrieval.mentions import Type
from retrieval.mentions.people import Person
from retrieval.question import Kind
from retrieval.reading.found import Found, Sheet
from retrieval.reading.people.posts import ACCUSED
from retrieval.sentences.view import Place
from retrieval.words.word_classes import ROLES

_ENOUGH: Final = 0.8  # of the question's weight, in the words for the part
_LONGEST: Final = 14  # tokens of these words
_ROLES: Final = tuple(f"{role} " for role in ROLES)
_PARTS: Final = frozenset({"bào chữa", "bảo vệ", "biện hộ", "đại diện", "bênh vực", "trợ giúp", "tranh tụng"})
"""Verbs that say what somebody's part is: "luật sư | bào chữa | cho bị cáo Lộc"."""
_BODIES: Final = frozenset({Type.ORGANISATION, Type.POST, Type.PLACE})


def role(sheet: Sheet) -> Found | None:
    """The person named behind a comma with a title or a form of address, where the words before it, which open their
    part of the sentence, say of whom it is asked."""
    if sheet.question.kind is not Kind.WHO:
        return None
    for person in sheet.people:
        said = _said(sheet, person)
        if said and (share := sheet.share(*said)) >= _ENOUGH:
            return Found((person.full[0], person.name[1]), "person with post", 3.0, share)
    return None


def _said(sheet: Sheet, person: Person) -> Place | None:
    """The words for the part that a person has, before the comma before the name."""
    tokens, first = sheet.view.tokens, person.full[0]
    if first == person.name[0] or tokens[first].key in ACCUSED or not first or tokens[first - 1].text != ",":
        return None
    start = first - 1
    while start and not tokens[start - 1].mark and first - start <= _LONGEST:
        start -= 1
    words = " ".join(token.key for token in tokens[start : first - 1])
    if any(other.full[0] == start for other in sheet.people):
        return None  # "Luật sư Hùng bào chữa cho An, | luật sư Châu | …"
    return (start, first - 1) if f"{words} ".startswith(_ROLES) and not _acts(sheet, start, first - 1) else None


def _acts(sheet: Sheet, first: int, after: int) -> bool:
    """Whether the words tell what somebody does, and not only his part: "Chủ xe | báo | công an"."""
    bodies = {i for m in sheet.candidates.mentions if m.type in _BODIES for i in range(m.first, m.after)}
    return any(
        token.pos == "V" and token.key not in _PARTS and i not in bodies
        for i, token in enumerate(sheet.view.tokens[first:after], first)
    )
