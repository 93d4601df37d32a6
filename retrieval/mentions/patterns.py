"""From matches of patterns over a sentence's text to token positions."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from retrieval.sentences.view import Place, SentenceView


def places_of(view: SentenceView, pattern: re.Pattern[str], group: int = 0) -> Iterator[Place]:
    """The tokens that each match covers, white space and commas at its end aside."""
    offset = view.span.start
    for match in pattern.finditer(view.text):
        start, end = match.span(group)
        while end > start and view.text[end - 1] in " ,":
            end -= 1
        starts, ends = view.bounds
        first, after = bisect_right(ends, start + offset), bisect_left(starts, end + offset)
        if first < after:
            yield first, after
