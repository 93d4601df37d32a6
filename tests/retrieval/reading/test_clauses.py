import pytest

from retrieval.reading.clauses import in_place
from tests.retrieval.builders import answer, answerer, read, sheet


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


def test_how_something_went_is_not_told_from_the_middle_of_a_noun() -> None:
    text = "Phà nghỉ; 64 thợ được bố trí việc ở bến khác hoặc nhận trợ cấp một lần."
    assert answer("Thợ ở bến ra sao?", text) == "64 thợ được bố trí việc ở bến khác hoặc nhận trợ cấp một lần"


def test_what_stands_where_the_question_has_its_gap() -> None:
    found = read("Công trình có gì?", "Nay công trình có hệ thống đèn mới chạy suốt đêm.")
    assert found is not None
    assert found.rule == "in place"
    said = answer("Công trình có gì?", "Nay công trình có hệ thống đèn mới chạy suốt đêm.")
    assert said == "hệ thống đèn mới chạy suốt đêm"


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


@pytest.mark.parametrize(
    ("question", "sentence", "thing"),
    [
        ("Xe tải đâm vào gì?", "Xe tải đâm vào cột điện khiến tài xế bị gãy chân.", "cột điện"),
        ("Xe khách tông vào gì?", "Xe khách tông vào dải phân cách rồi lật ngang.", "dải phân cách"),
        ("Ông Ba bán gì?", "Ông Ba bán đất để trả nợ.", "đất"),
        ("Ông Ba bán gì?", "Ông Ba bán nhà do cha mẹ để lại.", "nhà"),
        ("Ông Ba nuôi gì?", "Ông Ba nuôi nhiều gà, vịt, heo để bán.", "nhiều gà, vịt, heo"),
        ("Tàu cá đâm vào gì?", "Tàu cá đâm vào đá ngầm sau khi mất lái.", "đá ngầm"),
        ("Ông Ba tặng gì?", "Ông Ba tặng xe đạp nhân dịp Tết.", "xe đạp"),
        (
            "Công an đề nghị gì?",  # no thing, but a clause
            "Công an đề nghị người dân không chia sẻ thông tin để tránh hoang mang.",
            "người dân không chia sẻ thông tin để tránh hoang mang",
        ),
    ],
)
def test_a_thing_ends_before_what_came_of_it_and_why(question: str, sentence: str, thing: str) -> None:
    assert answer(question, sentence) == thing


@pytest.mark.parametrize(
    ("question", "sentence", "case"),
    [
        (
            "Khi nào cần đưa trẻ đến bệnh viện?",
            "Khi trẻ sốt cao, giật mình nhiều hoặc nôn ói, gia đình cần đưa trẻ đến bệnh viện ngay.",
            "Khi trẻ sốt cao, giật mình nhiều hoặc nôn ói",
        ),
        ("Khi nào cần gọi 114?", "Người dân cần gọi 114 ngay khi phát hiện cháy.", "ngay khi phát hiện cháy"),
        ("Tàu cá phải báo khi nào?", "Khi gặp nạn, tàu cá phải báo ngay cho biên phòng.", "Khi gặp nạn"),
        (
            "Khi nào học sinh được nghỉ học?",
            "Nếu nhiệt độ dưới 10 độ C, học sinh được nghỉ học.",
            "Nếu nhiệt độ dưới 10 độ C",
        ),
        ("Khi nào phải nộp học phí?", "Khi nhập học, thí sinh phải nộp học phí trước ngày 15/9.", "trước ngày 15/9"),
    ],
)
def test_when_something_must_be_done_may_be_told_by_a_case(question: str, sentence: str, case: str) -> None:
    assert answer(question, sentence) == case


@pytest.mark.parametrize(
    "sentence",
    ["Nạn nhân được phát hiện khi đang nổi trên sông.", "Người dân đến bệnh viện khi trời mưa."],
)
def test_when_something_was_found_is_no_case(sentence: str) -> None:
    found = read("Nạn nhân được phát hiện khi nào?", sentence)
    assert found is None or found.rule != "condition"


@pytest.mark.parametrize(
    ("question", "sentence", "flatly"),
    [
        ("Giao thông ra sao?", "Cảnh sát giao thông đã có mặt để phân luồng.", False),
        ("Giáo dục ra sao?", "Phòng Giáo dục đã kiểm tra các trường.", False),
        ("Giao thông ra sao?", "Giao thông qua khu vực ùn tắc hơn 3 km.", True),
        ("Du lịch ra sao?", "Ngành du lịch tăng trưởng mạnh nhờ khách quốc tế.", True),
        ("Sức khỏe nạn nhân ra sao?", "Tình hình sức khỏe các nạn nhân đã ổn định.", True),
        ("Phòng Giáo dục xử lý ra sao?", "Phòng Giáo dục đã kiểm tra các trường.", True),
    ],
)
def test_how_something_is_is_not_told_by_whom_it_only_describes(question: str, sentence: str, flatly: bool) -> None:
    reply = answerer(sentence).answer(question, scope=1)
    assert bool(reply.answered and not reply.hedged) is flatly


def test_how_something_is_done_begins_behind_the_verb_of_saying() -> None:
    sentence = "Ông Thành, Giám đốc Vườn, cho biết đơn vị sẽ gắn chip theo dõi cầy vòi."
    assert answer("Vườn theo dõi bằng cách nào?", sentence) == "đơn vị sẽ gắn chip theo dõi cầy vòi"


@pytest.mark.parametrize(
    ("question", "sentence", "occasion"),
    [
        (
            "Đoàn thăm nhân dịp gì?",
            "Đoàn đến thăm, chúc mừng LLVT tỉnh nhân kỷ niệm 81 năm Ngày thành lập Quân đội (22/12/1944 - 22/12/2025).",
            "kỷ niệm 81 năm Ngày thành lập Quân đội",
        ),
        (
            "Thành phố bắn pháo hoa dịp gì?",
            "Thành phố bắn pháo hoa tại 30 điểm nhân dịp Quốc khánh 2-9.",
            "Quốc khánh 2-9",
        ),
        ("Đoàn tặng quà nhân dịp gì?", "Nhân dịp này, đoàn tặng 20 suất quà cho học sinh.", ""),
        ("Bệnh nhân xuất viện nhân dịp gì?", "Bệnh nhân được xuất viện sau 3 ngày.", ""),
    ],
)
def test_on_what_occasion(question: str, sentence: str, occasion: str) -> None:
    reply = answerer(sentence).answer(question, scope=1)
    assert (reply.answers[0].text if reply.answered and not reply.hedged else "") == occasion
