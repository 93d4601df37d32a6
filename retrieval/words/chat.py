"""The writing of chats put into plain words: "cho mk hỏi phí bnhiu z ad" asks "phí bao nhiêu"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

from retrieval.syllables import fold
from retrieval.words.phrases import Phrases

_LONGEST_ENDING: Final = 12  # syllables; what is longer is no leave-taking
_DROPPED: Final = ("",)
_ANY_WORD: Final = "may"  # mấy, máy, may

Readings = Mapping[str, tuple[str, ...]]


class Chat:
    """What people type, with its readings, the likeliest first; the reading ``""`` is dropped.

    ``anywhere`` in a question, at its ``opening`` (greetings) or its ``ending`` (particles, thanks). ``asking`` are
    question words: where one follows, "tell me" at the opening is dropped as well.
    """

    def __init__(self, anywhere: Readings, opening: Readings, ending: Readings, asking: frozenset[str]) -> None:
        manners = {typed: readings for typed, readings in anywhere.items() if readings == _DROPPED}
        self.anywhere = Phrases(anywhere)
        self.opening = Phrases({**manners, **opening})
        self.ending = Phrases({**manners, **ending})
        self._asking = asking | {fold(word) for word in asking}

    def read(self, keys: Sequence[str], at: int) -> tuple[int, tuple[str, ...]]:
        """What stands at ``at``: how many syllables, and the words it means, maybe none; ``(0, ())``: plain writing.

        Where all of ``keys`` are bare, the words are bare, too.
        """
        if keys[at] not in self._openers:
            return 0, ()  # most syllables
        found = self._ending(keys, at) or self._opening(keys, at) or self._anywhere(keys, at)
        if found is None:
            return 0, ()
        length, words = found
        return length, tuple((fold(words) if all(map(str.isascii, keys)) else words).split())

    @cached_property
    def _openers(self) -> frozenset[str]:
        """What any of its expressions begins with, also without diacritics."""
        tables = (self.anywhere, self.opening, self.ending)
        return frozenset().union(*(one.openers for table in tables for one in (table, table.folded)))

    def keeping(self, expressions: frozenset[str]) -> Chat:
        """This one, but that ``expressions`` mean themselves."""
        themselves = {expression: (expression,) for expression in expressions}
        anywhere, opening, ending = (
            {typed: table[typed] for typed in table if typed not in expressions}
            for table in (self.anywhere, self.opening, self.ending)
        )
        return Chat({**anywhere, **themselves}, opening, ending, self._asking)

    def _anywhere(self, keys: Sequence[str], at: int) -> tuple[int, str] | None:
        """Not after a number: "5 m" are five metres."""
        length, words = _match(self.anywhere, keys, at)
        if words in self._asking and self._asks([*keys[:at], *keys[at + length :]]):
            words = self._other_reading(" ".join(keys[at : at + length]), words)
        counted = at > 0 and keys[at - 1][:1].isdigit()
        return (length, words) if length and not (counted and words) else None

    def _asks(self, keys: Sequence[str]) -> bool:
        """Whether a question word is among ``keys``, written out or as chats have it; bare "may" is any word."""
        return any(
            (key in self._asking and key != _ANY_WORD) or (self.anywhere.get(key) or ("",))[0] in self._asking
            for key in keys
        )

    def _other_reading(self, typed: str, words: str) -> str:
        """What ``typed`` may mean beside ``words``; the same where it means nothing else."""
        return next((other for other in self.anywhere.get(typed) if other not in self._asking), words)

    def _opening(self, keys: Sequence[str], at: int) -> tuple[int, str] | None:
        end, words = at, ""
        while not at and (found := _match(self.opening, keys, end))[0]:
            end, words = end + found[0], found[1] or words
        return (end, "" if any(key in self._asking for key in keys[end:]) else words) if end > at else None

    def _ending(self, keys: Sequence[str], at: int) -> tuple[int, str] | None:
        """The rest of the question, where it is nothing else; a question word that it begins with stays."""
        if not at or len(keys) - at > _LONGEST_ENDING:
            return None
        end, words = at, ""
        while end < len(keys):
            length, reading = _match(self.ending, keys, end)
            if not length:
                return None
            end, words = end + length, f"{words} {reading}"
        return end - at, words


def _match(table: Phrases[str], keys: Sequence[str], at: int) -> tuple[int, str]:
    """The likeliest reading as typed; without diacritics only in company: a lone bare syllable may be any word."""
    length, readings = table.match(keys, at)
    bare_length, bare_readings = table.folded.match(keys, at)
    if bare_length > max(length, 1) and all(map(str.isascii, keys[at : at + bare_length])):
        length, readings = bare_length, bare_readings
    return (length, readings[0]) if length else (0, "")
