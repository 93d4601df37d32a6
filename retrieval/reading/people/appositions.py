"""What somebody is, told behind the name where no word of it is a post: "ông Dũng, | chủ lò mổ | , và bà Lài, …"."""

from __future__ import annotations

from typing import Final

from retrieval.mentions.particulars import past_particulars
from retrieval.mentions.people import Person
from retrieval.question import Kind, Question
from retrieval.reading.found import Found, Sheet
from retrieval.reading.people.asked_persons import only_names
from retrieval.reading.people.posts import named
from retrieval.reading.people.relatives import asks_of_kin, relatives
from retrieval.reading.people.trades import opens_trade
from retrieval.sentences.view import Place, Token
from retrieval.syllables import fold

_APART: Final = frozenset({",", "(", "-", "–"})
_ENDS: Final = frozenset({",", "(", ";", ".", ":", ")", "“", "…", "!", "?", "-", "–"})
_ALL: Final = 0.99
_FIT: Final = 0.8
_FEWEST: Final = 2  # syllables of a description that tells one from others


def described(sheet: Sheet) -> Found | None:
    """The person behind whose name stands all that the question says of whom it asks for: "Bếp trưởng của công ty tên
    gì?": "| bà Lài |, bếp trưởng của công ty"."""
    question = sheet.question
    if question.names or len(question.content) < _FEWEST or not _asks_for_somebody(question):
        return None
    told = ((person, _apposition(sheet, person)) for person in sheet.people)
    fits = [
        (person, place)
        for person, place in told
        if place and sheet.share(*place) > _ALL and not _of_another_rank(sheet, place[0])
    ]
    if len(fits) != 1:
        return None
    person = fits[0][0]
    return Found((person.full[0], person.name[1]), "person with post", 3.0, _FIT)


def _of_another_rank(sheet: Sheet, at: int) -> bool:
    """Whether a description is of a deputy or a former holder, and the question does not say so: "phó giám đốc bệnh
    viện" for "Giám đốc bệnh viện là ai?"."""
    opening = sheet.view.tokens[at].key.split(" ")[0]
    keys = sheet.question.keys(0, len(sheet.question.syllables))
    return opening in _RANKS and not {opening, fold(opening)} & set(keys)


_RANKS: Final = frozenset({"phó", "nguyên", "cựu", "quyền", "trợ"})


def _asks_for_somebody(question: Question) -> bool:
    """Whether it ends with "là ai", "tên gì" and says before that who is meant, or begins with "ai là"."""
    keys = question.keys(0, len(question.syllables))
    if question.language != "vi" or not set(question.keys(*question.gap)) & {"ai", "tên"}:
        return False
    return question.gap[1] == len(keys) or keys[:2] == ("ai", "là")


def trade(sheet: Sheet) -> Found | None:
    """What stands behind the name of the one of whom just that is asked: "Ông Dũng là ai?", "Bà Lài làm gì?"."""
    question = sheet.question
    asked = question.kind is Kind.POST or only_names(question)
    if question.language != "vi" or not asked or asks_of_kin(question):
        return None
    for person in sheet.people:
        if person.posts or person.appointed or not named(sheet.view, person.name, question):
            continue
        if place := _apposition(sheet, person, kin=question.kind is not Kind.POST):
            return Found(place, "post", 3.0, _FIT)
    return None


def _apposition(sheet: Sheet, person: Person, *, kin: bool = False) -> Place | None:
    """What is said of a person behind the name, past age and home, up to the next mark or the next person; with
    ``kin`` also whose relative it is: "(25 tuổi, | vợ Hùng |)"."""
    tokens, at = sheet.view.tokens, person.name[1]
    if at + 1 >= len(tokens) or tokens[at].text not in _APART:
        return None
    first = after = past_particulars(tokens, at)
    starts = {one.full[0] for one in sheet.people}
    if first in starts or not (opens_trade(sheet, first) or (kin and tokens[first].key in relatives())):
        return None
    while after < len(tokens) and tokens[after].text not in _ENDS and not _joins(tokens, after, starts):
        after += 1
    return (first, after) if after > first else None


def _joins(tokens: tuple[Token, ...], at: int, starts: set[int]) -> bool:
    return tokens[at].key in {"và", "cùng"} and at + 1 in starts
