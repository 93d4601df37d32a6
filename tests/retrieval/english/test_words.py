import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.english.dictionary import dictionary
from retrieval.english.words import derived, is_plural, lemma, words

KNOWN = dictionary().known


def test_words_keep_their_places() -> None:
    text = "Who won the U.S. medal in 1,250.5 m?"
    assert [text[word.start : word.end] for word in words(text)] == [word.text for word in words(text)]


def test_words_lose_their_clitics() -> None:
    assert [word.surface for word in words("Didn't Hanoi's mayor know they're late?")] == [
        "did", "hanoi", "mayor", "know", "they", "late",
    ]  # fmt: skip


def test_the_country_in_capitals_is_no_pronoun() -> None:
    assert [word.surface for word in words("US told us")] == ["u.s.", "told", "us"]


@pytest.mark.parametrize(
    ("surface", "base"),
    [
        ("chaired", "chair"), ("children", "child"), ("won", "win"), ("was", "be"), ("cities", "city"),
        ("studied", "study"),
        ("running", "run"), ("making", "make"), ("stopped", "stop"), ("agreed", "agree"), ("wives", "wife"),
        ("boxes", "box"),
        ("glasses", "glass"), ("news", "news"), ("largest", "large"), ("bigger", "big"), ("bridge", "bridge"),
    ],
)  # fmt: skip
def test_inflected_forms_lead_to_their_word(surface: str, base: str) -> None:
    assert lemma(surface, KNOWN) == base


def test_an_unknown_plural_loses_its_s() -> None:
    assert lemma("zorbs", KNOWN) == "zorb"


def test_a_word_is_known_by_what_it_was_made_from() -> None:
    assert derived("slowness", KNOWN) == "slow"
    assert derived("unhelpful", {"helpful"}) == "helpful"
    assert derived("zorb", KNOWN) is None


def test_plurals_are_told_from_words_in_s() -> None:
    assert is_plural("flooded districts")
    assert is_plural("women")
    assert not is_plural("the physics")
    assert not is_plural("bus")
    assert not is_plural("")


@given(st.text())
def test_any_text_can_be_split(text: str) -> None:
    for word in words(text):
        assert text[word.start : word.end] == word.text
        assert lemma(word.surface, KNOWN)
