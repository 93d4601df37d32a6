import pytest

from tests.retrieval.builders import answer

HARVEST = "Năm 2023, hợp tác xã thu 410 tấn bưởi; năm 2024, do hạn, hợp tác xã chỉ thu 365 tấn bưởi."
PRIZE = "Chiều 9-5, Thiếu tướng Cao Bá Lộc trao bằng khen của Chủ tịch nước tặng Đại úy Mạc Thế Vinh."
GOAL = "Phút 78, Đỗ Khắc Lanh đón đường chuyền của Nông Quốc Tịnh, sút tung lưới đội khách."


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        ("Năm 2023 hợp tác xã thu bao nhiêu tấn bưởi?", HARVEST, "410 tấn"),
        ("Năm 2024 hợp tác xã thu bao nhiêu tấn bưởi?", HARVEST, "365 tấn"),
        ("Ai trao bằng khen của Chủ tịch nước?", PRIZE, "Cao Bá Lộc"),
        ("Ai sút tung lưới đội khách?", GOAL, "Đỗ Khắc Lanh"),
    ],
)
def test_the_year_and_the_doer_decide(question: str, text: str, words: str) -> None:
    assert words in (answer(question, text) or "")


def test_a_time_is_no_place() -> None:
    said = answer("Xe lật ở đâu?", "Xe lật lúc 5h20 ngày 9-5 tại xã Đông Khê, huyện Nà Phjệt.")
    assert said and "Đông Khê" in said


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        (
            "Ở Bản Lùng có mấy hộ dùng nước giếng?",
            "Ở Bản Sen có 30 hộ dùng nước giếng, còn Bản Lùng là 12 hộ.",
            "12 hộ",
        ),
        ("Bản Sen có bao nhiêu hộ?", "Nước giếng còn ở Bản Lùng (12 hộ) và Bản Sen (30 hộ).", "30 hộ"),
        ("Qua đèo mất bao lâu?", "Thời gian qua đèo rút từ 90 phút xuống còn 25 phút.", "25 phút"),
        ("Từ chợ qua đèo mất bao lâu?", "Thời gian qua đèo rút từ 90 phút xuống còn 25 phút.", "25 phút"),
        ("Trước đây qua đèo mất bao lâu?", "Thời gian qua đèo rút từ 90 phút xuống còn 25 phút.", "90 phút"),
    ],
)
def test_an_amount_is_that_of_the_name_asked_for_and_the_latest(question: str, text: str, words: str) -> None:
    assert words in (answer(question, text) or "")
