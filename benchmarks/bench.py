"""A folder of question sets and suites, and everything that can be run over it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from benchmarks import dialogues
from benchmarks.learning_sets import LESSONS, read_learning_set
from benchmarks.library import Corpus, Library, corpus_of
from benchmarks.runs import SHIPPED, Asked, Learnt, ask, ask_again, learn
from benchmarks.suites import Tally, ask_suite, read_suite, tally
from benchmarks.train_confidence import confidence_from, sights_from
from bot.evaluation.questions import QuestionSet, read_set
from bot.evaluation.run import Variant
from bot.evaluation.scores import Latency, latency_of
from retrieval.reply import Reply

LEARNT_FROM: Final = ("xquad_vi_half", "mlqa_dev_vi")
CUT: Final = "xquad_vi_half_cut"
NEAR_MISSES: Final = "viquad2_val"
_OUT_OF_FOLD: Final = frozenset({*LEARNT_FROM, CUT})


@dataclass(frozen=True)
class Plan:
    """A run: the set that is asked, how, and the set whose contexts stand in the corpus too."""

    asked: str
    variant: Variant = field(default_factory=Variant)
    distractors: str | None = None

    @property
    def sets(self) -> tuple[str, ...]:
        return (self.asked, self.distractors) if self.distractors else (self.asked,)


class Bench:
    """``folder`` has ``data/*.jsonl`` (question sets), ``seed/`` and ``news/`` (suites with their articles)."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._library = Library()
        self._sets: dict[str, QuestionSet] = {}
        self._learnt = {SHIPPED: Learnt()}

    def has(self, plan: Plan) -> bool:
        needed = {*plan.sets, *LEARNT_FROM, CUT, NEAR_MISSES} if plan.asked in _OUT_OF_FOLD else plan.sets
        return all(self._path(name).exists() for name in needed)

    def run(self, plan: Plan) -> Asked:
        """Asks; a set that weights were learnt from, or one of the same articles, out of fold."""
        out_of_fold = plan.asked in _OUT_OF_FOLD
        learnt = self._learn() if out_of_fold else self._learnt
        return ask(*self._laid(plan), learnt, plan.variant, out_of_fold=out_of_fold)

    def speed(self, plan: Plan) -> tuple[Latency, Latency]:
        """How long answers take in one process, with what ships: asked for the first time, and once more."""
        first, again = ask_again(*self._laid(plan), rounds=2)
        return latency_of([reply.took_ms for reply in first]), latency_of([reply.took_ms for reply in again])

    def _laid(self, plan: Plan) -> tuple[QuestionSet, Corpus]:
        """What is asked, and the articles of all its sets."""
        sets = [self._set(name) for name in plan.sets]
        return sets[0], self._library.corpus(passage for one in sets for passage in one.passages)

    def suite(self, folder: str, name: str, *, scoped: bool) -> Tally | None:
        """A suite over the articles of its folder; ``scoped``: the article that a question names is asked alone."""
        path = self._folder / folder / name
        if not path.exists():
            return None
        articles = {
            file.stem: self._library.article(None, file.read_text(encoding="utf-8"), file.name)
            for file in self._articles(folder)
        }
        answerer = Learnt().answerer(corpus_of(articles))

        def reply(question: str, article: str | None) -> Reply:
            return answerer.answer(question, scope=articles[article].id if article and scoped else None)

        return tally([verdict for _, verdict in ask_suite(read_suite(path), reply)])

    def dialogues(self, folder: str, name: str) -> tuple[int, int] | None:
        """How many dialogues are right, of how many; None where they are not there."""
        path = self._folder / folder / name
        return dialogues.count_right(path, self._articles(folder)) if path.exists() else None

    def _learn(self) -> dict[int, Learnt]:
        if len(self._learnt) == 1:
            paths = [self._path(name) for name in LEARNT_FROM] + [LESSONS]
            sets = [read_learning_set(path) for path in paths]
            learnt = learn(sets, self._library)
            seen = sights_from(sets, self._set(CUT), self._set(NEAR_MISSES), self._library, learnt)
            self._learnt |= {fold: replace(one, sureness=confidence_from(seen, fold)) for fold, one in learnt.items()}
        return self._learnt

    def _articles(self, folder: str) -> Sequence[Path]:
        return sorted((self._folder / folder).rglob("*.txt"))

    def _path(self, name: str) -> Path:
        return self._folder / "data" / f"{name}.jsonl"

    def _set(self, name: str) -> QuestionSet:
        if name not in self._sets:
            self._sets[name] = read_set(self._path(name))
        return self._sets[name]
