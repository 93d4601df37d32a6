import pytest

from retrieval.mentions import Type, mentions_of
from tests.retrieval.builders import LEXICON, named, said, view


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("Chiều 6-12, xã Tân Phú khai mạc hội thi đan lưới.", "Chiều 6-12"),
        ("Lễ trao giải vào thứ năm tới tại trường.", "thứ năm tới"),
        ("Quầy mở các ngày thứ hai, thứ tư.", "các ngày thứ hai, thứ tư"),
        ("Rạng sáng 14-2, lửa bùng lên ở dãy ki ốt.", "Rạng sáng 14-2"),
        ("Đường cấm xe từ 16h30 đến 17h30 mỗi ngày.", "từ 16h30 đến 17h30"),
        ("Quầy mở từ 7h30 đến 11h và 13h30 đến 16h30 mỗi ngày.", "từ 7h30 đến 11h và 13h30 đến 16h30"),
        ("Quầy mở từ 7h đến 11h và từ 13h đến 16h.", "từ 7h đến 11h và từ 13h đến 16h"),
        ("Hội chợ mở cửa hai ngày 21 và 22-10.", "hai ngày 21 và 22-10"),
        ("Trẻ em được khám mắt từ ngày 3 đến 5-6.", "từ ngày 3 đến 5-6"),
        ("Lễ giỗ diễn ra ngày 10 tháng 3 năm 2024 tại đình.", "ngày 10 tháng 3 năm 2024"),
        ("Hạn nộp hồ sơ là trước 18 giờ ngày 23-10.", "trước 18 giờ ngày 23-10"),
        ("Cầu thông xe lúc 7 giờ 30 phút sáng 2/9/2023.", "7 giờ 30 phút sáng 2/9/2023"),
        ("Ngày 1.5.2022, tàu cập bến Ninh Kiều.", "Ngày 1.5.2022"),
        ("Xã họp dân vào 8h ngày 12/4.", "8h ngày 12/4"),
        ("Quầy bán vé mở từ 8:30.", "từ 8:30"),
        ("Từ 15-3 đến hết 20-4, hội trại đón khách.", "Từ 15-3 đến hết 20-4"),
        ("Vụ mùa kéo dài từ tháng 11 đến tháng 2.", "từ tháng 11 đến tháng 2"),
        ("Cuối tháng 5 vừa qua, mưa rất lớn.", "Cuối tháng 5"),
        ("Bến phà mới mở vào quý III-2026.", "quý III-2026"),
        ("Doanh thu giảm trong quý 2 năm 2024.", "quý 2 năm 2024"),
        ("Trường được thành lập năm 1944.", "năm 1944"),
        ("Đập xây từ năm 1995 đến năm 1998.", "từ năm 1995 đến năm 1998"),
        ("Kế hoạch trồng rừng giai đoạn 2021-2025 đã xong.", "2021-2025"),
        ("Phố cổ hình thành từ thế kỷ 17.", "từ thế kỷ 17"),
        ("Đình được dựng thế kỷ XVI.", "thế kỷ XVI"),
        ("Hội nghị diễn ra chiều 11-7 tại Cần Thơ.", "chiều 11-7"),
        ("Cửa biển được mở ra chiều nay.", "chiều nay"),
        ("Bàn gỡ hòa được ghi ở phút 90+2.", "phút 90+2"),
        ("Sáng cùng ngày, đoàn đi thăm làng gốm.", "Sáng cùng ngày"),
        ("Giếng cổ được tìm thấy hôm 14-8-2024.", "hôm 14-8-2024"),
        ("Tờ trình gửi đi hôm thứ sáu, 14-3.", "hôm thứ sáu, 14-3"),
        ("Hội đua kết thúc trưa chủ nhật 7/12.", "trưa chủ nhật 7/12"),
        ("Tổ họp vào chiều thứ sáu hằng tuần.", "chiều thứ sáu hằng tuần"),
        ("Cổng khóa từ thứ hai tuần này.", "từ thứ hai tuần này"),
        ("Trạm khám bệnh thứ ba, thứ năm và chủ nhật.", "thứ ba, thứ năm và chủ nhật"),
        ("Chợ bán tới 12 giờ trưa ngày 30 tháng chạp.", "tới 12 giờ trưa ngày 30 tháng chạp"),
        ("Rừng trồng vào mùa mưa 2022.", "mùa mưa 2022"),
        ("Bản đồ vẽ ba lần: 1996, 2008 và 2015.", "1996, 2008 và 2015"),
        ("Quầy mở từ 7 giờ 30 đến 17 giờ, trừ chủ nhật.", "từ 7 giờ 30 đến 17 giờ"),
        ("Quầy mở khung giờ 8-11 giờ các ngày làm việc.", "8-11 giờ"),
        ("Xe tải bị cấm khung giờ 6-9 giờ và 16-19 giờ.", "6-9 giờ và 16-19 giờ"),
        ("Cầu sẽ xong trước Tết Nguyên đán.", "trước Tết Nguyên đán"),
        ("Cầu sẽ thông xe dịp Tết Nguyên đán Bính Ngọ 2026.", "dịp Tết Nguyên đán Bính Ngọ 2026"),
        ("Công nhân trở lại nhà máy ngay sau Tết.", "sau Tết"),
        ("Chợ hoa họp từ 23 tháng Chạp đến hết 30 Tết.", "từ 23 tháng Chạp đến hết 30 Tết"),
        ("Kè phải xong trước mùa mưa bão.", "trước mùa mưa bão"),
        ("Hội mở vào mùa xuân hằng năm.", "mùa xuân hằng năm"),
        ("Sen được hái vào mùa nước nổi.", "mùa nước nổi"),
        ("Tàu đến ga lúc 4h45 sáng hôm sau.", "4h45 sáng hôm sau"),
        ("Mưa rét kéo dài đến hết tuần.", "đến hết tuần"),
        ("Lớp học mở vào tối thứ hai, tư, sáu hằng tuần.", "tối thứ hai, tư, sáu hằng tuần"),
        ("Lớp học mở vào tối thứ 3, thứ 5 và thứ 7.", "tối thứ 3, thứ 5 và thứ 7"),
        ("Phường tiếp dân từ thứ 2 đến thứ 6 hằng tuần.", "từ thứ 2 đến thứ 6 hằng tuần"),
        ("Hai đội gặp nhau lúc 20h thứ năm.", "20h thứ năm"),
        ("Đền mở hội mùng 6 tháng giêng âm lịch.", "mùng 6 tháng giêng âm lịch"),
        ("Đầu giờ chiều, mưa trút xuống phố.", "Đầu giờ chiều"),
        ("Kẻ trộm vào nhà lúc nửa đêm.", "nửa đêm"),
        ("Chùa được xây dưới thời vua Lê Thánh Tông.", "thời vua Lê Thánh Tông"),
        ("Nhà có từ thời Pháp thuộc.", "từ thời Pháp thuộc"),
        ("Anh đi biển từ năm 17 tuổi.", "từ năm 17 tuổi"),
        ("Chiều thứ hai, ba người bị thương.", "Chiều thứ hai"),
    ],
)
def test_an_expression_of_time_is_one_whole_mention(sentence: str, when: str) -> None:
    assert named(sentence, Type.TIME) == [when]


@pytest.mark.parametrize(
    "when",
    [
        "rằm tháng giêng", "mồng ba tháng chạp", "mùng 3 Tết", "quí IV", "thập niên 1990", "niên khóa 2020-2021",
        "những năm 1990", "thế kỷ thứ XV", "hôm qua", "ngày mai", "cùng ngày", "đầu năm nay", "giữa tuần", "đêm qua",
        "khuya nay", "chủ nhật tuần này", "thứ hai tuần trước", "vào dịp Tết", "nhân dịp Tết", "đúng dịp Tết",
        "kỳ nghỉ Tết", "kể từ năm 2000", "tính đến ngày 5-6", "nửa đầu năm 2000", "gần tháng 3", "ba ngày 3-5",
        "các ngày 3-5", "rạng sáng 3-5", "hết tháng 3", "khoảng tháng 3", "trong dịp Tết", "chập tối", "đời vua Lý",
        "thời Pháp thuộc", "triều vua Lê", "giữa trưa",
    ],
)  # fmt: skip
def test_a_time_is_found_with_whichever_word_it_begins(when: str) -> None:
    assert named(f"Xã họp {when}.", Type.TIME) == [when]


@pytest.mark.parametrize(
    "sentence",
    [
        "Quãng đường dài 12,5 km.",
        "Xã tặng 500 suất quà Tết cho hộ nghèo.",
        "Phiên chợ Tết đông khách, mùa mưa bão cũng vậy.",
        "Giá gạo tăng 6-12% trong vụ này.",
        "Gọi số 0912345678 để đặt vé.",
        "Có 68/72 đại biểu tán thành.",
        "Hai đội hòa 0-0 sau hiệp một.",
        "Chợ đón 2024 người trong một buổi.",
        "Dòng chảy đạt 1.950 mét khối mỗi giây.",
    ],
)
def test_other_figures_are_no_time(sentence: str) -> None:
    assert named(sentence, Type.TIME) == []


def test_a_year_after_its_noun_has_the_figures_as_its_head() -> None:
    seen = view("Trường được thành lập năm 1944.")
    (year,) = (m for m in mentions_of(seen, LEXICON) if m.type is Type.TIME)
    assert said(seen, year.head) == "1944"


def test_two_times_in_a_sentence_are_two_mentions() -> None:
    sentence = "Sáng 3-2, xã khởi công nhà văn hóa và dự kiến khánh thành vào tháng 9-2025."
    assert named(sentence, Type.TIME) == ["Sáng 3-2", "tháng 9-2025"]


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("Sau hơn 6 giờ, lửa mới tắt.", []),
        ("Sau 7 giờ cứu chữa, lửa mới tắt.", []),
        ("Mưa đạt 90 mm trong 3 giờ.", []),
        ("Cuộc họp kéo dài 5 giờ.", []),
        ("Sau 5 giờ chiều, chợ vắng.", ["Sau 5 giờ"]),
        ("Xe tải bị cấm sau 22 giờ.", ["sau 22 giờ"]),
        ("Hơn 5 giờ, chợ đã đông.", ["5 giờ"]),
        ("Phà chạy từ 5 giờ đến 19 giờ.", ["từ 5 giờ đến 19 giờ"]),
    ],
)
def test_so_many_hours_are_no_time_of_the_day(sentence: str, when: list[str]) -> None:
    assert named(sentence, Type.TIME) == when


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("Ông qua đời 3 năm trước sau một cơn bạo bệnh.", "3 năm trước"),
        ("Ông mất cách đây hai tháng tại nhà riêng.", "cách đây hai tháng"),
        ("Hai ngày trước, tàu bị chìm.", "Hai ngày trước"),
        ("Dự án sẽ xong trong 2 năm tới.", "trong 2 năm tới"),
        ("Làng nghề có từ hơn 300 năm trước.", "từ hơn 300 năm trước"),
    ],
)
def test_times_are_told_from_now_on_or_back(sentence: str, when: str) -> None:
    assert when in named(sentence, Type.TIME)


def test_what_was_before_an_event_is_not_told_from_now() -> None:
    assert not named("Hai người quen nhau 3 năm trước khi cưới.", Type.TIME)


@pytest.mark.parametrize(
    "sentence",
    [
        "Triều Tiên phóng vệ tinh.",
        "Cuộc đời Nguyễn Du lắm gian truân.",
        "Anh mua xe đời Mitsubishi cũ.",
        "Em thích mùa hè và nắng.",
        "Chị về đích thứ 2.",
        "Ông bị phạt khi 17 tuổi đảng.",
    ],
)
def test_what_is_only_written_like_a_time_is_none(sentence: str) -> None:
    assert not named(sentence, Type.TIME)


def test_trees_have_years_of_age() -> None:
    assert "hơn 300 năm tuổi" in named("Cây đa hơn 300 năm tuổi bị bão quật ngã.", Type.AGE)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mạng 5G nhanh hơn.",
        "Đây là đội thứ ba tới Nha Trang.",
        "Đèo ùn tắc gần 3 giờ.",
        "Chuyến bay hoãn hơn 5 giờ.",
        "Kẻ trộm bị bắt sau 6 giờ.",
    ],
)
def test_a_network_a_rank_or_a_length_is_no_time(sentence: str) -> None:
    assert named(sentence, Type.TIME) == []
