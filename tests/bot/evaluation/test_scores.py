"""How `eval` scores is frozen here: an independent scorer computed the same figures over the same two files."""

from __future__ import annotations

from dataclasses import replace

from bot.evaluation.report import figures
from bot.evaluation.scores import Judged, by_kind, judge, score
from tests.bot.evaluation.sets import fixture_set, written_outcomes


def judged() -> list[Judged]:
    return judge(written_outcomes(), fixture_set().passages)


def one(name: str) -> Judged:
    return next(one for one in judged() if one.outcome.question.id == name)


def test_the_figures_of_the_fixture_are_these() -> None:
    assert figures(score(judged(), missing=1)) == {
        "questions": 10,
        "missing": 1,
        "EM": 42.9,
        "F1": 79.9,
        "shown@1": 42.9,
        "shown@3": 71.4,
        "shown@5": 71.4,
        "found@1": 42.9,
        "found@3": 71.4,
        "found@5": 85.7,
        "answered": 85.7,
        "hedged": 0.0,
        "words_a_sentence": 9.1,
        "sentences_not_counted": 2,
        "refused_unanswerable": 50.0,
        "auroc": 0.714,
        "refused_at_95": 50.0,
        "took_ms_p50": 5.0,
        "took_ms_p99": 40.0,
    }


def test_capitals_and_punctuation_do_not_matter_but_those_in_numbers_do() -> None:
    assert one("when").exact
    assert not one("price").exact
    assert 0 < one("price").f1 < 1


def test_two_sentences_in_one_do_not_count() -> None:
    assert one("founded").depth is None


def test_a_sentence_of_no_context_does_not_count() -> None:
    assert one("tonnes").depth == 2


def test_a_very_long_sentence_does_not_count() -> None:
    outcome, passages = written_outcomes()[0], fixture_set().passages
    context = f"{'vườn ' * 119}6-12"
    long = replace(passages[0], text=f"vườn {context}")
    for sentence, depth in ((context, 1), (long.text, None)):
        prediction = replace(outcome.prediction, sentences=(sentence,))
        [found] = judge([replace(outcome, prediction=prediction)], [long])
        assert found.depth == depth


def test_what_was_refused_is_found_but_not_shown() -> None:
    price = one("price")
    assert price.found(5) and not price.found(3) and not price.answered


def test_each_kind_has_its_own_figures_and_the_most_frequent_is_first() -> None:
    kinds = by_kind(judged())
    assert list(kinds) == ["other", "who"]
    who = kinds["who"]
    assert who.answers is not None and who.refusals is not None
    assert (who.questions, who.answers.exact, who.answers.found[0]) == (2, 0.0, 100.0)
    assert who.refusals.refused == 0.0


def test_without_answerable_questions_there_is_nothing_to_rank_refusals_by() -> None:
    scores = score([one for one in judged() if not one.answerable])
    assert scores.answers is None
    assert scores.refusals is not None
    assert (scores.refusals.refused, scores.refusals.auroc, scores.refusals.at_95) == (50.0, None, None)


def test_no_questions_have_no_figures() -> None:
    assert figures(score([], missing=3)) == {"questions": 3, "missing": 3}
