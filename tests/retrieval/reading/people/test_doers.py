import pytest

from tests.retrieval.builders import answer, answerer, read


@pytest.mark.parametrize(
    ("question", "sentence", "doer"),
    [
        ("Đơn vị nào tổ chức hội thi?", "Hội thi nấu ăn do Huyện đoàn Gò Me tổ chức tại chợ cũ.", "Huyện đoàn Gò Me"),
        ("Ai tổ chức hội thi?", "Người dân dự hội thi nấu ăn do Huyện đoàn Gò Me tổ chức.", "Huyện đoàn Gò Me"),
        ("Ai lái chiếc xuồng?", "Chiếc xuồng do anh Lê Văn Tẹo (32 tuổi) lái lật giữa sông.", "anh Lê Văn Tẹo"),
        (
            "Người lái chiếc ghe tên gì?",
            "Xuồng do anh Lê Văn Tẹo chèo va vào chiếc ghe do ông Hồ Bá Sáu lái.",
            "ông Hồ Bá Sáu",
        ),
        ("Ai lái xe lam?", "Ca nô do anh Lê Văn Tẹo điều khiển, xe lam do ông Hồ Bá Sáu cầm lái.", "ông Hồ Bá Sáu"),
        (
            "Chủ đầu tư cầu là ai?",
            "Sáng 22/9, Ban Quản lý dự án Sông Tiền (chủ đầu tư, thuộc Sở Giao thông) hợp long cầu.",
            "Ban Quản lý dự án Sông Tiền",
        ),
        (
            "Bài hát do ai sáng tác?",
            "Bài hát “Mùa nước nổi” do nhạc sĩ Trần Mỹ Duyên sáng tác.",
            "nhạc sĩ Trần Mỹ Duyên",
        ),
    ],
)
def test_the_one_behind_do_who_does_what_is_asked_of(question: str, sentence: str, doer: str) -> None:
    assert answer(question, sentence) == doer


def test_who_does_something_else_is_not_meant() -> None:
    found = read("Ai trao giải?", "Giải do ông Hồ Bá Sáu tài trợ.")
    assert found is None or found.rule != "doer"


@pytest.mark.parametrize(
    ("question", "sentence", "doer"),
    [
        (
            "Đơn vị nào tổ chức hội thi?",
            "Sáng 6-3, Hội Nông dân xã Bình Nhì tổ chức hội thi nấu ăn.",
            "Hội Nông dân xã Bình Nhì",
        ),
        (
            "Ai chủ trì hội nghị?",
            "Ông Hồ Bá Sáu, Chủ tịch xã, chủ trì hội nghị; bà Mai Thị Tư dự.",
            "Ông Hồ Bá Sáu, Chủ tịch xã",
        ),
    ],
)
def test_the_one_before_the_deed_that_is_asked_of(question: str, sentence: str, doer: str) -> None:
    assert answer(question, sentence) == doer


def test_who_is_said_to_be_it_is_read_in_its_own_part_of_the_sentence() -> None:
    sentence = "Đơn vị đóng thuyền là liên danh Công ty Sóng Xanh - Công ty Gỗ Lim; tư vấn là Công ty TNHH Ba Sao."
    assert answer("Đơn vị nào đóng thuyền?", sentence) == "liên danh Công ty Sóng Xanh - Công ty Gỗ Lim"


@pytest.mark.parametrize(
    ("question", "sentence", "doer"),
    [
        (
            "Ai tiếp đoàn đại biểu tỉnh Attapeu?",
            "Chủ tịch xã Hồ Bá Sáu đã tiếp đoàn đại biểu tỉnh Attapeu do ông Khamla dẫn đầu.",
            "Chủ tịch xã Hồ Bá Sáu",
        ),
        (
            "Ai dẫn đầu đoàn Attapeu?",
            "Chủ tịch xã Hồ Bá Sáu đã tiếp đoàn đại biểu tỉnh Attapeu do ông Khamla dẫn đầu.",
            "ông Khamla",
        ),
        (
            "Ai đón đoàn công tác của Bộ Y tế?",
            "UBND tỉnh đón đoàn công tác của Bộ Y tế do Thứ trưởng Mai Thị Tư dẫn đầu.",
            "UBND tỉnh",
        ),
        ("Ai xây dựng cầu?", "Cầu được xây dựng do Công ty Sóng Xanh thi công.", "Công ty Sóng Xanh"),
        (
            "Công ty nào thi công?",
            "Công trình do Sở Giao thông làm chủ đầu tư, Công ty Sóng Xanh thi công.",
            "Công ty Sóng Xanh",
        ),
        (
            "Đơn vị nào làm chủ đầu tư?",
            "Công trình do Sở Giao thông làm chủ đầu tư, Công ty Sóng Xanh thi công.",
            "Sở Giao thông",
        ),
    ],
)
def test_who_leads_those_to_whom_it_is_done_does_not_do_it(question: str, sentence: str, doer: str) -> None:
    assert answer(question, sentence) == doer


@pytest.mark.parametrize(
    ("question", "sentence", "venture"),
    [
        (
            "Đơn vị nào thực hiện gói thầu số 4?",
            "Gói thầu số 4 do liên danh Công ty 586 và Công ty Gỗ Lim thực hiện.",
            "liên danh Công ty 586 và Công ty Gỗ Lim",
        ),
        (
            "Đơn vị nào trúng thầu?",
            "Liên danh Công ty Sóng Xanh - Công ty Gỗ Lim trúng thầu với giá 5 tỷ đồng.",
            "Liên danh Công ty Sóng Xanh - Công ty Gỗ Lim",
        ),
        (
            "Đơn vị nào thi công gói thầu số 3?",
            "Gói thầu số 3 do liên danh Sóng Xanh - Trung Chính thi công với giá 12 tỉ đồng.",
            "liên danh Sóng Xanh - Trung Chính",
        ),
        (
            "Đơn vị nào thi công?",
            "Nhà thầu thi công là liên danh gồm Tập đoàn Gỗ Lim, Công ty 194 và Công ty 568.",
            "liên danh gồm Tập đoàn Gỗ Lim, Công ty 194 và Công ty 568",
        ),
        ("Đơn vị nào trúng thầu?", "Theo Sở Xây dựng, Công ty Gỗ Lim trúng thầu với giá 5 tỷ đồng.", "Công ty Gỗ Lim"),
    ],
)
def test_a_joint_venture_is_told_whole(question: str, sentence: str, venture: str) -> None:
    assert answer(question, sentence) == venture


CARE = "Hội Chữ thập đỏ tỉnh phối hợp với Bệnh viện Chợ Rẫy khám bệnh miễn phí cho 300 người nghèo."
FEAST = "Hội thi do Sở Văn hóa và Thể thao phối hợp với Đài Truyền hình tỉnh tổ chức."


@pytest.mark.parametrize(
    ("question", "sentence", "doers"),
    [
        ("Ai khám bệnh miễn phí?", CARE, "Hội Chữ thập đỏ tỉnh phối hợp với Bệnh viện Chợ Rẫy"),
        ("Ai tổ chức hội thi?", FEAST, "Sở Văn hóa và Thể thao phối hợp với Đài Truyền hình tỉnh"),
        ("Hội Chữ thập đỏ phối hợp với đơn vị nào?", CARE, "Bệnh viện Chợ Rẫy"),
        ("Sở Văn hóa phối hợp với đơn vị nào?", FEAST, "Đài Truyền hình tỉnh"),
    ],
)
def test_two_bodies_do_it_together_and_one_is_with_whom(question: str, sentence: str, doers: str) -> None:
    assert answer(question, sentence) == doers


GIFTS = "Chủ tịch xã tặng quà cho bà Nguyễn Thị Lụa và ông Trần Văn Đực nhân ngày 27-7."
FIRE = "Ba mẹ con chị Hằng được hàng xóm cứu thoát khỏi đám cháy."
THEFT = "Hai thanh niên đi xe máy giật túi xách của chị Nga rồi bỏ chạy."


@pytest.mark.parametrize(
    ("question", "sentence", "doer"),
    [
        ("Ai tặng quà?", GIFTS, "Chủ tịch xã"),
        ("Ai trao giải?", "Ban tổ chức trao giải nhất cho em Phạm Gia Huy, lớp 9.", "Ban tổ chức"),
        ("Ai cứu ba mẹ con?", FIRE, "hàng xóm"),
        ("Ai mắc bệnh sởi?", "Bác sĩ chẩn đoán bệnh nhân mắc bệnh sởi sau khi xét nghiệm.", "bệnh nhân"),
        ("Ai tuyên phạt bà Lụa?", "Tòa án tỉnh Hải Sơn tuyên phạt Phạm Thị Lụa 12 năm tù.", "Tòa án tỉnh Hải Sơn"),
        ("Ai tạm giữ Hùng?", "Lê Văn Hùng bị Công an Hải Sơn tạm giữ hôm 3-4.", "Công an Hải Sơn"),
        ("Ai đánh anh Hùng?", "Anh Hùng bị Tuấn dùng gậy đánh vào đầu.", "Tuấn"),
        ("Ai đánh nam sinh?", "Nam sinh 16 tuổi bị bạn cùng lớp đánh gãy tay.", "bạn cùng lớp"),
        ("Ai cứu hai ngư dân?", "Hai ngư dân được tàu cá QNg 95678 cứu sống.", "tàu cá QNg 95678"),
        ("Ai mất tích?", "Tàu cá của ông Phan Văn Lợi bị chìm, 3 thuyền viên mất tích.", "3 thuyền viên"),
        ("Ai chém anh Nam?", "Nhóm 5 thanh niên dùng dao chém anh Lê Văn Nam.", "Nhóm 5 thanh niên"),
        ("Ai giật túi xách?", THEFT, "Hai thanh niên"),
        ("Ai hiến đất?", "Vợ chồng ông Ba hiến 500 m2 đất làm đường.", "Vợ chồng ông Ba"),
        ("Ai đánh con gái?", "Chồng chị Mai đánh con gái 5 tuổi gãy tay.", "Chồng chị Mai"),
        ("Ai nấu cơm?", "Bà Tư, mẹ của em Nam, nấu cơm cho bệnh nhân nghèo.", "Bà Tư"),
        ("Ai đánh rơi ví?", "Du khách Hàn Quốc đánh rơi ví ở chợ.", "Du khách Hàn Quốc"),
        ("Ai vượt đèn đỏ?", "Cảnh sát giao thông xử phạt tài xế vượt đèn đỏ.", "tài xế"),
        ("Ai cứu cô gái?", "Tài xế xe khách tên Lê Hoàng cứu cô gái nhảy cầu.", "Tài xế xe khách tên Lê Hoàng"),
        ("Ai bị giật túi xách?", THEFT, "chị Nga"),
    ],
)
def test_whoever_stands_before_the_verb_does_it_named_or_not(question: str, sentence: str, doer: str) -> None:
    assert answer(question, sentence) == doer


@pytest.mark.parametrize(
    ("question", "sentence", "doer"),
    [
        ("Ai trình báo công an?", "Cha của nạn nhân đã trình báo công an.", "Cha của nạn nhân"),
        ("Ai nhận bồi thường?", "Gia đình chị Lan nhận bồi thường 50 triệu đồng.", "Gia đình chị Lan"),
        ("Ai góp tiền xây cầu?", "Hai con của ông Ba góp tiền xây cầu.", "Hai con của ông Ba"),
        ("Ai đề nghị giảm án?", "Luật sư của bị cáo đề nghị giảm án.", "Luật sư của bị cáo"),
        ("Ai nuôi 200 con heo?", "Hộ ông Sáu nuôi 200 con heo.", "Hộ ông Sáu"),
        ("Ai bị thương nặng?", "Cha của nạn nhân bị thương nặng.", "Cha của nạn nhân"),
        ("Ai mời bà Tư?", "Công an xã mời bà Tư làm việc.", "Công an xã"),
        ("Ai trồng cà phê?", "Chị Lan trồng 2 ha cà phê.", "Chị Lan"),
    ],
)
def test_whose_relative_or_family_it_is_belongs_to_the_one_who_does_it(question: str, sentence: str, doer: str) -> None:
    assert answer(question, sentence) == doer


def test_the_doer_is_the_one_told_of_not_whose_relative_she_is() -> None:
    asked = answerer("Công an bắt Lương Văn Phấn. Lê Thị Nhài (38 tuổi), vợ Phấn, giữ sổ sách và thu tiền.")
    assert asked.answer("Ai giữ sổ sách?", scope=1).answers[0].text == "Lê Thị Nhài"


@pytest.mark.parametrize(
    ("question", "sentence", "doer"),
    [
        (
            "Ai phát biểu khai mạc?",
            "Thượng tá Đặng Ngọc Quang, Phó Chính ủy Bộ CHQS tỉnh, Phó Chủ tịch Hội đồng tuyển sinh dự và phát biểu "
            "khai mạc.",
            "Thượng tá Đặng Ngọc Quang",
        ),
        (
            "Ai báo cáo tình hình?",
            "Bà Trần Thị Mai, Phó Giám đốc Sở Y tế chủ trì cuộc họp, Giám đốc Bệnh viện Đa khoa báo cáo tình hình.",
            "Giám đốc Bệnh viện Đa khoa",
        ),
        (
            "Ai tổ chức lễ khánh thành?",
            "Sáng 18.11, UBND xã Bình An phối hợp với Công ty CP Xây dựng Hòa Phát tổ chức lễ khánh thành cầu.",
            "UBND xã Bình An phối hợp với Công ty CP Xây dựng Hòa Phát",
        ),
        (
            "Đơn vị nào tổ chức hiến máu?",
            "Sở Y tế phối hợp với Tỉnh đoàn và Hội Chữ thập đỏ tổ chức hiến máu.",
            "Sở Y tế phối hợp với Tỉnh đoàn và Hội Chữ thập đỏ",
        ),
        (
            "UBND xã phối hợp với ai?",
            "Sáng 18.11, UBND xã Bình An phối hợp với Công ty CP Xây dựng Hòa Phát tổ chức lễ khánh thành cầu.",
            "Công ty CP Xây dựng Hòa Phát",
        ),
    ],
)
def test_whoever_does_it_is_told_by_name_and_with_whom(question: str, sentence: str, doer: str) -> None:
    assert (answer(question, sentence) or "").startswith(doer)


def test_a_number_behind_what_is_undergone_is_nobody() -> None:
    sentence = "Edison đã nhận được một trong 38 đề nghị vào năm 1915, Tesla nhận vào năm 1937."
    assert answer("Ai đã nhận được một đề nghị vào năm 1915?", sentence) == "Edison"
