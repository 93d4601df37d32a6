"""The lines of a web page, as they are seen: a paragraph, heading, caption, item of a list or row of a table each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.readers.page_tree import Element, events, listed

_INLINE = listed(
    """a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr o:p q ruby s samp small
    span strike strong sub sup time tt u var wbr"""
)
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_CELLS = frozenset(("td", "th"))
_PLACED = frozenset(("article", "figure", "h1", "h2", "h3", "section", "table"))
_LONGEST_CELL = 600  # characters
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Line:
    """``owner`` is the block it stands in; ``linked`` of its characters belong to links; lines of one ``group`` (items
    of a list, rows of a table, lines of a paragraph) stand right under one another.
    """

    text: str
    owner: Element
    linked: int
    group: int


def page_lines(root: Element) -> list[Line]:
    """All lines inside ``root``, in order, none of them empty."""
    writer = _Writer()
    for kind, what in events(root):
        if isinstance(what, str):
            writer.write(what)
        elif kind == "open":
            writer.enter(what)
        else:
            writer.leave(what)
    return writer.lines


def is_data(table: Element) -> bool:
    """Whether a table's rows belong together, and it does not only place things on the page (as old portals do)."""
    columns = most_columns = length = longest = 0
    for kind, what in events(table):
        if isinstance(what, str):
            length += len(what.strip())
            longest = max(longest, length)
        elif kind == "close":
            continue
        elif what.tag == "tr":
            columns = 0
        elif what.tag in _CELLS:
            columns, length = columns + 1, 0
            most_columns = max(most_columns, columns)
        elif what.tag in _PLACED and what is not table:
            return False
    return most_columns > 1 and longest <= _LONGEST_CELL


class _Writer:
    """Takes in a page piece by piece; a line is finished where a block begins or ends."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._blocks: list[Element] = []
        self._pieces: list[str] = []
        self._linked = 0
        self._links = 0  # how many links are open
        self._at_border = False  # between two inline elements
        self._group = 0
        self._broken = False  # a line break came, and no word after it yet
        self._lists: list[tuple[Element, int]] = []  # the open ones with the next item's number
        self._marker = ""
        self._table: Element | None = None
        self._cells: list[str] = []

    def enter(self, element: Element) -> None:
        if element.tag == "br":
            self._break()
        elif element.tag in _INLINE:
            self._links += element.tag == "a"
            self._at_border = True
        else:
            self._end_line()
            self._blocks.append(element)
            self._enter_block(element)

    def leave(self, element: Element) -> None:
        if element.tag in _INLINE:
            self._links -= element.tag == "a"
            self._at_border = True
        elif element.tag != "br":
            self._end_line()
            self._leave_block(element)
            self._blocks.pop()

    def write(self, text: str) -> None:
        if self._blocks[-1].tag != "pre":
            self._write(text)
            return
        for number, line in enumerate(text.split("\n")):
            if number:
                self._break()
            self._write(line)

    def _enter_block(self, element: Element) -> None:
        self._group += not self._lists and self._table is None
        if element.tag in _LISTS:
            self._lists.append((element, element.start))
        elif element.tag == "li":
            self._begin_item()
        elif element.tag == "table" and self._table is None and is_data(element):
            self._table = element

    def _leave_block(self, element: Element) -> None:
        if element.tag in _LISTS:
            self._lists.pop()
        elif element.tag == "li":
            self._marker = ""
        elif self._table is not None and element.tag in _CELLS:
            self._cells.append(self._taken())
        elif self._table is not None and element.tag == "tr":
            self._end_row(element)
        elif self._table is not None and element.tag == "caption":
            self._end_caption(element)
        elif element is self._table:
            self._table = None
        self._group += not self._lists and self._table is None

    def _write(self, text: str) -> None:
        if not text:
            return
        if self._at_border and self._pieces and self._pieces[-1][-1].islower() and text[0].isupper():
            text = f" {text}"  # a place or a label before the text, parted from it by its style only
        self._at_border = False
        self._broken = self._broken and text.isspace()
        self._pieces.append(text)
        if self._links:
            self._linked += len(_SPACE.sub(" ", text).strip())

    def _break(self) -> None:
        had_words = self._end_line()
        self._group += self._broken and not had_words and not self._lists  # an empty line
        self._broken = self._table is None

    def _end_line(self) -> bool:
        """False where there was none. A row of a table is one line, whatever its cells hold."""
        if self._table is not None:
            self._pieces.append(" ")
            return False
        text = self._taken()
        if text:
            linked = self._linked + len(self._marker) if self._linked else 0
            self.lines.append(Line(self._marker + text, self._blocks[-1], linked, self._group))
            self._marker = ""
        self._linked = 0
        return bool(text)

    def _end_row(self, row: Element) -> None:
        text = " | ".join(cell for cell in self._cells if cell)
        self._cells.clear()
        if text:
            self.lines.append(Line(text, row, self._linked, self._group))
        self._linked = 0

    def _end_caption(self, caption: Element) -> None:
        text = self._taken()
        if text:
            self.lines.append(Line(text, caption, self._linked, self._group))
            self._group += 1
        self._linked = 0

    def _begin_item(self) -> None:
        if self._lists:
            element, number = self._lists[-1]
            self._marker = f"{number}. " if element.tag == "ol" else "- "
            self._lists[-1] = (element, number + 1)

    def _taken(self) -> str:
        text = _SPACE.sub(" ", "".join(self._pieces)).strip()
        self._pieces.clear()
        self._at_border = False
        return text
