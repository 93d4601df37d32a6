import pytest

from retrieval.reading.found import Found
from retrieval.reading.titles import only_figures
from tests.retrieval.builders import answer, sheet


@pytest.mark.parametrize(
    ("question", "sentence", "title"),
    [
        ("Văn Cao sáng tác bài nào?", 'Bài hát "Tiến quân ca" do Văn Cao sáng tác năm 1944.', "Tiến quân ca"),
        ("An Thuyên viết bài nào?", 'Nhạc sĩ An Thuyên viết "Ca dao em và tôi" năm 1982.', "Ca dao em và tôi"),
        ("Kim Cương diễn vở gì?", 'Vở "Lá sầu riêng" do Kim Cương diễn năm 1960.', "Lá sầu riêng"),
        ("Phim nào thu 700 tỉ đồng?", 'Bộ phim "Mưa đỏ" của ông Thái thu 700 tỉ đồng.', "Mưa đỏ"),
    ],
)
def test_a_work_is_called_by_its_title(question: str, sentence: str, title: str) -> None:
    assert answer(question, sentence) == title


@pytest.mark.parametrize(
    ("question", "sentence", "expected"),
    [
        ("Trấn Thành có phim nào?", "500 tỉ đồng năm 2024.", True),
        ("Em Nam đoạt giải nào?", "giải năm 2023 tại Hà Nội.", True),
        ("Em Nam đoạt giải nào?", "giải nhất năm 2023.", False),
        ("Siêu thị giảm giá mặt hàng nào?", "50% dịp lễ.", True),
        ("Công ty chịu hình phạt nào?", "50 triệu đồng.", False),
        ("Đợt nào mưa to?", "tháng 10.", False),
        ("Văn Cao sáng tác khi nào?", "năm 1944.", False),
        ("Văn Cao sáng tác bài nào?", "Tiến quân ca năm 1944.", False),
    ],
)
def test_a_time_or_a_sum_is_no_work_and_no_prize(question: str, sentence: str, expected: bool) -> None:
    laid = sheet(question, sentence)
    assert only_figures(laid, Found((0, len(laid.view.tokens) - 1), "span").place) is expected
