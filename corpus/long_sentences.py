"""Sentences too long to be shown or to be one answer's source are cut where they may be cut."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.article import Span

MOST_WORDS = 120
"""A longer sentence is cut at semicolons into pieces of at most so many words, where it has them."""
_HARD_WORDS = 250  # more than that no sentence of news has: tables, lists of names, text without points
_HARD_CHARS = 4_000
_CLAUSE = re.compile(r"[^;]+;*\s*|;+\s*")
_WORD = re.compile(r"\S+\s*")
_SHORTEST_TO_COUNT = 2 * MOST_WORDS  # characters: a word and its space have at least two


def split_long(text: str, sentence: Span) -> Iterator[Span]:
    """``sentence`` itself, or its pieces in order, without white space at their edges."""
    if sentence.end - sentence.start < _SHORTEST_TO_COUNT or _fits(text, sentence, MOST_WORDS):
        yield sentence
        return
    for piece in _packed(text, sentence, _CLAUSE, MOST_WORDS):
        if _fits(text, piece, _HARD_WORDS):
            yield piece
        else:
            for part in _packed(text, piece, _WORD, MOST_WORDS):
                yield from _chopped(part)


def _fits(text: str, span: Span, words: int) -> bool:
    length = span.end - span.start
    return length <= _HARD_CHARS and len(text[span.start : span.end].split()) <= words


def _packed(text: str, span: Span, unit: re.Pattern[str], most: int) -> Iterator[Span]:
    """Runs of ``unit``, each of as many as fit into ``most`` words (and 4,000 characters), and of one at least."""
    start = end = span.start
    words = 0
    for match in unit.finditer(text, span.start, span.end):
        count = len(match.group().split())
        visible = match.start() + len(match.group().rstrip())
        if end > start and (words + count > most or visible - start > _HARD_CHARS):
            yield Span(start, end)
            start, words = match.start(), 0
        words += count
        end = visible
    if end > start:
        yield Span(start, end)


def _chopped(part: Span) -> Iterator[Span]:
    """What has no white space to be cut at is cut after so many characters."""
    for start in range(part.start, part.end, _HARD_CHARS):
        yield Span(start, min(start + _HARD_CHARS, part.end))
