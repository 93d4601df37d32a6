from tests.retrieval.builders import said, sheet

OPENING = "Xã Vạn Thủy khởi công cầu Bến Nứa tại Nhổn."


def test_communes_and_districts_are_told_by_what_they_are_called() -> None:
    laid = sheet("Ai khởi công cầu?", OPENING)
    assert "Xã Vạn Thủy" in {said(laid.view, place) for place in laid.divisions}


def test_a_bare_name_that_a_preposition_leads_to_is_a_place_but_where_that_is_asked() -> None:
    laid = sheet("Cơ quan nào khởi công cầu?", OPENING)
    assert {said(laid.view, place) for place in laid.only_led_to} == {"Nhổn"}
    assert not sheet("Cơ quan nào ở xã khởi công cầu?", OPENING).only_led_to
