"""Styled text, free of any channel, and what makes foreign text safe to show."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum, auto
from typing import NamedTuple

_WHITE = re.compile(r"\s+")
# C0 and C1 controls would drive the terminal (escape sequences), bidirectional overrides would disguise a file's name,
# and lone surrogates (undecodable bytes of a file's name) cannot be encoded.
_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Style(Enum):
    PLAIN = auto()
    ANSWER = auto()
    """The answer itself."""
    MARK = auto()
    """The answer within the sentence it stands in."""
    QUOTE = auto()
    SOURCE = auto()
    NOTE = auto()
    HEADING = auto()


class Piece(NamedTuple):
    """A run of text in one style. ``text`` is already safe to show; ``link`` is where it leads, as it was given."""

    text: str
    style: Style = Style.PLAIN
    link: str = ""


Line = tuple[Piece, ...]


def line(text: str, style: Style = Style.PLAIN) -> Line:
    return (Piece(text, style),)


def shown(text: str) -> str:
    """``text`` on one line, as it may be written to a terminal: white space runs become one space, what would act
    instead of being read becomes its escape (``\\x1b``)."""
    return _UNSAFE.sub(_escape, _WHITE.sub(" ", text))


def shown_lines(text: str) -> str:
    """As ``shown``, with line breaks and tabs kept: for a whole article's text."""
    return _UNSAFE.sub(_escape, text)


def shortened(text: str, longest: int) -> str:
    """``text``, cut at a space before ``longest`` characters where it is longer, with "…" at the end."""
    if len(text) <= longest:
        return text
    cut = text[: longest - 1]
    return (cut[: cut.rfind(" ")] if " " in cut[longest // 2 :] else cut) + "…"


def joined(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)


def _escape(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
