import pytest

from tests.retrieval.builders import answer

COMMAND = (
    "Nhân dịp này, Bộ CHQS tỉnh tặng Giấy khen cho 12 tập thể và 25 cá nhân có thành tích xuất sắc trong năm 2025."
)
PRAISED = "Tại hội nghị, 15 tập thể, 22 cá nhân được Giám đốc Công an tỉnh tặng giấy khen."
PICTURE = (
    'Nhân dịp này, đoàn trao tặng tỉnh bức tranh "Bác Hồ với chiến sĩ" và 200 phần quà cho gia đình chính sách, '
    "mỗi phần trị giá 1,5 triệu đồng."
)
TWO = (
    "Dịp này, Hội Khuyến học tỉnh trao 50 suất học bổng, mỗi suất 1 triệu đồng, cho học sinh nghèo vượt khó; "
    "Công ty CP Xây dựng Hòa Phát tặng nhà trường 10 bộ máy vi tính."
)
BADGE = "Đồng chí Bí thư Tỉnh ủy trao Huy hiệu 60 năm tuổi Đảng cho đồng chí Lê Văn Út."


@pytest.mark.parametrize(
    ("question", "sentence", "expected"),
    [
        ("Ai được tặng giấy khen?", COMMAND, "12 tập thể và 25 cá nhân có thành tích xuất sắc"),
        ("Ai được khen thưởng?", PRAISED, "15 tập thể, 22 cá nhân"),
        ("Tặng quà cho ai?", PICTURE, "gia đình chính sách"),
        ("Ai nhận học bổng?", TWO, "học sinh nghèo vượt khó"),
        (
            "Đại tướng tặng quà cho ai?",
            "Trong chuyến thăm, Đại tướng Phan Văn Giang tặng quà cán bộ, chiến sĩ Lữ đoàn 147.",
            "cán bộ, chiến sĩ Lữ đoàn 147",
        ),
        ("Ai được trao Huy hiệu?", BADGE, "đồng chí Lê Văn Út"),
        ("Ai tặng giấy khen?", PRAISED, "Giám đốc Công an tỉnh"),
    ],
)
def test_to_whom_something_is_given(question: str, sentence: str, expected: str) -> None:
    assert answer(question, sentence) == expected


@pytest.mark.parametrize(
    ("question", "sentence", "expected"),
    [
        ("Đoàn tặng gì cho tỉnh?", PICTURE, 'bức tranh "Bác Hồ với chiến sĩ" và 200 phần quà'),
        ("Hội Khuyến học tặng gì?", TWO, "50 suất học bổng"),
        ("Công ty Hòa Phát tặng gì?", TWO, "10 bộ máy vi tính"),
        ("Hai bên trao đổi gì?", "Hai bên trao đổi về hợp tác thương mại.", "về hợp tác thương mại"),
    ],
)
def test_what_is_given(question: str, sentence: str, expected: str) -> None:
    assert answer(question, sentence) == expected
