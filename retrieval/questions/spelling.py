"""Typing errors in a question, mended by the words of the corpus: "hội ngị" → "hội nghị", "chủ chì" → "chủ trì".

A syllable that neither the corpus nor Vietnamese at large knows is put right where one known syllable is plainly
nearest. A syllable that is a word, too, is put right only where a confusion of sounds makes it, with its neighbour, a
word that the corpus has again and again, while what was typed makes none. Rather none than a wrong repair.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from retrieval.syllables import fold, has_diacritics, syllables
from retrieval.words.lexicon import Lexicon
from retrieval.words.misspellings import (
    CONFUSED,
    DOUBLED,
    difference,
    far_letters,
    from_telex,
    is_telex,
    is_vietnamese,
    letters,
    undoubled,
)
from retrieval.words.wordlist import Wordlist


class _Typed(NamedTuple):
    """A syllable of the question: its key, its offsets there.

    ``fixed``: a number, a chat spelling, a short form: not for us. ``name``: typed with a capital, as names are.
    ``follows``: only spaces are between it and the syllable before.
    """

    key: str
    start: int
    end: int
    name: bool
    fixed: bool
    follows: bool

    @property
    def bare(self) -> bool:
        return not has_diacritics(self.key)


_LONG: Final = 6  # letters from which two edits are looked for
_SHORT: Final = 2  # letters up to which only company speaks for a repair
_COST: Final = 3.0  # of an edit, against the logarithm of frequencies
_OFTEN_USED: Final = 0.6  # of the logarithm of a syllable's frequency
_PAIR: Final = 1.5  # of the logarithm of a pair's frequency
_WORD: Final = 1.5  # for making a word with a neighbour
_CLEAR: Final = 0.7  # by how much the best must beat the next
_OFTEN: Final = 2  # sentences that must have a pair before it overrules a word
_FOREIGN: Final = 0.34  # share of unknown syllables from which a question is in another language


class Speller:
    """Mends questions by what the corpus holds at that moment."""

    def __init__(self, words: Wordlist, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._words = words

    def prepare(self) -> None:
        """Reads what the first misspelt question would have to wait for."""
        self._words.prepare()

    def repair(self, text: str) -> str | None:
        """``text`` with its misspelt syllables put right; None where there is nothing to mend."""
        typed = _read(text, self._lexicon)
        unknown = [i for i, one in enumerate(typed) if not one.fixed and not self._words.is_known(one.key)]
        if sum(not is_telex(typed[i].key) for i in unknown) > max(1, _FOREIGN * len(typed)):
            return None
        bare = not has_diacritics(text)
        line = _Line(typed, self._words, bare=bare)
        for i in unknown:
            line.put(i, _mended(line, i))
        if not bare:
            for i, one in enumerate(typed):
                if not (one.fixed or line.is_name(i) or i in unknown):
                    line.put(i, _heard(line, i))
        return line.written(text)


class _Line:
    """The question's syllables, those already mended in their new form."""

    def __init__(self, typed: Sequence[_Typed], words: Wordlist, *, bare: bool) -> None:
        self.typed = typed
        self.words = words
        self.bare = bare
        self.keys = [one.key for one in typed]
        self._together: dict[tuple[str, str], int] = {}

    def put(self, i: int, key: str | None) -> None:
        if key:
            self.keys[i] = fold(key) if self.bare and not is_telex(self.typed[i].key) else key

    def pairs(self, i: int, key: str) -> Iterator[tuple[str, str]]:
        """``key`` in place ``i`` with each syllable beside it that no mark parts from it."""
        if i and self.typed[i].follows:
            yield self.keys[i - 1], key
        if i + 1 < len(self.keys) and self.typed[i + 1].follows:
            yield key, self.keys[i + 1]

    def company(self, i: int, key: str) -> float:
        """How well ``key`` goes with what stands beside it; 0: the corpus does not have them together."""
        total = 0.0
        for pair in self.pairs(i, key):
            total += _PAIR * math.log1p(self.together(*pair)) + _WORD * self.words.is_word(*pair)
        return total

    def is_name(self, i: int) -> bool:
        """Whether a capital is there for a name, and not for the beginning."""
        return self.typed[i].name and (i > 0 or (len(self.typed) > 1 and self.typed[1].name))

    def together(self, first: str, second: str) -> int:
        """Sentences with the two side by side."""
        pair = first, second
        if pair not in self._together:  # each is looked at from either side
            self._together[pair] = self.words.together(first, second, bare=self.bare)
        return self._together[pair]

    def is_taken(self, i: int, step: int) -> bool:
        """Whether the syllable ``i`` makes a word with the one beyond it."""
        beyond = i + step
        if not 0 <= beyond < len(self.keys) or not self.typed[max(i, beyond)].follows:
            return False
        return self.words.is_word(*(self.keys[min(i, beyond)], self.keys[max(i, beyond)]))

    def written(self, text: str) -> str | None:
        """``text`` with the changed syllables in place, in the case that was typed; None where none has changed."""
        parts, at = [], 0
        for one, key in zip(self.typed, self.keys, strict=True):
            if key != one.key:
                spelling = text[one.start : one.end]
                capital = key.upper() if spelling.isupper() else key.capitalize()
                parts += [text[at : one.start], capital if spelling[0].isupper() else key]
                at = one.end
        return "".join(parts) + text[at:] if parts else None


def _read(text: str, lexicon: Lexicon) -> list[_Typed]:
    found = syllables(text)
    shouted = text.isupper()
    capital = [text[s.start].isupper() and not shouted for s in found]
    chat = _chat([s.text for s in found], capital, lexicon)
    out = []
    for i, (key, start, end) in enumerate(found):
        spelling = text[start:end]
        plain = spelling.isalpha() and len(key) > 1 and not _VOWELS.isdisjoint(fold(key))
        in_number = text[start - 1 : start].isdigit() or text[end : end + 1].isdigit()
        fixed = chat[i] or not plain or in_number or (spelling.isupper() and not shouted)
        out.append(
            _Typed(key, start, end, capital[i], fixed, follows=i > 0 and text[found[i - 1].end : start].isspace())
        )
    return out


_VOWELS: Final = frozenset("aeiouy")


def _chat(keys: Sequence[str], capital: Sequence[bool], lexicon: Lexicon) -> list[bool]:
    """Which syllables are the writing of chats."""
    written = [False] * len(keys)
    at = 0
    while at < len(keys):
        length, _ = (0, ()) if capital[at] and at else lexicon.chat(keys, at)
        written[at : at + length] = [True] * length
        at += length or 1
    return written


def _mended(line: _Line, i: int) -> str | None:
    """What an unknown syllable was meant to be, if that is plain."""
    one = line.typed[i]
    ranked = sorted(((_worth(line, i, key, cost), key) for key, cost in _candidates(line, one).items()), reverse=True)
    if not ranked:
        return None
    best, key = ranked[0]
    rivals = [other for worth, other in ranked[1:] if best - worth < _CLEAR]
    if any(not line.bare or fold(other) != fold(key) for other in rivals):
        return None
    return key if _is_slip(one) or _is_spoken_for(line, i, key) else None


def _is_slip(one: _Typed) -> bool:
    """Whether a syllable cannot have been meant as it is typed: Vietnamese letters, and no Vietnamese syllable."""
    if one.name or len(one.key) <= _SHORT or is_vietnamese(one.key):
        return False
    return not one.bare or is_telex(one.key)


def _worth(line: _Line, i: int, key: str, cost: float) -> float:
    return _OFTEN_USED * math.log1p(line.words.frequency(key)) + line.company(i, key) - _COST * cost


def _is_spoken_for(line: _Line, i: int, key: str) -> bool:
    """Whether a neighbour that carries something speaks for ``key``."""
    return any(
        line.words.is_word(*pair) or (line.together(*pair) and not any(map(line.words.is_function, pair)))
        for pair in line.pairs(i, key)
    )


def _candidates(line: _Line, one: _Typed) -> dict[str, float]:
    """Known syllables with what it costs to have typed ``one`` for them."""
    found: dict[str, float] = {}
    _collect(found, line.words, one.key, letters(one.key))
    single = undoubled(one.key)
    if single != one.key:
        for key in line.words.spelt(fold(single)):
            found[key] = min(DOUBLED + difference(single, key), found.get(key, math.inf))
    telex = from_telex(one.key)
    if telex and line.words.is_known(telex):
        found[telex] = CONFUSED / 2
    if len(one.key) >= _LONG and not found:
        _collect(found, line.words, one.key, far_letters(one.key))
    return found


def _collect(found: dict[str, float], words: Wordlist, typed: str, meant: Iterator[tuple[str, float]]) -> None:
    for bare, cost in meant:
        for key in words.spelt(bare):
            if cost < found.get(key, math.inf):  # the same one comes several times
                total = cost + difference(typed, key)
                found[key] = min(total, found.get(key, total))


def _heard(line: _Line, i: int) -> str | None:
    """What a word was mistaken for, where that makes a word of the corpus with its neighbour and the one typed none."""
    one, words = line.typed[i], line.words
    if (
        words.is_function(one.key)
        or line.keys.count(one.key) > 1
        or any(line.together(*pair) for pair in line.pairs(i, one.key))
    ):
        return None
    found: dict[str, float] = {}
    for bare, cost in letters(one.key):
        if cost > CONFUSED:
            break
        for key in words.written(bare):
            if key != one.key and cost + difference(one.key, key) <= CONFUSED and _is_bound(line, i, key):
                found[key] = line.company(i, key)
    if found and any(words.is_word(*pair) for pair in line.pairs(i, one.key)):
        return None
    ranked = sorted(found, key=found.__getitem__, reverse=True)
    return ranked[0] if ranked and (len(ranked) == 1 or found[ranked[0]] - found[ranked[1]] >= _CLEAR) else None


def _is_bound(line: _Line, i: int, key: str) -> bool:
    """Whether the corpus has ``key`` as a word with a neighbour that makes none with its other neighbour."""
    words = line.words
    for first, second in line.pairs(i, key):
        beside, step = (i - 1, -1) if second == key else (i + 1, 1)
        least = _OFTEN if words.is_written(line.keys[i]) else 1
        if words.is_function(line.keys[beside]):
            continue
        if words.together(first, second) >= least and words.is_word(first, second) and not line.is_taken(beside, step):
            return True
    return False
