import pytest

from retrieval.sentences.sections import headings
from tests.retrieval.builders import answerer, article

NOTICE = """Thông báo tuyển sinh lớp nghề của huyện Trà Sen

Điều kiện đăng ký
Người học từ đủ 16 tuổi, có hộ khẩu tại huyện. Ưu tiên hộ nghèo.

II. Quyền lợi của học viên
- Được miễn học phí;
- Được hỗ trợ tiền ăn mỗi ngày;
- Được giới thiệu việc làm sau khóa học.

IV. Thời gian, địa điểm nhận hồ sơ
1. Thời gian: từ ngày 1-4-2025 đến hết ngày 30-4-2025.

Học viên khóa trước dệt chiếu - Ảnh: TẤN HƯNG
Lớp học mở đến hết năm nay.
"""


def test_short_lines_of_their_own_head_what_follows() -> None:
    one = article(NOTICE)
    said = [one.text[start:end] for start, end, _ in one.sentences]
    heading = dict(zip(said, headings(one), strict=True))
    assert said[heading["Ưu tiên hộ nghèo."]] == "Điều kiện đăng ký"
    assert said[heading["- Được hỗ trợ tiền ăn mỗi ngày;"]] == "II. Quyền lợi của học viên"
    assert heading["Điều kiện đăng ký"] == -1
    assert said[heading["Lớp học mở đến hết năm nay."]] == "IV. Thời gian, địa điểm nhận hồ sơ"  # no caption heads


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Điều kiện đăng ký là gì?", ["Người học từ đủ 16 tuổi, có hộ khẩu tại huyện"]),
        ("dieu kien dang ky la gi", ["Người học từ đủ 16 tuổi, có hộ khẩu tại huyện"]),
        (
            "Quyền lợi của học viên là gì?",
            ["Được miễn học phí", "Được hỗ trợ tiền ăn mỗi ngày", "Được giới thiệu việc làm sau khóa học"],
        ),
        ("Thời gian nhận hồ sơ?", ["từ ngày 1-4-2025 đến hết ngày 30-4-2025"]),
    ],
)
def test_what_stands_under_a_heading_answers_it(question: str, expected: list[str]) -> None:
    reply = answerer(NOTICE).answer(question, scope=1)
    best = reply.answers[0]
    assert (list(best.item_texts()) or [best.text]) == expected
    assert best.article.text[best.start : best.end] == best.text


def test_a_heading_is_no_place() -> None:
    reply = answerer(NOTICE).answer("Đăng ký ở đâu?", scope=1)
    assert not [one for one in reply.answers[:1] if one.text == "Điều kiện"]


def test_a_heading_that_says_something_else_is_not_answered_with_what_it_heads() -> None:
    best = answerer(NOTICE).answer("Điều kiện được vay vốn là gì?", scope=1)
    assert not best.answers or best.hedged
