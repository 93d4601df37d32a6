"""Sentences too long to be shown or to be one answer's source are cut where they may be cut."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.article import Span

MOST_WORDS = 120
"""A longer sentence is cut into pieces of at most so many words: at semicolons; if that is not enough, where a point
was forgotten; if that is not enough, at commas, but not between names. Where it has none of them, it stays."""
_HARD_WORDS = 250  # more than that no sentence of news has: tables, lists of names, text without points
_HARD_CHARS = 4_000
_CLAUSE = re.compile(r"[^;]+;*\s*|;+\s*")
_PHRASE = re.compile(r"(?:[^,]|,(?!\s+[^\W\d_A-ZĐ]))+(?:,\s+)?|,\s+")
_OPENERS = (
    "Bên cạnh|Các|Cuối cùng|Hơn nữa|Khi|Kể từ|Mặc dù|Một số|Ngoài ra|Nhưng|Những|Sau|Tại|Theo|Trong|Trước|Tuy nhiên|"
    "Từ|Vào|Vì|Với|Đến|Để|Đây"
)
_UNPOINTED = re.compile(rf"(?<=[\w)\]])\s+(?=(?:{_OPENERS}) [^\W\d_A-ZĐ])")
_WORD = re.compile(r"\S+\s*")
_SLACK = 12  # words that a piece may have more than its share, to end at a comma
_SHORTEST_TO_COUNT = 2 * MOST_WORDS  # characters: a word and its space have at least two


def split_long(text: str, sentence: Span) -> Iterator[Span]:
    """``sentence`` itself, or its pieces in order, without white space at their edges."""
    if sentence.end - sentence.start < _SHORTEST_TO_COUNT or _fits(text, sentence, MOST_WORDS):
        yield sentence
        return
    for clause in _packed(text, sentence, _CLAUSE, MOST_WORDS):
        for whole in _pointed(text, clause):
            for piece in _packed(text, whole, _PHRASE, _even(text, whole)):
                if _fits(text, piece, _HARD_WORDS):
                    yield piece
                else:
                    for part in _packed(text, piece, _WORD, MOST_WORDS):
                        yield from _chopped(part)


def _pointed(text: str, clause: Span) -> Iterator[Span]:
    """``clause`` itself where it is short enough, or its parts that begin as sentences do."""
    start = clause.start
    if not _fits(text, clause, MOST_WORDS):
        for gap in _UNPOINTED.finditer(text, clause.start, clause.end):
            if text.count("(", start, gap.start()) == text.count(")", start, gap.start()):
                yield Span(start, gap.start())
                start = gap.end()
    yield Span(start, clause.end)


def _even(text: str, whole: Span) -> int:
    """How many words its pieces have at most, so that none is left with a few."""
    words = len(text[whole.start : whole.end].split())
    pieces = -(-words // MOST_WORDS)
    return MOST_WORDS if pieces == 1 else min(MOST_WORDS, words // pieces + _SLACK)


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
