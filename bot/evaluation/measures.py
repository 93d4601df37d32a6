"""How one prediction is judged: SQuAD's measures, with Vietnamese numbers left whole.

EM and F1 are those of SQuAD (Rajpurkar et al. 2016) over words split at white space, without articles to drop.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

_SIGNS: Final = re.compile(r"(?<!\d)[^\w\s]|[^\w\s](?!\d)|_")


def normal(text: str) -> str:
    """Lower case, punctuation off except between figures ("10,5", "3.150", "6-12", "20/11"), single spaces."""
    text = unicodedata.normalize("NFC", text).lower()
    return " ".join(_SIGNS.sub(" ", text).split())


def is_exact(answer: str, golds: Iterable[str]) -> bool:
    """Whether ``answer`` is one of ``golds``."""
    return normal(answer) in {normal(gold) for gold in golds}


def best_f1(answer: str, golds: Iterable[str]) -> float:
    """The best F1 of the words of ``answer`` over ``golds``, 0 to 1."""
    words = normal(answer).split()
    return max(_f1(words, normal(gold).split()) for gold in golds)


def holds(sentence: str, golds: Iterable[str]) -> bool:
    """Whether one of ``golds`` stands in ``sentence`` word for word."""
    padded = f" {normal(sentence)} "
    return any(f" {wanted} " in padded for gold in golds if (wanted := normal(gold)))


def auroc(positive: Sequence[float], negative: Sequence[float]) -> float:
    """How likely one of ``positive`` is above one of ``negative`` (a tie counts half); 0.5 where either is empty."""
    if not positive or not negative:
        return 0.5
    ordered = sorted([(value, 1) for value in positive] + [(value, 0) for value in negative])
    ranks, first = 0.0, 0
    while first < len(ordered):
        after = first
        while after < len(ordered) and ordered[after][0] == ordered[first][0]:
            after += 1
        ranks += sum(label for _, label in ordered[first:after]) * (first + after + 1) / 2
        first = after
    return (ranks - len(positive) * (len(positive) + 1) / 2) / (len(positive) * len(negative))


def quantile(values: Sequence[float], share: float) -> float:
    """The value below which ``share`` of ``values`` lie (they are some)."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]


def _f1(words: Sequence[str], gold: Sequence[str]) -> float:
    same = sum((Counter(words) & Counter(gold)).values())
    if not same:
        return 0.0
    precision, recall = same / len(words), same / len(gold)
    return 2 * precision * recall / (precision + recall)
