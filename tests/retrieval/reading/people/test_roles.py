import pytest

from tests.retrieval.builders import answer, answerer, read

JUDGE = "Chủ tọa phiên tòa, thẩm phán Nguyễn Thị Hồng Vân nhận định hành vi của bị cáo Lộc là nghiêm trọng."
LAWYER = "Luật sư bào chữa cho bị cáo Lộc, ông Phạm Quốc Huy, đề nghị giảm nhẹ hình phạt."
OWNER = "Chủ quán phở, bà Lê Thị Sáu, mở cửa từ 6h cùng anh Trần Văn Tư."


@pytest.mark.parametrize(
    ("question", "sentence", "who"),
    [
        ("Ai là chủ tọa phiên tòa?", JUDGE, "thẩm phán Nguyễn Thị Hồng Vân"),
        ("Ai làm chủ tọa phiên tòa?", JUDGE, "thẩm phán Nguyễn Thị Hồng Vân"),
        ("Ai bào chữa cho bị cáo Lộc?", LAWYER, "ông Phạm Quốc Huy"),
        ("Luật sư bào chữa cho bị cáo Lộc là ai?", LAWYER, "ông Phạm Quốc Huy"),
        ("Luật sư của bị cáo Lộc là ai?", LAWYER, "ông Phạm Quốc Huy"),
        ("Ai là chủ quán phở?", OWNER, "bà Lê Thị Sáu"),
    ],
)
def test_who_has_a_part_is_named_behind_it(question: str, sentence: str, who: str) -> None:
    found = read(question, sentence)
    assert found and found.rule == "person with post"
    assert answer(question, sentence) == who


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Ai là chủ tọa phiên tòa?", "Theo chủ tọa phiên tòa, ông Trần Văn Lộc đã nhận tiền."),
        ("Ai là chủ tọa phiên tòa?", "Trước chủ tọa phiên tòa, ông Trần Văn Lộc nhận tội."),
        ("Ai báo công an?", "Chủ xe báo công an, anh Trần Văn Nam bị bắt sau đó."),
        ("Luật sư của bị cáo Lộc là ai?", "Luật sư bào chữa cho bị cáo Lộc, bị cáo Trần Văn Hậu im lặng."),
    ],
)
def test_whoever_is_named_behind_something_else_has_no_part_by_that(question: str, sentence: str) -> None:
    found = read(question, sentence)
    assert found is None or found.rule != "person with post"


@pytest.mark.parametrize(
    ("question", "lawyer"),
    [
        ("Ai bào chữa cho Tửu?", "Luật sư Giáp Thế Hùng"),
        ("Ai bào chữa cho Lực?", "luật sư Lã Mỹ Châu"),
        ("Luật sư nào bào chữa cho Lực?", "luật sư Lã Mỹ Châu"),
    ],
)
def test_of_two_with_the_same_part_the_one_who_has_it_for_whom_the_question_names(question: str, lawyer: str) -> None:
    accused = "Bị cáo Doãn Bá Lực và bị cáo Tửu hầu tòa."
    told = "Luật sư Giáp Thế Hùng bào chữa cho Tửu, luật sư Lã Mỹ Châu bào chữa cho Lực."
    reply = answerer(f"{accused} {told}").answer(question, scope=1)
    assert reply.answered and reply.answers[0].text == lawyer
