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
        "giết người, cướp tài sản và bắt, giữ người trái pháp luật",
        "tiêu thụ tài sản do người khác phạm tội mà có",
    ],
)
def test_a_crime_of_several_verbs_is_whole(crime: str) -> None:
    assert answer("Tẹo bị khởi tố về tội gì?", f"Công an khởi tố Lê Văn Tẹo về tội {crime}.") == crime


@pytest.mark.parametrize(
    ("behind", "crime"),
    [
        (" và tiêu thụ tài sản do người khác phạm tội mà có.", " và tiêu thụ tài sản do người khác phạm tội mà có"),
        (", trốn ra nước ngoài từ năm 2022.", ""),
    ],
)
def test_the_act_that_somebody_is_prosecuted_for(behind: str, crime: str) -> None:
    sentence = f"Công an bắt Lê Văn Tẹo để điều tra hành vi trộm cắp tài sản{behind}"
    assert answer("Tẹo bị bắt về hành vi gì?", sentence) == f"trộm cắp tài sản{crime}"


@pytest.mark.parametrize(("name", "crime"), [("Sáu", "đưa hối lộ"), ("Bảy", "nhận hối lộ")])
def test_of_several_crimes_that_of_the_one_asked_about(name: str, crime: str) -> None:
    sentence = "Tòa tuyên phạt Sáu 5 năm tù về tội đưa hối lộ, Bảy 3 năm tù về tội nhận hối lộ."
    assert answer(f"{name} bị phạt về tội gì?", sentence) == crime
