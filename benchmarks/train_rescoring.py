"""Learns which of the sentences found answers best: ``python -m benchmarks.train_rescoring SET.jsonl... --out FILE``

Once by all the evidence, once by what is seen at a glance, which says what to read (``--glance-out``). Question sets
are asked over all their articles, lessons within the one that each is about. Each question is read with a span ranker
that was learnt without its article: a ranker is surer of what it has seen.
``--fold K`` leaves the articles of fold K out. The same sets give the same files.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np

from benchmarks.folds import FOLDS, fold_of
from benchmarks.learning_sets import LearningSet, read_learning_set
from benchmarks.library import Corpus, Library
from benchmarks.logit import Choice, fit_alone, sparse
from benchmarks.train_ranker import Example, examples_from, ranker_of, sentence_of, train
from bot.evaluation.measures import holds
from bot.evaluation.questions import GoldQuestion
from retrieval.answerer import Answerer
from retrieval.ranking.ranker import Ranker
from retrieval.weighing.evidence import FEATURES
from retrieval.weighing.glance import SEEN
from retrieval.weighing.glance import TABLE as GLANCE
from retrieval.weighing.rescoring import LEARNT, LEARNT_WITHIN, TABLE, with_given
from retrieval.words.lexicon import load as load_lexicon

PENALTY: Final = 12.0
ROUNDS: Final = 200
READ: Final = 40  # sentences: all that are found

_GIVEN: Final = with_given({})


@dataclass(frozen=True)
class SentenceExamples:
    """For each question that has a right and a wrong one among them, the evidence for the sentences found ``among``
    the articles of its set, or ``within`` its own."""

    among: list[Example]
    within: list[Example]


def sentence_examples(
    questions: Iterable[GoldQuestion], corpus: Corpus, rankers: Mapping[int, Ranker], *, scoped: bool
) -> list[Example]:
    """``scoped``: within the article that each question is about. Only there the weights that are given count in what
    is learnt: the rules are of news, and the sets asked among all articles have hardly any.

    ``rankers``: for each fold the one that was learnt without it.
    """
    lexicon = load_lexicon()
    answerers = {fold: Answerer(corpus.index, corpus.articles, lexicon, ranker) for fold, ranker in rankers.items()}
    found = []
    for one in questions:
        if not one.answerable:
            continue
        answerer = answerers[fold_of(one.passage.article)]
        question = answerer.understand(one.text)
        article = corpus.named(one.passage.article)
        read = answerer.read(question, article.id if scoped else None, READ)
        meant = (article.id, sentence_of(one, article))  # also where the answer goes on in the next sentence
        found_in = ((scored.evidence.article.id, scored.evidence.sentence) for scored in read)
        said = (holds(scored.evidence.text, one.golds[:1]) for scored in read)
        right = np.array([at == meant or again for at, again in zip(found_in, said, strict=True)], dtype=float)
        if 0 < right.sum() < len(right):
            signs = np.stack([scored.signs for scored in read])
            given = signs @ _GIVEN if scoped else 0.0
            found.append(Example(one.passage.article, Choice("", sparse(signs), right, given)))
    return found


def train_sentences(examples: Sequence[Example], names: Sequence[str], without: int | None = None) -> dict[str, float]:
    """The weights of the evidence ``names``, learnt from the examples of all folds but ``without``."""
    kept = [columns(one.choice, names) for one in examples if without is None or fold_of(one.article) != without]
    weights = fit_alone(kept, PENALTY, ROUNDS)
    return {name: round(float(value), 3) for name, value in zip(names, weights, strict=True)}


def train_orders(examples: SentenceExamples, without: int | None = None) -> dict[str, dict[str, float]]:
    """The weights of rescoring, as their file has them."""
    return {
        "among": train_sentences(examples.among, LEARNT, without),
        "within": train_sentences(examples.within, LEARNT_WITHIN, without),
    }


def columns(choice: Choice, names: Sequence[str]) -> Choice:
    """``choice`` with the evidence ``names`` alone."""
    return replace(choice, features=choice.features[:, [FEATURES.index(name) for name in names]])


def rankers_by_fold(examples: Sequence[Example]) -> dict[int, Ranker]:
    """For each fold the ranker that was learnt without it."""
    return {fold: ranker_of(train(examples, fold)) for fold in range(FOLDS)}


def sentence_examples_from(
    sets: Iterable[LearningSet], library: Library, rankers: Mapping[int, Ranker]
) -> SentenceExamples:
    """Of each set over its own contexts; of lessons within the article that they are about."""
    found = SentenceExamples([], [])
    for one in sets:
        to = found.within if one.lessons else found.among
        corpus = library.corpus(one.asked.passages)
        to += sentence_examples(one.asked.questions, corpus, rankers, scoped=one.lessons)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("sets", nargs="+", type=Path, metavar="SET")
    parser.add_argument("--out", type=Path, default=TABLE)
    parser.add_argument("--glance-out", type=Path, default=GLANCE)
    parser.add_argument("--fold", type=int, choices=range(FOLDS), help=f"leave this one of the {FOLDS} folds out")
    options = parser.parse_args()
    began = time.perf_counter()
    sets, library = [read_learning_set(path) for path in options.sets], Library()
    rankers = rankers_by_fold(examples_from(sets, library))
    print(f"{len(rankers)} rankers after {time.perf_counter() - began:.0f} s", file=sys.stderr)
    examples = sentence_examples_from(sets, library, rankers)
    _write(options.out, train_orders(examples, options.fold))
    _write(options.glance_out, train_sentences(examples.among, SEEN, options.fold))
    seconds = time.perf_counter() - began
    many = len(examples.among) + len(examples.within)
    print(f"{options.out.name} of {many} examples after {seconds:.0f} s", file=sys.stderr)


def _write(path: Path, weights: Mapping[str, object]) -> None:
    path.write_text(json.dumps(weights, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
