import pytest

from retrieval.mentions import Type
from tests.retrieval.builders import named


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Khách sạn cách trung tâm xã khoảng 5 km về phía Bắc.", "cách trung tâm xã khoảng 5 km về phía Bắc"),
        ("Nhà máy cách khu dân cư 200 m.", "cách khu dân cư 200 m"),
        ("Tàu gặp nạn cách Côn Đảo 40 hải lý về phía đông.", "cách Côn Đảo 40 hải lý về phía đông"),
        ("Tâm bão ở 18,5 độ vĩ Bắc, 115 độ kinh Đông.", "18,5 độ vĩ Bắc, 115 độ kinh Đông"),
        ("Tâm bão ở khoảng 15,2 độ vĩ Bắc; 112 độ kinh Đông.", "khoảng 15,2 độ vĩ Bắc; 112 độ kinh Đông"),
    ],
)
def test_places_are_told_by_distance_and_by_degrees(sentence: str, place: str) -> None:
    assert place in named(sentence, Type.PLACE)


@pytest.mark.parametrize(
    "sentence",
    ["Hai nhà cách nhau 5 km.", "Hai tháng cách đây, mưa 200 mm.", "Ông bị cách chức vì xây lấn 200 m."],
)
def test_what_is_only_apart_is_nowhere(sentence: str) -> None:
    assert not any(one.startswith("cách") for one in named(sentence, Type.PLACE))
