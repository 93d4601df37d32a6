import pytest

from tests.retrieval.builders import answerer

BURNT = "Anh Sơn bỏng 40%, đang thở máy; anh Bình bỏng nhẹ, đã tỉnh táo."
TABLE = "Thể Công dẫn đầu bảng với 21 điểm, hơn Ninh Bình một điểm."
FIXTURES = "Thể Công đá sân Thanh Hóa ngày 2/11, còn Nam Định tiếp Hải Phòng một ngày sau đó."
FEES = "Mức phí là 25.000 đồng/hộ/tháng, riêng hộ kinh doanh đóng 60.000 đồng."
DEAD = "Vụ tai nạn làm bà Nguyễn Thị Nga (62 tuổi) tử vong; anh Lê Quốc Bảo và chị Đinh Thị Hương bị thương nặng."
AID = "Hộ nghèo được hỗ trợ 60 triệu đồng, hộ cận nghèo 30 triệu đồng."


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Anh Bình bỏng bao nhiêu phần trăm?", BURNT),
        ("Ninh Bình có bao nhiêu điểm?", TABLE),
        ("Nam Định gặp Hải Phòng ngày nào?", FIXTURES),
        ("Hộ nghèo đóng bao nhiêu?", FEES),
        ("Chị Hương bao nhiêu tuổi?", DEAD),
        ("Hộ khó khăn được hỗ trợ bao nhiêu?", AID),
    ],
)
def test_what_is_told_of_one_is_not_flatly_told_of_another(question: str, sentence: str) -> None:
    reply = answerer(sentence).answer(question, scope=1)
    assert not reply.answered or reply.hedged


@pytest.mark.parametrize(
    ("question", "sentence", "expected"),
    [
        ("Anh Sơn bỏng bao nhiêu phần trăm?", BURNT, "40%"),
        ("Thể Công có bao nhiêu điểm?", TABLE, "21"),
        ("Bà Nga bao nhiêu tuổi?", DEAD, "62 tuổi"),
        ("Hộ kinh doanh đóng bao nhiêu?", FEES, "60.000 đồng"),
        ("Hộ cận nghèo được hỗ trợ bao nhiêu?", AID, "30 triệu đồng"),
        ("Ông Tư được hỗ trợ bao nhiêu?", "Công ty hỗ trợ 3 triệu đồng cho ông Tư.", "3 triệu đồng"),
        ("Hà Tĩnh có mấy ca?", "Có 5 ca mắc tại Nghệ An, Hà Tĩnh ghi nhận 3 ca.", "3 ca"),
    ],
)
def test_what_is_told_of_the_one_asked_about(question: str, sentence: str, expected: str) -> None:
    reply = answerer(sentence).answer(question, scope=1)
    assert reply.answered and not reply.hedged and reply.answers[0].text == expected
