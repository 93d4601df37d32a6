from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.questions.asked_time import AskedTime, asked_time
from tests.retrieval.builders import asked

TODAY = date(2025, 5, 14)  # a Wednesday


def time_of(question: str) -> AskedTime | None:
    return asked_time(asked(question), TODAY)


@pytest.mark.parametrize(
    ("question", "start", "end"),
    [
        ("Hôm qua có gì?", date(2025, 5, 13), date(2025, 5, 13)),
        ("hom qua co gi", date(2025, 5, 13), date(2025, 5, 13)),
        ("Sáng nay ai họp?", TODAY, TODAY),
        ("Tuần này có lễ gì?", date(2025, 5, 12), date(2025, 5, 18)),
        ("Có vụ cháy nào tuần trước?", date(2025, 5, 5), date(2025, 5, 11)),
        ("Tháng trước giá bao nhiêu?", date(2025, 4, 1), date(2025, 4, 30)),
        ("Mấy ngày qua mưa ra sao?", date(2025, 5, 7), TODAY),
    ],
)
def test_what_is_counted_from_today_is_a_period(question: str, start: date, end: date) -> None:
    found = time_of(question)
    assert found
    assert (found.start, found.end, found.relative) == (start, end, True)


@pytest.mark.parametrize(
    "question",
    [
        "Hội nghị ngày 6 tháng 12 do ai chủ trì?",
        "hội nghị 6-12 ai chủ trì",
        "hội nghị 6/12 ai chủ trì",
        "hoi nghi ngay 6 thang 12 ai chu tri",
        "Hội nghị ngày 06/12 do ai chủ trì?",
        "hội nghị hôm 6 tháng 12 ai chủ trì",
        "Ai dự hội nghị ở Hòa Bình 6-12?",
        "Vì sao lùi hội nghị lên 6-12?",
    ],
)
def test_a_day_is_the_same_however_it_is_written(question: str) -> None:
    found = time_of(question)
    assert found
    assert (found.day, found.month, found.relative) == (6, 12, False)
    assert found.holds(date(2023, 12, 6))
    assert not found.holds(date(2023, 12, 7))
    assert found.holds_yearless(6, 12)


def test_a_month_holds_its_days_and_a_year_makes_it_one_month() -> None:
    month = time_of("Trong tháng 12 có kỳ họp nào?")
    assert month and month.holds(date(2020, 12, 31)) and month.holds_yearless(None, 12)
    dated = time_of("Tháng 12 năm 2023 có kỳ họp nào?")
    assert dated and (dated.start, dated.end) == (date(2023, 12, 1), date(2023, 12, 31))
    day = time_of("Ngày 6-12-2023 ai họp?")
    assert day and (day.start, day.end) == (date(2023, 12, 6), date(2023, 12, 6))


def test_the_newest_may_be_asked_for() -> None:
    found = time_of("Hội nghị mới nhất do ai chủ trì?")
    assert found and found.newest


@pytest.mark.parametrize(
    "question",
    [
        "Ai chủ trì hội nghị?",
        "Trận thắng 3-2 ở sân nào?",
        "Còn bao lâu khi đội Hạ nâng tỷ số lên 24-10?",
        "Ai sinh năm 1979?",
        "Có bao nhiêu người?",
        "Tuần lễ áo dài là gì?",
    ],
)
def test_other_questions_name_no_time(question: str) -> None:
    assert time_of(question) is None


@given(st.lists(st.sampled_from("ngày tháng năm 6 12 31 2023 1979 0 99999 hôm qua tuần mùng và".split()), min_size=1))
def test_any_words_are_read_without_an_error(words: list[str]) -> None:
    found = time_of(" ".join(words))
    assert found is None or max(found.positions) < len(words)
