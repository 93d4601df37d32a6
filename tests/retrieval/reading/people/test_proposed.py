import pytest

from retrieval.reading.people.proposed import only_proposed
from tests.retrieval.builders import answerer, view

ASKED = "Hằng bị phạt bao nhiêu năm tù?"


@pytest.mark.parametrize(
    ("question", "sentence", "expected"),
    [
        (ASKED, "Viện kiểm sát đề nghị phạt Hằng 14-15 năm tù, Nga 5-6 năm tù.", True),
        (ASKED, "Trước đó, đại diện VKS đề nghị hội đồng xét xử tuyên phạt Hằng 14-15 năm tù.", True),
        (ASKED, "Với tội danh này, Hằng đối mặt khung hình phạt 15 đến 20 năm tù.", True),
        ("Hằng lĩnh mức án nào?", "Công tố viên đề xuất mức án 14-15 năm tù với Hằng.", True),
        (ASKED, "Viện kiểm sát đề nghị phạt Hằng 14-15 năm tù, nhưng tòa chỉ tuyên 13 năm tù.", False),
        (ASKED, "Tòa tuyên phạt Hằng 13 năm tù, thấp hơn mức đề nghị.", False),
        (ASKED, "Tòa tuyên phạt Hằng 13 năm tù, đề nghị thu hồi 2 tỷ đồng.", False),
        (ASKED, "Viện kiểm sát đề nghị triệu tập nhân chứng.", False),
        ("VKS đề nghị phạt Hằng bao nhiêu năm tù?", "VKS đề nghị phạt Hằng 14-15 năm tù.", False),
        ("Tham ô bị phạt tối đa bao nhiêu năm tù?", "Tội này có khung hình phạt 15 đến 20 năm tù.", False),
        ("Hằng bao nhiêu tuổi?", "VKS đề nghị phạt Hằng, 41 tuổi, 14-15 năm tù.", False),
    ],
)
def test_a_penalty_that_is_only_proposed(question: str, sentence: str, expected: bool) -> None:
    assert only_proposed(answerer(sentence).understand(question), view(sentence)) is expected


def test_the_penalty_given_is_the_courts() -> None:
    text = (
        "Cựu kế toán trưởng hầu tòa\n\nTòa án tỉnh tuyên phạt bị cáo Hoàng Thị Thu Hằng, 41 tuổi, 13 năm tù về tội "
        "Tham ô tài sản.\n\nĐại diện VKS trước đó đề nghị phạt Hằng 14-15 năm tù."
    )
    (first, *_) = answerer(text).answer(ASKED, scope=1).attempted
    assert first.text == "13 năm tù"
