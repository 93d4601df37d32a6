import pytest

from retrieval.mentions import Type
from retrieval.reading.people.speakers import of_another_speaker, of_report, only_says_it, only_told_of
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


REPORT = "Ngày 4-6, Công an tỉnh Đồng Hạ cho biết đã bắt giữ 23 người."


@pytest.mark.parametrize(
    ("question", "sentence", "expected"),
    [
        ("Công an bắt giữ 23 người ngày nào?", REPORT, True),
        ("Công an cho biết việc bắt giữ ngày nào?", REPORT, False),
        ("Công an bắt giữ 23 người ngày nào?", "Ngày 4-6, Công an tỉnh Đồng Hạ bắt giữ 23 người.", False),
        ("Công an họp báo ngày nào?", "Ngày 4-6, Công an tỉnh họp báo và cho biết đã bắt 23 người.", False),
    ],
)
def test_when_it_was_told_is_not_when_it_was(question: str, sentence: str, expected: bool) -> None:
    laid = sheet(question, sentence)
    time = next(m for m in laid.candidates.mentions if m.type is Type.TIME)
    assert of_report(laid, time) is expected


@pytest.mark.parametrize(
    ("question", "sentence", "expected"),
    [
        ("Chủ tọa phiên tòa là ai?", "Theo chủ tọa phiên tòa, ông Lộc đã nhận tiền.", True),
        ("Ai bào chữa?", "Theo luật sư bào chữa, bị cáo Lộc đã nộp lại tiền.", True),
        ("Giám đốc Sở Y tế là ai?", "Theo Giám đốc Sở Y tế, ông Nam đã khỏe lại.", True),
        ("Giám đốc Sở Y tế là ai?", "Theo Giám đốc Sở Y tế, ông Nam cho biết, dịch đã lắng.", False),
        ("Giám đốc Sở Y tế là ai?", "Theo Giám đốc Sở Y tế, bác sĩ Lê Văn Nam, dịch đã lắng.", False),
        ("Giám đốc Sở Y tế là ai?", "Theo Giám đốc Sở Y tế Lê Văn Nam, dịch đã lắng.", False),
        ("Ai phạm tội tham ô?", "Theo chủ tọa, ông Lộc phạm tội tham ô.", False),
    ],
)
def test_who_is_told_of_is_not_the_one_that_tells(question: str, sentence: str, expected: bool) -> None:
    laid = sheet(question, sentence)
    assert only_told_of(laid, laid.people[0].name) is expected


def test_who_says_that_he_will_does_it() -> None:
    asked = answerer("Bị cáo Doãn Bá Lực hầu tòa. Lực cho biết sẽ kháng cáo, còn Tửu chấp nhận bản án.")
    reply = asked.answer("Ai kháng cáo?", scope=1)
    assert reply.answered and not reply.hedged and reply.answers[0].text == "Lực"
