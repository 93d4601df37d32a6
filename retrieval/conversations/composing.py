"""Questions put together from two: a follow-up with what it leaves out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from retrieval.conversations.references import Typed
from retrieval.question import Question, QuestionSyllable


def without_gap(text: str, question: Question) -> str:
    """``text``, of which ``question`` was made, without its question words; all of it where they cannot be found."""
    typed = Typed(text)
    if len(typed.words) != len(question.syllables) or question.gap[1] > len(typed.words):
        return text
    return f"{typed.slice(0, question.gap[0])} {typed.slice(question.gap[1], len(typed.words))}".strip()


def joined(last: Question, own: Question) -> Question:
    """``own`` with the words of ``last`` before it, which count less; as much as its own where it has none."""
    have = {own.syllables[i].key for i in own.content}
    taken = [i for i in last.content if last.syllables[i].key not in have]
    if own.content:
        taken = [i for i in taken if not last.syllables[i].key[0].isdigit()]
    shift = len(taken)

    def moved(span: tuple[int, int]) -> tuple[int, int]:
        return span[0] + shift, span[1] + shift

    return replace(
        own,
        syllables=(*(last.syllables[i] for i in taken), *own.syllables),
        content=(*range(shift), *(i + shift for i in own.content)),
        gap=moved(own.gap),
        focus=moved(own.focus),
        expressions=tuple(e._replace(start=e.start + shift, end=e.end + shift) for e in own.expressions),
        names=tuple(moved(name) for name in own.names),
        inherited=frozenset(range(shift)) if own.content else frozenset(),
    )


def added(last: Question, phrase: Question) -> Question:
    """``last`` with the words of ``phrase`` after it, before which its own count less."""
    shift = len(last.syllables)
    return replace(
        last,
        syllables=(*last.syllables, *phrase.syllables),
        content=(*last.content, *(i + shift for i in phrase.content)),
        names=(*last.names, *((a + shift, b + shift) for a, b in phrase.names)),
        numbers=(*last.numbers, *phrase.numbers),
        expressions=(
            *last.expressions,
            *(e._replace(start=e.start + shift, end=e.end + shift) for e in phrase.expressions),
        ),
        inherited=frozenset(last.content) - frozenset(range(*last.focus)) if phrase.content else frozenset(),
    )


def inserted(question: Question, at: int, syllables: Sequence[QuestionSyllable]) -> Question:
    """``question`` with ``syllables`` before position ``at``, which count less, as if the question before had them."""
    many = len(syllables)

    def moved(span: tuple[int, int]) -> tuple[int, int]:
        return span[0] + many * (span[0] >= at), span[1] + many * (span[1] > at)

    def place(i: int) -> int:
        return i + many * (i >= at)

    new = range(at, at + many)
    return replace(
        question,
        syllables=(*question.syllables[:at], *syllables, *question.syllables[at:]),
        content=tuple(sorted((*map(place, question.content), *new))),
        gap=moved(question.gap),
        focus=moved(question.focus),
        expressions=tuple(
            e._replace(start=moved((e.start, e.end))[0], end=moved((e.start, e.end))[1]) for e in question.expressions
        ),
        names=tuple(map(moved, question.names)),
        inherited=frozenset(map(place, question.inherited)) | frozenset(new),
    )
