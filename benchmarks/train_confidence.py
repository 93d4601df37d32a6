"""Learns how sure to be: ``python -m benchmarks.train_confidence SET... --cut SET --near-misses SET --out FILE``

Three logistic regressions. Among many articles, of how right the best sentence is: over questions as they are, over
those whose answering sentence was cut out of its paragraph, and over the same while their article was taken away; and,
of whether they are answered at all, six numbers over questions that were written to be near misses. Within one article,
of what is answered rightly: over the lessons. The same sets give the same file.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from benchmarks.folds import fold_of
from benchmarks.learning_sets import LearningSet, read_learning_set
from benchmarks.library import Corpus, Library
from benchmarks.logit import fit_logistic
from benchmarks.runs import Learnt, learn
from bot.evaluation.measures import best_f1, holds
from bot.evaluation.questions import GoldQuestion, QuestionSet, read_set
from retrieval.answerer import Answerer
from retrieval.arrays import Floats
from retrieval.question import Question
from retrieval.weighing.confidence import AGAINST, GRAVE_WEIGHTS, OF_KIND, TABLE, Weights, grave, signs_of
from retrieval.weighing.scored import Scored

PENALTY: Final = 30.0  # on what a sign of usual spread weighs
READ: Final = 5  # sentences; the signs look at the best of them
CUT: Final = 1.5  # what a question counts whose set has some that nothing answers
ABSENT: Final = 4.0
LESSON: Final = 0.15  # what one of a lesson counts, of which there are many
FEW: Final = 8  # articles: lessons are asked among so few, as an office has them
RIGHT: Final = 0.5  # F1 of an answer from which it counts as right
FOUND: Final = 0.75  # how right the best sentence is that holds an answer, if another one was cut out of it
STATED: Final = ("one", "said", "scattered", "paragraph coverage", "missing names", "coverage around")
LEARNT_SHARE: Final = 0.6  # of the sum within one article; the rest is that of confidence._SHARE
READY: Final = 1.2  # added to it, as that share alone is of a logit far below 0


@dataclass(frozen=True)
class Sight:
    """What was seen for one question about ``article``: the values of ``signs_of``, how right answering is (0 to 1),
    and what it counts in the fit."""

    article: str
    signs: Mapping[str, float]
    right: float
    weight: float = 1.0


Judge = Callable[[Answerer, Question, Scored, GoldQuestion], float]
"""How right the best sentence is."""


def as_found(answerer: Answerer, question: Question, best: Scored, one: GoldQuestion) -> float:
    """All right: the sentence holds an answer, and that one was cut out of it."""
    if not holds(best.evidence.text, one.golds):
        return 0.0
    return FOUND + (1 - FOUND) * as_right(answerer, question, best, one)


def as_right(answerer: Answerer, question: Question, best: Scored, one: GoldQuestion) -> float:
    """1 for a right answer."""
    return float(bool(one.golds) and best_f1(answerer.cut(question, best).text, one.golds) >= RIGHT)


def as_stated(answerer: Answerer, question: Question, best: Scored, one: GoldQuestion) -> float:
    """1 where the articles answer the question, whether or not this sentence does."""
    return float(one.answerable)


def sights(
    asked: QuestionSet, corpus: Corpus, learnt: Mapping[int, Learnt], judge: Judge, weight: float = 1.0, *,
    scoped: bool = False,
) -> Iterator[Sight]:  # fmt: skip
    """Each question of ``asked`` as it is; ``scoped``: within its article."""
    for answerer, one in _out_of_fold(asked, learnt, corpus):
        scope = corpus.ids[one.passage.article] if scoped else None
        yield from _sight(answerer, one, scope, judge, weight)


def absent(asked: QuestionSet, corpus: Corpus, learnt: Mapping[int, Learnt], weight: float = ABSENT) -> Iterator[Sight]:
    """Each answerable question of ``asked`` while its article is not there."""
    for answerer, one in _out_of_fold(asked, learnt, corpus):
        if one.answerable:
            with corpus.without(one.passage.article):
                yield from _sight(answerer, one, None, lambda *_: 0.0, weight)


def _among_few(asked: QuestionSet) -> Iterator[QuestionSet]:
    """The passages by eights, each with its questions."""
    for first in range(0, len(asked.passages), FEW):
        passages = asked.passages[first : first + FEW]
        yield QuestionSet(passages, tuple(one for one in asked.questions if one.passage in passages))


def _out_of_fold(
    asked: QuestionSet, learnt: Mapping[int, Learnt], corpus: Corpus
) -> Iterator[tuple[Answerer, GoldQuestion]]:
    for fold, weights in sorted(learnt.items()):
        answerer = weights.answerer(corpus)
        yield from ((answerer, one) for one in asked.questions if fold_of(one.passage.article) == fold)


def _sight(answerer: Answerer, one: GoldQuestion, scope: int | None, judge: Judge, weight: float) -> Iterator[Sight]:
    question = answerer.understand(one.text)
    read = answerer.read(question, scope, READ)
    if read and read[0].found:
        yield Sight(one.passage.article, signs_of(question, read), judge(answerer, question, read[0], one), weight)


@dataclass(frozen=True)
class Sights:
    """What the weights of each name are learnt from."""

    found: Sequence[Sight]
    stated: Sequence[Sight]
    within: Sequence[Sight]


def sights_from(
    sets: Sequence[LearningSet], cut: QuestionSet, near_misses: QuestionSet, library: Library,
    learnt: Mapping[int, Learnt],
) -> Sights:  # fmt: skip
    """Asks everything out of fold."""
    found = list(sights(cut, library.corpus(cut.passages), learnt, as_found, CUT))
    within: list[Sight] = []
    for one in sets:
        if one.lessons:
            within += sights(one.asked, library.corpus(one.asked.passages), learnt, as_right, scoped=True)
        for asked in _among_few(one.asked) if one.lessons else (one.asked,):
            corpus, weight = library.corpus(asked.passages), LESSON if one.lessons else 1.0
            found += sights(asked, corpus, learnt, as_found, weight)
            found += absent(asked, corpus, learnt, ABSENT * weight)
    stated = list(sights(near_misses, library.corpus(near_misses.passages), learnt, as_stated))
    return Sights(found, stated, within)


def confidence_from(seen: Sights, without: int | None = None) -> Weights:
    """The weights; ``without``: a fold whose articles nothing is learnt from."""
    names = list(seen.found[0].signs)
    held = {AGAINST + name for name in GRAVE_WEIGHTS}
    free = [name for name in names if name not in held and not name.startswith(OF_KIND)]
    found = _fit(seen.found, free, without, lambda signs: -grave(signs))
    stated = _fit(seen.stated, STATED, without)
    within = {name: LEARNT_SHARE * weight for name, weight in _fit(seen.within, names, without).items()}
    within["one"] += READY
    tables = [{name: round(value, 3) for name, value in table.items()} for table in (found, stated, within)]
    return Weights(*tables)


def _fit(
    seen: Sequence[Sight], names: Sequence[str], without: int | None,
    given: Callable[[Mapping[str, float]], float] = lambda signs: 0.0,
) -> dict[str, float]:  # fmt: skip
    """A weight for each of ``names``, penalised by how much the sign varies; those that never do are left out.

    ``given``: the logit that signs have before anything is learnt.
    """
    kept = [one for one in seen if fold_of(one.article) != without]
    features: Floats = np.array([[one.signs[name] for name in names] for one in kept])
    spread = features.std(axis=0)
    columns = [n for n, name in enumerate(names) if name == "one" or spread[n] > 0]
    spread[spread == 0] = 1.0
    right, weights = np.array([one.right for one in kept]), np.array([one.weight for one in kept])
    scaled = (features / spread)[:, columns]
    before = np.array([given(one.signs) for one in kept])
    values = fit_logistic(scaled, right, weights, PENALTY, columns.index(names.index("one")), before) / spread[columns]
    return {names[n]: float(value) for n, value in zip(columns, values, strict=True)}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument(
        "sets", nargs="+", type=Path, metavar="SET", help="of all but lessons each article is taken away, too"
    )
    parser.add_argument("--cut", type=Path, required=True, metavar="SET", help="with sentences cut out")
    parser.add_argument("--near-misses", type=Path, required=True, metavar="SET", help="six numbers are learnt from it")
    parser.add_argument("--out", type=Path, default=TABLE)
    options = parser.parse_args()
    began = time.perf_counter()
    sets, library = [read_learning_set(path) for path in options.sets], Library()
    learnt = learn(sets, library)
    print(f"learnt after {time.perf_counter() - began:.0f} s", file=sys.stderr)
    seen = sights_from(sets, read_set(options.cut), read_set(options.near_misses), library, learnt)
    weights = confidence_from(seen)
    options.out.write_text(json.dumps(vars(weights), ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    many = len(seen.found) + len(seen.stated) + len(seen.within)
    print(f"{options.out.name} of {many} after {time.perf_counter() - began:.0f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
