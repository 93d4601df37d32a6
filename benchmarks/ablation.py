"""What each sign brings to the order of the sentences: ``python -m benchmarks.ablation SET.jsonl...``

The weights are learnt anew without it, out of fold; of the questions that have the right sentence among those read, how
many have it first. A table in Markdown, the dearest loss first.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np

from benchmarks.folds import FOLDS, fold_of
from benchmarks.learning_sets import read_learning_set
from benchmarks.library import Library
from benchmarks.logit import fit_alone
from benchmarks.train_ranker import Example, examples_from
from benchmarks.train_rescoring import PENALTY, ROUNDS, columns, rankers_by_fold, sentence_examples_from
from retrieval.weighing.rescoring import LEARNT

PIECES: Final = {name: (name,) for name in LEARNT} | {
    "what the sentences beside it say": ("before", "after"),
    "names and numbers missing": ("missing names", "missing numbers"),
    "the answer found in it": ("coverage here", "typed", "span", "sure", "answer length"),
}


def first_without(examples: Sequence[Example], dropped: Sequence[str]) -> float:
    """Percent of ``examples`` whose right sentence comes first by weights that know nothing of ``dropped``."""
    kept = [name for name in LEARNT if name not in dropped]
    lesser = [replace(one, choice=columns(one.choice, kept)) for one in examples]
    right = 0.0
    for fold in range(FOLDS):
        left = [one.choice for one in lesser if fold_of(one.article) == fold]
        if not left:
            continue
        weights = fit_alone([one.choice for one in lesser if fold_of(one.article) != fold], PENALTY, ROUNDS)
        right += sum(float(choice.reward[np.argmax(choice.features @ weights)]) for choice in left)
    return 100 * right / len(examples)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("sets", nargs="+", type=Path, metavar="SET")
    options = parser.parse_args()
    sets, library = [read_learning_set(path) for path in options.sets], Library()
    examples = sentence_examples_from(sets, library, rankers_by_fold(examples_from(sets, library))).among
    whole = first_without(examples, ())
    losses = {name: whole - first_without(examples, dropped) for name, dropped in PIECES.items()}
    print(f"| without | right sentence first (all: {whole:.1f}) |\n| --- | --- |")
    for name, loss in sorted(losses.items(), key=lambda item: -item[1]):
        print(f"| {name} | {-loss:+.1f} |")


if __name__ == "__main__":
    main()
