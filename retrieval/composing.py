"""Questions put together from two: a follow-up with what it leaves out."""

from __future__ import annotations

from dataclasses import replace

from retrieval.question import Question
from retrieval.references import Typed


def without_gap(text: str, question: Question) -> str:
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
        expressions=tuple(replace(e, start=e.start + shift, end=e.end + shift) for e in own.expressions),
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
            *(replace(e, start=e.start + shift, end=e.end + shift) for e in phrase.expressions),
        ),
        inherited=frozenset(last.content) - frozenset(range(*last.focus)) if phrase.content else frozenset(),
    )
