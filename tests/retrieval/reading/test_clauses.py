import pytest

from retrieval.reading.clauses import in_place
from tests.retrieval.builders import answer, read, sheet


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
