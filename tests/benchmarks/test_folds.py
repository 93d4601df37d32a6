"""Folds are by article and never change."""

from __future__ import annotations

from collections import Counter

from benchmarks.folds import FOLDS, fold_of


def test_an_article_stays_in_its_fold_however_its_name_is_written() -> None:
    assert fold_of("Vườn_hoa_Bến_Trúc") == fold_of("Vườn hoa  Bến Trúc") == 2


def test_all_folds_are_used_about_as_much() -> None:
    counts = Counter(fold_of(f"Bài {number}") for number in range(1_000))
    assert set(counts) == set(range(FOLDS))
    assert min(counts.values()) > 150
