"""English questions about Vietnamese articles: from English words to Vietnamese search expressions, by dictionary.

Nothing is translated as a sentence. Each word or phrase of the question (a source) gives the Vietnamese expressions
that may stand for it; names and numbers stand for themselves. ``retrieval.english.search`` makes search terms of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from retrieval.english.dictionary import Dictionary, dictionary
from retrieval.english.kinds import kind_of_english
from retrieval.english.language import is_english, is_vietnamese_shaped, stop_words
from retrieval.english.numbers import read_number
from retrieval.english.words import EnglishWord, derived, is_plural, words
from retrieval.question import Kind
from retrieval.syllables import fold, has_diacritics

__all__ = ["Alternative", "EnglishQuestion", "Gloss", "gloss", "is_english"]


@dataclass(frozen=True, slots=True)
class Alternative:
    """A Vietnamese expression and how likely it is meant. ``folded``: to be found under any diacritics."""

    text: str
    weight: float
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Gloss:
    """What the words ``source`` at ``[start, end)`` of the question may be in Vietnamese, the likeliest first.

    The weights add up to 1 at most. ``name``: it was typed as a name.
    """

    source: str
    start: int
    end: int
    alternatives: tuple[Alternative, ...]
    name: bool = False


@dataclass(frozen=True, slots=True)
class EnglishQuestion:
    """``terms``: what to search for, in order. ``focus``: of them, the noun phrase that names what the answer is.

    ``plural``: a list is wanted.
    """

    text: str
    kind: Kind
    plural: bool
    focus: tuple[Gloss, ...]
    terms: tuple[Gloss, ...]


_RANKED: Final = (1.0, 0.75, 0.6, 0.5, 0.4, 0.35, 0.3, 0.25, 0.2, 0.2)  # what a further expression of an entry counts
_TITLES: Final = frozenset({"mr", "mrs", "ms", "dr", "sir", "madam", "comrade"})  # a name stands behind them
_AT_HOME: Final = "việt nam"
_MOST: Final = 8  # alternatives of a source


@lru_cache(maxsize=256)  # understanding and searching ask for the same one
def gloss(text: str) -> EnglishQuestion:
    """What the English question ``text`` asks, and what to look for in Vietnamese articles."""
    asked = kind_of_english(text)
    terms = tuple(_Glosser(words(text), dictionary()).glosses())
    inside = _noun_phrase(text, asked.focus)
    return EnglishQuestion(
        text=text,
        kind=asked.kind,
        plural=asked.plural or (asked.kind in _LISTED and is_plural(text[slice(*inside)])),
        focus=tuple(term for term in terms if inside[0] <= term.start < inside[1]),
        terms=terms,
    )


_LISTED: Final = frozenset({Kind.WHO, Kind.WHERE, Kind.WHICH, Kind.WHAT, Kind.ORGANISATION, Kind.NAME})
_PHRASE_END: Final = re.compile(
    r"[,;:?!.()]|\b(?:is|was|are|were|did|does|do|has|have|had|will|would|can|could|should|may|might|must|"
    r"of|in|on|at|to|"
    r"from|by|with|for|as|that|which|who|whom|when|where|about|into|after|before|during|between|than|and|or|"
    r"there|be|been|"
    r"not)\b",
    re.IGNORECASE,
)
_LONGEST_FOCUS: Final = 4  # words


def _noun_phrase(text: str, where: tuple[int, int]) -> tuple[int, int]:
    """The first noun phrase within ``where``: up to the first verb form, preposition or mark."""
    start, end = where
    leading = re.compile(r"\s*(?:(?:the|his|her|its|their|an?|one|some)\s+)?", re.IGNORECASE).match(text, start, end)
    start = leading.end() if leading else start
    stop = _PHRASE_END.search(text, start, end)
    inside = words(text[start : stop.start() if stop else end])[:_LONGEST_FOCUS]
    return (start, start + inside[-1].end) if inside else (start, start)


@dataclass(frozen=True, slots=True)
class _Glosser:
    """One question's words, and what they are looked up in."""

    typed: Sequence[EnglishWord]
    entries: Dictionary

    def glosses(self) -> Iterator[Gloss]:
        lemmas = [self.entries.lemma(word.surface) for word in self.typed]
        at = 0
        while at < len(self.typed):
            taken, found, name = self._source(lemmas, at)
            if found:
                start, end = self.typed[at].start, self.typed[at + taken - 1].end
                yield Gloss(self._typed_text(at, taken), start, end, _limited(found), name)
            at += taken

    def _source(self, lemmas: Sequence[str], at: int) -> tuple[int, list[Alternative], bool]:
        """How many words the source at ``at`` takes, what they may mean, and whether they are a name."""
        number = read_number(self.typed, at)
        if at and self.typed[at - 1].surface in _TITLES and self.typed[at].capital:
            name = max(1, self._name_length(lemmas, at))
            return name, [_as_typed(self._typed_text(at, name))], True
        length, expressions = self.entries.phrase(lemmas[at:])
        if number and number.taken >= length:
            return number.taken, [Alternative(text, weight) for text, weight in number.expressions], False
        if length:
            typed = all(word.capital for word in self.typed[at : at + length]) and at
            found = _ranked(expressions)
            name = self._is_name(expressions, self.typed[at : at + length])
            return length, _with_typed(found, self._typed_text(at, length)) if typed else found, name
        if lemmas[at] in stop_words() or self.typed[at].surface in stop_words():
            return 1, [], False
        name = self._name_length(lemmas, at)
        if name:
            return name, [_as_typed(self._typed_text(at, name))], True
        found = self._meanings(self.typed[at], lemmas[at], first=at == 0)
        return 1, found, self._is_name([one.text for one in found], self.typed[at : at + 1])

    def _is_name(self, expressions: Sequence[str], typed: Sequence[EnglishWord]) -> bool:
        """Whether words in capitals mean a name first of all; what an article tells of is in Vietnam as a rule."""
        named = bool(expressions) and expressions[0] in self.entries.names and expressions[0] != _AT_HOME
        return named and all(word.capital for word in typed)

    def _typed_text(self, at: int, length: int) -> str:
        return " ".join(word.bare for word in self.typed[at : at + length])

    def _name_length(self, lemmas: Sequence[str], at: int) -> int:
        """How many words from ``at`` on are one name: in capitals and unknown to the dictionary.

        A known word belongs to it where the whole name could be Vietnamese ("Nguyen Van Thai").
        """
        unknown = 0
        vietnamese = True
        for length, word in enumerate(self.typed[at:]):
            vietnamese = vietnamese and is_vietnamese_shaped(word.surface)
            known = self._knows(word, lemmas[at + length])
            starts_phrase = length and self.entries.phrase(lemmas[at + length :])[0]
            if not word.capital or starts_phrase or (known and not (vietnamese and at + length)):
                return length if unknown else 0
            unknown += not known
        return len(self.typed) - at if unknown else 0

    def _knows(self, word: EnglishWord, base: str) -> bool:
        return word.surface in self.entries.known or base in self.entries.known or word.surface in stop_words()

    def _meanings(self, word: EnglishWord, base: str, *, first: bool) -> list[Alternative]:
        """What the dictionary says, and the word as it is, where it may stand so in an article."""
        expressions = list(self.entries.word(word.surface))
        expressions += [e for e in self.entries.word(base) if e not in expressions]
        if not expressions:
            stem = derived(word.surface, self.entries.known) or derived(base, self.entries.known)
            expressions = list(self.entries.word(stem)) if stem else []
        found = _ranked(expressions)
        if found and is_vietnamese_shaped(word.surface) and (first or not word.capital):
            return found
        return _with_typed(found, word.bare)


def _ranked(expressions: Sequence[str]) -> list[Alternative]:
    return [Alternative(text, weight) for text, weight in zip(expressions, _RANKED, strict=False)]


def _with_typed(found: list[Alternative], text: str) -> list[Alternative]:
    """``found``, and ``text`` as it is unless that is one of them but for its diacritics."""
    same = any(fold(alternative.text) == fold(text.lower()) for alternative in found)
    return found if same else [*found, _as_typed(text)]


def _as_typed(text: str) -> Alternative:
    """A word that stands for itself; typed without diacritics, it is found under any."""
    return Alternative(text, 1.0, folded=not has_diacritics(text))


def _limited(found: Sequence[Alternative]) -> tuple[Alternative, ...]:
    kept = sorted(found, key=lambda a: -a.weight)[:_MOST]
    total = max(1.0, sum(a.weight for a in kept))
    return tuple(Alternative(a.text, a.weight / total, a.folded) for a in kept)
