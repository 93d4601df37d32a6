"""From where somebody comes, as against where he lives or works: "người gốc | Huế |, sống tại quận 7" for "quê đâu"."""

from __future__ import annotations

import re
from typing import Final

from retrieval.mentions import Type
from retrieval.question import Kind, Question
from retrieval.reading.found import Found, Sheet
from retrieval.reading.typed import best_span
from retrieval.sentences.view import Place, Token

_ASKED: Final = re.compile(
    r" (?:quê|quê quán|nguyên quán|gốc|người) (?:gốc )?(?:là )?(?:ở |tại |từ )?"
    r"(?:đâu|(?:tỉnh|huyện|xã|nước|thành phố|vùng|miền|xứ|quận|nơi) nào) "
)
_ORIGINS: Final = frozenset({"quê", "quê quán", "quê gốc", "nguyên quán", "gốc", "quê ở", "người gốc"})
_LEADS: Final = frozenset({"ở", "tại", "từ", "gốc", ":", "là", "quán"})
_BORN: Final = frozenset({"sinh", "sinh ra", "đến từ", "quốc tịch", "người", "dân", "con"})
_NEAR: Final = 3  # tokens before an answer that say whether somebody comes from there
_SITES: Final = frozenset({Type.PLACE, Type.NAME})


def asks_origin(question: Question) -> bool:
    """Whether it asks from where somebody comes who is named or called something: "Chị Hoa quê đâu?", "Anh Minh người
    tỉnh nào?"."""
    found = _ASKED.search(question.line) if question.kind is Kind.WHERE and question.language == "vi" else None
    return found is not None and found.start() > 0


def origin(sheet: Sheet) -> Found | None:
    """The place behind "quê", "gốc", or right behind "người", of the one who is asked about."""
    if not asks_origin(sheet.question):
        return None
    best = best_span(sheet)
    if best and not of_another_site(sheet, best.place):
        return None  # the best span is of the origin already
    tokens = sheet.view.tokens
    for i in range(len(tokens) - 1):
        if (tokens[i].key not in _ORIGINS and tokens[i].key != "người") or sheet.by_asked_bearer[i] < 0:
            continue
        at = i + 1
        while tokens[i].key != "người" and at < len(tokens) - 1 and _leads(tokens[at]):
            at += 1
        ends = [m.after for m in sheet.candidates.mentions if m.first == at and m.type in _SITES]
        if ends:
            return Found((at, max(ends)), "origin", fit=0.9)
    return None


def _leads(token: Token) -> bool:
    return token.key in _LEADS or token.text in _LEADS


def of_another_site(sheet: Sheet, place: Place) -> bool:
    """Whether an answer is where somebody lives or works, and he is asked from where he comes."""
    if not asks_origin(sheet.question):
        return False
    near = sheet.view.tokens[max(0, place[0] - _NEAR) : place[1]]
    return not any(token.key in _ORIGINS | _BORN for token in near)
