import pytest

from tests.retrieval.builders import answer

_PUPILS = "Vụ việc khiến 74 học sinh nhập viện, trong đó 58 em điều trị tại Bệnh viện Sao Mai, 16 em chuyển lên tỉnh."
_FIELDS = "Diện tích lúa đông xuân bị thiệt hại là 1.374 ha, trong đó 412 ha mất trắng."
_BURNT = "Khoảng 1.200 m2 trong tổng diện tích 3.000 m2 nhà xưởng bị thiêu rụi."
_TEACHERS = "Trường có 45 giáo viên, trong đó có 12 thạc sĩ."


@pytest.mark.parametrize(
    ("question", "sentence", "amount"),
    [
        ("Có bao nhiêu ha lúa mất trắng?", _FIELDS, "412 ha mất trắng"),
        ("Bao nhiêu ha lúa bị thiệt hại?", _FIELDS, "1.374 ha"),
        ("Bao nhiêu học sinh chuyển lên tỉnh?", _PUPILS, "16 em chuyển"),
        ("Bao nhiêu học sinh điều trị tại Bệnh viện Sao Mai?", _PUPILS, "58 em điều trị"),
        ("Diện tích bị cháy là bao nhiêu?", _BURNT, "Khoảng 1.200 m2"),
        ("Tổng diện tích nhà xưởng là bao nhiêu?", _BURNT, "3.000 m2"),
        ("Bao nhiêu học sinh nhập viện?", _PUPILS, "74 học sinh"),
        ("Bao nhiêu giáo viên là thạc sĩ?", _TEACHERS, "12 thạc sĩ"),
        ("Trường có bao nhiêu giáo viên?", _TEACHERS, "45 giáo viên"),
        (
            "Bao nhiêu người bị thương?",
            "Bốn người bị thương, trong đó hai người bị thương nặng được chuyển đến Bệnh viện Chợ Rẫy.",
            "Bốn người bị thương",
        ),
    ],
)
def test_what_is_asked_of_a_part_is_not_answered_with_all(question: str, sentence: str, amount: str) -> None:
    assert answer(question, sentence) == amount
