import pytest

from tests.retrieval.builders import answer, answerer

TRIAL = (
    "Bị cáo Trần Văn Thịnh, bị cáo Lê Thị Lụa và vợ bị cáo Lê Văn Tám là Nguyễn Thị Hạnh cùng ra tòa.",
    "Bị cáo Trần Văn Thịnh khai vợ không biết việc này, còn bị cáo Lê Thị Lụa nhận tội.",
    "Hội đồng xét xử tuyên phạt bị cáo Trần Văn Thịnh 5 năm tù và bị cáo Nguyễn Thị Hạnh 3 năm tù.",
)


@pytest.mark.parametrize(
    ("question", "sentence", "relative"),
    [
        ("Vợ của bị cáo Thịnh là ai?", "Bà Nguyễn Thị Hạnh, vợ bị cáo Trần Văn Thịnh, khóc.", "Bà Nguyễn Thị Hạnh"),
        ("Vợ của bị cáo Thịnh là ai?", "Bị cáo Trần Văn Thịnh cùng vợ Nguyễn Thị Hạnh hầu tòa.", "Nguyễn Thị Hạnh"),
        ("Vợ bị cáo Tám là ai?", TRIAL[0], "Nguyễn Thị Hạnh"),
        ("Ai là vợ của anh Dũng?", "Anh Lê Văn Dũng và vợ là chị Phan Thị Lý mở quán.", "chị Phan Thị Lý"),
        ("Vợ anh Dũng tên gì?", "Vợ anh Lê Văn Dũng, chị Phan Thị Lý, 40 tuổi, bán cá.", "chị Phan Thị Lý"),
        ("vo anh Dung la ai", "Vợ anh Lê Văn Dũng là chị Phan Thị Lý.", "chị Phan Thị Lý"),
        ("Mẹ anh Dũng là ai?", "Bà Tô Thị Năm (60 tuổi, mẹ anh Dũng) kể lại.", "Bà Tô Thị Năm"),
        ("Chồng chị Lan là ai?", "Chị Lan kể chồng chị là anh Võ Văn Tư đi biển.", "anh Võ Văn Tư"),
        (
            "Con trai ông Hà là ai?",
            "Ông Lê Văn Hà có con gái là bác sĩ Lê Thị Bích và con trai là kỹ sư Lê Văn Bảo.",
            "kỹ sư Lê Văn Bảo",
        ),
        ("Mẹ của cháu bé là ai?", "Mẹ cháu bé là chị Lê Thị Hoa đi làm xa.", "chị Lê Thị Hoa"),
        ("Mẹ của nạn nhân là ai?", "Bà Lê Thị Năm, mẹ nạn nhân, khóc ngất.", "Bà Lê Thị Năm"),
        ("Vợ cũ ông Thịnh là ai?", "Vợ cũ của ông Trần Văn Thịnh là bà Lê Thị Lụa.", "bà Lê Thị Lụa"),
    ],
)
def test_a_relative_is_whom_the_sentence_calls_one(question: str, sentence: str, relative: str) -> None:
    assert answer(question, sentence) == relative
    assert answerer(sentence).answer(question, scope=1).answered


def test_a_relative_is_asked_for_in_english_too() -> None:
    reply = answerer("Anh Lê Văn Dũng và vợ là chị Phan Thị Lý mở quán.").answer("Who is Dũng's wife?", scope=1)
    assert [one.text for one in reply.answers] == ["chị Phan Thị Lý"]
    assert not reply.hedged


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        *(("Vợ của bị cáo Thịnh là ai?", sentence) for sentence in TRIAL),
        ("Vợ ông Thịnh là ai?", "Vợ cũ của ông Trần Văn Thịnh là bà Lê Thị Lụa."),
        ("Vợ của bị cáo là ai?", "Bị cáo Lê Thị Lụa khai đã nhận tiền của bị cáo Trần Văn Thịnh."),
        ("Vợ ông Thịnh là ai?", "Ông Trần Văn Thịnh và bà Nguyễn Thị Hạnh có hai con."),
        ("Vợ anh Dũng là ai?", "Có mặt ông Lê Văn Bảy, vợ anh Dũng và luật sư."),
        ("Em trai ông Hà là ai?", "Anh trai ông Lê Văn Hà là ông Lê Văn Bảo."),
    ],
)
def test_nobody_else_is_named_for_a_relative(question: str, sentence: str) -> None:
    assert not answerer(sentence).answer(question, scope=1).answered


@pytest.mark.parametrize(
    ("before", "answered"),
    [("Ông Trần Văn Thịnh bán cá.", True), ("Ông Trần Văn Thịnh thuê anh Lê Văn Bảo.", False)],
)
def test_whose_relative_it_is_may_be_told_before(before: str, answered: bool) -> None:
    reply = answerer(f"{before} Vợ là bà Nguyễn Thị Hạnh.").answer("Vợ ông Thịnh là ai?", scope=1)
    assert reply.answered is answered


@pytest.mark.parametrize("question", ["Vợ Phấn là ai?", "Vợ của Phấn tên gì?"])
def test_a_relative_is_told_behind_age_and_home_in_brackets(question: str) -> None:
    asked = answerer("Công an bắt Lương Văn Phấn. Lê Thị Nhài (38 tuổi, trú xã Đông), vợ Phấn, giữ sổ sách.")
    reply = asked.answer(question, scope=1)
    assert reply.answered and reply.answers[0].text == "Lê Thị Nhài"
