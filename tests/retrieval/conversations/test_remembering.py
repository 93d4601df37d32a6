import pytest

from tests.retrieval.builders import answerer


@pytest.mark.parametrize(
    ("text", "question", "name"),
    [
        ("Ông Đinh Trọng Khôi gặp dân. Ông Khôi hứa sửa cầu.", "Ai hứa sửa cầu?", "Đinh Trọng Khôi"),
        ("Chiều 5-6, bà Ứng Thị Đào mở tiệm. Bà Đào bán bánh.", "Ai bán bánh?", "Ứng Thị Đào"),
        ("Bà Ứng Thị Đào mở tiệm. Chị Mận bán bánh.", "Ai bán bánh?", "Mận"),
    ],
)
def test_a_person_is_remembered_by_the_whole_name_of_the_article(text: str, question: str, name: str) -> None:
    conversation = answerer(text).answer(question, scope=1).conversation
    assert conversation is not None
    assert conversation.persons[0].name == name
