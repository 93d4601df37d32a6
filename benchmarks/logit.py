"""Conditional logit (McFadden 1974): of several alternatives, how likely each is, by a weighted sum of its features.

Here an alternative may be right in part, and several may be right: what is made likely is their share of reward
(``-log(sum(p * reward))``). Groups of questions share weights and add their own; both are held small by an L2 penalty.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from scipy.optimize import minimize  # type: ignore[import-untyped]
from scipy.sparse import csr_matrix, vstack  # type: ignore[import-untyped]
from scipy.special import expit  # type: ignore[import-untyped]

from retrieval.arrays import Floats, Numbers

_FLOOR: Final = 1e-6  # reward of what is wrong: it only keeps the logarithm finite


@dataclass(frozen=True)
class Choice:
    """One question: a row of ``features`` for each alternative, and how right it is (``reward``, 0 to 1).

    ``given``: points that each alternative has before anything is learnt.
    """

    group: str
    features: Any  # csr_matrix; scipy ships no types
    reward: Floats
    given: Floats | float = 0.0


@dataclass(frozen=True)
class Penalty:
    """L2, on the weights that all groups share and on what each adds."""

    shared: float
    added: float


def sparse(features: Numbers) -> Any:
    """Most features of most alternatives are 0."""
    return csr_matrix(features.astype(np.float32))


def fit(choices: Sequence[Choice], penalty: Penalty, rounds: int) -> dict[str, Floats]:
    """The weights by group, ``""`` for those shared; a group's are what it adds. The same choices give the same."""
    groups = sorted({choice.group for choice in choices})
    blocks = [_Block([choice for choice in choices if choice.group == group]) for group in groups]
    width = choices[0].features.shape[1]

    def loss(flat: Floats) -> tuple[float, Floats]:
        weights = flat.reshape(len(groups) + 1, width)
        slopes = np.zeros_like(weights)
        total = 0.0
        for number, block in enumerate(blocks, 1):
            value, slopes[number] = block.loss(weights[0] + weights[number])
            total += value
        slopes[0] = slopes[1:].sum(axis=0)
        total += 0.5 * penalty.shared * float((weights[0] ** 2).sum())
        total += 0.5 * penalty.added * float((weights[1:] ** 2).sum())
        slopes[0] += penalty.shared * weights[0]
        slopes[1:] += penalty.added * weights[1:]
        return total, slopes.ravel()

    best = _minimum(loss, (len(groups) + 1) * width, rounds).reshape(len(groups) + 1, width)
    return {"": best[0], **{group: best[number] for number, group in enumerate(groups, 1)}}


def fit_alone(choices: Sequence[Choice], penalty: float, rounds: int) -> Floats:
    """One set of weights for all, each penalised by how much its feature varies; groups are not looked at."""
    block = _Block(choices)
    spread = block.spread()

    def loss(scaled: Floats) -> tuple[float, Floats]:
        value, slopes = block.loss(scaled / spread)
        return value + 0.5 * penalty * float((scaled**2).sum()), slopes / spread + penalty * scaled

    return _minimum(loss, len(spread), rounds) / spread


def fit_logistic(
    features: Floats, right: Floats, weights: Floats, penalty: float, free: int, given: Floats | float = 0.0
) -> Floats:
    """Logistic regression of ``right`` (0 to 1); each row counts its weight. Column ``free`` is not penalised.

    ``given``: the logit that each row has before anything is learnt.
    """
    held = np.full(features.shape[1], penalty)
    held[free] = 0.0

    def loss(at: Floats) -> tuple[float, Floats]:
        logits = given + features @ at
        value = float((weights * (np.logaddexp(0.0, logits) - right * logits)).sum() + 0.5 * (held * at**2).sum())
        pulls = weights * (expit(logits) - right)
        return value, features.T @ pulls + held * at

    return _minimum(loss, features.shape[1], 500)


def _minimum(loss: Callable[[Floats], tuple[float, Floats]], size: int, rounds: int) -> Floats:
    found = minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B", options={"maxiter": rounds})
    best: Floats = found.x
    return best


class _Block:
    """The questions of one group, their alternatives under each other."""

    def __init__(self, choices: Sequence[Choice]) -> None:
        self._features = vstack([choice.features for choice in choices], format="csr")
        self._columns = self._features.T.tocsr()
        self._reward = np.concatenate([choice.reward for choice in choices]) + _FLOOR
        self._sizes = np.array([len(choice.reward) for choice in choices])
        self._given = np.concatenate([choice.given + np.zeros(len(choice.reward)) for choice in choices])
        self._starts = np.concatenate([[0], np.cumsum(self._sizes)[:-1]])

    def spread(self) -> Floats:
        """The standard deviation of every feature."""
        mean = np.asarray(self._features.mean(axis=0)).ravel()
        square = np.asarray(self._features.multiply(self._features).mean(axis=0)).ravel()
        spread: Floats = np.sqrt(np.maximum(square - mean**2, 0.0)) + _FLOOR
        return spread

    def loss(self, weights: Floats) -> tuple[float, Floats]:
        """The loss and its slopes."""
        scores = self._given + (self._features @ weights.astype(np.float32))
        odds = np.exp(scores - np.repeat(np.maximum.reduceat(scores, self._starts), self._sizes))
        earned = odds * self._reward
        all_odds, all_earned = np.add.reduceat(odds, self._starts), np.add.reduceat(earned, self._starts)
        slopes = odds / np.repeat(all_odds, self._sizes) - earned / np.repeat(all_earned, self._sizes)
        value = float((np.log(all_odds) - np.log(all_earned)).sum())
        return value, (self._columns @ slopes.astype(np.float32)).astype(np.float64)
