import pytest

from retrieval.reading.events import of_event
from retrieval.sentences.view import Views
from tests.retrieval.builders import answer, answerer, view


def tells_of_another(question: str, text: str, sentence: int = 0) -> bool:
    return of_event(answerer(text).understand(question), view(text, sentence), Views())


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Ông Trác mất năm nào?", "Đến 2004, ông Trác dựng lại bốn khung cửi.", True),
        ("Ông Trác mất năm nào?", "Năm 2004, ông Trác qua đời.", False),
        ("Cầu Vẹt khởi công ngày nào?", "Cầu Vẹt mở cho xe vào dịp 30-4.", True),
        ("Cầu Vẹt khởi công ngày nào?", "Cầu Vẹt được bắt đầu xây từ 30-4.", False),
        ("Cầu Vẹt mở cho xe ngày nào?", "Cầu Vẹt mở cho xe vào dịp 30-4.", False),
        ("Bà Lụa sinh năm nào?", "Bà Lụa (SN 1960) bán bún.", False),
        ("Bà Lan nghỉ bán năm nào?", "Bà Lan mở quán năm 1998.", True),
        ("Bà Lan nghỉ bán năm nào?", "Đến năm 2020, bà Lan thôi bán.", False),
        ("Quán đóng cửa năm nào?", "Bà mở quán từ năm 1998.", True),
        ("Quán đóng cửa lúc mấy giờ?", "Quán mở từ 6 giờ đến 22 giờ.", False),
        ("Học sinh nghỉ ngày nào?", "Các lớp nghỉ từ 30-4.", False),
        ("Học sinh đi học lại khi nào?", "Học sinh nghỉ Tết từ 25-1 đến 2-2.", True),
        ("Học sinh đi học lại khi nào?", "Học sinh tựu trường ngày 3-2.", False),
        ("Khi nào cầu cho xe chạy lại?", "Cầu cấm xe từ ngày 5-5 để sửa.", True),
        ("Cửa khẩu đóng cửa khi nào?", "Cửa khẩu đóng cửa từ ngày 5-5.", False),
        ("Mỹ Tâm học ở đâu?", "Mỹ Tâm sinh tại Đà Nẵng, sống ở TP.HCM.", True),
        ("Mỹ Tâm học ở đâu?", "Mỹ Tâm tốt nghiệp Nhạc viện TP.HCM.", False),
        ("Ông Smith làm việc ở đâu?", "Ông Smith phát biểu tại hội nghị ở Tokyo.", True),
        ("Nhạc sĩ được an táng ở đâu?", "Nhạc sĩ qua đời tại nhà riêng ở Hà Nội.", True),
        ("Nhạc sĩ qua đời ở đâu?", "Nhạc sĩ qua đời tại nhà riêng ở Hà Nội.", False),
        ("Bộ phận một cửa làm việc ở đâu tại phường?", "Bộ phận một cửa đặt ở tầng 1.", False),
        ("Ai mất năm ngoái?", "Năm ngoái ông Trác dựng khung cửi.", False),
    ],
)
def test_a_time_is_of_the_event_that_is_asked_about(question: str, text: str, expected: bool) -> None:
    assert tells_of_another(question, text) is expected


def test_the_sentence_before_may_tell_of_it() -> None:
    text = "Ông Trác mất đột ngột. Hôm ấy là ngày 5-3-1999."
    assert not tells_of_another("Ông Trác mất năm nào?", text, 1)


@pytest.mark.parametrize(
    ("question", "text", "time"),
    [
        (
            "Đường sắt chạy lại lúc mấy giờ?",
            "Đường sắt tê liệt từ 9h ngày 5-5, thông xe lúc 17h cùng ngày.",
            "17h cùng ngày",
        ),
        ("Cửa khẩu mở cửa lại khi nào?", "Cửa khẩu đóng cửa từ ngày 5-5, mở lại ngày 9-5.", "ngày 9-5"),
        ("Cửa khẩu đóng cửa khi nào?", "Cửa khẩu đóng cửa từ ngày 5-5, mở lại ngày 9-5.", "từ ngày 5-5"),
    ],
)
def test_when_it_goes_on_is_not_when_it_stopped(question: str, text: str, time: str) -> None:
    assert answer(question, text) == time


EXAM = (
    "Kỳ thi lớp 10 diễn ra ngày 8 và 9/6.\n\nThời gian đăng ký dự thi từ ngày 10/4 đến ngày 17/4.\n\n"
    "Điểm thi được công bố ngày 2/7."
)


@pytest.mark.parametrize(
    ("question", "time"),
    [
        ("Khi nào thi?", "ngày 8 và 9/6"),
        ("Đăng ký dự thi khi nào?", "từ ngày 10/4 đến ngày 17/4"),
        ("Khi nào có điểm thi?", "ngày 2/7"),
    ],
)
def test_when_it_is_is_neither_when_one_registers_nor_when_the_result_is_told(question: str, time: str) -> None:
    assert answerer(EXAM).answer(question, scope=1).answers[0].text == time


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Bao giờ thi?", "Thời gian đăng ký dự thi từ ngày 1/4 đến 10/4."),
        ("Lễ hội kéo dài đến khi nào?", "Đường cấm xe từ 17h đến 23h trong các ngày diễn ra lễ hội."),
        ("Đêm nhạc diễn ra khi nào?", "Ban tổ chức mở bán vé đêm nhạc từ ngày 3/5."),
    ],
)
def test_when_one_registers_or_buys_is_not_when_it_is(question: str, text: str) -> None:
    assert not answerer(text).answer(question, scope=1).answered


def test_the_day_of_the_exam_is_not_that_of_its_result() -> None:
    text = "Kỳ thi diễn ra ngày 5/6, kết quả công bố ngày 20/6."
    assert answer("Khi nào có kết quả thi?", text) == "ngày 20/6"
    assert answer("Khi nào thi?", text) == "ngày 5/6"
