"""What the noun of a question makes of its answer ("loài nào", "ở huyện nào"), against the mention that a span is.

A learnt weight for each pair: finer than the kind of question, which "con gì", "môn gì", "giải gì" have in common.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from retrieval.mentions import Type
from retrieval.question import Question
from retrieval.ranking.candidates import CandidateSet
from retrieval.ranking.instances import INSTANCES, asked_for
from retrieval.sentences.view import Place

SORTS: Final = (
    "person", "post", "organisation", "place", "time", "duration", "age", "money", "percent", "number", "score", "code",
    "work", "event", "language", "name", "award", "thing", "reason", "purpose", "result", "task", "quote",
)  # fmt: skip
"""The sections of ``data/answer_types.txt``."""
_BY_TYPE: Final = tuple(f"{sort}: {kind}" for sort in SORTS for kind in Type)
WANTED: Final = (*_BY_TYPE, *INSTANCES)
_AT: Final = {name: number for number, name in enumerate((sort, kind) for sort in SORTS for kind in Type)}


def wanted(question: Question, candidates: CandidateSet, things: tuple[Place, ...]) -> Iterator[tuple[int, int]]:
    """Spans, and which of ``WANTED`` they have: as mentions of a type, as things of the kind that the noun names, which
    stand at ``things``."""
    yield from ((span, len(_BY_TYPE) + feature) for span, feature in asked_for(question, candidates, things))
    if not question.sort:
        return
    types: defaultdict[Place, set[Type]] = defaultdict(set)
    for mention in candidates.mentions:
        types[mention.first, mention.after].add(mention.type)
    spans = candidates.positions(types)
    places = zip(candidates.first[spans].tolist(), candidates.after[spans].tolist(), strict=True)
    for span, place in zip(spans, places, strict=True):
        for kind in sorted(types[place]):
            yield span, _AT[question.sort, kind]
