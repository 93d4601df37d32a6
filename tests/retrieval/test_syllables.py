import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from retrieval.syllables import LONGEST_KEY, fold, has_diacritics, key, keys, normalise, syllables

VIETNAMESE = "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"
words = st.text(alphabet=VIETNAMESE, min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hòa", "hoà"),
        ("thủy", "thuỷ"),
        ("Ủy", "UỶ"),
        ("khỏe", "khoẻ"),
        ("hòan", "hoàn"),
        ("gìa", "già"),
        ("qúy", "quý"),
        ("khủyu", "khuỷu"),
        ("kĩ", "kỹ"),
        ("mĩ", "Mỹ"),
        ("lí", "lý"),
        ("quí", "quý"),
        ("qui", "quy"),
        ("Ðảng", "Đảng"),  # the first one is Icelandic
        ("3.150", "3150"),
        ("1,234,567", "1.234.567"),
        ("1.234,5", "1,234.5"),
        ("10,5", "10.5"),
        ("06", "6"),
    ],
)
def test_spellings_of_one_syllable_or_number_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("ma", "mà"), ("hoa", "hòa"), ("tai", "tay"), ("mái", "máy"), ("1.5", "15")]
)
def test_different_words_keep_different_keys(one: str, other: str) -> None:
    assert key(one) != key(other)


@pytest.mark.parametrize(
    "word", ["già", "giếng", "gì", "giữa", "giường", "huỳnh", "quỳnh", "ngoài", "chuyện", "uống", "hòa"]
)
def test_well_spelt_words_are_their_own_keys(word: str) -> None:
    assert key(word) == word


@pytest.mark.parametrize("day", ["6-12", "6/12", "06/12", "06-12", "ngày 6 tháng 12"])
def test_a_day_has_the_same_numbers_however_it_is_written(day: str) -> None:
    assert [k for k in keys(day) if k.isdigit()] == ["6", "12"]


def test_dates_with_points_are_split_and_other_numbers_kept_whole() -> None:
    assert keys("19.8.2024, 12.2023, 1.234,5 và 1.2.3") == ["19", "8", "2024", "12", "2023", "1234.5", "và", "1.2.3"]


def test_numbers_are_split_from_letters() -> None:
    assert keys("14h30, F16, F-16, 100km/h") == ["14", "h", "30", "f", "16", "f", "16", "100", "km", "h"]


def test_abbreviations_and_underscores_are_split() -> None:
    assert keys("TP.HCM, Đ/c Super_Bowl_50") == ["tp", "hcm", "đ", "c", "super", "bowl", "50"]


def test_invisible_characters_do_not_split_a_syllable() -> None:
    assert keys("hội\u00ad nghị\u200b tri\u00adển") == ["hội", "nghị", "triển"]


def test_questions_are_normalised_to_nfc_and_plain_spaces() -> None:
    assert normalise(unicodedata.normalize("NFD", "Hội\u00a0nghị\u200b\n")) == "Hội nghị\n"


def test_folding_takes_all_diacritics_off() -> None:
    assert fold("đường") == "duong"
    assert fold("Đảng ủy quân sự") == "Dang uy quan su"


def test_a_word_longer_than_any_word_is_cut() -> None:
    assert key("x" * 10_000) == "x" * LONGEST_KEY


@pytest.mark.parametrize(
    ("text", "typed"), [("hoi nghi", False), ("đi", True), ("ĐI", True), ("hòa", True), ("", False)]
)
def test_diacritics_are_noticed(text: str, typed: bool) -> None:
    assert has_diacritics(text) is typed


@given(st.text())
def test_offsets_point_at_what_the_key_was_made_from(text: str) -> None:
    found = syllables(text)
    assert [s.text for s in found] == [key(text[s.start : s.end]) for s in found] == keys(text)
    edges = [edge for s in found for edge in (s.start, s.end)]
    assert edges == sorted(edges)


@given(st.text())
def test_every_letter_and_digit_lies_in_a_syllable(text: str) -> None:
    covered = {i for s in syllables(text) for i in range(s.start, s.end)}
    assert all(i in covered for i, c in enumerate(text) if c.isalpha() or c.isdecimal())


@given(words)
def test_keys_do_not_hang_on_case_or_unicode_form(word: str) -> None:
    assert key(word.upper()) == key(word) == key(unicodedata.normalize("NFD", word))
    assert keys(unicodedata.normalize("NFD", word)) == keys(word)


@given(words)
def test_a_key_is_its_own_key_and_folding_twice_is_folding_once(word: str) -> None:
    assert key(key(word)) == key(word)
    assert fold(fold(word)) == fold(word)


@given(words)
@example("qụỉ")
@example("qứi")
def test_what_is_typed_without_diacritics_has_the_folded_key(word: str) -> None:
    assert key(fold(word)) == fold(key(word))


@given(st.text())
def test_normalising_twice_is_normalising_once(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)
