"""Lists that an article sets out in points: "… ba việc: - Vá lưới. - Đóng thuyền." over sentences or lines; and what it
sets out under a heading that the question repeats."""

from __future__ import annotations

import re
from typing import Final

import numpy as np

from corpus.article import Span
from retrieval.question import Kind
from retrieval.reading.found import Found, Sheet
from retrieval.sentences.sections import heads
from retrieval.syllables import fold, keys

_POINT: Final = re.compile(r"\s*(?:[-–•+*▪]|\(?\d{1,2}[).]|\(?[a-eđ]\))\s*")
_LEAD: Final = re.compile(r":\s*(?=(?:[-–•+*▪]|\(?1[).]|\(?a\))\s*\S)|:\s*$")
_KINDS: Final = frozenset({Kind.WHAT, Kind.WHICH, Kind.DEFINITION, Kind.QUOTE, Kind.HOW, Kind.WHY, Kind.KEYWORDS})
_ENOUGH: Final = 0.5  # of the question's weight, before the colon
_FEWEST: Final = 2
_MOST: Final = 15  # points; what is longer is no answer but the article


def bullets(sheet: Sheet) -> Found | None:
    """The points behind the colon that ends what the question says, each without its mark."""
    view = sheet.view
    lead = _LEAD.search(view.text)
    if sheet.question.kind not in _KINDS or lead is None:
        return None
    colon = view.span.start + lead.start()
    fit = _said_before(sheet, colon)
    if fit < _ENOUGH:
        return None
    parts = _points(sheet, view.span.start + lead.end())
    if not _FEWEST <= len(parts) <= _MOST:
        return None
    tokens = view.tokens
    first = next((i for i, token in enumerate(tokens) if token.start > colon), len(tokens) - 1)
    extent = Span(parts[0].start, parts[-1].end)
    return Found((first, len(tokens)), "bullets", 3.0, min(1.0, 0.3 + fit), extent=extent, parts=tuple(parts))


def section(sheet: Sheet) -> Found | None:
    """What stands first under a heading that is what the question asks for, all its points or the sentence: "II. Điều
    kiện dự tuyển" for "Điều kiện dự tuyển là gì?"."""
    view = sheet.view
    article, heading = view.article, view.position - 1
    if sheet.question.kind not in _KINDS or heading < 1 or not heads(article, heading):
        return None
    start, end, _ = article.sentences[heading]
    said = keys(_NUMERAL.sub("", article.text[start:end]))
    fit = _headed_by(sheet, said)
    if fit < _MOSTLY:
        return None
    parts = _points(sheet, view.span.start) if _POINT.match(view.text) else []
    if not _FEWEST <= len(parts) <= _MOST:
        parts = [] if (whole := _bare(article.text, *view.span)) is None else [whole]
    extent = Span(parts[0].start, parts[-1].end)
    points = tuple(parts) if len(parts) > 1 else ()
    return Found((0, len(view.tokens)), "section", 3.0, fit, extent=extent, parts=points) if parts else None


_NUMERAL: Final = re.compile(r"^(?:[IVX]{1,4}|\d{1,2}|[A-Da-d])[.)]")
_MOSTLY: Final = 0.75


def _headed_by(sheet: Sheet, said: list[str]) -> float:
    """How much the question and a heading are the same: the less of the share of the question's weight that the heading
    has, and of that of the heading's words that the question has."""
    question, weights = sheet.question, sheet.match.weights
    bare = {fold(key) for key in said}
    held = np.array([key in (bare if folded else said) for key, folded in question.asked])
    asked = {s.key for s in question.syllables}
    repeated = sum(key in asked or (question.syllables[0].folded and fold(key) in asked) for key in said)
    return min(float(weights @ held) / (float(weights.sum()) or 1.0), repeated / max(1, len(said)))


def _said_before(sheet: Sheet, colon: int) -> float:
    """The share of the question's weight that stands before the colon."""
    tokens, match = sheet.view.tokens, sheet.match
    total = float(match.weights.sum()) or 1.0
    held = [any(tokens[t].start < colon for t in places) for places in match.places]
    return float(sum(w for w, said in zip(match.weights, held, strict=True) if said)) / total


def _points(sheet: Sheet, start: int) -> list[Span]:
    """What follows the lead as long as each sentence begins with a point's mark."""
    article, position = sheet.view.article, sheet.view.position
    text, end = article.text, sheet.view.span.end
    stretches = [(start, end)] if text[start:end].strip() else []
    for begin, stop, _ in article.sentences[position + 1 :]:
        if not _POINT.match(text, begin, stop):
            break
        stretches.append((begin, stop))
    return [span for begin, stop in stretches if (span := _bare(text, begin, stop))]


def _bare(text: str, start: int, end: int) -> Span | None:
    """Without the mark before and what ends it."""
    if found := _POINT.match(text, start, end):
        start = found.end()
    while end > start and text[end - 1] in " \t\n.;,…":
        end -= 1
    return Span(start, end) if end - start > 1 else None
