import pytest

from tests.retrieval.builders import answer

_DONORS = "Người hiến máu đủ 18 tuổi, nam nặng từ 45 kg, nữ từ 42 kg trở lên."


@pytest.mark.parametrize(
    ("question", "sentence", "amount"),
    [
        ("Nữ phải nặng bao nhiêu kg mới được hiến máu?", _DONORS, "42 kg"),
        ("Nam phải nặng bao nhiêu kg mới được hiến máu?", _DONORS, "45 kg"),
        ("Lớp có bao nhiêu em nữ?", "Lớp có 40 em, gồm 22 em nam và 18 em nữ.", "18 em nữ"),
        ("Lớp có bao nhiêu em?", "Lớp có 40 em, gồm 22 em nam và 18 em nữ.", "40 em"),
        ("Ông Nam trồng bao nhiêu ha cam?", "Ông Nam trồng 3 ha cam, nữ công nhân hái 5 tấn.", "3 ha cam"),
    ],
)
def test_an_amount_is_of_the_side_that_is_asked_for(question: str, sentence: str, amount: str) -> None:
    assert answer(question, sentence) == amount


@pytest.mark.parametrize(
    ("question", "time"),
    [("Dự án hoàn thành khi nào?", "cuối năm 2025"), ("Dự án khởi công khi nào?", "tháng 3-2024")],
)
def test_the_beginning_is_not_the_end(question: str, time: str) -> None:
    assert answer(question, "Dự án khởi công tháng 3-2024, dự kiến xong cuối năm 2025.") == time
