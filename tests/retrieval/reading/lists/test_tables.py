import pytest

from tests.retrieval.builders import answerer

BARS = "Ngân hàng Sao công bố kết quả.\n\nChỉ tiêu | 2022 | 2023\nCASA | 30% | 35%\nNợ xấu | 1,5% | 1,9%"
CORNERLESS = "Ngân hàng Sao công bố kết quả.\n\n2022 | 2023\nCASA | 30% | 35%\nNợ xấu | 1,5% | 1,9%"
RAGGED = "Ngân hàng Sao công bố kết quả.\n\nChỉ tiêu | 2022 | 2023\nCASA | 35%\nNợ xấu | 1,5% | 1,9%"
PRICES = "Bến phà báo giá.\n\nLoại vé | Giá\nNgười lớn | 50.000 đồng\nTrẻ em | 20.000 đồng"


@pytest.mark.parametrize("text", [BARS, BARS.replace(" | ", "\t"), CORNERLESS])
@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("CASA năm 2023?", "35%"),
        ("CASA năm 2022 là bao nhiêu?", "30%"),
        ("Tỷ lệ CASA năm 2023 là bao nhiêu?", "35%"),
        ("Nợ xấu năm 2023 bao nhiêu phần trăm?", "1,9%"),
        ("Nợ xấu năm 2022?", "1,5%"),
    ],
)
def test_the_cell_of_the_row_under_the_head(question: str, value: str, text: str) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert reply.answered and not reply.hedged
    assert reply.answers[0].text == value


@pytest.mark.parametrize(
    ("question", "value"), [("Giá vé trẻ em bao nhiêu?", "20.000 đồng"), ("Giá vé người lớn bao nhiêu?", "50.000 đồng")]
)
def test_of_two_columns_the_value(question: str, value: str) -> None:
    assert answerer(PRICES).answer(question, scope=1).answers[0].text == value


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Nợ xấu năm 2021 bao nhiêu?", BARS),
        ("Nợ xấu quý 1 năm 2023 bao nhiêu?", BARS),
        ("Giá vé trẻ em năm 2020 bao nhiêu?", PRICES),
        ("CASA năm 2022 là bao nhiêu?", RAGGED),
        ("CASA năm 2023 là bao nhiêu?", RAGGED),
    ],
)
def test_what_no_head_says_or_an_empty_cell_may_have_moved_is_not_said_flatly(question: str, text: str) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert reply.hedged or not reply.answered
