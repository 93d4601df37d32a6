import pytest

from tests.retrieval.builders import answer, items

HEARING = "Hội nghị do ông Nguyễn Văn An chủ trì, với sự tham dự của lãnh đạo các sở."


@pytest.mark.parametrize(
    ("question", "sentence", "attendants"),
    [
        ("Ai tham dự?", HEARING, "lãnh đạo các sở"),
        ("Ai chủ trì hội nghị?", HEARING, "ông Nguyễn Văn An"),
        (
            "Ai tham dự buổi lễ?",
            "Buổi lễ do bà Mai chủ trì, có sự tham dự của đại diện các doanh nghiệp và người dân.",
            "đại diện các doanh nghiệp và người dân",
        ),
        ("Ai tham gia hội nghị?", "Hội nghị có sự tham gia của hơn 200 đại biểu sáng 12-5.", "hơn 200 đại biểu"),
        (
            "Ai chứng kiến lễ ký?",
            "Lễ ký diễn ra dưới sự chứng kiến của Thủ tướng Phạm Minh Chính.",
            "Thủ tướng Phạm Minh Chính",
        ),
        (
            "Đơn vị nào tài trợ giải?",
            "Giải do Hội Nông dân tổ chức với sự tài trợ của Công ty Bình Minh.",
            "Công ty Bình Minh",
        ),
    ],
)
def test_who_takes_part_stands_behind_the_noun_for_it(question: str, sentence: str, attendants: str) -> None:
    assert answer(question, sentence) == attendants


def test_several_who_take_part_are_a_list() -> None:
    text = "Hội nghị do ông An chủ trì, với sự tham dự của ông Trần Bình và bà Lê Hà."
    assert items("Ai tham dự?", text) == ["ông Trần Bình", "bà Lê Hà"]
