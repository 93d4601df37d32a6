import pytest

from tests.retrieval.builders import answer, read

THUY = "Đoàn Thị Thúy (sinh năm 1980, trú phường An Bình) cũng bị truy tố."


@pytest.mark.parametrize("question", ["Lộc sinh năm nào?", "Bị cáo Trịnh Hữu Lộc sinh năm nào?"])
def test_anothers_year_of_birth_is_no_answer(question: str) -> None:
    assert read(question, THUY) is None


@pytest.mark.parametrize("question", ["Thúy sinh năm nào?", "Bà sinh năm nào?", "Bị cáo Đoàn Thị Thúy sinh năm nào?"])
def test_ones_own_is(question: str) -> None:
    assert answer(question, THUY) == "năm 1980"
