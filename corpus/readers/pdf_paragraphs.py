"""Lines as they are printed become paragraphs: what was wrapped is joined, over columns and pages too."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from corpus.readers.pdf_lines import PrintedLine
from corpus.readers.pdf_words import HYPHEN

_ITEM = re.compile(r"(?:[-–—•●▪◦*+►·]|[IVX]{1,4}\.|\(?\d{1,3}[.)]|[a-zđ]\)|(?:Điều|Chương|Mục) \d+)\s")
_FINAL = (".", "!", "?", "…", ":", ";", ".”", '."')
_LATIN = re.compile(r"([a-z]{2,})$")
_LATIN_START = re.compile(r"[a-z]{2,}\b")
_OTHER_SIZE = 1.15  # times as high: a heading, a note
_WIDE_LEADING = 1.35  # times the usual distance of lines
_INDENT = 0.8  # times the letters' height
_COLUMN = 40.0  # points; lines that begin within so much are of one column


@dataclass(frozen=True, slots=True)
class PrintedParagraph:
    """``size`` is the height of its letters in points; ``table`` as in ``PrintedLine``."""

    text: str
    size: float
    page: int
    table: int


def join_lines(lines: Sequence[PrintedLine]) -> list[PrintedParagraph]:
    """The paragraphs in the order of the lines; a row of a table is one of its own."""
    if not lines:
        return []
    margins = _margins(lines)
    leading = _usual_leading(lines)
    groups = [[lines[0]]]
    for (last, line), margin in zip(pairwise(lines), margins, strict=False):
        if _goes_on(last, line, margin, leading, first=len(groups[-1]) == 1):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [PrintedParagraph(_joined(group), group[0].box.height, group[0].page, group[0].table) for group in groups]


def _goes_on(last: PrintedLine, line: PrintedLine, margin: float, leading: float, *, first: bool) -> bool:
    """Whether ``line`` belongs to the paragraph of ``last``, the ``first`` line of which may stand further right."""
    if last.table or line.table or _is_other_size(last, line) or _ITEM.match(line.text):
        return False
    height = line.box.height
    word = (line.box.right - line.box.left) * (line.text.find(" ") + 1 or len(line.text) + 1) / len(line.text)
    if last.box.right + word < margin - 0.2 * height and not last.text.endswith(HYPHEN):
        return False  # the next word would have fitted: the line was ended on purpose
    if last.page != line.page or line.box.top > last.box.top:  # a new page or column
        return not last.text.endswith(_FINAL)
    if last.box.bottom - line.box.bottom > _WIDE_LEADING * max(leading, height):
        return False
    return line.box.left < last.box.left + _INDENT * height or (first and _is_centred(last, line))


def _is_other_size(last: PrintedLine, line: PrintedLine) -> bool:
    high, low = max(last.box.height, line.box.height), min(last.box.height, line.box.height)
    return high > _OTHER_SIZE * low


def _is_centred(last: PrintedLine, line: PrintedLine) -> bool:
    return abs(last.box.left + last.box.right - line.box.left - line.box.right) < line.box.height


def _margins(lines: Sequence[PrintedLine]) -> Iterator[float]:
    """For each line how far right its column goes: as far as the widest line of its page or, where there are few
    such, of the document.
    """
    on_page: dict[tuple[int, int], list[float]] = defaultdict(list)
    anywhere: dict[int, list[float]] = defaultdict(list)
    for line in lines:
        if not line.table:
            for column in _columns(line):
                on_page[line.page, column].append(line.box.right)
                anywhere[column].append(line.box.right)
    for line in lines:
        column = round(line.box.left / _COLUMN)
        near = on_page.get((line.page, column), [])
        yield max(near if len(near) > 2 else anywhere.get(column, [line.box.right]))


def _columns(line: PrintedLine) -> tuple[int, ...]:
    column = round(line.box.left / _COLUMN)
    return column - 1, column, column + 1


def _usual_leading(lines: Sequence[PrintedLine]) -> float:
    steps = [
        last.box.bottom - line.box.bottom
        for last, line in pairwise(lines)
        if last.page == line.page and 0 < last.box.bottom - line.box.bottom < 2.5 * line.box.height
    ]
    return median(steps) if steps else 0.0


def _joined(group: Sequence[PrintedLine]) -> str:
    text = ""
    for line in group:
        text = _hyphenated(text, line.text) if text.endswith((HYPHEN, "-")) else f"{text} {line.text}"
    return text.replace(HYPHEN, "-").strip()


def _hyphenated(text: str, following: str) -> str:
    """A word that was divided is put together; Vietnamese syllables are never divided, so their hyphen stays."""
    before = _LATIN.search(text[:-1])
    if before and _LATIN_START.match(following):
        return text[:-1] + following
    return f"{text[:-1]}-{following}" if text[-2:-1].strip() else f"{text} {following}"
