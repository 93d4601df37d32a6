"""Tasks and results that an article sets out over several sentences: every clause an item, to the paragraph's end."""

from __future__ import annotations

import itertools
from typing import Final

from corpus.article import Span
from retrieval.reading.found import Found, Sheet
from retrieval.sentences.view import SentenceView
from retrieval.words.word_classes import SETTING_TASKS

_NOUNS: Final = frozenset({
    "nhiệm vụ", "mục tiêu", "phương hướng", "kết quả", "giải pháp", "biện pháp", "chỉ tiêu",
    "định hướng", "yêu cầu", "nội dung", "thành tích",
})  # fmt: skip
_MOST: Final = 12  # items; what is longer is no answer but the article
_FEWEST: Final = 2
_MOST_OTHERS: Final = 2
_TIMES: Final = frozenset({"năm", "tháng", "quý", "tới", "tỉnh"})


def wanted(sheet: Sheet) -> bool:
    """Whether the question asks for the tasks (aims, results) themselves, not for one thing about them.

    It does where one of the nouns is all that it names, but for a time and two more words.
    """
    question = sheet.question
    keys = [s.key for s in question.syllables]
    for first in range(len(keys) - 1):
        if " ".join(keys[first : first + 2]) in _NOUNS:
            others = [
                i
                for i in question.content
                if not first <= i < first + 2 and not keys[i][0].isdigit() and keys[i] not in _TIMES
            ]
            return len(others) <= _MOST_OTHERS
    return False


def tasks(sheet: Sheet) -> Found | None:
    """The clauses of a sentence that sets several tasks, and of those after it in its paragraph."""
    view = sheet.view
    if not any(f" {cue} " in f" {' '.join(view.keys)} " for cue in SETTING_TASKS):
        return None
    article = view.article
    start, end, paragraph = article.sentences[view.position]
    parts = _clauses(article.text, start, end, skip_lead=True)
    if len(parts) < _FEWEST:
        return None
    for start, end, where in article.sentences[view.position + 1 :]:
        if where != paragraph:
            break
        parts += _clauses(article.text, start, end, skip_lead=False)
    if len(parts) > _MOST:
        return None
    first = next((i for i, t in enumerate(view.tokens) if t.start >= parts[0].start), 0)
    return Found(
        (first, len(view.tokens)),
        "tasks",
        2.5,
        _fit(view),
        extent=Span(parts[0].start, parts[-1].end),
        parts=tuple(parts),
    )


def _fit(view: SentenceView) -> float:
    """Higher for the sentence that opens the list of tasks than for those that go on with it."""
    article, position = view.article, view.position
    _start, _end, paragraph = article.sentences[position]
    before = article.sentences[position - 1] if position else None
    goes_on = before is not None and before.paragraph == paragraph and ";" in article.text[before.start : before.end]
    return 0.4 if goes_on else 0.9


def _clauses(text: str, start: int, end: int, *, skip_lead: bool) -> list[Span]:
    """Between semicolons, without marks and white space at the edges; the first from behind ":" and a dateline."""
    if skip_lead and (colon := text.find(":", start, end)) > 0:
        start = colon + 1
    spans = []
    for piece in _split(text, start, end):
        first, after = piece
        while first < after and text[first] in " \t\n-•+":
            first += 1
        while after > first and text[after - 1] in " \t\n.;…":
            after -= 1
        if after - first > 3:
            spans.append(Span(first, after))
    return spans


def _split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts = [i for i in range(start, end) if text[i] == ";"]
    bounds = [start - 1, *cuts, end]
    return [(a + 1, b) for a, b in itertools.pairwise(bounds)]
