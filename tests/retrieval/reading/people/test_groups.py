import pytest

from retrieval.reading.people.groups import groups
from tests.retrieval.builders import answerer, read, said, sheet

FREE = "Người cao tuổi, trẻ em dưới 6 tuổi và người khuyết tật được miễn phí vé."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Ai được miễn phí vé?", FREE, ["Người cao tuổi", "trẻ em dưới 6 tuổi", "người khuyết tật"]),
        ("Người nào được miễn phí vé?", FREE, ["Người cao tuổi", "trẻ em dưới 6 tuổi", "người khuyết tật"]),
        ("Ai được giảm vé?", "Học sinh, sinh viên được giảm vé.", ["Học sinh", "sinh viên"]),
        ("Ai an toàn?", "Bác sĩ, điều dưỡng và bệnh nhân đều an toàn.", ["Bác sĩ", "điều dưỡng", "bệnh nhân"]),
        (
            "Ai được hỗ trợ tiền điện?",
            "Hộ nghèo, hộ cận nghèo và gia đình chính sách được hỗ trợ tiền điện.",
            ["Hộ nghèo", "hộ cận nghèo", "gia đình chính sách"],
        ),
        ("Ai được miễn phí vé?", "Ông Nam và bà Lan được miễn phí vé.", ["Ông Nam", "bà Lan"]),
    ],
)
def test_all_groups_of_whom_it_is_said_are_told(question: str, text: str, expected: list[str]) -> None:
    assert list(answerer(text).answer(question, scope=1).answers[0].item_texts()) == expected


@pytest.mark.parametrize(
    ("question", "text", "answer"),
    [
        ("Ai bị thương?", "Anh Tâm, công nhân, bị thương.", "công nhân"),
        ("Ai được tặng giống?", "Nông dân xã Bình Mỹ được tặng giống.", "Nông dân xã Bình Mỹ"),
        ("Ai bán vé?", "Chủ quán, anh Tâm đã bán vé.", "anh Tâm"),
        ("Ai bán vé?", "Nhân viên bán vé, nước uống và bánh.", "Nhân viên"),
    ],
)
def test_what_is_no_list_of_people_is_left(question: str, text: str, answer: str) -> None:
    found = read(question, text)
    assert found and not found.items
    assert groups(sheet(question, text), found) == found
    assert said(sheet(question, text).view, found.place) == answer
