"""What a word that refers back stands for, by what was said before: "ông ấy", "họ", "ở đó", "khi đó", "vụ này"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from retrieval.conversation import Conversation, Spoken, Turn
from retrieval.conversations.references import Refers, Typed
from retrieval.question import Kind, Question
from retrieval.words.word_classes import BODIES, DIVISIONS, EVENTS
from retrieval.words.wordlist import is_listed

_ANY_BODY: Final = frozenset({"đơn vị", "doanh nghiệp", "cơ quan", "tổ chức", "cơ sở", "hãng"})
_NAMED: Final = frozenset(BODIES) | DIVISIONS | _ANY_BODY
_HAPPENED: Final = EVENTS | {"vụ", "vụ việc", "vụ án", "vụ tai nạn", "tai nạn", "trận", "trận đấu", "việc", "sự việc"}
_KIND: Final = 3  # small words between a body and its name: "Công ty | cổ phần | Giấy Đại Thành"
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


def named_thing(lead: Sequence[str], talk: Conversation) -> tuple[str, int]:
    """Which one "công ty | này", "xã | đó" means, whose words before the pointer are ``lead``: "Công ty Dệt Hưng Phát"
    that was said last, in the place of how many of them; empty where none was."""
    length = next((n for n in range(min(3, len(lead)), 0, -1) if " ".join(lead[-n:]) in _NAMED), 0)
    head = " ".join(lead[-length:])
    return (_named(BODIES if head in _ANY_BODY else (head,), talk) if length else "", length)


def is_event(lead: Sequence[str]) -> bool:
    """Whether "vụ | này", "hội nghị | này" speaks of something that happened, with ``lead`` before the pointer."""
    return any(" ".join(lead[-n:]) in _HAPPENED for n in (3, 2, 1))


def _named(heads: Sequence[str], talk: Conversation) -> str:
    """What was called one of ``heads`` and had a name, said last."""
    texts = (text for turn in reversed(talk.turns) for text in (turn.answer, turn.question))
    return next((name for text in texts if (name := _with_name(heads, Typed(text)))), "")


def _with_name(heads: Sequence[str], typed: Typed) -> str:
    """The first of ``heads`` with its name, up to the last of its capitals."""
    for at in range(len(typed.words)):
        first = at + max((typed.opens(at, head) for head in heads), default=0)
        after = next((i for i in range(first, min(first + _KIND, len(typed.words))) if typed.words[i].capital), 0)
        if first > at and after:
            while after < len(typed.words) and (
                typed.words[after].capital or is_listed(*typed.keys[after - 1 : after + 1])
            ):
                after += 1
            return typed.slice(at, after)
    return ""


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
    return " và ".join(person.name for person in talk.persons[:_MEANT]) or _named(BODIES, talk)


def _counted(last: Turn, understand: Callable[[str], Question]) -> str:
    """ "người chết vì bão" of "Ở Quảng Trị có mấy người chết vì bão?"."""
    question = understand(last.question)
    typed = Typed(last.question)
    if len(typed.words) != len(question.syllables):
        return ""
    return "những " + typed.slice(question.gap[1], len(typed.words))
