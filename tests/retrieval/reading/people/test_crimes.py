import pytest

from tests.retrieval.builders import answer


def test_the_crime_stands_in_quotation_marks_behind_the_case() -> None:
    sentence = "Công an khởi tố vụ án “Vi phạm quy định về phòng cháy”, bắt giam ông Phiêu."
    assert answer("Công an khởi tố vụ án về tội gì?", sentence) == "Vi phạm quy định về phòng cháy"


@pytest.mark.parametrize("question", ["Tẹo bị khởi tố về tội gì?", "Tẹo bị bắt vì tội danh gì?"])
def test_the_crime_behind_toi(question: str) -> None:
    sentence = "Công an khởi tố Lê Văn Tẹo (31 tuổi) về tội “Trộm cắp tài sản”, bắt tạm giam 4 tháng."
    assert answer(question, sentence) == "Trộm cắp tài sản"


@pytest.mark.parametrize(
    "crime",
    [
        "Vi phạm quy định về nghiên cứu, thăm dò, khai thác tài nguyên",
        "sản xuất, buôn bán hàng giả",
        "tàng trữ, vận chuyển trái phép chất ma túy",
    ],
)
def test_a_crime_of_several_verbs_is_whole(crime: str) -> None:
    assert answer("Tẹo bị khởi tố về tội gì?", f"Công an khởi tố Lê Văn Tẹo về tội {crime}.") == crime
