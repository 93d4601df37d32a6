import pytest

from tests.retrieval.builders import answer, answerer

STORM = "Bão số 3 dự kiến đổ bộ Quảng Ninh - Hải Phòng chiều 7-9."
MOVED = "Anh Nam chuyển từ Đồng Nai lên Đà Lạt sống từ năm 2018."
COACH = "Xe khách chạy từ Hà Giang về Hà Nội thì lật ở Tuyên Quang."


@pytest.mark.parametrize(
    ("question", "text", "place"),
    [
        ("Bão đổ bộ vào đâu?", STORM, "Quảng Ninh - Hải Phòng"),
        ("Bão vào đâu?", STORM, "Quảng Ninh - Hải Phòng"),
        ("Putin gặp Trump ở đâu?", "Ông Putin và ông Trump gặp nhau ở Alaska ngày 15-8.", "Alaska"),
        ("Vịnh Xuân Đài ở đâu?", "Vịnh Xuân Đài thuộc thị xã Sông Cầu, tỉnh Phú Yên.", "thị xã Sông Cầu, tỉnh Phú Yên"),
        ("Anh Minh quê ở đâu?", "Anh Minh quê Bến Tre, làm công nhân ở Bình Dương.", "Bến Tre"),
        ("Máy bay hạ cánh ở đâu?", "Máy bay chở 182 khách phải hạ cánh xuống Đà Nẵng.", "Đà Nẵng"),
        ("Diễu hành ở đâu?", "Lễ diễu hành qua đường 30-4.", "đường 30-4"),
        ("Anh Nam sống ở đâu?", MOVED, "Đà Lạt"),
        ("Anh Nam từ đâu chuyển đến?", MOVED, "Đồng Nai"),
        ("Xe khách lật ở đâu?", COACH, "Tuyên Quang"),
        ("Xe khách chạy từ đâu đến đâu?", COACH, "từ Hà Giang về Hà Nội"),
        ("Xe khách chạy từ đâu?", COACH, "Hà Giang"),
        ("Metro đi từ đâu đến đâu?", "Metro dài 20 km, từ Bến Thành đến Suối Tiên.", "từ Bến Thành đến Suối Tiên"),
        ("Khách sạn ở đâu?", "Khách sạn cách trung tâm xã 5 km về phía Bắc.", "cách trung tâm xã 5 km về phía Bắc"),
        ("Bà Tư ở đâu?", "Bà Tư sống ở xã An Phú, cách trung tâm huyện 12 km.", "xã An Phú"),
        ("Hùng chết ở đâu?", "Anh Hùng chết tại công trình ở quận 2 chiều 6-7.", "công trình ở quận 2"),
        ("Bà Na qua đời ở đâu?", "Bà Na qua đời tại nhà riêng ở Hà Nội sáng 5-4.", "nhà riêng ở Hà Nội"),
        ("Ông Nam giết vợ ở đâu?", "Nam, người đã giết vợ ở Đông Anh hồi tháng 8-2024, ra tòa.", "Đông Anh"),
        ("Hội chợ ở đâu?", "Hội chợ tổ chức tại sân vận động vào tối thứ bảy.", "sân vận động"),
        ("Xe đâm vào đâu?", "Xe đâm vào vách núi rồi lật.", "vách núi"),
        ("Hội chợ diễn ra ở đâu?", "Hội chợ diễn ra ngoài trời.", "ngoài trời"),
        ("Chuyến bay đi đâu?", "Chuyến bay VN1825 từ TP.HCM đi Phú Quốc phải quay lại.", "Phú Quốc"),
        ("Hội nghị ở đâu?", "Hội nghị diễn ra tại phòng B203.", "phòng B203"),
        ("Tú ngụ ở đâu?", "Tú (41 tuổi, ngụ phường 5, TP Cà Mau) lĩnh 3 năm tù.", "phường 5, TP Cà Mau"),
    ],
)
def test_where_it_was_has_clean_edges(question: str, text: str, place: str) -> None:
    assert answer(question, text) == place


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Hội nghị diễn ra ở đâu?", "Hội nghị diễn ra sáng nay."),
        ("Khôi mất tích ở đâu?", "Khôi, 15 tuổi, mất tích từ chiều 3-3 khi đi tắm sông."),
    ],
)
def test_a_time_is_not_where_it_was(question: str, text: str) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert reply.hedged or not reply.answered


@pytest.mark.parametrize(
    ("question", "text", "place"),
    [
        (
            "Cháy ở đâu?",
            "Lửa cháy tại hẻm 45, quận Tân Phú. Đám cháy được dập tắt sau 30 phút.",
            "hẻm 45, quận Tân Phú",
        ),
        ("Anh Nam bị bỏng ở đâu?", "Anh Nam bị bỏng ở chân, đang điều trị tại Bệnh viện Cần Thơ.", "chân"),
        (
            "Anh Nam bỏng điều trị ở đâu?",
            "Anh Nam bị bỏng ở chân.\n\nAnh điều trị tại Bệnh viện Cần Thơ.",
            "Bệnh viện Cần Thơ",
        ),
        ("Đuối nước ở đâu?", "Đây là vụ đuối nước thứ ba ở địa phương. Em N. đuối nước tại sông Trà.", "sông Trà"),
    ],
)
def test_where_it_was_is_a_place(question: str, text: str, place: str) -> None:
    assert answerer(text).answer(question, scope=1).answers[0].text == place


@pytest.mark.parametrize(
    "text", ["Vụ cháy khiến hai người chết.", "Vụ cháy được dập tắt sau 30 phút.", "Đám cháy lan rất nhanh."]
)
def test_what_came_of_it_is_not_where_it_was(text: str) -> None:
    reply = answerer(text).answer("Cháy ở đâu?", scope=1)
    assert reply.hedged or not reply.answered


def test_the_number_of_a_flight_is_not_where_it_goes() -> None:
    assert not answerer("Chuyến bay VN1825 phải quay đầu.").answer("Chuyến bay đi đâu?", scope=1).answers
