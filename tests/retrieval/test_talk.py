import pytest

from retrieval.talk import is_thanks


@pytest.mark.parametrize(
    "text",
    [
        "Cảm ơn bạn nhiều nhé",
        "cảm ơn nhiều ạ",
        "Dạ, em cám ơn ad rất nhiều ạ!",
        "ok cảm ơn bạn",
        "cam on ban nhieu nhe",
        "Thank you very much",
        "Xin chân thành cảm ơn tòa soạn đã trả lời",
        "tạm biệt bạn nhé",
    ],
)
def test_thanks_have_the_usual_words_around_them_in_any_order(text: str) -> None:
    assert is_thanks(text)


@pytest.mark.parametrize("text", ["", "Cảm ơn ai?", "bạn nhiều nhé", "Ai cảm ơn tòa soạn?", "Cảm ơn, còn Gia Lai?"])
def test_what_says_more_or_does_not_thank_is_no_thanks(text: str) -> None:
    assert not is_thanks(text)
