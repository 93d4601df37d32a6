"""What an article says, in its own key sentences: the first of its body, and those nearest to it and the title."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from corpus.article import Article
from retrieval.sentences.interviews import asked_by_interviewer as turn
from retrieval.sentences.view import asks
from retrieval.syllables import keys

_SENTENCES: Final = 3
_SHORTEST: Final = 8  # syllables; what is shorter is a caption, a byline or a headline
_EARLY: Final = 0.3  # what the first sentences have over the last
_CELLS: Final = " | "  # between the cells of a row of a table


def key_sentences(article: Article, idf: Callable[[str], float]) -> list[int]:
    """Positions of at most three sentences, in the order of the text; empty for an article without any of length."""
    said = [keys(article.sentence_text(n)) for n in range(len(article.sentences))]
    body = [n for n, words in enumerate(said) if len(words) >= _SHORTEST and _tells(article, n)]
    if not body:
        return []
    topic = set(keys(article.title)) | set(said[body[0]])
    worth = {n: _worth(said[n], topic, idf) + _EARLY * (1 - n / len(said)) for n in body}
    best = [body[0], *sorted(body[1:], key=lambda n: -worth[n])[: _SENTENCES - 1]]
    return sorted(best)


def _tells(article: Article, position: int) -> bool:
    """Whether a sentence says something of its own: it is no headline, no question and no row of a table."""
    text = article.sentence_text(position)
    return text != article.title and _CELLS not in text and not asks(article, position) and not turn(article, position)


def _worth(words: list[str], topic: set[str], idf: Callable[[str], float]) -> float:
    """The share of a sentence's idf that it has in common with the topic, long sentences a little ahead."""
    weights = {word: idf(word) for word in set(words)}
    total = sum(weights.values())
    shared = sum(weight for word, weight in weights.items() if word in topic)
    return shared / total * math.log1p(len(words)) / 3 if total else 0.0
