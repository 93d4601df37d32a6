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
