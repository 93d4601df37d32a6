import pytest

from retrieval.reading.periods import untold
from retrieval.sentences.view import Views
from tests.retrieval.builders import answerer, view

NOW = "Hội ghe thu 180 tỷ đồng từ khách."
APPOINTED = "Tỉnh bổ nhiệm ông Lê Văn Sáu, Phó Chánh văn phòng UBND tỉnh, giữ chức Giám đốc Sở Nội vụ."


def is_untold(question: str, text: str, sentence: int = 0) -> bool:
    return untold(answerer(text).understand(question), view(text, sentence), Views())


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Kỳ trước hội ghe thu bao nhiêu tiền?", NOW, True),
        ("Hội ghe thu bao nhiêu tiền?", NOW, False),
        ("Hội ghe thu tăng bao nhiêu so với năm ngoái?", NOW, False),
        ("Năm ngoái hội ghe thu bao nhiêu tiền?", "Hội ghe thu 180 tỷ đồng, tăng 5% so với năm ngoái.", True),
        ("Năm ngoái hội ghe thu bao nhiêu tiền?", "Hội ghe thu 180 tỷ đồng, năm ngoái 150 tỷ đồng.", False),
        ("Năm ngoái hội ghe thu bao nhiêu tiền?", "Cùng kỳ năm rồi, hội ghe chỉ thu 150 tỷ đồng.", False),
        ("Năm ngoái hội ghe thu bao nhiêu tiền?", "Năm 2023, hội ghe thu 150 tỷ đồng.", False),
        ("Năm ngoái hội ghe thu bao nhiêu tiền?", "Hội ghe thu 180 tỷ đồng, hơn cùng kỳ năm ngoái.", True),
        ("Năm ngoái hội ghe thu bao nhiêu tiền?", "Hội ghe thu 180 tỷ đồng, tăng so với năm 2023.", True),
        ("Năm ngoái hội ghe thu bao nhiêu tiền?", "Năm 2024, hội ghe thu 180 tỷ đồng. Năm 2023 lũ to.", True),
        ("Cùng kỳ năm ngoái hội ghe thu bao nhiêu tiền?", "Hội ghe thu 5 tỷ đồng, tăng so với cùng kỳ.", True),
        ("Kỳ trước xăng giá bao nhiêu?", "Trước đó, xăng giá 21.233 đồng.", False),
        ("Kỳ điều hành tới xăng giá bao nhiêu?", "Trước đó, xăng giá 21.233 đồng.", True),
        ("Kỳ điều hành tới xăng giá bao nhiêu?", "Xăng sẽ lên 22.000 đồng.", False),
        ("Trước đây vé hội ghe giá bao nhiêu?", "Vé hội ghe 50.000 đồng.", True),
        ("Trước đây vé hội ghe giá bao nhiêu?", "Vé hội ghe tăng từ 30.000 lên 50.000 đồng.", False),
        ("Bà Lan trước đó giữ chức gì?", "Bà Lan, Phó giám đốc sở, dự lễ.", True),
        ("Bà Lan trước đó giữ chức gì?", "Bà Lan, nguyên Phó giám đốc sở, dự lễ.", False),
        ("Trước đó bà Lan giữ chức gì?", "Bà Lan, Phó giám đốc sở, dự lễ.", True),
        ("Ông Sáu trước đây giữ chức gì?", APPOINTED, False),
        ("Ông Sáu trước đây giữ chức gì?", APPOINTED.replace(", Phó Chánh văn phòng UBND tỉnh,", ""), True),
        ("Kỳ sau hội ghe thu bao nhiêu tiền?", NOW, True),
        ("Hội ghe lần tới mở ngày nào?", "Hội ghe sẽ mở ngày 5-8.", False),
        ("Hội ghe mở được mấy năm rồi?", NOW, False),
        ("Trước khi sửa bến, hội ghe đón bao nhiêu khách?", "Trước đây hội ghe đón 900 khách.", False),
    ],
)
def test_a_sentence_that_tells_of_no_year_before_tells_of_the_present(question: str, text: str, expected: bool) -> None:
    assert is_untold(question, text) is expected


def test_the_sentence_before_may_name_the_year() -> None:
    text = "Năm ngoái nước lên muộn. Hội ghe thu 150 tỷ đồng từ khách."
    assert not is_untold("Năm ngoái hội ghe thu bao nhiêu tiền?", text, 1)


def test_what_is_told_of_now_between_parts_from_the_past() -> None:
    text = "Kỳ trước hội ghe đón 900 khách. Lần này bến rộng hơn. Kinh phí 3 tỷ đồng."
    assert is_untold("Kỳ trước hội ghe tốn bao nhiêu kinh phí?", text, 2)
    assert not is_untold("Kỳ trước hội ghe tốn bao nhiêu kinh phí?", text.replace("Lần này b", "B"), 2)


def test_what_was_before_is_not_answered_flatly_with_what_is_now() -> None:
    assert answerer(NOW).answer("Hội ghe thu bao nhiêu tiền từ khách?", scope=1).answered
    reply = answerer(NOW).answer("Kỳ trước hội ghe thu bao nhiêu tiền từ khách?", scope=1)
    assert reply.hedged or not reply.answered


def test_whoever_is_appointed_had_the_post_that_stands_by_the_name() -> None:
    reply = answerer(APPOINTED).answer("Trước khi làm Giám đốc Sở Nội vụ, ông Sáu giữ chức gì?", scope=1)
    assert reply.answers[0].text == "Phó Chánh văn phòng UBND tỉnh"
    assert not reply.hedged
