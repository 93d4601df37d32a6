import pytest

from tests.retrieval.builders import answer, answerer

CLINIC = "Buổi sáng tiêm từ 7h30 đến 11h, buổi chiều từ 13h30 đến 16h30."
OFFICE = "Thời gian làm việc: sáng từ 7 giờ đến 11 giờ 30, chiều từ 13 giờ đến 17 giờ."
MUSEUM = "Bảo tàng mở cửa từ 8h đến 17h, riêng thứ bảy mở đến 20h."
WEEK = "Thứ hai đến thứ sáu mở từ 7h đến 17h, thứ bảy từ 7h đến 11h."


@pytest.mark.parametrize(
    ("question", "text", "time"),
    [
        ("Tiêm mấy giờ?", CLINIC, "từ 7h30 đến 11h, buổi chiều từ 13h30 đến 16h30"),
        ("Buổi sáng tiêm mấy giờ?", CLINIC, "từ 7h30 đến 11h"),
        ("Buổi chiều tiêm mấy giờ?", CLINIC, "từ 13h30 đến 16h30"),
        ("Giờ làm việc?", OFFICE, "từ 7 giờ đến 11 giờ 30, chiều từ 13 giờ đến 17 giờ"),
        ("Bảo tàng mở cửa mấy giờ?", MUSEUM, "từ 8h đến 17h"),
        ("Thứ bảy bảo tàng mở cửa đến mấy giờ?", MUSEUM, "đến 20h"),
        ("Cuối tuần mở cửa mấy giờ?", MUSEUM, "đến 20h"),
        ("Cuối tuần mở cửa mấy giờ?", "Bảo tàng mở cửa từ 8h đến 17h hằng ngày.", "từ 8h đến 17h"),
        ("Thứ tư mở cửa mấy giờ?", WEEK, "từ 7h đến 17h"),
        ("thu bay mo cua may gio", WEEK, "từ 7h đến 11h"),
        ("Khai mạc lúc mấy giờ?", "Lúc 8h sáng 5/4, lễ khai mạc diễn ra, chiều có trận đấu lúc 15h.", "8h sáng 5/4"),
    ],
)
def test_hours_are_of_the_days_and_halves_of_days_asked_for(question: str, text: str, time: str) -> None:
    assert answer(question, text) == time


def test_the_hours_of_other_days_are_not_told() -> None:
    assert not answerer(WEEK).answer("Chủ nhật mở cửa mấy giờ?", scope=1).answered
