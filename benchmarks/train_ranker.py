"""Learns the weights of the span ranker: ``python -m benchmarks.train_ranker SET.jsonl... --out ranker.json``

Each answerable question whose answer lies within one sentence is an example: the spans of that sentence, each with its
F1 against the right answers. ``--fold K`` leaves the articles of fold K out. The same sets give the same file.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from benchmarks.folds import FOLDS, fold_of
from benchmarks.learning_sets import LearningSet, read_learning_set
from benchmarks.library import Corpus, Library
from benchmarks.logit import Choice, Penalty, fit, sparse
from bot.evaluation.measures import best_f1, normal
from bot.evaluation.questions import GoldQuestion
from corpus.article import Article
from corpus.decode import clean
from retrieval.answerer import Answerer
from retrieval.arrays import Floats
from retrieval.question import Kind, Question
from retrieval.ranking.candidates import CandidateSet, candidates_of
from retrieval.ranking.features import dynamic, runs
from retrieval.ranking.instances import instances
from retrieval.ranking.ranker import TABLE, Ranker, names
from retrieval.ranking.wanted import WANTED, wanted
from retrieval.sentences.matching import match
from retrieval.sentences.view import view_of
from retrieval.syllables import keys
from retrieval.words.lexicon import load as load_lexicon

PENALTY: Final = Penalty(shared=2.0, added=8.0)
SHARPNESS: Final = 8  # reward is F1 to this power: nearly right is far from right
WORST: Final = 0.3  # F1; an example whose best span is worse than this has its answer elsewhere
ROUNDS: Final = 100
OFTEN: Final = 2  # times an example counts that is of no lesson: such sets are small beside them, and of other texts
SMALLEST: Final = 0.005  # weights below are written as nothing

Table = dict[str, dict[str, float]]


@dataclass(frozen=True)
class Example:
    article: str
    choice: Choice


def examples_of(questions: Iterable[GoldQuestion], corpus: Corpus) -> list[Example]:
    """What can be learnt from ``questions`` about ``corpus``, which holds their articles."""
    lexicon = load_lexicon()
    answerer = Answerer(corpus.index, corpus.articles, lexicon)
    read: dict[tuple[int, int], CandidateSet] = {}
    found = []
    for one in questions:
        article = corpus.named(one.passage.article)
        position = sentence_of(one, article)
        if position is None:
            continue
        candidates = read.get((article.id, position))
        if candidates is None:
            candidates = read[article.id, position] = candidates_of(view_of(article, position), lexicon)
        question = answerer.understand(one.text)
        weights = answerer.weights(question)
        if not weights.sum() or not len(candidates):
            continue
        rightness = _rightness(candidates, [*one.golds, *_bare(one, question)])
        if rightness.max() < WORST:
            continue
        view = candidates.view
        asked = dynamic(question, match(question, weights, view), candidates, runs(question, view))
        named = np.zeros((len(candidates), len(WANTED)), dtype=np.float32)
        for span, feature in wanted(question, candidates, instances(question, view)):
            named[span, feature] = 1
        tables = [candidates.features().table(), asked.table().astype(np.float32), named]
        features = sparse(np.concatenate(tables, axis=1))
        found.append(Example(one.passage.article, Choice(question.kind.value, features, rightness**SHARPNESS)))
    return found


def train(examples: Sequence[Example], without: int | None = None) -> Table:
    """The weights by feature and kind, learnt from the examples of all folds but ``without``."""
    choices = [one.choice for one in examples if without is None or fold_of(one.article) != without]
    table = fit(choices, PENALTY, ROUNDS)
    return {
        kind: {name: round(float(x), 3) for name, x in zip(names(), values, strict=True) if abs(x) >= SMALLEST}
        for kind, values in table.items()
    }


def ranker_of(table: Table) -> Ranker:
    """The ranker with these weights, as if they were read from a file."""
    shared = np.array([table[""].get(name, 0.0) for name in names()], dtype=np.float32)
    added = {
        kind: np.array([values.get(name, 0.0) for name in names()], dtype=np.float32) for kind, values in table.items()
    }
    return Ranker({kind: shared + values if kind else shared for kind, values in added.items()})


def sentence_of(question: GoldQuestion, article: Article) -> int | None:
    """The position of the sentence that holds the answer."""
    if question.start is None:
        return None
    at = article.text.find(clean(question.passage.text).strip())
    if at < 0:
        return None
    at += len(clean(question.passage.text[: question.start]).lstrip())
    inside = (i for i, (start, end, _) in enumerate(article.sentences) if start <= at < end)
    return next(inside, None)


def _bare(one: GoldQuestion, question: Question) -> list[str]:
    """The right answers without what they count, where the question says that: "58" for "58 lô" of "bao nhiêu lô"."""
    if question.kind is not Kind.HOW_MANY:
        return []
    said = {syllable.key for syllable in question.syllables}
    found = []
    for gold in one.golds:
        words = gold.split(" ")
        while len(words) > 1 and said.issuperset(keys(words[-1])):
            words.pop()
        if (bare := " ".join(words)) != gold:
            found.append(bare)
    return found


def _rightness(candidates: CandidateSet, golds: Sequence[str]) -> Floats:
    """The F1 of each span; computed in full only for those that share words with a right answer."""
    view = candidates.view
    best = np.zeros(len(candidates))
    for gold in golds:
        wanted = Counter(normal(gold).split())
        shared = np.cumsum([0, *(any(part in wanted for part in normal(t.text).split()) for t in view.tokens)])
        for k in np.flatnonzero(shared[candidates.after] > shared[candidates.first]).tolist():
            start, end = view.slice(int(candidates.first[k]), int(candidates.after[k]))
            best[k] = max(best[k], best_f1(view.article.text[start:end], [gold]))
    return best


def examples_from(sets: Iterable[LearningSet], library: Library) -> list[Example]:
    """Of each set over its own contexts, those that are no lessons ``OFTEN``."""
    return [
        example
        for one in sets
        for example in examples_of(one.asked.questions, library.corpus(one.asked.passages))
        * (1 if one.lessons else OFTEN)
    ]


def write(table: Table, path: Path) -> None:
    path.write_text(json.dumps(table, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("sets", nargs="+", type=Path, metavar="SET")
    parser.add_argument("--out", type=Path, default=TABLE)
    parser.add_argument("--fold", type=int, choices=range(FOLDS), help=f"leave this one of the {FOLDS} folds out")
    options = parser.parse_args()
    began = time.perf_counter()
    examples = examples_from(map(read_learning_set, options.sets), Library())
    exact = sum(bool((one.choice.reward >= 1).any()) for one in examples)
    print(
        f"{len(examples)} examples ({exact} with the exact answer) after {time.perf_counter() - began:.0f} s",
        file=sys.stderr,
    )
    write(train(examples, options.fold), options.out)
    print(f"{options.out.name} after {time.perf_counter() - began:.0f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
