import pytest

from tests.retrieval.builders import answer, answerer

_TWO = "Công an lấy lời khai của ông Bạch Văn Dũng, chủ lò mổ, và bà Ngô Thị Lài, bếp trưởng của công ty, để làm rõ."
_THREE = "Tham dự có ông Lê Nam, chủ xưởng gỗ, bà Trần Thị Hoa, thợ may, và anh Lê Tư, thợ hồ."
_COUPLE = "Công an bắt Phạm Quốc Hùng (28 tuổi, ngụ xã Xuân Lộc) và Đỗ Thị Mỹ Linh (25 tuổi, vợ Hùng)."
_PARENT = "Chị Lê Thị Mai, phụ huynh em Nguyễn Văn An, đề nghị làm rõ."


@pytest.mark.parametrize(
    ("question", "sentence", "told"),
    [
        ("Bếp trưởng của công ty tên gì?", _TWO, "bà Ngô Thị Lài"),
        ("Ông Bạch Văn Dũng là ai?", _TWO, "chủ lò mổ"),
        ("Bà Ngô Thị Lài là ai?", _TWO, "bếp trưởng của công ty"),
        ("Bà Lài làm gì?", _TWO, "bếp trưởng của công ty"),
        ("Chủ xưởng gỗ tên gì?", _THREE, "ông Lê Nam"),
        ("Bà Hoa là ai?", _THREE, "thợ may"),
        ("Anh Tư là ai?", _THREE, "thợ hồ"),
        ("Chị Mai là ai?", _PARENT, "phụ huynh em Nguyễn Văn An"),
        ("Đỗ Thị Mỹ Linh là ai?", _COUPLE, "vợ Hùng"),
        ("Mỹ Linh là ai?", _COUPLE, "vợ Hùng"),
        ("Linh là ai?", _COUPLE, "vợ Hùng"),
        ("Bà Hoa làm nghề gì?", "Bà Lê Thị Hoa (56 tuổi, tiểu thương chợ cũ) cho biết.", "tiểu thương chợ cũ"),
    ],
)
def test_what_stands_behind_a_name_tells_who_that_is(question: str, sentence: str, told: str) -> None:
    assert answer(question, sentence) == told


@pytest.mark.parametrize(
    ("question", "sentence"),
    [("Em An là ai?", _PARENT), ("Ông Nam là ai?", "Ông Lê Văn Nam, sáng 5-3, đã ra đầu thú.")],
)
def test_what_is_said_of_another_or_of_a_time_does_not(question: str, sentence: str) -> None:
    reply = answerer(sentence).answer(question, scope=1)
    assert reply.hedged or not reply.answered


def test_a_given_name_alone_is_answered_with_nobody_beside_it() -> None:
    asked = answerer("Công an bắt Lê Văn Tình và Phạm Quốc Hùng. Tình khai do nợ nên rủ Hùng đi trộm.")
    assert not asked.answer("Tình là ai?").answered


@pytest.mark.parametrize(
    ("question", "post", "answered"),
    [
        ("Giám đốc bệnh viện là ai?", "phó giám đốc bệnh viện", False),
        ("giam doc benh vien la ai", "phó giám đốc bệnh viện", False),
        ("Giám đốc bệnh viện là ai?", "nguyên giám đốc bệnh viện", False),
        ("Trưởng công an phường là ai?", "phó trưởng công an phường", False),
        ("Phó giám đốc bệnh viện là ai?", "phó giám đốc bệnh viện", True),
        ("Giám đốc bệnh viện là ai?", "giám đốc bệnh viện", True),
    ],
)
def test_a_deputy_is_not_the_head(question: str, post: str, answered: bool) -> None:
    reply = answerer(f"Ông Trần Văn Bé, {post}, cho biết.").answer(question, scope=1)
    assert bool(reply.answers) is answered
