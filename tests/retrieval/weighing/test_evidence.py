import numpy as np
import pytest

from retrieval.weighing.evidence import FEATURES
from retrieval.weighing.scored import Scored
from tests.retrieval.builders import answerer

BRIDGE = (
    "Khánh thành cầu Bến Lức\n\n"
    "Cầu Bến Lức khánh thành chiều 6-12-2023. Công trình dài 240 m; rộng 9 m.\n\n"
    "Bà Lê Thị Thắm, Chủ tịch huyện, cắt băng."
)


def read(question: str, *texts: str) -> list[Scored]:
    asking = answerer(*(texts or (BRIDGE,)))
    return asking.read(asking.understand(question), None, 10)


def signs(question: str, sentence: str) -> dict[str, float]:
    """The evidence for the sentence of BRIDGE that begins with ``sentence``."""
    (one,) = (one for one in read(question) if one.evidence.text.startswith(sentence))
    return dict(zip(FEATURES, one.signs.tolist(), strict=True))


def test_there_is_a_finite_value_a_name() -> None:
    for one in read("Cầu Bến Lức dài bao nhiêu mét?"):
        assert one.signs.shape == (len(FEATURES),)
        assert np.isfinite(one.signs).all()
    assert len(set(FEATURES)) == len(FEATURES)


def test_coverage_counts_what_the_sentence_says_and_around_it_the_title_and_the_sentences_before() -> None:
    long = signs("Công trình cầu Bến Lức dài bao nhiêu?", "Công trình dài")
    assert 0 < long["said"] < long["coverage around"] <= long["paragraph coverage"] == pytest.approx(1.0)
    whole = signs("Cầu Bến Lức khánh thành khi nào?", "Cầu Bến Lức")
    assert whole["said"] == pytest.approx(1.0)
    assert whole["missing"] == whole["lacking"] == 0


def test_a_bare_question_finds_the_same_around_a_sentence() -> None:
    typed, bare = (
        signs(question, "Bà Lê Thị Thắm") for question in ("Ai cắt băng cầu Bến Lức?", "Ai cat bang cau Ben Luc?")
    )
    assert typed["coverage around"] == pytest.approx(1.0)
    assert bare["coverage around"] == pytest.approx(1.0)
    assert typed["missing names"] == bare["missing names"]


def test_names_are_missed_the_more_the_farther_off_they_are() -> None:
    here = signs("Cầu Bến Lức khánh thành khi nào?", "Cầu Bến Lức")["missing names"]
    title = signs("Công trình ở Bến Lức dài bao nhiêu?", "Công trình")["missing names"]
    article = signs("Công trình cô Thắm và Lê Thị Thắm dài bao nhiêu?", "Công trình")["missing names"]
    nowhere = signs("Công trình ở Mỹ Thuận dài bao nhiêu?", "Công trình")["missing names"]
    assert 0 == here < title < article <= nowhere == 1


def test_a_persons_given_name_alone_will_do() -> None:
    assert signs("Bà Thắm cắt gì?", "Bà Lê Thị Thắm")["missing names"] == 0


def test_numbers_of_the_question_are_missed_where_nothing_near_has_them() -> None:
    assert signs("Cầu Bến Lức khánh thành ngày 6 tháng 12 ở đâu?", "Cầu Bến Lức")["missing numbers"] == 0
    assert signs("Cầu Bến Lức khánh thành ngày 9 tháng 12 ở đâu?", "Cầu Bến Lức")["missing numbers"] > 0


def test_another_year_beside_the_answer_is_a_conflict() -> None:
    assert signs("Tháng nào năm 2019 khánh thành cầu Bến Lức?", "Cầu Bến Lức")["conflict"] == 1
    assert signs("Tháng nào năm 2023 khánh thành cầu Bến Lức?", "Cầu Bến Lức")["conflict"] == 0
    assert signs("Tháng nào khánh thành cầu Bến Lức?", "Cầu Bến Lức")["conflict"] == 0
    assert signs("Công trình năm 2019 dài bao nhiêu?", "Công trình")["conflict"] == 0


def test_the_answer_of_the_kind_wanted_is_typed() -> None:
    assert signs("Cầu Bến Lức khánh thành khi nào?", "Cầu Bến Lức")["typed"] == 1
    assert signs("Bà Thắm cắt băng khi nào?", "Bà Lê Thị Thắm")["typed"] == 0


def test_a_post_that_the_sentence_gives_speaks_for_it() -> None:
    assert signs("Ai là Chủ tịch huyện?", "Bà Lê Thị Thắm")["holder"] == 1
    assert signs("Cầu Bến Lức khánh thành khi nào?", "Cầu Bến Lức")["holder"] == 0


def test_words_side_by_side_in_the_question_are_looked_for_side_by_side() -> None:
    together = signs("Cầu Bến Lức khánh thành khi nào?", "Cầu Bến Lức")["pairs"]
    apart = signs("Lức cầu khánh Bến thành khi nào?", "Cầu Bến Lức")["pairs"]
    assert together == 1 > apart


def test_another_part_of_the_sentence_does_not_count_as_here() -> None:
    wide = signs("Công trình dài rộng mấy mét?", "Công trình")
    assert wide["coverage around"] > wide["coverage here"] > 0


def test_what_the_sentences_beside_it_say_counts_by_itself() -> None:
    question = "Công trình cầu Bến Lức dài bao nhiêu?"
    after, before = signs(question, "Công trình dài")["before"], signs(question, "Cầu Bến Lức")["after"]
    assert after > 0 < before
    assert signs(question, "Bà Lê Thị Thắm")["before"] == 0  # another paragraph


def test_names_that_the_article_has_nowhere_are_foreign() -> None:
    assert signs("Cầu Mỹ Thuận khánh thành khi nào?", "Cầu Bến Lức")["foreign names"] > 0
    assert signs("Bà Thắm ở Bến Lức cắt gì?", "Bà Lê Thị Thắm")["foreign names"] == 0


def test_what_is_said_in_the_question_s_own_words_is_alike() -> None:
    same = signs("Cầu Bến Lức khánh thành chiều nào?", "Cầu Bến Lức")["alike"]
    other = signs("Chiều nào cầu khánh thành Bến Lức?", "Cầu Bến Lức")["alike"]
    assert same > other > 0


def test_neighbours_of_the_question_that_stand_far_apart_are_scattered() -> None:
    assert signs("Công trình 240 rộng mấy m?", "Công trình")["scattered"] == 0
    assert signs("Cắt Lê bao nhiêu?", "Bà Lê Thị Thắm")["scattered"] > 0


def test_the_rule_that_found_the_answer_is_named_with_its_fit() -> None:
    found = signs("Ai là Chủ tịch huyện?", "Bà Lê Thị Thắm")
    assert found["person with post"] > 0
    assert found["cause"] == found["score"] == 0


def test_a_sentence_without_the_date_or_amount_that_is_asked_for_lacks_it() -> None:
    assert signs("Cầu khánh thành khi nào?", "Cầu Bến Lức")["no type"] == 0
    assert signs("Bà Thắm cắt băng khi nào?", "Bà Lê Thị Thắm")["no type"] == 1
    assert signs("Công trình dài bao nhiêu mét?", "Công trình")["no amount"] == 0
    assert signs("Bà Thắm cắt bao nhiêu băng?", "Bà Lê Thị Thắm")["no amount"] == 1


def test_only_amounts_are_worth_less_the_later_they_stand() -> None:
    assert signs("Công trình dài bao nhiêu mét?", "Công trình")["late"] > 0
    assert signs("Công trình dài ra sao?", "Công trình")["late"] == 0


SALE = "Chợ thu giữ 36 bao gạo, 4 xe máy và 52 đồng hồ."


def lying(question: str) -> tuple[float, float]:
    (one,) = read(question, SALE)
    assert one.found is not None
    named = dict(zip(FEATURES, one.signs.tolist(), strict=True))
    return named["order"], named["distance"]


def test_the_answer_stands_behind_what_the_question_says_before_its_gap() -> None:
    assert lying("Chợ thu giữ bao nhiêu bao gạo?")[0] == 1
    assert lying("Đồng hồ và xe máy bị thu giữ trị giá bao nhiêu?")[0] < 1
    assert lying("Ai bán gạo?")[0] == 0.5  # nothing stands before the gap


def test_of_two_words_as_far_from_the_answer_the_first_counts() -> None:
    crash = "Cú va chạm đẩy xe khách lùi khoảng 15 m, xoay ngang, tông trúng xe bán tải chạy phía sau."
    (one,) = read("Vụ đâm xe xảy ra vào lúc mấy giờ?", crash)
    assert dict(zip(FEATURES, one.signs.tolist(), strict=True))["order"] == 1


def test_the_answer_is_near_what_is_asked() -> None:
    assert 0 <= lying("Chợ thu giữ bao nhiêu bao gạo?")[1] < lying("Xe đạp ở bến phà giá bao nhiêu?")[1] <= 1


def test_things_of_the_kind_asked_for_speak_for_a_sentence() -> None:
    asking = answerer("Tài xế bị sốt xuất huyết. Phụ xe nghỉ ở nhà.")
    found = {one.evidence.sentence: one.signs for one in asking.read(asking.understand("Tài xế bị bệnh gì?"), 1, 5)}
    at = FEATURES.index("instance")
    assert (found[0][at], found[1][at]) == (1, 0)
