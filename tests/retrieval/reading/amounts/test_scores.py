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


FINAL = "Djokovic thắng Alcaraz 7-6, 6-4 trong trận chung kết kéo dài 2 giờ 53 phút."
SETS = "Nakhon Sawan thắng Hải quân 3-1 (25-18, 21-25, 25-16, 25-23)."
BOTH = "Ở bán kết, Dung Quất vượt qua Nakhon Sawan 3-2, còn Than Đông Triều thắng Hải quân 3-0."


@pytest.mark.parametrize(
    ("question", "text", "score"),
    [
        ("Tỷ số trận Nakhon Sawan gặp Hải quân là bao nhiêu?", SETS, "3-1"),
        ("Dung Quất thắng Nakhon Sawan tỷ số bao nhiêu?", BOTH, "3-2"),
        ("Than Đông Triều thắng với tỷ số nào?", BOTH, "3-0"),
    ],
)
def test_a_match_has_its_score_and_not_that_of_a_set_or_of_another(question: str, text: str, score: str) -> None:
    assert answerer(text).answer(question, scope=1).attempted[0].text == score


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Tỷ số hiệp một là bao nhiêu?", "Phố Hiến thắng Sông Lam 2-1 sau hai hiệp.", ""),
        ("Tỷ số hiệp hai là bao nhiêu?", "Hết hiệp một, hai đội hòa 0-0.", ""),
        ("Tỷ số hiệp một là bao nhiêu?", "Hết hiệp một, hai đội hòa 0-0.", "0-0"),
        ("Tỷ số hiệp 1 là bao nhiêu?", "Hiệp một kết thúc 0-0, chung cuộc Phố Hiến thắng 2-1.", "0-0"),
        ("Tỷ số hiệp một là bao nhiêu?", "Phố Hiến thắng 2-1, sau khi dẫn 1-0 ở hiệp một.", "1-0"),
    ],
)
def test_the_score_of_a_half_is_not_that_of_the_match(question: str, text: str, expected: str) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert (reply.answers[0].text if reply.answered and not reply.hedged else "") == expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        (
            "Kết quả trận đấu thế nào?",
            "Tối 2/1, trên sân Việt Trì, tuyển Việt Nam thắng Thái Lan 2-1 nhờ cú đúp của Xuân Son.",
            "tuyển Việt Nam thắng Thái Lan 2-1",
        ),
        (
            "Kết quả trận Hà Nội - Nam Định ra sao?",
            "Chủ nhà Hà Nội FC để thua Nam Định 0-2 trong trận đấu muộn vòng 5.",
            "Chủ nhà Hà Nội FC để thua Nam Định 0-2",
        ),
        (
            "Kết quả trận đấu thế nào?",
            "Tối 12/9, trên sân Thiên Trường, đương kim vô địch Nam Định thắng Hải Phòng 3-1. Hendrio mở tỷ số.",
            "đương kim vô địch Nam Định thắng Hải Phòng 3-1",
        ),
        ("Kết quả trận chung kết thế nào?", FINAL, "Djokovic thắng Alcaraz 7-6, 6-4"),
        ("Tỷ số trận chung kết?", FINAL, "7-6, 6-4"),
        ("Tỷ số sau 90 phút?", "Hai đội hòa nhau 1-1 sau 90 phút, Thanh Hóa thắng 4-3 ở loạt luân lưu.", "1-1"),
        ("Kết quả trận đấu thế nào?", "Việt Nam dẫn trước 1-0 từ phút 12.", ""),
        ("Kết quả bầu cử thế nào?", "Ông Trump thắng ở bang Ohio với tỷ lệ 55-44.", ""),
    ],
)
def test_a_result_is_who_played_and_all_of_the_score(question: str, text: str, expected: str) -> None:
    reply = answerer(text).answer(question, scope=1)
    assert (reply.answers[0].text if reply.answered and not reply.hedged else "") == expected
