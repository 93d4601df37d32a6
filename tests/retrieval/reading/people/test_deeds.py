import pytest

from tests.retrieval.builders import answerer

BUILDING = (
    "Kiểm tra công trình trường học\n\nĐoàn kiểm tra phát hiện ba nhà thầu chậm tiến độ. Công ty Hòa Phát và Công ty "
    "Minh Long là hai nhà thầu chính. Đoàn đã nhắc nhở, chưa có đơn vị nào bị xử phạt."
)
WATER = (
    "Kiểm tra môi trường\n\nThanh tra Sở kiểm tra năm cơ sở giặt ủi. Công ty Thanh Bình xả nước thải vượt chuẩn, bị "
    "phạt 120 triệu đồng. Công ty Sóng Biển không bị phạt do khắc phục kịp thời."
)
BRAWL = (
    "Ẩu đả tại quán nhậu\n\nTối 3-4, hai nhóm thanh niên đánh nhau. Lê Văn Tám bị đâm vào tay. Công an huyện đang điều "
    "tra, chưa bắt giữ ai."
)
PARTY = (
    "Họp Ủy ban Kiểm tra\n\nÔng Trần Văn Nam bị khiển trách do thiếu trách nhiệm. Ông Lê Hải chưa bị kỷ luật vì đang "
    "nằm viện."
)


@pytest.mark.parametrize(
    ("text", "question", "expected"),
    [
        (BUILDING, "Nhà thầu nào bị phạt?", ""),
        (BUILDING, "Đơn vị nào bị xử phạt?", ""),
        (WATER, "Công ty nào bị phạt?", "Công ty Thanh Bình"),
        (WATER, "Công ty nào bị đình chỉ?", ""),
        (BRAWL, "Ai bị bắt?", ""),
        (BRAWL, "Ai bị đâm?", "Lê Văn Tám"),
        (PARTY, "Ai bị kỷ luật?", "Ông Trần Văn Nam"),
        ("Tòa phạt Lê Văn Tám 3 năm tù.", "Ai bị phạt?", "Lê Văn Tám"),
    ],
)
def test_nobody_underwent_what_is_not_told(text: str, question: str, expected: str) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert (reply.answers[0].text if reply.answered else "") == expected
