import pytest

from tests.retrieval.builders import answer, answerer

_BRIDGE = "Cầu Rạch Tôm dài 1.640 m, rộng 17,5 m."
_HOUSE = "Ngôi nhà cao 12 m, rộng 5 m."
_BANK = "Sạt lở kéo dài khoảng 300 m, ăn sâu vào bờ 15 m."


@pytest.mark.parametrize(
    ("question", "sentence", "amount"),
    [
        ("Cầu rộng bao nhiêu mét?", _BRIDGE, "17,5 m"),
        ("Chiều cao ngôi nhà là bao nhiêu?", _HOUSE, "12 m"),
        ("Đoạn sạt lở dài bao nhiêu mét?", _BANK, "khoảng 300 m"),
        ("Nước ngập sâu bao nhiêu mét?", "Nước dâng cao 1,5 m khiến 200 hộ phải sơ tán.", "1,5 m"),
        ("Cao tốc dài bao nhiêu km?", "Tuyến cao tốc có chiều dài hơn 51 km.", "hơn 51 km"),
    ],
)
def test_the_dimension_that_is_asked_for_is_told(question: str, sentence: str, amount: str) -> None:
    assert answer(question, sentence) == amount


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Cầu Rạch Tôm cao bao nhiêu mét?", _BRIDGE),
        ("How high is the bridge?", _BRIDGE),
        ("Ngôi nhà dài bao nhiêu mét?", _HOUSE),
        ("Cây gỗ dài bao nhiêu mét?", "Cây gỗ có đường kính 1,2 m, cao 30 m."),
    ],
)
def test_another_dimension_is_not_told_flatly(question: str, sentence: str) -> None:
    reply = answerer(sentence).answer(question, scope=1)
    assert reply.hedged or not reply.answered
