import pytest

from tests.retrieval.builders import answerer

PASSPORT = "Lệ phí cấp hộ chiếu là 200.000 đồng."
MARK = "Điểm chuẩn ngành Y khoa của trường là 28,5."


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Lệ phí cấp căn cước bao nhiêu?", PASSPORT),
        ("điểm chuẩn ngành luật", MARK),
        ("Điểm chuẩn ngành Luật là bao nhiêu?", MARK),
        ("Học phí đại học luật bao nhiêu?", "Học phí Đại học Y là 50 triệu đồng một năm."),
        ("Tiền điện bao nhiêu?", "Tiền thuê nhà là 3 triệu đồng."),
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
        ("Giá vé vào cửa bao nhiêu?", "Giá vé tham quan là 40.000 đồng.", "40.000 đồng"),
    ],
)
def test_what_is_told_of_the_thing_itself_is(question: str, text: str, amount: str) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert not reply.hedged
    assert [one.text for one in reply.answers[:1]] == [amount]
