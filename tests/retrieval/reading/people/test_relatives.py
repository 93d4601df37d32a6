import pytest

from retrieval.reading.people.relatives import of_relative
from retrieval.sentences.view import Views
from tests.retrieval.builders import answerer, view

NEWS = "Ông Đàm Văn Sửu, 67 tuổi, ở xã Tân Hợp, bị liệt nửa người."


def tells_of_another(question: str, text: str, sentence: int = 0) -> bool:
    return of_relative(answerer(text).understand(question), view(text, sentence), Views())


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Vợ ông Sửu mấy tuổi?", NEWS, True),
        ("Con dâu ông Sửu tên gì?", NEWS, True),
        ("Vợ ông Sửu có mấy con?", NEWS, True),
        ("Mẹ của Đàm Văn Sửu mấy tuổi?", NEWS, True),
        ("Luật sư của ông Sửu là ai?", NEWS, True),
        ("Ông Sửu mấy tuổi?", NEWS, False),
        ("Theo luật sư Sửu, ai có lỗi?", NEWS, False),
        ("Mẹ con Sửu bán gì?", "Sửu phụ mẹ bán bún.", False),
        ("Vợ ông Sửu mấy tuổi?", "Ông Sửu và bà xã, 60 tuổi, bán bún.", False),
        ("Bố của Sửu làm nghề gì?", "Cha Sửu chạy xe ôm.", False),
    ],
)
def test_whoever_is_no_relative_is_told_apart(question: str, text: str, expected: bool) -> None:
    assert tells_of_another(question, text) is expected


def test_the_sentence_before_may_name_the_relative() -> None:
    text = "Vợ ông Sửu bán bún ngoài chợ. Bà năm nay 60 tuổi."
    assert not tells_of_another("Vợ ông Sửu mấy tuổi?", text, 1)


def test_his_age_is_not_given_flatly_as_hers() -> None:
    assert answerer(NEWS).answer("Ông Sửu mấy tuổi?", scope=1).answered
    reply = answerer(NEWS).answer("Vợ ông Sửu mấy tuổi?", scope=1)
    assert reply.hedged or not reply.answered
