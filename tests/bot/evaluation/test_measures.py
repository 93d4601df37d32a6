"""The measures of one answer."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.evaluation.measures import auroc, best_f1, holds, is_exact, normal, quantile
from bot.evaluation.sentences import is_several

texts = st.text(alphabet="aăđ Đ1.5,-/_“”\n\u0301", max_size=30)
values = st.lists(st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0]), max_size=12)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  Ông Đặng\nQuốc  Nhật, ", "ông đặng quốc nhật"),
        ("10,5 ha; 3.150 cây.", "10,5 ha 3.150 cây"),
        ("ngày 6-12, 20/11", "ngày 6-12 20/11"),
        ("trước-sau (50%)", "trước sau 50"),
        ("a_b", "a b"),
        ("ti\u0301nh", "tính"),
        ("…", ""),
    ],
)
def test_normal_takes_off_punctuation_except_between_figures(text: str, expected: str) -> None:
    assert normal(text) == expected


@given(texts)
def test_normal_text_stays_as_it_is(text: str) -> None:
    assert normal(normal(text)) == normal(text)


@given(texts)
def test_a_text_is_itself_whole_and_held_by_itself(text: str) -> None:
    assert is_exact(text, ["khác", text])
    assert holds(f"x {text} y", [text]) == bool(normal(text))
    assert best_f1(text, [text]) == (1.0 if normal(text) else 0.0)


@given(texts, texts)
def test_f1_is_a_share_and_symmetric(one: str, other: str) -> None:
    assert 0 <= best_f1(one, [other]) <= 1
    assert best_f1(one, [other]) == pytest.approx(best_f1(other, [one]))


def test_the_best_of_several_right_answers_counts() -> None:
    assert best_f1("120 tấn chè", ["120 tấn", "chè"]) == pytest.approx(0.8)
    assert holds("bán 120 tấn chè", ["130 tấn", "120 tấn"])


def test_an_answer_is_held_only_as_whole_words() -> None:
    assert not holds("112 ca", ["12 ca"])
    assert not holds("ba mươi", ["ba mư"])


@given(values, values)
def test_auroc_counts_the_pairs_in_the_right_order(positive: list[float], negative: list[float]) -> None:
    pairs = [1.0 if p > n else 0.5 if p == n else 0.0 for p, n in product(positive, negative)]
    assert auroc(positive, negative) == pytest.approx(sum(pairs) / len(pairs) if pairs else 0.5)


def test_a_quantile_is_one_of_the_values() -> None:
    assert [quantile([3.0, 1.0, 2.0, 4.0], share) for share in (0.0, 0.5, 0.99, 1.0)] == [1.0, 3.0, 4.0, 4.0]


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("Bà Thắm làm giám đốc từ năm 2019.", False),
        ("Bà Thắm làm giám đốc từ 2019. Năm ngoái bà bán chè sang Nhật.", True),
        ("Bà Thắm làm giám đốc từ 2019. Bà bán chè.", False),
        ("Ông sống ở TP. Hồ Chí Minh từ lâu, cùng gia đình ông P. Nam và con.", False),
        ("Bà Thắm làm giám đốc từ 2019\nnăm ngoái bà bán chè sang Nhật", True),
        ("  ", False),
    ],
)
def test_glued_sentences_are_seen(text: str, several: bool) -> None:
    assert is_several(text) is several
