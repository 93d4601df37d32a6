import pytest

from tests.retrieval.builders import answerer

FIRE = "Khoảng 2 giờ ngày 18-10, một đám cháy bùng lên tại xưởng gỗ ở phường Bình Chuẩn. Xưởng bị phạt hồi tháng 3."
BUS = "Sáng 3-5, xe khách chở 20 người lật trên đèo Bảo Lộc. Xe đi từ Nha Trang."
MATCH = "Tối 26/10, trên sân Mỹ Đình, Thể Công đánh bại Nam Định 3-1. Vòng tới, Nam Định tiếp Hải Phòng ngày 3/11."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Vụ cháy xảy ra lúc mấy giờ?", FIRE, "Khoảng 2 giờ ngày 18-10"),
        ("Tai nạn xảy ra ở đâu?", BUS, "đèo Bảo Lộc"),
        ("tai nan o dau", BUS, "đèo Bảo Lộc"),
        ("Trận đấu diễn ra khi nào?", MATCH, "Tối 26/10"),
        ("Trận đấu diễn ra ở đâu?", MATCH, "sân Mỹ Đình"),
    ],
)
def test_what_the_article_is_about_is_told_where_it_opens(question: str, text: str, expected: str) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert reply.answered and reply.answers[0].text == expected


@pytest.mark.parametrize("text", ["Xe khách lật khiến 3 người chết.", "Công an đang điều tra vụ việc."])
def test_no_place_is_made_up_for_it(text: str) -> None:
    assert not answerer(text).answer("Tai nạn xảy ra ở đâu?", scope=1).answered
