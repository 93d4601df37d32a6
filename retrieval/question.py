"""What is asked: the question as a record, free of where the answer may stand."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from retrieval.syllables import fold


class Kind(StrEnum):
    """The kind of answer that a question wants."""

    WHO = "who"
    POST = "post"
    ORGANISATION = "organisation"
    WHERE = "where"
    WHEN = "when"
    DURATION = "duration"
    AGE = "age"
    HOW_MANY = "how_many"
    PERCENT = "percent"
    MONEY = "money"
    SCORE = "score"
    CODE = "code"
    NAME = "name"
    WHICH = "which"
    WHAT = "what"
    DEFINITION = "definition"
    QUOTE = "quote"
    WHY = "why"
    PURPOSE = "purpose"
    HOW = "how"
    YES_NO = "yes_no"
    SUMMARY = "summary"
    KEYWORDS = "keywords"


class QuestionSyllable(NamedTuple):
    """A syllable of the question: its key; ``folded``: it matches folded keys, as a name in an English question may."""

    key: str
    folded: bool = False


class Expression(NamedTuple):
    """Other words for the question's syllables ``[start, end)``: what an article may say instead, with a weight.

    ``loose``: they say which sentence of an article is meant, and less well which article is.
    """

    start: int
    end: int
    keys: tuple[str, ...]
    weight: float
    loose: bool = False


@dataclass(frozen=True)
class Question:
    """``syllables`` are all of the question in order; the others point into it by position, ``[start, end)``.

    ``gap``: the question words, where the answer would stand. ``focus``: the noun beside them that names what the
    answer is ("thiếu tướng" in "thiếu tướng nào"). ``content``: positions of the syllables to search for.
    ``plural``: a list is wanted. ``names``: runs of syllables that are names (typed in capitals, or names in the
    corpus). ``inherited``: positions of syllables that the question before had, which count less.
    ``namesakes``: ids of articles in which a name of the question is someone else's.
    ``sort``: what the focus makes of the answer ("place" for "huyện nào"), empty where it says nothing.
    """

    text: str
    language: str
    kind: Kind
    syllables: tuple[QuestionSyllable, ...]
    content: tuple[int, ...]
    gap: tuple[int, int] = (0, 0)
    focus: tuple[int, int] = (0, 0)
    plural: bool = False
    expressions: tuple[Expression, ...] = ()
    names: tuple[tuple[int, int], ...] = ()
    numbers: tuple[str, ...] = ()
    searched_as: str | None = None
    inherited: frozenset[int] = frozenset()
    namesakes: frozenset[int] = frozenset()
    sort: str = ""
    extra: frozenset[str] = field(default_factory=frozenset)

    @property
    def noun(self) -> str:
        """What the items of a list are called, in Vietnamese: the focus noun; empty where the question does not say."""
        focus = self.keys(*self.focus)
        if focus and self.language == "vi":
            return " ".join(focus)
        return {Kind.WHO: "người", Kind.WHERE: "nơi"}.get(self.kind, "")

    @cached_property
    def line(self) -> str:
        """The keys of all syllables between spaces."""
        return f" {' '.join(self.keys(0, len(self.syllables)))} "

    @cached_property
    def asked(self) -> tuple[tuple[str, bool], ...]:
        """The keys to search for, a content position each, and whether they are folded."""
        return tuple((self.syllables[i].key, self.syllables[i].folded) for i in self.content)

    @cached_property
    def units_asked(self) -> tuple[dict[str, tuple[int, ...]], dict[str, tuple[int, ...]]]:
        """The positions in ``content`` of every key that is searched for: of those as written, and of the folded."""
        units: tuple[dict[str, tuple[int, ...]], dict[str, tuple[int, ...]]] = ({}, {})
        for unit, (key, folded) in enumerate(self.asked):
            units[folded][key] = (*units[folded].get(key, ()), unit)
        return units

    @cached_property
    def neighbours(self) -> tuple[tuple[int, int], ...]:
        """The positions in ``content`` of syllables to search for that stand side by side."""
        unit = {position: number for number, position in enumerate(self.content)}
        return tuple((unit[i], unit[i + 1]) for i in self.content if i + 1 in unit)

    @cached_property
    def pairs(self) -> tuple[bool, frozenset[tuple[str, str]]]:
        """All pairs of neighbouring keys; and before them whether they are folded, as they are where any key is."""
        keys = self.keys(0, len(self.syllables))
        bare = any(s.folded for s in self.syllables)
        return bare, frozenset(pairwise(map(fold, keys) if bare else keys))

    @cached_property
    def expressions_from(self) -> dict[str, list[tuple[Expression, str, range]]]:
        """The other words by their first syllable, for a sentence has few of them: each with its keys between spaces,
        where it has several, and the positions in ``content`` of the words for which it stands."""
        found: dict[str, list[tuple[Expression, str, range]]] = {}
        for one in self.expressions:
            units = range(bisect_left(self.content, one.start), bisect_left(self.content, one.end))
            line = f" {' '.join(one.keys)} " if len(one.keys) > 1 else ""
            found.setdefault(one.keys[0], []).append((one, line, units))
        return found

    def keys(self, start: int, end: int) -> tuple[str, ...]:
        return self._keys[start:end]

    @cached_property
    def _keys(self) -> tuple[str, ...]:
        return tuple(s.key for s in self.syllables)
