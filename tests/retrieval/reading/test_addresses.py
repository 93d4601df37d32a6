import pytest

from tests.retrieval.builders import answer, answerer, read


@pytest.mark.parametrize(
    ("sentence", "address"),
    [
        ("Số 45 đường Trần Phú đang được sửa.", "Số 45 đường Trần Phú"),
        ("Quán ở số 27 ngõ 8 phố Hàng Bún, quận Ba Đình mở cửa từ 6h.", "số 27 ngõ 8 phố Hàng Bún, quận Ba Đình"),
        ("Gửi về Tòa soạn, số 3 Quang Trung phường 1 mỗi sáng.", "số 3 Quang Trung phường 1"),
        ("Quán ở số 9 Lê Lợi cạnh chợ Gò Me.", "số 9 Lê Lợi cạnh chợ Gò Me"),
        ("Liên hệ: số 12 đường Lê Lợi, thị trấn An Lâm; điện thoại 0291.", "số 12 đường Lê Lợi, thị trấn An Lâm"),
        ("Địa chỉ: Tổ 4, ấp Bình Hòa, xã An Phú.", "Tổ 4, ấp Bình Hòa, xã An Phú"),
    ],
)
def test_an_address_ends_before_what_is_told_of_it(sentence: str, address: str) -> None:
    assert answer("Địa chỉ ở đâu?", sentence) == address


def test_where_nobody_is_any_more_is_not_said_flatly_to_be_an_address() -> None:
    found = read("Địa chỉ của ông Bình?", "Ông Bình đã đi, số 12 Lê Lợi không còn ai.")
    assert found and found.typed == 0.0


OFFICE = (
    "Tuyển dụng viên chức\n\n1. Thời gian: từ ngày 3-3 đến ngày 2-4-2025.\n\n2. Địa điểm nhận hồ sơ: Phòng Tổ chức cán "
    "bộ, Trung tâm Y tế huyện, số 10 đường 2-4, thị trấn Thạnh Mỹ."
)
HALL = "Hội thi nấu ăn\n\nThời gian: 8 giờ ngày 3-5. Địa điểm: Phòng Hội thảo, tầng 2, Nhà Văn hóa (cổng sau)."
BORN = "Ông Nam\n\nĐịa điểm: Nhà Văn hóa, phường 3.\n\nÔng Nam sinh ở xã An Phú."


@pytest.mark.parametrize(
    ("text", "question", "expected"),
    [
        (
            OFFICE,
            "Nộp hồ sơ ở đâu?",
            "Phòng Tổ chức cán bộ, Trung tâm Y tế huyện, số 10 đường 2-4, thị trấn Thạnh Mỹ",
        ),
        (HALL, "Hội thi tổ chức ở đâu?", "Phòng Hội thảo, tầng 2, Nhà Văn hóa"),
        (BORN, "Ông Nam sinh ở đâu?", "xã An Phú"),
    ],
)
def test_all_behind_the_label_of_a_place_is_where_it_is_held(text: str, question: str, expected: str) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert (reply.answers or reply.attempted)[0].text == expected
