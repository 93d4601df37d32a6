import pytest

from tests.retrieval.builders import answer, answerer

HARVEST = "Năm 2023, hợp tác xã thu 410 tấn bưởi; năm 2024, do hạn, hợp tác xã chỉ thu 365 tấn bưởi."
BUDGET = "Năm 2023 tỉnh thu ngân sách 12.500 tỷ đồng, năm 2024 ước đạt 14.200 tỷ đồng."
PRIZE = "Chiều 9-5, Thiếu tướng Cao Bá Lộc trao bằng khen của Chủ tịch nước tặng Đại úy Mạc Thế Vinh."
GOAL = "Phút 78, Đỗ Khắc Lanh đón đường chuyền của Nông Quốc Tịnh, sút tung lưới đội khách."

RATES = "Lãi suất tiết kiệm kỳ hạn 12 tháng là 5,2% một năm, kỳ hạn 6 tháng 4,5%."
GAS = "Bình gas 12 kg giá 420.000 đồng, bình 45 kg giá 1,55 triệu đồng."
LYCHEES = "Năm nay giá vải 40.000 đồng/kg trong khi năm ngoái là 62.000 đồng."
FLATS = "Căn 50 m2 giá 2,1 tỷ đồng, căn 70 m2 giá 2,9 tỷ đồng."


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        ("Năm 2023 hợp tác xã thu bao nhiêu tấn bưởi?", HARVEST, "410 tấn"),
        ("Năm 2024 hợp tác xã thu bao nhiêu tấn bưởi?", HARVEST, "365 tấn"),
        ("Năm 2024 tỉnh thu ngân sách bao nhiêu?", BUDGET, "14.200 tỷ đồng"),
        ("Năm 2023 tỉnh thu ngân sách bao nhiêu?", BUDGET, "12.500 tỷ đồng"),
        ("Ai trao bằng khen của Chủ tịch nước?", PRIZE, "Cao Bá Lộc"),
        ("Ai sút tung lưới đội khách?", GOAL, "Đỗ Khắc Lanh"),
    ],
)
def test_the_year_and_the_doer_decide(question: str, text: str, words: str) -> None:
    assert words in (answer(question, text) or "")


MONTHS = "Xuất khẩu tháng 3 đạt 5 tỷ USD, tháng 4 đạt 6 tỷ USD; thu ngân sách quý 1 được 30 tỷ đồng, quý 2 45 tỷ đồng."


@pytest.mark.parametrize(("period", "sum_"), [("tháng 3 xuất khẩu", "5 tỷ USD"), ("tháng 4 xuất khẩu", "6 tỷ USD")])
def test_the_month_decides(period: str, sum_: str) -> None:
    assert answer(f"{period} đạt bao nhiêu?", MONTHS) == sum_


@pytest.mark.parametrize(("quarter", "sum_"), [("1", "30 tỷ đồng"), ("2", "45 tỷ đồng")])
def test_so_does_the_quarter(quarter: str, sum_: str) -> None:
    assert answer(f"Quý {quarter} thu ngân sách bao nhiêu?", MONTHS) == sum_


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


PRIZES = "Tỉnh thưởng 80 triệu đồng cho em giành giải Nhất, 50 triệu đồng cho giải Nhì, 30 triệu đồng cho giải Ba."


@pytest.mark.parametrize(("prize", "money"), [("Nhì", "50 triệu đồng"), ("Ba", "30 triệu đồng")])
def test_an_amount_is_that_of_the_name_it_leads_to(prize: str, money: str) -> None:
    assert answer(f"Giải {prize} được thưởng bao nhiêu?", PRIZES) == money


SHARES = "Ngân sách hỗ trợ 50% cho hộ nghèo, 30% cho người dân tộc thiểu số và 20% cho các trường hợp khác."


@pytest.mark.parametrize(("who", "share"), [("hộ nghèo", "50%"), ("người dân tộc thiểu số", "30%")])
def test_an_amount_is_that_of_those_whom_it_is_for(who: str, share: str) -> None:
    assert answer(f"{who} được hỗ trợ mấy phần trăm?", SHARES) == share


TABLE = "Với 27 điểm, Hải Âu vươn lên thứ ba, kém đội đầu bảng Công an 5 điểm."


def test_what_is_only_a_difference_is_no_amount() -> None:
    assert answer("Hải Âu có bao nhiêu điểm?", TABLE) == "27"


def test_a_difference_answers_who_asks_for_it() -> None:
    assert "5" in (answer("Hải Âu kém đội đầu bảng Công an bao nhiêu điểm?", TABLE) or "")


def test_what_an_amount_became_is_no_difference() -> None:
    assert answer("Giá xăng là bao nhiêu?", "Giá xăng giảm còn 19.650 đồng một lít.") == "còn 19.650 đồng"


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        ("Đến 2027 huyện có bao nhiêu ha nhãn?", "Huyện có 1.850 ha nhãn, sẽ lên 2.200 ha vào năm 2027.", "2.200 ha"),
        (
            "So với 2023 doanh thu lên mấy phần trăm?",
            "Doanh thu tăng 16% so với năm 2023; lãi vượt 21% kế hoạch.",
            "16%",
        ),
    ],
)
def test_a_year_right_behind_a_number_governs_it(question: str, text: str, words: str) -> None:
    assert words in (answer(question, text) or "")


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        (
            "Tiền thuê người hái đắt thêm bao nhiêu?",
            "Tiền thuê người hái lên 350.000 đồng, cao hơn vụ trước 70.000 đồng.",
            "70.000",
        ),
        (
            "Lợi nhuận hơn kế hoạch bao nhiêu?",
            "Doanh thu 2.940 tỷ đồng; lợi nhuận 218 tỷ đồng, vượt 21% kế hoạch.",
            "21%",
        ),
    ],
)
def test_by_how_much_is_answered_with_a_difference(question: str, text: str, words: str) -> None:
    assert words in (answer(question, text) or "")


def test_a_title_that_opens_the_sentence_is_no_part_of_the_name() -> None:
    two = "Bị cáo Nguyễn Văn Dũng, 40 tuổi, lĩnh 12 năm tù; vợ là Lê Thị Lụa, 38 tuổi, lĩnh 5 năm tù."
    assert answer("Nguyễn Văn Dũng lĩnh bao nhiêu năm tù?", two) == "12 năm tù"
    assert answer("Lê Thị Lụa lĩnh bao nhiêu năm tù?", two) == "5 năm tù"


TAUGHT = "Ở tuổi 78, bà Phan Thị Lan dạy nghề cho chị Lê Thị Hoa, 30 tuổi."


@pytest.mark.parametrize(
    ("question", "sentence", "age"),
    [
        ("Bà Lan bao nhiêu tuổi?", TAUGHT, "78"),
        ("Chị Hoa bao nhiêu tuổi?", TAUGHT, "30 tuổi"),
        ("Ông Hà bao nhiêu tuổi?", "Bước sang tuổi 80, ông Lê Văn Hà vẫn đi rừng.", "80"),
        ("Ông Hà bao nhiêu tuổi?", "Ông Lê Văn Hà tuổi đã gần 80 nhưng còn khỏe.", "gần 80"),
        ("Ông Hà bao nhiêu tuổi?", "Dù đã ngoài 70 tuổi, ông Lê Văn Hà vẫn đi rừng.", "ngoài 70 tuổi"),
        ("Bà Lan bao nhiêu tuổi?", "Bà Phan Thị Lan năm nay đã 78 tuổi.", "78 tuổi"),
    ],
)
def test_whose_an_age_is(question: str, sentence: str, age: str) -> None:
    assert answer(question, sentence) == age
    reply = answerer(sentence).answer(question, scope=1)
    assert reply.answered
    assert not reply.hedged


@pytest.mark.parametrize("question", ["Lê Văn Hà bao nhiêu tuổi?", "How old is Lê Văn Hà?"])
@pytest.mark.parametrize("born", ["SN 1985", "sinh năm 1985"])
def test_the_year_of_birth_is_no_age(question: str, born: str) -> None:
    news = answerer(f"Công an bắt Lê Văn Hà ({born}, ngụ xã Tân An).")
    assert not news.answer(question, scope=1).answered
    assert news.answer("Lê Văn Hà sinh năm nào?", scope=1).answers[0].text.endswith("1985")


@pytest.mark.parametrize(
    ("question", "text", "amount"),
    [
        ("Lãi suất kỳ hạn 12 tháng bao nhiêu?", RATES, "5,2%"),
        ("Lãi suất 6 tháng bao nhiêu?", RATES, "4,5%"),
        ("Bình 12 kg bao nhiêu tiền?", GAS, "420.000 đồng"),
        ("Bình 45 kg bao nhiêu tiền?", GAS, "1,55 triệu đồng"),
        ("Căn 50 m2 bao nhiêu?", FLATS, "2,1 tỷ đồng"),
        ("Năm ngoái giá vải bao nhiêu?", LYCHEES, "62.000 đồng"),
        ("Năm nay giá vải bao nhiêu?", LYCHEES, "40.000 đồng/kg"),
        ("Căn 50 m2 nới lên bao nhiêu?", "Căn 50 m2 được nới lên 70 m2.", "70 m2"),
    ],
)
def test_an_amount_is_of_the_measure_asked_about(question: str, text: str, amount: str) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert [one.text for one in reply.answers[:1]] == [amount]
    assert not reply.hedged


@pytest.mark.parametrize(
    ("question", "text", "flat"),
    [
        ("Năm 2023 có bao nhiêu khách?", "Tỉnh đón 300.000 lượt khách, tăng 20% so với năm 2023.", False),
        ("Năm 2023 có bao nhiêu khách?", "Tỉnh đón 300.000 lượt khách, gấp rưỡi năm 2023.", False),
        ("Năm 2023 có bao nhiêu khách?", "Năm 2023, tỉnh đón 200.000 lượt khách, gấp đôi năm 2022.", True),
        ("Năm 2024 thu bao nhiêu?", "Năm 2024 thu 500 tỷ đồng, tăng 50 tỷ đồng so với năm 2023.", True),
    ],
)
def test_the_year_that_is_compared_with_is_not_the_one_that_is_told_of(question: str, text: str, flat: bool) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert bool(reply.answers and not reply.hedged) is flat
