import pytest

from retrieval.mentions import Type
from tests.retrieval.builders import named


@pytest.mark.parametrize(
    ("sentence", "amount"),
    [
        ("Vụ tai nạn làm một người chết.", "một người"),
        ("Một người tử vong, ba người bị thương.", "Một người"),
        ("Một phụ nữ bị thương nhẹ khi qua đường.", "Một phụ nữ"),
        ("Xã chỉ có một trạm y tế.", "một trạm y tế"),
        ("Đến nay đã có một trường hợp mắc sởi.", "một trường hợp"),
        ("Lũ cuốn trôi một căn nhà và 3 con bò.", "một căn nhà"),
    ],
)
def test_one_counts_what_is_counted(sentence: str, amount: str) -> None:
    assert amount in named(sentence, Type.AMOUNT)


@pytest.mark.parametrize(
    "sentence",
    [
        "Một hộ dân ở thôn Đoài phản ánh nước có mùi lạ.",
        "Ông là một người hiền lành.",
        "Một số hộ đã di dời.",
        "Làng có một thời gian dài không có điện.",
        "Một trong những khó khăn là thiếu vốn.",
    ],
)
def test_one_that_is_an_article_counts_nothing(sentence: str) -> None:
    assert not named(sentence, Type.AMOUNT, Type.NUMBER)
