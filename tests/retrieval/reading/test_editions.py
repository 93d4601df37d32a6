import pytest

from tests.retrieval.builders import answerer

FAIR = "Tối 6/12, UBND tỉnh tổ chức khai mạc Lễ hội Cam lần thứ III. Hội thi năm nay có 32 nhà vườn tham gia."


@pytest.mark.parametrize("edition", ["lần thứ hai", "lần thứ 2", "lần thứ IV", "lần thứ mười"])
def test_another_time_that_it_is_held_is_not_told(edition: str) -> None:
    assert not answerer(FAIR).answer(f"Lễ hội Cam {edition} tổ chức năm nào?", scope=1).answered


def test_the_next_time_that_it_is_held_is_told() -> None:
    asked = answerer(f"{FAIR} Kỳ thứ IV dự kiến diễn ra vào tháng 7/2027.")
    assert asked.answer("Bao giờ tổ chức Lễ hội Cam lần thứ 4?", scope=1).answers[0].text == "tháng 7/2027"


@pytest.mark.parametrize("edition", ["lần thứ ba", "lần thứ 3", "lần thứ III"])
def test_the_same_time_is_told_whichever_way_it_is_numbered(edition: str) -> None:
    reply = answerer(FAIR).answer(f"Lễ hội Cam {edition} khai mạc khi nào?", scope=1)
    assert reply.answered and reply.answers[0].text == "Tối 6/12"
