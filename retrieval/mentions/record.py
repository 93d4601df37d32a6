"""A mention: a stretch of a sentence that names something of a type."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from retrieval.sentences.view import Place


class Type(StrEnum):
    """The type of a mention."""

    NAME = "name"
    PERSON = "person"
    SOMEONE = "someone"
    ORGANISATION = "organisation"
    PLACE = "place"
    POST = "post"
    TIME = "time"
    DURATION = "duration"
    AGE = "age"
    NUMBER = "number"
    AMOUNT = "amount"
    MONEY = "money"
    PERCENT = "percent"
    SCORE = "score"
    ORDINAL = "ordinal"
    CODE = "code"
    QUOTE = "quote"
    REASON = "reason"
    PURPOSE = "purpose"
    CLAUSE = "clause"


@dataclass(frozen=True, slots=True)
class Mention:
    """``type`` at tokens ``[first, after)``. ``head`` is its core: the bare name, the number without its unit."""

    type: Type
    first: int
    after: int
    head: Place

    def holds(self, place: Place) -> bool:
        """Whether the tokens ``place`` lie within it."""
        return self.first <= place[0] and place[1] <= self.after
