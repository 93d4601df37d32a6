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
        ("Ai bị bắt giữ?", "Cảnh sát bắt giữ tài xế, phụ xe và chủ xe để điều tra.", ["tài xế", "phụ xe", "chủ xe"]),
        ("Cảnh sát bắt giữ ai?", "Cảnh sát bắt giữ tài xế, phụ xe và chủ xe.", ["tài xế", "phụ xe", "chủ xe"]),
        (
            "Ai bị tạm giữ?",
            "Công an tạm giữ giám đốc, kế toán và thủ kho công ty vì gian lận.",
            ["giám đốc", "kế toán", "thủ kho công ty"],
        ),
        (
            "Ai được hỗ trợ?",
            "Quỹ hỗ trợ học sinh nghèo, người già neo đơn và hộ nghèo.",
            ["học sinh nghèo", "người già neo đơn", "hộ nghèo"],
        ),
        ("Ai được khen thưởng?", "Trường khen thưởng giáo viên, học sinh có thành tích.", ["giáo viên", "học sinh"]),
        ("Ai được cứu?", "Bộ đội cứu tài xế và ba hành khách bị mắc kẹt.", ["tài xế", "ba hành khách"]),
        (
            "Ai rơi xuống biển?",
            "Tàu va phải đá khiến thuyền trưởng và thủy thủ rơi xuống biển.",
            ["thuyền trưởng", "thủy thủ"],
        ),
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
        ("Ai bị bắt?", "Công an bắt tài xế, thu giữ xe và hàng hóa.", "tài xế"),
        ("Ai bị bắt giữ?", "Công an bắt giữ hai nghi phạm và tang vật.", "hai nghi phạm"),
        ("Ai bị bắt giữ?", "Công an bắt giữ tài xế, người địa phương, sau hai giờ.", "tài xế"),
    ],
)
def test_what_is_no_list_of_people_is_left(question: str, text: str, answer: str) -> None:
    found = read(question, text)
    assert found and not found.items
    assert groups(sheet(question, text), found) == found
    assert said(sheet(question, text).view, found.place) == answer
