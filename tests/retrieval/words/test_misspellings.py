import pytest

from retrieval.syllables import fold
from retrieval.words.misspellings import (
    difference,
    far_letters,
    from_telex,
    is_telex,
    is_vietnamese,
    letters,
    undoubled,
)


@pytest.mark.parametrize(
    "syllable", ["tướng", "quốc", "gì", "giếng", "quyết", "nghiêng", "ơi", "ăn", "uống", "khuya", "thuở", "đắc"]
)
def test_what_the_spelling_rules_allow_is_vietnamese(syllable: str) -> None:
    assert is_vietnamese(syllable)


@pytest.mark.parametrize("syllable", ["tướg", "ngịị", "quyêt", "bàt", "strong", "đc", "ệp̉", "kalmera"])
def test_what_they_do_not_allow_is_not(syllable: str) -> None:
    assert not is_vietnamese(syllable)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ngị", "nghị"),  # a letter left out
        ("hộii", "hội"),  # one too many
        ("hịô", "hội"),  # two changed round
        ("chì", "trì"),  # sounds confused
        ("tướg", "tướng"),
        ("sã", "xã"),
        ("dành", "giành"),
        ("nàng", "làng"),
    ],
)
def test_the_letters_of_what_was_meant_are_among_the_edits(typed: str, meant: str) -> None:
    assert fold(meant) in dict(letters(typed))


def test_a_long_syllable_may_have_two_edits() -> None:
    assert "nghiem" in dict(far_letters("nghienmm"))
    assert "truong" in dict(far_letters("chuongg"))


def test_a_missing_tone_costs_less_than_another_word_and_less_still_where_no_diacritic_was_typed() -> None:
    assert difference("tướng", "tướng") == 0
    assert difference("tuong", "tướng") < difference("tương", "tướng") * 2
    assert difference("tương", "tướng") < difference("từng", "tướng")


def test_letters_that_were_typed_again_and_again_are_taken_for_one() -> None:
    assert undoubled("đâuuu") == "đâu"


@pytest.mark.parametrize(
    ("raw", "meant"),
    [("nghij", "nghị"), ("tuwowngs", "tướng"), ("dduowcj", "được"), ("tichj", "tịch"), ("quyeets", "quyết")],
)
def test_raw_keys_of_telex_are_read(raw: str, meant: str) -> None:
    assert from_telex(raw) == meant
    assert is_telex(raw)


@pytest.mark.parametrize("word", ["nghi", "tướng", "play", "9000", "strong"])
def test_what_telex_would_not_make_a_syllable_of_is_left(word: str) -> None:
    assert from_telex(word) is None
    assert not is_telex(word)
