"""What an interviewee replies to the very question that is asked: "- Điều gì khiến ông lo? – | Nước mặn về sớm |"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from retrieval.question import Kind, Question
from retrieval.questions.kinds import kind_of
from retrieval.reading.edges import AMOUNTS
from retrieval.reading.found import Found, Sheet
from retrieval.sentences.interviews import interviewee, past_speaker, question_of
from retrieval.sentences.matching import match
from retrieval.sentences.view import Place, SentenceView, view_of
from retrieval.syllables import fold, keys

_ALIKE: Final = 0.6  # of the question's weight that the interviewer's has, the interviewee's name aside
_OPEN: Final = frozenset({Kind.QUOTE, Kind.HOW, Kind.WHAT, Kind.WHICH, Kind.DEFINITION, Kind.KEYWORDS})
_CAUSES: Final = frozenset({Kind.WHY, Kind.PURPOSE})
_WHOLE: Final = _OPEN | _CAUSES | {Kind.YES_NO}  # kinds that a whole sentence answers
_TYPED: Final = AMOUNTS | {Kind.WHEN, Kind.WHERE}
_SURELY: Final = 0.9


def reply(sheet: Sheet, found: Found | None) -> Found | None:
    """``found``, unless the sentence replies to a question like the one asked: then what it replies. A list stays, and
    so does a time, a place or an amount where such a thing is asked for. What replies to "hỗ trợ gì?" is no answer to
    "vì sao hỗ trợ?"."""
    asked = question_of(sheet.view.article, sheet.view.position)
    turn = list(_turn(sheet.view, asked)) if asked is not None else []
    fit = _alike(sheet, turn) if turn else 0.0
    if fit < _ALIKE:
        return found
    kind = sheet.question.kind
    if not _wants(kind, turn[0]):
        return None if found and kind in _CAUSES and not found.typed else found
    if found and (found.items or found.parts or (kind in _TYPED and found.typed >= _SURELY)):
        return replace(found, rule="reply", fit=fit)
    place = _said(sheet.view)
    return Found(place, "reply", fit=fit) if kind in _WHOLE and place[0] < place[1] else found


def _alike(sheet: Sheet, turn: Sequence[SentenceView]) -> float:
    """The share of the question's weight that the sentences of a turn have, the interviewee's name aside; 0 where they
    lack another name."""
    question = sheet.question
    ours, addressed = sheet.match.weights.copy(), _named_otherwise(sheet)
    ours[[u for u, i in enumerate(question.content) if i in addressed]] = 0.0
    said = [match(question, ours, one).places for one in turn]
    has = np.array([any(places[u] for places in said) for u in range(len(ours))], dtype=bool)
    if any(ours[u] and not has[u] and _is_named(question, i) for u, i in enumerate(question.content)):
        return 0.0
    return 1.0 if has[ours > 0].all() else float(ours[has].sum() / ours.sum())


def _is_named(question: Question, position: int) -> bool:
    return any(first <= position < after for first, after in question.names)


def _turn(view: SentenceView, last: int) -> Iterator[SentenceView]:
    """The sentences of the paragraph that ends with the one at ``last``, the last one first."""
    sentences = view.article.sentences
    for position in range(last, -1, -1):
        if sentences[position].paragraph != sentences[last].paragraph:
            return
        yield view_of(view.article, position)


def _wants(kind: Kind, asking: SentenceView) -> bool:
    """Whether a sentence asks for that kind of answer, or tells somebody to speak, as "Xin ông cho biết …"."""
    wanted = kind_of(f" {' '.join(asking.keys)} ")
    other = wanted.kind if wanted else Kind.QUOTE
    return kind is other or any({kind, other} <= kinds for kinds in (_OPEN, _CAUSES))


def _named_otherwise(sheet: Sheet) -> frozenset[int]:
    """The positions of the question at which it names the interviewee, with the title, whom the interviewer only calls
    "ông", "chị"."""
    question = sheet.question
    known = keys(interviewee(sheet.view.article, sheet.view.position)) if question.names else []
    said = {*known, *map(fold, known)}
    called: set[int] = set()
    for first, after in question.names:
        if said.issuperset(question.keys(first, after)):
            begins = next((i for i in range(first, 0, -1) if question.syllables[i - 1].key not in said), 0)
            called.update(range(begins, after))
    return frozenset(called)


def _said(view: SentenceView) -> Place:
    """The sentence without the mark and the speaker before it and the full stop behind."""
    start = past_speaker(view.article, view.position).start
    tokens, after = view.tokens, len(view.tokens)
    first = next((i for i, token in enumerate(tokens) if token.start >= start), after)
    while after > first and tokens[after - 1].text in {".", ";", "…"}:
        after -= 1
    return first, after
