"""The seam behind which a format is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Publication:
    """What a file says. ``text`` has the headline in it; ``title``, ``published`` and ``link`` are None where the
    format has no place for them or the file does not fill it.
    """

    text: str
    title: str | None = None
    published: date | None = None
    link: str | None = None


class Reader(Protocol):
    """Reads one format. ``name`` is what people call it."""

    @property
    def name(self) -> str: ...

    def accepts(self, data: bytes, name: str | None) -> bool:
        """Whether ``data`` is of this format, by its content first; ``name`` (of the file) only where that leaves it
        open. Looks at the beginning only, and raises nothing.
        """
        ...

    def read(self, data: bytes, name: str | None) -> Publication:
        """Raises ``BadText`` where ``data`` is damaged, empty or too large."""
        ...
