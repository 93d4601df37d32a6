"""Words of a question that stand for something said before: "ông ấy", "họ", "ở đó", "lúc đó", "giải này"."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final, NamedTuple

from retrieval.english.language import is_english
from retrieval.syllables import fold, has_diacritics, normalise, syllables
from retrieval.words.word_classes import ADDRESS_OF_EITHER, ADDRESS_OF_MEN, ADDRESS_OF_WOMEN, TIMES_POINTED_AT
from retrieval.words.wordlist import is_listed


class Word(NamedTuple):
    """A syllable of what was typed: its key, its offsets there, whether with a capital."""

    key: str
    start: int
    end: int
    capital: bool


class Typed:
    """What was typed, to be looked through by syllables; without diacritics everywhere where it has none anywhere."""

    def __init__(self, text: str) -> None:
        self.text = normalise(text).strip()
        self.bare = not has_diacritics(self.text)
        self.words = tuple(Word(s.text, s.start, s.end, self.text[s.start].isupper()) for s in syllables(self.text))
        self.keys = tuple(word.key for word in self.words)

    def is_any(self, at: int, expressions: frozenset[str]) -> bool:
        """Whether one of ``expressions`` of one syllable stands at ``at``."""
        return 0 <= at < len(self.keys) and self.keys[at] in (_folded(expressions) if self.bare else expressions)

    def opens(self, at: int, expression: str) -> int:
        """How many syllables ``expression`` has, where it stands at ``at``; else 0."""
        wanted = tuple((fold(expression) if self.bare else expression).split(" "))
        return len(wanted) if self.keys[at : at + len(wanted)] == wanted else 0

    def slice(self, first: int, after: int) -> str:
        return self.text[self.words[first].start : self.words[after - 1].end] if first < after else ""

    def without(self, first: int, after: int, instead: str = "") -> str:
        """The text with syllables ``[first, after)`` replaced."""
        start, end = self.words[first].start, self.words[after - 1].end
        return " ".join(f"{self.text[:start]}{instead}{self.text[end:]}".split())


_BARE: dict[frozenset[str], frozenset[str]] = {}


def _folded(expressions: frozenset[str]) -> frozenset[str]:
    if expressions not in _BARE:
        _BARE[expressions] = frozenset(map(fold, expressions))
    return _BARE[expressions]


class Refers(Enum):
    """What a reference stands for."""

    MAN = "m"
    WOMAN = "f"
    PERSON = ""
    PERSONS = "persons"
    PLACE = "place"
    TIME = "time"
    PART = "part"  # "trong đó": some of what was counted
    THING = "thing"  # "hội nghị này": says itself what it is


@dataclass(frozen=True, slots=True)
class Reference:
    """Syllables ``[first, after)`` stand for something."""

    refers: Refers
    first: int
    after: int


_THIS: Final = frozenset({"ấy", "này", "đó", "kia", "ta", "nọ", "đấy"})
_MEN: Final = ADDRESS_OF_MEN | {"ngài", "chàng"}
_WOMEN: Final = ADDRESS_OF_WOMEN | {"nàng"}
_EITHER: Final = ADDRESS_OF_EITHER | {"người", "vị", "bé", "đồng chí", "hắn"}
_MANY: Final = frozenset({"các", "những", "hai", "ba", "bốn", "mấy", "nhóm"})
_AT: Final = frozenset({"ở", "tại", "nơi", "chỗ", "từ", "đến", "quanh"})
_HERE: Final = frozenset({"đó", "đấy", "đây", "này", "kia", "ấy"})
_ORDER: Final = frozenset({"trước", "sau"})
_ALONE: Final = {"ổng": Refers.MAN, "bả": Refers.WOMAN, "hắn": Refers.MAN, "họ": Refers.PERSONS, "nó": Refers.THING}
ENGLISH: Final = {
    **dict.fromkeys(("he", "him", "his"), Refers.MAN),
    **dict.fromkeys(("she", "her"), Refers.WOMAN),
    **dict.fromkeys(("they", "them", "their"), Refers.PERSONS),
}  # fmt: skip
POSSESSIVES: Final = frozenset({"his", "her", "their"})
_NAMES_FAMILY: Final = frozenset({"tên", "hàng", "tộc"})
_ADDRESSES: Final = {**dict.fromkeys(_MEN, Refers.MAN), **dict.fromkeys(_WOMEN, Refers.WOMAN)}
_TODAY: Final = frozenset({"nay"})  # "hôm nay", "năm nay": what "này" looks like without diacritics


def references(typed: Typed) -> list[Reference]:
    """All of them, in order."""
    if not ENGLISH.keys().isdisjoint(typed.keys) and is_english(typed.text):
        return [Reference(ENGLISH[key], i, i + 1) for i, key in enumerate(typed.keys) if key in ENGLISH]
    found: list[Reference] = []
    at = 0
    while at < len(typed.words):
        one = _plural(typed, at) or _time_or_place(typed, at) or _person(typed, at) or _thing(typed, at)
        if one:
            found.append(one)
        at = one.after if one else at + 1
    return found


def _plural(typed: Typed, at: int) -> Reference | None:
    if typed.is_any(at, _MANY):
        for length in (1, 2):
            head = " ".join(typed.keys[at + 1 : at + 1 + length])
            people = _MEN | _WOMEN | _EITHER
            if head in (_folded(people) if typed.bare else people) and typed.is_any(at + 1 + length, _THIS):
                return Reference(Refers.PERSONS, at, at + 2 + length)
    named = typed.words[at].capital and at > 0
    if typed.opens(at, "họ") and not named and not typed.is_any(at + 1, _NAMES_FAMILY) and not (typed.bare and at):
        return Reference(Refers.PERSONS, at, at + 1)
    return None


def _time_or_place(typed: Typed, at: int) -> Reference | None:
    for expression in ("trong số đó", "trong số này", "trong đó", "số đó", "số này"):
        if length := typed.opens(at, expression):
            return Reference(Refers.PART, at, at + length)
    if typed.is_any(at, _ORDER) and typed.opens(at + 1, "đó"):
        return Reference(Refers.THING, at, at + 2)
    if typed.is_any(at, _AT) and typed.is_any(at + 1, _HERE) and not (typed.bare and typed.is_any(at + 1, _TODAY)):
        return Reference(Refers.PLACE, at, at + 2)
    today = typed.bare and typed.is_any(at + 1, _TODAY)
    if typed.is_any(at, TIMES_POINTED_AT) and typed.is_any(at + 1, _THIS) and not today:
        return Reference(Refers.TIME, at, at + 2)
    return None


def _person(typed: Typed, at: int) -> Reference | None:
    for length in (2, 1):
        head = " ".join(typed.keys[at : at + length])
        for heads, refers in ((_MEN, Refers.MAN), (_WOMEN, Refers.WOMAN), (_EITHER, Refers.PERSON)):
            within = at and is_listed(typed.keys[at - 1], head)  # "đơn | vị này"
            if head in (_folded(heads) if typed.bare else heads) and typed.is_any(at + length, _THIS) and not within:
                return Reference(refers, at, at + length + 1)
    for word, refers in _ALONE.items():
        if refers is not Refers.PERSONS and not typed.bare and typed.opens(at, word):
            return Reference(refers, at, at + 1)
    return _address(typed, at)


def _address(typed: Typed, at: int) -> Reference | None:
    """ "Ông trao cho ai?": an address at the beginning that no name follows, where names have capitals."""
    if at or typed.bare or len(typed.words) < 2 or typed.words[1].capital or not typed.words[0].capital:
        return None
    refers = _ADDRESSES.get(typed.keys[0])
    return Reference(refers, 0, 1) if refers and not is_listed(*typed.keys[:2]) else None  # "bà con", "anh em"


def _thing(typed: Typed, at: int) -> Reference | None:
    """ "hội nghị này": "này" and what it points at; without diacritics it is too often another word."""
    if typed.bare or not at or typed.words[at].capital or typed.keys[at] not in {"này", "đó", "ấy", "trên"}:
        return None
    return Reference(Refers.THING, at, at + 1) if typed.keys[at] != "trên" or at + 1 == len(typed.words) else None
