import pytest

from retrieval.reading.clauses import in_place
from tests.retrieval.builders import answer, read, sheet


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
        ("Vì sao phải khoét mái?", "Do cửa sau bị chặn, chiến sĩ dùng máy khoét mái.", "Do cửa sau bị chặn"),
    ],
)
def test_a_cause_is_its_whole_clause(question: str, sentence: str, cause: str) -> None:
    assert answer(question, sentence) == cause


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
        ("Ông Hùng cho biết điều gì?", DELAY, "cầu chậm do vướng mặt bằng"),
        ("Bà Nga cho rằng điều gì?", DELAY, "cầu chậm vì thợ ít"),
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


TWO = "Bà Thắm nói: “Cây cầu này là mong mỏi của bà con. Từ nay, các cháu không phải qua đò”. Mọi người vỗ tay."


@pytest.mark.parametrize("sentence", [0, 1])
def test_a_quote_over_two_sentences_is_found_whole_from_either(sentence: int) -> None:
    quote = "Cây cầu này là mong mỏi của bà con. Từ nay, các cháu không phải qua đò"
    assert answer("Bà Thắm nói gì về cây cầu?", TWO, sentence) == quote


@pytest.mark.parametrize("sentence", [0, 1])
def test_so_is_one_that_comes_before_its_speaker(sentence: int) -> None:
    text = "“Nước lên nhanh quá. Tôi chỉ kịp dắt con bò”, ông Sáu kể."
    assert answer("Ông Sáu nói gì?", text, sentence) == "Nước lên nhanh quá. Tôi chỉ kịp dắt con bò"


def test_a_quote_does_not_run_into_the_next_paragraph() -> None:
    text = "Bà Thắm nói: “Cây cầu này là mong mỏi của bà con.\n\nÔng Sáu cười: “Tôi thì đi đò đã quen”."
    said = answer("Bà Thắm nói gì?", text, 0)
    assert said is not None
    assert "\n" not in said
    assert said.startswith("Cây cầu này")


@pytest.mark.parametrize(
    ("question", "sentence", "saying"),
    [
        ("Ông Sáu cho biết điều gì?", "Ông Sáu cho biết giá lúa đã tăng 500 đồng.", "giá lúa đã tăng 500 đồng"),
        ("Bà Thắm khẳng định điều gì?", "Bà Thắm khẳng định rằng sẽ sửa xong đường.", "sẽ sửa xong đường"),
        ("Giám đốc sở yêu cầu gì?", "Giám đốc sở yêu cầu các xã kiểm tra đê.", "các xã kiểm tra đê"),
        ("Ông Sáu than thở ra sao?", "Ông Sáu than thở rằng ba vụ lúa liền mất trắng.", "ba vụ lúa liền mất trắng"),
    ],
)
def test_without_marks_it_is_what_follows_the_verb(question: str, sentence: str, saying: str) -> None:
    assert answer(question, sentence) == saying


def test_marks_are_surer_than_a_verb() -> None:
    marked, unmarked = read("Bà Thắm nói gì?", TWO), read("Bà Thắm nói gì?", "Bà Thắm nói đường sắp sửa xong.")
    assert marked is not None
    assert unmarked is not None
    assert marked.typed > unmarked.typed > 0


@pytest.mark.parametrize(
    ("question", "sentence", "manner"),
    [
        ("Thợ làm bánh như thế nào?", "Thợ làm bánh bằng bột gạo mới, hấp trong xửng tre.", "bằng bột gạo mới"),
        ("Đoàn đi bằng gì?", "Đoàn đi bằng tàu cao tốc, mất hai giờ.", "bằng tàu cao tốc"),
    ],
)
def test_how_is_the_rest_of_the_sentence_after_the_questions_words(question: str, sentence: str, manner: str) -> None:
    said = answer(question, sentence)
    assert said is not None
    assert said.startswith(manner)


def test_what_only_hints_at_the_questions_words_may_be_the_answer() -> None:
    assert answer("Em Nhi bị thương thế nào?", "Em Nhi gãy xương đùi.") == "gãy xương đùi"


def test_what_stands_where_the_question_has_its_gap() -> None:
    found = read("Công trình có gì?", "Nay công trình có hệ thống đèn mới chạy suốt đêm.")
    assert found is not None
    assert found.rule == "in place"
    said = answer("Công trình có gì?", "Nay công trình có hệ thống đèn mới chạy suốt đêm.")
    assert said == "hệ thống đèn mới chạy suốt đêm"


@pytest.mark.parametrize("opening", ["Nguyên nhân do", "Nguyên nhân chủ yếu do", "Lý do là vì"])
def test_a_sentence_that_states_the_cause_of_what_was_told_before(opening: str) -> None:
    text = f"Cầu Bến Tắt thông xe trễ ba tháng. {opening} thiếu cát san lấp. Xã tổ chức hội thi đan lát để gây quỹ."
    found = read("Vì sao cầu xong trễ?", text, 1)
    assert found is not None
    assert found.rule == "stated cause"


def test_the_crime_stands_in_quotation_marks_behind_the_case() -> None:
    sentence = "Công an khởi tố vụ án “Vi phạm quy định về phòng cháy”, bắt giam ông Phiêu."
    assert answer("Công an khởi tố vụ án về tội gì?", sentence) == "Vi phạm quy định về phòng cháy"


@pytest.mark.parametrize("question", ["Tẹo bị khởi tố về tội gì?", "Tẹo bị bắt vì tội danh gì?"])
def test_the_crime_behind_toi(question: str) -> None:
    sentence = "Công an khởi tố Lê Văn Tẹo (31 tuổi) về tội “Trộm cắp tài sản”, bắt tạm giam 4 tháng."
    assert answer(question, sentence) == "Trộm cắp tài sản"


@pytest.mark.parametrize(
    "crime",
    [
        "Vi phạm quy định về nghiên cứu, thăm dò, khai thác tài nguyên",
        "sản xuất, buôn bán hàng giả",
        "tàng trữ, vận chuyển trái phép chất ma túy",
    ],
)
def test_a_crime_of_several_verbs_is_whole(crime: str) -> None:
    assert answer("Tẹo bị khởi tố về tội gì?", f"Công an khởi tố Lê Văn Tẹo về tội {crime}.") == crime


def test_causes_parted_by_semicolons_are_all_told() -> None:
    causes = "do xã ở xa, đường khó đi; phụ huynh sợ con sốt; thuốc về muộn"
    sentence = f"Nguyên nhân khiến tỷ lệ tiêm thấp là {causes}."
    assert answer("Vì sao tỷ lệ tiêm thấp?", sentence) == causes


def test_two_syllables_before_the_gap_do_not_yet_tell_its_place() -> None:
    sentence = "Hợp tác xã vận động bà con trồng tre giữ đất bãi."
    assert in_place(sheet("Hợp tác xã vận động bà con trồng gì?", sentence)) is not None
    assert in_place(sheet("Ai đó đã trồng tre gì?", sentence)) is None


@pytest.mark.parametrize(
    ("question", "sentence", "thing"),
    [
        (
            "Nhà vườn đã chuyển sang trồng gì?",
            "Nhà vườn đã chuyển sang trồng mít ruột đỏ, bất chấp việc giá phân bón tăng liên tục trong ba năm.",
            "mít ruột đỏ",
        ),
        (
            "Năm nay xã tập trung nâng cao cái gì?",
            "Năm nay xã tập trung nâng cao chất lượng dạy nghề, tay nghề thợ dệt, thu nhập, đời sống.",
            "chất lượng dạy nghề, tay nghề thợ dệt, thu nhập, đời sống",
        ),
    ],
)
def test_what_stands_at_the_gap_ends_where_the_thing_ends(question: str, sentence: str, thing: str) -> None:
    found = read(question, sentence)
    assert found is not None
    assert found.rule == "in place"
    assert answer(question, sentence) == thing


def test_what_is_asked_of_one_verb_of_saying_is_read_behind_that_verb() -> None:
    sentence = "Bà Sen nhận định lúa sẽ trổ muộn và dặn bà con tháo nước khỏi ruộng."
    assert answer("Bà Sen dặn bà con điều gì?", sentence) == "bà con tháo nước khỏi ruộng"


def test_an_explanation_tells_why() -> None:
    sentence = 'Bà Sen lý giải về việc bến phà mở muộn: "Máy hỏng hai lần, thợ lại ở xa".'
    assert answer("Vì sao bến phà mở muộn?", sentence) == "Máy hỏng hai lần, thợ lại ở xa"


def test_how_something_went_is_not_told_from_the_middle_of_a_noun() -> None:
    text = "Phà nghỉ; 64 thợ được bố trí việc ở bến khác hoặc nhận trợ cấp một lần."
    assert answer("Thợ ở bến ra sao?", text) == "64 thợ được bố trí việc ở bến khác hoặc nhận trợ cấp một lần"


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
