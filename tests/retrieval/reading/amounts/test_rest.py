import pytest

from tests.retrieval.builders import answer, answerer

MOVED = "Huyện Tiên Hưng sơ tán 1.870 hộ, thị xã Quảng Lâm 1.245 hộ, huyện Cô Sa 640 hộ, số còn lại ở TP. Hải Sơn."
ISLAND = "Huyện đảo đã đưa 1.150 du khách vào bờ, 320 người còn lại được bố trí ở khách sạn."
CASES = "Trong 50 ca mắc, xã Hòa Bình có 30 ca, phần còn lại ở xã Hòa An."


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("TP. Hải Sơn sơ tán bao nhiêu hộ?", MOVED),
        ("Xã Hòa An có bao nhiêu ca mắc?", CASES),
        (
            "Huyện Tân Kỳ góp bao nhiêu?",
            "Trong 120 tỉ đồng, ngân sách tỉnh góp 80 tỉ đồng, còn lại là của huyện Tân Kỳ.",
        ),
    ],
)
def test_of_whom_only_the_rest_is_told_no_amount_is_said_flatly(question: str, text: str) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert reply.hedged or not reply.answered


@pytest.mark.parametrize(
    ("question", "text", "amount"),
    [
        ("Huyện Cô Sa sơ tán bao nhiêu hộ?", MOVED, "640 hộ"),
        ("Xã Hòa Bình có bao nhiêu ca mắc?", CASES, "30 ca"),
        ("Bao nhiêu du khách còn ở lại đảo?", ISLAND, "320 người"),
        ("Bao nhiêu du khách được đưa vào bờ?", ISLAND, "1.150 du khách"),
        ("Bao nhiêu người bị thương?", "45 khách, 30 người bị thương, 15 người còn lại an toàn.", "30 người bị thương"),
        ("Hiện còn bao nhiêu em nằm viện?", "Hiện 61 em đã xuất viện, 13 em còn lại sức khỏe ổn định.", "13 em"),
        ("Bao nhiêu em đã xuất viện?", "Hiện 61 em đã xuất viện, 13 em còn lại sức khỏe ổn định.", "61 em"),
        ("Xã còn bao nhiêu hộ nghèo?", "Xã còn 45 hộ nghèo, giảm 12 hộ so với năm trước.", "còn 45 hộ nghèo"),
    ],
)  # fmt: skip
def test_what_is_left_is_told_where_it_is_asked_for(question: str, text: str, amount: str) -> None:
    assert answer(question, text) == amount
