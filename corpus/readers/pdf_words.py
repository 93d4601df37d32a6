"""The words of a PDF page with the place where each is printed; what nobody sees on the page is left out.

Coordinates are in points, from the lower left corner of the page as it is read: a page whose text runs upwards is
turned first.
"""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

_MOST_OBJECTS = 20_000  # of a page that are looked at
_SMALLEST = 2.0  # points; nobody reads what is smaller
_INVISIBLE_MODES = (3, 7)  # PDF 32000-1, table 106: neither fill nor stroke
_NEAR_WHITE = 245
_HYPHENS = (0x02, 0xAD, 0xFFFE)  # how PDFium marks one at a line's end, where the word goes on
_SPACES = (0x20, 0xA0, 0x3000)
_LINE_ENDS = (0x0A, 0x0D)

HYPHEN = "\u00ad"
"""At the end of a word: it may go on in the next line."""


@dataclass(frozen=True, slots=True)
class Box:
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        return self.top - self.bottom

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.bottom <= y <= self.top

    def turned(self, quarters: int) -> Box:
        """Turned clockwise around the origin, so many times by 90 degrees."""
        box = self
        for _ in range(quarters % 4):
            box = Box(box.bottom, -box.right, box.top, -box.left)
        return box


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    box: Box

    @property
    def middle(self) -> tuple[float, float]:
        return (self.box.left + self.box.right) / 2, (self.box.bottom + self.box.top) / 2


@dataclass(frozen=True, slots=True)
class PageWords:
    """``lines`` in the order in which the page draws them; ``area`` is the page, ``quarters`` how it was turned."""

    lines: tuple[tuple[Word, ...], ...]
    area: Box
    quarters: int


def drawn(page: Any, *kinds: str) -> Iterator[Any]:
    """The objects of these kinds ("PATH", "IMAGE", "SHADING") that a page of PDFium's draws; of a map with a million
    lines only the first ones.
    """
    from pypdfium2 import raw

    wanted = {getattr(raw, f"FPDF_PAGEOBJ_{kind}") for kind in kinds}
    return (item for item in islice(page.get_objects(max_depth=4), _MOST_OBJECTS) if item.type in wanted)


def read_words(page: Any) -> PageWords:
    """The words of a page of PDFium's."""
    reading = _Reading(page)
    lines = tuple(reading.lines())
    return PageWords(lines, Box(*page.get_bbox()).turned(reading.quarters), reading.quarters)


@dataclass(frozen=True, slots=True)
class _Letter:
    code: int
    index: int
    box: Box


class _Reading:
    def __init__(self, page: Any) -> None:
        from pypdfium2 import raw

        self._raw: Any = raw
        self._page = page
        self._text_page = page.get_textpage()
        self._count: int = self._text_page.count_chars()
        self.quarters = self._direction()
        self._sight = _Sight(raw, page, self._text_page, self.quarters)

    def lines(self) -> Iterator[tuple[Word, ...]]:
        for letters in self._lines_of_letters():
            words = tuple(self._words(letters))
            if words:
                yield words

    def _direction(self) -> int:
        """How often most of the page's text must be turned clockwise to run from left to right."""
        step = max(1, self._count // 500)
        directions = Counter(self._quarters_at(index) for index in range(0, self._count, step))
        directions.pop(None, None)
        common = directions.most_common(1)
        return common[0][0] if common and common[0][0] is not None else 0

    def _quarters_at(self, index: int) -> int | None:
        """None where the text is slanted, as a stamp or a watermark is. PDFium measures clockwise."""
        quarters = self._raw.FPDFText_GetCharAngle(self._text_page, index) / (math.pi / 2)
        return -round(quarters) % 4 if abs(quarters - round(quarters)) < 0.05 else None

    def _lines_of_letters(self) -> Iterator[list[_Letter | None]]:
        """Letters in the order of drawing, None for a space; a line ends where the next letter is not beside it."""
        line: list[_Letter | None] = []
        last: _Letter | None = None
        for index in range(self._count):
            code = self._raw.FPDFText_GetUnicode(self._text_page, index)
            if code in _SPACES or code in _LINE_ENDS or code == 0:
                line.append(None)
                continue
            letter = _Letter(code, index, self._box(index))
            if last is not None and not _beside(last.box, letter.box):
                yield line
                line = []
            line.append(letter)
            last = letter
        yield line

    def _box(self, index: int) -> Box:
        rectangle = self._raw.FS_RECTF()
        self._raw.FPDFText_GetLooseCharBox(self._text_page, index, ctypes.byref(rectangle))
        box = Box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
        return box.turned(self.quarters) if self.quarters else box

    def _words(self, line: list[_Letter | None]) -> Iterator[Word]:
        letters: list[_Letter] = []
        for letter in [*line, None]:
            if letter is None or (letters and _is_gap(letters[-1].box, letter.box)):
                if letters and self._is_shown(letters[0]):
                    yield _word(letters)
                letters = []
            if letter is not None:
                letters.append(letter)

    def _is_shown(self, letter: _Letter) -> bool:
        return self._quarters_at(letter.index) == self.quarters and self._sight.shows(letter.index, letter.box)


class _Sight:
    """Whether a letter can be seen: on the page, large enough, painted, and not white on white."""

    def __init__(self, raw: Any, page: Any, text_page: Any, quarters: int) -> None:
        self._raw = raw
        self._page = page
        self._text_page = text_page
        self._quarters = quarters
        self._area = Box(*page.get_bbox()).turned(quarters)
        self._grounds: list[Box] | None = None
        self._scanned: bool | None = None

    def shows(self, index: int, box: Box) -> bool:
        x, y = (box.left + box.right) / 2, (box.bottom + box.top) / 2
        if box.height < _SMALLEST or not self._area.holds(x, y):
            return False
        written = self._raw.FPDFText_GetTextObject(self._text_page, index)
        if written and self._raw.FPDFTextObj_GetTextRenderMode(written) in _INVISIBLE_MODES:
            return self._is_scanned()
        return not self._is_white(index) or any(ground.holds(x, y) for ground in self._dark_grounds())

    def _is_white(self, index: int) -> bool:
        parts = [ctypes.c_uint() for _ in range(4)]
        if not self._raw.FPDFText_GetFillColor(self._text_page, index, *map(ctypes.byref, parts)):
            return False
        *colour, opacity = (part.value for part in parts)
        return opacity == 0 or min(colour) >= _NEAR_WHITE

    def _dark_grounds(self) -> list[Box]:
        """Pictures and areas that are painted in something else than white."""
        if self._grounds is None:
            found = drawn(self._page, "PATH", "IMAGE", "SHADING")
            self._grounds = [self._bounds(item) for item in found if self._is_dark(item)]
        return self._grounds

    def _is_dark(self, item: Any) -> bool:
        if item.type != self._raw.FPDF_PAGEOBJ_PATH:
            return True
        parts = [ctypes.c_uint() for _ in range(4)]
        mode, stroked = ctypes.c_int(), ctypes.c_int()
        self._raw.FPDFPath_GetDrawMode(item, ctypes.byref(mode), ctypes.byref(stroked))
        if not mode.value or not self._raw.FPDFPageObj_GetFillColor(item, *map(ctypes.byref, parts)):
            return False
        *colour, opacity = (part.value for part in parts)
        return opacity > 0 and min(colour) < _NEAR_WHITE

    def _is_scanned(self) -> bool:
        """Whether a picture covers most of the page: then unpainted text over it is what was recognised in it."""
        if self._scanned is None:
            area = self._area
            whole = (area.right - area.left) * area.height
            pictures = map(self._bounds, drawn(self._page, "IMAGE"))
            self._scanned = any(2 * (box.right - box.left) * box.height > whole for box in pictures)
        return self._scanned

    def _bounds(self, item: Any) -> Box:
        return Box(*item.get_bounds()).turned(self._quarters)


def _beside(last: Box, box: Box) -> bool:
    """Whether ``box`` stands on the line of ``last``, further to the right."""
    overlap = min(last.top, box.top) - max(last.bottom, box.bottom)
    return overlap > 0.4 * min(last.height, box.height) and box.left > last.left - max(last.height, box.height)


def _is_gap(last: Box, box: Box) -> bool:
    return box.left - last.right > 0.5 * max(last.height, box.height)


def _word(letters: list[_Letter]) -> Word:
    codes = [letter.code for letter in letters]
    text = "".join("-" if code in _HYPHENS else chr(code) for code in codes)
    if codes[-1] in _HYPHENS:
        text = text[:-1] + HYPHEN
    first, last = letters[0].box, letters[-1].box
    top, bottom = max(letter.box.top for letter in letters), min(letter.box.bottom for letter in letters)
    return Word(text, Box(first.left, bottom, last.right, top))
