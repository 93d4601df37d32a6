import pytest

from tests.retrieval.builders import answer, answerer

HARVEST = "Xã có 60 ha ớt, sản lượng 900 tấn/năm, trong đó 40 ha bón phân hữu cơ."
FAIR = "Hội chợ có 45 gian hàng và đón 2.300 khách mỗi ngày."


@pytest.mark.parametrize(
    ("question", "text", "amount"),
    [
        ("Sản lượng ớt bao nhiêu?", HARVEST, "900 tấn/năm"),
        ("Có bao nhiêu người tới hội chợ?", "Hội chợ có 45 gian hàng, đón 2.300 du khách.", "2.300 du khách"),
        ("Tẹo lãnh mấy năm tù?", "Tẹo lãnh 5 năm tù, phải đền 30 triệu đồng.", "5 năm tù"),
        ("Có mấy bài thi Toán đạt điểm 10?", "Toàn huyện có 9 bài thi Toán đạt điểm 10.", "9 bài thi Toán"),
        ("Chị bơi hết bao nhiêu phút?", "Chị về nhất với thời gian 4 phút 41 giây 08.", "4 phút 41 giây 08"),
    ],
)
def test_the_amount_of_what_is_asked_for(question: str, text: str, amount: str) -> None:
    assert answer(question, text) == amount


def test_an_amount_of_another_thing_answers_nothing() -> None:
    assert not answerer(FAIR).answer("Hội chợ có bao nhiêu nhân viên?", scope=1).answered
    assert answerer(FAIR).answer("Hội chợ có bao nhiêu gian hàng?", scope=1).answers[0].text == "45 gian hàng"
