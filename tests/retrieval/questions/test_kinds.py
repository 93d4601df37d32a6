import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.question import Kind
from retrieval.questions.kinds import kind_of
from retrieval.syllables import keys


def joined(question: str) -> str:
    return f" {' '.join(keys(question))} "


QUESTIONS = [
    ("Ai là người thả đèn trời?", Kind.WHO, "ai"),
    ("Thiếu tá nào chỉ huy tổ cứu hộ?", Kind.WHICH, "nào"),
    ("Bà Lê Thị Thắm giữ chức vụ gì?", Kind.POST, "gì"),
    ("Ông Đỗ Văn Cường làm nghề gì?", Kind.POST, "gì"),
    ("Chợ đêm mở ở đâu?", Kind.WHERE, "ở đâu"),
    ("Ghe chìm tại khúc sông nào?", Kind.WHICH, "nào"),
    ("Đoàn xe xuất phát từ đâu?", Kind.WHERE, "từ đâu"),
    ("Lễ hội đua ghe diễn ra khi nào?", Kind.WHEN, "khi nào"),
    ("Ngôi đình được dựng năm nào?", Kind.WHEN, "năm nào"),
    ("Mấy giờ phiên chợ bắt đầu?", Kind.WHEN, "mấy giờ"),
    ("Kẻ gian lừa tiền bằng thủ đoạn nào?", Kind.HOW, "nào"),
    ("Vừa rồi có thôn nào bị ngập không?", Kind.YES_NO, "không"),
    ("Giá xăng tăng hay giảm?", Kind.YES_NO, "tăng hay giảm"),
    ("Công ty lãi hay lỗ?", Kind.YES_NO, "lãi hay lỗ"),
    ("Thi trực tuyến hay là trực tiếp?", Kind.YES_NO, "trực tuyến hay là trực tiếp"),
    ("Giá xăng tăng hay giảm bao nhiêu?", Kind.HOW_MANY, "bao nhiêu"),
    ("Đội thắng hay thua nhiều hơn ở đâu?", Kind.WHERE, "ở đâu"),
    ("Đỗ Văn Cường chức vụ", Kind.POST, "chức vụ"),
    ("Đường bị cấm từ mấy giờ đến mấy giờ?", Kind.WHEN, "từ mấy giờ đến mấy giờ"),
    ("Bao giờ thông xe?", Kind.WHEN, "bao giờ"),
    ("Bàn thắng đến ở phút nào?", Kind.WHEN, "phút nào"),
    ("Lớp học bơi mở vào thứ mấy?", Kind.WHEN, "thứ mấy"),
    ("Nhóm dân số nào nghèo nhất?", Kind.WHICH, "nào"),
    ("Ai cho biết nguyên nhân vụ cháy?", Kind.WHO, "Ai"),
    ("Hội thi kéo dài bao lâu?", Kind.DURATION, "bao lâu"),
    ("Công binh bắc cầu hết bao nhiêu thời gian?", Kind.DURATION, "bao nhiêu thời gian"),
    ("Anh bị tạm giam mấy tháng?", Kind.DURATION, "mấy tháng"),
    ("Cụ Sáu bao nhiêu tuổi?", Kind.AGE, "bao nhiêu tuổi"),
    ("Có bao nhiêu hộ phải di dời?", Kind.HOW_MANY, "bao nhiêu"),
    ("Chữa chiếc ghe hết bao nhiêu?", Kind.MONEY, "bao nhiêu"),
    ("Thợ lãnh trung bình bao nhiêu một tháng?", Kind.MONEY, "bao nhiêu"),
    ("Mực ống bán giá nào?", Kind.MONEY, "nào"),
    ("Chị Sáu lựa cá được trả bao nhiêu một ngày?", Kind.MONEY, "bao nhiêu"),
    ("Hộ có nhà sập được đền bù bao nhiêu?", Kind.MONEY, "bao nhiêu"),
    ("Tập đoàn rót bao nhiêu vốn vào xưởng?", Kind.MONEY, "bao nhiêu"),
    ("Phòng mạch tư trả lương cao hơn mấy lần?", Kind.HOW_MANY, "mấy"),
    ("Lợi nhuận hơn kế hoạch bao nhiêu?", Kind.HOW_MANY, "bao nhiêu"),
    ("Kỳ này là đại hội thứ mấy của huyện?", Kind.HOW_MANY, "thứ mấy"),
    ("Mỗi ngày bao nhiêu khách đi phà?", Kind.HOW_MANY, "bao nhiêu"),
    ("Chợ họp ngày bao nhiêu?", Kind.WHEN, "ngày bao nhiêu"),
    ("Bác sĩ được mấy trăm triệu?", Kind.MONEY, "mấy trăm triệu"),
    ("Ông Khải bỏ túi bao nhiêu?", Kind.MONEY, "bao nhiêu"),
    ("Đổ rác lẫn lộn thì bị sao?", Kind.HOW, "bị sao"),
    ("Đoàn sang thăm nhân dịp gì?", Kind.WHAT, "nhân dịp gì"),
    ("Quỹ đầu tư bao nhiêu cho đội nhất?", Kind.MONEY, "bao nhiêu"),
    ("Năm cơ sở bị phạt vì lỗi gì?", Kind.WHY, "vì lỗi gì"),
    ("Dưa bán chậm vì lẽ gì?", Kind.WHY, "vì lẽ gì"),
    ("Điều gì đẩy giá dưa lên cao?", Kind.WHY, "điều gì đẩy"),
    ("Cơn bão mạnh cấp mấy?", Kind.HOW_MANY, "cấp mấy"),
    ("Đội Sông Tiền đứng thứ mấy?", Kind.HOW_MANY, "thứ mấy"),
    ("Hội thi tổ chức lần thứ mấy?", Kind.HOW_MANY, "thứ mấy"),
    ("Đội ghe về đích ở vị trí thứ mấy?", Kind.HOW_MANY, "thứ mấy"),
    ("Đây là vụ thứ mấy trong tháng?", Kind.HOW_MANY, "thứ mấy"),
    ("Bao nhiêu phần trăm hộ có nước sạch?", Kind.PERCENT, "bao nhiêu phần trăm"),
    ("Tỷ lệ hộ nghèo còn bao nhiêu?", Kind.PERCENT, "bao nhiêu"),
    ("Giá vé tàu là bao nhiêu?", Kind.MONEY, "bao nhiêu"),
    ("Mỗi hộ được bao nhiêu tiền?", Kind.MONEY, "bao nhiêu tiền"),
    ("Nộp bao nhiêu tiền án phí?", Kind.MONEY, "bao nhiêu tiền"),
    ("Tiến Anh ghi bàn phút mấy?", Kind.WHEN, "mấy"),
    ("Vé trẻ em bao nhiêu?", Kind.MONEY, "bao nhiêu"),
    ("Bắt bao nhiêu đồng phạm?", Kind.HOW_MANY, "bao nhiêu"),
    ("Tỉnh có bao nhiêu đô thị?", Kind.HOW_MANY, "bao nhiêu"),
    ("Một kg giá bao nhiêu tệ?", Kind.MONEY, "bao nhiêu tệ"),
    ("Thuốc uống ngày mấy lần?", Kind.HOW_MANY, "mấy"),
    ("Tẹo có mấy tiền án?", Kind.HOW_MANY, "mấy"),
    ("Đội có bao nhiêu tiền vệ?", Kind.HOW_MANY, "bao nhiêu"),
    ("Đội Sông Tiền ghi bao nhiêu bàn?", Kind.HOW_MANY, "bao nhiêu"),
    ("Tiền đạo ấy ghi mấy bàn?", Kind.HOW_MANY, "mấy"),
    ("Đây là lần thả cá thứ mấy?", Kind.WHEN, "thứ mấy"),
    ("Đây là lần thả thứ mấy?", Kind.HOW_MANY, "thứ mấy"),
    ("Mấy cuốn sách cổ cất ở đâu?", Kind.WHERE, "ở đâu"),
    ("Mấy ca nặng phải chuyển lên viện nào?", Kind.WHICH, "nào"),
    ("Lúc góp vốn mua ghe có bao nhiêu nhà tham gia?", Kind.HOW_MANY, "bao nhiêu"),
    ("Tỷ số trận bán kết là bao nhiêu?", Kind.SCORE, "bao nhiêu"),
    ("Bàn mở tỷ số ghi ở phút thứ mấy?", Kind.WHEN, "thứ mấy"),
    ("Số điện thoại của trạm là gì?", Kind.CODE, "gì"),
    ("Xe tải mang biển số nào?", Kind.CODE, "nào"),
    ("Anh mặc áo số bao nhiêu?", Kind.CODE, "số bao nhiêu"),
    ("Dân số bao nhiêu?", Kind.HOW_MANY, "bao nhiêu"),
    ("Doanh số bao nhiêu?", Kind.HOW_MANY, "bao nhiêu"),
    ("Con tàu có tên là gì?", Kind.NAME, "có tên là gì"),
    ("Trạm nào đã phân tích mẫu nước, tên là gì?", Kind.NAME, "tên là gì"),
    ("Đoàn cải lương có những tên tuổi nào?", Kind.WHICH, "nào"),
    ("Vì sao phà ngừng chạy?", Kind.WHY, "vì sao"),
    ("Sao lại đóng cửa bảo tàng?", Kind.WHY, "sao"),
    ("Nguyên nhân vụ cháy là gì?", Kind.WHY, "gì"),
    ("Điều gì khiến đê vỡ?", Kind.WHY, "điều gì khiến"),
    ("Người dân đắp đập để làm gì?", Kind.PURPOSE, "để làm gì"),
    ("Mục đích của lớp học là gì?", Kind.PURPOSE, "gì"),
    ("Bà chủ tịch xã nói gì?", Kind.QUOTE, "gì"),
    ("Giám đốc sở yêu cầu những gì?", Kind.QUOTE, "gì"),
    ("Thợ làm khuôn bánh như thế nào?", Kind.HOW, "như thế nào"),
    ("Rắn hổ mang là gì?", Kind.DEFINITION, "là gì"),
    ("Món nào nổi tiếng?", Kind.WHICH, "nào"),
    ("Họ trồng cây gì?", Kind.WHAT, "gì"),
    ("Hội nghị đề ra những nhiệm vụ nào?", Kind.WHICH, "nào"),
    ("Ông ấy có đến dự không?", Kind.YES_NO, "không"),
    ("Tóm tắt bài báo", Kind.SUMMARY, "tóm tắt"),
    ("Bài này nói về gì?", Kind.SUMMARY, "gì"),
    ("Bài viết nói về nội dung gì?", Kind.SUMMARY, "nội dung gì"),
    ("Bài về nước mắm Phú Quốc nói gì?", Kind.SUMMARY, "gì"),
    ("Trong bài về nước mắm, ông Bình nói gì?", Kind.QUOTE, "gì"),
]


@pytest.mark.parametrize(("question", "kind", "gap"), QUESTIONS)
def test_the_question_words_say_the_kind_and_where_the_answer_would_stand(question: str, kind: Kind, gap: str) -> None:
    line = joined(question)
    found = kind_of(line)
    assert found is not None
    assert (found.kind, line[found.start : found.end]) == (kind, " ".join(keys(gap)))


@pytest.mark.parametrize(
    ("question", "gap"),
    [
        ("Bác Tư kể lại chuyến đò đêm ấy ra sao?", "ra sao"),
        ("Người lái đò thuật lại phút chìm ghe thế nào?", "thế nào"),
        ("Trưởng ấp bảo giữ đập phải thế nào?", "thế nào"),
        ("Bà Sáu bảo gì với con?", "gì"),
        ("Bà con than thở như thế nào về giá ớt?", "như thế nào"),
        ("Chú Bảy than gì?", "gì"),
        ("Chị Lửa tâm sự sao về nghề?", "sao"),
        ("Nhân chứng mô tả kẻ trộm ghe thế nào?", "thế nào"),
        ("Chủ ghe phân trần ra sao?", "ra sao"),
        ("Cô giáo nhắn nhủ học trò ra sao?", "ra sao"),
        ("Trạm trưởng trả lời như thế nào?", "như thế nào"),
    ],
)
def test_how_somebody_tells_asks_for_what_is_said(question: str, gap: str) -> None:
    line = joined(question)
    found = kind_of(line)
    assert found is not None
    assert (found.kind, line[found.start : found.end]) == (Kind.QUOTE, " ".join(keys(gap)))


@pytest.mark.parametrize(
    "question",
    [
        "Xã bảo vệ rừng tràm thế nào?",
        "Anh Bảy bán than thế nào?",
        "Con đập được mô tả thế nào?",
        "Bệnh tả lây ra sao?",
        "Kể từ khi có cầu, chợ họp thế nào?",
        "Nước giảm đáng kể như thế nào?",
        "Tình hình giao thông trên sông thế nào?",
        "Xã bàn giao bến phà ra sao?",
    ],
)
def test_words_that_only_look_like_telling_ask_how(question: str) -> None:
    found = kind_of(joined(question))
    assert found is not None
    assert found.kind is Kind.HOW


@pytest.mark.parametrize("question", ["Những ai được khen?", "Quà gồm những gì?", "Hãy kể tên những món gì?"])
def test_a_list_is_asked_for_by_its_question_words(question: str) -> None:
    found = kind_of(joined(question))
    assert found is not None
    assert found.plural


@pytest.mark.parametrize("question", ["Ai được khen?", "Quà là gì?", "Món nào ngon?"])
def test_one_thing_is_no_list(question: str) -> None:
    found = kind_of(joined(question))
    assert found is not None
    assert not found.plural


@pytest.mark.parametrize("question", ["lịch cắt nước", "phà Cái Bè", "ngôi sao đầu năm", ""])
def test_words_that_ask_nothing_have_no_kind(question: str) -> None:
    assert kind_of(joined(question)) is None


WORDS = st.sampled_from("ai gì nào đâu mấy sao không bao nhiêu giờ ngày xã vì nói là có những ở tỷ số thứ 5".split())


@given(st.lists(WORDS, max_size=12))
def test_the_gap_is_always_whole_words_of_the_question(words: list[str]) -> None:
    line = f" {' '.join(words)} "
    found = kind_of(line)
    if found is not None:
        gap = line[found.start : found.end]
        assert gap.strip() == gap != ""
        assert (line[found.start - 1], line[found.end]) == (" ", " ")


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Sao giá ớt lại tăng?", Kind.WHY),
        ("Có ai bị thương không?", Kind.YES_NO),
        ("Ớt bán được bao nhiêu một ký?", Kind.MONEY),
        ("Chị Lan được thưởng bao nhiêu?", Kind.MONEY),
        ("Ông Ba làm gì ở đội?", Kind.POST),
        ("Bà Lan phụ trách công việc gì?", Kind.POST),
        ("Đi phà hết nhiêu tiền?", Kind.MONEY),
        ("Cụ Tư nay nhiêu tuổi?", Kind.AGE),
        ("Ao của ông Bảy Thưởng rộng bao nhiêu?", Kind.HOW_MANY),
        ("Bán kính của hồ là bao nhiêu?", Kind.HOW_MANY),
        ("Từ đầu năm bao nhiêu chỗ được sửa?", Kind.HOW_MANY),
        ("Khi điện thoại hết pin, họ gọi nhau bằng cách nào?", Kind.HOW),
        ("Tên trộm về sau làm gì?", Kind.WHAT),
        ("Ông Ba từng giữ những vị trí nào?", Kind.POST),
        ("Đội xếp hạng mấy trên bảng?", Kind.HOW_MANY),
        ("Bà Lan được giao nhiệm vụ gì?", Kind.POST),
        ("Các tổ bảo vệ có nhiệm vụ gì?", Kind.WHAT),
        ("Xã làm gì trong mùa khô?", Kind.WHAT),
        ("Bao nhiêu triệu người xem trận đấu?", Kind.HOW_MANY),
        ("Xã góp bao nhiêu triệu đồng?", Kind.MONEY),
        ("Đi chuyến phà đêm phải đóng bao nhiêu?", Kind.MONEY),
        ("Mỗi nhà trong ấp phải nộp ít nhất bao nhiêu?", Kind.MONEY),
        ("Ghe chở vượt tải bị phạt bao nhiêu?", Kind.MONEY),
        ("Xưởng bị phạt bao nhiêu nếu xả thải?", Kind.MONEY),
        ("Hợp tác xã tốn bao nhiêu để nạo kênh?", Kind.MONEY),
        ("Bà Út được trả bao nhiêu một đêm?", Kind.MONEY),
        ("Xoài cát bao nhiêu một ký?", Kind.MONEY),
        ("Bên thua phải nộp bao nhiêu án phí?", Kind.MONEY),
        ("Chủ ghe bị phạt bao nhiêu năm tù?", Kind.DURATION),
        ("Ông Thái giữ trọng trách gì?", Kind.POST),
        ("Trạm phạt bao nhiêu trường hợp?", Kind.HOW_MANY),
        ("Huyện bỏ ra bao nhiêu cho cây cầu?", Kind.MONEY),
        ("Nhóm này chiếm đoạt bao nhiêu?", Kind.MONEY),
        ("Chủ ghe trốn thuế bao nhiêu?", Kind.MONEY),
        ("Lúa tẻ chiếm bao nhiêu?", Kind.PERCENT),
        ("Giá phà tăng lên bao nhiêu?", Kind.MONEY),
        ("Giá phà tăng bao nhiêu?", Kind.HOW_MANY),
        ("Tiền ghe đắt lên bao nhiêu?", Kind.HOW_MANY),
        ("Chín tháng GRDP tăng được bao nhiêu?", Kind.PERCENT),
        ("Lạm phát giảm bao nhiêu so với tháng trước?", Kind.PERCENT),
        ("GRDP đạt bao nhiêu?", Kind.HOW_MANY),
        ("Trại trả bao nhiêu xe?", Kind.HOW_MANY),
        ("Xưởng đóng bao nhiêu ghe?", Kind.HOW_MANY),
        ("Mỗi bao lúa nặng bao nhiêu một tạ?", Kind.HOW_MANY),
        ("Lãi suất vay bao nhiêu?", Kind.PERCENT),
        ("Ông Ba làm lãnh đạo cơ quan nào?", Kind.POST),
        ("Bà Út làm sếp ở đâu?", Kind.POST),
        ("Anh Bảy phụ trách khâu gì?", Kind.POST),
        ("Chị Lửa giữ vị trí gì trong đoàn ghe?", Kind.POST),
        ("Ông Ba giữ chức vụ thế nào?", Kind.POST),
        ("Chức danh của bà Út ra sao?", Kind.POST),
        ("Lãnh đạo cơ quan nào xuống bến?", Kind.WHICH),
        ("Bà Út làm sếp ở đơn vị nào?", Kind.WHICH),
        ("Ông Ba làm giám đốc công ty nào?", Kind.WHICH),
        ("Trạm bơm phụ trách khâu gì?", Kind.WHAT),
        ("Đội ghe giữ vị trí gì trong bảng?", Kind.HOW_MANY),
        ("Huyện xét chức danh nghệ nhân thế nào?", Kind.HOW),
        ("Ai là chủ đầu tư bến phà?", Kind.ORGANISATION),
        ("Ai đứng ra làm chủ đầu tư khu chợ nổi?", Kind.ORGANISATION),
        ("Nhà thầu của bến phà là ai?", Kind.ORGANISATION),
        ("Đơn vị thiết kế cầu Cái Bè là ai?", Kind.ORGANISATION),
        ("Tư vấn giám sát là ai?", Kind.ORGANISATION),
        ("Con đập do ai thi công?", Kind.ORGANISATION),
        ("Hội đua ghe do ai tài trợ?", Kind.ORGANISATION),
        ("Ai là đại diện chủ đầu tư?", Kind.WHO),
        ("Chủ đầu tư cử ai xuống bến?", Kind.WHO),
        ("Ai vẽ nhà hát?", Kind.WHO),
        ("Ong thợ mấy tuần tuổi?", Kind.AGE),
        ("Thầy đồ sinh năm mấy?", Kind.WHEN),
        ("Chị Lửa là sinh viên năm mấy?", Kind.HOW_MANY),
        ("Số tài khoản của quỹ là bao nhiêu?", Kind.CODE),
        ("Ghe mang biển gì?", Kind.CODE),
        ("Ông Ba mang hàm gì?", Kind.POST),
        ("Ông Ba là cán bộ gì?", Kind.POST),
        ("Ông Ba là dân gì?", Kind.POST),
        ("Bà con được làm trong những ngành nghề gì?", Kind.WHAT),
        ("Sóng đánh mạnh tới đâu?", Kind.HOW_MANY),
        ("Nước mặn vào tới đâu?", Kind.WHERE),
        ("Quan hệ hai ấp được nâng lên mức nào?", Kind.WHICH),
        ("Nước sông lên mức nào?", Kind.HOW_MANY),
        ("Ghe chìm thì xử lý sao?", Kind.HOW),
        ("Quỹ tính lãi suất bao nhiêu một tháng?", Kind.PERCENT),
        ("Lãi suất giữ nguyên trong bao nhiêu tháng?", Kind.DURATION),
    ],
)
def test_more_ways_to_ask(question: str, kind: Kind) -> None:
    found = kind_of(joined(question))
    assert found is not None
    assert found.kind is kind


def test_the_minute_of_a_goal_is_a_time_though_the_score_is_named() -> None:
    found = kind_of(joined("Đội Sông Tiền nâng tỷ số lên 2-0 ở phút bao nhiêu?"))
    assert found
    assert found.kind is Kind.WHEN


@pytest.mark.parametrize(
    ("question", "gap"),
    [
        ("Anh Bảy bỏ ghe vì chuyện gì?", "vì chuyện gì"),
        ("Hai ấp cãi nhau vì việc gì?", "vì việc gì"),
        ("Nhờ điều gì mà hợp tác xã thoát lỗ?", "nhờ điều gì"),
        ("Chuyện gì thôi thúc chị Lửa nghĩ tới bến đò?", "chuyện gì thôi thúc"),
        ("Động cơ gì khiến hắn đốt ghe?", "động cơ gì khiến"),
        ("Động cơ gây án là gì?", "gì"),
        ("Cớ sao bà con chặn phà?", "cớ sao"),
    ],
)
def test_what_moves_somebody_asks_why(question: str, gap: str) -> None:
    line = joined(question)
    found = kind_of(line)
    assert found is not None
    assert (found.kind, line[found.start : found.end]) == (Kind.WHY, " ".join(keys(gap)))


@pytest.mark.parametrize("question", ["Hắn lấy cớ gì để lên phà?", "Động cơ của ghe là loại gì?"])
def test_a_pretext_and_an_engine_are_no_reasons(question: str) -> None:
    found = kind_of(joined(question))
    assert found is not None
    assert found.kind is Kind.WHAT


@pytest.mark.parametrize(
    ("question", "gap"),
    [
        ("Thế nào gọi là nhà nổi?", "thế nào"),
        ("Thế nào là phà đầy tải?", "thế nào"),
        ("Nước lớn nghĩa là sao?", "nghĩa là sao"),
        ("Chữ trên mạn ghe có nghĩa gì?", "nghĩa gì"),
        ("Hiểu thế nào về chợ nổi?", "thế nào"),
        ("Cây bẹo được hiểu như thế nào?", "như thế nào"),
    ],
)
def test_what_something_means_asks_for_a_definition(question: str, gap: str) -> None:
    line = joined(question)
    found = kind_of(line)
    assert found is not None
    assert (found.kind, line[found.start : found.end]) == (Kind.DEFINITION, " ".join(keys(gap)))


@pytest.mark.parametrize("question", ["Làm thế nào là tốt cho đê?", "Chiến thắng có ý nghĩa thế nào?"])
def test_how_something_is_done_or_matters_is_no_definition(question: str) -> None:
    found = kind_of(joined(question))
    assert found is not None
    assert found.kind is Kind.HOW


@pytest.mark.parametrize(
    ("question", "kind", "gap"),
    [
        ("Ấp nào chậm đắp đê thì bị gì?", Kind.WHAT, "gì"),
        ("Ai chở quá tải thì bị phạt bao nhiêu?", Kind.MONEY, "bao nhiêu"),
        ("Ghe nào quá hạn thì xử lý thế nào?", Kind.HOW, "thế nào"),
        ("Hộ nào dời sớm sẽ được những gì?", Kind.WHAT, "những gì"),
        ("Ai trúng tuyển thì nhập học ngày nào?", Kind.WHEN, "ngày nào"),
    ],
)
def test_behind_a_condition_the_last_question_words_ask(question: str, kind: Kind, gap: str) -> None:
    line = joined(question)
    found = kind_of(line)
    assert found is not None
    assert (found.kind, line[found.start : found.end]) == (kind, " ".join(keys(gap)))


@pytest.mark.parametrize(
    ("question", "gap"),
    [
        ("Khi nào thì biết ai thắng?", "khi nào"),
        ("Ngày nào trong tuần thì phà nghỉ?", "ngày nào"),
        ("Khi nào ấp sẽ được cấp nước?", "khi nào"),
    ],
)
def test_where_nothing_else_is_asked_the_first_question_words_do(question: str, gap: str) -> None:
    line = joined(question)
    found = kind_of(line)
    assert found is not None
    assert line[found.start : found.end] == " ".join(keys(gap))
