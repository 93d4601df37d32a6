import pytest

from retrieval.sentences.dateline import dateline
from tests.retrieval.builders import article


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Chó dại cắn người\n\nBÌNH PHƯỚC - Bị chó cắn, ông H. không tiêm phòng.", "BÌNH PHƯỚC - "),
        ("Đua ghe\n\n(Trà Vinh) - Chiều 5-11, hơn 65.000 người xem đua ghe.", "Trà Vinh) - "),
        ("Đua ghe\n\nChiều 5-11, hơn 65.000 người xem đua ghe.", ""),
        ("Đua ghe\n\nTrận đấu khép lại. Kết quả 2 - 1 nghiêng về đội nhà.", ""),
    ],
)
def test_where_an_article_was_written(text: str, said: str) -> None:
    assert dateline(article(text)) == said
