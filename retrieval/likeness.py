"""Whether a text looks like an article that is already there, and in which sentences they differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from corpus.article import Article, ParsedText
from retrieval.search.index import Query, SentenceIndex, Term
from retrieval.syllables import keys

Keys = tuple[str, ...]

_ASKED: Final = 8  # of the longest sentences, by which like articles are looked for
_LONGEST: Final = 60  # syllables of a sentence that are looked for
_COMPARED: Final = 3  # articles
_ALIKE: Final = 0.5  # the share of sentences, by syllables, that two versions of one article have in common


@dataclass(frozen=True, slots=True)
class Change:
    """Sentences of an article that other ones, verbatim of the text, stand for; either may be none."""

    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def sentences(self) -> int:
        return max(len(self.before), len(self.after))


@dataclass(frozen=True, slots=True)
class Likeness:
    """The article that is most like a text. ``changes`` are in the order of the text; none where only white space,
    letters' case or the spelling of diacritics differ."""

    article: Article
    changes: tuple[Change, ...]

    @property
    def sentences(self) -> int:
        """How many sentences differ."""
        return sum(change.sentences for change in self.changes)


def likeness(index: SentenceIndex, articles: Mapping[int, Article], parsed: ParsedText) -> Likeness | None:
    """The one of ``articles``, which ``index`` holds, that shares most sentences with ``parsed``; None where none
    shares half of them."""
    after = _sentences(parsed)
    found: tuple[float, Likeness] | None = None
    for article_id in _candidates(index, after):
        article = articles[article_id]
        before = _sentences(article)
        keyed = _keys(before), _keys(after)
        matcher = SequenceMatcher(None, *keyed, autojunk=False)
        share = _share(matcher, *keyed)
        if share >= _ALIKE and (found is None or share > found[0]):
            found = share, Likeness(article, tuple(_changes(matcher, before, after)))
    return found[1] if found else None


def _candidates(index: SentenceIndex, sentences: Sequence[str]) -> list[int]:
    votes: Counter[int] = Counter()
    for sentence in sorted(sentences, key=len, reverse=True)[:_ASKED]:
        terms = tuple(Term(key, position=place) for place, key in enumerate(keys(sentence)[:_LONGEST]))
        votes.update({hit.article_id for hit in index.search(Query(terms, limit=_COMPARED))})
    return [article_id for article_id, _ in votes.most_common(_COMPARED)]


def _sentences(text: Article | ParsedText) -> list[str]:
    return [text.text[start:end] for start, end, _ in text.sentences]


def _keys(sentences: Sequence[str]) -> list[Keys]:
    return [tuple(keys(sentence)) for sentence in sentences]


def _share(matcher: SequenceMatcher[Keys], before: Sequence[Keys], after: Sequence[Keys]) -> float:
    """Dice's coefficient of the two texts' sentences, each counted by its syllables."""
    blocks = matcher.get_matching_blocks()
    common = sum(len(after[i]) for _, start, size in blocks for i in range(start, start + size))
    total = sum(map(len, before)) + sum(map(len, after))
    return 2 * common / total if total else 0.0


def _changes(matcher: SequenceMatcher[Keys], before: Sequence[str], after: Sequence[str]) -> list[Change]:
    return [
        Change(tuple(before[first:last]), tuple(after[start:end]))
        for tag, first, last, start, end in matcher.get_opcodes()
        if tag != "equal"
    ]
