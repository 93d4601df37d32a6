import pytest

from retrieval.mentions import Type
from retrieval.reading.times import exact, of_grain
from tests.retrieval.builders import answer, answerer, asked, sheet

OPENED = "Chiều 6-12, đình mở hội; đình được dựng năm 1987."


@pytest.mark.parametrize(
    ("question", "said", "fits"),
    [
        ("Bàn thắng được ghi ở phút thứ mấy?", "phút 75", True),
        ("Đình mở hội ngày nào?", "chiều 6-12", True),
        ("Đình mở hội ngày nào?", "1987", False),
        ("Đình mở hội lúc mấy giờ?", "19h30", True),
        ("Đình mở hội lúc mấy giờ?", "ngày 6-12", False),
        ("Đình dựng năm nào?", "năm 1987", True),
        ("Đình dựng năm nào?", "ngày 6-12", False),
        ("Bao giờ đình mở hội?", "mai", True),
    ],
)
def test_a_time_is_of_the_grain_that_the_question_word_asks_for(question: str, said: str, fits: bool) -> None:
    assert of_grain(asked(question, OPENED), said) is fits


@pytest.mark.parametrize(("question", "points"), [("Đình mở hội ngày nào?", [2, 0]), ("Đình dựng năm nào?", [0, 1])])
def test_points_are_for_the_grain_and_for_a_date_that_opens_the_sentence(question: str, points: list[float]) -> None:
    laid = sheet(question, OPENED)
    times = sorted({(m.first, m.after): m for m in laid.candidates.mentions if m.type is Type.TIME}.items())
    assert [exact(laid, mention) for _, mention in times] == points


TERM = "Kỳ họp thứ 20 HĐND tỉnh khóa XVII, nhiệm kỳ 2021-2026 đã khai mạc tại hội trường tỉnh."
PLAN = "Kế hoạch đầu tư công giai đoạn 2021-2025 được thông qua."


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Kỳ họp khai mạc khi nào?", TERM),
        ("Kỳ họp bế mạc khi nào?", "Quốc hội khóa XV (2021-2026) bế mạc kỳ họp."),
        ("Kế hoạch được thông qua khi nào?", PLAN),
        ("Trận đấu diễn ra khi nào?", "Trong trận đấu, phút 83, Văn Toàn ghi bàn ấn định tỷ số 2-0."),
        ("Trận đấu diễn ra khi nào?", "Trận đấu diễn ra kịch tính đến phút 83."),
    ],
)
def test_a_term_of_office_or_a_minute_of_play_is_not_when_it_was(question: str, text: str) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert reply.hedged or not reply.answered


@pytest.mark.parametrize(
    ("question", "text", "time"),
    [
        ("HĐND tỉnh nhiệm kỳ nào?", TERM, "2021-2026"),
        ("Kế hoạch thuộc giai đoạn nào?", PLAN, "2021-2025"),
        ("Đề án được thực hiện khi nào?", "Đề án được thực hiện trong giai đoạn 2021-2025.", "2021-2025"),
        ("Cầu được xây dựng khi nào?", "Cầu được xây dựng 2015-2018.", "2015-2018"),
        ("Kỳ họp khai mạc khi nào?", f"Sáng 9-12, {TERM}", "Sáng 9-12"),
        ("Văn Toàn ghi bàn khi nào?", "Phút 83, Văn Toàn ghi bàn ấn định tỷ số 2-0.", "Phút 83"),
        ("Trận đấu diễn ra khi nào?", "Trận đấu diễn ra lúc 19h30, Văn Toàn ghi bàn ở phút 83.", "19h30"),
        ("Trường thành lập năm nào?", "Trường thành lập năm 1956, quý III/2024 đón huân chương.", "năm 1956"),
        ("Lễ diễn ra khi nào?", "Lúc 9h, ngày 6-12, năm 2023, lễ diễn ra.", "9h, ngày 6-12, năm 2023"),
    ],
)
def test_a_time_of_the_event_is_told(question: str, text: str, time: str) -> None:
    assert answer(question, text) == time


PRESS = "Sáng 20-2, Trường Sư phạm tổ chức họp báo công bố phương án tuyển sinh năm 2025."
PLANNED = "Chiều 5-12, UBND tỉnh tổ chức hội nghị triển khai kế hoạch năm 2024."


@pytest.mark.parametrize(
    ("question", "text", "time"),
    [
        ("Trường họp báo khi nào?", PRESS, "Sáng 20-2"),
        ("UBND tỉnh tổ chức hội nghị triển khai kế hoạch khi nào?", PLANNED, "Chiều 5-12"),
        ("Tỉnh phê duyệt quy hoạch khi nào?", "Ngày 3-5, tỉnh phê duyệt quy hoạch đến năm 2030.", "Ngày 3-5"),
        ("Cầu khởi công khi nào?", "Theo kế hoạch được duyệt, cầu khởi công năm 2025.", "năm 2025"),
        ("Đề án được duyệt năm nào?", "Đề án được duyệt năm 2021.", "năm 2021"),
        ("Cầu xong khi nào?", "Cầu sẽ xong trước Tết.", "trước Tết"),
    ],
)
def test_the_year_of_a_plan_is_not_when_it_was(question: str, text: str, time: str) -> None:
    assert answer(question, text) == time


def test_a_year_of_a_plan_alone_is_not_said_flatly() -> None:
    reply = answerer("UBND tỉnh tổ chức hội nghị tổng kết năm 2024.").answer("Hội nghị diễn ra khi nào?", scope=1)
    assert reply.hedged or not reply.answered


FESTIVAL = "Lễ hội Sen lần thứ III - năm 2024"
SESSION = (
    "(LCĐT) - Sáng 9/12, HĐND tỉnh khóa XV, nhiệm kỳ 2021-2026 khai mạc kỳ họp thứ 36 - kỳ họp thường lệ cuối năm 2025."
)


@pytest.mark.parametrize(
    ("question", "text", "time"),
    [
        ("Lễ hội Sen khai mạc khi nào?", f"Khai mạc {FESTIVAL}\n\n(ĐX) - Tối 18-10, {FESTIVAL} khai mạc.", "Tối 18-10"),
        ("Lễ hội Sen khai mạc khi nào?", f"Khai mạc {FESTIVAL}.", ""),
        ("Lễ hội Sen khai mạc năm nào?", f"Khai mạc {FESTIVAL}.", "năm 2024"),
        ("Giải bóng đá diễn ra khi nào?", "Giải bóng đá thiếu niên năm 2024 có 12 đội.", ""),
        ("Giải bóng đá có 12 đội khi nào?", "Năm 2024, giải bóng đá thiếu niên có 12 đội.", "Năm 2024"),
        ("Lễ hội được khôi phục khi nào?", "Lễ hội được khôi phục năm 2019.", "năm 2019"),
        ("Hội nông dân xã thành lập khi nào?", "Hội nông dân xã thành lập năm 1946.", "năm 1946"),
        ("Kỳ họp thứ 36 khai mạc ngày nào?", SESSION, "Sáng 9/12"),
        ("Kỳ họp khai mạc khi nào?", SESSION, "Sáng 9/12"),
        ("Diễn tập tổ chức khi nào?", "Chiều 3/7, tỉnh tổ chức diễn tập phòng thủ năm 2025.", "Chiều 3/7"),
    ],
)
def test_the_year_that_ends_the_name_of_an_event_is_not_when_it_was(question: str, text: str, time: str) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert (reply.answers[0].text if reply.answered and not reply.hedged else "") == time


FESTIVAL = "Lễ hội khai mạc tối 5-3, kéo dài đến hết ngày 9-3 tại quảng trường Lâm Viên."
FAIR = "Hội chợ khai mạc ngày 3-5, bế mạc ngày 9-5, đón khách đến 21 giờ mỗi ngày."


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        ("Lễ hội kết thúc khi nào?", FESTIVAL, "đến hết ngày 9-3"),
        ("Lễ hội kéo dài đến khi nào?", FESTIVAL, "đến hết ngày 9-3"),
        ("Lễ hội bế mạc ngày nào?", FESTIVAL, "đến hết ngày 9-3"),
        ("Lễ hội khai mạc khi nào?", FESTIVAL, "tối 5-3"),
        ("Hội chợ kết thúc khi nào?", FAIR, "ngày 9-5"),
        ("Hội chợ bế mạc ngày nào?", FAIR, "ngày 9-5"),
    ],
)
def test_it_ends_when_it_goes_on_no_longer(question: str, text: str, words: str) -> None:
    assert answer(question, text) == words


CRASH = (
    "Xe khách lật trên đèo Gió\n\nRạng sáng 12-9, xe khách chở 32 người lật nghiêng trên đèo Gió.\n\nVụ tai nạn khiến "
    "3 người tử vong.\n\nTừ đầu năm đến nay, trên đèo Gió xảy ra 9 vụ tai nạn, làm chết 7 người."
)


def test_the_months_in_which_events_were_counted_are_not_when_one_was() -> None:
    reply = answerer(CRASH).answer("Tai nạn xảy ra lúc nào?", scope=1)
    assert [one.text for one in reply.answers[:1]] == ["Rạng sáng 12-9"]
