import pytest

from tests.retrieval.builders import answer, answerer, read


@pytest.mark.parametrize(
    ("question", "sentence", "cause"),
    [
        ("Vì sao phà ngừng chạy?", "Phà ngừng chạy vì nước cạn; khách phải chờ.", "vì nước cạn"),
        ("vi sao pha ngung chay", "Phà ngừng chạy vì nước cạn; khách phải chờ.", "vì nước cạn"),
        ("Vì sao lúa xanh tốt?", "Nhờ mưa sớm nên lúa xanh tốt.", "Nhờ mưa sớm"),
        ("Nguyên nhân vụ cháy là gì?", "Nguyên nhân vụ cháy là do chập điện ở tầng trệt.", "do chập điện ở tầng trệt"),
        ("Vì sao đò nghỉ?", "Đò nghỉ vì bão.", "vì bão"),
        ("Vì sao phà ngừng chạy?", "Do mưa lớn, phà ngừng chạy từ sáng.", "Do mưa lớn"),
        ("Lý do học sinh nghỉ học là gì?", "Học sinh nghỉ học do trường bị ngập.", "do trường bị ngập"),
        ("Vì sao đò nghỉ?", "Đò nghỉ vì bão lớn, nhờ đó bến vắng khách.", "vì bão lớn"),
        ("Vì sao đò nghỉ?", "Đò nghỉ vì bão lớn, còn xe buýt vẫn chạy.", "vì bão lớn"),
        ("Vì sao ông lái vào núi?", 'Tôi lái vào núi, vì bên kia là vực", ông Thoan kể lại.', "vì bên kia là vực"),
        ("Vì sao đò nghỉ?", "Đò nghỉ không phải do bão mà do máy hỏng.", "do máy hỏng"),
        ("Vì sao đò nghỉ?", "Đò do ông Lê Văn Sáu lái phải nghỉ vì bão lớn.", "vì bão lớn"),
        ("Vì sao cầu chậm?", "Ông nói lý do chính của việc cầu chậm là thợ ít.", "thợ ít"),
        ("Vì sao điểm giảm?", "Cô Trà cho rằng điểm giảm là tại học sinh lười.", "tại học sinh lười"),
        ("Vì sao đò nghỉ?", "Đò nghỉ vì khách không nên ra sông mùa lũ.", "vì khách không nên ra sông mùa lũ"),
        ("Vì sao hãng tăng giá?", "Hãng tăng giá, lấy cớ thiếu hàng.", "thiếu hàng"),
        ("Vì sao phải khoét mái?", "Do cửa sau bị chặn, chiến sĩ dùng máy khoét mái.", "Do cửa sau bị chặn"),
    ],
)
def test_a_cause_is_its_whole_clause(question: str, sentence: str, cause: str) -> None:
    assert answer(question, sentence) == cause


CRASH = (
    "Xe khách lật trên đèo Gió\n\nRạng sáng 12-9, xe khách chở 32 người lật trên đèo Gió.\n\nVụ tai nạn khiến 3 người "
    "tử vong, 14 người bị thương.\n\nThượng tá Lê Văn Long, Phó Trưởng phòng CSGT, cho biết nguyên nhân ban đầu do tài "
    "xế ngủ gật.\n\nCác nạn nhân được đưa đến Bệnh viện Bình An."
)


def test_what_is_called_the_cause_is_found_where_other_sentences_have_more_words() -> None:
    reply = answerer(CRASH).answer("Nguyên nhân tai nạn?", scope=1)
    assert reply.answered
    assert "tài xế ngủ gật" in reply.answers[0].text


TRIAL = "Tư khai gây án để trả nợ; Năm khai đi theo vì thương mẹ ốm."
DELAY = (
    "Ông Lê Văn Hùng, Giám đốc Ban Quản lý, cho biết cầu chậm do vướng mặt bằng; còn bà Trần Thị Nga, Phó Chủ tịch "
    "huyện, cho rằng cầu chậm vì thợ ít."
)


@pytest.mark.parametrize(
    ("question", "sentence", "said"),
    [
        ("Vì sao Tư gây án?", TRIAL, "để trả nợ"),
        ("Vì sao Năm đi theo?", TRIAL, "vì thương mẹ ốm"),
        ("Vì sao Lý Văn Tư gây án?", TRIAL, "để trả nợ"),
        ("Theo ông Hùng, vì sao cầu chậm?", DELAY, "do vướng mặt bằng"),
        ("Theo bà Nga, vì sao cầu chậm?", DELAY, "vì thợ ít"),
    ],
)
def test_of_two_persons_what_is_told_of_the_one_asked_about(question: str, sentence: str, said: str) -> None:
    assert answer(question, sentence) == said


def test_words_that_only_point_back_are_no_cause() -> None:
    assert answer("Vì sao chợ vắng?", "Mưa dầm cả tuần, vì thế chợ vắng.") == "Mưa dầm cả tuần"


def test_what_a_cause_brings_about_is_none() -> None:
    found = read("Vì sao chợ sạch?", "Xã phát thùng rác, nhờ đó chợ sạch hơn.")
    assert found is not None
    assert found.rule != "cause"


def test_of_two_causes_the_one_beside_the_words_asked_about() -> None:
    sentence = "Chợ vắng vì mưa dầm; phà ngừng chạy do nước lũ."
    assert answer("Vì sao phà ngừng chạy?", sentence) == "do nước lũ"
    assert answer("Vì sao chợ vắng?", sentence) == "vì mưa dầm"


@pytest.mark.parametrize(
    ("question", "sentence", "aim"),
    [
        ("Người dân đắp đập để làm gì?", "Người dân đắp đập để giữ nước ngọt.", "để giữ nước ngọt"),
        ("Xã mở lớp dệt nhằm mục đích gì?", "Xã mở lớp dệt nhằm giúp chị em có việc.", "nhằm giúp chị em có việc"),
        ("Vì sao đắp đập?", "Người dân đắp đập để giữ nước ngọt.", "để giữ nước ngọt"),
    ],
)
def test_an_aim_is_its_whole_clause(question: str, sentence: str, aim: str) -> None:
    assert answer(question, sentence) == aim


def test_a_cause_ends_before_what_is_done_with_another_person() -> None:
    sentence = "HĐND miễn nhiệm ông Cao Xuân Bình để nghỉ hưu theo chế độ và bầu bổ sung bà Đinh Thị Lan Anh."
    assert answer("Vì sao ông Cao Xuân Bình thôi chức?", sentence) == "để nghỉ hưu theo chế độ"


def test_an_aim_ends_where_what_happened_is_told() -> None:
    sentence = "Bà Lành đem sổ đến rút tiền để chữa bệnh cho chồng thì được báo không có tên trên hệ thống."
    assert answer("Bà Lành rút tiền để làm gì?", sentence) == "để chữa bệnh cho chồng"


@pytest.mark.parametrize("question", ["Vì sao cầu sập?", "Xã xây cầu để làm gì?"])
def test_a_sentence_without_a_cause_has_none(question: str) -> None:
    found = read(question, "Cầu dài 240 m, rộng 9 m.")
    assert found is not None
    assert found.typed == 0


@pytest.mark.parametrize("opening", ["Nguyên nhân do", "Nguyên nhân chủ yếu do", "Lý do là vì"])
def test_a_sentence_that_states_the_cause_of_what_was_told_before(opening: str) -> None:
    text = f"Cầu Bến Tắt thông xe trễ ba tháng. {opening} thiếu cát san lấp. Xã tổ chức hội thi đan lát để gây quỹ."
    found = read("Vì sao cầu xong trễ?", text, 1)
    assert found is not None
    assert found.rule == "stated cause"


def test_causes_parted_by_semicolons_are_all_told() -> None:
    causes = "do xã ở xa, đường khó đi; phụ huynh sợ con sốt; thuốc về muộn"
    sentence = f"Nguyên nhân khiến tỷ lệ tiêm thấp là {causes}."
    assert answer("Vì sao tỷ lệ tiêm thấp?", sentence) == causes


def test_an_explanation_tells_why() -> None:
    sentence = 'Bà Sen lý giải về việc bến phà mở muộn: "Máy hỏng hai lần, thợ lại ở xa".'
    assert answer("Vì sao bến phà mở muộn?", sentence) == "Máy hỏng hai lần, thợ lại ở xa"


@pytest.mark.parametrize(
    ("question", "sentence", "why"),
    [
        (
            "Vì sao xương mục?",
            "Xương mục do đất có tính kiềm, chỉ còn sọ của 5 con.",
            "do đất có tính kiềm",
        ),
        ("Vì sao cá chết?", "Cá chết vì nước thiếu oxy, hiện còn 200 con sống.", "vì nước thiếu oxy"),
        (
            "Vì sao Tửu ra nghỉ?",
            "Huấn luyện viên rút Tửu vì đau gối và tung vào sân hậu vệ Sáng.",
            "vì đau gối",
        ),
        ("Vì sao hoãn hội đua?", "Ban tổ chức hoãn hội đua vì mưa và dời lịch sang mùng 9.", "vì mưa"),
        (
            "Vì sao Tửu bị phạt?",
            "Tửu bị phạt vì chở quá tải và cấm cản thanh tra.",
            "vì chở quá tải và cấm cản thanh tra",
        ),
        ("Vì sao quán đóng cửa?", "Quán đóng cửa vì thiếu thợ và nợ tiền nhà.", "vì thiếu thợ và nợ tiền nhà"),
    ],
)
def test_a_cause_ends_before_what_came_of_it_and_what_was_done_besides(question: str, sentence: str, why: str) -> None:
    assert answer(question, sentence) == why


@pytest.mark.parametrize(
    ("question", "aim"),
    [
        ("Vì sao phải di dời trụ điện?", "phục vụ mở rộng quốc lộ"),
        ("Vì sao ấp Sen bị cắt điện?", "để di dời trụ điện phục vụ mở rộng quốc lộ"),
    ],
)
def test_an_aim_that_begins_with_what_is_asked_about_goes_on_with_its_own(question: str, aim: str) -> None:
    assert answer(question, "Xã cắt điện ấp Sen để di dời trụ điện phục vụ mở rộng quốc lộ.") == aim


@pytest.mark.parametrize(
    ("question", "sentence", "why"),
    [
        (
            "Nguyên nhân vụ cháy là gì?",
            "Vụ cháy làm hai người chết, công an đang điều tra nguyên nhân.",
            "công an đang điều tra nguyên nhân",
        ),
        ("Vì sao xảy ra vụ nổ?", "Hiện chưa rõ nguyên nhân vụ nổ.", "Hiện chưa rõ nguyên nhân vụ nổ"),
        ("nguyên nhân vụ tai nạn", "Nguyên nhân tai nạn đang được làm rõ.", "Nguyên nhân tai nạn đang được làm rõ"),
        ("Vì sao ông Hùng từ chức?", "Ông Hùng từ chức, không nêu lý do.", "không nêu lý do"),
        ("Nguyên nhân vụ cháy?", "Công an đang làm rõ nguyên nhân; cháy do chập điện.", "do chập điện"),
        ("Nguyên nhân vụ cháy?", "Công an đã làm rõ nguyên nhân vụ cháy là do chập điện.", "do chập điện"),
    ],
)
def test_that_a_reason_is_not_known_is_told_where_no_reason_is(question: str, sentence: str, why: str) -> None:
    assert answer(question, sentence) == why


def test_that_a_reason_was_found_does_not_tell_it() -> None:
    found = read("Nguyên nhân vụ cháy?", "Công an đã làm rõ nguyên nhân vụ cháy.")
    assert found is not None
    assert found.typed == 0
