"""What a word that refers back stands for, by what was said before: "ông ấy", "họ", "ở đó", "khi đó", "vụ này"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from retrieval.conversation import Conversation, Spoken, Turn
from retrieval.conversations.references import Refers, Typed
from retrieval.question import Kind, Question

_MEANT: Final = 3  # persons that "họ" means at most


def antecedent(refers: Refers, said: str, talk: Conversation, understand: Callable[[str], Question]) -> str:
    """What to put in the place of ``said``, which ``refers``; empty where it only goes. ``understand``: as ``Follower``
    has it."""
    last = talk.turns[-1]
    if refers in {Refers.MAN, Refers.WOMAN, Refers.PERSON}:
        person = _person(talk, refers.value)
        return person.name if person else said
    if refers is Refers.PERSONS:
        return _persons(talk, understand)
    if refers is Refers.PLACE:
        return last.answer if last.kind is Kind.WHERE else ""
    if refers is Refers.TIME:
        return last.answer if last.kind is Kind.WHEN else said.rpartition(" ")[0]
    return said if refers is Refers.THING and " " in said else ""


def _person(talk: Conversation, gender: str) -> Spoken | None:
    """The person last spoken of whom the word fits; by a sure gender before an unknown one only if more recent."""
    return next((p for p in talk.persons if not gender or p.gender in {gender, ""}), None)


def _persons(talk: Conversation, understand: Callable[[str], Question]) -> str:
    """Whom "họ" means: the body that was the answer, those who were counted, the persons who were named."""
    last = talk.turns[-1]
    if last.kind in {Kind.ORGANISATION, Kind.WHICH, Kind.NAME} and last.answer:
        return re.sub(r"\s*\(.*?\)", "", last.answer)
    if last.kind is Kind.HOW_MANY:
        return _counted(last, understand)
    return " và ".join(person.name for person in talk.persons[:_MEANT])


def _counted(last: Turn, understand: Callable[[str], Question]) -> str:
    """ "người chết vì bão" of "Ở Quảng Trị có mấy người chết vì bão?"."""
    question = understand(last.question)
    typed = Typed(last.question)
    if len(typed.words) != len(question.syllables):
        return ""
    return "những " + typed.slice(question.gap[1], len(typed.words))
