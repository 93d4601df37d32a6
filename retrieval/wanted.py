"""What the noun of a question makes of its answer ("loài nào", "ở huyện nào"), against the mention that a span is.

A learnt weight for each pair: finer than the kind of question, which "con gì", "môn gì", "giải gì" have in common.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from retrieval.candidates import CandidateSet
from retrieval.mentions import Type
from retrieval.question import Question

SORTS: Final = (
    "person", "post", "organisation", "place", "time", "duration", "age", "money", "percent", "number", "score", "code",
    "work", "event", "language", "name", "award", "thing", "reason", "purpose", "result", "task", "quote",
)  # fmt: skip
"""The sections of ``data/answer_types.txt``."""
WANTED: Final = tuple(f"{sort}: {kind}" for sort in SORTS for kind in Type)
_AT: Final = {name: number for number, name in enumerate(WANTED)}


def wanted(question: Question, candidates: CandidateSet) -> Iterator[tuple[int, int]]:
    """Every span that is a mention of a type, and which of ``WANTED`` it has by that; none where no noun is named."""
    if not question.sort:
        return
    types: defaultdict[tuple[int, int], set[Type]] = defaultdict(set)
    for mention in candidates.mentions:
        types[mention.first, mention.after].add(mention.type)
    for span in candidates.positions(types):
        for kind in sorted(types[int(candidates.first[span]), int(candidates.after[span])]):
            yield span, _AT[f"{question.sort}: {kind}"]
