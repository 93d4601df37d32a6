import pytest

from tests.retrieval.builders import answerer

ROOFS = "Quảng Trị có 3.200 nhà ngập, Đà Nẵng có 450 nhà tốc mái."
BRIDGES = "Gia Lai có 12 cầu hư hỏng, Kon Tum có 5 cầu sập."
LEAD_OF_TWO = "Nam Định có 37 điểm, hơn đội nhì bảng Thanh Hóa hai điểm."


@pytest.mark.parametrize(
    ("question", "sentence", "flatly"),
    [
        ("Đà Nẵng có bao nhiêu nhà ngập?", ROOFS, False),
        ("Quảng Trị có bao nhiêu nhà tốc mái?", ROOFS, False),
        ("Gia Lai có bao nhiêu cầu sập?", BRIDGES, False),
        ("Đà Nẵng có bao nhiêu nhà tốc mái?", ROOFS, True),
        ("Quảng Trị có bao nhiêu nhà ngập?", ROOFS, True),
        ("Kon Tum có bao nhiêu cầu hư hỏng?", "Gia Lai có 12 cầu hư hỏng, Kon Tum 5 cầu.", True),
        ("Bao nhiêu nhà bị sập?", "Bão làm 120 nhà bị sập, 450 nhà tốc mái.", True),
        ("Thanh Hóa có bao nhiêu điểm?", LEAD_OF_TWO, False),
        ("Viettel được bao nhiêu điểm?", "Hà Nội đứng thứ ba với 30 điểm, kém Viettel 4 điểm.", False),
        ("Nam Định có bao nhiêu điểm?", LEAD_OF_TWO, True),
        ("Nam Định hơn Thanh Hóa bao nhiêu điểm?", LEAD_OF_TWO, True),
        ("Lãi quý một tăng bao nhiêu?", "Lãi quý một là 5 tỷ đồng, cao hơn năm trước 20%.", True),
        ("Hội có bao nhiêu người dự?", "Năm nay hội đông hơn, có 500 người dự.", True),
    ],
)
def test_what_came_of_others_is_not_flatly_told(question: str, sentence: str, flatly: bool) -> None:
    reply = answerer("Tin trong ngày\n\n" + sentence).answer(question, scope=1)
    assert (reply.answered and not reply.hedged) is flatly
