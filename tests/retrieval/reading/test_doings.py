import pytest

from retrieval.reading.doings import tells_of_another_doing
from tests.retrieval.builders import answerer, sheet

SHIRTS = "Chị Nguyễn Thị Hoa mua 3 chiếc áo sơ mi tại chợ sáng 12-5."
FRUIT = "Gia đình ông Lê Văn Tám trồng thanh long trên 2 ha."


@pytest.mark.parametrize(
    ("question", "text", "another"),
    [
        ("Chị Hoa bán gì?", SHIRTS, True),
        ("Chị Hoa ăn gì?", SHIRTS, True),
        ("Ông Tám nuôi con gì?", FRUIT, True),
        ("Ông Tám phạm tội gì?", FRUIT, True),
        ("Ông Tám nuôi những gì?", FRUIT, True),
        ("Chị Hoa mua gì?", SHIRTS, False),
        ("chi Hoa mua gi", SHIRTS, False),
        ("Ông Tám trồng cây gì?", FRUIT, False),
        ("Ông Tám có gì?", FRUIT, False),
        ("Ông Tám làm gì?", FRUIT, False),  # what he does may be anything
        ("Hồ sơ cần gì?", "Hồ sơ gồm đơn và ảnh.", False),
        ("Quán bán gì?", "Quán tiêu thụ 20 kg phở mỗi ngày.", False),  # in other words
        ("Chị Hoa bán gì?", "Chị Hoa ngồi bên rổ cá. Chị bán từ sáng sớm.", False),  # told beside it
        ("Vì sao chị Hoa bán áo?", SHIRTS, False),
    ],
)
def test_what_is_bought_is_not_what_is_sold(question: str, text: str, another: bool) -> None:
    assert tells_of_another_doing(sheet(question, text)) is another


def test_who_is_told_of_another_doing_is_not_named_flatly() -> None:
    sentence = "Vụ cháy khiến hai công nhân là Nguyễn Văn Sơn và Lê Bình bị bỏng, được đưa đi cấp cứu."
    reply = answerer(sentence).answer("Ai phát hiện đám cháy?", scope=1)
    assert not reply.answered or reply.hedged


def test_what_is_done_is_not_what_should_be_done() -> None:
    causes = "Nguyên nhân là người dân trữ nước trong lu, chậu không đậy nắp."
    assert not answerer(causes).answer("Người dân nên làm gì?", scope=1).answered
    advice = answerer("Người dân được khuyên ngủ mùng kể cả ban ngày.").answer("Người dân nên làm gì?", scope=1)
    assert advice.answered and "ngủ mùng" in advice.answers[0].text
