import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.search.background import WEIGHT, Background
from retrieval.syllables import key

tables = st.dictionaries(st.text("abcdđêôư", min_size=1, max_size=4), st.integers(1, 900), max_size=20).map(
    lambda frequencies: Background(1_000, frequencies)
)


def test_the_table_that_ships_knows_common_words_from_rare_ones() -> None:
    table = Background.load()
    assert table.idf("của") < table.idf("tỉnh") < table.idf("khuỷu")
    assert all(known == key(known) for known in table.frequencies)


def test_folded_keys_are_at_least_as_common_as_each_of_their_spellings() -> None:
    table = Background.load()
    assert table.idf("của", folded=True) > table.idf("cua", folded=True)
    assert table.folded["cua"] >= table.frequencies["của"]


def test_what_neither_table_nor_corpus_knows_is_the_rarest() -> None:
    table = Background(1_000, {"và": 500})
    assert table.idf("xyz", documents=16) == pytest.approx(math.log(16 + WEIGHT + 1))


def test_the_table_counts_as_a_fixed_number_of_sentences() -> None:
    table = Background(1_000, {"và": 500})
    expected = math.log((16 + WEIGHT + 1) / (3 + WEIGHT / 2))
    assert table.idf("và", frequency=3, documents=16) == pytest.approx(expected)


def test_an_empty_table_leaves_a_corpus_to_itself() -> None:
    assert Background(0, {}).idf("và", frequency=3, documents=16) == pytest.approx(math.log(17 / 3))


@given(tables)
def test_a_table_survives_being_written_and_read(table: Background) -> None:
    assert Background.parse("# a comment\n" + table.render()) == table


@given(tables, st.integers(0, 50), st.booleans())
def test_the_more_sentences_hold_a_word_the_less_it_weighs(table: Background, frequency: int, folded: bool) -> None:
    weights = [table.idf("d", frequency=f, documents=100, folded=folded) for f in range(frequency, 100)]
    assert weights == sorted(weights, reverse=True)
    assert min(weights) > 0
