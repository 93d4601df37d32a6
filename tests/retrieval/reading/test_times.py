import pytest

from retrieval.mentions import Type
from retrieval.reading.times import exact, of_grain
from tests.retrieval.builders import asked, sheet

OPENED = "Chiều 6-12, đình mở hội; đình được dựng năm 1987."


@pytest.mark.parametrize(
    ("question", "said", "fits"),
    [
        ("Đình mở hội ngày nào?", "chiều 6-12", True),
        ("Đình mở hội ngày nào?", "1987", False),
        ("Đình mở hội lúc mấy giờ?", "19h30", True),
        ("Đình mở hội lúc mấy giờ?", "ngày 6-12", False),
        ("Đình dựng năm nào?", "năm 1987", True),
        ("Đình dựng năm nào?", "ngày 6-12", False),
        ("Bao giờ đình mở hội?", "mai", True),
    ],
)
def test_a_time_is_of_the_grain_that_the_question_word_asks_for(question: str, said: str, fits: bool) -> None:
    assert of_grain(asked(question, OPENED), said) is fits


@pytest.mark.parametrize(("question", "points"), [("Đình mở hội ngày nào?", [2, 0]), ("Đình dựng năm nào?", [0, 1])])
def test_points_are_for_the_grain_and_for_a_date_that_opens_the_sentence(question: str, points: list[float]) -> None:
    laid = sheet(question, OPENED)
    times = sorted({(m.first, m.after): m for m in laid.candidates.mentions if m.type is Type.TIME}.items())
    assert [exact(laid, mention) for _, mention in times] == points
