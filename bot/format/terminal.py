"""Styled lines as text: plain (marks written as ``**``), or for a terminal through rich.

rich is imported only where a terminal is written to: a piped `ask` does not pay for it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, TextIO

from bot.format.pieces import Line, Style

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_RICH: Mapping[Style, str] = {
    Style.PLAIN: "",
    Style.ANSWER: "bold",
    Style.MARK: "bold underline",
    Style.QUOTE: "",
    Style.SOURCE: "cyan",
    Style.NOTE: "dim",
    Style.HEADING: "",
}


def is_styled(stream: TextIO, variables: Mapping[str, str] | None = None) -> bool:
    """Whether ``stream`` is a terminal that may be given colours (no-color.org: NO_COLOR, when not empty, forbids)."""
    found = os.environ if variables is None else variables
    return stream.isatty() and not found.get("NO_COLOR") and found.get("TERM") != "dumb"


def plain(lines: Iterable[Line]) -> str:
    return "".join(_plain(line) + "\n" for line in lines)


def write(lines: Iterable[Line], stream: TextIO) -> None:
    """To ``stream``, in colours where it is a terminal that takes them."""
    if not is_styled(stream):
        stream.write(plain(lines))
        return
    console = rich_console(stream)
    for line in lines:
        console.print(rich_text(line))


def rich_text(line: Line) -> Text:
    """Built from pieces, never from markup, so that an article's ``[red]`` stays what it is."""
    from rich.text import Text

    return Text.assemble(*((piece.text, _RICH[piece.style]) for piece in line))


def rich_console(stream: TextIO) -> Console:
    from rich.console import Console

    return Console(file=stream, highlight=False, markup=False, emoji=False, soft_wrap=False)


def _plain(line: Line) -> str:
    return "".join(f"**{piece.text}**" if piece.style is Style.MARK else piece.text for piece in line)
