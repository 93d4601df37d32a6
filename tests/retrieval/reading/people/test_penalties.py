import pytest

from tests.retrieval.builders import answer, answerer, read

ROW = (
    "Tòa tuyên phạt Trịnh Hữu Lộc tử hình, Ngô Văn Hậu và Lê Văn Tư cùng 12 năm tù, Đỗ Văn Ba 3 năm tù nhưng cho hưởng "
    "án treo."
)
UPON = "Tòa tuyên 14 năm tù đối với Trịnh Hữu Lộc, 12 năm tù đối với Ngô Văn Hậu."


@pytest.mark.parametrize(
    ("question", "sentence", "penalty"),
    [
        ("Ngô Văn Hậu lĩnh án gì?", ROW, "12 năm tù"),
        ("Ngô Văn Hậu lãnh án gì?", ROW, "12 năm tù"),
        ("Trịnh Hữu Lộc lĩnh mức án nào?", ROW, "tử hình"),
        ("Đỗ Văn Ba nhận hình phạt nào?", ROW, "3 năm tù nhưng cho hưởng án treo"),
        ("Trịnh Hữu Lộc lĩnh mức án nào?", UPON, "14 năm tù"),
        ("Ngô Văn Hậu lĩnh mức án nào?", UPON, "12 năm tù"),
        (
            "Ông Thành lĩnh án gì?",
            "Cùng vụ án, bị cáo Đinh Công Thành (52 tuổi), nguyên kế toán trưởng, lĩnh hai năm tù nhưng cho hưởng "
            "án treo về tội thiếu trách nhiệm.",
            "hai năm tù nhưng cho hưởng án treo",
        ),
    ],
)
def test_the_penalty_is_that_of_whom_it_is_asked(question: str, sentence: str, penalty: str) -> None:
    assert answer(question, sentence) == penalty


@pytest.mark.parametrize(
    ("question", "penalty"),
    [
        ("What sentence did Trịnh Hữu Lộc receive?", "tử hình"),
        ("What sentence did Ngô Văn Hậu receive?", "12 năm tù"),
        ("What sentence was Le Van Tu given?", "12 năm tù"),
    ],
)
def test_an_english_question_for_a_sentence_asks_for_it_too(question: str, penalty: str) -> None:
    (first, *_) = answerer("Tin trong ngày\n\n" + ROW).answer(question).attempted
    assert first.text == penalty


@pytest.mark.parametrize(
    "sentence",
    [
        "Tòa tuyên phạt Trịnh Hữu Lộc 14 năm tù; Ngô Văn Hậu vắng mặt.",
        "Tòa tuyên phạt Trịnh Hữu Lộc 14 năm tù, tuyên Ngô Văn Hậu vô tội.",
        "Tòa tuyên phạt Trịnh Hữu Lộc 14 năm tù.",
    ],
)
def test_anothers_penalty_is_no_answer(sentence: str) -> None:
    assert read("Ngô Văn Hậu lĩnh mức án nào?", sentence) is None
