"""Training and asking out of fold, over the small set of our own."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks import span_ablation
from benchmarks.ablation import PIECES, first_without
from benchmarks.folds import fold_of
from benchmarks.learning_sets import LearningSet
from benchmarks.library import Library
from benchmarks.runs import SHIPPED, Learnt, ask, ask_again
from benchmarks.train_confidence import Sights, absent, as_found, as_right, as_stated, confidence_from, sights
from benchmarks.train_ranker import OFTEN, examples_from, examples_of, ranker_of, train
from benchmarks.train_rescoring import sentence_examples_from, train_orders
from bot.evaluation.run import Variant
from retrieval.ranking.ranker import Ranker, names
from retrieval.weighing.confidence import Weights
from retrieval.weighing.rescoring import LEARNT, LEARNT_WITHIN
from tests.bot.evaluation.sets import fixture_set

SET = LearningSet(fixture_set(), lessons=False)
LESSON = LearningSet(fixture_set(), lessons=True)


@pytest.fixture(scope="module")
def library() -> Library:
    return Library()


def test_each_answerable_question_is_an_example_with_its_exact_answer(library: Library) -> None:
    examples = examples_from([LESSON], library)
    assert len(examples) == sum(question.answerable for question in fixture_set().questions)
    for example in examples:
        assert example.choice.reward.max() == 1
        assert example.choice.features.shape == (len(example.choice.reward), len(names()))


def test_an_example_that_is_of_no_lesson_counts_twice_for_spans(library: Library) -> None:
    assert len(examples_from([SET], library)) == OFTEN * len(examples_from([LESSON], library))


def test_weights_are_by_feature_and_kind_and_always_the_same(library: Library) -> None:
    examples = examples_from([LESSON], library)
    table = train(examples)
    assert table == train(examples)
    assert set(table) == {""} | {example.choice.group for example in examples}
    assert set().union(*table.values()) <= set(names())


def test_a_fold_is_left_out(library: Library) -> None:
    examples = examples_from([LESSON], library)
    [fold] = {fold_of("Vườn hoa Bến Trúc")}
    left = [example for example in examples if example.article == "Hợp tác xã Gò Mây"]
    assert train(examples, fold) == train(left)


def test_the_ranker_of_what_ships_is_the_one_that_ships() -> None:
    import json

    from retrieval.ranking.ranker import TABLE

    made, shipped = ranker_of(json.loads(TABLE.read_text(encoding="utf-8"))), Ranker.load()
    assert made._weights.keys() == shipped._weights.keys()
    assert all((made._weights[kind] == shipped._weights[kind]).all() for kind in made._weights)


def test_sentence_weights_are_by_feature(library: Library) -> None:
    rankers = dict.fromkeys(range(5), Ranker.load())
    examples = sentence_examples_from([SET, LESSON], library, rankers)
    orders = train_orders(examples)
    assert tuple(orders["among"]) == LEARNT
    assert tuple(orders["within"]) == LEARNT_WITHIN


def test_lessons_are_asked_within_their_article_and_start_from_the_given_weights(library: Library) -> None:
    rankers = dict.fromkeys(range(5), Ranker.load())
    among = sentence_examples_from([SET], library, rankers)
    within = sentence_examples_from([LESSON], library, rankers)
    assert among.among
    assert not among.within
    assert not within.among
    for one in within.within:
        assert len(one.choice.reward) <= len(library.corpus(SET.asked.passages).named(one.article).sentences)
    assert any(np.any(one.choice.given) for one in within.within)


@pytest.fixture(scope="module")
def seen(library: Library) -> Sights:
    fixture = fixture_set()
    corpus, learnt = library.corpus(fixture.passages), {fold: Learnt() for fold in range(5)}
    found = [*sights(fixture, corpus, learnt, as_found), *absent(fixture, corpus, learnt)]
    stated = list(sights(fixture, corpus, learnt, as_stated))
    return Sights(found, stated, list(sights(fixture, corpus, learnt, as_right, scoped=True)))


def test_how_sure_to_be_is_learnt_from_questions_as_they_are_and_hidden_articles(seen: Sights) -> None:
    asked = fixture_set().questions
    hidden = [one for one in seen.found if one.weight > 1]
    assert hidden
    assert not any(one.right for one in hidden)
    assert {one.right for one in seen.found} >= {0.0, 1.0}
    assert sum(one.right for one in seen.stated) == sum(question.answerable for question in asked)


def test_within_an_article_it_is_learnt_from_answers_that_are_right_and_those_that_are_not(seen: Sights) -> None:
    assert len(seen.within) == len(fixture_set().questions)
    assert {one.right for one in seen.within} == {0.0, 1.0}


def test_what_is_learnt_has_the_names_of_what_ships(seen: Sights) -> None:
    made, shipped = confidence_from(seen), Weights.load()
    assert made.stated.keys() <= shipped.stated.keys()
    assert made.found.keys() <= shipped.found.keys()
    assert made.within.keys() <= shipped.within.keys()


def test_of_a_fold_that_is_left_out_nothing_is_learnt(seen: Sights) -> None:
    kept = fold_of("Vườn hoa Bến Trúc")
    others = [[one for one in part if fold_of(one.article) != kept] for part in (seen.found, seen.stated, seen.within)]
    assert confidence_from(seen, kept) == confidence_from(Sights(*others))


def test_a_hidden_article_is_back_afterwards(library: Library) -> None:
    fixture = fixture_set()
    corpus = library.corpus(fixture.passages)
    with corpus.without("Vườn hoa Bến Trúc"):
        assert list(corpus.articles) == [corpus.ids["Hợp tác xã Gò Mây"]]
        assert corpus.index.count() == len(corpus.named("Hợp tác xã Gò Mây").sentences)
    assert corpus.index.count() == sum(len(article.sentences) for article in corpus.articles.values())


@pytest.mark.parametrize("absent", [False, True])
def test_asking_keeps_the_order_of_the_questions(library: Library, absent: bool) -> None:
    fixture = fixture_set()
    learnt = {fold: Learnt() for fold in (SHIPPED, 0, 1, 2, 3, 4)}
    run = ask(fixture, library.corpus(fixture.passages), learnt, Variant(absent=absent), out_of_fold=True)
    assert [one.outcome.question.id for one in run.judged] == [question.id for question in fixture.questions]
    assert any(one.answerable for one in run.judged) is not absent


def test_asked_again_it_answers_the_same(library: Library) -> None:
    fixture = fixture_set()
    first, again = ask_again(fixture, library.corpus(fixture.passages), rounds=2)
    assert len(first) == len(fixture.questions)
    assert [one.attempted for one in first] == [one.attempted for one in again]
    assert any(one.attempted for one in first)


def test_an_ablation_says_how_many_right_sentences_are_first_without_a_sign(library: Library) -> None:
    rankers = dict.fromkeys(range(5), Ranker.load())
    examples = sentence_examples_from([SET], library, rankers).among
    assert 0 <= first_without(examples, ("span", "after")) <= 100
    assert set().union(*PIECES.values()) == set(LEARNT)


def test_an_ablation_says_how_well_spans_are_chosen_without_some_features(library: Library) -> None:
    fixture = fixture_set()
    examples = examples_of(fixture.questions, library.corpus(fixture.passages))
    [whole] = span_ablation.read_without([span_ablation.Examples("fixture", examples, 1)], ())
    [fewer] = span_ablation.read_without([span_ablation.Examples("fixture", examples, 1)], ("said", "told "))
    assert all(0 <= value <= 100 for value in (*whole, *fewer))
    assert whole[0] <= whole[1]
    assert all(
        any(name.startswith(start) for name in names()) for piece in span_ablation.PIECES.values() for start in piece
    )
