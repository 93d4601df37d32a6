"""What a conversation remembers: a value that is passed in with a question and comes back, changed, with its reply."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final, Literal

from retrieval.question import Kind

LASTS: Final = timedelta(minutes=10)
LONGEST: Final = 8  # questions that may follow each other
_TURNS: Final = 3  # that are remembered
_PERSONS: Final = 5
_SAID: Final = 60  # places of answers
_WORDS: Final = 300  # characters of an answer that may be referred to

Gender = Literal["m", "f", ""]


@dataclass(frozen=True, slots=True)
class Spoken:
    """A person who was spoken of: the name in full, as it stood in the answer, and whether "ông" or "bà" fits."""

    name: str
    short: str
    gender: Gender = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Words that were shown: ``[start, end)`` of an article's text, in a sentence."""

    article: int
    sentence: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Turn:
    """A question and its answer. ``question`` stands on its own; ``pattern`` is it with "{}" where it said "ông ấy".

    ``answer`` are the words shown first, empty where it was refused; ``places`` are all that was shown.
    """

    question: str
    kind: Kind
    pattern: str = ""
    answer: str = ""
    places: tuple[Place, ...] = ()

    @property
    def place(self) -> Place | None:
        return self.places[0] if self.places else None


@dataclass(frozen=True, slots=True)
class Conversation:
    """The last turns, newest last; the persons, last spoken of first; how many questions followed each other."""

    turns: tuple[Turn, ...]
    at: datetime
    persons: tuple[Spoken, ...] = ()
    length: int = 1

    def is_alive(self, now: datetime) -> bool:
        """Whether a question asked at ``now`` may still follow."""
        return bool(self.turns) and self.length < LONGEST and timedelta(0) <= now - self.at <= LASTS

    @property
    def place(self) -> Place | None:
        """Where the last answer stands."""
        return next((turn.place for turn in reversed(self.turns) if turn.place), None)

    def to_json(self) -> str:
        return json.dumps(self, default=_fields, ensure_ascii=False)

    @staticmethod
    def from_json(text: str) -> Conversation | None:
        """What ``to_json`` wrote; None for anything else, such as what another version of the program wrote."""
        try:
            found = json.loads(text)
            turns = tuple(map(_turn, found["turns"]))
            persons = tuple(Spoken(**person) for person in found["persons"])
            return Conversation(turns, datetime.fromisoformat(found["at"]), persons, int(found["length"]))
        except (ValueError, TypeError, KeyError, AttributeError):
            return None


def _fields(part: Conversation | Turn | Place | Spoken | datetime) -> str | dict[str, Any]:
    """Five times as fast as ``dataclasses.asdict``, which copies every text."""
    if isinstance(part, datetime):
        return part.astimezone(UTC).isoformat()
    return {name: getattr(part, name) for name in part.__slots__}


def _turn(found: dict[str, Any]) -> Turn:
    places = tuple(Place(**place) for place in found["places"])
    return Turn(**{**found, "kind": Kind(found["kind"]), "places": places})


def begun(turn: Turn, persons: Sequence[Spoken], now: datetime) -> Conversation:
    """A conversation that starts with ``turn``."""
    return Conversation((_kept(turn),), now, tuple(persons[:_PERSONS]))


def gone_on(before: Conversation, turn: Turn, persons: Sequence[Spoken], now: datetime) -> Conversation:
    """``before`` with one more ``turn``."""
    names = {person.name for person in persons}
    known = (*persons, *(person for person in before.persons if person.name not in names))
    turns = (*before.turns, _kept(turn))[-_TURNS:]
    return Conversation(turns, now, known[:_PERSONS], before.length + 1)


def _kept(turn: Turn) -> Turn:
    return replace(turn, answer=turn.answer[:_WORDS], places=turn.places[:_SAID])
