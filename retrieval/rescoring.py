"""Which of the sentences found answers best: a learnt linear sum of the evidence.

The weights are in ``data/rescoring.json`` (``python -m benchmarks.train_rescoring`` learns them: a conditional logit
over the ten best sentences, after McFadden 1974).
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np

from retrieval.evidence import FEATURES
from retrieval.matching import Floats
from retrieval.question import Kind
from retrieval.reading.found import Found
from retrieval.reading.priors import STRICT

TABLE: Final = Path(__file__).with_name("data") / "rescoring.json"
LEARNT: Final = (
    "bigram", "paragraph", "rank",
    "count", "coverage here", "paragraph coverage", "before", "after",
    "missing", "missing names", "missing numbers", "pairs", "lacking",
    "typed", "span", "sure", "answer length", "length",
)  # fmt: skip
"""The evidence that orders sentences; the rest of it only decides whether to answer."""


_RULES: Final = {
    "person with post": 2.5,
    "post": 2.0,
    "quote": 2.0,
    "cause": 1.25,
    "stated cause": 4.0,
    "explained": 3.0,
    "label": 3.0,
    "persons": 1.5,
    "doer": 2.0,
    "long list": 1.0,
    "charge": 2.0,
    "score": 7.0,
    "byline": 6.0,
    "topic": 4.0,
    "tasks": 4.0,
    "bullets": 4.0,
    "action": 1.0,
    "headed": 1.0,
    "in place": 1.0,
    "definition": 0.4,
}
"""What a rule for news adds to a sentence, times its fit: the sets that the weights are learnt from have no news."""


_NO_AMOUNT: Final = 1.5  # and from one without any amount, where one is asked for
_CLAUSES: Final = frozenset({Kind.WHY, Kind.PURPOSE})
_LACKING: Final = 1.0  # from a sentence without a date, an amount, ... where only such a thing can answer


def news(kind: Kind, found: Found | None) -> float:
    """The points of the rule that found the answer, and of a type that answers ``kind``."""
    if found is None:
        return 0.0
    lacking = (
        _LACKING * (1 - found.typed) if kind in STRICT | _CLAUSES or (kind is Kind.WHO and not found.typed) else 0.0
    )
    none = _NO_AMOUNT * (kind is Kind.HOW_MANY and not found.typed)
    return _RULES.get(found.rule, 0.0) * found.fit - lacking - none


_LATER: Final = 0.03
_LATEST: Final = 8  # sentences
_TOTALLED: Final = frozenset({Kind.HOW_MANY})


def late(kind: Kind, position: int) -> float:
    """The points that a later sentence loses where amounts are asked for: news opens with the totals."""
    return _LATER * min(position, _LATEST) if kind in _TOTALLED else 0.0


_ABSENT: Final = 2.0


def absent(evidence: Floats) -> float:
    """The points that a sentence loses whose article nowhere has a name of the question."""
    return _ABSENT * float(evidence[FEATURES.index("missing names")] >= 1)


@cache
def weights() -> Floats:
    """The weights that ship, one for each of ``FEATURES``."""
    table = json.loads(TABLE.read_text(encoding="utf-8"))
    return np.array([table.get(name, 0.0) for name in FEATURES])
