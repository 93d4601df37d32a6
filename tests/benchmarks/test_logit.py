"""The fit finds what tells the right alternative, for all groups and for each."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.logit import Choice, Penalty, fit, fit_alone, fit_logistic, sparse


def choices(count: int = 60) -> list[Choice]:
    """The right alternative has more of feature 0; in group "b" less of feature 1, in "a" more; 2 says nothing."""
    rng = np.random.default_rng(5)
    made = []
    for number in range(count):
        group = "ab"[number % 2]
        features = rng.normal(size=(6, 3))
        side = 1.0 if group == "a" else -1.0
        right = np.argmax(2 * features[:, 0] + side * features[:, 1])
        made.append(Choice(group, sparse(features), (np.arange(6) == right).astype(float)))
    return made


def test_groups_share_what_holds_for_all_and_add_their_own() -> None:
    weights = fit(choices(), Penalty(0.5, 0.5), 100)
    assert set(weights) == {"", "a", "b"}
    assert weights[""][0] > 1
    assert weights["a"][1] > 0.3 > -0.3 > weights["b"][1]
    assert abs(weights[""][2]) < 0.5


def test_one_set_of_weights_for_all() -> None:
    weights = fit_alone(choices(), 0.5, 100)
    assert weights[0] > 1 > abs(weights[1])


def test_the_scale_of_a_feature_does_not_change_what_is_chosen() -> None:
    made = choices()
    scaled = [Choice(one.group, sparse(one.features.toarray() * [100, 1, 1]), one.reward) for one in made]
    one, other = fit_alone(made, 0.5, 200), fit_alone(scaled, 0.5, 200)
    assert other * [100, 1, 1] == pytest.approx(one, rel=0.02, abs=0.02)


def test_the_same_choices_give_the_same_weights() -> None:
    assert fit(choices(), Penalty(1, 1), 50)["a"].tolist() == fit(choices(), Penalty(1, 1), 50)["a"].tolist()


def test_the_slopes_are_those_of_the_loss() -> None:
    from benchmarks.logit import _Block

    block, at = _Block(choices(10)), np.array([0.3, -0.2, 0.1])
    _, slopes = block.loss(at)
    for feature in range(3):
        step = np.eye(3)[feature] * 0.01
        estimate = (block.loss(at + step)[0] - block.loss(at - step)[0]) / 0.02
        assert slopes[feature] == pytest.approx(estimate, abs=0.02)


def test_logistic_regression_finds_chances_and_the_base_rate() -> None:
    rng = np.random.default_rng(7)
    features = np.concatenate([np.ones((4_000, 1)), rng.normal(size=(4_000, 2))], axis=1)
    true = np.array([-1.0, 2.0, 0.0])
    right = (rng.random(4_000) < 1 / (1 + np.exp(-features @ true))).astype(float)
    assert fit_logistic(features, right, np.ones(4_000), 1.0, free=0) == pytest.approx(true, abs=0.2)


def test_rows_that_count_double_are_as_if_they_were_there_twice() -> None:
    rng = np.random.default_rng(8)
    features, right = rng.normal(size=(50, 3)), (rng.random(50) < 0.5).astype(float)
    double = fit_logistic(features, right, np.full(50, 2.0), 1.0, free=0)
    twice = fit_logistic(np.tile(features, (2, 1)), np.tile(right, 2), np.ones(100), 1.0, free=0)
    assert double == pytest.approx(twice, abs=1e-3)
