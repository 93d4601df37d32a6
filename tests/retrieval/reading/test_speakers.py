import pytest

from retrieval.reading.speakers import of_another_speaker, only_says_it
from tests.retrieval.builders import answerer, sheet

NEWS = "Trả lời đại biểu, bà Vũ Thị Ngà cho biết toàn ngành còn thiếu 1.126 giáo viên."


@pytest.mark.parametrize(
    ("question", "sentence", "expected"),
    [
        ("Ông Lãm cho biết điều gì?", NEWS, True),
        ("Phùng Đức Lãm phát biểu gì?", NEWS, True),
        ("Bà Ngà cho biết điều gì?", NEWS, False),
        ("Bí thư Tỉnh ủy Hòa Lạc phát biểu gì?", NEWS, False),
        ("Ông Lãm cho biết điều gì?", "Toàn ngành còn thiếu 1.126 giáo viên, ông cho biết.", False),
        ("Ông Lãm có mấy con?", NEWS, False),
    ],
)
def test_what_another_says_is_told_apart(question: str, sentence: str, expected: bool) -> None:
    assert of_another_speaker(sheet(question, sentence)) is expected


def test_it_is_not_given_flatly_as_his() -> None:
    text = f"Ông Phùng Đức Lãm đăng đàn. {NEWS}"
    assert answerer(text).answer("Bà Ngà cho biết điều gì?", scope=1).answered
    reply = answerer(text).answer("Ông Lãm cho biết điều gì?", scope=1)
    assert reply.hedged or not reply.answered


@pytest.mark.parametrize(
    ("question", "sentence", "expected"),
    [
        ("Nữ thợ bị bỏng tên gì?", "Bác sĩ Cao Thanh Bình cho biết một nữ thợ bị bỏng.", True),
        ("Nữ thợ bị bỏng tên gì?", '"Nữ thợ bị bỏng đã tỉnh", ông Dũng nói.', True),
        ("Bác sĩ chữa bỏng là ai?", "Bác sĩ Cao Thanh Bình cho biết một nữ thợ bị bỏng.", False),
        ("Ai cho biết nữ thợ bị bỏng?", "Ông Cao Thanh Bình cho biết một nữ thợ bị bỏng.", False),
    ],
)
def test_whoever_says_it_is_not_whom_it_is_said_of(question: str, sentence: str, expected: bool) -> None:
    laid = sheet(question, sentence)
    [speaker] = laid.people
    assert only_says_it(laid, speaker.name) is expected
