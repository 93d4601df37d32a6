import pytest

from retrieval.conversations.references import Typed
from retrieval.conversations.talk import asks_the_bot, is_thanks, without_chit_chat


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


@pytest.mark.parametrize(
    "text",
    [
        "Số điện thoại của bạn?",
        "cho mình xin số điện thoại của bạn",
        "sđt của ad là gì ạ",
        "so dien thoai cua ban la gi",
        "bạn tên gì?",
        "Bạn tên là gì vậy?",
        "bạn bao nhiêu tuổi?",
        "ban may tuoi roi",
        "Bạn sinh năm nào?",
        "Bạn ở đâu thế?",
        "Bạn là người hay máy?",
        "Ai tạo ra bạn?",
        "Bạn có thể làm gì?",
    ],
)
def test_what_is_asked_of_whoever_answers_asks_the_articles_nothing(text: str) -> None:
    assert asks_the_bot(text)
    assert without_chit_chat(Typed(text)) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Số điện thoại của bạn bà Sen?",
        "Bạn của bà Sen tên gì?",
        "Bạn gái của Tùng bao nhiêu tuổi?",
        "Bạn Minh ở đâu?",
        "Ai là bạn của bà Sen?",
        "Bạn cho mình hỏi số điện thoại ngân hàng?",
        "ban o dau",  # "bán ở đâu"
        "Ban tổ chức tên gì?",
        "Số điện thoại của ban quản lý?",
    ],
)
def test_what_is_asked_about_somebody_else_asks_the_articles(text: str) -> None:
    assert not asks_the_bot(text)
