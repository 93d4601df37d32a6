import pytest

from tests.retrieval.builders import answer, read


@pytest.mark.parametrize(
    ("sentence", "address"),
    [
        ("Số 45 đường Trần Phú đang được sửa.", "Số 45 đường Trần Phú"),
        ("Quán ở số 27 ngõ 8 phố Hàng Bún, quận Ba Đình mở cửa từ 6h.", "số 27 ngõ 8 phố Hàng Bún, quận Ba Đình"),
        ("Gửi về Tòa soạn, số 3 Quang Trung phường 1 mỗi sáng.", "số 3 Quang Trung phường 1"),
        ("Quán ở số 9 Lê Lợi cạnh chợ Gò Me.", "số 9 Lê Lợi cạnh chợ Gò Me"),
        ("Liên hệ: số 12 đường Lê Lợi, thị trấn An Lâm; điện thoại 0291.", "số 12 đường Lê Lợi, thị trấn An Lâm"),
        ("Địa chỉ: Tổ 4, ấp Bình Hòa, xã An Phú.", "Tổ 4, ấp Bình Hòa, xã An Phú"),
    ],
)
def test_an_address_ends_before_what_is_told_of_it(sentence: str, address: str) -> None:
    assert answer("Địa chỉ ở đâu?", sentence) == address


def test_where_nobody_is_any_more_is_not_said_flatly_to_be_an_address() -> None:
    found = read("Địa chỉ của ông Bình?", "Ông Bình đã đi, số 12 Lê Lợi không còn ai.")
    assert found and found.typed == 0.0
