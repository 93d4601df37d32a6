"""What an article states that can be asked about: each fact with a question over the article's own words.

A fact may be asked about badly, and a question may be answered otherwise: who offers questions tries them first
(``retrieval.facts.suggestions``).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from corpus.article import Article
from retrieval.facts.clauses import clauses, lists, natures
from retrieval.facts.measures import amounts, places, times
from retrieval.facts.people import doers, posts, sayings
from retrieval.facts.record import LONGEST, Asked, Fact, Sort
from retrieval.facts.statement import Statement, statement_of
from retrieval.sentences.view import view_of
from retrieval.syllables import keys
from retrieval.words.lexicon import Lexicon

__all__ = ["LONGEST", "Fact", "Sort", "facts_of"]

_LOOKED_AT: Final = 80  # sentences: what matters of an article stands at its beginning
_UNLIKE: Final = frozenset({Sort.HOLDER, Sort.TIME, Sort.AMOUNT, Sort.DOER, Sort.PLACE})  # one question, one answer


def facts_of(article: Article, lexicon: Lexicon) -> tuple[Fact, ...]:
    """The facts of ``article`` in the order of its text, short enough to ask about, each question once.

    Where the article gives two answers to one question ("Ai là Phó Chủ tịch?") neither is kept.
    """
    found: dict[str, list[Fact]] = {}
    for position in range(min(len(article.sentences), _LOOKED_AT)):
        view = view_of(article, position)
        if not view.tokens:
            continue
        headline = view.text == article.title
        for sort, question, place in _stated(statement_of(view, lexicon)):
            if len(question) <= LONGEST and (not headline or sort is Sort.AMOUNT):  # which have their own grammar
                fact = Fact(sort, question, view.slice(*place), position)
                found.setdefault(question.casefold(), []).append(fact)
    return tuple(same[0] for same in found.values() if not _at_odds(article.text, same))


def _at_odds(text: str, same: list[Fact]) -> bool:
    """Whether one question has several answers."""
    return same[0].sort in _UNLIKE and len({tuple(keys(text[fact.span.start : fact.span.end])) for fact in same}) > 1


def _stated(statement: Statement) -> Iterator[Asked]:
    for person in statement.people:
        yield from posts(statement, person)
    yield from doers(statement)
    yield from times(statement)
    yield from amounts(statement)
    yield from places(statement)
    yield from lists(statement)
    yield from natures(statement)
    yield from clauses(statement)
    yield from sayings(statement)
