"""Cells of tables that are written line by line: "CASA | 30% | 35%" under "Chỉ tiêu | 2022 | 2023"."""

from __future__ import annotations

import re
from typing import Final

from corpus.article import Article, Span
from retrieval.question import Kind
from retrieval.reading.edges import AMOUNTS
from retrieval.reading.found import Found, Sheet
from retrieval.sentences.view import SentenceView
from retrieval.syllables import keys

KINDS: Final = AMOUNTS | {Kind.KEYWORDS}
_BAR: Final = re.compile(r" *[|\t] *")
_ASIDE: Final = re.compile(r"\([^()]*\)")  # "2023 (tỷ đồng)"
_LITTLE: Final = frozenset({"năm", "số", "tỷ", "lệ", "là"})  # of a head or a label what a question may leave out
_FEWEST: Final = 2  # cells of a row
_FARTHEST: Final = 60  # rows above that are looked through for the head


def cell(sheet: Sheet) -> Found | None:
    """The cell of the row that the question names, under the one head that it names: "CASA năm 2023"."""
    if sheet.question.kind not in KINDS:
        return None
    cells = _cells(sheet.view.article, sheet.view.position)
    if len(cells) < _FEWEST:
        return None
    text, asked = sheet.view.article.text, {s.key for s in sheet.question.syllables}
    label, heads = text[slice(*cells[0])], _heads(sheet.view, len(cells))
    if heads is None or not _names(label, asked):
        return None
    above = [text[slice(*head)] for head in heads]
    value = _under(cells[1:], above, asked)
    if value is None:
        return None
    place, head = value
    said = text[slice(*place)]
    untold = {key for key in asked if key.isdigit()} - {*keys(label), *keys(head)}
    unlike = sheet.question.kind is Kind.PERCENT and "%" not in "".join((said, label, *above))
    return None if untold or unlike or not any(map(str.isdigit, said)) else _found(sheet, place)


def _under(values: list[Span], heads: list[str], asked: set[str]) -> tuple[Span, str] | None:
    """The one value whose head the question names, by most words, with that head; a value that is alone needs none."""
    if len(values) == 1:
        return values[0], heads[-1] if heads else ""
    named = [(value, head) for value, head in zip(values, heads[-len(values) :], strict=False) if _names(head, asked)]
    widest = max((len(keys(head)) for _, head in named), default=0)
    best = [one for one in named if len(keys(one[1])) == widest]
    return best[0] if len(best) == 1 else None


def _found(sheet: Sheet, value: Span) -> Found | None:
    tokens = sheet.view.tokens
    inside = [i for i, token in enumerate(tokens) if value.start <= token.start < value.end]
    return Found((inside[0], inside[-1] + 1), "cell", 4.0, 1.0, extent=value) if inside else None


def _names(label: str, asked: set[str]) -> bool:
    """Whether a question says all that a label does."""
    said = {key for key in keys(_ASIDE.sub("", label)) if key not in _LITTLE}
    return bool(said) and said <= asked


def _heads(view: SentenceView, many: int) -> list[Span] | None:
    """The cells of the first row of the table above this row, whose corner may be empty; none where this is the first.

    None where rows are of unlike length, so that nothing says what stands under what.
    """
    article, at = view.article, view.position
    head: list[Span] = []
    while at and view.position - at < _FARTHEST and _touch(article, at - 1):
        cells = _cells(article, at - 1)
        if not cells:
            break
        if len(head) == many - 1 or len(cells) not in {many, many - 1}:
            return None
        head, at = cells, at - 1
    return head


def _touch(article: Article, at: int) -> bool:
    """Whether the next sentence stands on the next line."""
    between = article.text[article.sentences[at].end : article.sentences[at + 1].start]
    return between.count("\n") == 1


def _cells(article: Article, at: int) -> list[Span]:
    """The cells of a sentence that is a row of a table, else none."""
    start, end, _ = article.sentences[at]
    bars = list(_BAR.finditer(article.text, start, end))
    edges = [start, *(place for bar in bars for place in bar.span()), end]
    cells = [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if b > a]
    return cells if bars and len(cells) > 1 else []
