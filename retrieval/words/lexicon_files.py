"""The lexicon's files, line by line: one entry a line, ``#`` before a comment, ``[name]`` at the head of a section.

An expression is read as the keys of its syllables (``retrieval.syllables``) joined by single spaces. Making keys one by
one would take 50 ms for these files, so a whole file is put into the spelling of keys at once where it is nothing but
letters; the files are kept with their tone marks in the place that keys have, which a test holds.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from retrieval.errors import BadLexicon
from retrieval.syllables import keys

LONGEST_SYNONYM: Final = 6  # syllables; what is longer never stands in a question word for word
MUTUAL: Final = 0.9
ONE_WAY: Final = 0.7
_I_FOR_Y: Final = re.compile(r"[iìíỉĩị]\b(?:(?<=\b[hklmst].)|(?<=\bqu.))")
_Y: Final = dict(zip("iìíỉĩị", "yỳýỷỹỵ", strict=True))


class Group(NamedTuple):
    """One line of synonyms: an article may say any of ``meant`` for any of ``said``; the word itself would weigh 1."""

    said: tuple[str, ...]
    meant: tuple[str, ...]
    weight: float


class Abbreviation(NamedTuple):
    """One reading of an abbreviation. ``capitals_only``: in small letters it is a word, or another abbreviation."""

    expansion: str
    capitals_only: bool


class Line(NamedTuple):
    """A line with something on it; ``file``, ``number`` and ``section`` say where it stands."""

    file: str
    number: int
    section: str
    text: str

    def error(self, reason: str) -> BadLexicon:
        return BadLexicon(self.file, self.number, reason)


def expression_of(spelling: str) -> str:
    """The keys of ``spelling`` joined by spaces, whatever its case, form and marks; empty where it has none."""
    return " ".join(keys(spelling))


def _expression(spelling: str, line: Line) -> str:
    if spelling.replace(" ", "").isalpha():
        return spelling
    if found := expression_of(spelling):
        return found
    raise line.error("an expression without a letter or a digit")


def _expressions(spellings: str, line: Line) -> tuple[str, ...]:
    """The expressions between the bars of ``spellings``."""
    return tuple([_expression(spelling.strip(), line) for spelling in spellings.split("|")])


def read_synonyms(path: Path) -> list[Group]:
    """``a | b`` both ways, ``a > b | c`` one way, ``a`` alone: known, with no synonyms."""
    groups = []
    for line in _lines(path, keyed=True):
        before, arrow, after = line.text.partition(">")
        said = _expressions(before, line)
        meant = _expressions(after, line) if arrow else said
        everything = said + meant if arrow else said
        if len(set(everything)) < len(everything):
            raise line.error("an expression stands there twice")
        if line.text.count(" ") >= LONGEST_SYNONYM and any(e.count(" ") >= LONGEST_SYNONYM for e in everything):
            raise line.error(f"an expression has more than {LONGEST_SYNONYM} syllables")
        groups.append(Group(said, meant, ONE_WAY if arrow else MUTUAL))
    return groups


def read_abbreviations(path: Path) -> dict[str, tuple[Abbreviation, ...]]:
    """Readings by the abbreviation's keys, the likeliest first."""
    table: dict[str, tuple[Abbreviation, ...]] = {}
    for line in _lines(path, keyed=True):
        short, equals, readings = line.text.partition("=")
        if not equals or not readings.strip():
            raise line.error("an abbreviation is written: ABC = its reading | another reading")
        capitals_only = "!" in short
        expression = _expression(short.replace("!", "").strip(), line)
        if expression in table:
            raise line.error(f"{short.strip()!r} is explained twice")
        table[expression] = tuple([Abbreviation(reading, capitals_only) for reading in _expressions(readings, line)])
    return table


def read_chat(path: Path) -> dict[str, dict[str, tuple[str, ...]]]:
    """Readings by what is typed, for each section; the reading ``""`` drops it."""
    tables: dict[str, dict[str, tuple[str, ...]]] = {"anywhere": {}, "opening": {}, "ending": {}}
    for line in _lines(path, keyed=True):
        typed, equals, readings = line.text.partition("=")
        if not equals or line.section not in tables:
            raise line.error("under [anywhere], [opening] or [ending] is written: typed | typed = meant | meant")
        table = tables[line.section]
        meant = _expressions(readings, line) if readings.strip() else ("",)
        for expression in _expressions(typed, line):
            if expression in table:
                raise line.error(f"{expression!r} is explained twice")
            table[expression] = meant
    return tables


def read_sections(path: Path, *, keyed: bool = True) -> dict[str, tuple[str, ...]]:
    """The sections that each entry stands in; an entry by its spelling where marks matter ("km/h", "°C")."""
    table: dict[str, tuple[str, ...]] = {}
    for line in _lines(path, keyed=keyed):
        entry = _expression(line.text, line) if keyed else line.text
        sections = table.get(entry, ())
        if line.section in sections:
            raise line.error(f"{entry!r} stands twice in [{line.section}]")
        table[entry] = (*sections, line.section)
    return table


def read_classes(path: Path) -> dict[str, tuple[str, ...]]:
    """The words of each section in the order of the file, several on a line: ``word | other word``."""
    classes: dict[str, list[str]] = {}
    for line in _lines(path, keyed=True):
        words = classes.setdefault(line.section, [])
        words += _expressions(line.text, line)
        if len(set(words)) < len(words):
            raise line.error(f"a word stands twice in [{line.section}]")
    return {name: tuple(words) for name, words in classes.items()}


def by_section(table: Mapping[str, tuple[str, ...]]) -> dict[str, frozenset[str]]:
    """The entries of each section."""
    names = dict.fromkeys(section for sections in table.values() for section in sections)
    return {name: frozenset(e for e, sections in table.items() if name in sections) for name in names}


def spellings(path: Path) -> Iterable[str]:
    """Every expression of a file as it is written there, for tests."""
    for line in _lines(path, keyed=False):
        yield from (part.strip().removesuffix("!") for part in re.split(r"[|>=]", line.text) if part.strip())


def _keyed(text: str) -> str:
    """``text`` in the spelling of keys, as far as it is letters: small, "i" for "y" as keys have it."""
    return _I_FOR_Y.sub(lambda m: _Y[m.group()], text.lower())


def _lines(path: Path, *, keyed: bool) -> Iterator[Line]:
    name, section = path.name, ""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise BadLexicon(name, 0, f"not UTF-8 (byte {error.start})") from error
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    for number, raw in enumerate((_keyed(text) if keyed else text).split("\n"), 1):
        line = (raw.partition("#")[0] if "#" in raw else raw).strip()
        if not line:
            continue
        if line[0] != "[":
            yield Line(name, number, section, line)
        elif line[-1] == "]" and len(line) > 2:
            section = line[1:-1]
        else:
            raise BadLexicon(name, number, f"a section is written [name], not {line!r}")
