"""Expressions of one or several syllables, and what is known of each, found over a sequence of syllable keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cached_property
from typing import Generic, TypeVar

from retrieval.syllables import fold

V = TypeVar("V")


class Phrases(Generic[V]):
    """A table from expressions, keys joined by single spaces, to their values. It does not change."""

    def __init__(self, entries: Mapping[str, tuple[V, ...]]) -> None:
        self._entries = entries

    def __contains__(self, expression: object) -> bool:
        return expression in self._entries

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __getitem__(self, expression: str) -> tuple[V, ...]:
        return self._entries[expression]

    def get(self, expression: str) -> tuple[V, ...]:
        """The values of ``expression``; none where it is not there."""
        return self._entries.get(expression, ())

    def having(self, value: V) -> frozenset[str]:
        """The expressions that have ``value``."""
        return frozenset(e for e, values in self._entries.items() if value in values)

    def match(self, keys: Sequence[str], at: int) -> tuple[int, tuple[V, ...]]:
        """The longest expression that begins at ``at``: its length in syllables and its values; ``(0, ())`` if none."""
        lengths = self._lengths_from.get(keys[at], ()) if at < len(keys) else ()
        for length in lengths:
            if at + length <= len(keys) and (values := self._entries.get(" ".join(keys[at : at + length]))) is not None:
                return length, values
        return 0, ()

    @property
    def openers(self) -> Set[str]:
        """The first syllables of the expressions."""
        return self._lengths_from.keys()

    def spans(self, keys: Sequence[str]) -> list[tuple[int, int]]:
        """Where expressions stand in ``keys``, ``[start, end)``, in order; without those that lie within another."""
        found: list[tuple[int, int]] = []
        reached = 0
        openers = self.openers
        for start, key in enumerate(keys):
            length, _ = self.match(keys, start) if key in openers else (0, ())
            if length and start + length > reached:
                reached = start + length
                found.append((start, reached))
        return found

    @cached_property
    def _lengths_from(self) -> dict[str, tuple[int, ...]]:
        """By a first syllable: how many syllables the expressions have that begin with it, the most first."""
        lengths: dict[str, set[int]] = {}
        for expression in self._entries:
            lengths.setdefault(expression.partition(" ")[0], set()).add(expression.count(" ") + 1)
        return {first: tuple(sorted(of_one, reverse=True)) for first, of_one in lengths.items()}

    @cached_property
    def folded(self) -> Phrases[V]:
        """The same without diacritics; expressions that fall together have the values of all, each once."""
        merged: dict[str, tuple[V, ...]] = {}
        bare_spellings = fold("\n".join(self._entries)).split("\n")  # at once: ten times as fast
        for bare, values in zip(bare_spellings, self._entries.values(), strict=bool(self._entries)):
            known = merged.get(bare)
            merged[bare] = values if known is None else known + tuple(v for v in values if v not in known)
        return Phrases(merged)
