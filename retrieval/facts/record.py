"""A fact: what an article says, where, and a question that asks for just that."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from corpus.article import Span
from retrieval.sentences.view import Place

LONGEST: Final = 60  # characters of a question


class Sort(StrEnum):
    """What is asked of a fact; in the order in which questions are offered."""

    HOLDER = "who holds a post"
    TIME = "when"
    AMOUNT = "how many"
    DOER = "who did it"
    PLACE = "where"
    LIST = "of what it consists"
    CAUSE = "why"
    SAID = "what somebody said"
    AIM = "what for"
    NAME = "what it is called"
    NATURE = "what it is"
    POST = "the post of a person"


@dataclass(frozen=True, slots=True)
class Fact:
    """``span``: where the article says it (offsets of the article); ``question`` asks for just that."""

    sort: Sort
    question: str
    span: Span
    sentence: int


Asked = tuple[Sort, str, Place]
"""A question for what stands at tokens ``Place`` of its sentence."""
