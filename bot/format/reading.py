"""An article in parts that each fit a small screen, split between sentences wherever that can be."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from corpus.article import Article, Span

Measure = Callable[[str], int]


def parts(article: Article, longest: int, measure: Measure = len) -> list[Span]:
    """The article's text from its first to its last sentence as spans ``[start, end)`` of at most ``longest`` by
    ``measure``; between two of them lies nothing but white space."""
    spans: list[Span] = []
    for sentence in _pieces(article, longest, measure):
        if spans and measure(article.text[spans[-1].start : sentence.end]) <= longest:
            spans[-1] = Span(spans[-1].start, sentence.end)
        else:
            spans.append(sentence)
    return spans


def _pieces(article: Article, longest: int, measure: Measure) -> Iterator[Span]:
    """The sentences; one that is too long in several pieces, cut at white space where there is some."""
    for start, end, _ in article.sentences:
        at = start
        while measure(article.text[at:end]) > longest:
            stop = _cut(article.text, at, min(end, at + longest), longest, measure)
            yield Span(at, stop)
            at = stop + len(article.text[stop:end]) - len(article.text[stop:end].lstrip())
        if at < end:
            yield Span(at, end)


def _cut(text: str, start: int, end: int, longest: int, measure: Measure) -> int:
    while measure(text[start:end]) > longest:
        end -= max(1, (measure(text[start:end]) - longest) // 2)
    space = max(text.rfind(" ", start + 1, end), text.rfind("\n", start + 1, end))
    return space if space > start + (end - start) // 2 else end
