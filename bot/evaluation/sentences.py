"""A plain sentence splitter, frozen, for scoring only: no figure moves because the product's own splitter changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

SHORTEST: Final = 6  # words; what is shorter beside a sentence does not make it two

_ABBREVIATIONS: Final = frozenset(
    {"tp", "ts", "ths", "gs", "pgs", "bs", "ks", "tx", "tt", "st", "mr", "mrs", "dr", "jr", "vs", "v.v", "no", "p", "q"}
)
_BOUNDARY: Final = re.compile(r"[.!?…]+[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-ZĐÀ-ỸÁÂĂÊÔƠƯ0-9])|\n+")
_BREAK: Final = re.compile(r"[\s(\"“]")


def is_several(text: str) -> bool:
    """Whether ``text`` is more than one sentence of at least ``SHORTEST`` words."""
    return sum(len(sentence.split()) >= SHORTEST for sentence in split(text)) > 1


def split(text: str) -> Iterator[str]:
    """The sentences of ``text``; no blank ones."""
    start = 0
    for match in _BOUNDARY.finditer(text):
        if _is_abbreviated(text[start : match.start()], match.group()):
            continue
        end = match.start() + len(match.group().rstrip())
        if text[start:end].strip():
            yield text[start:end]
        start = match.end()
    if text[start:].strip():
        yield text[start:].rstrip()


def _is_abbreviated(before: str, boundary: str) -> bool:
    """Whether the point belongs to the word before it, so that no sentence ends there."""
    if "\n" in boundary or boundary[0] != ".":
        return False
    word = _BREAK.split(before)[-1].lower()
    return word in _ABBREVIATIONS or len(word) == 1
