"""What each group of features brings to the choice of the span: ``python -m benchmarks.span_ablation SET...``

The ranker is learnt anew without it, out of fold; of the questions of each set, read in the sentence that answers them,
how many get just the right words, and the mean F1. A table in Markdown, a column a set.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np

from benchmarks.folds import FOLDS, fold_of
from benchmarks.learning_sets import read_learning_set
from benchmarks.library import Library
from benchmarks.logit import fit
from benchmarks.train_ranker import OFTEN, PENALTY, ROUNDS, SHARPNESS, Example, examples_of
from retrieval.arrays import Positions
from retrieval.ranking.ranker import names
from retrieval.ranking.shape import SHAPE
from retrieval.ranking.wanted import WANTED

PIECES: Final = {
    "word classes at the edges": ("first:", "last:", "before:", "after:"),
    "words before and behind": ("before=", "after="),
    "mentions that begin or end there": ("begins:", "ends:", "chunk "),
    "mentions that it is, or cuts": ("is:", "cuts:"),
    "what it is made of": SHAPE,
    "how long it is": ("size<=",),
    "the noun of the question beside it": ("focus ",),
    "words beside it that run as in the question": ("left run", "right run"),
    "how near the question's words are": ("left-", "right-", "same clause", "weight "),
    "what it repeats of the question": ("said", "all said", "none said"),
    "what is new between it and the question's words": ("told ", "new", "nothing new", "capital left", "capital right"),
    "things of the kind that is asked for": WANTED,
}
"""Features by how their names begin."""


@dataclass(frozen=True)
class Examples:
    """Those of one set, and how often each counts."""

    name: str
    examples: Sequence[Example]
    times: int


def read_without(sets: Sequence[Examples], dropped: Iterable[str]) -> list[tuple[float, float]]:
    """For each set: how many of 100 are exact, and 100 times the mean F1, by a ranker without those features."""
    starts = tuple(dropped)
    kept = np.flatnonzero([not (starts and name.startswith(starts)) for name in names()])
    lesser = [replace(one, examples=[_columns(example, kept) for example in one.examples]) for one in sets]
    reached: list[list[float]] = [[] for _ in sets]
    for fold in range(FOLDS):
        known = [e.choice for s in lesser for e in s.examples if fold_of(e.article) != fold for _ in range(s.times)]
        weights = fit(known, PENALTY, ROUNDS)
        for found, one in zip(reached, lesser, strict=True):
            for choice in (e.choice for e in one.examples if fold_of(e.article) == fold):
                best = np.argmax(choice.features @ (weights[""] + weights.get(choice.group, 0.0)))
                found.append(float(choice.reward[best]) ** (1 / SHARPNESS))
    return [(100 * float(np.mean(np.array(f1) >= 1)), 100 * float(np.mean(f1))) for f1 in reached]


def _columns(example: Example, kept: Positions) -> Example:
    return replace(example, choice=replace(example.choice, features=example.choice.features[:, kept]))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("sets", nargs="+", type=Path, metavar="SET")
    library, sets = Library(), []
    for path in parser.parse_args().sets:
        one = read_learning_set(path)
        examples = examples_of(one.asked.questions, library.corpus(one.asked.passages))
        sets.append(Examples(path.stem, examples, 1 if one.lessons else OFTEN))
    print(f"| exact / F1 without | {' | '.join(one.name for one in sets)} |\n|{' --- |' * (len(sets) + 1)}")
    for name, dropped in {"nothing": (), **PIECES}.items():
        reached = read_without(sets, dropped)
        print(f"| {name} | {' | '.join(f'{exact:.1f} / {f1:.1f}' for exact, f1 in reached)} |", flush=True)


if __name__ == "__main__":
    main()
