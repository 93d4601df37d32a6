"""What the article of the last answer has of a question."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final

import numpy as np

from corpus.article import Article
from retrieval.arrays import Floats
from retrieval.conversations.references import Typed
from retrieval.question import Question
from retrieval.sentences.matching import all_words
from retrieval.syllables import fold, keys
from retrieval.words.wordlist import is_listed

_SHORT: Final = 2  # syllables of its own up to which a question says too little to be about something else


def strangeness(
    article: Article | None, question: Question, typed: Typed, weigh: Callable[[Question], Floats]
) -> float:
    """The share of the question's weight that ``article`` lacks; 1 where it lacks a name or a number."""
    plain, bare = _vocabulary(article)
    names = [word.key for i, word in enumerate(typed.words) if word.capital and (i or _opens_with_name(typed))]
    if any(word not in plain for word in (*names, *question.numbers)):
        return 1.0
    if len(question.content) <= _SHORT:
        return 0.0
    meant = meant_by(article, question)
    missing = [not _has(question, i, plain, bare) and i not in meant for i in question.content]
    weights = weigh(question)
    return float(weights[np.array(missing, dtype=bool)].sum()) / (float(weights.sum()) or 1.0)


def meant_by(article: Article | None, question: Question) -> set[int]:
    """Positions of the words for which the article has others that mean the same."""
    plain, _ = _vocabulary(article)
    return {i for e in question.expressions if plain.issuperset(e.keys) for i in range(e.start, e.end)}


def knows(article: Article | None, question: Question, i: int) -> bool:
    """Whether the article has the word of position ``i``, of two syllables where these are one: "học phí"."""
    plain, bare = _vocabulary(article)
    beside = (pair for pair in ((i - 1, i), (i, i + 1)) if set(pair) <= set(question.content))
    words = [w for a, b in beside if is_listed(*(w := (question.syllables[a].key, question.syllables[b].key)))]
    if not words or question.syllables[i].folded or article is None:
        return _has(question, i, plain, bare)
    line = all_words(f"{article.title} {article.text}", bare=False)
    return any(f" {' '.join(word)} " in line for word in words)


def _has(question: Question, i: int, plain: frozenset[str], bare: frozenset[str]) -> bool:
    """Whether the syllable is among the words ``plain``, or where it was typed without diacritics among ``bare``."""
    syllable = question.syllables[i]
    return syllable.key in (bare if syllable.folded else plain)


def _opens_with_name(typed: Typed) -> bool:
    """Whether the capital of the first word is a name's: another's follows."""
    return len(typed.words) > 1 and typed.words[1].capital


def _vocabulary(article: Article | None) -> tuple[frozenset[str], frozenset[str]]:
    """Its syllables, and these without diacritics."""
    if article is None:
        return frozenset(), frozenset()
    return _words_of(article.title, article.text)


@lru_cache(maxsize=256)
def _words_of(*texts: str) -> tuple[frozenset[str], frozenset[str]]:
    plain = frozenset(keys(" ".join(texts)))
    return plain, frozenset(map(fold, plain))
