import pytest

from tests.retrieval.builders import answer


@pytest.mark.parametrize(
    ("question", "sentence", "sort"),
    [
        ("Học sinh nào được nghỉ thêm?", "Học sinh lớp 12 được nghỉ thêm hai ngày.", "Học sinh lớp 12"),
        (
            "Thí sinh nào không được vào phòng thi?",
            "Thí sinh đến muộn quá 15 phút không được vào phòng thi.",
            "Thí sinh đến muộn quá 15 phút",
        ),
        ("Xe nào bị cấm qua cầu?", "Xe trên 10 tấn bị cấm qua cầu từ ngày 1-12.", "Xe trên 10 tấn"),
        (
            "Học sinh nào nghỉ 8 ngày?",
            "Học sinh cả nước nghỉ Tết 9 ngày, riêng học sinh Hà Nội nghỉ 8 ngày.",
            "học sinh Hà Nội",
        ),
        ("Xe nào được đi?", "Xe chở quá tải bị phạt, xe đủ giấy tờ được đi.", "xe đủ giấy tờ"),
    ],
)
def test_which_of_a_sort_is_told_by_what_qualifies_it(question: str, sentence: str, sort: str) -> None:
    assert answer(question, sentence) == sort
