"""Glosses to search terms, and the order of the sentences found: one source counts once, however it is expressed.

A source's expressions share one idf, that of the sentences which hold any of them (query structuring after Pirkola
1998, with the weights of Darwish and Oard 2003): else a rare wrong translation would outweigh the common right one.
The index adds up single terms, so it only collects candidates; ``rescored`` then lets each source count with its best
expression alone, whole phrases above their scattered syllables.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from corpus.article import Article
from retrieval.english.gloss import Alternative, EnglishQuestion, Gloss
from retrieval.search.index import Hit, Term
from retrieval.syllables import fold, keys


class Statistics(Protocol):
    """What is asked of the index."""

    def idf(self, key: str, *, folded: bool = False) -> float: ...

    def document_frequency(self, key: str, *, folded: bool = False) -> int: ...


@dataclass(frozen=True, slots=True)
class Expression:
    """An alternative as it is looked for. ``weight``: 1 for the source's likeliest. ``shares``: each syllable's."""

    keys: tuple[str, ...]
    folded: bool
    weight: float
    idf: float
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A gloss that the corpus can answer to: its expressions that may stand there, and how rare they are together."""

    gloss: Gloss
    idf: float
    expressions: tuple[Expression, ...]


RESCORED: Final = 15  # measured: more of them change nothing but the time it takes
_SYLLABLE: Final = 0.5  # a syllable of a longer expression, found by itself, when candidates are collected
_SCATTERED: Final = 0.6  # the same when they are ordered, for all syllables of the expression together
_WHOLE: Final = 0.7  # how much rarer an expression is than its rarest syllable (idf): of two sentences, one holds it
_LEAST: Final = 0.05  # idf of what stands everywhere
_APART: Final = 4  # positions between expressions, so that the end of one is no neighbour of the next

# BM25 of sentences and paragraphs, as the index has it; usual lengths in syllables; what the fields count in the sum.
_SENTENCE: Final = (0.6, 0.5, 28.0)
_PARAGRAPH: Final = (1.5, 0.75, 130.0)
_OF_PARAGRAPH: Final = 1.2
_OF_ARTICLE: Final = 0.6
_OF_SEARCH: Final = 0.3


def sources(question: EnglishQuestion, statistics: Statistics) -> tuple[Source, ...]:
    """The glosses of ``question`` with the expressions whose every syllable the corpus holds; others are left out."""
    found = (_source(gloss, statistics) for gloss in question.terms)
    return tuple(source for source in found if source is not None)


def terms_for_search(question: EnglishQuestion, statistics: Statistics) -> tuple[Term, ...]:
    """The terms that collect candidates: of every expression all syllables, as neighbours."""
    terms: list[Term] = []
    at = 0
    for source in sources(question, statistics):
        for expression in source.expressions:
            # The index multiplies by a syllable's own idf; the source's is wanted in its place.
            weight = expression.weight * source.idf / expression.idf * (_SYLLABLE if len(expression.keys) > 1 else 1.0)
            terms += [Term(key, weight, expression.folded, at + i) for i, key in enumerate(expression.keys)]
            at += len(expression.keys) + _APART
    return tuple(terms)


def rescored(
    question: EnglishQuestion, hits: Sequence[Hit], articles: Mapping[int, Article], statistics: Statistics
) -> list[Hit]:
    """The first ``RESCORED`` of ``hits`` in their better order, with scores of this module.

    ``articles`` holds those of the hits by id.
    """
    asked = sources(question, statistics)
    paragraphs: dict[tuple[int, int], float] = {}
    scored = []
    for hit in hits[:RESCORED]:
        article = articles[hit.article_id]
        start, end, paragraph = article.sentences[hit.sentence]
        place = (hit.article_id, paragraph)
        if place not in paragraphs:
            paragraphs[place] = _score(asked, article.text[slice(*article.paragraphs[paragraph])], _PARAGRAPH)
        score = _score(asked, article.text[start:end], _SENTENCE) + _OF_PARAGRAPH * paragraphs[place]
        score += _OF_ARTICLE * hit.article + _OF_SEARCH * hit.score
        scored.append(Hit(hit.article_id, hit.sentence, score, hit.syllable, hit.bigram, hit.paragraph, hit.article))
    return sorted(scored, key=lambda hit: (-hit.score, hit.article_id, hit.sentence))


def _source(gloss: Gloss, statistics: Statistics) -> Source | None:
    likeliest = max(alternative.weight for alternative in gloss.alternatives)
    found = (_expression(a, a.weight / likeliest, gloss.name, statistics) for a in gloss.alternatives)
    expressions = tuple(expression for expression in found if expression is not None)
    if not expressions:
        return None
    held = sum(expression.weight * math.exp(-expression.idf) for expression in expressions)
    return Source(gloss, max(_LEAST, -math.log(held)), expressions)


def _expression(alternative: Alternative, weight: float, name: bool, statistics: Statistics) -> Expression | None:
    """None where the corpus lacks one of its syllables; a name may be known in part."""
    folded = alternative.folded
    spelled = keys(fold(alternative.text) if folded else alternative.text)
    attested = [statistics.document_frequency(key, folded=folded) > 0 for key in spelled]
    if not any(attested) or not (name or all(attested)):
        return None
    rarity = [max(_LEAST, statistics.idf(key, folded=folded)) for key in spelled]
    idf = max(rarity) + (_WHOLE if len(spelled) > 1 else 0.0)
    return Expression(tuple(spelled), folded, weight, idf, tuple(one / sum(rarity) for one in rarity))


class _Text:
    """A text to look for expressions in."""

    def __init__(self, text: str) -> None:
        self._keys = keys(text)
        self._joined: dict[bool, str] = {}
        self._set: dict[bool, frozenset[str]] = {}

    def __len__(self) -> int:
        return len(self._keys)

    def syllables(self, folded: bool) -> frozenset[str]:
        if folded not in self._set:
            self._set[folded] = frozenset(self._spelled(folded))
        return self._set[folded]

    def count(self, expression: Expression) -> int:
        """How often the whole expression stands there."""
        if not self.syllables(expression.folded).issuperset(expression.keys):
            return 0
        if expression.folded not in self._joined:
            # Two spaces between syllables, so that neighbours share none and repeated ones are all counted.
            self._joined[expression.folded] = " " + "  ".join(self._spelled(expression.folded)) + " "
        return self._joined[expression.folded].count(" " + "  ".join(expression.keys) + " ")

    def _spelled(self, folded: bool) -> Iterator[str]:
        return map(fold, self._keys) if folded else iter(self._keys)


def _score(asked: Sequence[Source], text: str, field: tuple[float, float, float]) -> float:
    """BM25 over sources, each with its best expression."""
    k1, b, usual = field
    read = _Text(text)
    norm = k1 * (1 - b + b * len(read) / usual)
    total = 0.0
    for source in asked:
        total += source.idf * max(_gain(expression, read, k1, norm) for expression in source.expressions)
    return total


def _gain(expression: Expression, read: _Text, k1: float, norm: float) -> float:
    whole = read.count(expression)
    gain = whole * (k1 + 1) / (whole + norm)
    if len(expression.keys) > 1:
        gain += _SCATTERED * _scattered(expression, read) * (k1 + 1) / (1 + norm)
    return expression.weight * gain


def _scattered(expression: Expression, read: _Text) -> float:
    held = read.syllables(expression.folded)
    return sum(share for key, share in zip(expression.keys, expression.shares, strict=True) if key in held)
