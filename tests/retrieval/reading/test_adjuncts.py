import pytest

from tests.retrieval.builders import answer

SUSPECT = "Chiều 3-4, Công an quận 7 bắt nghi phạm tại Bình Dương sau khi người này gây án ở Nhà Bè đêm 1-4."
BORN = "Ông Nguyễn Văn Tâm sinh năm 1975 tại Nghệ An, hiện công tác tại Sở Y tế Đồng Nai."
LODGING = "Anh Tuấn quê Thái Bình, đang thuê trọ ở quận 12, làm công nhân tại Khu công nghiệp Tân Bình."
TENDER = "Gói thầu mở thầu lúc 9 giờ ngày 12-4 và đóng thầu lúc 8 giờ 30 cùng ngày."
FIRE = "Vụ cháy xảy ra lúc 23h ngày 4-5, đến 2h sáng 5-5 thì được dập tắt."
CLINIC = "Phòng khám làm việc từ thứ hai đến thứ bảy, nghỉ chủ nhật."
GUESTS = "Năm 2024, tỉnh thu hút 2 triệu lượt khách, tăng 15% so với năm 2023."
OFFICE = "Văn phòng công ty đặt tại TP Thủ Đức, nhà máy đặt tại Long An."
FAIR = "Lễ khai mạc diễn ra tối 10-4 tại Vinh, lễ bế mạc tổ chức ngày 15-4 tại Nam Đàn."


@pytest.mark.parametrize(
    ("question", "text", "adjunct"),
    [
        ("Nghi phạm gây án ở đâu?", SUSPECT, "Nhà Bè"),
        ("Nghi phạm bị bắt ở đâu?", SUSPECT, "Bình Dương"),
        ("Nghi phạm gây án khi nào?", SUSPECT, "đêm 1-4"),
        ("Bị bắt khi nào?", SUSPECT, "Chiều 3-4"),
        ("Ông Tâm sinh ở đâu?", BORN, "Nghệ An"),
        ("Ông Tâm công tác ở đâu?", BORN, "Sở Y tế Đồng Nai"),
        ("Anh Tuấn trọ ở đâu?", LODGING, "quận 12"),
        ("Anh Tuấn quê đâu?", LODGING, "Thái Bình"),
        ("Đóng thầu lúc nào?", TENDER, "8 giờ 30 cùng ngày"),
        ("Mở thầu khi nào?", TENDER, "9 giờ ngày 12-4"),
        ("Vụ cháy được dập tắt lúc nào?", FIRE, "đến 2h sáng 5-5"),
        ("Cháy lúc mấy giờ?", FIRE, "23h ngày 4-5"),
        ("Phòng khám nghỉ ngày nào?", CLINIC, "chủ nhật"),
        ("Phòng khám làm việc ngày nào?", CLINIC, "từ thứ hai đến thứ bảy"),
        ("Tỉnh thu hút 2 triệu lượt khách năm nào?", GUESTS, "Năm 2024"),
        ("Nhà máy đặt ở đâu?", OFFICE, "Long An"),
        ("Văn phòng ở đâu?", OFFICE, "TP Thủ Đức"),
        ("Lễ bế mạc ở đâu?", FAIR, "Nam Đàn"),
        ("Khai mạc khi nào?", FAIR, "tối 10-4"),
    ],
)
def test_a_time_or_place_is_of_the_doing_that_is_asked_about(question: str, text: str, adjunct: str) -> None:
    assert answer(question, text) == adjunct
