"""Tasks and results that an article sets out over several sentences: every clause an item, to the paragraph's end."""

from __future__ import annotations

from typing import Final

from corpus.article import Article, Span
from retrieval.view import SentenceView

_HARD: Final = frozenset(";")


def clauses(view: SentenceView, *, after_colon: bool) -> list[Span]:
    """The sentence's clauses between semicolons as offsets of the article; the first one after ":" where asked."""
    tokens = view.tokens
    start = 0
    if after_colon:
        colons = [i for i, t in enumerate(tokens) if t.text == ":"]
        start = colons[0] + 1 if colons else 0
    spans: list[Span] = []
    first = start
    for i in range(start, len(tokens) + 1):
        if i == len(tokens) or tokens[i].text in _HARD:
            last = i
            while last > first and tokens[last - 1].mark and tokens[last - 1].text not in ")”\"»":
                last -= 1
            if last > first:
                spans.append(view.slice(first, last))
            first = i + 1
    return spans


def paragraph_of(article: Article, position: int) -> range:
    """Positions of the sentences from ``position`` to its paragraph's end."""
    paragraph = article.sentences[position].paragraph
    after = position
    while after < len(article.sentences) and article.sentences[after].paragraph == paragraph:
        after += 1
    return range(position, after)
