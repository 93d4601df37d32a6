import numpy as np

from retrieval.answerer import Answerer
from retrieval.arrays import Floats
from retrieval.weighing.evidence import FEATURES
from retrieval.weighing.rescoring import GIVEN, LEARNT_WITHIN, Weights, with_given
from tests.retrieval.builders import answerer, article, index_of


def test_the_weights_that_ship_are_one_for_each_feature() -> None:
    for weights in (Weights.load().among, Weights.load().within):
        assert weights.shape == (len(FEATURES),)
        assert np.isfinite(weights).all()
        assert weights.any()
    assert set(LEARNT_WITHIN) | set(GIVEN) <= set(FEATURES)


def test_what_is_given_is_no_matter_of_learning() -> None:
    assert not set(LEARNT_WITHIN) & set(GIVEN)
    table = dict(zip(FEATURES, with_given({"span": 2.0, "post": 9.0}), strict=True))
    assert table["span"] == 2.0
    assert table["post"] == GIVEN["post"]
    assert table["focus"] == 0.0


def test_one_chosen_article_has_an_order_of_its_own() -> None:
    long, short = "Chợ Gò Me họp lúc năm giờ sáng bên bến đò cũ của xã.", "Chợ Gò Me họp sớm."
    own = _asking(f"{long} {short}", Weights(among=_only("length"), within=-_only("length")))
    question = own.understand("Chợ Gò Me họp lúc nào?")
    assert own.read(question, None, 2)[0].evidence.text == long
    assert own.read(question, 1, 2)[0].evidence.text == short


def _only(name: str) -> Floats:
    return np.array([float(feature == name) for feature in FEATURES])


def _asking(text: str, weights: Weights) -> Answerer:
    one = article(text)
    return Answerer(index_of([one]), {one.id: one}, rescoring=weights)


def test_because_alone_does_not_make_up_for_the_words_asked_for() -> None:
    text = "Lúa ở xã Tân Thạnh đổ rạp sau cơn bão số 4. Cam năm nay được giá vì xuất khẩu tăng."
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
