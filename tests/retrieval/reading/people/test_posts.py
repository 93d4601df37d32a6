import pytest

from retrieval.question import Kind
from tests.retrieval.builders import answer, answerer, asked, items, read

CHAIR = "Đồng chí Cao Minh Trí, Bí thư Đảng ủy xã, chủ trì hội nghị."
DEPUTY = "Dự lễ có Đại tá Hồ Minh Quân, Phó tư lệnh Vùng 5."


@pytest.mark.parametrize(
    ("question", "sentence", "post"),
    [
        ("Ông Cao Minh Trí giữ chức vụ gì?", CHAIR, "Bí thư Đảng ủy xã"),
        ("Đại tá Hồ Minh Quân làm chức gì?", DEPUTY, "Phó tư lệnh Vùng 5"),
        ("ong cao minh tri giu chuc vu gi", CHAIR, "Bí thư Đảng ủy xã"),
        ("Hồ Minh Quân là ai?", DEPUTY, "Phó tư lệnh Vùng 5"),
        ("Bà Lan giữ chức vụ gì?", "Chủ tịch UBND xã Bình Nhì Võ Thị Lan khai mạc.", "Chủ tịch UBND xã Bình Nhì"),
        ("Bà Tô Thị Mười giữ chức gì?", "Bà Tô Thị Mười giữ chức Bí thư Đảng ủy xã.", "Bí thư Đảng ủy xã"),
        (
            "Ông Lê Văn Tám giữ chức vụ gì?",
            "Ông Lê Văn Tám, Phó Bí thư Huyện ủy, Chủ tịch UBND huyện, đến dự.",
            "Phó Bí thư Huyện ủy, Chủ tịch UBND huyện",
        ),
        ("Ông Trí giữ chức vụ gì?", "Bí thư Đảng ủy xã là ông Cao Minh Trí.", "Bí thư Đảng ủy xã"),
        (
            "Ông Choi là ai?",
            "Thứ trưởng Ngoại giao Hàn Quốc Choi Jong-kun thăm Hà Nội.",
            "Thứ trưởng Ngoại giao Hàn Quốc",
        ),
        ("Ông Tập giữ chức gì?", "Chủ tịch Trung Quốc Tập Cận Bình thăm Hà Nội.", "Chủ tịch Trung Quốc"),
        ("Ông Lý Đức Anh làm nghề gì?", "Trận đấu do trọng tài Lý Đức Anh điều khiển.", "trọng tài"),
        (
            "Trần Văn Bảy là ai?",
            "Có mặt ông Hồ Văn Ba, Bí thư Huyện ủy và ông Trần Văn Bảy, Trưởng ấp Bình Hòa.",
            "Trưởng ấp Bình Hòa",
        ),
    ],
)
def test_from_the_name_to_the_post(question: str, sentence: str, post: str) -> None:
    assert answer(question, sentence) == post


def test_a_vietnamese_is_not_called_by_the_surname() -> None:
    text = "Tin trong ngày\n\nGiám đốc Trần Văn Long khai mạc hội thi.\n"
    assert not answerer(text).answer("Ông Trần là ai?", scope=1).answered


PROMOTED = "Ông Cao Minh Trí, Trưởng phòng Nội vụ, được bổ nhiệm làm Giám đốc Sở Y tế."


def test_the_new_post_is_the_answer_where_an_appointment_is_asked_about() -> None:
    assert answer("Ông Cao Minh Trí được bổ nhiệm làm chức vụ gì?", PROMOTED) == "Giám đốc Sở Y tế"


@pytest.mark.parametrize(
    ("question", "sentence", "person"),
    [
        ("Ai là Bí thư Đảng ủy xã?", CHAIR, "Cao Minh Trí"),
        ("Ai là Phó tư lệnh Vùng 5?", DEPUTY, "Đại tá Hồ Minh Quân"),
        ("ai la pho tu lenh vung 5", DEPUTY, "Đại tá Hồ Minh Quân"),
        ("Chủ tịch UBND xã Bình Nhì là ai?", "Chủ tịch UBND xã Bình Nhì Võ Thị Lan khai mạc.", "Võ Thị Lan"),
        ("Ai là trọng tài trận đấu?", "Trận đấu do trọng tài Lý Đức Anh điều khiển.", "trọng tài Lý Đức Anh"),
        ("Giám đốc Sở Y tế tên là gì?", "Bà Tô Thị Mười - Giám đốc Sở Y tế cho biết.", "Bà Tô Thị Mười"),
        ("Chủ tịch xã Bình Nhì là ai?", "Chủ tịch UBND xã Bình Nhì là bà Võ Thị Lan.", "bà Võ Thị Lan"),
        ("Giám đốc đầu tiên của bảo tàng là ai?", "Giám đốc đầu tiên của bảo tàng là Henry Cole.", "Henry Cole"),
        ("Hiệu trưởng của trường là ai?", "Hiệu trưởng của trường hiện là Jan Novak.", "Jan Novak"),
    ],
)
def test_from_the_post_to_the_person(question: str, sentence: str, person: str) -> None:
    found = read(question, sentence)
    assert found is not None
    assert found.rule == "person with post"
    said = answer(question, sentence)
    assert said is not None
    assert person in said


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Ai là Tư lệnh Vùng 5?", DEPUTY),
        ("Ai là Giám đốc Sở Y tế?", "Bà Tô Thị Mười, Phó Giám đốc Sở Y tế, đến thăm trạm."),
        ("Ai là Phó Bí thư Đảng ủy xã?", CHAIR),
        ("Ai là Bí thư Huyện ủy?", DEPUTY),
    ],
)
def test_a_deputy_is_not_the_head_nor_the_head_a_deputy(question: str, sentence: str) -> None:
    found = read(question, sentence)
    assert found is not None
    assert found.rule != "person with post"
    assert found.typed == 0


def test_the_person_whom_the_question_names_is_not_the_answer() -> None:
    sentence = "Ông Trần Văn Bảy, Trưởng ấp Bình Hòa, thay bà Mai Thị Tư."
    assert answer("Ai thay bà Mai Thị Tư làm Trưởng ấp Bình Hòa?", sentence) == "Ông Trần Văn Bảy, Trưởng ấp Bình Hòa"


def test_a_namesake_with_another_given_name_is_somebody_else() -> None:
    found = read("Ông Cao Minh Đức giữ chức vụ gì?", CHAIR)
    assert found is not None
    assert (found.rule, found.typed) == ("span", 0)


@pytest.mark.parametrize(
    ("question", "sentence", "meaning"),
    [
        ("Sởi là gì?", "Sởi là bệnh lây qua đường hô hấp.", "bệnh lây qua đường hô hấp"),
        (
            "Ghe ngo là gì?",
            "Ghe ngo là thuyền đua của người Khmer; mỗi chùa có một chiếc.",
            "thuyền đua của người Khmer",
        ),
    ],
)
def test_a_definition_is_what_follows_the_word_is_up_to_the_mark(question: str, sentence: str, meaning: str) -> None:
    assert asked(question).kind is Kind.DEFINITION
    assert answer(question, sentence) == meaning


def test_what_is_said_of_another_thing_is_no_definition() -> None:
    found = read("Sởi là gì?", "Ghe ngo là thuyền đua, còn sởi thì chưa rõ.")
    assert found is None or found.rule != "definition"


SWAP = "Xã bổ nhiệm ông Hồ Bá Sáu, Phó phòng Nội vụ, giữ chức Trưởng phòng Nội vụ, thay bà Mai Thị Tư nghỉ hưu."


@pytest.mark.parametrize("question", ["Ai thay bà Mai Thị Tư?", "Ai thay bà Tư làm Trưởng phòng Nội vụ?"])
def test_the_successor_comes_into_the_post(question: str) -> None:
    assert str(answer(question, SWAP)).startswith("ông Hồ Bá Sáu")


def test_a_short_name_of_a_body_is_enough() -> None:
    sentence = "Dự lễ có ông Hồ Bá Sáu, Phó Giám đốc Sở Nông nghiệp và Môi trường."
    found = read("Phó giám đốc Sở Nông nghiệp là ai?", sentence)
    assert found is not None
    assert found.rule == "person with post"


def test_a_post_right_before_a_name_is_no_one_elses() -> None:
    sentence = "Dự lễ có Trưởng phòng Nội vụ Hồ Bá Sáu, Phó Chủ tịch xã Bình Nhì Mai Thị Tư."
    assert answer("Ông Hồ Bá Sáu giữ chức vụ gì?", sentence) == "Trưởng phòng Nội vụ"


def test_the_head_of_another_body_is_not_meant() -> None:
    text = "Dự lễ khánh thành bệnh viện có bà Mai Thị Tư, Giám đốc Sở Y tế."
    assert not answerer(text).answer("Giám đốc bệnh viện là ai?", scope=1).answered


def test_what_somebody_went_through_before_is_a_list_of_posts() -> None:
    sentence = "Ông Hồ Bá Sáu sinh năm 1970; từng giữ các chức vụ: Phó Trưởng phòng Nội vụ; Chủ tịch xã Bình Nhì."
    assert items("Ông Hồ Bá Sáu từng trải qua những vị trí nào?", sentence) == [
        "Phó Trưởng phòng Nội vụ",
        "Chủ tịch xã Bình Nhì",
    ]


KILN = "Công ty CP Gốm Sông Thia vừa báo lãi.\nBà Tô Thị Mười, Tổng giám đốc công ty, nói lò mới đỏ lửa."


def test_a_body_that_is_only_called_one_is_the_one_told_of_before() -> None:
    said = answerer(KILN).answer("Tổng giám đốc Gốm Sông Thia là ai?", scope=1)
    assert said.answers[0].text.startswith("Bà Tô Thị Mười")
    assert not answerer(KILN).answer("Tổng giám đốc ngân hàng Sông Thia là ai?", scope=1).answered


def test_what_is_asked_for_itself_stands_before_is() -> None:
    text = "Thủ khoa là em Lã Thị Sen.\nBí quyết của em là đọc sách mỗi tối."
    said = answerer(text).answer("Bí quyết của thủ khoa là gì?", scope=1)
    assert "đọc sách" in said.answers[0].text


def test_a_name_alone_is_answered_by_the_post() -> None:
    assert answer("Hồ Minh Quân", DEPUTY) == "Phó tư lệnh Vùng 5"


def test_in_whose_place_somebody_comes() -> None:
    text = "Ông Lương Mạnh Hà, Bí thư Huyện ủy, giữ chức Trưởng ban Dân vận, thay bà Triệu Thị Sen nghỉ hưu."
    assert answer("Ông Hà thay ai?", text) == "bà Triệu Thị Sen"


def test_a_post_of_another_body_is_another_post() -> None:
    news = "Dự lễ có ông Cao Thế Duy, Phó Bí thư Thành ủy; chị Đỗ Thùy Miên, Bí thư Thành đoàn."
    assert answerer(news).answer("Ai là Bí thư Thành đoàn?", scope=1).answers[0].text.startswith("chị Đỗ Thùy Miên")
    assert not answerer(news).answer("Ai là Bí thư Thành ủy?", scope=1).answered


def test_the_sentence_that_says_what_a_thing_is_comes_before_one_that_only_names_it() -> None:
    text = (
        "Số ca mắc tăng ở nhiều huyện\n\n"
        "Sở Y tế yêu cầu phòng bệnh quai bị trước tình hình số ca mắc tăng nhanh. "
        "Quai bị là bệnh truyền nhiễm cấp tính do vi rút gây ra, lây chủ yếu qua đường hô hấp, hay gặp ở trẻ em và "
        "thanh niên sống tập trung, ít gây tử vong nhưng có thể để lại di chứng nặng nề về sau."
    )
    answer = answerer(text).answer("Quai bị là bệnh gì vậy?", scope=1).answers[0]
    assert answer.text.startswith("bệnh truyền nhiễm cấp tính")


def test_that_somebody_is_accused_does_not_answer_which_of_the_accused() -> None:
    told = read("Bị cáo nào chỉ bị án treo?", "Bị cáo Đỗ Tuyến nói mình không oan.")
    assert told is None or told.rule != "person with post"


@pytest.mark.parametrize(
    ("question", "text", "person"),
    [
        ("Ai đại diện Việt Nam dự hội nghị?", "Đại diện Việt Nam tham dự hội nghị là ông Khổng Đức Trọng.", "Trọng"),
        ("Viên quản đốc bị giữ tên gì?", "Công an giữ ông Kiều Anh Tuấn, quản đốc xưởng, để làm rõ.", "Tuấn"),
    ],
)
def test_what_somebody_does_is_no_post_to_be_held(question: str, text: str, person: str) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert reply.answered
    assert person in reply.answers[0].text


TWO = "Giám đốc Sở Xây dựng Trần Văn An và bà Lê Thị Mai dự lễ."


@pytest.mark.parametrize("question", ["Lê Thị Mai là ai?", "Bà Mai là ai?", "Who is Lê Thị Mai?", "Le Thi Mai la ai"])
def test_who_stands_beside_somebody_is_not_told_by_his_post(question: str) -> None:
    assert not answerer(TWO).answer(question, scope=1).answered


def test_each_of_two_has_his_own_post_in_english_too() -> None:
    both = "Giám đốc Sở Xây dựng Trần Văn An và Giám đốc Sở Tài chính Lê Thị Mai dự lễ."
    reply = answerer(both).answer("Who is Lê Thị Mai?", scope=1)
    assert [one.text for one in reply.answers] == ["Giám đốc Sở Tài chính"]


def test_a_relative_tells_who_somebody_is() -> None:
    reply = answerer("Bà Nguyễn Thị Hạnh, vợ bị cáo Trần Văn Thịnh, khóc.").answer("Bà Hạnh là ai?", scope=1)
    assert [one.text for one in reply.answers] == ["vợ bị cáo Trần Văn Thịnh"]


BINH = "Nguyễn Văn Bình"


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Giám đốc Sở NN&PTNT là ai?", f"Dự lễ có Giám đốc Sở Nông nghiệp và Phát triển nông thôn {BINH}."),
        ("Ai là Giám đốc Sở NN-PTNT?", f"Ông {BINH}, Giám đốc Sở Nông nghiệp và Phát triển nông thôn, dự lễ."),
        ("Giám đốc Sở Nông nghiệp và Phát triển nông thôn là ai?", f"Giám đốc Sở NN&PTNT {BINH} cho biết vậy."),
        ("Giám đốc Sở VH-TT&DL là ai?", f"Giám đốc Sở Văn hóa, Thể thao và Du lịch {BINH} dự lễ."),
        ("Giám đốc Sở LĐ-TB&XH là ai?", f"Giám đốc Sở Lao động - Thương binh và Xã hội {BINH} dự lễ."),
        ("Trưởng Đoàn ĐBQH tỉnh là ai?", f"Ông {BINH}, Trưởng đoàn Đại biểu Quốc hội tỉnh, tiếp xúc cử tri."),
        ("Chủ tịch Ủy ban Mặt trận Tổ quốc tỉnh là ai?", f"Chủ tịch Ủy ban MTTQ tỉnh {BINH} dự lễ."),
        ("Phó Chủ tịch Thường trực UBND tỉnh là ai?", f"Phó Chủ tịch Thường trực UBND tỉnh {BINH} dự lễ."),
        ("Giám đốc Sở Y tế là ai?", f"Quyền Giám đốc Sở Y tế {BINH} dự lễ."),
        ("Ai là quyền Giám đốc Sở Y tế?", f"Ông {BINH}, quyền Giám đốc Sở Y tế, dự lễ."),
        ("Giám đốc Sở Y tế tỉnh là ai?", f"Giám đốc Sở Y tế Hậu Giang {BINH} dự lễ."),
        ("Giám đốc Sở Y tế Hậu Giang là ai?", f"Giám đốc Sở Y tế tỉnh Hậu Giang {BINH} dự lễ."),
    ],
)
def test_a_post_is_the_same_short_and_in_full(question: str, sentence: str) -> None:
    reply = answerer(sentence).answer(question, scope=1)
    assert BINH in reply.answers[0].text
    assert not reply.hedged


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Giám đốc Sở TN&MT là ai?", f"Giám đốc Sở NN&PTNT {BINH} cho biết vậy."),
        ("Giám đốc Sở Nông nghiệp và Phát triển nông thôn là ai?", f"Phó Giám đốc Sở NN&PTNT {BINH} dự lễ."),
        ("Trưởng Đoàn ĐBQH tỉnh là ai?", f"Phó Trưởng Đoàn ĐBQH tỉnh {BINH} tiếp xúc cử tri."),
        ("Quyền Giám đốc Sở Y tế là ai?", f"Giám đốc Sở Y tế {BINH} dự lễ."),
        ("quyen giam doc so y te la ai", f"Giám đốc Sở Y tế {BINH} dự lễ."),
        ("Giám đốc Sở Y tế là ai?", f"Nguyên Giám đốc Sở Y tế {BINH} dự lễ."),
        ("Giám đốc Sở NN&PTNT Hậu Giang là ai?", f"Giám đốc Sở NN&PTNT Cần Thơ {BINH} dự lễ."),
    ],
)
def test_another_post_is_not(question: str, sentence: str) -> None:
    reply = answerer(sentence).answer(question, scope=1)
    assert reply.hedged or not reply.answered


@pytest.mark.parametrize("question", ["Chủ tịch huyện là ai?", "Ai là chủ tịch huyện?"])
def test_who_is_said_to_be_the_deputy_is_not_the_head(question: str) -> None:
    text = f"Tin trong ngày\n\nPhó chủ tịch huyện là {BINH}.\n"
    assert not answerer(text).answer(question, scope=1).answered
    assert answerer(text).answer("Phó chủ tịch huyện là ai?", scope=1).answered


TREASURER = "Tòa tuyên phạt bị cáo Ngô Văn Hậu (42 tuổi, thủ quỹ Trường THCS An Phú) 12 năm tù."


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Ngô Văn Hậu là ai?", "thủ quỹ Trường THCS An Phú"),
        ("Ai là thủ quỹ Trường THCS An Phú?", "bị cáo Ngô Văn Hậu"),
    ],
)
def test_the_post_in_brackets_behind_an_age_is_the_persons(question: str, said: str) -> None:
    found = read(question, TREASURER)
    assert found and found.rule in {"post", "person with post"}
    assert str(answer(question, TREASURER)).startswith(said)


CHIEF = "Nguyễn Đức Tâm"


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Chủ tịch UBND tỉnh là ai?", f"Chủ tịch UBND tỉnh Hải Sơn {CHIEF} ký quyết định."),
        ("Chủ tịch tỉnh là ai?", f"Chủ tịch UBND tỉnh Hải Sơn {CHIEF} ký quyết định."),
        ("Phó Chủ tịch tỉnh là ai?", f"Phó Chủ tịch UBND tỉnh Hải Sơn {CHIEF} ký quyết định."),
        ("chu tich ubnd xa la ai", f"Ông {CHIEF}, Chủ tịch UBND xã An Phú, nói."),
        ("Bí thư Hậu Giang là ai?", f"Bí thư Tỉnh ủy Hậu Giang {CHIEF} phát lệnh."),
        ("Chủ tịch Mặt trận tỉnh là ai?", f"Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Hải Sơn {CHIEF} trao quà."),
        ("Chủ tịch MTTQ tỉnh là ai?", f"Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Hải Sơn {CHIEF} trao quà."),
    ],
)
def test_the_name_of_the_place_counts_for_nothing_where_only_the_division_is_said(question: str, sentence: str) -> None:
    found = read(question, sentence)
    assert found and found.rule == "person with post"
    assert CHIEF in str(answer(question, sentence))


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Chủ tịch UBND tỉnh Hòa Lạc là ai?", f"Chủ tịch UBND tỉnh Hải Sơn {CHIEF} ký quyết định."),
        ("Chủ tịch UBND huyện là ai?", f"Chủ tịch UBND tỉnh Hải Sơn {CHIEF} ký quyết định."),
        ("Chủ tịch UBND huyện là ai?", f"Chủ tịch UBND huyện Kim Bồng {CHIEF} gặp đại diện UBND huyện Gò Me."),
        ("Chủ tịch tỉnh là ai?", f"Phó Chủ tịch UBND tỉnh Hải Sơn {CHIEF} ký quyết định."),
        ("Chủ tịch tỉnh là ai?", f"Chủ tịch HĐND tỉnh Hải Sơn {CHIEF} dự."),
        ("Bí thư Sóc Trăng là ai?", f"Bí thư Tỉnh ủy Hậu Giang {CHIEF} phát lệnh."),
        ("Bí thư Hậu Giang là ai?", f"Bí thư Tỉnh đoàn Hậu Giang {CHIEF} phát lệnh."),
    ],
)
def test_another_division_or_one_of_several_is_not_meant(question: str, sentence: str) -> None:
    found = read(question, sentence)
    assert found is None or found.rule != "person with post"


def test_nobody_is_a_body() -> None:
    reply = answerer("Công an Hải Sơn đã tạm giữ Lê Văn Hùng để điều tra.").answer("Lê Văn Hùng là ai?", scope=1)
    assert not reply.answered or reply.hedged


@pytest.mark.parametrize(
    ("question", "post", "held"),
    [
        ("Giám đốc là ai?", "Giám đốc Công ty Hưng Phát", True),
        ("Ai là giám đốc công ty?", "Giám đốc Công ty Hưng Phát", True),
        ("Bí thư là ai?", "Bí thư Huyện ủy Tân Hòa", True),
        ("Giám đốc là ai?", "Phó Giám đốc Sở Y tế", False),
        ("Giám đốc là ai?", "Giám đốc Sở Y tế, và bà Lê Thị Hoa, Giám đốc Sở Công Thương", False),
        ("Chủ tịch là ai?", "Chủ tịch HĐND tỉnh", False),
    ],
)
def test_a_post_alone_is_that_of_the_one_body_that_is_told_of(question: str, post: str, held: bool) -> None:
    found = read(question, f"{CHIEF}, {post}, cùng dự.")
    assert (found is not None and found.rule == "person with post") is held
