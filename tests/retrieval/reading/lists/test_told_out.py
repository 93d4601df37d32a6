import pytest

from tests.retrieval.builders import items, read

_FIELDS = (
    "Chúng tôi muốn hợp tác với Vĩnh Lâm trên ba lĩnh vực: bán dẫn, nông nghiệp thông minh và giao lưu thanh niên."
)


@pytest.mark.parametrize(
    ("question", "sentence", "told"),
    [
        (
            "Vĩnh Lâm hợp tác trên lĩnh vực gì?",
            _FIELDS,
            ["bán dẫn", "nông nghiệp thông minh", "giao lưu thanh niên"],
        ),
        ("Xã trồng loại cây gì?", "Xã trồng bốn loại cây: cam, bưởi, quýt, chanh.", ["cam", "bưởi", "quýt", "chanh"]),
    ],
)
def test_all_that_a_number_leads_to_is_told(question: str, sentence: str, told: list[str]) -> None:
    assert items(question, sentence) == told


def test_one_of_them_is_told_where_something_of_it_is_asked() -> None:
    sentence = "Trường thi ba môn: toán (120 phút), văn (120 phút) và tiếng Anh (60 phút)."
    found = read("Môn nào thi 60 phút?", sentence)
    assert found is not None
    assert not found.items
