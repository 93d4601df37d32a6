"""Typing errors in a question, mended by the words of the corpus: "hội ngị" → "hội nghị", "chủ chì" → "chủ trì".

A syllable that neither the corpus nor Vietnamese at large knows is put right where one known syllable is plainly
nearest. A syllable that is a word, too, is put right only where a confusion of sounds makes it, with its neighbour, an
expression that the corpus has again and again, while what was typed stands nowhere. Rather none than a wrong repair.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from retrieval.background import Background
from retrieval.lexicon import Lexicon
from retrieval.misspellings import CONFUSED, EDIT, difference, far_letters, from_telex, is_vietnamese, letters
from retrieval.syllables import fold, has_diacritics, syllables


class Words(Protocol):
    """What spelling asks of the index. ``revision`` differs after every write."""

    @property
    def revision(self) -> int: ...

    def vocabulary(self) -> Iterator[tuple[str, int]]: ...

    def document_frequency(self, key: str, *, folded: bool = False) -> int: ...

    def pair_frequency(self, first: str, second: str, *, folded: bool = False) -> int: ...


@dataclass(frozen=True, slots=True)
class _Typed:
    """A syllable of the question: its key, its offsets there; ``fixed``: a number, a chat spelling, a short form."""

    key: str
    start: int
    end: int
    capital: bool
    bare: bool
    fixed: bool


_LONG: Final = 6  # letters from which two edits are looked for
_SHORT: Final = 2  # letters up to which a neighbour must speak for a repair
_COST: Final = 2.0  # of an edit, against the logarithm of frequencies
_PAIR: Final = 1.5  # of the logarithm of a pair's frequency
_EXPRESSION: Final = 1.5  # for a pair that the lexicon has as an expression
_CLEAR: Final = 1.0  # by how much the best must beat the next
_OFTEN: Final = 2  # sentences that must have a pair before it overrules a word
_BOUND: Final = 0.05  # the share of a syllable's sentences that must have it in that pair
_FOREIGN: Final = 0.34  # share of unknown syllables from which a question is in another language


class Speller:
    """Mends questions by what ``words`` holds at that moment; what it derives is kept until the next write."""

    def __init__(self, words: Words, lexicon: Lexicon, background: Background | None = None) -> None:
        self._words = words
        self._lexicon = lexicon
        self._background = background or Background.load()
        self._revision: int | None = None
        self._meant: dict[str, list[str]] = {}
        self._seen: set[str] = set()
        self._expressions: frozenset[str] | None = None

    def repair(self, text: str) -> str | None:
        """``text`` with its misspelt syllables put right; None where there is nothing to mend."""
        typed = self._read(text)
        unknown = [i for i, one in enumerate(typed) if not one.fixed and not self._known(one)]
        if len(unknown) > max(1, _FOREIGN * len(typed)):
            return None
        keys = [one.key for one in typed]
        all_bare = not has_diacritics(text)
        changed: dict[int, str] = {}
        for i in range(len(typed)):
            if typed[i].fixed:
                continue
            found = self._mended(typed, keys, i) if i in unknown else None if all_bare else self._heard(typed, keys, i)
            if found and found != keys[i]:
                keys[i] = changed[i] = fold(found) if all_bare else found
        return _written(text, typed, changed) if changed else None

    def _read(self, text: str) -> list[_Typed]:
        found = syllables(text)
        keys = [s.text for s in found]
        shouted = text.isupper()
        fixed = self._chat(keys, [text[s.start].isupper() and not shouted for s in found])
        out = []
        for i, (key, start, end) in enumerate(found):
            spelling = text[start:end]
            short_form = spelling.isupper() and not shouted
            capital = spelling[0].isupper() and not shouted and (i > 0 or _opens_name(text, found, i))
            plain = spelling.isalpha() and len(key) > 1 and any(c in "aeiouy" for c in fold(key))
            out.append(_Typed(key, start, end, capital, not has_diacritics(key), fixed[i] or short_form or not plain))
        return out

    def _chat(self, keys: Sequence[str], capital: Sequence[bool]) -> list[bool]:
        """Which syllables are chat spellings."""
        fixed = [False] * len(keys)
        at = 0
        while at < len(keys):
            length, _ = (0, ()) if capital[at] and at else self._lexicon.chat(keys, at)
            fixed[at : at + length] = [True] * length
            at += length or 1
        return fixed

    def _known(self, one: _Typed) -> bool:
        if self._frequency(one.key, folded=False):
            return True
        return one.bare and bool(self._frequency(one.key, folded=True))

    def _frequency(self, key: str, *, folded: bool) -> float:
        """In the corpus, plus a little for what only Vietnamese at large or the lexicon has."""
        found = float(self._words.document_frequency(key, folded=folded))
        table = self._background.folded if folded else self._background.frequencies
        return found + table.get(key, 0) / 1000 + 0.01 * (key in (self._bare_spellings if folded else self._spellings))

    @property
    def _spellings(self) -> frozenset[str]:
        if self._expressions is None:
            tables: tuple[Iterable[str], ...] = (
                self._lexicon.synonyms, self._lexicon.answer_nouns, self._lexicon.title_kinds, self._lexicon.posts,
                self._lexicon.known_places, self._lexicon.stopwords, self._lexicon.surnames, self._lexicon.asking,
            )  # fmt: skip
            self._expressions = frozenset(word for table in tables for e in table for word in e.split(" "))
            self._bare = frozenset(map(fold, self._expressions))
        return self._expressions

    @property
    def _bare_spellings(self) -> frozenset[str]:
        return self._bare if self._spellings else frozenset()

    def _mended(self, typed: Sequence[_Typed], keys: Sequence[str], i: int) -> str | None:
        """What an unknown syllable was meant to be, if that is plain."""
        one = typed[i]
        ranked = sorted(self._candidates(one), reverse=True, key=lambda found: self._worth(keys, i, *found))
        if not ranked:
            return None
        best = self._worth(keys, i, *ranked[0])
        near = [c for c, _ in ranked[1:] if best - self._worth(keys, i, c, _) < _CLEAR]
        spoken_for = self._spoken_for(keys, i, ranked[0][0])
        certain = not one.bare and not is_vietnamese(one.key) and len(one.key) > _SHORT and not one.capital
        if near and not (one.bare and all(fold(c) == fold(ranked[0][0]) for c in near)):
            return None
        return ranked[0][0] if spoken_for or certain else None

    def _candidates(self, one: _Typed) -> list[tuple[str, float]]:
        """Known syllables with what it costs to have typed ``one`` for them."""
        meant = self._by_letters()
        found: dict[str, float] = {}
        if (telex := from_telex(one.key)) and self._frequency(telex, folded=False):
            found[telex] = CONFUSED / 2
        for bare, cost in letters(one.key):
            for key in meant.get(bare, ()):
                total = cost + difference(one.key, key)
                found[key] = min(total, found.get(key, total))
        if len(one.key) >= _LONG and not found:
            for bare, cost in far_letters(one.key):
                for key in meant.get(bare, ()):
                    if is_vietnamese(key):
                        total = cost + difference(one.key, key)
                        found[key] = min(total, found.get(key, total))
        return [(key, cost) for key, cost in found.items() if self._frequency(key, folded=False)]

    def _by_letters(self) -> dict[str, list[str]]:
        """Every known key by its folded one."""
        if self._revision is None:
            self._include(self._spellings)
            self._include(key for key in self._background.frequencies if key.isalpha())
        if self._revision != self._words.revision:
            self._revision = self._words.revision
            self._include(key for key, _ in self._words.vocabulary() if key.isalpha())
        return self._meant

    def _include(self, keys: Iterable[str]) -> None:
        for key in keys:
            if key not in self._seen:
                self._seen.add(key)
                self._meant.setdefault(fold(key), []).append(key)

    def _worth(self, keys: Sequence[str], i: int, candidate: str, cost: float) -> float:
        return math.log1p(self._frequency(candidate, folded=False)) + self._company(keys, i, candidate) - _COST * cost

    def _company(self, keys: Sequence[str], i: int, key: str) -> float:
        """How well ``key`` goes with the syllables beside it."""
        total = 0.0
        for pair in self._pairs(keys, i, key):
            total += _PAIR * math.log1p(self._pair(*pair)) + _EXPRESSION * self._is_expression(*pair)
        return total

    def _pairs(self, keys: Sequence[str], i: int, key: str) -> list[tuple[str, str]]:
        before = [(keys[i - 1], key)] if i else []
        return before + ([(key, keys[i + 1])] if i + 1 < len(keys) else [])

    def _pair(self, first: str, second: str) -> int:
        """Sentences of the corpus with the two side by side; whatever the diacritics where one has none."""
        bare = not has_diacritics(first) or not has_diacritics(second)
        found = self._words.pair_frequency(first, second)
        return found or (self._words.pair_frequency(fold(first), fold(second), folded=True) if bare else 0)

    def _is_expression(self, first: str, second: str) -> bool:
        lexicon, expression = self._lexicon, f"{first} {second}"
        return any(expression in table for table in (lexicon.synonyms, lexicon.answer_nouns, lexicon.title_kinds, lexicon.posts, lexicon.known_places))

    def _spoken_for(self, keys: Sequence[str], i: int, key: str) -> bool:
        return any(self._pair(*pair) or self._is_expression(*pair) for pair in self._pairs(keys, i, key))

    def _heard(self, typed: Sequence[_Typed], keys: Sequence[str], i: int) -> str | None:
        """What a known syllable is a mishearing of, where the corpus has an expression for it and none for this."""
        one = typed[i]
        if one.bare or one.capital or self._spoken_for(keys, i, one.key):
            return None
        meant = self._by_letters()
        found = []
        for bare, cost in letters(one.key):
            if cost >= EDIT:
                break
            for key in meant.get(bare, ()):
                if key != one.key and cost + difference(one.key, key) <= CONFUSED and self._bound(keys, i, key):
                    found.append((self._company(keys, i, key), key))
        found.sort(reverse=True)
        return found[0][1] if found and (len(found) == 1 or found[0][0] - found[1][0] >= _CLEAR) else None

    def _bound(self, keys: Sequence[str], i: int, key: str) -> bool:
        for pair in self._pairs(keys, i, key):
            together = self._words.pair_frequency(*pair)
            least = min(map(self._words.document_frequency, pair))
            if together >= _OFTEN and together >= _BOUND * least and self._is_expression(*pair):
                return True
        return False


def _opens_name(text: str, found: Sequence[tuple[str, int, int]], i: int) -> bool:
    """Whether the first syllable's capital is a name's: the next has one, too."""
    return i + 1 < len(found) and text[found[i + 1][1]].isupper()


def _written(text: str, typed: Sequence[_Typed], changed: dict[int, str]) -> str:
    """``text`` with the changed syllables in place, in the case that was typed."""
    parts, at = [], 0
    for i, key in sorted(changed.items()):
        spelling = text[typed[i].start : typed[i].end]
        cased = key.upper() if spelling.isupper() else key.capitalize() if spelling[0].isupper() else key
        parts += [text[at : typed[i].start], cased]
        at = typed[i].end
    return "".join(parts) + text[at:]
