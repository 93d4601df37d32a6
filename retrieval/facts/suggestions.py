"""Questions that an article's own facts answer: only such as the system, asked, answers right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from corpus.article import Article, Span
from retrieval.answerer import Answerer
from retrieval.facts import Fact, Sort, facts_of
from retrieval.reply import Answer
from retrieval.syllables import keys
from retrieval.words.lexicon import load

_MOST_ASKED: Final = 30  # of an article's facts, before fewer suggestions than wanted will do
_TESTED: Final = 40  # of an article's facts in a self-test


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question in printed Vietnamese, and what its article, asked alone, answers first: verbatim."""

    question: str
    answer_text: str


@dataclass(frozen=True, slots=True)
class SelfTest:
    """How many of an article's facts were asked for, and how many of them came back."""

    asked: int
    right: int

    @property
    def share(self) -> float:
        """0 to 1; 1 where the article states nothing that could be asked for."""
        return self.right / self.asked if self.asked else 1.0


def suggest(answerer: Answerer, article: Article, *, limit: int = 3) -> tuple[Suggestion, ...]:
    """At most ``limit`` questions about ``article``, which must be among those that ``answerer`` answers from.

    Each of another sort as far as there are such; every one is answered, not hedged, with the fact that it was made
    from. The same article and the same corpus give the same suggestions.
    """
    facts = list(_in_turn(facts_of(article, load())))
    tried: set[Fact] = set()
    found: list[tuple[Fact, Answer]] = []
    for unlike in (_elsewhere, _another):
        for fact in facts:
            if len(found) == limit or len(tried) == _MOST_ASKED:
                break
            if fact in tried or not all(unlike(fact, *one) for one in found):
                continue
            tried.add(fact)
            if answer := _right_answer(answerer, article, fact):
                found.append((fact, answer))
    return tuple(Suggestion(fact.question, answer.text) for fact, answer in found)


def _elsewhere(fact: Fact, chosen: Fact, answer: Answer) -> bool:
    """Whether a fact stands in another sentence than one chosen, and asks for something of another sort."""
    return fact.sentence != chosen.sentence and fact.sort is not chosen.sort and _another(fact, chosen, answer)


def _another(fact: Fact, chosen: Fact, answer: Answer) -> bool:
    """Whether a fact is not just the one chosen from its other side."""
    span = Span(answer.start, answer.end)
    return not _overlap(fact.span, span) and answer.text.casefold() not in fact.question.casefold()


def self_test(answerer: Answerer, article: Article) -> SelfTest:
    """Asks for the facts of ``article``, which must be among those that ``answerer`` answers from.

    An article that is not stored yet is tested with an answerer over an index of its own.
    """
    facts = facts_of(article, load())[:_TESTED]
    return SelfTest(len(facts), sum(_right_answer(answerer, article, fact) is not None for fact in facts))


def _in_turn(facts: tuple[Fact, ...]) -> Iterator[Fact]:
    """The first fact of each sort, then the second of each, and so on."""
    sorts = [[fact for fact in facts if fact.sort is sort] for sort in Sort]
    for place in range(max(map(len, sorts), default=0)):
        yield from (row[place] for row in sorts if place < len(row))


def _right_answer(answerer: Answerer, article: Article, fact: Fact) -> Answer | None:
    """The first answer, where it is given without a doubt and is the fact."""
    reply = answerer.answer(fact.question, scope=article.id, top=1)
    if not reply.answers or reply.hedged or reply.searched_as is not None:
        return None
    answer = reply.answers[0]
    return answer if _is(fact, answer) else None


_POINTS: Final = frozenset({Sort.HOLDER, Sort.TIME, Sort.AMOUNT, Sort.DOER, Sort.PLACE, Sort.POST})
_REPEATED: Final = frozenset({Sort.HOLDER, Sort.DOER, Sort.AMOUNT})  # said again elsewhere, it is still right
_BESIDE: Final = 60  # characters that may stand around a name, a date, a number
_PREPOSITION: Final = 4  # characters of "tại "
_MOSTLY: Final = 0.6


def _is(fact: Fact, answer: Answer) -> bool:
    """A name, date or number must be in the answer, with little beside it; of a clause or a list, most."""
    common = _overlap(fact.span, Span(answer.start, answer.end))
    length, size = fact.span.end - fact.span.start, answer.end - answer.start
    if fact.sort in _POINTS:
        said = answer.article.text[fact.span.start : fact.span.end]
        again = fact.sort in _REPEATED and f" {' '.join(keys(said))} " in f" {' '.join(keys(answer.text))} "
        if fact.sort is Sort.PLACE and fact.span.start - answer.start > _PREPOSITION:
            return False
        return (again or common >= _MOSTLY * length) and size - length <= _BESIDE
    if fact.sort is Sort.LIST and len(answer.items) == 1:
        return False
    return common >= _MOSTLY * length or (fact.sort in _SHORTENED and common >= max(_MOSTLY * size, _PART * length))


_SHORTENED: Final = frozenset({Sort.CAUSE, Sort.AIM, Sort.NATURE, Sort.SAID})  # whose end is a matter of taste
_PART: Final = 0.35


def _overlap(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
