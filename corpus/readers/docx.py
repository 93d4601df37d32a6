"""Word documents: paragraphs, headings, lists, tables and text boxes in the order of the document.

Left out: hidden text, tracked deletions, footnotes, comments, heads and feet of pages, and tables of contents.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from corpus.decode import check_words, clean
from corpus.errors import BadText
from corpus.readers.docx_numbering import Numbering
from corpus.readers.docx_styles import Style, Styles, is_hidden, list_place, outline_level
from corpus.readers.reader import Publication

_MOST_XML = 40 * 1024**2  # bytes; a book of a thousand pages has a quarter of that
_MOST_PARTS = 5_000
_LONGEST_CELL = 600  # characters; longer ones place text on the page
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MAIN = b"word/document"

_WRAPPERS = frozenset(
    ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "hyperlink", "fldSimple", "dir", "bdo")
)
_BREAKS = {"tab": " ", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}


class DocxReader:
    """.docx, read with python-docx."""

    name = "Word"

    def accepts(self, data: bytes, name: str | None) -> bool:
        return (data.startswith(_ZIP) and _MAIN in data) or (data.startswith(_OLE) and _ENCRYPTED in data)

    def read(self, data: bytes, name: str | None) -> Publication:
        """Raises ``BadText``, also ``"password"`` and ``"too_complex"``."""
        if data.startswith(_OLE):
            raise BadText(
                "The document is protected with a password. Remove the password in Word and add it again.", "password"
            )
        _check_size(data)
        import docx

        document = docx.Document(io.BytesIO(data))
        blocks = list(_Document(document).blocks())
        text = clean(_text(blocks))
        check_words(text)
        return Publication(text, _title(clean(document.core_properties.title or ""), blocks, text))


@dataclass(frozen=True, slots=True)
class _Block:
    """``group`` is not 0 where it stands right under others: rows of a table, items of a list."""

    text: str
    group: int = 0
    heading: bool = False


class _Document:
    def __init__(self, document: Any) -> None:
        from docx.oxml.ns import qn

        self._body = document.element.body
        parts = {relation.reltype.rsplit("/", 1)[-1]: relation for relation in document.part.rels.values()}
        self._styles = Styles(_root(parts.get("styles")))
        self._numbering = Numbering(_root(parts.get("numbering")))
        self._qn = qn
        self._group = 0
        self._in_list = False

    def blocks(self) -> Iterator[_Block]:
        yield from self._inside(self._body)

    def _inside(self, parent: Any) -> Iterator[_Block]:
        for child in _children(parent):
            match _name(child):
                case "p":
                    yield from self._paragraph(child)
                case "tbl":
                    yield from self._table(child)

    def _paragraph(self, paragraph: Any) -> Iterator[_Block]:
        properties = paragraph.find(self._qn("w:pPr"))
        style = self._styles.of(properties, "w:pStyle")
        if style.name.startswith("toc "):
            return
        boxes: list[Any] = []
        text = "".join(self._words(paragraph, style.hidden, boxes))
        lines = [" ".join(line.split()) for line in text.split("\n")]
        text = "\n".join(line for line in lines if line)
        place = list_place(properties, style.place)
        if text:
            marker = self._numbering.marker(place) if place else ""
            listed = bool(marker) and outline_level(properties) is None and style.outline is None
            self._group += not (listed and self._in_list)
            self._in_list = listed
            yield _Block(marker + text, self._group if listed else 0, _is_heading(properties, style))
        for box in boxes:
            yield from self._inside(box)

    def _words(self, parent: Any, hidden: bool, boxes: list[Any]) -> Iterator[str]:
        """The text of a paragraph; the text boxes that hang on it are put into ``boxes``."""
        for child in _children(parent):
            if _name(child) == "r":
                properties = child.find(self._qn("w:rPr"))
                own = is_hidden(properties)
                styled = self._styles.of(properties, "w:rStyle").hidden or hidden
                if not (styled if own is None else own):
                    yield from self._run(child, boxes)
            elif _name(child) == "oMath":
                yield "".join(part.text or "" for part in child.iter() if _name(part) == "t")

    def _run(self, run: Any, boxes: list[Any]) -> Iterator[str]:
        for part in _children(run):
            name = _name(part)
            if name == "t":
                yield part.text or ""
            elif name == "br":
                yield "\n" if part.get(self._qn("w:type"), "textWrapping") == "textWrapping" else " "
            elif name in _BREAKS:
                yield _BREAKS[name]
            elif name in ("drawing", "pict", "object"):
                boxes += _outermost(part, "txbxContent")

    def _table(self, table: Any) -> Iterator[_Block]:
        self._in_list = False
        rows = [list(self._cells(row)) for row in _children(table) if _name(row) == "tr" and not self._is_gone(row)]
        longest = max((len(block.text) for row in rows for cell in row for block in cell), default=0)
        if max(map(len, rows), default=0) < 2 or longest > _LONGEST_CELL:
            yield from (block for row in rows for cell in row for block in cell)
            return
        self._group += 1
        for row in rows:
            cells = (" ".join(block.text.replace("\n", " ") for block in cell) for cell in row)
            text = " | ".join(cell for cell in cells if cell)
            if text:
                yield _Block(text, self._group)
        self._group += 1

    def _cells(self, row: Any) -> Iterator[list[_Block]]:
        for cell in _children(row):
            if _name(cell) == "tc":
                yield list(self._inside(cell))

    def _is_gone(self, row: Any) -> bool:
        """A row that was deleted with changes tracked, or is hidden."""
        properties = row.find(self._qn("w:trPr"))
        return properties is not None and any(_name(child) in ("del", "hidden") for child in properties)


def _check_size(data: bytes) -> None:
    """A small file may hold hundreds of megabytes of XML. More than it declares is never unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise BadText(
            "The document is damaged and cannot be opened. Save it anew in Word and add it again.",
            "broken",
            reader="Word",
        ) from None
    xml = sum(part.file_size for part in parts if part.filename.lower().endswith((".xml", ".rels")))
    if xml > _MOST_XML or len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > 10 * _MOST_XML:
        raise BadText(
            f"The document unpacks to more than is read ({xml // 1024**2:,} MiB of XML in {len(parts):,} parts). "
            "Save its text as plain text (UTF-8) and add that.",
            "too_complex",
            reader="Word",
        )


def _children(parent: Any) -> Iterator[Any]:
    """Its elements, and those in wrappers that do not change the text; one of several alternatives."""
    for child in parent.iterchildren("*"):
        name = _name(child)
        if name in _WRAPPERS:
            yield from _children(child)
        elif name == "AlternateContent":
            choice = next((one for one in child.iterchildren("*") if _name(one) in ("Choice", "Fallback")), None)
            if choice is not None:
                yield from _children(choice)
        else:
            yield child


def _outermost(parent: Any, name: str) -> Iterator[Any]:
    for child in _children(parent):
        if _name(child) == name:
            yield child
        else:
            yield from _outermost(child, name)


def _name(element: Any) -> str:
    """Without its namespace; a comment's or an instruction's is ""."""
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def _root(relation: Any | None) -> Any | None:
    return None if relation is None or relation.is_external else relation.target_part.element


def _is_heading(properties: Any | None, style: Style) -> bool:
    return style.name == "title" or outline_level(properties) == 0 or style.outline == 0


def _text(blocks: list[_Block]) -> str:
    parts: list[str] = []
    group = 0
    for block in blocks:
        parts += ["\n" if block.group and block.group == group else "\n\n", block.text]
        group = block.group
    return "".join(parts).strip()


def _title(told: str, blocks: list[_Block], text: str) -> str | None:
    """What the properties say, if that stands at the document's beginning (most keep an older document's title), else
    the first heading.
    """
    words = " ".join(told.split())
    if len(words) > 3 and words.casefold() in " ".join(text[:2_000].split()).casefold():
        return words
    return next((block.text for block in blocks[:20] if block.heading), None)
