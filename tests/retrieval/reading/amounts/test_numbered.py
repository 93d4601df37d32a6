import pytest

from tests.retrieval.builders import answer, answerer


@pytest.mark.parametrize(
    ("question", "sentence", "number"),
    [
        ("Bão số mấy?", "Tâm bão số 3 cách bờ 180km, giật cấp 17.", "số 3"),
        ("bao so may", "Tâm bão số 3 cách bờ 180km, giật cấp 17.", "số 3"),
        ("Sạt lở ở quốc lộ số mấy?", "Sạt lở chia cắt Quốc lộ 91, đoạn dài 300m.", "Quốc lộ 91"),
        ("Cháy ở phòng số mấy?", "Đám cháy ở phòng số 12, tầng 3.", "phòng số 12"),
        ("Công điện số mấy?", "Tỉnh ra công điện số 21/CĐ-UBND lúc 5 giờ.", "21/CĐ-UBND"),
        ("Nghị định số mấy?", "Nghị định 168/2024/NĐ-CP quy định xử phạt.", "168/2024/NĐ-CP"),
        ("Tổng đài số mấy?", "Khách gọi tổng đài 1900 1006.", "1900 1006"),
    ],
)
def test_the_number_that_something_bears(question: str, sentence: str, number: str) -> None:
    assert answer(question, sentence) == number


def test_a_measure_is_no_number_that_something_bears() -> None:
    assert not answerer("Tâm bão cách bờ biển khoảng 180km.").answer("Bão số mấy?", scope=1).answers


@pytest.mark.parametrize(
    ("question", "sentence", "school_class"),
    [
        ("Khôi học lớp nào?", "Em Khôi, lớp 12A1 Trường THPT Lê Hồng Phong, là thủ khoa.", "lớp 12A1"),
        ("Em Hoa học lớp nào?", "Em Lan, lớp 9A, và em Hoa, lớp 8B, cùng đoạt giải.", "lớp 8B"),
        (
            "Khôi học trường nào?",
            "Em Khôi, lớp 12A1 Trường THPT Lê Hồng Phong, là thủ khoa.",
            "Trường THPT Lê Hồng Phong",
        ),
    ],
)
def test_the_class_of_a_pupil_is_not_the_school(question: str, sentence: str, school_class: str) -> None:
    assert answer(question, sentence) == school_class
