import pytest

from retrieval.reading.excepted import excepts
from tests.retrieval.builders import answerer, view

FEES = "Học phí các ngành ngoài sư phạm từ 18 đến 22 triệu đồng một năm."
FREE = "Sinh viên được miễn tiền ký túc xá năm đầu, trừ sinh viên hệ liên kết."
CROWD = "Có 300 người, không kể trẻ em, tham gia."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Học phí ngành sư phạm là bao nhiêu?", FEES, True),
        ("Học phí các ngành ngoài sư phạm là bao nhiêu?", FEES, False),
        ("Học phí một năm là bao nhiêu?", FEES, False),
        ("Học phí ngành Luật là bao nhiêu?", "Học phí là 20 triệu đồng, trừ các ngành sư phạm.", False),
        ("Vé trẻ em bao nhiêu?", "Vé vào cửa 50.000 đồng, không áp dụng với trẻ em.", True),
        ("Học phí là bao nhiêu?", "Ngoài học phí, sinh viên đóng 500.000 đồng tiền ký túc xá.", True),
        ("Tiền ký túc xá là bao nhiêu?", "Ngoài học phí, sinh viên đóng 500.000 đồng tiền ký túc xá.", False),
        ("Có bao nhiêu trẻ em tham gia?", CROWD, True),
        ("Có bao nhiêu người tham gia?", CROWD, False),
        ("Quận 3 thu phí từ khi nào?", "Từ ngày 1-7, các quận ngoại trừ quận 3 thu phí đỗ xe.", True),
        ("Xã trồng bao nhiêu ha lạc?", "Xã trồng 300 ha ngô, ngoài ra còn 50 ha lạc.", False),
        ("Lao động ở nước ngoài gửi về bao nhiêu?", "Lao động ở nước ngoài gửi về 2 tỷ đồng.", False),
        ("Tài xế bị phạt bao nhiêu?", "Tài xế bị trừ điểm và phạt 3 triệu đồng.", False),
        ("Sinh viên hệ liên kết được miễn gì?", FREE, True),
        ("Sinh viên được miễn gì?", FREE, False),
        ("Hộ nghèo nộp bao nhiêu tiền?", "Mỗi hộ nộp 25.000 đồng; hộ nghèo được miễn phí.", True),
        ("Mỗi hộ nộp bao nhiêu tiền?", "Mỗi hộ nộp 25.000 đồng; hộ nghèo được miễn phí.", False),
        ("Giá vé trẻ em bao nhiêu?", "Giá vé là 50.000 đồng, trẻ em dưới 1 m được miễn phí.", True),
        ("Giá vé bao nhiêu?", "Giá vé là 50.000 đồng, trẻ em dưới 1 m được miễn phí.", False),
        ("Ông Nam là ai?", "Ngoài ông Nam, Giám đốc Sở, còn có bà Lan.", False),
    ],
)
def test_what_is_left_out_is_not_told_of(question: str, text: str, expected: bool) -> None:
    assert excepts(answerer(text).understand(question), view(text)) is expected


def test_the_contrary_is_refused() -> None:
    assert not answerer(FEES).answer("Học phí ngành sư phạm là bao nhiêu?", scope=1).answered
    assert answerer(FEES).answer("Học phí một năm là bao nhiêu?", scope=1).answered
