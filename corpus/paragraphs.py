"""Where paragraphs begin and end.

In Vietnamese news a line is a paragraph, with or without a blank line after it. Only text that was wrapped by hand is
joined again: in a run of lines without blank ones, a break is a wrap where the next line's first word would not have
fitted (as a greedy wrapper breaks), and most of these breaks fall inside a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from corpus.article import Paragraph, Span

_NARROWEST, _WIDEST = 45, 120  # characters of the widest line of a wrapped block
_LINE = re.compile(r"[^\n]+")
_FIRST_WORD = re.compile(r"\S+")
_ITEM = re.compile(r"(?:[-–—•●▪◦*+►·]|\(?\d{1,3}[.)]|[a-zđ]\))\s")
_FINAL = (".", "!", "?", "…", ":", ";", '"', "”", "»")


def split_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of ``text`` in order, without white space at their edges; all other characters lie in one."""
    return tuple(paragraph for block in _blocks(text) for paragraph in _join_wrapped(text, block))


def _blocks(text: str) -> Iterator[list[Span]]:
    """Runs of lines that no blank line parts; each line without the white space at its edges."""
    block: list[Span] = []
    for match in _LINE.finditer(text):
        line = _trimmed(text, match)
        if line.start == line.end:
            continue
        if block and text.count("\n", block[-1].end, line.start) > 1:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _trimmed(text: str, match: re.Match[str]) -> Span:
    line = match.group()
    start = match.start() + len(line) - len(line.lstrip())
    return Span(start, start + len(line.strip()))


def _join_wrapped(text: str, lines: list[Span]) -> Iterator[Paragraph]:
    wraps = _wraps(text, lines)
    start = lines[0].start
    for line, following, wrapped in zip(lines, [*lines[1:], None], [*wraps, False], strict=True):
        if not wrapped:
            yield Paragraph(start, line.end)
            if following:
                start = following.start


def _wraps(text: str, lines: list[Span]) -> list[bool]:
    """For each break between two lines, whether it is a wrap inside a paragraph."""
    width = max(end - start for start, end in lines)
    if len(lines) < 2 or not _NARROWEST <= width <= _WIDEST:
        return [False] * (len(lines) - 1)
    breaks = list(pairwise(lines))
    wraps = [_forced(text, line, following, width) for line, following in breaks]
    inside = sum(
        _inside_sentence(text, line, following) for (line, following), wrap in zip(breaks, wraps, strict=True) if wrap
    )
    return wraps if 2 * inside >= sum(wraps) else [False] * len(wraps)


def _forced(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether ``following``'s first word would not have fitted into ``line``; an item of a list never follows so."""
    word = _FIRST_WORD.match(text, following.start)
    assert word is not None
    too_long = line.end - line.start + 1 + min(word.end(), following.end) - following.start > width
    return too_long and not _ITEM.match(text, following.start)


def _inside_sentence(text: str, line: Span, following: Span) -> bool:
    return text[following.start].islower() and not text.endswith(_FINAL, line.start, line.end)
