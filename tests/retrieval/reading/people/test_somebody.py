import pytest

from retrieval.mentions import Type
from retrieval.reading.people.somebody import as_person, names_another, names_of_bodies
from tests.retrieval.builders import read, said, sheet


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


@pytest.mark.parametrize(
    ("question", "text", "another"),
    [
        ("Anh Minh là ai?", "Anh Minh sống cùng vợ và hai con.", True),
        ("Ông Tập là ai?", "Ông Tập gặp Tổng thống Pháp tại Bắc Kinh.", True),
        ("Ông Tập là ai?", "Ông Tập thăm Việt Nam tuần này.", True),
        ("Anh Minh là ai?", "Anh Minh là tài xế xe tải.", False),
        ("Bà Mai là ai?", "Bà Lê Thị Mai từng là giáo viên.", False),
        ("Lê Văn Tám là ai?", "Công an bắt Lê Văn Tám (35 tuổi, chủ quán).", False),
        ("Anh Tám là ai?", "Anh Lê Văn Tám làm nghề chạy xe ôm.", False),
    ],
)
def test_whom_he_meets_or_with_whom_he_lives_he_is_not(question: str, text: str, another: bool) -> None:
    found = read(question, text)
    assert found is not None
    assert names_another(sheet(question, text), found.place) is another
