import pytest

from tests.retrieval.builders import answer, answerer

GRANTED = "Sinh viên sư phạm được miễn học phí và hỗ trợ sinh hoạt phí 3,63 triệu đồng/tháng."
BESIDES = "Ngoài học phí, mỗi học sinh đóng tiền ăn 600.000 đồng/tháng."
FEES = "Thí sinh nộp lệ phí 500.000 đồng, học phí 15 triệu đồng/năm."


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Học phí bao nhiêu?", GRANTED),
        ("Học phí bao nhiêu?", BESIDES),
        ("Phí gửi xe bao nhiêu?", "Hành khách được miễn phí gửi xe và giảm giá vé còn 50.000 đồng."),
        ("Viện phí bao nhiêu?", "Người dân được miễn viện phí và hỗ trợ tiền ăn 100.000 đồng/ngày."),
        ("Học phí bao nhiêu?", "Học phí và tiền ăn mỗi tháng là 2,5 triệu đồng."),
    ],
)
def test_what_another_fee_is_is_not_said_flatly(question: str, text: str) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert reply.hedged or not reply.answered


@pytest.mark.parametrize(
    ("question", "text", "amount"),
    [
        ("Sinh hoạt phí được hỗ trợ bao nhiêu?", GRANTED, "3,63 triệu đồng/tháng"),
        ("Học phí bao nhiêu?", FEES, "15 triệu đồng/năm"),
        ("Lệ phí bao nhiêu?", FEES, "500.000 đồng"),
        ("Lương bao nhiêu?", "Công ty trả lương 12 triệu đồng/tháng và thưởng 2 triệu đồng.", "12 triệu đồng/tháng"),
        ("Học phí bao nhiêu?", "Học phí, gồm cả tiền ăn, là 3 triệu đồng/tháng.", "3 triệu đồng/tháng"),
        ("Giá vé bao nhiêu?", "Giá vé tham quan là 40.000 đồng, giá gửi xe 10.000 đồng.", "40.000 đồng"),
        ("Vốn bao nhiêu?", "Trường vay vốn để xây ký túc xá với kinh phí 30 tỉ đồng.", "30 tỉ đồng"),
    ],
)
def test_the_fee_asked_for_is(question: str, text: str, amount: str) -> None:
    assert answer(question, text) == amount


def test_where_another_sentence_says_the_fee_that_is_the_answer() -> None:
    text = f"Tin tuyển sinh.\n\n{GRANTED} Học phí các ngành khác dự kiến từ 14,1 đến 18,5 triệu đồng/năm."
    reply = answerer(text).answer("Học phí bao nhiêu?", scope=1)
    assert reply.answers[0].text == "từ 14,1 đến 18,5 triệu đồng/năm"


MELONS = "Một hecta dưa hấu cho thu 40 tấn, trừ chi phí lãi 120 triệu đồng."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Công ty lãi bao nhiêu?", "Công ty lỗ 35 tỷ đồng, nợ 1.200 tỷ đồng.", ""),
        ("Công ty lỗ bao nhiêu?", "Công ty có lợi nhuận 35 tỷ đồng.", ""),
        ("Công ty lãi bao nhiêu?", "Công ty có lợi nhuận 35 tỷ đồng.", "35 tỷ đồng"),
        ("Chi phí bao nhiêu?", MELONS, ""),
        ("Lãi bao nhiêu?", MELONS, "120 triệu đồng"),
        ("Lãi bao nhiêu?", "Ông lãi sau khi trừ chi phí 120 triệu đồng.", "120 triệu đồng"),
        ("Công ty lỗ bao nhiêu?", "Từ lãi 20 tỷ đồng, công ty chuyển sang lỗ 35 tỷ đồng.", "35 tỷ đồng"),
    ],
)
def test_what_was_gained_is_not_what_was_lost_or_spent(question: str, text: str, expected: str) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert (reply.answers[0].text if reply.answered and not reply.hedged else "") == expected


@pytest.mark.parametrize(
    ("text", "flat"),
    [
        ("Trường vừa xây thêm 8 phòng học với kinh phí 6,5 tỷ đồng.", False),
        ("Học phí là 2 triệu đồng, kinh phí xây trường 6,5 tỷ đồng.", True),
    ],
)
def test_what_a_school_costs_is_no_tuition_fee(text: str, flat: bool) -> None:
    reply = answerer(text).answer("Học phí bao nhiêu?", scope=1)
    assert bool(reply.answers and not reply.hedged) is flat
