import pytest

from tests.retrieval.builders import answer, read


@pytest.mark.parametrize(
    ("question", "sentence", "somebody"),
    [
        ("Ai là thủ khoa?", "Em Khôi, lớp 12A1 Trường THPT chuyên Lê Hồng Phong, là thủ khoa.", "Em Khôi"),
        (
            "Ai là thủ khoa khối A?",
            "Em Nguyễn Minh Khôi, học sinh Trường THPT chuyên Lê Hồng Phong, là thủ khoa khối A.",
            "Em Nguyễn Minh Khôi",
        ),
        ("Ai là thợ điện?", "Bố em Lan, anh Hùng, là thợ điện.", "Bố em Lan"),
        ("Ai là giáo viên?", "Chị Mai, con gái ông Hai, cũng là giáo viên.", "Chị Mai"),
    ],
)
def test_the_one_who_is_something_may_be_told_of_before(question: str, sentence: str, somebody: str) -> None:
    assert answer(question, sentence) == somebody


def test_who_tells_of_it_is_not_the_one() -> None:
    found = read("Ai là thủ khoa?", "Theo ông Trần Bình, hiệu trưởng, em út, là thủ khoa.")
    assert found is None or found.rule != "person with post"
