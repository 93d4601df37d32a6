"""Telephone and identity numbers are hidden; dates, years and amounts are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.format.masking import HIDDEN, masked


@pytest.mark.parametrize(
    "number",
    [
        "0912345678",
        "0912 345 678",
        "0912.345.678",
        "091-234-56-78",
        "0912 - 345 - 678",
        "09\u200b12345678",
        "+84912345678",
        "+84 912 345 678",
        "(+84) 912.345.678",
        "84 912 345 678",
        "0084912345678",
        "(0204) 3854 321",
        "024 3825 3456",
        "001099012345",
        "001 099 012 345",
        "123456789",
        "123 456 789",
        "19034567890123",
        "C1234567",
        "b 12345678",
        "٠٩١٢٣٤٥٦٧٨",
    ],
)
@pytest.mark.parametrize("around", ["Số {} của ai?", "{}", "gọi,{}.", "đt:{}?", "1, {} và 2"])
def test_a_private_number_is_hidden_and_the_rest_stays(number: str, around: str) -> None:
    assert masked(around.format(number)) == around.format(HIDDEN)


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 12-10-2023 và 6-12-2024 có gì?",
        "Từ 01-02-2023 đến 05.06.2024?",
        "Lúc 10 giờ ngày 01-02-2023 10 giờ họp?",
        "Vốn 1.500.000.000 đồng hay 500.000.000 đồng?",
        "Giai đoạn 2020-2025, 2023 2024 2025?",
        "Gọi 113, 114, 115 hay 1900 1234?",
        "Dân số 98.000.000 người, tăng 1.234,5?",
        "12345678",
        "Quốc lộ 1A, xe 29A12345, mẫu F2023, TCVN5574, ca1234567",
    ],
)
def test_other_numbers_are_shown(text: str) -> None:
    assert masked(text) == text


@given(st.text(max_size=60), st.integers(10**8, 10**12 - 1), st.text(max_size=60))
def test_nine_to_twelve_digits_are_never_shown(before: str, number: int, after: str) -> None:
    assert str(number) not in masked(f"{before}{number}{after}")


@given(st.text(alphabet="0123456789+() .-đ8", max_size=300))
def test_it_is_settled_after_once(text: str) -> None:
    assert len(masked(text)) <= len(text) + 3 * len(HIDDEN)
