"""Plain text: what is left when the content is of no other format."""

from __future__ import annotations

from corpus.decode import decode
from corpus.readers.reader import Publication


class PlainReader:
    """Text in any encoding that ``corpus.decode`` knows."""

    name = "plain text"

    def accepts(self, data: bytes, name: str | None) -> bool:
        """Always: bytes that are no text are refused when they are read, with the reason."""
        return True

    def read(self, data: bytes, name: str | None) -> Publication:
        """Raises ``BadText``."""
        return Publication(decode(data))
