import pytest

from retrieval.references import Typed
from retrieval.talk import is_thanks, without_chit_chat


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


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("đm thằng ngu", ""),
        ("Trời ơi!", ""),
        ("troi oi", ""),
        ("Cảm ơn bạn nhiều nhé", ""),
        ("Ừ, còn Gia Lai?", "còn Gia Lai"),
        ("u", "u"),
        ("Cầu dài bao nhiêu?", "Cầu dài bao nhiêu?"),
    ],
)
def test_what_is_left_without_chit_chat_is_what_may_be_asked(text: str, rest: str) -> None:
    assert without_chit_chat(Typed(text)) == rest
