import pytest

from retrieval.reading.priors import prior
from tests.retrieval.builders import answer, answerer, said, sheet

HARVEST = "Xã có 60 ha ớt, sản lượng 900 tấn/năm, trong đó 40 ha bón phân hữu cơ."


@pytest.mark.parametrize(
    ("question", "text", "amount"),
    [
        ("Sản lượng ớt bao nhiêu?", HARVEST, "900 tấn/năm"),
        ("Có bao nhiêu người tới hội chợ?", "Hội chợ có 45 gian hàng, đón 2.300 du khách.", "2.300 du khách"),
        ("Bao nhiêu xe được điều đến?", "Công an huyện điều 9 xe cùng 85 cán bộ đến kho.", "9 xe"),
        ("Tẹo lãnh mấy năm tù?", "Tẹo lãnh 5 năm tù, phải đền 30 triệu đồng.", "5 năm tù"),
        ("Có mấy bài thi Toán đạt điểm 10?", "Toàn huyện có 9 bài thi Toán đạt điểm 10.", "9 bài"),
        ("Cứu được bao nhiêu người?", "Tàu chở 45 người, cứu được 38, còn 7 người mất tích.", "38"),
        ("Số hộ nghèo là bao nhiêu?", "Xã có 42 hộ nghèo, 15 hộ cận nghèo.", "42 hộ"),
        ("Số hộ cận nghèo là bao nhiêu?", "Xã có 42 hộ nghèo, 15 hộ cận nghèo.", "15 hộ"),
        ("Số người chết là bao nhiêu?", "Bão làm 15 người bị thương, 12 người chết.", "12 người"),
        ("Huy động bao nhiêu công nhân?", "Huy động 350 kỹ sư, công nhân làm “3 ca, 4 kíp”.", "350 kỹ sư, công nhân"),
        ("Anh nhảy được bao xa?", "Anh đứng thứ ba, nhưng cú nhảy cuối 7m86 đưa anh lên ngôi đầu.", "7m86"),
        ("Thu tăng bao nhiêu so với cùng kỳ?", "Thu tăng 12% so với cùng kỳ.", "12%"),
        ("Tẹo lãnh mức án nào?", "Tẹo lãnh án chung thân.", "án chung thân"),
        ("Chị bơi hết bao nhiêu phút?", "Chị về nhất với thời gian 4 phút 41 giây 08.", "4 phút 41 giây 08"),
    ],
)
def test_the_amount_of_what_is_asked_for(question: str, text: str, amount: str) -> None:
    assert answer(question, text) == amount


def test_of_two_amounts_with_the_unit_the_one_that_is_just_so() -> None:
    sentence = "Huyện ghi nhận 40 ca dương tính, 5 ca tử vong."
    assert answer("Có mấy ca tử vong?", sentence) == "5 ca tử vong"


def test_news_opens_with_the_totals() -> None:
    text = "Xe lật làm 14 người bị thương.\n\nTrạm xá băng bó cho 9 người bị thương."
    assert answerer(text).answer("Bao nhiêu người bị thương?", scope=1).answers[0].evidence.sentence == 0


def test_the_place_in_the_table_is_an_ordinal() -> None:
    text = "Với 31 điểm, đội Gò Me vươn lên thứ tư trên bảng xếp hạng."
    reply = answerer(text).answer("What position in the table did Go Me climb to?", scope=1)
    assert reply.attempted[0].text == "thứ tư"


@pytest.mark.parametrize(
    ("question", "sentence", "order"),
    [
        ("Đội Gò Me xếp hạng mấy?", "Đội Gò Me chỉ đứng thứ năm với 5 tấm huy chương.", "thứ năm"),
        ("Lửa lan tới tầng mấy?", "Lửa bốc từ tầng 2 của tòa nhà 12 tầng, lan tới tầng 5 thì tắt.", "tầng 5"),
        ("Cô bơi ở làn mấy?", "Cô bơi ở làn số 5, xếp thứ ba sau 200 m đầu.", "làn số 5"),
        ("Bài đọc ấy dành cho lớp mấy?", "Bài đọc ấy dành cho học sinh lớp 6 của 4 trường.", "lớp 6"),
        ("Tháp Gò Me cao mấy tầng?", "Tháp Gò Me cao 81 tầng.", "81"),
        ("Số ca sởi tăng mấy lần?", "Số ca sởi tăng gấp đôi so với cùng kỳ.", "gấp đôi"),
        ("Giải chia mấy bảng?", "Có 12 đội dự giải, chia làm 3 bảng.", "3 bảng"),
        ("Đội Gò Me đứng thứ mấy?", "Đội Gò Me giành 12 huy chương, đứng đầu bảng tổng sắp.", "đứng đầu bảng"),
        ("Dung tích hồ là bao nhiêu?", "Hồ Gò Me có dung tích 12 triệu m3 nước.", "12 triệu m3 nước"),
        ("Đội Gò Me về vị trí thứ mấy?", "Đội Gò Me về ở vị trí thứ hai sau 3 giờ chèo.", "thứ hai"),
    ],
)
def test_one_of_a_row_is_an_ordinal_and_no_amount(question: str, sentence: str, order: str) -> None:
    assert answer(question, sentence) == order


def test_how_wide_is_answered_by_the_width() -> None:
    sentence = "Con đường rộng 7,5 m với 2 làn xe, dài 12 km."
    assert "7,5 m" in answerer(sentence).answer("How wide is the road?", scope=1).answers[0].text


def test_of_a_total_the_part_is_what_was_counted() -> None:
    sentence = "Trạm đã khám 12 trong tổng số 85 trang trại, 3 nơi có dịch."
    assert (answer("Trạm đã khám bao nhiêu trang trại?", sentence) or "").startswith("12")


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Khoa có tất cả bao nhiêu giường?", "40 giường"),
        ("Khoa có bao nhiêu giường?", "40 giường"),
        ("Khoa có bao nhiêu giường hồi sức?", "12 giường"),
    ],
)
def test_a_part_is_not_the_whole(question: str, words: str) -> None:
    sentence = "Khoa đặt ở nhà D, quy mô 40 giường, trong đó 12 giường hồi sức tích cực."
    assert words.split(" ", maxsplit=1)[0] in (answer(question, sentence) or "")


def test_an_amount_ends_before_the_place_it_is_near_to() -> None:
    assert answer("Khu chợ mới rộng bao nhiêu?", "Xã lập khu chợ mới rộng 12ha gần bến phà.") == "12ha"


def test_a_unit_written_to_its_number_is_what_it_counts() -> None:
    text = "Xã đặt mục tiêu đến năm 2026 nâng diện tích vải lên 150ha."
    reply = answerer(text).answer("den 2026 xa muon co bao nhieu ha vai", scope=1)
    assert reply.answered
    assert "150ha" in reply.answers[0].text


def test_of_many_amounts_with_the_unit_the_one_behind_which_the_whole_focus_stands() -> None:
    sentence = (
        "Từ đầu mùa đến hết tháng 8, toàn huyện ghi nhận 3.120 ca nghi mắc cúm, trong đó 915 ca dương tính, 4 trường "
        "hợp tử vong; số mắc tăng gấp đôi cùng kỳ."
    )
    assert answer("Tính tới hết tháng 8 đã có mấy ca tử vong?", sentence) == "4 trường hợp tử vong"


def test_a_number_alone_in_brackets_counts_what_was_counted_before() -> None:
    subjects = "Lịch sử là môn có nhiều giải với 9 giải, tiếp đến là Địa lý (8), Ngữ văn (7)."
    asked = sheet("Môn Địa lý được mấy giải?", subjects)
    _, suits = prior(asked)
    spans = zip(asked.candidates.first, asked.candidates.after, strict=True)
    suitable = {said(asked.view, (int(a), int(b))) for (a, b), suit in zip(spans, suits, strict=True) if suit}
    assert "8" in suitable


def test_whoever_does_something_is_not_what_is_counted() -> None:
    sentence = "Bà Sương dùng 1,2 tỷ đồng mua 3.500m² đất ở xã Hàm Liêm."
    assert answer("Bà Sương bỏ ra bao nhiêu để mua đất?", sentence) == "1,2 tỷ đồng"


@pytest.mark.parametrize(
    ("question", "text", "amount"),
    [
        (
            "Mỗi bé mồ côi được cho bao nhiêu một tháng?",
            "Chương trình xây 6 căn nhà và nhận đỡ đầu 25 học sinh mồ côi, mỗi em 500.000 đồng/tháng.",
            "500.000 đồng/tháng",
        ),
        (
            "Ông Khải bị kết án bao nhiêu năm?",
            "Sau ba ngày xét xử, tòa tuyên phạt ông Khải 17 năm tù.",
            "17 năm",
        ),
        (
            "Mưa kéo dài bao lâu?",
            "Mưa kéo dài 7 giờ liền, khiến nước suối dâng gần 4 m chỉ trong 40 phút.",
            "7 giờ",
        ),
        (
            "Có bao nhiêu căn nhà hư hỏng?",
            "Toàn huyện có 46 căn nhà bị cuốn trôi, 318 căn hư hỏng.",
            "318 căn",
        ),
        (
            "Bao nhiêu em đi thi?",
            "Toàn tỉnh có 23.415 thí sinh đi thi, tăng hơn 1.700 em so với năm ngoái.",
            "23.415 thí sinh",
        ),
    ],
)
def test_the_amount_of_the_unit_the_rate_and_the_thing_asked_for(question: str, text: str, amount: str) -> None:
    assert amount in (answer(question, text) or "")


FESTIVAL = "Tổng kinh phí tổ chức là 18,5 tỷ đồng, trong đó xã hội hóa 12,7 tỷ đồng."


@pytest.mark.parametrize(
    ("question", "money"),
    [
        ("Tổ chức lễ hội tốn tổng cộng bao nhiêu tiền?", "18,5 tỷ đồng"),
        ("Kinh phí xã hội hóa là bao nhiêu?", "12,7 tỷ đồng"),
    ],
)
def test_the_part_of_a_sum_is_told_from_the_sum(question: str, money: str) -> None:
    assert answer(question, FESTIVAL) == money


POSTS = "Bệnh viện tuyển dụng viên chức\n\nBệnh viện tuyển:\n\n- Bác sĩ đa khoa: 6 chỉ tiêu\n- Điều dưỡng: 10 chỉ tiêu"


@pytest.mark.parametrize(
    ("question", "amount"),
    [
        ("Tuyển bao nhiêu bác sĩ?", "6 chỉ tiêu"),
        ("Tuyển bao nhiêu điều dưỡng?", "10 chỉ tiêu"),
        ("Tuyển bao nhiêu dược sĩ?", ""),
    ],
)
def test_places_behind_the_label_are_for_those_it_names(question: str, amount: str) -> None:
    reply = answerer(POSTS).answer(question, scope=1)
    assert (reply.answers[0].text if reply.answered and not reply.hedged else "") == amount
