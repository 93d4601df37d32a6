import pytest

from tests.retrieval.builders import answerer

PASSPORT = "Lệ phí cấp hộ chiếu là 200.000 đồng."
MARK = "Điểm chuẩn ngành Y khoa của trường là 28,5."

PROJECT = "Dự án có tổng vốn đầu tư hơn 3.200 tỷ đồng, trong đó ngân sách trung ương 2.000 tỷ đồng."


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Lệ phí cấp căn cước bao nhiêu?", PASSPORT),
        ("điểm chuẩn ngành luật", MARK),
        ("Điểm chuẩn ngành Luật là bao nhiêu?", MARK),
        ("Học phí đại học luật bao nhiêu?", "Học phí Đại học Y là 50 triệu đồng một năm."),
        ("Tiền điện bao nhiêu?", "Tiền thuê nhà là 3 triệu đồng."),
        ("Giá tiêu bao nhiêu?", "Giá cà phê tại Đắk Lắk hôm nay 118.500 đồng/kg, giảm 1.200 đồng so với hôm qua."),
        ("Giá vé máy bay bao nhiêu?", "Vé tàu Tết Hà Nội - TP HCM giá 1,8 triệu đồng một chiều."),
        ("Giá vé máy bay bao nhiêu?", "Giá vé tàu Tết là 1,8 triệu đồng."),
        ("Giá phòng bao nhiêu?", "Gói thuê kỳ nghỉ ba ngày có giá 8 triệu đồng."),
        ("Giá pin bao nhiêu?", "Chiếc xe điện VF 5 có giá bán 529 triệu đồng."),
        ("Tỷ giá euro bao nhiêu?", "Tỷ giá trung tâm hôm nay là 24.260 đồng một USD, tăng 8 đồng."),
        ("Lương bác sĩ bao nhiêu?", "Lương giáo viên mầm non khoảng 5 triệu đồng một tháng."),
        ("Vốn địa phương bao nhiêu?", PROJECT),
    ],
)
def test_what_is_told_of_another_thing_is_not_said_flatly(question: str, text: str) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert reply.hedged or not reply.answered


@pytest.mark.parametrize(
    ("question", "text", "amount"),
    [
        ("Lệ phí cấp hộ chiếu bao nhiêu?", PASSPORT, "200.000 đồng"),
        ("Điểm chuẩn ngành Y là bao nhiêu?", MARK, "28,5"),
        ("Giá điện bao nhiêu?", "Giá bán lẻ điện là 2.100 đồng một số.", "2.100 đồng"),
        ("Giá tiêu bao nhiêu?", "Giá hồ tiêu tại Gia Lai hôm nay 138.500 đồng/kg.", "138.500 đồng/kg"),
        ("Giá phòng bao nhiêu?", "Phòng đôi có giá 1,2 triệu đồng một đêm.", "1,2 triệu đồng"),
        ("Vốn dự án bao nhiêu?", PROJECT, "hơn 3.200 tỷ đồng"),
        ("Giá vé vào cửa bao nhiêu?", "Giá vé tham quan là 40.000 đồng.", "40.000 đồng"),
    ],
)
def test_what_is_told_of_the_thing_itself_is(question: str, text: str, amount: str) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert not reply.hedged
    assert [one.text for one in reply.answers[:1]] == [amount]
