import pytest

from retrieval.reading.found import Found
from retrieval.reading.lists.completeness import too_few
from tests.retrieval.builders import sheet

NEWS = "Sổ mới được thử tại ba quận gồm Hòa An, Gò Nổi và Bến Thóc."


def is_too_few(question: str, answer: str, sentence: str = NEWS) -> bool:
    laid = sheet(question, sentence)
    keys = [token.text for token in laid.view.tokens]
    words = answer.split(" ")
    first = next(i for i in range(len(keys)) if " ".join(keys[i:]).startswith(answer))
    after = next(j for j in range(first + 1, len(keys) + 1) if " ".join(keys[first:j]) == " ".join(words))
    return too_few(laid, Found((first, after), "span", 0.0))


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        ("Sổ mới được thử ở ba quận nào?", "Hòa An , Gò Nổi và Bến Thóc", False),
        ("Sổ mới được thử ở ba quận nào?", "Hòa An", True),
        ("Ba quận thử sổ mới là những nơi nào?", "Gò Nổi và Bến Thóc", True),
        ("Tên ba quận thử sổ mới là gì?", "Bến Thóc", True),
        ("Ba quận thử sổ mới là của tỉnh nào?", "Bến Thóc", False),
        ("Sổ mới được thử ở quận nào?", "Hòa An", False),
        ("Bà Lê Thị Ba ở quận nào?", "Hòa An", False),
        ("Năm 2024 quận nào thử sổ mới?", "Hòa An", False),
        ("Ba tháng nào thử sổ mới?", "Hòa An", False),
        ("Kế hoạch thử sổ năm tới thế nào?", "Hòa An", False),
        ("Sổ mới năm nay được thử ở quận nào?", "Hòa An", False),
        ("Ba quận thử sổ mới thế nào?", "Hòa An", False),
        ("Ba quận thử sổ mới khi nào?", "Hòa An", False),
        ("Vòng 2 thử ở quận nào?", "Hòa An", False),
        ("Lớp 10 thử ngày nào?", "Hòa An", False),
        ("Giai đoạn 2 thử ở quận nào?", "Hòa An", False),
        ("Vòng 2 thử ở 3 quận nào?", "Hòa An", True),
    ],
)
def test_an_answer_names_as_many_as_the_question_speaks_of(question: str, answer: str, expected: bool) -> None:
    assert is_too_few(question, answer) is expected
