import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.english.language import is_english, is_vietnamese_shaped


@pytest.mark.parametrize(
    "question",
    [
        "Who chaired the conference?", "What percentage of homes have water?", "Why?", "when", "How long",
        "And in 2023?",
        "Who is Nguyễn Thị Lụa?", 'What is "nông thôn mới"?', "who chaired the meeting in bac giang", "list the tasks",
        "secretary of ha nam", "What about Hau Giang?", "name the delegates", "summarize", "flood damage in Quang Ninh",
    ],
)  # fmt: skip
def test_english_is_recognised(question: str) -> None:
    assert is_english(question)


@pytest.mark.parametrize(
    "question",
    [
        "Ai chủ trì hội nghị?", "ai chu tri hoi nghi", "nhiem vu nam 2024 la gi", "ban do kinh te",
        "the nao la lam phat",
        "an ninh mang la gi", "hon 100 can nha bi sap", "con nam 2023", "them ai nua", "o dau",
        "ket qua world cup 2022",
        "Who Wants to Be a Millionaire là chương trình gì", "covid o dau", "Facebook bị sập khi nào",
        "man city thang may tran",
    ],
)  # fmt: skip
def test_vietnamese_is_not_english_even_without_diacritics(question: str) -> None:
    assert not is_english(question)


@pytest.mark.parametrize("question", ["", "2024", "???", "Bac Giang", "ok", "Liverpool", "🌾🌾"])
def test_names_numbers_and_noise_are_not_english(question: str) -> None:
    assert not is_english(question)


def test_syllables_have_a_shape() -> None:
    assert all(map(is_vietnamese_shaped, ["nghieng", "thuyen", "o", "quoc", "giang", "long"]))
    assert not any(map(is_vietnamese_shaped, ["what", "john", "street", "jazz", "was", "black"]))


@given(st.text())
def test_any_text_is_decided(text: str) -> None:
    assert is_english(text) in {True, False}
