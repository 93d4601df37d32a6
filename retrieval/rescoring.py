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

TABLE: Final = Path(__file__).with_name("data") / "rescoring.json"


@cache
def weights() -> Floats:
    """The weights that ship, one for each of ``FEATURES``."""
    table = json.loads(TABLE.read_text(encoding="utf-8"))
    return np.array([table.get(name, 0.0) for name in FEATURES])
