import pytest

from tests.retrieval.builders import answer

SURGEONS = "Bác sĩ Bùi Khắc Duy phụ trách lấy gan; bác sĩ Trần Lê Vi lo gây mê cho bệnh nhân."


@pytest.mark.parametrize(
    ("question", "name"),
    [("Bác sĩ nào gây mê cho bệnh nhân?", "Trần Lê Vi"), ("Bác sĩ nào lấy gan?", "Bùi Khắc Duy")],
)
def test_the_answer_stands_in_the_part_that_tells_of_it(question: str, name: str) -> None:
    assert name in (answer(question, SURGEONS) or "")


def test_what_stands_before_the_first_semicolon_is_said_of_all() -> None:
    text = "Ngày 4-11: 12 giờ khai mạc hội ghe; 12 giờ 30 vòng loại nam; 15 giờ vòng loại nữ."
    assert answer("Vòng loại nữ bắt đầu mấy giờ?", text) == "15 giờ"


VIEWING = "Lễ viếng tổ chức tại nhà riêng, hỏa táng tại Đài hóa thân Hoàn Vũ."
OPENING = "Lễ khai mạc diễn ra lúc 8h ngày 2/5, bế mạc lúc 16h ngày 4/5."


@pytest.mark.parametrize(
    ("question", "sentence", "words"),
    [
        ("Lễ viếng ở đâu?", VIEWING, "nhà riêng"),
        ("Hỏa táng ở đâu?", VIEWING, "Đài hóa thân Hoàn Vũ"),
        ("Lễ khai mạc khi nào?", OPENING, "8h ngày 2/5"),
        ("Bế mạc khi nào?", OPENING, "16h ngày 4/5"),
        ("Xe gặp nạn ở đâu?", "Xe rời Hà Nội, chạy qua Ninh Bình, gặp nạn tại Thanh Hóa.", "Thanh Hóa"),
        ("Vụ cháy xảy ra lúc mấy giờ?", "Vụ cháy ở chợ Đông, xảy ra lúc 2h, thiệt hại lớn.", "2h"),
    ],
)
def test_where_and_when_it_was_is_not_where_the_next_thing_was_done(question: str, sentence: str, words: str) -> None:
    assert answer(question, sentence) == words
