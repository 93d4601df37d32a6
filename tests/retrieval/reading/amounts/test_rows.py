import pytest

from tests.retrieval.builders import answer

MEDALS = "Đoàn Việt Nam giành 3 huy chương vàng, 5 huy chương bạc và 8 huy chương đồng; Thái Lan giành 4 vàng."
RATES = "Lãi suất kỳ hạn 6 tháng là 4,5%, 12 tháng 5,2%, 24 tháng 5,6%."


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        ("Việt Nam giành bao nhiêu huy chương bạc?", MEDALS, "5"),
        ("Việt Nam có mấy huy chương vàng?", MEDALS, "3"),
        ("Kỳ hạn 24 tháng lãi suất bao nhiêu phần trăm?", RATES, "5,6%"),
        ("Lãi suất kỳ hạn 6 tháng bao nhiêu phần trăm?", RATES, "4,5%"),
    ],
)
def test_of_a_row_the_item_with_the_words_of_the_question(question: str, text: str, words: str) -> None:
    assert words in (answer(question, text) or "")


REVISIONS = "Từ đầu năm, giá xăng đã tăng 17 lần, giảm 14 lần; dầu diesel tăng 13 lần, giảm 18 lần."
FED = "Vụ việc khiến 74 học sinh nhập viện, trong đó 16 em phải chuyển lên tuyến trên."
EXPELLED = "Kỳ thi có 9 thí sinh bị đình chỉ: 6 em mang điện thoại, 3 em mang tài liệu."


@pytest.mark.parametrize(
    ("question", "text", "number"),
    [
        ("Dầu diesel giảm mấy lần?", REVISIONS, "18"),
        ("Dầu diesel tăng mấy lần?", REVISIONS, "13"),
        ("Giá xăng giảm mấy lần?", REVISIONS, "14"),
        ("Bao nhiêu em bị đình chỉ vì mang điện thoại?", EXPELLED, "6 em"),
        ("Bao nhiêu thí sinh bị đình chỉ?", EXPELLED, "9 thí sinh"),
        ("Bao nhiêu học sinh phải nhập viện?", FED, "74 học sinh"),
    ],
)
def test_what_opens_a_part_is_said_of_all_of_it(question: str, text: str, number: str) -> None:
    assert answer(question, text) == number


def test_the_word_itself_counts_before_what_means_the_same() -> None:
    assert answer("Bao nhiêu hộ bị sơ tán?", "Mưa lũ làm 120 hộ sơ tán, 30 hộ phải di dời khẩn cấp.") == "120 hộ sơ tán"


RAIN = "Mưa nhiều nhất là ở bản Sen, ít nhất là ở bản Lùng."


@pytest.mark.parametrize(("most", "village"), [("nhiều nhất", "bản Sen"), ("ít nhất", "bản Lùng")])
def test_of_the_most_and_the_least_the_one_asked_for(most: str, village: str) -> None:
    assert answer(f"Bản nào mưa {most}?", RAIN) == village


SPENT = "Khôi khai dùng 41 tỉ đồng đầu tư tiền ảo, 12 tỉ đồng mua bốn ô tô, còn lại trả nợ."
VERDICT = (
    "Mạc Thị Nga (39 tuổi, vợ cũ của Khôi) lãnh 12 năm tù; Hồ Chí Dũng (36 tuổi) 9 năm tù; Lương Gia Bảo 3 năm tù "
    "nhưng được hưởng án treo, thời gian thử thách 5 năm."
)


@pytest.mark.parametrize(
    ("question", "text", "amount"),
    [
        ("Khôi đầu tư tiền ảo hết bao nhiêu?", SPENT, "41 tỉ đồng"),
        ("Khôi mua ô tô hết bao nhiêu?", SPENT, "12 tỉ đồng"),
        ("Bà Mạc Thị Nga bị tuyên án mấy năm?", VERDICT, "12 năm"),
        ("Hồ Chí Dũng lãnh mấy năm tù?", VERDICT, "9 năm tù"),
        ("Thời gian thử thách của Bảo là bao lâu?", VERDICT, "5 năm"),
    ],
)
def test_in_a_row_each_has_an_amount_of_its_own(question: str, text: str, amount: str) -> None:
    assert answer(question, text) == amount
