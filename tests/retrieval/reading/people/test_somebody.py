from retrieval.mentions import Type
from retrieval.reading.people.somebody import as_person, names_of_bodies
from tests.retrieval.builders import said, sheet


def points(question: str, text: str) -> dict[str, float]:
    laid = sheet(question, text)
    persons = (m for m in laid.candidates.mentions if m.type is Type.PERSON)
    return {said(laid.view, m.head): as_person(laid, m) for m in persons}


def test_who_is_called_by_the_last_of_his_names_is_not_the_answer() -> None:
    given = points("Nhật Tân vào sân thay cho ai?", "Đỗ Nhật Tân vào sân thay Lê Công Hậu ở phút 79.")
    assert given["Lê Công Hậu"] >= 0 > given["Đỗ Nhật Tân"]


def test_nor_is_who_is_called_by_title_and_given_name() -> None:
    given = points("Ông Hậu trao quà cho ai?", "Ông Lê Công Hậu trao quà cho ông Đỗ Nhật Tân.")
    assert given["Đỗ Nhật Tân"] >= 0 > given["Lê Công Hậu"]


def test_short_forms_and_names_of_places_are_nobodys() -> None:
    laid = sheet("Ai nhận 60 cây?", "HĐXX tại xã Nậm Tùa tuyên ông Lê Công Hậu vô tội.")
    bodies = {said(laid.view, place) for place in names_of_bodies(laid.candidates.mentions, laid.view.tokens)}
    assert {"HĐXX", "Nậm Tùa"} <= bodies
    assert "Lê Công Hậu" not in bodies
