import pytest

from tests.retrieval.builders import answer, said, sheet

OPENING = "Xã Vạn Thủy khởi công cầu Bến Nứa tại Nhổn."


def test_communes_and_districts_are_told_by_what_they_are_called() -> None:
    laid = sheet("Ai khởi công cầu?", OPENING)
    assert "Xã Vạn Thủy" in {said(laid.view, place) for place in laid.divisions}


def test_a_bare_name_that_a_preposition_leads_to_is_a_place_but_where_that_is_asked() -> None:
    laid = sheet("Cơ quan nào khởi công cầu?", OPENING)
    assert {said(laid.view, place) for place in laid.only_led_to} == {"Nhổn"}
    assert not sheet("Cơ quan nào ở xã khởi công cầu?", OPENING).only_led_to


@pytest.mark.parametrize(
    ("question", "sentence", "place"),
    [
        ("Đoàn khách đến từ đâu?", "Đoàn khách đến từ Nhật Bản thăm xã Trà Sen.", "Nhật Bản"),
        ("Anh Phúc đến từ đâu?", "Anh Phúc (khách đến từ Hải Phòng) ở lại làng Lô Chải.", "Hải Phòng"),
        ("Bà Sen đi từ đâu?", "Bà Sen đi từ xã Trà Lùng đến chợ Bến Nứa.", "xã Trà Lùng"),
        ("Bà Sen đi đến đâu?", "Bà Sen đi từ xã Trà Lùng đến chợ Bến Nứa.", "chợ Bến Nứa"),
    ],
)
def test_where_from_is_what_tu_leads_to_and_where_to_what_den_does(question: str, sentence: str, place: str) -> None:
    assert answer(question, sentence) == place
