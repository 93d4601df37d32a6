"""What a question says by itself, whatever went before it: whether it asks, asks for more, or only names somebody."""

from __future__ import annotations

from typing import Final

from retrieval.conversations.readings import Names
from retrieval.conversations.references import Typed
from retrieval.question import Kind, Question
from retrieval.syllables import fold

_MORE: Final = (
    "còn ai nữa",
    "còn gì nữa",
    "còn nữa",
    "ai nữa",
    "gì nữa",
    "còn ai khác",
    "còn ai",
    "còn gì khác",
    "nữa",
)
_PARTICLES: Final = frozenset({"thế", "vậy", "và", "ạ", "không", "hả", "nhỉ", "à"})
_OF_ANYTHING: Final = frozenset("nguyên nhân lý lí do thời gian điểm địa xảy diễn ra".split())
_IN_FULL: Final = 3  # syllables of a person's name from which on the last one alone may be meant


def asks(question: Question) -> bool:
    """Whether it has a question word."""
    return question.gap[1] > question.gap[0] or (question.language == "en" and question.kind is not Kind.KEYWORDS)


def of_its_own(question: Question) -> bool:
    """Whether it says more than what kind of answer it wants: not "Nguyên nhân là gì?", "Xảy ra khi nào?"."""
    return any(question.syllables[i].key not in _OF_ANYTHING for i in question.content)


def asks_more(typed: Typed) -> bool:
    """Whether it asks for what the last answer left out: "Còn ai nữa?"."""
    said = " ".join(key for i, key in enumerate(typed.keys) if not typed.is_any(i, _PARTICLES))
    return said in [fold(e) if typed.bare else e for e in _MORE]


def _last_name(question: Question) -> tuple[int, int] | None:
    """Where its last name stands; the first word has a capital anyhow, and is one's where another's capital follows."""
    if not question.names:
        return None
    first, after = question.names[-1]
    opening = Typed(question.text).words[:1]
    return (0 if first == 1 and opening and opening[0].capital else first), after


def is_name(question: Question) -> bool:
    """Whether it is a name and nothing else."""
    return _last_name(question) == (0, len(question.syllables))


def forms_of_name(question: Question, *, ends: bool = True) -> Names:
    """Its last name, as sentences may have it: whole, the last syllable of a long one, other names for it. ``ends``:
    only where the question ends with it."""
    name = _last_name(question)
    if name is None or (ends and name[1] < len(question.syllables)):
        return ()
    first, after = name
    said = question.keys(first, after)
    given = (said[-1:],) if after - first >= _IN_FULL else ()
    others = tuple(e.keys for e in question.expressions if e.start <= first and after <= e.end and not e.loose)
    return (said, *given, *others)
