import pytest

from tests.retrieval.builders import answerer

BOTH = "Xe khách biển số 47B-028.11 do ông Lợi cầm lái tông xe tải biển số 49C-111.22 trên đèo Đá Bạc."
ONE = "Xe khách biển số 47B-028.11 do ông Lợi cầm lái tông xe tải chở cà phê trên đèo Đá Bạc."
CAR = "Ô tô BKS 47B-028.11 va chạm với xe máy mang biển kiểm soát 49C-111.22 làm hai người bị thương."


@pytest.mark.parametrize(
    ("question", "text", "number"),
    [
        ("Biển số của chiếc xe tải là gì?", BOTH, "49C-111.22"),
        ("Xe tải biển số bao nhiêu?", BOTH, "49C-111.22"),
        ("Xe khách mang biển số nào?", BOTH, "47B-028.11"),
        ("Biển số xe khách là gì?", ONE, "47B-028.11"),
        ("Biển kiểm soát của ô tô là gì?", CAR, "47B-028.11"),
        ("Xe máy mang biển số nào?", CAR, "49C-111.22"),
        ("Xe tải mang biển số nào?", "Ô tô tải biển số 77C-123.45 lao xuống vực.", "77C-123.45"),
        ("Xe container mang biển số nào?", "Xe đầu kéo biển số 51C-333.44 lao xuống vực.", "51C-333.44"),
    ],
)
def test_a_number_plate_is_that_of_the_vehicle_that_is_asked_about(question: str, text: str, number: str) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert (reply.answers[0].text, reply.hedged) == (number, False)


@pytest.mark.parametrize("question", ["Xe tải biển số bao nhiêu?", "Biển số của chiếc xe tải là gì?"])
def test_another_vehicles_number_plate_is_no_answer(question: str) -> None:
    assert not answerer(ONE).answer(question, scope=1).answered


def test_a_motorcycle_is_no_car() -> None:
    text = "Ô tô tải biển số 77C-123.45 tông xe máy."
    assert not answerer(text).answer("Biển số xe máy là gì?", scope=1).answered


CRASH = "Xe tải do tài xế Trương Văn Bền (37 tuổi) điều khiển đè lên xe máy do anh Lê Văn Tám (29 tuổi) chạy."
CARRIED = "Xe tải tông chết anh Lê Văn Tám (29 tuổi) chạy xe máy cùng chiều."
HURT = "Người điều khiển xe máy là anh Lê Văn Tám (29 tuổi); phụ xe tải Nguyễn Tấn Lợi (22 tuổi) bị thương."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Tài xế xe tải tên gì?", CRASH, "tài xế Trương Văn Bền"),
        ("Ai lái xe máy?", CRASH, "anh Lê Văn Tám"),
        ("Tài xế xe tải bao nhiêu tuổi?", CRASH, "37 tuổi"),
        ("Người lái xe máy tên gì?", CARRIED, "anh Lê Văn Tám"),
        ("Tài xế xe tải tên gì?", CARRIED, None),
        ("Người lái xe máy tên gì?", HURT, "anh Lê Văn Tám"),
        ("Tài xế xe tải tên gì?", HURT, None),
        ("Tài xế xe tải bao nhiêu tuổi?", HURT, None),
    ],
)
def test_a_driver_is_that_of_the_vehicle_asked_about(question: str, text: str, expected: str | None) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert (reply.answers[0].text if reply.answers else None) == expected
