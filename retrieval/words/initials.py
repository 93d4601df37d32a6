"""A short form that nothing explains, by its initials: "QSQP" is what the articles alone call "quân sự, quốc phòng".

The letters must be the initials of one phrase of the articles, made of compounds, and no other may come near it. How
many phrases have four given initials by chance follows from how often syllables begin so: where that is likely, the
phrase must stand there again. Rather none than a wrong one. Chosen by the shipped list of abbreviations, each taken
out of it, over news and over Wikipedia: `python -m benchmarks.short_forms`.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import Final

from corpus.article import Article, Span
from retrieval.search.background import Background
from retrieval.search.index import SentenceIndex
from retrieval.syllables import fold, has_diacritics, keys
from retrieval.words.learnt_forms import LearntForms
from retrieval.words.lexicon import Lexicon
from retrieval.words.lexicon_files import expression_of
from retrieval.words.short_forms import is_known, letters, stands_for, written

_LEAST: Final = 4  # letters: three are the initials of too many phrases
_MOST_BY_CHANCE: Final = 40.0  # runs of words that have the initials by chance; beyond that nothing is looked for
_LIKELY_BY_CHANCE: Final = 3.0  # from here on the phrase must stand there twice
_CLEAR: Final = 3  # times as often as the next
_LEFT_OUT: Final = frozenset({"và", "của"})
_UNSPOKEN: Final = re.compile(r"(?<![\w&-])[bcdđghklmnpqrstvx]{4,12}+(?![\w&-])", re.IGNORECASE)
_BEFORE: Final = "\"“‘'(-–"
_BEHIND: Final = "\"”’')-–.,;:!?…"
_LOOSE: Final = frozenset("CERPMLT")  # parts of speech that no term has: conjunctions, prepositions, numbers, ...
_HEADS: Final = frozenset({"N", "Nc", "Np", "V"})  # of a single syllable that may open one: "ban", "bộ", "phòng"


class Initials:
    """Writes out the unknown short forms of a question by the articles as they are at that moment."""

    def __init__(
        self, articles: Mapping[int, Article], index: SentenceIndex, lexicon: Lexicon, learnt: LearntForms
    ) -> None:
        self._articles = articles
        self._index = index
        self._lexicon = lexicon
        self._learnt = learnt
        self._revision: int | None = None
        self._read: dict[int, tuple[Article, str]] = {}
        self._line = ""  # the initials of all articles, one after the other
        self._ids: list[int] = []
        self._starts: list[int] = []

    def prepare(self) -> None:
        """Reads now what the first unknown short form would have to wait for."""
        if self._revision != self._index.revision:
            self._revision = self._index.revision
            self._follow()

    def repair(self, text: str) -> str | None:
        """``text`` with the unknown short forms written out; None where there is none that could be."""
        marked = has_diacritics(text)
        parts, at = [], 0
        for start, end in _short(text):
            short = text[start:end].upper()
            if self._is_unknown(short) and (phrase := self.phrase(short, exactly=marked)):
                parts += [text[at:start], phrase if marked else fold(phrase)]
                at = end
        return "".join(parts) + text[at:] if parts else None

    def _is_unknown(self, short: str) -> bool:
        known = self._lexicon.abbreviations, self._lexicon.synonyms, self._learnt.lexicon.abbreviations
        if len(letters(short)) < _LEAST or is_known(short, *known):
            return False
        at_large, count = Background.load(), self._index.document_frequency
        return not all(
            key in at_large.frequencies or count(key) or count(fold(key), folded=True)
            for key in expression_of(short).split(" ")
        )

    def phrase(self, short: str, *, exactly: bool) -> str | None:
        """The phrase of the articles that ``short`` plainly is; ``exactly``: "D" is not "Đ"."""
        self.prepare()
        asked = fold("".join(letter[0] for letter in letters(short)))
        chance = len(self._line) * math.prod(self._line.count(c) / max(1, len(self._line)) for c in asked)
        if chance > _MOST_BY_CHANCE:
            return None
        often: dict[tuple[str, ...], list[str]] = {}
        for article, span in self._runs(asked):
            spelling = " ".join(article.text[slice(*span)].split())
            if stands_for(short, spelling, exactly=exactly) and self._is_term(article, span):
                often.setdefault(tuple(k for k in keys(spelling) if k not in _LEFT_OUT), []).append(spelling)
        ranked = sorted(often.values(), key=lambda found: (-len(found), found))
        if not ranked or len(ranked[0]) < 1 + (chance >= _LIKELY_BY_CHANCE):
            return None
        if len(ranked) > 1 and len(ranked[0]) < _CLEAR * len(ranked[1]):
            return None
        return next((one for one in ranked[0] if not one.isupper()), ranked[0][0].lower())

    def _runs(self, asked: str) -> Iterator[tuple[Article, Span]]:
        """Where as many words follow each other with the initials ``asked``."""
        at = self._line.find(asked)
        while at >= 0:
            number = bisect_right(self._starts, at) - 1
            article = self._articles[self._ids[number]]
            if span := _place(article.text, at - self._starts[number], len(asked)):
                yield article, span
            at = self._line.find(asked, at + 1)

    def _is_term(self, article: Article, span: Span) -> bool:
        """Whether compounds stand there, behind one syllable at most that heads them, and no word of little content."""
        said = [key for key in keys(article.text[slice(*span)]) if key not in _LEFT_OUT]
        words = list(article.words.within(*span))
        if any(map(self._is_loose, said)) or not words or (words[0].start, words[-1].end) != span:
            return False
        told = [(article.text[w.start : w.end], w.pos) for w in words]
        told = [(word, pos) for word, pos in told if word[0].isalnum() and word not in _LEFT_OUT]
        return all(_is_part(*one, first=not i, last=i == len(told) - 1) for i, one in enumerate(told))

    def _is_loose(self, key: str) -> bool:
        return self._lexicon.is_stop(key) or self._lexicon.is_weak(key)

    def _follow(self) -> None:
        kept = {n: read for n, read in self._read.items() if self._articles.get(n) is read[0]}
        for article_id, article in self._articles.items():
            if article_id not in kept:
                kept[article_id] = article, _initials(article.text)
        self._read = kept
        self._ids = sorted(kept)
        lines = [kept[article_id][1] for article_id in self._ids]
        self._line = "".join(lines)
        self._starts = [0, *accumulate(map(len, lines))][: len(lines)]


def _short(text: str) -> list[tuple[int, int]]:
    """Where a question has short forms: what is written as one and, in small letters too, what has no vowel."""
    found = {one.span() for one in _UNSPOKEN.finditer(text)}
    return sorted(found if text.isupper() else found | set(written(text)))


def _is_part(word: str, pos: str, *, first: bool, last: bool) -> bool:
    """Whether a term may have the word there."""
    if pos in _LOOSE or (pos == "Np" and word[0].isupper() and not last):
        return False
    return " " in word or (first and pos in _HEADS)


def _initials(text: str) -> str:
    """The first letters of the words of ``text``, folded; a point for what does not begin with one."""
    first = "".join([word.lstrip(_BEFORE)[:1] or "." for word in text.split() if word not in _LEFT_OUT])
    return fold(first.lower())


def _place(text: str, first: int, many: int) -> Span | None:
    """Where ``many`` of those words stand, without the marks around them; None where ``text`` ends before."""
    words = text.split()
    told = [number for number, word in enumerate(words) if word not in _LEFT_OUT][first : first + many]
    if len(told) < many:
        return None
    start, end = (len(text) - len(text.split(None, told[at])[-1]) for at in (0, -1))
    opening, last = words[told[0]], words[told[-1]]
    return Span(start + len(opening) - len(opening.lstrip(_BEFORE)), end + len(last.rstrip(_BEHIND)))
