"""What is seen of a sentence before it is read, which takes a tenth of the time: enough to say which are worth reading.

The weights are in ``data/glance.json`` (``python -m benchmarks.train_rescoring`` learns them, as those of rescoring).
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np

from corpus.article import Article
from retrieval.arrays import Floats
from retrieval.question import Question
from retrieval.search.index import Hit
from retrieval.sentences.matching import Coverage, all_words
from retrieval.sentences.view import SentenceView, Views
from retrieval.syllables import fold
from retrieval.words.word_classes import CALLED_BY_KIND, DIVISIONS, FORMS_OF_ADDRESS

TABLE: Final = Path(__file__).parents[1] / "data" / "glance.json"
SEEN: Final = (
    "bigram", "paragraph", "rank", "count", "missing", "missing names", "missing numbers", "lacking", "length",
)  # fmt: skip
_HEAVY: Final = 50.0  # idf of a question that says a lot
_RAREST: Final = 9.0  # idf of a syllable that is hardly ever seen


class Glance(NamedTuple):
    """A hit that was looked at. ``signs`` has a value a name in ``SEEN``; most lie between 0 and 1.

    ``covered``: how much of each unit of the question the sentence has; ``both``: it, or what stands around it.
    """

    hit: Hit
    view: SentenceView
    covered: Floats
    both: Floats
    signs: Floats


def glances(coverage: Coverage, hits: Sequence[Hit], articles: Mapping[int, Article]) -> list[Glance]:
    """``hits``, the best first, looked at."""
    if not hits:
        return []
    weights, question = coverage.weights, coverage.question
    numbers = np.array([question.syllables[i].key[0].isdigit() for i in question.content])
    views = [coverage.views.get(articles[hit.article_id], hit.sentence) for hit in hits]
    covered = np.array([coverage.of(view.article, view.position) for view in views])
    both = np.maximum(covered, [coverage.around(view) for view in views])
    lacking = weights * (1 - both)
    missed = _most_missed(coverage, views) if question.names else np.zeros(len(views))
    best = hits[0].score or np.inf
    signs = np.column_stack(
        [
            [hit.bigram / best for hit in hits],
            [hit.paragraph / best for hit in hits],
            1 / np.arange(1, len(hits) + 1),
            (covered > 0).mean(axis=1),
            lacking.max(axis=1, initial=0.0) / _RAREST,
            missed,
            lacking[:, numbers].sum(axis=1) / _RAREST,
            np.minimum(1.0, lacking.sum(axis=1) / _HEAVY),
            [(math.log1p(len(view.keys)) / 5) ** 2 for view in views],
        ]
    )
    return [Glance(*one) for one in zip(hits, views, covered, both, signs, strict=True)]


_NEAR, _FARTHER, _NOWHERE = 0.35, 0.95, 1.0
"""How much a name of the question is missed that stands only near by, only elsewhere in the article, or nowhere."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A name of the question as it is looked for: its keys between spaces, ``bare`` where these are folded; the
    ``given`` name that will do alone, where it is a person's in full; ``others`` that mean the same ("Sài Gòn");
    the ``title`` before it ("ông"; empty where none is), and its ``last`` syllable."""

    said: str
    given: str | None
    bare: bool
    others: tuple[str, ...]
    title: str
    last: str


def _names(question: Question) -> list[_Name]:
    names = []
    for run in question.names:
        bare = any(s.folded for s in question.syllables[slice(*run)])
        keys = tuple(map(fold, question.keys(*run))) if bare else question.keys(*run)
        meant = (e.keys for e in question.expressions if e.start <= run[0] and run[1] <= e.end and not e.loose)
        others = tuple(f" {' '.join(map(fold, one) if bare else one)} " for one in meant)
        before = (" ".join(question.keys(max(0, run[0] - n), run[0])) for n in (3, 2, 1))
        title = "" if bare else next((said for said in before if said in _TITLES), "")
        given = keys[-1] if len(keys) > _IN_FULL else None
        names.append(_Name(f" {' '.join(keys)} ", given, bare, others, title, keys[-1]))
    return names


_BEFORE: Final = 2  # sentences before one that may name what it speaks of
_IN_FULL: Final = 2  # syllables that a person's whole name has more than


def _most_missed(coverage: Coverage, views: Sequence[SentenceView]) -> list[float]:
    """Of every sentence: how much the name is missed that it misses most."""
    articles = {view.article.id: view.article for view in views}
    missed = [0.0] * len(views)
    for name in _names(coverage.question):
        silent = [i for i, view in enumerate(views) if not _says(name, view)]
        within = {views[i].article.id for i in silent}
        near = {n: _near(name, coverage.views, articles[n]) for n in within}
        for i in silent:
            missed[i] = max(missed[i], near[views[i].article.id] or _from_before(name, views[i], coverage.views))
    return missed


def _near(name: _Name, views: Views, article: Article) -> float | None:
    """How much a name is missed in any sentence of an article that does not say it: little, where its title or its
    dateline does; as much as can be, where nothing does; None where that hangs on the sentence."""
    if any(name.said in all_words(head, bare=name.bare) for head in (article.title, views.dateline(article))):
        return _NEAR
    line = views.line(article, bare=name.bare)
    # First without the spaces around it, which are everywhere: what is not there is then sooner seen.
    return None if name.said[1:-1] in line and name.said in line else _NOWHERE


def _says(name: _Name, view: SentenceView) -> bool:
    line = view.line(bare=name.bare)
    if name.said in line or name.given in (view.folded_words if name.bare else view.words):
        return True
    return any(other in line for other in name.others)


def _from_before(name: _Name, view: SentenceView, views: Views) -> float:
    """How much a name is missed that sentences before may carry on."""
    named = any(name.said in one.line(bare=name.bare) for one in views.before(view, _BEFORE))
    return _NEAR if named or _carried_on(name, view, views) else _FARTHER


_TITLES: Final = FORMS_OF_ADDRESS | DIVISIONS | CALLED_BY_KIND
"""What persons, bodies and places are called by without their names."""
_BACK: Final = 8  # sentences before one in which whoever it calls by title alone may be named


def _carried_on(name: _Name, view: SentenceView, views: Views) -> bool:
    """Whether a sentence calls somebody by the title alone, and the last who was named with it is the one asked about:
    "Bà Lê Thị Sen …. Tháng sau, | bà | mua xe." for "Bà Sen mua gì?"."""
    titles = _titles_it_may_have(view, name)
    if not titles:
        return False
    nearest_first = range(view.position - 1, max(-1, view.position - 1 - _BACK), -1)
    before = [views.get(view.article, position) for position in nearest_first]
    if not any(name.last in one.words for one in before):
        return False
    return any(_stands_alone(view, title) and _last_named(name, title, before) for title in titles)


def _titles_it_may_have(view: SentenceView, name: _Name) -> frozenset[str]:
    """The title of the question, or any form of address where it has none."""
    if not name.title:
        return FORMS_OF_ADDRESS & view.words
    return frozenset({name.title}) if _may_have(view, name.title) else frozenset()


def _stands_alone(view: SentenceView, title: str) -> bool:
    """Whether a sentence has the title somewhere without a name behind it."""
    return any(not _named(view, at) for at in _titles(view, title))


def _last_named(name: _Name, title: str, before: Sequence[SentenceView]) -> bool:
    """Whether the last one named with ``title`` in the sentences ``before``, the nearest first, has the ``name``. Where
    the question says the title, too, the name without it counts as well."""
    for one in before:
        named = [(at + 1, said) for at in _titles(one, title) if (said := _named(one, at))]
        if name.title:
            named += [(at, name.last) for at in _ending_on(one, name.last)]
        if named:
            return max(named)[1] == name.last
    return False


def _ending_on(view: SentenceView, last: str) -> list[int]:
    """The tokens that may end a name whose last syllable is ``last``."""
    if last not in view.words:
        return []
    return [at for at, token in enumerate(view.tokens) if token.capital and token.key.split(" ")[-1] == last]


def _may_have(view: SentenceView, title: str) -> bool:
    """Whether a sentence has the first syllable of a title: most have not, and need not be cut into words."""
    return title.partition(" ")[0] in view.words


def _titles(view: SentenceView, title: str) -> list[int]:
    return [i for i, token in enumerate(view.tokens) if token.key == title] if _may_have(view, title) else []


def _named(view: SentenceView, at: int) -> str:
    """The last syllable of the name behind the title at token ``at``; empty where there is none."""
    name = list(takewhile(lambda token: token.capital and not token.mark, view.tokens[at + 1 :]))
    return name[-1].key.split(" ")[-1] if name else ""


@cache
def weights() -> Floats:
    """The weights that ship, one for each of ``SEEN``."""
    table = json.loads(TABLE.read_text(encoding="utf-8"))
    return np.array([table[name] for name in SEEN])
