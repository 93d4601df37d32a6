import pytest

from tests.retrieval.builders import answer, read

_PUPILS = "Có 74 em nhập viện, không có trường hợp tử vong."
_FIRE = "Vụ cháy thiêu rụi 3 căn nhà, không có thiệt hại về người."
_EXAM = "Kỳ thi không có thí sinh vi phạm, 5 thí sinh vắng mặt."
_DISTRICTS = "Huyện Tân Hòa không có hộ nghèo, huyện Gò Me còn 300 hộ."
_SHOPS = "Đợt kiểm tra phát hiện 15 cơ sở không có giấy phép."


@pytest.mark.parametrize(
    ("question", "sentence", "told"),
    [
        ("Có bao nhiêu em tử vong?", _PUPILS, "không có trường hợp tử vong"),
        ("Bao nhiêu em nhập viện?", _PUPILS, "74 em nhập viện"),
        ("Vụ cháy làm bao nhiêu người chết?", _FIRE, "không có thiệt hại về người"),
        ("Vụ cháy thiêu rụi bao nhiêu căn nhà?", _FIRE, "3 căn nhà"),
        ("Bao nhiêu thí sinh vi phạm?", _EXAM, "không có thí sinh vi phạm"),
        ("Bao nhiêu thí sinh vắng?", _EXAM, "5 thí sinh"),
        ("Có mấy người tử vong?", "Vụ tai nạn làm 5 người bị thương, không ai tử vong.", "không ai tử vong"),
        ("Xã có bao nhiêu hộ nghèo?", "Xã có 1.200 hộ, không còn hộ nghèo.", "không còn hộ nghèo"),
        ("Có mấy người chết vì lốc?", "Rất may, không có người tử vong; 7 người bị thương.", "không có người tử vong"),
        ("Huyện Tân Hòa có bao nhiêu hộ nghèo?", _DISTRICTS, "không có hộ nghèo"),
        ("Huyện Gò Me có bao nhiêu hộ nghèo?", _DISTRICTS, "còn 300 hộ"),
        ("Bao nhiêu vụ cháy rừng?", "Toàn huyện không xảy ra vụ cháy rừng nào.", "không xảy ra vụ cháy rừng nào"),
    ],
)
def test_that_there_are_none_is_told(question: str, sentence: str, told: str) -> None:
    assert answer(question, sentence) == told


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Bao nhiêu cơ sở không có giấy phép?", _SHOPS),
        ("Bao nhiêu cơ sở bị kiểm tra giấy phép?", _SHOPS),
        ("Bao nhiêu nạn nhân?", "Không có người nước ngoài trong số 12 nạn nhân."),
        ("Trường thiếu bao nhiêu giáo viên?", "Không có đủ giáo viên nên trường thiếu 12 người."),
        ("Anh nuôi bao nhiêu con gà?", "Dù không có nhiều vốn, anh vẫn nuôi 300 con gà."),
    ],
)
def test_what_some_lack_does_not_say_that_there_are_none(question: str, sentence: str) -> None:
    found = read(question, sentence)
    assert found is not None
    assert found.rule != "none"
