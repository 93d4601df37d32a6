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
from retrieval.reading.found import Found

TABLE: Final = Path(__file__).with_name("data") / "rescoring.json"


_RULES: Final = {
    "person with post": 2.5,
    "post": 2.0,
    "quote": 2.0,
    "cause": 2.5,
    "label": 2.5,
    "tasks": 2.0,
    "headed": 1.0,
    "in place": 2.0,
    "definition": 0.8,
}
"""What a rule for news adds to a sentence, times its fit: the sets that the weights are learnt from have no news."""


def news(found: Found | None) -> float:
    """The points of the rule that found the answer."""
    return _RULES.get(found.rule, 0.0) * found.fit if found else 0.0


@cache
def weights() -> Floats:
    """The weights that ship, one for each of ``FEATURES``."""
    table = json.loads(TABLE.read_text(encoding="utf-8"))
    return np.array([table.get(name, 0.0) for name in FEATURES])
