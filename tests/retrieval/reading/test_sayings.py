import pytest

from tests.retrieval.builders import answer, answerer, read

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


def test_what_is_asked_of_one_verb_of_saying_is_read_behind_that_verb() -> None:
    sentence = "Bà Sen nhận định lúa sẽ trổ muộn và dặn bà con tháo nước khỏi ruộng."
    assert answer("Bà Sen dặn bà con điều gì?", sentence) == "bà con tháo nước khỏi ruộng"


DELAY = (
    "Ông Lê Văn Hùng, Giám đốc Ban Quản lý, cho biết cầu chậm do vướng mặt bằng; còn bà Trần Thị Nga, Phó Chủ tịch "
    "huyện, cho rằng cầu chậm vì thợ ít."
)


@pytest.mark.parametrize(
    ("question", "sentence", "said"),
    [
        ("Ông Hùng cho biết điều gì?", DELAY, "cầu chậm do vướng mặt bằng"),
        ("Bà Nga cho rằng điều gì?", DELAY, "cầu chậm vì thợ ít"),
    ],
)
def test_of_two_persons_what_the_one_asked_about_says(question: str, sentence: str, said: str) -> None:
    assert answer(question, sentence) == said


OPENED = "Phát biểu khai mạc, Chủ tịch HĐND tỉnh Lê Văn Hùng nhấn mạnh kỳ họp sẽ bàn việc sáp nhập xã."


@pytest.mark.parametrize(
    ("question", "sentence", "said"),
    [
        ("Chủ tịch HĐND tỉnh nói gì?", OPENED, "kỳ họp sẽ bàn việc sáp nhập xã"),
        ("Ông Hùng phát biểu gì?", OPENED, "kỳ họp sẽ bàn việc sáp nhập xã"),
        (
            "Ông Hùng nói gì?",
            "Trả lời báo chí, ông Hùng cho biết cầu sẽ xong trong năm nay.",
            "cầu sẽ xong trong năm nay",
        ),
        ("Ông Hùng nói gì?", "Khai mạc, ông Hùng phát biểu nhấn mạnh xã còn nghèo lắm.", "xã còn nghèo lắm"),
        ("Ông Hùng nói gì?", "Phát biểu khai mạc, ông Hùng nêu ba việc cần làm ngay.", "nêu ba việc cần làm ngay"),
        ("Ông Hùng nói gì?", "Ông Hùng phát biểu rừng là vàng của bản.", "rừng là vàng của bản"),
        ("Ông Hùng yêu cầu gì?", "Ông Hùng yêu cầu các xã, phường trực lũ.", "các xã, phường trực lũ"),
    ],
)
def test_when_somebody_spoke_is_none_of_what_he_said(question: str, sentence: str, said: str) -> None:
    assert answer(question, sentence) == said


def test_at_what_somebody_spoke_does_not_tell_what_he_said() -> None:
    assert not answerer("Ông Hùng phát biểu khai mạc hội nghị.").answer("Ông Hùng nói gì?", scope=1).answered


@pytest.mark.parametrize(
    ("question", "sentence", "said"),
    [
        ("Huy nói gì?", "Huy thừa nhận toàn bộ hành vi phạm tội.", "thừa nhận toàn bộ hành vi phạm tội"),
        ("Huy thừa nhận gì?", "Huy thừa nhận toàn bộ hành vi phạm tội.", "toàn bộ hành vi phạm tội"),
        ("Chủ tịch nói gì?", "Chủ tịch kêu gọi người dân tiết kiệm nước.", "kêu gọi người dân tiết kiệm nước"),
        ("Chủ tịch kêu gọi gì?", "Chủ tịch kêu gọi người dân tiết kiệm nước.", "người dân tiết kiệm nước"),
        ("Ông Nam nói gì?", "Ông Nam đề nghị rằng các xã chủ động phòng bão.", "các xã chủ động phòng bão"),
        ("Ông Nam nói gì?", "Ông Nam cho biết công trình sẽ xong trong tháng 5.", "công trình sẽ xong trong tháng 5"),
    ],
)
def test_what_somebody_admits_or_calls_for_is_told_with_the_verb(question: str, sentence: str, said: str) -> None:
    assert answer(question, sentence) == said


ASSIGNED = (
    "Đồng chí giao Sở Nông nghiệp cấp phép khai thác 3 mỏ đất; giao Công an tỉnh bảo đảm an ninh trên công trường."
)


@pytest.mark.parametrize(
    ("question", "task"),
    [
        ("Công an tỉnh được giao nhiệm vụ gì?", "Công an tỉnh bảo đảm an ninh trên công trường"),
        ("Sở Nông nghiệp được giao nhiệm vụ gì?", "Sở Nông nghiệp cấp phép khai thác 3 mỏ đất"),
    ],
)
def test_what_a_body_is_given_to_do_is_no_other_bodys_task(question: str, task: str) -> None:
    assert answer(question, ASSIGNED) == task
