import pytest

from tests.retrieval.builders import answerer, read, said, sheet


@pytest.mark.parametrize(
    ("question", "sentence", "trade"),
    [
        ("Bà Cúc làm nghề gì?", "Bà Huỳnh Thị Cúc, chủ vựa cá gần cảng, lo hàng về muộn.", "chủ vựa cá gần cảng"),
        ("Anh Hà làm nghề gì?", "Anh Dương Mạnh Hà (34 tuổi), lái xe công nghệ, kể lại.", "lái xe công nghệ"),
        ("Anh Trần Nguyên làm nghề gì?", "Anh Trần Nguyên làm thợ xây, vợ bán rau ở chợ.", "thợ xây"),
        ("Kaldi làm nghề gì?", "Người chăn dê Kaldi ở Ethiopia thấy đàn dê nhảy nhót.", "Người chăn dê"),
    ],
)
def test_a_trade_is_said_of_the_person_asked_about_in_apposition_or_by_a_verb(
    question: str, sentence: str, trade: str
) -> None:
    found = read(question, sentence)
    assert found is not None
    assert (said(sheet(question, sentence).view, found.place), found.typed) == (trade, 1.0)


def test_a_trade_in_apposition_is_answered_without_doubt() -> None:
    text = "Bà Huỳnh Thị Cúc, chủ vựa hải sản gần cảng cá, lo chuyến hàng về lúc 17 giờ sẽ phải nằm chờ hai tiếng."
    reply = answerer(text).answer("Bà Cúc làm nghề gì?", scope=1)
    assert (reply.answered, reply.hedged) == (True, False)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bà Trần Thị Lan gặp ông Hồ Văn Ba, chủ trại vịt, để mua giống.",
        "Bà Trần Thị Lan, quê Bến Tre, mất hai con bò.",
        "Bà Trần Thị Lan, Trường THCS Kỳ Bá, nhận giải nhì.",
    ],
)
def test_anothers_trade_and_where_somebody_is_from_are_none(sentence: str) -> None:
    found = read("Bà Lan làm nghề gì?", sentence)
    assert found is not None
    assert found.typed == 0


@pytest.mark.parametrize(
    ("who", "typed"), [("Mẹ của Lan", 0), ("Con dâu của Lan", 0), ("Ba của Lan", 0), ("Cô gái tên Lan", 1)]
)
def test_the_trade_of_a_person_is_not_that_of_kin(who: str, typed: float) -> None:
    found = read(f"{who} làm nghề gì?", "Cô Trần Thị Lan, giáo viên dạy vẽ, nhận giải nhì.")
    assert found is not None
    assert found.typed == typed
