import pytest

from tests.retrieval.builders import answerer

MATCH = "Đội Gò Me thắng Bình Nhì 4-1 ở vòng loại chiều 2/3. Phút 20, Tẹo gỡ 1-1. Hiệp một khép lại với tỷ số 2-1."


@pytest.mark.parametrize("question", ["Tỷ số trận đấu là bao nhiêu?", "Chung cuộc hai đội đá tỷ số mấy?"])
def test_the_final_score_is_the_one_that_tells_the_end(question: str) -> None:
    assert answerer(MATCH).answer(question, scope=1).attempted[0].text == "4-1"


def test_a_moment_that_is_named_has_its_own() -> None:
    assert answerer(MATCH).answer("Tỷ số hiệp một là bao nhiêu?", scope=1).attempted[0].text == "2-1"


def test_a_name_that_ends_like_a_qualifier_leaves_the_score_alone() -> None:
    text = "Gò Me thắng ngược Quy Nhơn 3-2 tối 12/5. Phút 71, Tẹo gỡ hòa 2-2."
    assert answerer(text).answer("Tỷ số chung cuộc là bao nhiêu?", scope=1).attempted[0].text == "3-2"
