"""Whom a question names, where who that is is all that it asks."""

from __future__ import annotations

from functools import cache
from typing import Final

from retrieval.question import Question
from retrieval.sentences.view import Place
from retrieval.syllables import fold
from retrieval.words.lexicon import load
from retrieval.words.misspellings import is_vietnamese
from retrieval.words.word_classes import FORMS_OF_ADDRESS

_WHO: Final = ("là", "ai")
_SHORT: Final = 2  # syllables of a name that need be nobody's in full


def only_names(question: Question) -> bool:
    """Whether a person's name, with nothing but a form of address or a title before it, is all of whom something is
    asked: "Ông Lê Văn Tám là ai?", "Who is Lê Văn Tám?"."""
    names = whole_names(question)
    if len(names) != 1:
        return False
    first, after = names[0]
    titled = " ".join(question.keys(min(question.content), first))
    plain = not titled or titled in FORMS_OF_ADDRESS or titled in load().title_kinds
    addressed = first > 0 and question.syllables[first - 1].key in FORMS_OF_ADDRESS
    full = (after - first > _SHORT and _opens_name(question, first)) or (
        not first and question.keys(after, after + 2) == _WHO
    )
    return plain and max(question.content) < after and (addressed or full)


def _opens_name(question: Question, first: int) -> bool:
    """Whether a surname stands there with the rest of a Vietnamese name behind it: not "Trường | THCS …"."""
    surname, behind = question.syllables[first], question.syllables[first + 1]
    known = fold(surname.key) in folded_surnames() if surname.folded else surname.key in load().surnames
    return known and is_vietnamese(behind.key)


def whole_names(question: Question) -> list[Place]:
    """The names of the question but for those that are part of another: "Thịnh" in "Trần Văn Thịnh"."""
    names = question.names
    return [one for one in names if not any(a <= one[0] and one[1] <= b and (a, b) != one for a, b in names)]


@cache
def folded_surnames() -> frozenset[str]:
    """The surnames of Vietnam, without diacritics."""
    return frozenset(map(fold, load().surnames))
