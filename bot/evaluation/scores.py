"""The figures of a run: what was found, shown, cut exactly and refused, all of it and by kind of question."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from bot.evaluation.measures import auroc, best_f1, holds, is_exact, quantile
from bot.evaluation.predictions import Outcome
from bot.evaluation.questions import Passage
from bot.evaluation.sentences import is_several

LONGEST: Final = 120  # words of a sentence that counts
DEPTHS: Final = (1, 3, 5)  # of the best sentences, how many are looked at


@dataclass(frozen=True, slots=True)
class AnswerScores:
    """Of the answerable questions, percentages; ``found`` and ``shown`` one for each of ``DEPTHS``.

    ``found``: a right answer stands word for word in one of the best sentences. ``shown``: and it was not refused.
    ``words``: of the best sentence, on average. ``not_counted``: sentences too long, glued or not verbatim.
    """

    exact: float
    f1: float
    shown: tuple[float, ...]
    found: tuple[float, ...]
    answered: float
    hedged: float
    words: float
    not_counted: int


@dataclass(frozen=True, slots=True)
class RefusalScores:
    """Of the unanswerable questions, percentages; the last two are None where no question is answerable.

    ``at_95``: how many have less confidence than 95 % of the answerable ones.
    """

    refused: float
    auroc: float | None
    at_95: float | None


@dataclass(frozen=True, slots=True)
class Latency:
    """Milliseconds inside, a question."""

    p50: float
    p99: float


@dataclass(frozen=True, slots=True)
class Scores:
    """``missing``: questions that were not asked; the rest is of those that were."""

    questions: int
    missing: int
    answers: AnswerScores | None
    refusals: RefusalScores | None
    latency: Latency | None


@dataclass(frozen=True)
class Judged:
    """An outcome with what is true of it. A sentence counts when ``contexts`` have it and it is just one."""

    outcome: Outcome
    sentences: tuple[str, ...]

    @property
    def answerable(self) -> bool:
        return self.outcome.question.answerable

    @property
    def answered(self) -> bool:
        return self.outcome.prediction.answered

    @property
    def confidence(self) -> float:
        return self.outcome.prediction.confidence

    @cached_property
    def exact(self) -> bool:
        return is_exact(self.outcome.prediction.answer, self.outcome.question.golds)

    @cached_property
    def f1(self) -> float:
        return best_f1(self.outcome.prediction.answer, self.outcome.question.golds)

    @cached_property
    def depth(self) -> int | None:
        """At which of the best sentences, counted from 1, a right answer is found."""
        golds = self.outcome.question.golds
        return next((at for at, sentence in enumerate(self.sentences, 1) if holds(sentence, golds)), None)

    def found(self, depth: int) -> bool:
        return self.depth is not None and self.depth <= depth


def judge(outcomes: Iterable[Outcome], passages: Collection[Passage]) -> list[Judged]:
    """Looks at every outcome; ``passages`` are all texts of the corpus."""
    printed = "\n".join(unicodedata.normalize("NFC", text) for text in dict.fromkeys(p.text for p in passages))
    seen: dict[str, str] = {}

    def counted(sentence: str) -> str:
        """The sentence, or nothing where it does not count."""
        if sentence not in seen:
            fit = len(sentence.split()) <= LONGEST and not is_several(sentence)
            seen[sentence] = sentence if fit and unicodedata.normalize("NFC", sentence) in printed else ""
        return seen[sentence]

    return [Judged(one, tuple(map(counted, one.prediction.sentences[: DEPTHS[-1]]))) for one in outcomes]


def score(judged: Sequence[Judged], missing: int = 0) -> Scores:
    """The figures; ``missing`` questions were not asked."""
    answerable = [one for one in judged if one.answerable]
    unanswerable = [one for one in judged if not one.answerable]
    times = [one.outcome.prediction.took_ms for one in judged]
    return Scores(
        questions=len(judged) + missing,
        missing=missing,
        answers=_answers(answerable) if answerable else None,
        refusals=_refusals(answerable, unanswerable) if unanswerable else None,
        latency=latency_of(times) if times else None,
    )


def latency_of(times: Sequence[float]) -> Latency:
    """Of at least one answer; ``times`` in milliseconds."""
    return Latency(round(quantile(times, 0.5), 2), round(quantile(times, 0.99), 2))


def by_kind(judged: Sequence[Judged]) -> dict[str, Scores]:
    """The figures of each kind of question (as it was understood), the most frequent first."""
    groups: dict[str, list[Judged]] = {}
    for one in judged:
        groups.setdefault(one.outcome.kind, []).append(one)
    ordered = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    return {kind: score(group) for kind, group in ordered}


def _answers(judged: Sequence[Judged]) -> AnswerScores:
    return AnswerScores(
        exact=_percent(judged, [one.exact for one in judged]),
        f1=_percent(judged, [one.f1 for one in judged]),
        shown=tuple(_percent(judged, [one.answered and one.found(depth) for one in judged]) for depth in DEPTHS),
        found=tuple(_percent(judged, [one.found(depth) for one in judged]) for depth in DEPTHS),
        answered=_percent(judged, [one.answered for one in judged]),
        hedged=_percent(judged, [one.outcome.hedged for one in judged]),
        words=round(sum(len(one.sentences[0].split()) for one in judged if one.sentences) / len(judged), 1),
        not_counted=sum(not sentence for one in judged for sentence in one.sentences),
    )


def _refusals(answerable: Sequence[Judged], unanswerable: Sequence[Judged]) -> RefusalScores:
    refused = _percent(unanswerable, [not one.answered for one in unanswerable])
    yes, no = ([one.confidence for one in side] for side in (answerable, unanswerable))
    if not yes:
        return RefusalScores(refused, None, None)
    floor = quantile(yes, 0.05)
    return RefusalScores(refused, round(auroc(yes, no), 3), _percent(no, [value < floor for value in no]))


def _percent(of: Sequence[object], values: Iterable[float]) -> float:
    return round(100 * sum(values) / len(of), 1)
