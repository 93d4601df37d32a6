"""The short forms that the present articles explain, kept as articles come and go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final, Protocol

from corpus.article import Article
from retrieval.syllables import fold
from retrieval.words.lexicon import Lexicon
from retrieval.words.lexicon_files import Abbreviation, expression_of
from retrieval.words.misspellings import is_vietnamese
from retrieval.words.phrases import Phrases
from retrieval.words.short_forms import explained

_ACUTE: Final = "\u0301"

Pair = tuple[str, str]
"""The expressions of a short form and of what it stands for."""


class Revised(Protocol):
    """What tells whether the articles have changed: the index."""

    @property
    def revision(self) -> int: ...


class LearntForms:
    """Looks at an article once, when the first question after it came is asked."""

    def __init__(self, articles: Mapping[int, Article], index: Revised, lexicon: Lexicon) -> None:
        self._articles = articles
        self._index = index
        self._shipped = lexicon
        self._revision: int | None = None
        self._read: dict[int, tuple[Article, frozenset[Pair]]] = {}
        self._explained: Counter[Pair] = Counter()  # in how many articles
        self._lexicon = self._with({})

    @property
    def lexicon(self) -> Lexicon:
        """A lexicon of these short forms alone, without those that the shipped list explains so."""
        self.prepare()
        return self._lexicon

    def prepare(self) -> None:
        """Looks now at the articles that came and went since the last time."""
        if self._revision != self._index.revision:
            self._revision = self._index.revision
            self._follow()

    def _follow(self) -> None:
        """Makes the lexicon anew where an article that came or went changes what is explained, or how often."""
        before = dict(self._explained)
        for article_id, (article, pairs) in list(self._read.items()):
            if self._articles.get(article_id) is not article:
                self._explained.subtract(pairs)
                del self._read[article_id]
        for article_id, article in self._articles.items():
            if article_id not in self._read:
                self._read[article_id] = article, frozenset(self._pairs(article))
                self._explained.update(self._read[article_id][1])
        self._explained = +self._explained
        if self._explained != before:
            self._lexicon = self._with(self._explained)

    def _pairs(self, article: Article) -> Iterator[Pair]:
        for form in explained(article.text):
            short, long = expression_of(form.short), expression_of(form.long)
            if all(reading.expansion != long for reading in self._shipped.abbreviations.get(short)):
                yield short, long

    def _with(self, pairs: Mapping[Pair, int]) -> Lexicon:
        table: dict[str, tuple[Abbreviation, ...]] = {}
        for short, long in sorted(pairs, key=lambda pair: (-pairs[pair], pair)):
            table[short] = (*table.get(short, ()), Abbreviation(long, _is_like_a_word(short)))
        return replace(self._shipped, synonyms=Phrases({}), abbreviations=Phrases(table))


def _is_like_a_word(short: str) -> bool:
    """Whether ``short``, typed in small letters and without diacritics, could be meant as a Vietnamese syllable."""
    bare = fold(short)
    return is_vietnamese(bare) or is_vietnamese(bare + _ACUTE)
