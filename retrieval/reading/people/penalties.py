"""Which penalty somebody is given: of a row of accused that of the one who is asked about, "Lộc | 14 năm tù |, …"."""

from __future__ import annotations

import re
from typing import Final

from retrieval.mentions.patterns import places_of
from retrieval.mentions.people import Person
from retrieval.question import Question
from retrieval.reading.found import Found, Sheet
from retrieval.reading.people.posts import named
from retrieval.sentences.view import Place
from retrieval.words.numbers import WORDS

_ASKED: Final = re.compile(
    r" (?:mức án|l[ĩã]nh án|nhận án|tuyên án|chịu án|bị án|bản án|hình phạt) (?:là )?(?:gì|nào|ra sao|thế nào) "
)
_ASKED_IN_ENGLISH: Final = re.compile(
    r"\b(?:what|which) (?:prison |jail |kind of )?(?:sentence|penalty|punishment) (?:did|was|were|has|is|do|does)\b",
    re.I,
)
_LENGTH: Final = rf"(?:\d+(?:[,.-]\d+| - \d+)?|một|{'|'.join(WORDS)})"
_PENALTY: Final = re.compile(
    rf"(?<!\w)(?:tử hình|(?:tù )?chung thân|{_LENGTH} (?:năm|tháng)(?: {_LENGTH} tháng)? "
    r"(?:tù(?: giam)?|cải tạo không giam giữ)"
    r"(?:,? (?:nhưng )?(?:được |cho )*hưởng án treo)?)(?!\w)",
    re.I,
)
_UPON: Final = frozenset({"đối với", "với", "cho", "dành cho"})
_JOINS: Final = frozenset({",", "và", "cùng"})


def penalty(sheet: Sheet) -> Found | None:
    """The penalty of the person whom the question names."""
    if not _asks(sheet.question):
        return None
    penalties = list(places_of(sheet.view, _PENALTY))
    share, number = _asked_person(sheet)
    place = _given(sheet, number, penalties) if share else None
    return Found(place, "penalty", 3.0, share) if place else None


def anothers(sheet: Sheet) -> bool:
    """Whether the sentence tells penalties, and whose they are, but none of the person whom the question names."""
    if not _asks(sheet.question) or not sheet.people:
        return False
    penalties = list(places_of(sheet.view, _PENALTY))
    share, number = _asked_person(sheet)
    if not penalties or (share and _given(sheet, number, penalties)):
        return False
    return any(_given(sheet, other, penalties) for other in range(len(sheet.people)) if not share or other != number)


def _asked_person(sheet: Sheet) -> tuple[float, int]:
    """How much of a name the question says, and the number of the person who has it."""
    shares = [(named(sheet.view, person.name, sheet.question), -i) for i, person in enumerate(sheet.people)]
    share, number = max(shares, default=(0.0, 0))
    return share, -number


def _asks(question: Question) -> bool:
    if question.language == "en":
        return bool(_ASKED_IN_ENGLISH.search(question.text))
    return bool(_ASKED.search(question.line))


def _given(sheet: Sheet, number: int, penalties: list[Place]) -> Place | None:
    """The penalty told of a person: right before the name ("14 năm tù đối với | Lộc"), or else behind it, before
    anybody else who is not told together with him."""
    tokens, people = sheet.view.tokens, sheet.people
    person = people[number]
    for first, after in penalties:
        if 0 <= person.full[0] - after <= 1 and all(token.key in _UPON for token in tokens[after : person.full[0]]):
            return first, after
    last = number
    while last + 1 < len(people) and _together(sheet, people[last], people[last + 1]):
        last += 1
    end = people[last + 1].full[0] if last + 1 < len(people) else len(tokens)
    behind = [place for place in penalties if person.name[1] <= place[0] and place[1] <= end]
    upon = end < len(tokens) and tokens[end - 1].key in _UPON
    return behind[0] if behind and not (upon and behind[-1][1] == end - 1 and len(behind) == 1) else None


def _together(sheet: Sheet, one: Person, other: Person) -> bool:
    """Whether nothing but a comma or "và" stands between two persons."""
    between = sheet.view.tokens[max(one.after, one.name[1]) : other.full[0]]
    return 0 < len(between) <= 1 and (between[0].text in _JOINS or between[0].key in _JOINS)
