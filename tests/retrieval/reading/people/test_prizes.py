import pytest

from tests.retrieval.builders import answerer

BRACKETS = "Ba thí sinh đoạt giải là: Nguyễn Văn An (giải nhất), Lê Bình (giải nhì) và Trần Chi (giải ba)."
SUMS = (
    "Các tác giả đoạt giải gồm Nguyễn Văn An (giải nhất, 10 triệu đồng), Lê Bình (giải nhì, 5 triệu đồng) và Trần Chi "
    "(giải ba, 3 triệu đồng)."
)
GONE_TO = "Giải nhất thuộc về thí sinh Lê Bình (Trường THPT Đơn Dương), giải nhì thuộc về Trần Chi (Trường THPT Pró)."
GIVEN = (
    "Ban tổ chức trao giải nhất (10 triệu đồng) cho tác giả Nguyễn Văn An, giải nhì (5 triệu đồng) cho tác giả Lê "
    "Bình, giải ba cho Trần Chi và Lê Mai."
)
MEDALS = "Nguyễn Thị Hương giành huy chương vàng, Trần Mai giành huy chương bạc, huy chương đồng thuộc về Lê Thị Lan."
CHESS = "Lê Quang Liêm đạt giải nhất, hơn kỳ thủ đoạt giải nhì Trần Tuấn Minh nửa điểm."
FAIR = (
    "Giải nhất thuộc về vườn cam của ông Trịnh Xuân Giáo, xã Minh Hợp; giải nhì thuộc về HTX Cam Xanh; hai giải ba "
    "được trao cho gia đình bà Nguyễn Thị Lài và anh Hồ Văn Tấn."
)
CONSOLED = "Giải khuyến khích được trao cho em Lê Thu Hà, em Phan Nam và nhóm học sinh Trường THPT Kim Liên."
TEAMS = "Các đội đoạt giải: Đội Ka Đô (nhất), Đội Pró (nhì), Đội Lạc Xuân (ba)."


@pytest.mark.parametrize(
    ("text", "question", "expected"),
    [
        (BRACKETS, "Ai đoạt giải nhất?", ["Nguyễn Văn An"]),
        (BRACKETS, "Ai đoạt giải nhì?", ["Lê Bình"]),
        (BRACKETS, "Ai đoạt giải?", ["Nguyễn Văn An", "Lê Bình", "Trần Chi"]),
        (SUMS, "Giải nhất là ai?", ["Nguyễn Văn An"]),
        (SUMS, "Những ai đoạt giải?", ["Nguyễn Văn An", "Lê Bình", "Trần Chi"]),
        (GONE_TO, "Ai đoạt giải nhất?", ["Lê Bình"]),
        (GIVEN, "Ai đoạt giải nhì?", ["tác giả Lê Bình"]),
        (GIVEN, "Ai đoạt giải ba?", ["Trần Chi", "Lê Mai"]),
        (GIVEN, "Ai đoạt giải khuyến khích?", []),
        (MEDALS, "Ai giành huy chương bạc?", ["Trần Mai"]),
        (MEDALS, "Ai giành huy chương đồng?", ["Lê Thị Lan"]),
        (CHESS, "Ai đạt giải nhất?", ["Lê Quang Liêm"]),
        (CHESS, "Ai đoạt giải nhì?", ["Trần Tuấn Minh"]),
        (FAIR, "Ai được giải nhất?", ["ông Trịnh Xuân Giáo"]),
        (FAIR, "Ai được giải ba?", ["gia đình bà Nguyễn Thị Lài", "anh Hồ Văn Tấn"]),
        (CONSOLED, "Ai được giải khuyến khích?", ["em Lê Thu Hà", "em Phan Nam", "nhóm học sinh Trường THPT Kim Liên"]),
        (TEAMS, "Những đội nào đoạt giải?", ["Đội Ka Đô", "Đội Pró", "Đội Lạc Xuân"]),
        (TEAMS, "Đội nào đoạt giải nhì?", ["Đội Pró"]),
    ],
)
def test_who_won_the_prize_that_is_asked_about(text: str, question: str, expected: list[str]) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert (list(reply.answers[0].item_texts() or [reply.answers[0].text]) if reply.answered else []) == expected
