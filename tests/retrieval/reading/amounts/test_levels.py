import pytest

from tests.retrieval.builders import answer, answerer

PETROL = "Giá xăng RON95 tăng 410 đồng, lên 25.230 đồng/lít."
GAS = "Giá gas giảm 12.000 đồng so với tháng trước, xuống 430.000 đồng/bình."
GOLD = "Giá vàng SJC tăng 500.000 đồng, lên mức 85 triệu đồng/lượng."
CASES = "Số ca mắc tăng thêm 20 ca, lên 145 ca."
MEMBERS = "Số thành viên tăng 15 người, lên thành 60 người."
WAGE = "Lương cơ sở tăng từ 1,8 triệu đồng lên 2,34 triệu đồng."


@pytest.mark.parametrize(
    ("question", "text", "amount"),
    [
        ("Giá xăng RON95 bao nhiêu?", PETROL, "25.230 đồng/lít"),
        ("Giá xăng RON95 tăng lên bao nhiêu?", PETROL, "25.230 đồng/lít"),
        ("Giá xăng RON95 tăng bao nhiêu?", PETROL, "410 đồng"),
        ("Giá gas bao nhiêu?", GAS, "430.000 đồng/bình"),
        ("Giá gas giảm bao nhiêu?", GAS, "12.000 đồng"),
        ("Giá vàng SJC bao nhiêu?", GOLD, "85 triệu đồng/lượng"),
        ("Có bao nhiêu ca mắc?", CASES, "145 ca"),
        ("Có bao nhiêu ca mắc mới?", CASES, "20 ca"),
        ("Số ca mắc tăng bao nhiêu?", CASES, "20 ca"),
        ("Câu lạc bộ có bao nhiêu thành viên?", MEMBERS, "60 người"),
        ("Lương cơ sở tăng bao nhiêu?", WAGE, "từ 1,8 triệu đồng lên 2,34 triệu đồng"),
        ("Doanh thu bao nhiêu?", "Doanh thu đạt 300 tỷ đồng, tăng 20 tỷ đồng.", "300 tỷ đồng"),
    ],
)
def test_what_something_comes_to_is_told_from_by_how_much_it_changed(question: str, text: str, amount: str) -> None:
    assert answer(question, text) == amount


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Nợ xấu giảm bao nhiêu?", "Nợ xấu giảm còn 1,92%."),
        ("Nợ xấu giảm bao nhiêu?", "Nợ xấu giảm xuống 1,92%."),
        ("Công suất nhà máy tăng bao nhiêu?", "Công suất nhà máy tăng lên 500 tấn/ngày."),
        ("Giá xăng RON95 bao nhiêu?", "Giá xăng RON95 tăng 410 đồng."),
    ],
)
def test_the_one_is_not_said_flatly_for_the_other(question: str, text: str) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert reply.hedged or not reply.answered


@pytest.mark.parametrize(
    ("question", "text", "amount"),
    [
        ("Lợi nhuận tăng bao nhiêu?", "Lợi nhuận tăng tới 30%.", "30%"),
        ("Kinh tế tăng trưởng bao nhiêu?", "Kinh tế tăng trưởng đạt 7,5%.", "7,5%"),
        ("Có bao nhiêu người chết do bão?", "Số người chết do bão tăng lên 12 người.", "12 người"),
        ("Nợ xấu giảm còn bao nhiêu?", "Nợ xấu giảm xuống 1,92%.", "1,92%"),
        ("Mỗi hộ được hỗ trợ bao nhiêu?", "Mỗi hộ được hỗ trợ thêm 5 triệu đồng.", "5 triệu đồng"),
    ],
)
def test_what_answers_is_said_flatly(question: str, text: str, amount: str) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert reply.answered and not reply.hedged
    assert reply.answers[0].text == amount
