"""Readers of formats: bytes become a publication. Which reader is told by content, not by the file's name."""

from __future__ import annotations

from corpus.readers.markdown import MarkdownReader
from corpus.readers.plain import PlainReader
from corpus.readers.reader import Publication, Reader

__all__ = ["READERS", "Publication", "Reader", "choose"]

READERS: tuple[Reader, ...] = (MarkdownReader(), PlainReader())
"""The more particular first; the last one accepts everything."""


def choose(data: bytes, name: str | None = None) -> Reader:
    """The first reader that accepts ``data``."""
    return next(reader for reader in READERS if reader.accepts(data, name))
