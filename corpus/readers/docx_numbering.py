"""The numbers and bullets that Word puts before paragraphs; they are not in their text (ECMA-376, 17.9)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_BULLET = "- "


@dataclass(frozen=True, slots=True)
class Level:
    """``pattern`` holds %1 for the number of the first level, and so on."""

    form: str
    pattern: str
    start: int


@dataclass(frozen=True, slots=True)
class ListPlace:
    """Which list a paragraph belongs to, and how deep in it (from 0)."""

    number_id: str
    level: int


class Numbering:
    """Counts the items of a document's lists, in the order of its paragraphs."""

    def __init__(self, part: Any | None) -> None:
        """``part``: the root element of numbering.xml, None where the document has no lists."""
        self._abstract: dict[str, str] = {}
        self._levels: dict[str, dict[int, Level]] = {}
        self._restarts: dict[tuple[str, int], int] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._seen: set[str] = set()
        if part is not None:
            self._read(part)

    def marker(self, place: ListPlace) -> str:
        """What stands before the paragraph, with a space after it; "" where nothing does."""
        abstract = self._abstract.get(place.number_id)
        levels = self._levels.get(abstract or "", {})
        level = levels.get(place.level)
        if abstract is None or level is None:
            return _BULLET if abstract is not None else ""
        count = self._count(place, abstract, levels)
        if level.form == "bullet":
            return _BULLET
        if level.form == "none" and not _PLACE.search(level.pattern):
            return f"{level.pattern} " if level.pattern else ""

        def number(match: re.Match[str]) -> str:
            at = int(match.group(1)) - 1
            form = levels[at].form if at in levels else "decimal"
            return formatted(count.get(at, levels[at].start if at in levels else 1), form)

        shown = _PLACE.sub(number, level.pattern).strip()
        return f"{shown} " if shown else ""

    def _count(self, place: ListPlace, abstract: str, levels: Mapping[int, Level]) -> dict[int, int]:
        count = self._counts.setdefault(abstract, {})
        if place.number_id not in self._seen:
            self._seen.add(place.number_id)
            for (number_id, level), start in self._restarts.items():
                if number_id == place.number_id:
                    count[level] = start - 1
        start = levels[place.level].start
        count[place.level] = count.get(place.level, start - 1) + 1
        for deeper in [level for level in count if level > place.level]:
            del count[deeper]
        return count

    def _read(self, part: Any) -> None:
        from docx.oxml.ns import qn

        for abstract in part.iterchildren(qn("w:abstractNum")):
            levels = {int(level.get(qn("w:ilvl"))): _level(level) for level in abstract.iterchildren(qn("w:lvl"))}
            self._levels[abstract.get(qn("w:abstractNumId"))] = levels
        for number in part.iterchildren(qn("w:num")):
            number_id = number.get(qn("w:numId"))
            target = number.find(qn("w:abstractNumId"))
            if target is not None:
                self._abstract[number_id] = target.get(qn("w:val"))
            self._restarts |= {(number_id, level): start for level, start in _overrides(number)}


def formatted(number: int, form: str) -> str:
    """``number`` as letters, Roman or decimal; what is not known is decimal."""
    match form:
        case "lowerLetter" | "upperLetter" if number > 0:
            letters = chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 10)
            return letters.upper() if form == "upperLetter" else letters
        case "lowerRoman" | "upperRoman" if 0 < number < 4_000:
            roman = "".join(_roman(number))
            return roman.upper() if form == "upperRoman" else roman
        case "decimalZero":
            return f"{number:02}"
        case "none":
            return ""
    return str(number)


def _roman(number: int) -> Iterator[str]:
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        yield letters * times


def _level(level: Any) -> Level:
    return Level(
        _value(level, "w:numFmt", "decimal"), _value(level, "w:lvlText", ""), int(_value(level, "w:start", "1"))
    )


def _overrides(number: Any) -> Iterator[tuple[int, int]]:
    from docx.oxml.ns import qn

    for override in number.iterchildren(qn("w:lvlOverride")):
        start = override.find(qn("w:startOverride"))
        if start is not None:
            yield int(override.get(qn("w:ilvl"))), int(start.get(qn("w:val")))


def _value(parent: Any, name: str, otherwise: str) -> str:
    from docx.oxml.ns import qn

    child = parent.find(qn(name))
    value = child.get(qn("w:val")) if child is not None else None
    return otherwise if value is None else str(value)
