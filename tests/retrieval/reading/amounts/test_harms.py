import pytest

from tests.retrieval.builders import answerer

YEAR = "Năm 2024, cả nước xảy ra 23.484 vụ tai nạn, làm chết 10.944 người, bị thương 17.342 người."
BOTH = "Vụ lật tàu làm chết 72 người và bị thương 63 người."
BUS = "Xe chở 40 người lao xuống vực làm 7 người tử vong."
LORRY = (
    "Xe tải lật ở đèo Bảo Lộc\n\n(ĐX) - Sáng 6-6, xe tải do tài xế Nguyễn Văn Lâm lái lật ở đèo Bảo Lộc. Hai người "
    "trên xe tử vong tại chỗ.\n\nXe chở 15 tấn gạch, bị mất phanh khi xuống dốc.\n\nTừ đầu năm đến nay, toàn tỉnh xảy "
    "ra 120 vụ tai nạn, làm chết 45 người, bị thương 98 người."
)
PROVINCE = (
    "Tai nạn giảm\n\nNăm 2024, toàn tỉnh xảy ra 120 vụ tai nạn.\n\nCác lực lượng đã tuần tra nhiều tuyến.\n\n"
    "Theo báo cáo, trong năm 2024 có 120 vụ trên toàn tỉnh, làm chết 45 người."
)
COACH = (
    "Tai nạn xe khách tại Lâm Hà\n\nSáng 12-3, xe khách va chạm với xe tải trên quốc lộ 27. Vụ tai nạn làm 2 "
    "người chết, nhiều người bị thương.\n\nTừ đầu năm đến nay toàn tỉnh có 120 người bị thương."
)
FLOOD = (
    "Mưa lũ gây thiệt hại\n\nMưa lớn khiến nhiều nơi ngập. Nước sông lên nhanh. Nhiều tuyến đường bị chia cắt.\n\n"
    "Toàn tỉnh có 5 người chết, 12 người bị thương."
)
MEETING = (
    "Tổng kết công tác\n\nSáng 5-1, Ban An toàn giao thông tổng kết công tác. Chủ tịch UBND tỉnh dự. Hội nghị nghe báo "
    "cáo.\n\nTheo báo cáo, trong năm 2024 có 87 người chết, 210 người bị thương."
)
TRIAL = (
    "Xét xử vụ lật tàu\n\nTòa án xét xử vụ lật tàu trên hồ. Bị cáo là chủ tàu. Phiên tòa kéo dài hai ngày.\n\n"
    "Theo cáo trạng, ngày 12 tháng 3 năm 2023, tàu bị chìm làm 4 người chết."
)

STORM = (
    "Bão số 6 vào Quảng Trị, 7 người chết và mất tích\n\nBão số 6 vào đất liền trưa 27-10. Gió mạnh.\n\nĐến 17 giờ, "
    "bão làm 5 người chết, 2 người mất tích, 23 người bị thương.\n\nThừa Thiên Huế có 3 người chết, Quảng Bình có "
    "2 người chết do lũ cuốn."
)
BRIDGE = "Vụ sập cầu làm 2 công nhân tử vong, 4 người khác bị thương, 1 người mất tích."
TOGETHER = "Bão làm 7 người chết và mất tích."


def flatly(text: str, question: str) -> str:
    """What is answered without "perhaps"; empty where nothing is."""
    reply = answerer(text).answer(question, scope=1)
    return reply.answers[0].text if reply.answered and not reply.hedged else ""


@pytest.mark.parametrize(
    ("text", "question", "expected"),
    [
        (YEAR, "Năm 2024 có bao nhiêu người bị thương?", "17.342 người"),
        (YEAR, "Năm 2024 có bao nhiêu người chết?", "10.944 người"),
        (BOTH, "Bao nhiêu người bị thương?", "63 người"),
        (BOTH, "Bao nhiêu người chết?", "72 người"),
        (BUS, "Xe chở bao nhiêu người?", "40 người"),
        (BUS, "Bao nhiêu người thiệt mạng?", "7 người tử vong"),
        ("Vụ cháy làm chết 4 người, trong đó có 2 trẻ em.", "Bao nhiêu trẻ em chết?", "2 trẻ em"),
        ("Dịch tả làm chết 45 con lợn của 3 hộ.", "Bao nhiêu hộ có lợn bị chết?", "3 hộ"),
        ("Tai nạn làm 7 người thương vong.", "Tai nạn làm bao nhiêu người thương vong?", "7 người thương vong"),
        ("Tỉnh hỗ trợ gia đình 3 người chết.", "Bao nhiêu người được hỗ trợ?", "3 người"),
        ("Xe khách lao xuống vực làm 3 người chết, 12 người bị thương.", "Xe khách chở bao nhiêu hành khách?", ""),
        (STORM, "Bao nhiêu người chết?", "5 người chết"),
        (STORM, "Quảng Bình có bao nhiêu người chết?", "2 người chết"),
        (STORM, "Bao nhiêu người bị thương?", "23 người bị thương"),
        (TOGETHER, "Bao nhiêu người chết?", ""),
        (TOGETHER, "Bao nhiêu người mất tích?", ""),
        (TOGETHER, "Bao nhiêu người chết và mất tích?", "7 người chết"),
        ("Lũ làm 3 người chết, bị thương 5 người.", "Bao nhiêu người chết?", "3 người chết"),
        ("Lũ quét khiến 5 người mất tích.", "Bao nhiêu người chết?", ""),
        ("Một người đã tử vong, ba người khác bị thương nặng.", "Có bao nhiêu người tử vong?", "Một người"),
        ("Vụ cháy khiến một phụ nữ tử vong tại chỗ.", "Vụ cháy làm mấy người chết?", "một phụ nữ"),
        ("Nổ lò hơi làm 5 người thương vong.", "Bao nhiêu người bị thương?", ""),
        ("Lò hơi nổ làm 2 người chết và 3 người bị thương.", "Bao nhiêu người thương vong?", ""),
    ],
)
def test_the_dead_the_hurt_and_the_missing_are_told_apart(text: str, question: str, expected: str) -> None:
    assert flatly(text, question) == expected


@pytest.mark.parametrize(
    ("text", "question", "expected"),
    [
        (LORRY, "Bao nhiêu người chết?", "Hai người"),
        (LORRY, "Bao nhiêu người bị thương?", ""),
        (LORRY, "Từ đầu năm đến nay bao nhiêu người chết vì tai nạn?", "45 người"),
        (PROVINCE, "Bao nhiêu người chết?", "45 người"),
        (COACH, "Bao nhiêu người bị thương?", ""),
        (COACH, "Toàn tỉnh có bao nhiêu người bị thương?", "120 người bị thương"),
        (FLOOD, "Bao nhiêu người bị thương?", "12 người bị thương"),
        (MEETING, "Bao nhiêu người chết?", "87 người chết"),
        (TRIAL, "Bao nhiêu người chết?", "4 người chết"),
    ],
)
def test_the_total_of_a_year_is_not_that_of_the_accident(text: str, question: str, expected: str) -> None:
    assert flatly(text, question) == expected


@pytest.mark.parametrize(
    ("text", "question", "expected"),
    [
        (BRIDGE, "Mấy người chết, mấy người bị thương?", "2 công nhân tử vong, 4 người khác bị thương"),
        (BRIDGE, "Bao nhiêu người chết?", "2 công nhân"),
        (
            "Vụ tai nạn khiến 3 người chết, 7 người bị thương.",
            "Thương vong thế nào?",
            "3 người chết, 7 người bị thương",
        ),
        (
            "Tai nạn làm chết 72 người, bị thương 63 người.",
            "Bao nhiêu người chết và bị thương?",
            "chết 72 người, bị thương 63 người",
        ),
        (
            "Hà Giang có 3 người chết, 2 người bị thương; Cao Bằng 5 người chết, 1 người bị thương.",
            "Mấy người chết, mấy người bị thương?",
            "",
        ),
        ("Tai nạn làm 3 người chết.", "Mấy người chết và bị thương?", ""),
    ],
)
def test_several_harms_are_told_together(text: str, question: str, expected: str) -> None:
    assert flatly(text, question) == expected
