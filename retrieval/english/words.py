"""English text to words and lemmas: rules for regular forms, a table for the others (data/english_forms.txt)."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple


class EnglishWord(NamedTuple):
    """A word or number at ``[start, end)`` of the text. ``surface``: lower case, without "'s"; ``text``: as typed."""

    text: str
    surface: str
    start: int
    end: int

    @property
    def bare(self) -> str:
        """As typed, without "'s"."""
        return _CLITIC.sub("", self.text) or self.text

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper()

    @property
    def number(self) -> bool:
        return self.text[:1].isdecimal()


_LETTERS = r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*"
_WORD = re.compile(
    rf"(?:[A-Za-z]\.){{2,}}|\d+(?:[.,]\d+)*(?:st|nd|rd|th|s)?(?![^\W_])|\d+(?:[.,]\d+)*|{_LETTERS}(?:['’]{_LETTERS})*"
)
_CLITIC = re.compile(r"(?:n['’]t|['’](?:s|re|ve|ll|d|m|t))$", re.IGNORECASE)
_INITIALS: Final = {"US": "u.s.", "USA": "usa", "UK": "uk"}  # "us" in small letters is no country


def words(text: str) -> list[EnglishWord]:
    """The words and numbers of ``text`` in order."""
    return [EnglishWord(m.group(), _surface(m.group()), m.start(), m.end()) for m in _WORD.finditer(text)]


def _surface(text: str) -> str:
    bare = text if text.isalpha() else _CLITIC.sub("", text)
    return _INITIALS.get(bare, bare.lower()) or text.lower()


@cache
def irregular_forms() -> dict[str, str]:
    """The lemma of each irregular form."""
    lemma_of: dict[str, str] = {}
    table = files("retrieval").joinpath("data", "english_forms.txt").read_text(encoding="utf-8")
    for line in table.splitlines():
        if line and not line.startswith("#"):
            lemma, _, forms = line.partition(":")
            for form in forms.split():
                lemma_of.setdefault(form, lemma)
    return lemma_of


def lemma(surface: str, known: Container[str]) -> str:
    """The dictionary form of ``surface``: the first that the rules offer and ``known`` holds.

    What no rule makes known loses a plural's "s" and is left as it is otherwise.
    """
    irregular = irregular_forms().get(surface)
    if irregular is not None:
        return irregular
    offered = list(_regular(surface))
    for candidate in (*offered, surface):
        if candidate in known:
            return candidate
    plural = re.fullmatch(r"(.{2,}[^siu'])s", surface)
    return plural[1] if plural else surface


def is_plural(phrase: str) -> bool:
    """Whether the last word of a noun phrase is a plural."""
    last = words(phrase)[-1:]
    if not last:
        return False
    surface = last[0].surface
    return surface in _PLURALS or bool(re.search(r"[^sui']s$", surface) and not surface.endswith("ics"))


def derived(surface: str, known: Container[str]) -> str | None:
    """A known word that ``surface`` was made from ("quickly" from "quick", "happiness" from "happy"), if any."""
    for ending, repairs in _DERIVATIONS:
        if surface.endswith(ending) and len(surface) - len(ending) >= 3:
            stem = surface[: -len(ending)]
            for repair in repairs:
                if stem + repair in known:
                    return stem + repair
            if len(stem) > 4 and stem[-1] == stem[-2] and stem[:-1] in known:
                return stem[:-1]
    for beginning in ("un", "non", "re", "anti", "co", "pre", "sub", "over"):
        if surface.startswith(beginning) and len(surface) - len(beginning) > 3:
            rest = surface[len(beginning) :]
            if rest in known:
                return rest
    return None


_PLURALS: Final = frozenset({"people", "men", "women", "children", "criteria", "bacteria", "phenomena"})
# Ending, and what stands in its place in the word it was made from.
_DERIVATIONS: Final = tuple(
    (ending, tuple(repairs))
    for ending, *repairs in (
        ("isation", "ise", "ize", ""), ("ization", "ize", "ise", ""), ("ically", "ic", "y"), ("ation", "e", "", "ate"),
        ("ition", "e", ""), ("iness", "y"), ("ment", ""), ("ness", "", "y"), ("less", ""), ("ship", ""), ("hood", ""),
        ("able", "", "e"), ("ible", "", "e"), ("ance", "", "e"), ("ence", "", "e"), ("ally", "", "al"),
        ("ical", "y", "ic", "ics"), ("ful", "", "y"), ("ity", "", "e", "y"), ("ily", "y"), ("ist", "", "y", "ism", "e"),
        ("ism", "", "ist"), ("ive", "", "e", "ion"), ("ion", "", "e"), ("ous", "", "e", "y"), ("ian", "y", "", "ia"),
        ("ic", "", "y", "e"), ("al", "", "e", "y"), ("ly", "", "le"), ("er", "", "e"), ("or", "", "e"),
        ("ing", "", "e"), ("ed", "", "e"), ("en", "", "e"), ("y", "", "e"),
    )
)  # fmt: skip


def _regular(surface: str) -> Iterator[str]:
    """What ``surface`` may be an inflected form of, by its ending, the likeliest first."""
    for ending, repairs in (
        ("ies", ("y", "ie")), ("ied", ("y", "ie")), ("ier", ("y",)), ("iest", ("y",)), ("ves", ("ve", "f", "fe")),
        ("es", ("e", "")), ("s", ("",)), ("ed", ("e", "")), ("ing", ("e", "")), ("est", ("e", "")), ("er", ("e", "")),
    ):  # fmt: skip
        if not surface.endswith(ending) or len(surface) - len(ending) < 2 or surface.endswith(("ss", "us", "is")):
            continue
        stem = surface[: -len(ending)]
        if ending in ("ed", "ing", "est", "er"):
            if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "aeious":
                yield stem[:-1]
            if ending in ("est", "er") and len(stem) < 3:
                continue
        if ending in ("ed", "ing") and _short(stem):
            yield stem
        for repair in repairs:
            yield stem + repair


def _short(stem: str) -> bool:
    """Whether the bare stem is likelier than the one with "e": it ends in two consonants or in two vowels and one."""
    return bool(re.search(r"(?:[^aeiou][^aeioulsrcgvz]|[aeiou]{2}[^aeiouvszcg]|w|y)$", stem))
