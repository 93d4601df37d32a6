"""Whom a title and a given name mean: "ông Thái" is Dương Văn Thái in the article that the question is about."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from corpus.article import Article
from retrieval.conversations.composing import inserted
from retrieval.question import Question, QuestionSyllable
from retrieval.search.index import Hit
from retrieval.syllables import keys, syllables
from retrieval.words.lexicon import Lexicon
from retrieval.words.word_classes import ADDRESS_OF_MEN, ADDRESS_OF_WOMEN
from retrieval.words.wordlist import is_listed

_ADDRESSES: Final = ADDRESS_OF_MEN | ADDRESS_OF_WOMEN
_LONGEST_TITLE: Final = 3
_LONGEST_NAME: Final = 5


@dataclass(frozen=True, slots=True)
class Bearer:
    """Someone with the given name: the name in full, the words before it, the article that says so."""

    name: tuple[str, ...]
    title: tuple[str, ...]
    article: int


def completed(
    question: Question, lexicon: Lexicon, articles: Mapping[int, Article], search: Callable[[Question], Sequence[Hit]]
) -> Question:
    """``question`` with the full name where it has a title and a given name, and the articles that mean someone else.

    ``search`` gives the sentences that fit the question best; it is only called where there is such a name.
    """
    found = _asked(question, lexicon)
    if found is None:
        return question
    at, title = found
    given = question.syllables[at].key
    bearers = [b for b in _bearers(given, articles, search(question)) if _fits(b, title)]
    alike = [b for b in bearers if title and title[-1] in b.title]
    if not (alike or bearers):
        return question
    chosen = (alike or bearers)[0]
    others = frozenset(b.article for b in alike or bearers if b.name != chosen.name)
    before = [QuestionSyllable(key) for key in chosen.name[:-1]]
    whole = inserted(question, at, before)
    names = (*(n for n in whole.names if not n[0] <= at < n[1]), (at, at + len(before) + 1))
    return replace(whole, names=tuple(sorted(names)), namesakes=others - {chosen.article})


def _asked(question: Question, lexicon: Lexicon) -> tuple[int, tuple[str, ...]] | None:
    """Where a given name stands alone behind a title, and the title."""
    said = [s.key for s in question.syllables]
    if lexicon.title_kinds.openers.isdisjoint(said):
        return None
    capitals = {k for k, s in ((key.text, question.text[key.start]) for key in syllables(question.text)) if s.isupper()}
    small = not any(letter.isupper() for letter in question.text[1:])
    for at in range(1, len(said)):
        title = _title(said, at, lexicon) if said[at].isalpha() else ()
        if not title or any(first < at - len(title) or at + 1 < after for first, after in _around(question, at)):
            continue
        if lexicon.is_stop(said[at]) or question.gap[0] <= at < question.gap[1] or not (small or said[at] in capitals):
            continue
        follows = said[at + 1] if at + 1 < len(said) else ""
        if title[-1] not in _ADDRESSES and is_listed(said[at], follows):
            continue  # "Chi cục trưởng | Thủy sản"
        if said[at] in capitals or not (is_listed(title[-1], said[at]) or is_listed(said[at], follows)):
            return at, title
    return None


def _around(question: Question, at: int) -> list[tuple[int, int]]:
    """The names that the syllable ``at`` is a part of."""
    return [(first, after) for first, after in question.names if first <= at < after]


def _title(said: Sequence[str], at: int, lexicon: Lexicon) -> tuple[str, ...]:
    for length in range(min(_LONGEST_TITLE, at), 0, -1):
        if " ".join(said[at - length : at]) in lexicon.title_kinds:
            return tuple(said[at - length : at])
    return ()


def _bearers(given: str, articles: Mapping[int, Article], hits: Sequence[Hit]) -> list[Bearer]:
    """All whose name ends so in the sentences found, in their order, each once an article."""
    found: dict[tuple[tuple[str, ...], int], Bearer] = {}
    for hit in hits:
        article = articles[hit.article_id]
        for bearer in _named(article.sentence_text(hit.sentence), given, article.id):
            found.setdefault((bearer.name, bearer.article), bearer)
    return list(found.values())


def _named(sentence: str, given: str, article: int) -> list[Bearer]:
    if given not in keys(sentence):
        return []
    words = syllables(sentence)

    def is_name(i: int) -> bool:
        spelling = sentence[words[i].start : words[i].end]
        return spelling[0].isupper() and (len(spelling) == 1 or not spelling.isupper())

    def joins(i: int) -> bool:
        return sentence[words[i].end : words[i + 1].start] == " "

    found = []
    for at, word in enumerate(words):
        if word.text != given or not is_name(at):
            continue
        if at + 1 < len(words) and joins(at) and is_name(at + 1):
            continue
        first = at
        while first and at - first < _LONGEST_NAME and joins(first - 1) and is_name(first - 1):
            first -= 1
        if first < at and words[first].text in _ADDRESSES:
            first += 1
        if first < at:
            title = tuple(w.text for w in words[max(0, first - _LONGEST_TITLE) : first])
            found.append(Bearer(tuple(w.text for w in words[first : at + 1]), title, article))
    return found


def _fits(bearer: Bearer, title: tuple[str, ...]) -> bool:
    """Whether "ông" or "bà" may be said of the person."""
    woman = "thị" in bearer.name[1:-1] or bool(bearer.title and bearer.title[-1] in ADDRESS_OF_WOMEN)
    man = "văn" in bearer.name[1:-1] or bool(bearer.title and bearer.title[-1] in ADDRESS_OF_MEN)
    if title[-1] in ADDRESS_OF_MEN:
        return not woman
    return not man or title[-1] not in ADDRESS_OF_WOMEN
