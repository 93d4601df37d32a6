"""Tables with rules in a PDF page: which words stand in which cell."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Any

from corpus.readers.pdf_words import Box, Word, drawn

_NEAR = 3.0  # points within which rules meet or are the same
_SHORTEST = 8.0
_MOST_RULES = 5_000  # a page with more is a drawing
_LONGEST_CELL = 600  # characters; more is a column of text


@dataclass(frozen=True, slots=True)
class Rule:
    """A line along ``at`` (x where it is upright, else y) from ``start`` to ``end``."""

    upright: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Grid:
    """``columns`` are x, ``rows`` are y from top to bottom: borders, at least two of each."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    upright: tuple[Rule, ...]

    @property
    def box(self) -> Box:
        return Box(self.columns[0], self.rows[-1], self.columns[-1], self.rows[0])

    def table_rows(self, lines: Sequence[Sequence[Word]]) -> list[list[str]] | None:
        """The cells' texts, row by row; None where the rules frame columns of text and no table."""
        rows: list[list[str]] = []
        for top, bottom in pairwise(self.rows):
            inside = [[word for word in line if bottom <= word.middle[1] <= top] for line in lines]
            cells = list(self._cells([line for line in inside if line], (top + bottom) / 2))
            if any(len(" ".join(cell)) > _LONGEST_CELL for cell in cells):
                return None
            rows += _unruled(cells) if len(self.rows) == 2 else [[" ".join(cell) for cell in cells]]
        rows = [[cell for cell in row if cell] for row in rows]
        return rows if any(len(row) > 1 for row in rows) else None

    def _cells(self, lines: Sequence[Sequence[Word]], middle: float) -> Iterator[list[str]]:
        """The lines of each cell of a row; where there is no rule between two columns they are one cell."""
        borders = [x for x in self.columns if self._parts(x, middle)]
        for left, right in pairwise(borders):
            pieces = ([word.text for word in line if left <= word.middle[0] < right] for line in lines)
            yield [" ".join(piece) for piece in pieces if piece]

    def _parts(self, x: float, y: float) -> bool:
        return any(abs(rule.at - x) <= _NEAR and rule.start <= y <= rule.end for rule in self.upright)


def find_grids(page: Any, quarters: int) -> list[Grid]:
    """The tables whose rules a page of PDFium's draws. ``quarters``: how often the page is turned clockwise."""
    rules = list(islice(_rules(page, quarters), _MOST_RULES + 1))
    if len(rules) > _MOST_RULES:
        return []
    return [grid for group in _touching(rules) if (grid := _grid(group))]


def _unruled(cells: Sequence[list[str]]) -> list[list[str]]:
    """Rows of a table without rules between them: its cells have equally many lines."""
    counts = {len(cell) for cell in cells if cell}
    if len(counts) != 1:
        return [[" ".join(cell) for cell in cells]]
    return [list(row) for row in zip(*(cell for cell in cells if cell), strict=True)]


def _grid(rules: Sequence[Rule]) -> Grid | None:
    upright = tuple(rule for rule in rules if rule.upright)
    columns = _distinct(rule.at for rule in upright)
    rows = _distinct(rule.at for rule in rules if not rule.upright)
    if len(columns) < 3 or len(rows) < 2:
        return None
    return Grid(columns, rows[::-1], upright)


def _distinct(places: Iterable[float]) -> tuple[float, ...]:
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _NEAR:
            found.append(place)
    return tuple(found)


def _touching(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Rules that meet, directly or by others."""
    groups: list[tuple[Box, list[Rule]]] = []
    for rule in sorted(rules, key=lambda rule: -rule.end if rule.upright else -rule.at):
        box, members = _reach(rule), [rule]
        apart = []
        for other, others in groups:
            if _overlap(box, other):
                box = Box(
                    min(box.left, other.left),
                    min(box.bottom, other.bottom),
                    max(box.right, other.right),
                    max(box.top, other.top),
                )
                members += others
            else:
                apart.append((other, others))
        groups = [*apart, (box, members)]
    return [members for _, members in groups]


def _reach(rule: Rule) -> Box:
    low, high, start, end = rule.at - _NEAR, rule.at + _NEAR, rule.start - _NEAR, rule.end + _NEAR
    return Box(low, start, high, end) if rule.upright else Box(start, low, end, high)


def _overlap(one: Box, other: Box) -> bool:
    return one.left <= other.right and other.left <= one.right and one.bottom <= other.top and other.bottom <= one.top


def _rules(page: Any, quarters: int) -> Iterator[Rule]:
    from pypdfium2 import raw

    for item in drawn(page, "PATH"):
        matrix = item.get_matrix()
        last: tuple[float, float] | None = None
        start: tuple[float, float] | None = None
        for number in range(min(raw.FPDFPath_CountSegments(item), _MOST_RULES)):
            segment = raw.FPDFPath_GetPathSegment(item, number)
            x, y = ctypes.c_float(), ctypes.c_float()
            raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
            point = matrix.on_point(x.value, y.value)
            kind = raw.FPDFPathSegment_GetType(segment)
            if kind == raw.FPDF_SEGMENT_MOVETO:
                start = point
            elif kind == raw.FPDF_SEGMENT_LINETO and last is not None:
                yield from _rule(last, point, quarters)
            if raw.FPDFPathSegment_GetClose(segment) and start is not None:
                yield from _rule(point, start, quarters)
            last = point


def _rule(one: tuple[float, float], other: tuple[float, float], quarters: int) -> Iterator[Rule]:
    box = Box(min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1])).turned(
        quarters
    )
    if box.right - box.left <= 1 and box.height >= _SHORTEST:
        yield Rule(True, box.left, box.bottom, box.top)
    elif box.height <= 1 and box.right - box.left >= _SHORTEST:
        yield Rule(False, box.bottom, box.left, box.right)
