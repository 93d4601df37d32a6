import pytest

from retrieval.reading.lists.ranks import of_no_ranking
from retrieval.sentences.view import Views
from tests.retrieval.builders import answer, answerer, items, view

MARKETS = "Mỹ là thị trường xuất khẩu lớn nhất, chiếm 40%, tiếp theo là Ấn Độ, Đức."
PROJECTS = "Đứng đầu là Hà Nội với 120 dự án, tiếp theo là Bình Dương và Đồng Nai."
FUNDS = "Bắc Ninh dẫn đầu cả nước với 4,5 tỷ USD, TP.HCM xếp thứ hai với 2,9 tỷ USD, Quảng Ninh đứng thứ ba."
MARKS = "Điểm chuẩn ngành Y cao nhất với 28,5 điểm, ngành Dược 26 điểm, thấp nhất là ngành Điều dưỡng 20 điểm."
RENTS = "Giá thuê cao nhất là ở Hoàn Kiếm, tiếp theo là Ba Đình, thấp nhất là Sóc Sơn."
VOTES = "Ông Nam dẫn đầu với 60% phiếu, tiếp theo là bà Hoa, ông Tùng."

FRUIT = "Bán chạy nhất là sầu riêng Đạo Nghĩa với 38 tấn, tiếp theo là hồ tiêu Nhân Cơ và cà phê Quảng Tín."


@pytest.mark.parametrize(
    ("question", "text", "name"),
    [
        ("Thị trường xuất khẩu lớn nhất là nước nào?", MARKETS, "Mỹ"),
        ("Thị trường nào đứng thứ hai?", MARKETS, "Ấn Độ"),
        ("Địa phương nào đứng đầu?", PROJECTS, "Hà Nội"),
        ("Sản phẩm nào bán chạy nhất?", FRUIT, "sầu riêng Đạo Nghĩa"),
        ("Địa phương nào dẫn đầu?", FUNDS, "Bắc Ninh"),
        ("Địa phương nào xếp thứ hai?", FUNDS, "TP.HCM"),
        ("Tỉnh nào đứng thứ ba?", FUNDS, "Quảng Ninh"),
        ("Ngành nào có điểm chuẩn cao nhất?", MARKS, "ngành Y"),
        ("Ngành nào có điểm chuẩn thấp nhất?", MARKS, "ngành Điều dưỡng"),
        ("Quận nào có giá thuê cao nhất?", RENTS, "Hoàn Kiếm"),
        ("Quận nào có giá thuê thấp nhất?", RENTS, "Sóc Sơn"),
        ("Ai dẫn đầu?", VOTES, "Ông Nam"),
        ("Ai đứng thứ hai?", VOTES, "bà Hoa"),
    ],
)
def test_of_a_ranking_the_one_asked_for(question: str, text: str, name: str) -> None:
    assert answer(question, text) == name


@pytest.mark.parametrize(
    ("question", "text", "name"),
    [
        ("Đỉnh núi nào cao nhất Việt Nam?", "Đỉnh núi cao nhất Việt Nam, Fansipan, nằm ở Lào Cai.", "Fansipan"),
        ("Huyện nào nghèo nhất?", "Trong 12 huyện, Hòa An nghèo nhất với 300 hộ nghèo.", "Hòa An"),
    ],
)
def test_where_nothing_is_ranked_every_part_may_answer(question: str, text: str, name: str) -> None:
    assert answer(question, text) == name


def test_several_may_lead() -> None:
    text = "Hà Nội và TP.HCM dẫn đầu, tiếp theo là Đà Nẵng."
    assert items("Những địa phương nào dẫn đầu?", text) == ["Hà Nội", "TP.HCM"]


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Bị cáo nào án nhẹ nhất?", "Bị cáo Lộc lãnh 14 năm tù, bị cáo Thúy 9 năm tù.", True),
        ("Bị cáo nào án nặng nhất?", "Bị cáo Lộc lãnh án nặng nhất, 14 năm tù.", False),
        ("Tỉnh nào thu nhiều nhất?", "Sen dẫn đầu với 5 tỷ đồng, Lùng 3 tỷ đồng.", False),
        ("Tỉnh nào thu nhiều nhất?", "Sen đầu tư 5 tỷ đồng, Lùng 3 tỷ đồng.", True),
        ("Tỉnh nào thu nhiều?", "Sen đầu tư 5 tỷ đồng, Lùng 3 tỷ đồng.", False),
    ],
)
def test_the_most_of_several_is_only_told_where_something_is_called_so(
    question: str, text: str, expected: bool
) -> None:
    assert of_no_ranking(answerer(text).understand(question), view(text), Views()) == expected
