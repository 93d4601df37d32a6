import pytest

from tests.retrieval.builders import answer

FORCES = "Tỉnh đã huy động 3.500 cán bộ, chiến sĩ, dân quân, 45 ca nô để cứu hộ."


@pytest.mark.parametrize(
    ("question", "text", "amount"),
    [
        ("Tỉnh huy động bao nhiêu cán bộ, chiến sĩ?", FORCES, "3.500 cán bộ, chiến sĩ, dân quân"),
        ("Tỉnh huy động bao nhiêu ca nô?", FORCES, "45 ca nô"),
        ("Bao nhiêu cán bộ cứu hộ?", "3.500 cán bộ, chiến sĩ tham gia cứu hộ.", "3.500 cán bộ, chiến sĩ"),
        ("Bao nhiêu bác sĩ lên đường?", "12 bác sĩ, y tá và điều dưỡng lên đường.", "12 bác sĩ, y tá và điều dưỡng"),
        ("Lớp có bao nhiêu học sinh?", "Lớp có 35 học sinh, giáo viên phải chia hai nhóm.", "35 học sinh"),
        ("Trường có bao nhiêu sinh viên?", "Trường có 1.200 sinh viên, 60 giảng viên.", "1.200 sinh viên"),
        ("Bao nhiêu học sinh nghỉ học?", "Có hơn 210.000 học sinh nghỉ.", "hơn 210.000 học sinh"),
        ("Bao nhiêu đại biểu không tán thành?", "Có 47 người tán thành, 3 đại biểu không tán thành.", "3 đại biểu"),
        ("Bao nhiêu xã, phường đạt chuẩn?", "Tỉnh có 41/69 xã, phường đạt chuẩn.", "41/69 xã, phường"),
        ("Cả nước có bao nhiêu tỉnh?", "Cả nước có 34 tỉnh, thành phố.", "34 tỉnh, thành phố"),
        ("Huyện có bao nhiêu xã?", "Huyện có 12 xã, thị trấn Tân Hòa là huyện lỵ.", "12 xã"),
        ("Bao nhiêu người chết?", "Vụ tai nạn làm 3 người chết, 5 người bị thương.", "3 người chết"),
    ],
)
def test_an_amount_has_all_whom_it_counts_and_not_what_they_do(question: str, text: str, amount: str) -> None:
    assert answer(question, text) == amount


@pytest.mark.parametrize(
    ("question", "text", "amount"),
    [
        ("Học phí bao nhiêu?", "Học phí dự kiến từ 14,1 đến 18,5 triệu đồng/năm.", "từ 14,1 đến 18,5 triệu đồng/năm"),
        ("Giá vé bao nhiêu?", "Giá vé từ 200.000 đồng đến 1 triệu đồng.", "từ 200.000 đồng đến 1 triệu đồng"),
        ("Giá xăng bao nhiêu?", "Giá xăng tăng từ 20.000 đồng lên 21.000 đồng/lít.", "21.000 đồng/lít"),
        ("Đường dài bao nhiêu?", "Đường dài từ cầu Bến Lức đến 12 km.", "12 km"),
    ],
)
def test_a_range_is_whole(question: str, text: str, amount: str) -> None:
    assert answer(question, text) == amount
