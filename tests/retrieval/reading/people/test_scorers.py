import pytest

from tests.retrieval.builders import answer, read

CORNER = "Đội khách mở tỷ số ngay phút 9 khi Lucao đánh đầu cận thành sau quả phạt góc của Triệu Việt Hưng."
PASS = "Phút 58, Văn Vũ chuyền cho Hendrio sút xa từ khoảng cách 25 m nâng tỷ số lên 2-1."
CROSS = "Phút 30, Quang Hải tạt cho Tiến Linh đánh đầu ghi bàn."
FROM = "Phút 12, từ pha kiến tạo của tiền vệ Hoàng Đức, Tuấn Hải dứt điểm hạ thủ môn Văn Lâm, mở tỷ số cho Hà Nội."


@pytest.mark.parametrize(
    ("question", "sentence", "who"),
    [
        ("Ai ghi bàn mở tỷ số?", CORNER, "Lucao"),
        ("Ai mở tỷ số?", CORNER, "Lucao"),
        ("Ai đá phạt góc?", CORNER, "Triệu Việt Hưng"),
        ("Ai ghi bàn nâng tỷ số lên 2-1?", PASS, "Hendrio"),
        ("Ai nâng tỷ số lên 2-1?", PASS, "Hendrio"),
        ("Ai chuyền cho Hendrio?", PASS, "Văn Vũ"),
        ("Cầu thủ nào ghi bàn?", CROSS, "Tiến Linh"),
        ("Ai tạt cho Tiến Linh?", CROSS, "Quang Hải"),
        ("Ai mở tỷ số?", FROM, "Tuấn Hải"),
        ("Ai kiến tạo?", FROM, "tiền vệ Hoàng Đức"),
        ("Ai gỡ hòa?", "Phút 70, Đình Bắc căng ngang để Văn Đô đệm bóng gỡ hòa 1-1.", "Văn Đô"),
        ("Ai ghi bàn?", "Phút 30, Tiến Linh ghi bàn sau đường chuyền của Quang Hải.", "Tiến Linh"),
    ],
)
def test_who_scores_is_not_who_passes(question: str, sentence: str, who: str) -> None:
    assert answer(question, sentence) == who


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Ai ghi bàn?", "Phút 30, Tiến Linh ghi bàn từ chấm phạt đền."),
        ("Ai ghi bàn?", "Phút 30, Quang Hải tạt cho Tiến Linh đánh đầu vọt xà."),
        ("Ai bị thẻ đỏ?", CROSS),
    ],
)
def test_nobody_passes_to_a_scorer_there(question: str, sentence: str) -> None:
    found = read(question, sentence)
    assert found is None or found.fit != 0.9
