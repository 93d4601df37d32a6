import pytest

from retrieval.reading.amounts.undone import undone
from retrieval.sentences.view import Views
from tests.retrieval.builders import answerer, view


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Bao nhiêu tàu cá bị chìm?", "Toàn tỉnh có 1.250 tàu cá neo đậu an toàn.", True),
        ("Bao nhiêu tàu cá bị chìm?", "Bão làm 12 tàu cá bị sóng đánh chìm.", False),
        ("Bao nhiêu tàu bị chìm?", "Bão làm 35 căn nhà đổ sập, 12 tàu đắm.", False),
        ("Bao nhiêu căn nhà bị sập?", "Mưa lớn làm 35 căn nhà tốc mái.", True),
        ("Bao nhiêu đối tượng bị khởi tố?", "Công an bắt giữ 8 đối tượng trong đường dây.", True),
        ("Bao nhiêu người bị bắt?", "Công an tạm giữ 8 người.", False),
        ("Bao nhiêu hộ thoát nghèo?", "Huyện có 320 hộ nghèo, 150 hộ cận nghèo.", True),
        ("Bao nhiêu hộ thoát nghèo?", "Huyện có 320 hộ nghèo, 40 hộ vươn lên thoát nghèo.", False),
        ("Xe khách chở bao nhiêu hành khách?", "Xe khách lao xuống vực làm 3 người chết.", True),
        ("Tàu chở bao nhiêu hành khách?", "Tàu có 98 hành khách, cập đảo lúc 9 giờ.", False),
        ("Xe máy đi ngược chiều bị phạt bao nhiêu?", "Xe máy vượt đèn đỏ bị phạt 4 triệu đồng.", True),
        ("Xe máy vượt đèn đỏ bị phạt bao nhiêu?", "Xe máy vượt đèn đỏ bị phạt 4 triệu đồng.", False),
        ("Công ty Hải Lộc bị phạt bao nhiêu?", "Doanh nghiệp xả thải bị phạt 4 triệu đồng.", False),
        ("Xe đạp vượt đèn đỏ bị phạt bao nhiêu?", "Xe máy vượt đèn đỏ bị phạt 4 triệu đồng.", True),
        ("Xe đạp vượt đèn đỏ bị phạt bao nhiêu?", "Vượt đèn đỏ bị phạt tới 20 triệu đồng.", True),
        ("Xe máy vượt đèn đỏ bị phạt bao nhiêu?", "Người đi mô tô vượt đèn đỏ bị phạt 5 triệu đồng.", False),
        ("Tổ chức vi phạm bị phạt bao nhiêu?", "Cá nhân vi phạm bị phạt 20 triệu đồng.", True),
        ("Tổ chức bị phạt bao nhiêu?", "Cá nhân bị phạt 20 triệu, tổ chức bị phạt 40 triệu đồng.", False),
        ("Vượt đèn đỏ bị phạt bao nhiêu?", "Xe máy vượt đèn đỏ bị phạt 4 triệu đồng.", False),
        ("Bao nhiêu người bị ảnh hưởng?", "Cúp điện làm 300 người không về được nhà.", False),
        ("Tàu bị chìm ở đâu?", "Có 12 tàu neo ở bến.", False),
    ],
)
def test_what_is_asked_about_must_be_told(question: str, text: str, expected: bool) -> None:
    assert undone(answerer(text).understand(question), view(text), Views()) is expected


def test_the_sentence_before_or_the_title_may_tell_it() -> None:
    text = "Ba tàu bị chìm ngoài khơi.\nTrên tàu lớn nhất có 12 ngư dân."
    assert not undone(answerer(text).understand("Bao nhiêu ngư dân bị chìm tàu?"), view(text, 1), Views())


def test_boats_that_lie_at_anchor_are_not_flatly_those_that_sank() -> None:
    reply = answerer("Toàn tỉnh có 1.250 tàu cá neo đậu an toàn.").answer("Bao nhiêu tàu cá bị chìm?", scope=1)
    assert not reply.answered
