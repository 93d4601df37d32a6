"""Questions that an article's own facts answer: only such as the system, asked, answers right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from corpus.article import Article, Span
from retrieval.answerer import Answerer
from retrieval.facts import Fact, Sort, facts_of
from retrieval.lexicon import load
from retrieval.reply import Answer

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
    found: list[tuple[Suggestion, Answer]] = []
    asked = 0
    for fact in _in_turn(facts_of(article, load())):
        if len(found) == limit or asked == _MOST_ASKED:
            break
        if any(_overlap(fact.span, Span(answer.start, answer.end)) for _, answer in found):
            continue  # the same fact from its other side
        asked += 1
        if answer := _right_answer(answerer, article, fact):
            found.append((Suggestion(fact.question, answer.text), answer))
    return tuple(suggestion for suggestion, _ in found)


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
_BESIDE: Final = 60  # characters that may stand around a name, a date, a number
_MOSTLY: Final = 0.6


def _is(fact: Fact, answer: Answer) -> bool:
    """A name, date or number must be wholly in the answer, with little beside it; of a clause most of both."""
    common = _overlap(fact.span, Span(answer.start, answer.end))
    length, size = fact.span.end - fact.span.start, answer.end - answer.start
    if fact.sort in _POINTS:
        return common >= _MOSTLY * length and size - common <= _BESIDE
    return common >= _MOSTLY * size and 2 * common >= length * _MOSTLY


def _overlap(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
