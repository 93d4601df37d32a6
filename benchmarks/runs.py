"""One set asked in memory, with weights that were learnt without the article a question is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from benchmarks.folds import fold_of
from benchmarks.learning_sets import LearningSet
from benchmarks.library import Corpus, Library
from benchmarks.train_ranker import examples_from
from benchmarks.train_rescoring import rankers_by_fold, sentence_examples_from, train_orders, train_sentences
from bot.evaluation.predictions import SENTENCES, Outcome, Printed, predict, unasked
from bot.evaluation.questions import GoldQuestion, QuestionSet
from bot.evaluation.run import Variant
from bot.evaluation.scores import AnswerScores, Judged, RefusalScores, judge, score
from retrieval.answerer import Answerer
from retrieval.arrays import Floats
from retrieval.errors import BadQuestion
from retrieval.ranking.ranker import Ranker
from retrieval.reply import Reply
from retrieval.weighing.confidence import Weights as ConfidenceWeights
from retrieval.weighing.glance import SEEN
from retrieval.weighing.rescoring import Weights, with_given
from retrieval.words.lexicon import load as load_lexicon

SHIPPED: Final = -1
"""In place of a fold: the weights that ship."""


@dataclass(frozen=True)
class Learnt:
    """What is learnt from question sets. None: what ships."""

    ranker: Ranker | None = None
    rescoring: Weights | None = None
    glancing: Floats | None = None
    sureness: ConfidenceWeights | None = None

    def answerer(self, corpus: Corpus) -> Answerer:
        return Answerer(
            corpus.index,
            corpus.articles,
            load_lexicon(),
            self.ranker,
            self.rescoring,
            self.glancing,
            sureness=self.sureness,
        )


@dataclass(frozen=True)
class Asked:
    """A set that was asked, and its figures; asking for figures that it cannot have is a mistake."""

    judged: tuple[Judged, ...]

    @cached_property
    def answers(self) -> AnswerScores:
        found = score(self.judged).answers
        assert found is not None
        return found

    @cached_property
    def refusals(self) -> RefusalScores:
        found = score(self.judged).refusals
        assert found is not None
        return found


def learn(sets: Sequence[LearningSet], library: Library) -> dict[int, Learnt]:
    """By fold, what is learnt without it: all but how sure to be, which ``train_confidence`` learns."""
    rankers = rankers_by_fold(examples_from(sets, library))
    sentences = sentence_examples_from(sets, library, rankers)
    learnt = {}
    for fold, ranker in rankers.items():
        orders = train_orders(sentences, fold)
        glancing = train_sentences(sentences.among, SEEN, fold)
        weights = Weights(with_given(orders["among"]), with_given(orders["within"]))
        learnt[fold] = Learnt(ranker, weights, np.array([glancing[name] for name in SEEN]))
    return learnt


def ask(
    asked: QuestionSet, corpus: Corpus, learnt: Mapping[int, Learnt], variant: Variant, *, out_of_fold: bool
) -> Asked:
    """Asks all of ``asked``; ``out_of_fold``: each question with what was learnt without its article."""
    questions = variant.select(asked.questions)
    by_fold: dict[int, list[int]] = {}
    for position, question in enumerate(questions):
        fold = fold_of(question.passage.article) if out_of_fold else SHIPPED
        by_fold.setdefault(fold, []).append(position)
    outcomes: dict[int, Outcome] = {}
    printed = Printed(corpus.passages, corpus.names)
    for fold, positions in by_fold.items():  # one answerer at a time: each keeps what it has read
        answerer = learnt[fold].answerer(corpus)
        answerer.prepare()
        for position in positions:
            outcomes[position] = _outcome(answerer, questions[position], corpus, printed, absent=variant.absent)
    ordered = (outcomes[position] for position in range(len(questions)))
    return Asked(tuple(judge(ordered, corpus.passages)))


def ask_again(asked: QuestionSet, corpus: Corpus, rounds: int) -> list[list[Reply]]:
    """The replies to all of ``asked``, as `ask` gives them, round after round in one process, with what ships: a
    sentence is worked out once."""
    answerer = Learnt().answerer(corpus)
    answerer.prepare()
    return [[answerer.answer(question.text) for question in asked.questions] for _ in range(rounds)]


def _outcome(answerer: Answerer, question: GoldQuestion, corpus: Corpus, printed: Printed, *, absent: bool) -> Outcome:
    if absent:
        with corpus.without(question.passage.article):
            return _outcome(answerer, question, corpus, printed, absent=False)
    try:
        return predict(question, answerer.answer(question.text, top=SENTENCES), printed)
    except BadQuestion:
        return unasked(question)
