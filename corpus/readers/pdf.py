"""PDF documents with a text layer: paragraphs joined over lines and pages; page numbers and running heads left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from corpus.decode import check_words, clean
from corpus.errors import BadText
from corpus.readers.pdf_lines import PrintedLine, page_lines, without_running_heads
from corpus.readers.pdf_paragraphs import PrintedParagraph, join_lines
from corpus.readers.pdf_tables import find_grids
from corpus.readers.pdf_words import Box, drawn, read_words
from corpus.readers.reader import Publication

_SNIFFED = 1_024  # Adobe's readers look so far for the mark (PDF 1.7, appendix H, note 13)
_MARK = re.compile(rb"(?:\A|[\r\n\0])\s*%PDF-[12]\.")
_FEWEST_LETTERS = 20  # a page; a scan may have a stamp or a page number as text
_WRONG_PASSWORD = 4  # FPDF_ERR_PASSWORD
_HEADLINE_SIZE = 1.15  # times the size of most of the text
_MOST_WORDS = 30


class PdfReader:
    """PDF, read with PDFium."""

    name = "PDF"

    def accepts(self, data: bytes, name: str | None) -> bool:
        return bool(_MARK.search(data[:_SNIFFED]))

    def read(self, data: bytes, name: str | None) -> Publication:
        """Raises ``BadText``, also ``"password"`` and ``"scan"``."""
        import pypdfium2

        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise _unopened(error) from None
        with document:
            lines, has_pictures = _lines(document)
            told = document.get_metadata_value("Title")
        letters = sum(letter.isalnum() for line in lines for letter in line.text)
        if has_pictures and letters < _FEWEST_LETTERS:
            raise _scan()
        paragraphs = join_lines(lines)
        text = clean(_text(paragraphs))
        check_words(text)
        return Publication(text, _title(clean(told), text) or _largest(paragraphs))


def _lines(document: Any) -> tuple[list[PrintedLine], bool]:
    """The lines of all pages, and whether there are pictures."""
    pages: list[list[PrintedLine]] = []
    areas: list[Box] = []
    has_pictures = False
    for number in range(len(document)):
        page = document[number]
        words = read_words(page)
        pages.append(page_lines(words, find_grids(page, words.quarters), number))
        areas.append(words.area)
        has_pictures = has_pictures or any(drawn(page, "IMAGE"))
        page.close()
    return without_running_heads(pages, areas), has_pictures


def _text(paragraphs: Sequence[PrintedParagraph]) -> str:
    parts: list[str] = []
    table = 0
    for paragraph in paragraphs:
        parts += ["\n" if paragraph.table and paragraph.table == table else "\n\n", paragraph.text]
        table = paragraph.table
    return "".join(parts).strip()


def _title(told: str, text: str) -> str | None:
    """What the document is called, if that stands at its beginning: most are called by a file or a program."""
    words = " ".join(told.split())
    beginning = " ".join(text[:2_000].split()).casefold()
    return words if len(words) > 3 and words.casefold() in beginning else None


def _largest(paragraphs: Sequence[PrintedParagraph]) -> str | None:
    """The paragraph of the first page in the largest letters, if they are clearly larger than the text's."""
    sizes = sorted((paragraph.size, len(paragraph.text)) for paragraph in paragraphs)
    half, passed, usual = sum(length for _, length in sizes) / 2, 0, 0.0
    for size, length in sizes:
        passed, usual = passed + length, size
        if passed >= half:
            break
    first = [paragraph for paragraph in paragraphs if paragraph.page == paragraphs[0].page and not paragraph.table]
    largest = max(first, key=lambda paragraph: paragraph.size, default=None)
    if largest is None or largest.size < _HEADLINE_SIZE * usual:
        return None
    return largest.text if 1 < len(largest.text.split()) <= _MOST_WORDS else None


def _unopened(error: Any) -> BadText:
    if error.err_code == _WRONG_PASSWORD:
        return BadText(
            "The PDF is protected with a password. Remove the password (print it to a new PDF) and add it again.",
            "password",
        )
    return BadText("The PDF is damaged and cannot be opened. Make it anew and add it again.", "broken", reader="PDF")


def _scan() -> BadText:
    return BadText(
        "The PDF holds only pictures of pages, no text: it was scanned. Recognise its text first (OCR), or add the "
        "article as a document or a text file.",
        "scan",
    )
