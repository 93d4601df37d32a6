"""The learnt part of reading: a linear score for every span of a sentence, by kind of question.

The weights are in ``data/ranker.json``: feature by feature, a shared weight and what each kind adds
(``python -m benchmarks.train_ranker`` learns them: a conditional logit over the spans of the answering sentence).
"""

from __future__ import annotations

import json
from collections import OrderedDict
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

import numpy as np

from retrieval.arrays import Singles
from retrieval.question import Kind, Question
from retrieval.ranking.candidates import CandidateSet, candidates_of, static_names
from retrieval.ranking.features import DYNAMIC, Runs, dynamic
from retrieval.ranking.spans import SpanFeatures
from retrieval.ranking.wanted import WANTED, wanted
from retrieval.sentences.matching import Match
from retrieval.sentences.view import Place, SentenceView
from retrieval.words.lexicon import Lexicon

TABLE: Final = Path(__file__).parents[1] / "data" / "ranker.json"


def names() -> tuple[str, ...]:
    """The features in order: of the spans alone, by the question's words, by its noun."""
    return (*static_names(), *DYNAMIC, *WANTED)


class Ranker:
    """``weights[kind]`` has a value for each of ``names()``; ``weights[""]`` is for other kinds."""

    def __init__(self, weights: dict[str, Singles]) -> None:
        self._weights = weights
        self._static = len(static_names())
        self._asked = self._static + len(DYNAMIC)

    @staticmethod
    @cache
    def load() -> Ranker:
        """The weights that ship."""
        table = json.loads(TABLE.read_text(encoding="utf-8"))
        shared = np.array([table[""].get(name, 0.0) for name in names()], dtype=np.float32)
        kinds = {
            kind: shared + np.array([values.get(name, 0.0) for name in names()], dtype=np.float32)
            for kind, values in table.items()
            if kind
        }
        return Ranker({"": shared, **kinds})

    def static(self, kind: Kind, candidates: CandidateSet) -> Singles:
        """What the spans are worth before the question's words are looked at."""
        scores: Singles = _features(candidates).scores(self._of(kind)[: self._static])
        return scores

    def score(
        self,
        question: Question,
        found: Match,
        candidates: CandidateSet,
        static: Singles,
        sides: Runs,
        things: tuple[Place, ...],
    ) -> Singles:
        """The score of every span; only differences within a sentence mean something. ``things``: where there are
        ``instances`` of what is asked for."""
        weights = self._of(question.kind)
        asked = dynamic(question, found, candidates, sides).scores(weights[self._static : self._asked])
        scores: Singles = (static + asked).astype(np.float32)
        for span, feature in wanted(question, candidates, things):
            scores[span] += weights[self._asked + feature]
        return scores

    def _of(self, kind: Kind) -> Singles:
        return self._weights.get(kind.value, self._weights[""])


@lru_cache(maxsize=32)
def _features(candidates: CandidateSet) -> SpanFeatures:
    """Of the sentences read last, a third of a megabyte each: the next question is often of another kind."""
    return candidates.features()


class Candidates:
    """The candidates of the most recently read sentences, with their static scores by kind."""

    def __init__(self, lexicon: Lexicon, ranker: Ranker, capacity: int = 4_000) -> None:
        self._lexicon, self._ranker, self._capacity = lexicon, ranker, capacity
        self._kept: OrderedDict[tuple[int, int, int], tuple[CandidateSet, dict[Kind, Singles]]] = OrderedDict()

    def get(self, view: SentenceView, kind: Kind) -> tuple[CandidateSet, Singles]:
        name = (view.article.id, view.article.version, view.position)
        kept = self._kept.get(name)
        if kept is None or kept[0].view is not view:
            kept = self._kept[name] = (candidates_of(view, self._lexicon), {})
            if len(self._kept) > self._capacity:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(name)
        candidates, scores = kept
        if kind not in scores:
            scores[kind] = self._ranker.static(kind, candidates)
        return candidates, scores[kind]
