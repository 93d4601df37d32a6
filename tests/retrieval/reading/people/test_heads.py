import pytest

from tests.retrieval.builders import answer, answerer, read

SCHOOL = "PGS.TS Cao Hữu Thành, Hiệu trưởng nhà trường, cho biết Trường Đại học Sông Thu bỏ xét học bạ."
TRADE = "Ông Mai Văn Tấn, Giám đốc Sở Công Thương, nói giá tăng; bà Lê Thị Hoa, Phó Giám đốc Sở Y tế, cùng dự."


@pytest.mark.parametrize(
    ("question", "text", "name"),
    [
        ("Người đứng đầu Trường Đại học Sông Thu là ai?", SCHOOL, "Cao Hữu Thành"),
        ("Người đứng đầu Sở Công Thương là ai?", TRADE, "Mai Văn Tấn"),
        ("Ai là người đứng đầu Sở Công Thương?", TRADE, "Mai Văn Tấn"),
    ],
)
def test_who_heads_a_body_has_the_post_of_its_head(question: str, text: str, name: str) -> None:
    found = read(question, text)
    assert found and found.rule == "person with post" and name in (answer(question, text) or "")


def test_a_deputy_heads_nothing() -> None:
    assert not answerer(TRADE).answer("Người đứng đầu Sở Y tế là ai?", scope=1).answered
