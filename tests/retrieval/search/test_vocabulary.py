import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from retrieval.search.vocabulary import Vocabulary, pair, pairs
from retrieval.syllables import fold

keys = st.lists(st.sampled_from(["đường", "đương", "duong", "chợ", "cho", "6"]), max_size=12)


@given(st.lists(keys))
def test_a_key_keeps_its_number_and_knows_its_folded_one(texts: list[list[str]]) -> None:
    vocabulary = Vocabulary()
    numbers = [vocabulary.encode(text) for text in texts]
    for text, encoded in zip(texts, numbers, strict=True):
        assert [vocabulary.keys[number] for number in encoded] == text
        assert [vocabulary.keys[number] for number in vocabulary.fold(encoded)] == [fold(key) for key in text]
        assert [vocabulary.find(key) for key in text] == encoded.tolist()
    assert len(set(vocabulary.keys)) == len(vocabulary)


def test_an_unknown_key_has_no_number() -> None:
    assert Vocabulary().find("chợ") is None


def test_neighbours_are_paired_within_a_text_only() -> None:
    joined, lengths = pairs(np.array([1, 2, 3, 4]), np.array([3, 0, 1]))
    assert joined.tolist() == [pair(1, 2), pair(2, 3)]
    assert lengths.tolist() == [2, 0, 0]
