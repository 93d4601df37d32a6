import pytest

from tests.retrieval.builders import answer, read

MEETING = "Sáng 9-1, xã Bình Nhì tổ chức hội nghị bàn giải pháp giữ nước ngọt, chống mặn. Hội nghị có 40 người dự."


@pytest.mark.parametrize(
    "question",
    [
        "Hội nghị bàn về vấn đề gì?",
        "Hội nghị này về nội dung gì?",
        "hoi nghi ban ve viec gi",
        "Nội dung hội nghị bàn gì?",
    ],
)
def test_what_a_meeting_is_about(question: str) -> None:
    assert answer(question, MEETING) == "giải pháp giữ nước ngọt, chống mặn"


def test_a_theme_in_quotation_marks() -> None:
    sentence = "Huyện mở hội thi “Nhà nông trẻ giỏi nghề” ở chợ cũ."
    assert answer("Hội thi có chủ đề gì?", sentence) == "Nhà nông trẻ giỏi nghề"


def test_another_question_about_a_meeting_asks_no_topic() -> None:
    found = read("Hội nghị có bao nhiêu người dự?", MEETING, 1)
    assert found is not None
    assert found.rule != "topic"
