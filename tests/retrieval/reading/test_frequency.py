import pytest

from tests.retrieval.builders import answer, answerer

ADVICE = "Người dân nên diệt lăng quăng mỗi tuần một lần, đến cơ sở y tế khi sốt cao trên hai ngày."


@pytest.mark.parametrize(
    ("question", "sentence", "often"),
    [
        ("Bao lâu diệt lăng quăng một lần?", ADVICE, "mỗi tuần một lần"),
        ("Đại hội mấy năm tổ chức một lần?", "Đại hội được tổ chức 5 năm một lần.", "5 năm một lần"),
        ("Lễ hội mấy năm tổ chức một lần?", "Lễ hội hai năm tổ chức một lần.", "hai năm tổ chức một lần"),
        ("Mấy phút có một chuyến xe buýt?", "Xe buýt chạy 15 phút/chuyến.", "15 phút/chuyến"),
    ],
)
def test_how_often(question: str, sentence: str, often: str) -> None:
    assert answer(question, sentence) == often


def test_another_length_is_not_how_often() -> None:
    asked = answerer("Trẻ sốt cao trên hai ngày cần đi khám và tiêm nhắc.")
    assert not asked.answer("Bao lâu tiêm nhắc một lần?", scope=1).answered
