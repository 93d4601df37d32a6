"""Which of the sentences found answers best: a learnt linear sum of the evidence.

The weights are in ``data/rescoring.json`` (``python -m benchmarks.train_rescoring`` learns them: a conditional logit
over the sentences found, after McFadden 1974).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np

from retrieval.arrays import Floats
from retrieval.weighing.evidence import FEATURES

TABLE: Final = Path(__file__).parents[1] / "data" / "rescoring.json"
LEARNT: Final = (
    "bigram", "paragraph", "rank",
    "count", "coverage here", "paragraph coverage", "before", "after",
    "missing", "missing names", "missing numbers", "pairs", "lacking",
    "typed", "span", "sure", "answer length", "length",
)  # fmt: skip
"""The evidence that orders sentences by learnt weights; the rest of it only decides whether to answer."""
LEARNT_WITHIN: Final = (*LEARNT, "order")
"""The same within one article, where it also tells how the answer lies to the words that all sentences share."""
GIVEN: Final = {
    "opposed": -1.0, "other day": -4.0, "nowhere": -2.0, "no type": -1.0, "no amount": -1.5, "late": -0.24,
    "asks": -2.5, "person with post": 2.5, "post": 2.0, "quote": 2.0, "cause": 1.25, "stated cause": 4.0,
    "explained": 3.0, "label": 3.0, "persons": 1.5, "doer": 3.0, "long list": 1.0, "charge": 2.0, "score": 8.0,
    "byline": 6.0, "topic": 4.0, "tasks": 4.0, "bullets": 4.0, "action": 1.0, "headed": 1.0, "in place": 1.0,
    "definition": 1.2, "full form": 6.0, "section": 4.0, "reply": 4.0, "contact": 4.0, "event": 6.0, "frequency": 4.0,
    "misplaced": -6.0,
}  # fmt: skip
"""The weights of what is too rare to be learnt: the rules for news, and what speaks against a sentence."""


@dataclass(frozen=True)
class Weights:
    """One weight for each of ``FEATURES``: ``among`` many articles, and ``within`` one that a reader chose.

    Within one article every sentence is of the topic, so that the words that a sentence shares with the question say
    less, and what was read in it says more.
    """

    among: Floats
    within: Floats

    @staticmethod
    @cache
    def load() -> Weights:
        """The weights that ship."""
        table = json.loads(TABLE.read_text(encoding="utf-8"))
        return Weights(with_given(table["among"]), with_given(table["within"]))


def with_given(learnt: Mapping[str, float]) -> Floats:
    """One weight for each of ``FEATURES``: as learnt, as given, or 0."""
    table = {**learnt, **GIVEN}
    return np.array([table.get(name, 0.0) for name in FEATURES])
