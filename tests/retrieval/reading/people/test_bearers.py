import pytest

from tests.retrieval.builders import answer, said, sheet

ARRESTS = "Tửu bị bắt ngày 8-1 ở bến phà Vạn Kiếp, Lực bị bắt ngày 13-1 tại nhà trọ ở thị xã Đồng Hạ."


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Tửu bị bắt ở đâu?", "bến phà Vạn Kiếp"),
        ("Lực bị bắt ở đâu?", "thị xã Đồng Hạ"),
        ("Tửu bị bắt ngày nào?", "ngày 8-1"),
        ("Lực bị bắt ngày nào?", "ngày 13-1"),
    ],
)
def test_a_place_or_time_is_that_of_the_one_asked_about(question: str, words: str) -> None:
    assert words in (answer(question, ARRESTS) or "")


VERDICT = "Mạc Thị Nga (vợ cũ của Khôi) lãnh 12 năm tù; Hồ Chí Dũng lãnh 9 năm tù."


def test_the_names_are_told_apart_by_whether_the_question_says_them() -> None:
    laid = sheet("Hồ Chí Dũng lãnh mấy năm tù?", VERDICT)
    asked, others = ({said(laid.view, place) for place in places} for places in laid.names_by_asking)
    assert asked == {"Hồ Chí Dũng"}
    assert others == {"Mạc Thị Nga", "Khôi"}


@pytest.mark.parametrize(
    ("question", "theirs"),
    [
        ("Hồ Chí Dũng lãnh mấy năm tù?", {"12": -1.0, "9": 1.0}),
        ("Khôi lãnh mấy năm tù?", {"12": -1.0, "9": -1.0}),  # who stands in brackets has nothing behind them
        ("Lương Gia Bảo lãnh mấy năm tù?", {"12": 0.0, "9": 0.0}),
    ],
)
def test_what_stands_behind_a_name_is_theirs(question: str, theirs: dict[str, float]) -> None:
    laid = sheet(question, VERDICT)
    owned = {token.text: float(owner) for token, owner in zip(laid.view.tokens, laid.by_asked_bearer, strict=False)}
    assert {number: owned[number] for number in theirs} == theirs
