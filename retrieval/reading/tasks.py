"""Tasks and results that an article sets out over several sentences: every clause an item, to the paragraph's end."""

from __future__ import annotations

from typing import Final

from corpus.article import Span
from retrieval.reading.found import Found, Sheet

_NOUNS: Final = frozenset({"nhiệm vụ", "mục tiêu", "phương hướng", "kết quả", "giải pháp", "biện pháp", "chỉ tiêu", "định hướng", "yêu cầu", "nội dung", "thành tích"})  # fmt: skip
_CUES: Final = frozenset("xác định|tập trung|phấn đấu|đề ra|lãnh đạo|triển khai|đặt mục tiêu|chú trọng|thống nhất|quyết nghị|nâng cao|đẩy mạnh|tăng cường|hoàn thành".split("|"))
_MOST: Final = 12  # items; what is longer is no answer but the article
_FEWEST: Final = 2


def wanted(sheet: Sheet) -> bool:
    """Whether the question asks what the tasks (aims, results) are: the focus noun is one, or stands in the question."""
    question = sheet.question
    said = " ".join(s.key for s in question.syllables)
    bare = " ".join(s.key for s in question.syllables if s.folded)
    return any(f" {noun} " in f" {said} " for noun in _NOUNS) or ("nhiem vu" in bare)


def tasks(sheet: Sheet) -> Found | None:
    """The clauses of a sentence that sets tasks, and of those after it in its paragraph."""
    view = sheet.view
    if not any(t.key in _CUES for t in view.tokens):
        return None
    article = view.article
    paragraph = article.sentences[view.position].paragraph
    parts: list[Span] = []
    for position in range(view.position, len(article.sentences)):
        start, end, where = article.sentences[position]
        if where != paragraph:
            break
        parts += _clauses(article.text, start, end, skip_lead=position == view.position)
    if not _FEWEST <= len(parts) <= _MOST:
        return None
    first = next((i for i, t in enumerate(view.tokens) if t.start >= parts[0].start), 0)
    return Found((first, len(view.tokens)), "tasks", 2.5, 0.8, extent=Span(parts[0].start, parts[-1].end), parts=tuple(parts))


def _clauses(text: str, start: int, end: int, *, skip_lead: bool) -> list[Span]:
    """Between semicolons, without marks and white space at the edges; the first from behind ":" and a dateline."""
    if skip_lead and (colon := text.find(":", start, end)) > 0:
        start = colon + 1
    spans = []
    for piece in _split(text, start, end):
        first, after = piece
        while first < after and text[first] in " \\t\\n-•+":
            first += 1
        while after > first and text[after - 1] in " \\t\\n.;…":
            after -= 1
        if after - first > 3:
            spans.append(Span(first, after))
    return spans


def _split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts = [i for i in range(start, end) if text[i] == ";"]
    bounds = [start - 1, *cuts, end]
    return [(a + 1, b) for a, b in zip(bounds, bounds[1:], strict=False)]
