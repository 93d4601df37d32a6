"""Styled lines as Telegram's HTML, always short enough for one message.

https://core.telegram.org/bots/api#html-style. Lengths are in UTF-16 units after parsing, as Telegram counts them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from bot.format.pieces import Line, Piece, Style, shown

LONGEST = 4096
_LONG_QUOTE = 400
_LONGEST_LINK = 1_000
_FEWEST_LEFT = 40  # a piece is not cut to less than this
_MOST_LINES, _LAST_LINES = 60, 12
_TAGS = {Style.ANSWER: "b", Style.MARK: "b", Style.NOTE: "i"}


def units(text: str) -> int:
    """How long Telegram takes ``text`` to be."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, longest: int) -> str:
    """``text``, or its beginning with "…" that is ``longest`` units long at most."""
    if units(text) <= longest:
        return text
    kept = text[: longest - 1]
    while units(kept) > longest - 1:
        kept = kept[:-1]
    return kept + "…"


@dataclass(slots=True)
class _Block:
    """A line being fitted."""

    pieces: list[Piece]
    is_quote: bool

    def length(self) -> int:
        return sum(units(piece.text) for piece in self.pieces)


def html(lines: Iterable[Line], *, link_text: str = "") -> str:
    """The lines as one message of at most ``LONGEST`` units; the longest lines are cut where they do not fit.

    ``link_text`` is shown for a link instead of its address. A line of quoted words becomes a quote, one that opens on
    a tap where it is long. White space that Telegram would trim away is left out at both ends.
    """
    blocks = [_Block([_linked(piece, link_text) for piece in one], _is_quote(one)) for one in lines]
    if len(blocks) > _MOST_LINES:  # the end says where it all comes from
        blocks[_MOST_LINES - _LAST_LINES : -_LAST_LINES] = [_Block([Piece("…")], is_quote=False)]
    _fit(blocks)
    return "\n".join(map(_rendered, blocks)).strip("\n")


def plain_html(text: str, *, longest: int = LONGEST) -> str:
    """Our own words with line breaks, escaped."""
    return escape(cut(text, longest), quote=False)


def _linked(piece: Piece, link_text: str) -> Piece:
    if not piece.link:
        return piece
    if len(piece.link) > _LONGEST_LINK:
        return piece._replace(link="")
    return piece._replace(text=link_text or piece.text)


def _is_quote(line: Line) -> bool:
    return bool(line) and line[0].style is Style.QUOTE


def _fit(blocks: list[_Block]) -> None:
    while (excess := sum(block.length() + 1 for block in blocks) - LONGEST) > 0:
        block = max(blocks, key=_Block.length)
        place = max(range(len(block.pieces)), key=lambda i: units(block.pieces[i].text))
        piece = block.pieces[place]
        length = units(piece.text)
        if length > _FEWEST_LEFT:
            # To half at most: what else is long gives its part, too.
            block.pieces[place] = piece._replace(text=cut(piece.text, max(length - excess, length // 2, _FEWEST_LEFT)))
        else:  # many short lines: those in the middle go
            del blocks[len(blocks) // 2]


def _rendered(block: _Block) -> str:
    inside = "".join(_piece(piece) for piece in block.pieces)
    if not block.is_quote:
        return inside
    return f"<blockquote{' expandable' if block.length() > _LONG_QUOTE else ''}>{inside}</blockquote>"


def _piece(piece: Piece) -> str:
    text = escape(piece.text, quote=False)
    if piece.link:
        return f'<a href="{escape(piece.link)}">{text}</a>'
    tag = _TAGS.get(piece.style)
    return f"<{tag}>{text}</{tag}>" if tag and piece.text.strip() else text


def label(text: str, longest: int = 60) -> str:
    """``text`` as a button may show it: on one line, never empty."""
    return cut(shown(text).strip(), longest) or "…"


def joined_lines(*groups: Sequence[Line]) -> list[Line]:
    """The groups, an empty line between any two."""
    lines: list[Line] = []
    for group in groups:
        if group:
            lines += [(), *group] if lines else list(group)
    return lines
