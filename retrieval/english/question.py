"""An English question as the ``Question`` that matching, reading and refusing know: in Vietnamese syllables."""

from __future__ import annotations

from retrieval.english.gloss import EnglishQuestion, Gloss
from retrieval.english.search import Statistics, sources
from retrieval.question import Expression, Kind, Question, QuestionSyllable
from retrieval.syllables import fold, keys


def as_question(english: EnglishQuestion, statistics: Statistics) -> Question:
    """Each source by its likeliest expression that the corpus can hold; its others are the question's expressions.

    The gap stands where a Vietnamese question would have it: behind the focus, else in front where a doer is asked
    for, else at the end.
    """
    attested = {source.gloss: source.expressions for source in sources(english, statistics)}
    syllables: list[QuestionSyllable] = []
    expressions: list[Expression] = []
    names: list[tuple[int, int]] = []
    focus = (0, 0)
    for gloss in english.terms:
        spelled = [(e.keys, e.folded, e.weight) for e in attested.get(gloss, ())] or _spelled(gloss)
        if not spelled:
            continue
        start = len(syllables)
        base, folded, _ = spelled[0]
        syllables += [QuestionSyllable(key, folded) for key in base]
        end = len(syllables)
        expressions += [Expression(start, end, other, weight) for other, _, weight in spelled[1:]]
        if gloss.name:
            names.append((start, end))
        if gloss in english.focus:
            focus = (focus[0] if focus[1] else start, end)
    return Question(
        text=english.text,
        language="en",
        kind=english.kind,
        syllables=tuple(syllables),
        content=tuple(range(len(syllables))),
        gap=_gap(english, focus, len(syllables)),
        focus=focus if focus[1] else _nowhere(_gap(english, focus, len(syllables))),
        plural=english.plural,
        expressions=tuple(expressions),
        names=tuple(names),
        numbers=tuple(s.key for s in syllables if s.key[0].isdigit()),
    )


def _spelled(gloss: Gloss) -> list[tuple[tuple[str, ...], bool, float]]:
    """The likeliest alternative of a gloss that the corpus cannot hold: it still counts as asked for."""
    best = gloss.alternatives[0]
    found = tuple(keys(fold(best.text) if best.folded else best.text))
    return [(found, best.folded, 1.0)] if found else []


def _gap(english: EnglishQuestion, focus: tuple[int, int], length: int) -> tuple[int, int]:
    at = focus[1] or (0 if english.kind in {Kind.WHO, Kind.ORGANISATION} else length)
    return at, at


def _nowhere(gap: tuple[int, int]) -> tuple[int, int]:
    return gap[0], gap[0]
