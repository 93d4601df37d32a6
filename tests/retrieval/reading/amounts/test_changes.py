import pytest

from tests.retrieval.builders import answer, answerer

TICKETS = (
    "Từ 1-7, vé vào vịnh tăng từ 250.000 đồng lên 290.000 đồng đối với người lớn, từ 120.000 đồng lên 150.000 đồng đối "
    "với trẻ em."
)
LAND = "Giá đất cao nhất là 68 triệu đồng/m2 tại đường Hàm Ninh (mức cũ 45 triệu đồng)."
SHRIMP = "Tôm thẻ bán 118.000 đồng/kg, cùng kỳ chỉ 96.000 đồng/kg; dừa 90.000 đồng, trong khi năm ngoái là 62.000 đồng."
STAY = "Mỗi khách ở lại 1,9 ngày, nhích nhẹ so với mức 1,7 ngày của hè năm trước."
WAIT = "Thời gian chờ khám giảm từ 95 phút xuống 60 phút."


@pytest.mark.parametrize(
    ("question", "text", "amount"),
    [
        ("Vé người lớn giá bao nhiêu?", TICKETS, "290.000 đồng"),
        ("Trước đây vé người lớn giá bao nhiêu?", TICKETS, "250.000 đồng"),
        ("Vé trẻ em trước đây giá bao nhiêu?", TICKETS, "120.000 đồng"),
        ("Vé trẻ em giá bao nhiêu?", TICKETS, "150.000 đồng"),
        ("Đất đường Hàm Ninh giá bao nhiêu?", LAND, "68 triệu đồng/m2"),
        ("Đất đường Hàm Ninh trước đây giá bao nhiêu?", LAND, "45 triệu đồng"),
        ("Thời gian chờ khám là bao lâu?", WAIT, "60 phút"),
        ("Trước đây phải chờ khám bao lâu?", WAIT, "95 phút"),
        ("Tôm thẻ giá bao nhiêu?", SHRIMP, "118.000 đồng/kg"),
        ("Năm ngoái dừa giá bao nhiêu?", SHRIMP, "62.000 đồng"),
        ("Hè này mỗi khách ở lại mấy ngày?", STAY, "1,9 ngày"),
        ("Hè năm ngoái mỗi khách ở lại mấy ngày?", STAY, "1,7 ngày"),
        (
            "Hợp tác xã giờ có mấy thành viên?",
            "Hợp tác xã lập với 11 thành viên, nay có 26 thành viên.",
            "26 thành viên",
        ),
        ("Lúc lập hợp tác xã có mấy thành viên?", "Hợp tác xã lập với 11 thành viên, nay có 26.", "11 thành viên"),
        ("Khoa hồi sức có mấy giường?", "Khoa hồi sức có 40 giường, năm ngoái 30 giường.", "40 giường"),
        ("Khoa nhi có mấy giường?", "Khoa nhi tháng trước 30 giường, nay 40 giường.", "40 giường"),
        ("Ban Quản lý nâng vốn lên bao nhiêu?", "Ban Quản lý nâng vốn từ 3 tỷ đồng lên 5 tỷ đồng.", "5 tỷ đồng"),
    ],
)
def test_what_an_amount_was_before_is_told_from_what_it_is_now(question: str, text: str, amount: str) -> None:
    assert answer(question, text) == amount


@pytest.mark.parametrize(
    ("question", "text", "amount"),
    [
        ("Vé người lớn tăng bao nhiêu?", TICKETS, "từ 250.000 đồng lên 290.000 đồng"),
        ("Vé người lớn tăng lên bao nhiêu?", TICKETS, "290.000 đồng"),
        ("Vé giảm bao nhiêu?", "Vé giảm 20.000 đồng, từ 90.000 đồng còn 70.000 đồng.", "20.000 đồng"),
    ],
)
def test_by_how_much_is_told_by_both_where_nothing_says_it(question: str, text: str, amount: str) -> None:
    assert answer(question, text) == amount


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Vốn ban đầu bao nhiêu?", "Công trình đội vốn từ 800 lên 1.400 tỷ đồng.", "từ 800 lên 1.400 tỷ đồng"),
        ("Giá vé cũ bao nhiêu?", "Giá vé tăng từ 30.000 lên 40.000 đồng.", "từ 30.000 lên 40.000 đồng"),
        ("Giá vé cũ bao nhiêu?", "Giá vé tăng từ 30.000 đồng lên 40.000 đồng.", "30.000 đồng"),
        ("Giá vé mới bao nhiêu?", "Giá vé tăng từ 30.000 lên 40.000 đồng.", "40.000 đồng"),
    ],
)
def test_a_former_amount_without_a_unit_stands_with_the_new_one(question: str, text: str, expected: str) -> None:
    assert answerer(text).answer(question, scope=1).attempted[0].text == expected
