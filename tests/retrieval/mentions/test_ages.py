import pytest

from retrieval.mentions import Type
from tests.retrieval.builders import answer, named


@pytest.mark.parametrize(
    ("question", "sentence", "ages"),
    [
        ("Trẻ mấy tuổi được uống?", "Trẻ từ 6 tháng đến 5 tuổi được uống vitamin A.", "từ 6 tháng đến 5 tuổi"),
        ("Bao nhiêu tuổi được lái?", "Người từ đủ 16 đến dưới 18 tuổi được lái xe.", "từ đủ 16 đến dưới 18 tuổi"),
        ("Trẻ bao nhiêu tuổi được giảm vé?", "Trẻ từ 6 đến 10 tuổi được giảm vé.", "từ 6 đến 10 tuổi"),
    ],
)
def test_a_stretch_of_ages_is_one(question: str, sentence: str, ages: str) -> None:
    assert answer(question, sentence) == ages


def test_two_ages_are_no_stretch() -> None:
    assert set(named("Hai em 7 tuổi và 5 tuổi bị lạc.", Type.AGE)) == {"7 tuổi", "5 tuổi"}
