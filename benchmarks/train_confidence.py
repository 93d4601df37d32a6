"""Learns how sure to be: ``python -m benchmarks.train_confidence SET.jsonl... --near-misses SET.jsonl --out FILE``

Two logistic regressions. Among many articles, of what is answerable: over questions whose answering sentence was cut
out of its paragraph (near misses), over those of the other sets as they are, and over the same while their article was
taken away. Within one article, of what is answered rightly: over the lessons. The same sets give the same file.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from benchmarks.folds import fold_of
from benchmarks.learning_sets import read_learning_set
from benchmarks.library import Corpus, Library
from benchmarks.logit import Floats, fit_logistic
from benchmarks.runs import Learnt, learn
from bot.evaluation.measures import auroc, best_f1
from bot.evaluation.questions import GoldQuestion, QuestionSet, read_set
from retrieval.answerer import Answerer
from retrieval.confidence import TABLE, signs_of, signs_within

PENALTY: Final = 0.1
READ: Final = 5  # sentences; the signs look at the best two
NEAR_MISS: Final = 1.5  # what one counts: they are a quarter of their set
ABSENT: Final = 4.0
WITHIN: Final = 30.0  # penalty; of signs in units of their spread
LEARNT_SHARE: Final = 0.7  # of the sum within one article; the rest is that of confidence._SHARE
READY: Final = 0.3  # added to it: measured, so that as many lessons are answered flatly as by the other sum alone
RIGHT: Final = 0.5  # F1 of an answer from which it counts as right


@dataclass(frozen=True)
class Sight:
    """What was seen for one question, by the names of ``signs_of`` or ``signs_within``; whether answering is right;
    ``weight``: what it counts in the fit."""

    signs: Mapping[str, float]
    answerable: bool
    weight: float = 1.0


def near_misses(asked: QuestionSet, corpus: Corpus, learnt: Mapping[int, Learnt]) -> Iterator[Sight]:
    """Over a set that has unanswerable questions of its own."""
    for answerer, questions in _by_fold(asked.questions, corpus, learnt):
        for one in questions:
            if signs := _signs(answerer, one):
                yield Sight(signs, one.answerable, 1.0 if one.answerable else NEAR_MISS)


def absent(asked: QuestionSet, corpus: Corpus, learnt: Mapping[int, Learnt]) -> Iterator[Sight]:
    """Over a set of answerable questions, each asked while its article is not there."""
    for answerer, questions in _by_fold(asked.questions, corpus, learnt):
        for one in questions:
            with corpus.without(one.passage.article):
                signs = _signs(answerer, one)
            if signs:
                yield Sight(signs, answerable=False, weight=ABSENT)


def answerable(asked: QuestionSet, corpus: Corpus, learnt: Mapping[int, Learnt]) -> Iterator[Sight]:
    """Over a set of answerable questions as they are."""
    for answerer, questions in _by_fold(asked.questions, corpus, learnt):
        for one in questions:
            if signs := _signs(answerer, one):
                yield Sight(signs, answerable=True, weight=1.0)


def within(asked: QuestionSet, corpus: Corpus, learnt: Mapping[int, Learnt]) -> Iterator[Sight]:
    """Over a set of which each question is asked within its article."""
    for answerer, questions in _by_fold(asked.questions, corpus, learnt):
        for one in questions:
            question = answerer.understand(one.text)
            read = answerer.read(question, corpus.ids[one.passage.article], READ)
            if read and read[0].found:
                right = bool(one.golds) and best_f1(answerer.cut(question, read[0]).text, one.golds) >= RIGHT
                yield Sight(signs_within(question, read), right)


def train_within(sights: Sequence[Sight]) -> dict[str, float]:
    """The weights by sign, each penalised by how much its sign varies; those that never do are left out."""
    features, right, weights = _table(sights)
    spread = features.std(axis=0)
    kept = [n for n, name in enumerate(sights[0].signs) if name == "one" or spread[n] > 0]
    spread[spread == 0] = 1.0
    names = [name for n, name in enumerate(sights[0].signs) if n in kept]
    scaled = (features / spread)[:, kept]
    found = LEARNT_SHARE * fit_logistic(scaled, right, weights, WITHIN, free=names.index("one")) / spread[kept]
    table = {name: round(float(value), 3) for name, value in zip(names, found, strict=True)}
    return table | {"one": round(table["one"] + READY, 3)}


def train_confidence(sights: Sequence[Sight]) -> dict[str, float]:
    """The weights by sign."""
    names = list(sights[0].signs)
    features, right, weights = _table(sights)
    found = fit_logistic(features, right, weights, PENALTY, free=names.index("one"))
    return {name: round(float(value), 3) for name, value in zip(names, found, strict=True)}


def _by_fold(
    questions: Sequence[GoldQuestion], corpus: Corpus, learnt: Mapping[int, Learnt]
) -> Iterator[tuple[Answerer, list[GoldQuestion]]]:
    for fold, weights in sorted(learnt.items()):
        yield weights.answerer(corpus), [one for one in questions if fold_of(one.passage.article) == fold]


def _signs(answerer: Answerer, one: GoldQuestion) -> Mapping[str, float] | None:
    question = answerer.understand(one.text)
    read = answerer.read(question, None, READ)
    return signs_of(read) if read and read[0].found else None


def _table(sights: Sequence[Sight]) -> tuple[Floats, Floats, Floats]:
    features = np.array([list(one.signs.values()) for one in sights])
    right = np.array([one.answerable for one in sights], dtype=float)
    return features, right, np.array([one.weight for one in sights])


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument(
        "sets", nargs="+", type=Path, metavar="SET", help="of all but lessons each article is taken away"
    )
    parser.add_argument("--near-misses", type=Path, required=True, metavar="SET")
    parser.add_argument("--out", type=Path, default=TABLE)
    options = parser.parse_args()
    began = time.perf_counter()
    sets, library = [read_learning_set(path) for path in options.sets], Library()
    learnt = learn(sets, library)
    print(f"learnt after {time.perf_counter() - began:.0f} s", file=sys.stderr)
    cut = read_set(options.near_misses)
    near = list(near_misses(cut, library.corpus(cut.passages), learnt))
    sights = list(near)
    for one in sets:
        if not one.lessons:
            corpus = library.corpus(one.asked.passages)
            sights += [*answerable(one.asked, corpus, learnt), *absent(one.asked, corpus, learnt)]
    weights = train_confidence(sights)
    lessons = [one.asked for one in sets if one.lessons]
    own = [sight for one in lessons for sight in within(one, library.corpus(one.passages), learnt)]
    tables = {"among": weights, "within": train_within(own)}
    options.out.write_text(json.dumps(tables, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    sums = _table(near)[0] @ np.array(list(weights.values()))
    apart = auroc(
        *([float(s) for s, one in zip(sums, near, strict=True) if one.answerable is side] for side in (True, False))
    )
    seconds = time.perf_counter() - began
    print(
        f"{options.out.name} of {len(sights) + len(own)} after {seconds:.0f} s; near misses: AUROC {apart:.3f}",
        file=sys.stderr,
    )


if __name__ == "__main__":
    main()
