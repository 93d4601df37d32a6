"""Whose year of birth a sentence tells: "Thúy (sinh năm 1980)" says nothing of when "Lộc" was born."""

from __future__ import annotations

import re
from typing import Final

from retrieval.question import Kind, Question
from retrieval.reading.found import Sheet
from retrieval.reading.people.posts import named
from retrieval.words.word_classes import ADDRESS_OF_EITHER, FORMS_OF_ADDRESS

_ASKED: Final = re.compile(r"^ (\S+) sinh (?:vào )?(?:năm|ngày|tháng) ")
_BORN: Final = frozenset({"sn", "sinh", "sinh năm", "sinh ngày"})
_NEAR: Final = 3  # tokens behind a name
_NOBODY: Final = FORMS_OF_ADDRESS | ADDRESS_OF_EITHER | {"cháu", "họ", "ai", "bé", "nó", "người"}


def anothers_birth(sheet: Sheet) -> bool:
    """Whether it is asked when somebody was born who is named, and the sentence tells it only of others."""
    if sheet.question.kind is not Kind.WHEN or not sheet.people or not _names_somebody(sheet.question):
        return False
    tokens = sheet.view.tokens
    told = [p for p in sheet.people if any(t.key in _BORN for t in tokens[p.name[1] : p.name[1] + _NEAR])]
    return bool(told) and not any(named(sheet.view, person.name, sheet.question) for person in sheet.people)


def _names_somebody(question: Question) -> bool:
    asked = _ASKED.search(question.line)
    return bool(asked and asked.group(1) not in _NOBODY) or (bool(question.names) and " sinh năm " in question.line)
