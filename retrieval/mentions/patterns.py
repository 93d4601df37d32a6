"""From matches of patterns over a sentence's text to token positions."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from corpus.article import Span
from retrieval.sentences.view import Place, SentenceView


def places_of(view: SentenceView, pattern: re.Pattern[str], group: int = 0) -> Iterator[Place]:
    """The tokens that each match covers, white space and commas at its end aside."""
    return _tokens(view, (match.span(group) for match in pattern.finditer(view.text)))


def places_opened(view: SentenceView, pattern: re.Pattern[str], openers: frozenset[str]) -> Iterator[Place]:
    """``places_of`` a pattern of which every match begins with a number or one of the syllables ``openers``: sooner
    found, for most syllables are neither."""
    return _tokens(view, _spans_from(view, pattern, openers))


def _spans_from(view: SentenceView, pattern: re.Pattern[str], openers: frozenset[str]) -> Iterator[Span]:
    reached = 0
    for key, at in zip(view.keys, view.starts, strict=True):
        if at >= reached and (key in openers or key[0].isdigit()) and (match := pattern.match(view.text, at)):
            reached = match.end()
            yield Span(at, reached)


def _tokens(view: SentenceView, spans: Iterable[tuple[int, int]]) -> Iterator[Place]:
    """The tokens that each of ``spans`` of the sentence's text covers."""
    offset = view.span.start
    for start, until in spans:
        end = until
        while end > start and view.text[end - 1] in " ,":
            end -= 1
        starts, ends = view.bounds
        first, after = bisect_right(ends, start + offset), bisect_left(starts, end + offset)
        if first < after:
            yield first, after
