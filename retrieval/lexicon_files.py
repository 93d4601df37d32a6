"""The lexicon's files, line by line: one entry a line, ``#`` before a comment, ``[name]`` at the head of a section."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias, TypeVar

from retrieval.errors import RetrievalError
from retrieval.syllables import keys

Keys = tuple[str, ...]
V = TypeVar("V")
Table: TypeAlias = dict[str, list[V]]

LONGEST_EXPRESSION: Final = 6  # syllables of a synonym: what is longer never stands in a question word for word
_MUTUAL: Final = 0.9
_ONE_WAY: Final = 0.7
_LONE_SYLLABLE: Final = 0.75  # a synonym of one syllable is as often a part of another word
_VOWEL: Final = re.compile("[aeiouyăâêôơưáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵ]")


class BadLexicon(RetrievalError):
    """A line of a lexicon file, or of an operator's synonyms, cannot be read."""

    def __init__(self, file: str, line: int, reason: str) -> None:
        super().__init__(f"{file}:{line}: {reason}", "bad_lexicon")


class Synonym(NamedTuple):
    """What an article may say instead, and how much it counts: 1 would be the word itself."""

    keys: Keys
    weight: float


class Abbreviation(NamedTuple):
    """One reading of an abbreviation. ``capitals_only``: in small letters it is a word, or another abbreviation."""

    written: str
    expansion: Keys
    capitals_only: bool

    @property
    def is_word(self) -> bool:
        """Whether it may be read as a syllable: "CA" may, "BV" may not."""
        return self.capitals_only and bool(_VOWEL.search(self.written.lower()))


class _Line(NamedTuple):
    number: int
    section: str
    text: str


def keys_of(expression: str, file: str, line: int) -> Keys:
    """The keys of ``expression``. Raises BadLexicon where it has none or too many."""
    found = tuple(keys(expression))
    if not found:
        raise BadLexicon(file, line, f"{expression!r} has no letter and no digit")
    return found


def mutual(table: Table[Synonym], expressions: list[Keys], weight: float) -> None:
    """Makes each of ``expressions`` a synonym of the others."""
    for one in expressions:
        table.setdefault(" ".join(one), []).extend(_weighed(other, weight) for other in expressions if other != one)


def read_synonyms(path: Path) -> Table[Synonym]:
    """Synonyms by expression: ``a | b`` both ways, ``a > b | c`` one way, ``a`` alone: known, with no synonyms."""
    table: Table[Synonym] = {}
    for line in _lines(path):
        said, arrow, meant = line.text.partition(">")
        asked = [_synonym_keys(e, path, line) for e in said.split("|")]
        if not arrow:
            _distinct(asked, path, line)
            mutual(table, asked, _MUTUAL)
            continue
        answers = [_synonym_keys(e, path, line) for e in meant.split("|")]
        _distinct([*asked, *answers], path, line)
        for one in asked:
            table.setdefault(" ".join(one), []).extend(_weighed(other, _ONE_WAY) for other in answers)
    return table


def _weighed(expression: Keys, weight: float) -> Synonym:
    return Synonym(expression, weight if len(expression) > 1 else weight * _LONE_SYLLABLE)


def _synonym_keys(expression: str, path: Path, line: _Line) -> Keys:
    found = keys_of(expression, path.name, line.number)
    if len(found) > LONGEST_EXPRESSION:
        raise BadLexicon(path.name, line.number, f"{expression.strip()!r} has more than {LONGEST_EXPRESSION} syllables")
    return found


def _distinct(expressions: list[Keys], path: Path, line: _Line) -> None:
    for i, expression in enumerate(expressions):
        if expression in expressions[:i]:
            raise BadLexicon(path.name, line.number, f"{' '.join(expression)!r} stands there twice")


def read_abbreviations(path: Path) -> dict[str, tuple[Abbreviation, ...]]:
    """Readings by the abbreviation's keys, the likeliest first."""
    table: dict[str, tuple[Abbreviation, ...]] = {}
    for line in _lines(path):
        short, equals, readings = line.text.partition("=")
        if not equals or not readings.strip():
            raise BadLexicon(path.name, line.number, "an abbreviation is written ABC = its reading | another reading")
        written = short.strip().removesuffix("!")
        expression = " ".join(keys_of(written, path.name, line.number))
        if expression in table:
            raise BadLexicon(path.name, line.number, f"{written!r} is explained twice")
        only = short.strip().endswith("!")
        table[expression] = tuple(
            Abbreviation(written, keys_of(reading, path.name, line.number), only) for reading in readings.split("|")
        )
    return table


def read_chat(path: Path) -> dict[str, dict[str, tuple[Keys, ...]]]:
    """Readings by what is typed, for each section; the reading ``()`` drops it."""
    tables: dict[str, dict[str, tuple[Keys, ...]]] = {"anywhere": {}, "opening": {}, "ending": {}}
    for line in _lines(path):
        typed, equals, readings = line.text.partition("=")
        if not equals or line.section not in tables:
            raise BadLexicon(path.name, line.number, "in [anywhere], [opening] or [ending] stands: typed | typed = meant")
        table = tables[line.section]
        meant = tuple(tuple(keys(reading)) for reading in readings.split("|"))
        for spelling in typed.split("|"):
            expression = " ".join(keys_of(spelling, path.name, line.number))
            if expression in table:
                raise BadLexicon(path.name, line.number, f"{spelling.strip()!r} is explained twice")
            table[expression] = meant
    return tables


def read_sections(path: Path, *, by_key: bool = True) -> dict[str, tuple[str, ...]]:
    """The sections that each entry stands in, by its keys, or by its spelling where marks matter ("km/h", "°C")."""
    table: dict[str, tuple[str, ...]] = {}
    for line in _lines(path):
        entry = " ".join(keys_of(line.text, path.name, line.number)) if by_key else line.text
        sections = table.get(entry, ())
        if line.section in sections:
            raise BadLexicon(path.name, line.number, f"{line.text!r} stands twice in [{line.section}]")
        table[entry] = (*sections, line.section)
    return table


def _lines(path: Path) -> Iterator[_Line]:
    section = ""
    try:
        text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise BadLexicon(path.name, 0, f"not UTF-8 (byte {error.start})") from error
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.partition("#")[0].strip()
        if line.startswith("["):
            if not line.endswith("]") or len(line) < 3:
                raise BadLexicon(path.name, number, f"a section is written [name], not {line!r}")
            section = line[1:-1]
        elif line:
            yield _Line(number, section, line)
