import pytest

from tests.retrieval.builders import answer, answerer

EXPORTS = "Xuất khẩu tôm đạt 3,4 tỷ USD, cá tra 1,8 tỷ USD, cá ngừ 845 triệu USD."
PRICES = "Giá tiêu đạt 150.000 đồng/kg, điều đạt 30.000 đồng/kg."
FIELDS = "Toàn tỉnh có 12.000 ha lúa, 3.500 ha ngô, 800 ha sắn."
GROUPS = "Nhóm thực phẩm tăng 2,1%, nhóm giao thông giảm 0,8%."
DEGREES = "Vùng núi từ 8-10 độ, đồng bằng từ 14-16 độ."
RISKS = "Trên biển: cấp 2; trên đất liền: cấp 1."
SHARES = "Nông nghiệp chiếm 12%, công nghiệp 45%, dịch vụ 43%."

FUEL = (
    "Theo đó, xăng E5 RON 92 giảm 280 đồng/lít, không cao hơn 19.420 đồng/lít; xăng RON 95-III giảm 310 đồng, "
    "còn 20.500 đồng/lít."
)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Xuất khẩu mực đạt bao nhiêu?", EXPORTS),
        ("Xuất khẩu cua đạt bao nhiêu tỷ USD?", EXPORTS),
        ("Giá cao su bao nhiêu?", PRICES),
        ("Nhóm y tế tăng bao nhiêu?", GROUPS),
        ("Vùng ven biển bao nhiêu độ?", DEGREES),
        ("Trên đảo cấp mấy?", RISKS),
        ("Xây dựng chiếm bao nhiêu phần trăm?", SHARES),
        ("Giá xăng E5?", FUEL),
    ],
)
def test_what_a_row_does_not_have_is_not_said_flatly(question: str, text: str) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert reply.hedged or not reply.answered


@pytest.mark.parametrize(
    ("question", "text", "amount"),
    [
        ("Xuất khẩu tôm đạt bao nhiêu?", EXPORTS, "3,4 tỷ USD"),
        ("Xuất khẩu tôm thu về bao nhiêu?", EXPORTS, "3,4 tỷ USD"),
        ("Xuất khẩu cá tra đạt bao nhiêu?", EXPORTS, "1,8 tỷ USD"),
        ("Giá điều bao nhiêu?", PRICES, "30.000 đồng/kg"),
        ("Xăng RON 95 giảm bao nhiêu?", FUEL, "310 đồng"),
        ("Diện tích sắn là bao nhiêu?", FIELDS, "800 ha"),
        ("Nhóm giao thông giảm bao nhiêu?", GROUPS, "0,8%"),
        ("Đồng bằng bao nhiêu độ?", DEGREES, "14-16 độ"),
        ("Trên đất liền cấp mấy?", RISKS, "cấp 1"),
        ("Dịch vụ chiếm bao nhiêu phần trăm?", SHARES, "43%"),
        ("Cầu dài bao nhiêu mét?", "Công trình dài 620 m, rộng 12 m.", "620 m"),
    ],
)
def test_what_it_has_is(question: str, text: str, amount: str) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert reply.answered and not reply.hedged
    assert reply.answers[0].text == amount


LOANS = "Hộ nghèo được vay 50 triệu đồng, hộ cận nghèo được vay 30 triệu đồng."


@pytest.mark.parametrize(
    ("question", "amount"),
    [("Hộ nghèo được vay bao nhiêu?", "50 triệu đồng"), ("Hộ cận nghèo được vay bao nhiêu?", "30 triệu đồng")],
)
def test_neighbouring_words_of_the_question_are_neighbours_in_the_part(question: str, amount: str) -> None:
    assert answer(question, LOANS) == amount


WAYS = (
    "Trường xét tuyển theo các cách: tuyển thẳng (5%), xét kết quả thi tốt nghiệp THPT (50% chỉ tiêu), xét học bạ "
    "(15%), xét kết quả thi đánh giá năng lực (30%)."
)
FUNDS = "Kinh phí gồm ngân sách tỉnh (12 tỉ đồng), ngân sách huyện (5 tỉ đồng) và dân góp (300 triệu đồng)."


@pytest.mark.parametrize(
    ("question", "text", "amount"),
    [
        ("Xét học bạ chiếm bao nhiêu phần trăm chỉ tiêu?", WAYS, "15%"),
        ("Tuyển thẳng chiếm bao nhiêu phần trăm chỉ tiêu?", WAYS, "5%"),
        ("Thi đánh giá năng lực chiếm bao nhiêu phần trăm?", WAYS, "30%"),
        ("Ngân sách huyện góp bao nhiêu?", FUNDS, "5 tỉ đồng"),
        ("Dân góp bao nhiêu?", FUNDS, "300 triệu đồng"),
    ],
)
def test_an_amount_in_brackets_is_of_the_item_before_them(question: str, text: str, amount: str) -> None:
    assert answer(question, text) == amount
