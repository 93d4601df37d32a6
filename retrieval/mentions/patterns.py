"""From matches of patterns over a sentence's text to token positions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from retrieval.view import SentenceView


def places_of(view: SentenceView, pattern: re.Pattern[str], group: int = 0) -> Iterator[tuple[int, int]]:
    """The tokens that each match covers, white space and commas at its end aside."""
    offset = view.span.start
    for match in pattern.finditer(view.text):
        start, end = match.span(group)
        while end > start and view.text[end - 1] in " ,":
            end -= 1
        covering = [i for i, t in enumerate(view.tokens) if t.start < end + offset and t.end > start + offset]
        if covering:
            yield covering[0], covering[-1] + 1
