"""The lines of a PDF's pages: rows of tables put together, columns one after the other, running heads taken away."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.readers.pdf_tables import Grid
from corpus.readers.pdf_words import Box, PageWords, Word

_CELL_GAP = 2.0  # times the height of the letters: so far apart stand columns, never words
_FEWEST_IN_COLUMN = 6  # lines
_COLUMN_CHARS = 20  # characters of a line in a column of text, on the average
_MARGIN = 0.12  # of the page's height, above and below, where running heads and page numbers stand
_NUMBER = re.compile(
    r"(?:trang|page|p\.)?\s*[-–—|]?\s*(?:\d{1,3}|[ivxl]{1,6})\s*(?:(?:/|of|trên|\|)\s*\d{1,4})?\s*[-–—|]?",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line as it is printed. ``table`` numbers the table whose row it is (0: none); ``page`` counts from 0."""

    text: str
    box: Box
    page: int
    table: int = 0


def page_lines(words: PageWords, grids: Sequence[Grid], page: int) -> list[PrintedLine]:
    """A page's lines, in reading order."""
    rows: dict[int, list[PrintedLine]] = {}
    owner: dict[Word, int] = {}
    for number, grid in enumerate(grids, 1):
        inside = [[word for word in line if grid.box.holds(*word.middle)] for line in words.lines]
        inside = [line for line in inside if line]
        cells = grid.table_rows(inside) if inside else None
        if cells:
            table = page * 1_000 + number
            rows[number] = [PrintedLine(" | ".join(row), grid.box, page, table) for row in cells if row]
            owner |= {word: number for line in inside for word in line}
    return list(_in_order(words.lines, owner, rows, page))


def without_running_heads(pages: Sequence[Sequence[PrintedLine]], areas: Sequence[Box]) -> list[PrintedLine]:
    """All lines but page numbers, and what stands at the head or foot of several pages, numbers in it apart."""
    seen: dict[tuple[str, int], set[int]] = defaultdict(set)
    for lines, area in zip(pages, areas, strict=True):
        for line in _at_margin(lines, area):
            seen[_head(line)].add(line.page)
    fewest = 2 if len(pages) < 6 else max(3, len(pages) // 5)
    kept: list[PrintedLine] = []
    for lines, area in zip(pages, areas, strict=True):
        margin = list(_at_margin(lines, area))
        edges = _edges(lines, margin)
        heads = [line for line in margin if len(seen[_head(line)]) >= fewest]
        numbers = [line for line in edges if _NUMBER.fullmatch(line.text)]
        gone = {id(line) for line in (*heads, *numbers)}
        kept += [line for line in lines if id(line) not in gone]
    return kept


def _in_order(
    lines: Iterable[Sequence[Word]], owner: dict[Word, int], rows: dict[int, list[PrintedLine]], page: int
) -> Iterator[PrintedLine]:
    free: list[list[Word]] = []
    for line in lines:
        for number in dict.fromkeys(owner[word] for word in line if word in owner):
            yield from _free_lines(free, page)
            free = []
            yield from rows.pop(number, [])
        rest = [word for word in line if word not in owner]
        if rest:
            free.append(rest)
    yield from _free_lines(free, page)


def _free_lines(lines: Sequence[Sequence[Word]], page: int) -> Iterator[PrintedLine]:
    """Lines outside of ruled tables: cells far apart are parted by a bar, unless they are columns of text."""
    segments = [_segments(line) for line in lines]
    if _is_two_columns(segments):
        left = [line[0] for line in segments if len(line) > 1 or not _is_right(line[0], segments)]
        right = [line[-1] for line in segments if len(line) > 1 or _is_right(line[0], segments)]
        segments = [[segment] for segment in (*left, *right)]
    run, in_run = 0, False
    for line in segments:
        has_cells = len(line) > 1
        run += has_cells and not in_run
        in_run = has_cells
        text = " | ".join(" ".join(word.text for word in segment) for segment in line)
        table = -(page * 1_000 + run) if has_cells else 0
        yield PrintedLine(text, _around(word for segment in line for word in segment), page, table)


def _segments(line: Sequence[Word]) -> list[list[Word]]:
    segments: list[list[Word]] = []
    for word in line:
        last = segments[-1][-1].box if segments else None
        if last is not None and word.box.left - last.right <= _CELL_GAP * max(last.height, word.box.height):
            segments[-1].append(word)
        else:
            segments.append([word])
    return segments


def _is_two_columns(lines: Sequence[Sequence[Sequence[Word]]]) -> bool:
    """Whether the page is set in two columns and draws them line by line, across both."""
    pairs = [line for line in lines if len(line) == 2]
    if len(pairs) < _FEWEST_IN_COLUMN or 2 * len(pairs) < len(lines):
        return False
    gutter_start = max(left[-1].box.right for left, _ in pairs)
    gutter_end = min(right[0].box.left for _, right in pairs)
    chars = sum(len(word.text) + 1 for line in pairs for segment in line for word in segment)
    return gutter_start < gutter_end and chars >= 2 * _COLUMN_CHARS * len(pairs)


def _is_right(segment: Sequence[Word], lines: Sequence[Sequence[Sequence[Word]]]) -> bool:
    return segment[0].box.left >= min(line[1][0].box.left for line in lines if len(line) == 2)


def _around(words: Iterable[Word]) -> Box:
    boxes = [word.box for word in words]
    return Box(
        min(box.left for box in boxes),
        min(box.bottom for box in boxes),
        max(box.right for box in boxes),
        max(box.top for box in boxes),
    )


def _at_margin(lines: Iterable[PrintedLine], area: Box) -> Iterator[PrintedLine]:
    edge = _MARGIN * area.height
    for line in lines:
        if line.table <= 0 and (line.box.bottom > area.top - edge or line.box.top < area.bottom + edge):
            yield line


def _edges(lines: Sequence[PrintedLine], margin: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The page's highest and lowest line, where they stand in the margin."""
    if not margin:
        return []
    highest = max(line.box.top for line in lines)
    lowest = min(line.box.bottom for line in lines)
    return [line for line in margin if line.box.top == highest or line.box.bottom == lowest]


def _head(line: PrintedLine) -> tuple[str, int]:
    """What stays the same from page to page: the words, and about where they stand."""
    return _DIGITS.sub("#", line.text.casefold()), round(line.box.bottom / 6)
