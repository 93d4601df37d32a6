import pytest

from tests.retrieval.builders import answer, answerer

STAGES = "Kỳ thi diễn ra hai đợt: đợt 1 vào ngày 29-3, đợt 2 vào ngày 17-5."
STAGES_BEHIND = "Ngày 29-3 thi đợt 1 ở Hà Nội, ngày 17-5 thi đợt 2 ở Huế."
ROUNDS = "Vòng một diễn ra ngày 3-4 tại Hải Phòng, vòng hai diễn ra ngày 12-5 tại Nam Định."
SHIFTS = "Ca sáng bắt đầu lúc 7 giờ 30, ca chiều bắt đầu lúc 13 giờ 30."
CLASSES = "Lớp A học thứ Hai tuần này, lớp B học thứ Ba tuần này."
WARDS = "Phường 2 cúp điện ngày 3-5, phường 7 cúp điện ngày 4-5."
HALVES = "Lễ khai mạc diễn ra tối 3-4, bế mạc tối 12-5."
ANNOUNCED = "Sáng 5-3, Sở công bố lịch: vòng 1 thi ngày 6-6, vòng 2 thi ngày 20-6."
WORKS = "Sau khi xong giai đoạn 1, giai đoạn 2 khởi công ngày 3-5-2025."
FIRE = "Vụ cháy xảy ra ngày 4-5 tại quận 1, làm 2 người chết ở tầng 3."

RACES = "Chị Nguyễn Thị Hoa vô địch cự ly 5 km, anh Trần Văn Bình về nhất cự ly 10 km."
SPRINTS = "Nguyễn Văn Sơn về nhất 100 m và 200 m, Lê Văn Hải nhất 400 m."
JUDO = "Huy chương vàng hạng 48 kg thuộc về Lê Thị Mai, hạng 52 kg thuộc về Trần Thu Hà."


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        ("Đợt 1 thi khi nào?", STAGES, "ngày 29-3"),
        ("Đợt 2 thi khi nào?", STAGES, "ngày 17-5"),
        ("Đợt 2 thi khi nào?", STAGES_BEHIND, "ngày 17-5"),
        ("Đợt 2 thi ở đâu?", STAGES_BEHIND, "Huế"),
        ("Đợt 1 thi ở đâu?", STAGES_BEHIND, "Hà Nội"),
        ("Vòng 2 diễn ra khi nào?", ROUNDS, "ngày 12-5"),
        ("Vòng 2 diễn ra ở đâu?", ROUNDS, "Nam Định"),
        ("Ca chiều bắt đầu lúc mấy giờ?", SHIFTS, "13 giờ 30"),
        ("Lớp B học khi nào?", CLASSES, "thứ Ba tuần này"),
        ("Phường 7 cúp điện ngày nào?", WARDS, "ngày 4-5"),
        ("Phường 2 cúp điện ngày nào?", WARDS, "ngày 3-5"),
        ("Bế mạc khi nào?", HALVES, "tối 12-5"),
        ("Vòng 2 thi ngày nào?", ANNOUNCED, "ngày 20-6"),
        ("Giai đoạn 2 khởi công khi nào?", WORKS, "ngày 3-5-2025"),
        ("Vụ cháy ở quận 1 xảy ra khi nào?", FIRE, "ngày 4-5"),
        ("Vòng 2 diễn ra khi nào?", "Ngày 5-5, vòng 1 và vòng 2 cùng diễn ra.", "Ngày 5-5"),
        ("Ai vô địch 10 km?", RACES, "anh Trần Văn Bình"),
        ("Ai vô địch cự ly 10 km?", RACES, "anh Trần Văn Bình"),
        ("Ai vô địch cự ly 5 km?", RACES, "Chị Nguyễn Thị Hoa"),
        ("Ai về nhất 200 m?", SPRINTS, "Nguyễn Văn Sơn"),
        ("Ai về nhất 400 m?", SPRINTS, "Lê Văn Hải"),
        ("Ai giành huy chương vàng hạng 48 kg?", JUDO, "Lê Thị Mai"),
        ("Ai giành huy chương vàng hạng 52 kg?", JUDO, "Trần Thu Hà"),
        ("Ai bơi 5 km?", "Anh Trần Văn Nam bơi 5 km để cứu em Lê Văn Hải.", "Anh Trần Văn Nam"),
    ],
)  # fmt: skip
def test_of_a_row_the_time_or_place_of_the_member_asked_about(question: str, text: str, words: str) -> None:
    assert answer(question, text) == words


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Đợt 2 thi khi nào?", "Đợt 1 thi ngày 29-3, đợt 2 chưa ấn định."),
        ("Lớp B học ở đâu?", "Lớp A học tại Trường THCS Lê Lợi, lớp B nghỉ."),
    ],
)
def test_that_of_another_member_is_not_said_flatly(question: str, text: str) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert reply.hedged or not reply.answered
