"""Readers of formats: bytes become a publication. Which reader is told by content, not by the file's name."""

from __future__ import annotations

from corpus.readers.docx import DocxReader
from corpus.readers.html import HtmlReader
from corpus.readers.markdown import MarkdownReader
from corpus.readers.pdf import PdfReader
from corpus.readers.plain import PlainReader
from corpus.readers.reader import Publication, Reader
from corpus.sandbox import Sandboxed

__all__ = ["IN_SANDBOX", "READERS", "Publication", "Reader", "choose"]

IN_SANDBOX: tuple[Reader, ...] = (PdfReader(), DocxReader(), HtmlReader())
"""Formats whose files can harm what parses them; they import their libraries only when they read."""

READERS: tuple[Reader, ...] = (*map(Sandboxed, IN_SANDBOX), MarkdownReader(), PlainReader())
"""The more particular first; the last one accepts everything."""


def choose(data: bytes, name: str | None = None) -> Reader:
    """The first reader that accepts ``data``."""
    return next(reader for reader in READERS if reader.accepts(data, name))
