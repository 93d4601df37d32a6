import pytest

from retrieval.reading.bylines import asks_for_author
from tests.retrieval.builders import answer, answerer, asked, read

ARTICLE = "Chợ nổi đông khách\n\nChợ nổi Vàm Xáng đông trở lại sau Tết.\n\nDừa về chợ. Ảnh: MAI CHI\n\nBài: HỒ TỴ"


@pytest.mark.parametrize("question", ["Ai viết bài này?", "ai viet bai nay", "Tác giả bài báo là ai?"])
def test_the_writer_stands_behind_the_label(question: str) -> None:
    reply = answerer(ARTICLE).answer(question, scope=1)
    assert [one.text for one in reply.answers][:1] == ["HỒ TỴ"]
    assert not reply.hedged


def test_the_photographer_is_another() -> None:
    reply = answerer(ARTICLE).answer("Ai chụp ảnh?", scope=1)
    assert reply.answers[0].text == "MAI CHI"


def test_a_last_line_of_names_is_the_writers() -> None:
    text = "Mưa lớn ở Gò Me.\n\nHỒ TỴ - MAI CHI"
    assert answer("Ai viết bài?", text, 1) == "HỒ TỴ - MAI CHI"


def test_other_lines_with_a_colon_are_no_bylines() -> None:
    found = read("Ai viết bài này?", "Thực đơn: Cơm Tấm")
    assert found is None or found.rule != "byline"


def test_who_writes_something_else_is_no_author() -> None:
    assert asks_for_author(asked("Ai viết đơn?", ARTICLE)) is None
