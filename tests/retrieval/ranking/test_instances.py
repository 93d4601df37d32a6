import pytest

from retrieval.ranking.instances import asked_for, instances, kind_of_thing
from tests.retrieval.builders import answerer, said, sheet

FAIR = "Ông Sáu mắc bệnh sởi, nay bán ô màu xanh, vàng và đỏ ở phố Hàng Vàng."


def things(question: str, sentence: str) -> list[str]:
    laid = sheet(question, sentence)
    return [said(laid.view, place) for place in instances(laid.question, laid.view)]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Ông Sáu mắc bệnh gì?", ["sởi"]),
        ("Ông Sáu bán ô màu gì?", ["xanh", "vàng", "đỏ"]),
        ("Ngoài màu đỏ, ô còn có màu nào?", ["xanh", "vàng"]),  # what the question says itself is no answer
        ("Ông Sáu bán gì?", []),
        ("Sởi là bệnh gì?", []),  # what it is is asked, not which
        ("Ông Sáu bán bao nhiêu màu?", []),
    ],
)
def test_things_of_the_kind_that_is_asked_for(question: str, expected: list[str]) -> None:
    assert things(question, FAIR) == expected


@pytest.mark.parametrize(
    ("question", "kind"),
    [("Họ nhận loại huy chương nào?", "huy chương"), ("Bệnh nhân nào ra viện?", "")],
)
def test_a_classifier_before_the_kind_says_nothing(question: str, kind: str) -> None:
    assert kind_of_thing(sheet(question, FAIR).question) == kind


def test_a_span_is_one_with_its_noun_or_several_together() -> None:
    laid = sheet("Ông Sáu bán ô màu gì?", FAIR)
    spans = {
        said(laid.view, (int(laid.candidates.first[k]), int(laid.candidates.after[k])))
        for k, feature in asked_for(laid.question, laid.candidates, laid.things)
        if feature == 0
    }
    assert spans == {
        "xanh", "màu xanh", "vàng", "đỏ", "xanh, vàng", "màu xanh, vàng", "vàng và đỏ", "xanh, vàng và đỏ",
        "màu xanh, vàng và đỏ",
    }  # fmt: skip


def test_what_is_of_the_kind_is_the_answer() -> None:
    text = "Đoàn xe chở gạo bị dừng ở Gò Me hôm 3-4 vì tài xế bị sốt xuất huyết chưa khỏi."
    assert answerer(text).answer("Tài xế bị bệnh gì?", scope=1).answers[0].text == "sốt xuất huyết"
