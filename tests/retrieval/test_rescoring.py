import numpy as np

from retrieval.evidence import FEATURES
from retrieval.question import Kind
from retrieval.reading.found import Found
from retrieval.rescoring import LEARNT, news, weights
from tests.retrieval.builders import answerer


def test_the_weights_that_ship_are_one_for_each_feature() -> None:
    assert weights().shape == (len(FEATURES),)
    assert np.isfinite(weights()).all()
    assert weights().any()
    assert set(LEARNT) <= set(FEATURES)


def test_a_rule_for_news_speaks_for_a_sentence_the_more_the_better_it_fits() -> None:
    surely, hardly = (news(Kind.WHY, Found((0, 3), "cause", fit=fit)) for fit in (1.0, 0.4))
    assert surely > hardly > news(Kind.WHY, Found((0, 3), "span", fit=1.0))


def test_nothing_found_speaks_for_nothing() -> None:
    assert news(Kind.WHY, None) == 0


def test_a_sentence_without_the_date_that_is_asked_for_is_worth_less() -> None:
    dated, undated = (news(Kind.WHEN, Found((0, 1), "span", typed=typed)) for typed in (1.0, 0.0))
    assert dated > undated


def test_because_alone_does_not_make_up_for_the_words_asked_for() -> None:
    text = "Lúa ở xã Tân Thạnh đổ rạp sau cơn bão số 4. Lúa năm nay được giá vì xuất khẩu tăng."
    reply = answerer(text, "Xã họp bàn việc làm đường. " * 3).answer("Vì sao lúa ở Tân Thạnh đổ rạp?")
    assert reply.attempted[0].evidence.sentence == 0


LEAST = "Xã Bình Nhì có năng suất thấp nhất. Xã Tân Thạnh có năng suất cao nhất."


def test_the_opposite_superlative_is_not_meant() -> None:
    reply = answerer(LEAST).answer("Xã nào có năng suất cao nhất?", scope=1)
    assert reply.attempted[0].evidence.sentence == 1
    only = answerer("Xã Bình Nhì có năng suất thấp nhất.").answer("Xã nào có năng suất cao nhất?", scope=1)
    assert not only.answered


def test_an_article_without_the_name_asked_for_is_not_meant() -> None:
    found = answerer("Chủ tịch xã Bình Nhì là ông Hồ Bá Sáu.", "Dự lễ ở Gò Me có bà Mai Thị Tư, Chủ tịch xã.")
    assert found.answer("Chủ tịch xã Bình Nhì là ai?").attempted[0].article.id == 1


def test_what_the_question_excepts_the_sentence_excepts_too() -> None:
    text = "Xã gửi 12 tấn chuối sang Nhật Bản. Ngoài Nhật Bản, chuối còn bán ở Lào, Úc và Mỹ."
    reply = answerer(text).answer("Ngoài Nhật ra, chuối còn bán sang nước nào?", scope=1)
    assert reply.attempted[0].evidence.sentence == 1
