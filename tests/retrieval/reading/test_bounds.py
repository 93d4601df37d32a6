import pytest

from tests.retrieval.builders import answerer

TAKEN = "Thời gian nhận hồ sơ từ ngày 1-7 đến hết ngày 15-7."
ENTERED = "Việc đăng ký bắt đầu từ thứ hai tuần tới và kết thúc vào chủ nhật 20-7."
BUILT = "Công trình bắt đầu từ tháng 3 và dự kiến hoàn thành trong quý 4 năm nay."
SEASON = "Mùa giải khai mạc ngày 15-8 và hạ màn tháng 6 năm sau."
COLD = "Không khí lạnh tăng cường từ đêm 20-11, mưa rét kéo dài đến hết tuần."


@pytest.mark.parametrize(
    ("question", "text", "time"),
    [
        ("Nhận hồ sơ từ khi nào?", TAKEN, "từ ngày 1-7 đến hết ngày 15-7"),
        ("Nhận hồ sơ đến khi nào?", TAKEN, "từ ngày 1-7 đến hết ngày 15-7"),
        ("Đăng ký từ khi nào?", ENTERED, "bắt đầu từ thứ hai tuần tới"),
        ("Đăng ký đến khi nào?", ENTERED, "chủ nhật 20-7"),
        ("Công trình bắt đầu từ khi nào?", BUILT, "bắt đầu từ tháng 3"),
        ("Khi nào xong công trình?", BUILT, "quý 4 năm nay"),
        ("Mùa giải bắt đầu khi nào?", SEASON, "ngày 15-8"),
        ("Mùa giải kết thúc khi nào?", SEASON, "tháng 6 năm sau"),
        ("Mưa rét kéo dài đến khi nào?", COLD, "đến hết tuần"),
        ("Trời lạnh từ khi nào?", COLD, "từ đêm 20-11"),
        ("Đường cấm xe đến mấy giờ?", "Đường cấm xe từ 6h-22h hằng ngày.", "từ 6h-22h"),
        ("Thôn có điện từ khi nào?", "Đến năm 2010, thôn mới có điện.", "Đến năm 2010"),
        ("Dự án hoàn thành khi nào?", "Dự án hoàn thành từ năm 2020.", "từ năm 2020"),
        ("Đoàn rời Hà Nội khi nào?", "Đoàn rời Hà Nội trưa qua, dự kiến trở về ngày 12-8.", "trưa qua"),
        # of the other bound, and so of none
        ("Nghị định áp dụng đến khi nào?", "Nghị định có hiệu lực từ ngày 1-1-2026.", ""),
        ("Cấm đường từ khi nào?", "Việc cấm đường kéo dài đến hết tháng 9.", ""),
        ("Khi nào xong công trình?", "Công trình bắt đầu từ tháng 3.", ""),
        ("Giải đấu kết thúc ngày nào?", "Giải đấu diễn ra từ 3-5 tại Huế.", ""),
    ],
)
def test_since_when_and_up_to_when_are_told_apart(question: str, text: str, time: str) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert (reply.answers[0].text if reply.answered and not reply.hedged else "") == time
