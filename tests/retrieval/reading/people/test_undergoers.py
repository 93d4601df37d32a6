import pytest

from tests.retrieval.builders import answer, answerer, items

REFEREE = "Trọng tài Ngô Duy Lân rút thẻ đỏ truất quyền thi đấu tiền vệ Lê Văn Bình."
PASSIVE = "Tiền vệ Lê Văn Bình bị trọng tài Ngô Duy Lân truất quyền thi đấu."
POLICE = "Công an huyện Ba Tri bắt giữ Nguyễn Văn Dũng vì trộm xe."
APPOINTED = "Chủ tịch UBND tỉnh Trần Văn Nam trao quyết định bổ nhiệm ông Lê Văn Phúc làm Giám đốc Sở Y tế."
COURT = "Tòa tuyên phạt Nguyễn Văn Dũng 12 năm tù, Lê Văn Hào 5 năm tù."


@pytest.mark.parametrize(
    ("question", "sentence", "person"),
    [
        ("Ai bị thẻ đỏ?", REFEREE, "tiền vệ Lê Văn Bình"),
        ("Cầu thủ nào bị truất quyền thi đấu?", REFEREE, "tiền vệ Lê Văn Bình"),
        ("Ai bị thẻ đỏ?", PASSIVE, "Tiền vệ Lê Văn Bình"),
        ("Ai bị bắt?", POLICE, "Nguyễn Văn Dũng"),
        ("ai bi bat", POLICE, "Nguyễn Văn Dũng"),
        ("Người bị bắt là ai?", POLICE, "Nguyễn Văn Dũng"),
        ("Ai bị bắt?", "Nguyễn Văn Dũng, 30 tuổi, ngụ xã Tân An, bị công an bắt ngày 3-4.", "Nguyễn Văn Dũng"),
        ("Ai được bổ nhiệm?", APPOINTED, "ông Lê Văn Phúc"),
        ("Ai được khen?", "Chủ tịch huyện Trần Văn Nam tặng giấy khen cho chị Lê Thị Út.", "chị Lê Thị Út"),
        ("Ai bị phạt 5 năm tù?", COURT, "Lê Văn Hào"),
        ("Ai bị phạt 12 năm tù?", COURT, "Nguyễn Văn Dũng"),
        (
            "Ai được phong tặng danh hiệu?",
            "Chủ tịch nước phong tặng danh hiệu Nghệ sĩ nhân dân cho ông Lê Văn Hùng.",
            "ông Lê Văn Hùng",
        ),
        ("Ai bị bắt?", "Con trai ông Lê Văn Hùng bị bắt vì trộm xe.", "Con trai ông Lê Văn Hùng"),
        ("Ai bị thương?", "Vụ tai nạn làm bị thương anh Lê Văn Hùng.", "anh Lê Văn Hùng"),
        ("Ai bị đâm?", "Người phụ nữ 35 tuổi bị chồng cũ đâm tại nhà riêng.", "Người phụ nữ 35 tuổi"),
        ("Ai bị khởi tố?", "Hoa hậu Thu Hà và Quang Linh Vlogs bị khởi tố tội lừa dối khách hàng.", "Quang Linh Vlogs"),
        ("Ai nhận giấy khen?", "Chủ tịch huyện Trần Văn Nam trao giấy khen cho chị Lê Thị Út.", "chị Lê Thị Út"),
        ("Ai nhận giấy khen?", "Chị Lê Thị Út nhận giấy khen từ Chủ tịch huyện Trần Văn Nam.", "Chị Lê Thị Út"),
        ("Ai được miễn học phí?", "Học sinh nghèo được miễn học phí.", "Học sinh nghèo"),
    ],
)
def test_somebody_undergoes_what_another_does(question: str, sentence: str, person: str) -> None:
    assert answer(question, sentence) == person


@pytest.mark.parametrize(
    ("question", "sentence", "person"),
    [
        ("Who was sent off?", REFEREE, "tiền vệ Lê Văn Bình"),
        ("Who was arrested?", POLICE, "Nguyễn Văn Dũng"),
        ("Who was appointed?", APPOINTED, "ông Lê Văn Phúc"),
    ],
)
def test_in_english_too(question: str, sentence: str, person: str) -> None:
    reply = answerer(sentence).answer(question, scope=1)
    assert [one.text for one in reply.answers] == [person]
    assert not reply.hedged


@pytest.mark.parametrize(
    ("question", "sentence", "person"),
    [
        ("Ai rút thẻ đỏ?", REFEREE, "Trọng tài Ngô Duy Lân"),
        ("Ai truất quyền thi đấu Bình?", PASSIVE, "trọng tài Ngô Duy Lân"),
        ("Ai trao quyết định bổ nhiệm?", APPOINTED, "Chủ tịch UBND tỉnh Trần Văn Nam"),
    ],
)
def test_whoever_does_it_is_still_the_answer_where_he_is_asked_for(question: str, sentence: str, person: str) -> None:
    assert answer(question, sentence) == person


def test_all_of_a_chain_undergo_it() -> None:
    assert items("Ai bị bắt?", "Nguyễn Văn Dũng và Lê Văn Hào bị công an bắt giữ.") == [
        "Nguyễn Văn Dũng",
        "Lê Văn Hào",
    ]
    assert items("Ai bị bắt?", "Công an bắt ba đối tượng gồm Nguyễn Văn Dũng, Lê Văn Hào và Trần Văn Sửu.") == [
        "Nguyễn Văn Dũng",
        "Lê Văn Hào",
        "Trần Văn Sửu",
    ]


def test_whoever_does_it_is_not_given_flatly_where_nobody_undergoes_it() -> None:
    reply = answerer("Đại tá Trần Văn Nam chỉ đạo bắt nhóm trộm trâu.").answer("Ai bị bắt?", scope=1)
    assert reply.hedged or not reply.answered or "Nam" not in reply.answers[0].text


def test_the_post_that_somebody_comes_into_undergoes_nothing() -> None:
    sentence = (
        "UBND tỉnh công bố quyết định bổ nhiệm bà Huỳnh Thị Lan, Phó Giám đốc Sở Tài chính, "
        "giữ chức Giám đốc Sở Tài chính."
    )
    reply = answerer(sentence).answer("Ai vừa được bổ nhiệm làm Giám đốc Sở Tài chính?", scope=1)
    assert reply.answers[0].text.startswith("bà Huỳnh Thị Lan")


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Ai giật túi xách?", "Chị Mai bị giật túi xách khi đang đi xe máy."),
        ("Ai bầu ông An?", "Ông An được bầu làm chủ tịch hội."),
        ("Ai cứu ông Ba?", "Ông Ba được kịp thời cứu sống."),
    ],
)
def test_whoever_undergoes_it_does_not_do_it(question: str, sentence: str) -> None:
    assert not answerer(f"Tin trong ngày\n\n{sentence}\n").answer(question, scope=1).answered
