import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.english.numbers import read_number, roman, vietnamese_number
from retrieval.english.words import words
from retrieval.syllables import keys


def read(text: str) -> tuple[int, list[str]] | None:
    found = read_number(words(text), 0)
    return found and (found.taken, [expression for expression, _ in found.expressions])


@pytest.mark.parametrize("typed", ["November 30", "30 November", "30th of November", "Nov 30", "November 30th, 2023"])
def test_a_day_is_sought_as_vietnamese_writes_it(typed: str) -> None:
    found = read(typed)
    assert found and found[1] == ["30 tháng 11", "30-11"]


def test_a_month_with_a_year_leaves_the_year_to_itself() -> None:
    assert read("December 2023") == (1, ["tháng 12", "tháng mười hai"])


def test_a_month_that_is_a_word_too_needs_a_number_or_a_preposition() -> None:
    assert read("May the winner speak") is None
    assert read("May 5") == (2, ["5 tháng 5", "5-5"])
    assert read_number(words("in March"), 1) is not None


def test_a_century_has_two_numerals() -> None:
    assert read("19th century") == (2, ["thế kỷ 19", "thế kỷ XIX"])
    assert read("nineteenth century") == (2, ["thế kỷ 19", "thế kỷ XIX"])
    assert read("1800s") == (1, ["1800", "thế kỷ 19", "thế kỷ XIX"])


def test_ordinals_decades_and_hours() -> None:
    assert read("3rd") == (1, ["thứ 3", "3", "III"])
    assert read("1990s") == (1, ["1990", "90"])
    assert read("7 pm") == (2, ["7 giờ", "19 giờ"])


def test_grouping_and_decimals_change_about() -> None:
    assert vietnamese_number("1,234.5") == "1.234,5"
    assert keys(vietnamese_number("1,234.5")) == keys("1.234,5")


def test_roman_numerals() -> None:
    assert [roman(n) for n in (1, 4, 9, 14, 21, 1945)] == ["I", "IV", "IX", "XIV", "XXI", "MCMXLV"]


@given(st.text(alphabet="0123456789., ndsthrMayof"), st.integers(0, 3))
def test_any_words_can_be_read(text: str, at: int) -> None:
    typed = words(text)
    if at < len(typed):
        found = read_number(typed, at)
        assert found is None or (1 <= found.taken <= len(typed) - at and sum(w for _, w in found.expressions) < 1.6)
