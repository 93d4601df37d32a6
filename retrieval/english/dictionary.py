"""The English-Vietnamese dictionary that ships (data/english/*.txt), written by hand for news and general knowledge."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import TypeVar

from retrieval.english.words import lemma, words

LONGEST_PHRASE = 6  # words of the longest entry

K = TypeVar("K")


class Dictionary:
    """Vietnamese expressions by English phrase. Phrases are found in any inflection.

    ``known``: the words that have an entry of their own. ``names``: the expressions that are names, in small letters.
    """

    def __init__(self, entries: Iterable[tuple[str, Sequence[str]]]) -> None:
        """``entries``: an English phrase as a dictionary prints it; its Vietnamese expressions, the likeliest first."""
        printed = list(entries)
        self.names = {e.lower() for _, expressions in printed for e in expressions if all(map(_capital, e.split()))}
        split = [(_surfaces(phrase), [e.lower() for e in expressions]) for phrase, expressions in printed]
        self.known = {surfaces[0] for surfaces, _ in split if len(surfaces) == 1}
        self._forms = {surface for surfaces, _ in split for surface in surfaces}
        self._words: dict[str, list[str]] = {}
        self._phrases: dict[tuple[str, ...], list[str]] = {}
        for surfaces, expressions in split:
            if len(surfaces) == 1:
                _merge(self._words, surfaces[0], expressions)
            elif surfaces:
                _merge(self._phrases, tuple(map(self.lemma, surfaces)), expressions)
        self._heads = {phrase[0] for phrase in self._phrases}

    def lemma(self, surface: str) -> str:
        """The form of ``surface`` that ``phrase`` takes."""
        return lemma(surface, self._forms)

    def phrase(self, lemmas: Sequence[str]) -> tuple[int, tuple[str, ...]]:
        """How many of the leading ``lemmas`` the longest known phrase takes (0: none does), and what it means."""
        if lemmas and lemmas[0] in self._heads:
            for length in range(min(LONGEST_PHRASE, len(lemmas)), 1, -1):
                found = self._phrases.get(tuple(lemmas[:length]))
                if found:
                    return length, tuple(found)
        return 0, ()

    def word(self, word: str) -> tuple[str, ...]:
        """What one word means, in this very form; empty where it has no entry."""
        return tuple(self._words.get(word, ()))


def _surfaces(phrase: str) -> list[str]:
    """As ``words`` would find them, which plain letters and spaces do not need."""
    plain = phrase.split()
    return plain if phrase.isascii() and all(map(str.isalpha, plain)) else [word.surface for word in words(phrase)]


def _capital(word: str) -> bool:
    return word[0].isupper()


def _merge(entries: dict[K, list[str]], at: K, expressions: Sequence[str]) -> None:
    known = entries.setdefault(at, [])
    known.extend(e for e in expressions if e not in known)


def parse_entries(text: str) -> Iterable[tuple[str, tuple[str, ...]]]:
    """Lines "phrase, phrase = expression | expression"; "#" begins a comment line."""
    for line in text.splitlines():
        if line and not line.startswith("#"):
            left, _, right = line.partition(" = ")
            expressions = tuple(right.split(" | "))
            for phrase in left.split(", "):
                yield phrase, expressions


@cache
def dictionary() -> Dictionary:
    """The dictionary that ships."""
    themes = sorted(files("retrieval").joinpath("data", "english").iterdir(), key=lambda theme: theme.name)
    return Dictionary(entry for theme in themes for entry in parse_entries(theme.read_text(encoding="utf-8")))
