import pytest

from retrieval.reading.passing import in_passing
from tests.retrieval.builders import answerer, article, view

MATCH = (
    "Phố Hiến thắng Sông Lam Trẻ 2-1\n\n(ĐX) - Đội Phố Hiến vừa thắng 2-1 Sông Lam Trẻ để lên nhì bảng.\n\nNgay từ "
    "đầu, chủ nhà đẩy cao đội hình.\n\nPhút 23, Lê Quang Hưng mở tỷ số.\n\n"
)
MEETING = (
    "Triển khai nhiệm vụ bảo vệ rừng\n\n(ĐX) - Sáng nay, huyện Kỳ Sơn tổ chức hội nghị triển khai nhiệm vụ bảo vệ "
    "rừng.\n\nĐại biểu nghe báo cáo về 12 điểm dễ cháy.\n\n"
)
WATER = (
    "Tạm ngừng cấp nước tại Sông Cầu\n\nCông ty Phú Hải thông báo tạm ngừng cấp nước để thay ống. Phường Xuân Phú mất "
    "nước.\n\nĐường ống vỡ ba lần.\n\n"
)


@pytest.mark.parametrize(
    ("question", "before", "sentence", "expected"),
    [
        ("Trận đấu diễn ra ở đâu?", MATCH, "Ở vòng tới, Phố Hiến gặp Thanh Sơn trên sân Cửa Ông.", True),
        ("Trận đấu bắt đầu khi nào?", MATCH, "Trận tiếp theo bắt đầu lúc 19 giờ ngày 20-5.", True),
        ("Vòng tới Phố Hiến đá ở đâu?", MATCH, "Ở vòng tới, Phố Hiến gặp Thanh Sơn trên sân Cửa Ông.", False),
        ("Phố Hiến gặp Thanh Sơn ở đâu?", MATCH, "Ở vòng tới, Phố Hiến gặp Thanh Sơn trên sân Cửa Ông.", False),
        ("Trận đấu diễn ra ở đâu?", MATCH, "Trận đấu diễn ra trên sân Cửa Ông.", False),
        ("Hội nghị tổ chức ở đâu?", MEETING, "Trước đó, hội nghị sơ kết được tổ chức tại xã Mường Lống.", True),
        ("Hội nghị tổ chức ở đâu?", MEETING, "Hội nghị sơ kết công tác kiểm lâm được tổ chức tại Vinh.", True),
        ("Hội nghị tổ chức ở đâu?", MEETING, "Hội nghị triển khai nhiệm vụ diễn ra tại Vinh.", False),
        ("Hội nghị tổ chức ở đâu?", MEETING, "Hội nghị được tổ chức tại nhà văn hóa huyện.", False),
        ("Hội nghị sơ kết tổ chức ở đâu?", MEETING, "Hội nghị sơ kết công tác kiểm lâm được tổ chức tại Vinh.", False),
        ("Cúp nước khi nào?", WATER, "Đợt ngừng cấp nước trước đó diễn ra đêm 14-8.", True),
        ("Lần trước cúp nước khi nào?", WATER, "Đợt ngừng cấp nước trước đó diễn ra đêm 14-8.", False),
        ("Cúp nước khi nào?", WATER, "Đợt ngừng cấp nước này diễn ra đêm 14-8.", False),
        ("Ai chủ trì hội nghị?", MEETING, "Trước đó, hội nghị sơ kết do ông Tám chủ trì.", False),
    ],
)
def test_another_event_is_told_in_passing(question: str, before: str, sentence: str, expected: bool) -> None:
    text = before + sentence
    assert in_passing(answerer(text).understand(question), view(text, len(article(text).sentences) - 1)) is expected


def test_what_an_article_opens_with_is_its_own() -> None:
    text = "Trận tới, Phố Hiến đá sân Cửa Ông\n\nỞ vòng tới, Phố Hiến gặp Thanh Sơn trên sân Cửa Ông."
    assert not in_passing(answerer(text).understand("Trận đấu diễn ra ở đâu?"), view(text, 1))


@pytest.mark.parametrize("question", ["Trận đấu diễn ra ở đâu?", "Trận đấu bắt đầu khi nào?"])
def test_the_next_match_is_not_flatly_this_one(question: str) -> None:
    text = MATCH + "Ở vòng tới, Phố Hiến gặp Thanh Sơn trên sân Cửa Ông lúc 19 giờ ngày 20-5."
    assert not answerer(text).answer(question, scope=1).answered
