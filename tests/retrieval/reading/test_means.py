import pytest

from tests.retrieval.builders import answer, answerer


@pytest.mark.parametrize(
    ("question", "sentence", "means"),
    [
        ("Nghi phạm đâm nạn nhân bằng gì?", "Nghi phạm dùng dao đâm nạn nhân rồi bỏ chạy.", "dao"),
        ("Nghi phạm đâm nạn nhân bằng gì?", "Nghi phạm đâm nạn nhân bằng dao rồi bỏ chạy.", "bằng dao"),
        ("Người dân đi lại bằng gì?", "Người dân dùng thuyền để đi lại trong những ngày ngập.", "thuyền"),
        ("Anh Lượng dập lửa bằng gì?", "Anh dùng bình chữa cháy mini dập lửa.", "bình chữa cháy mini"),
        ("Nhóm này cạy cửa bằng gì?", "Nhóm này dùng xà beng cạy cửa tiệm vàng.", "xà beng"),
        ("Bánh làm bằng gì?", "Bánh làm từ bột nếp và đậu xanh.", "từ bột nếp và đậu xanh"),
        ("Bà Lan chữa bệnh bằng gì?", "Bà Lan chữa bệnh bằng thuốc nam suốt 10 năm.", "bằng thuốc nam"),
    ],
)
def test_with_what_something_is_done(question: str, sentence: str, means: str) -> None:
    assert answer(question, sentence) == means


def test_no_other_part_of_the_sentence_is_a_means() -> None:
    asked = answerer("Nạn nhân bị đánh vào đầu, tử vong tại chỗ.")
    assert not asked.answer("Nạn nhân bị đánh bằng gì?", scope=1).answered


def test_what_replaces_something_is_no_means() -> None:
    asked = answerer("Trường thay nước ngọt trong căn tin bằng máy lọc nước và sữa không đường.")
    assert asked.answer("Trường thay nước ngọt bằng gì?", scope=1).answered
