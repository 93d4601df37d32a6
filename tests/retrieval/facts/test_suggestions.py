"""Questions made from an article's own facts: only such as it then answers with just these facts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval.answerer import Answerer
from retrieval.facts import LONGEST, Sort, facts_of
from retrieval.facts.suggestions import SelfTest, self_test, suggest
from tests.retrieval.builders import LEXICON, article, index_of

BRIDGE = """Xã Cẩm Khê khánh thành cầu Ngòi Vạc

Sáng 14-5-2024, UBND xã Cẩm Khê khánh thành cầu Ngòi Vạc. Ông Đinh Văn Lộc, Chủ tịch UBND xã Cẩm Khê, \
cắt băng khánh thành.

Cây cầu dài 86 m, tổng vốn 21 tỷ đồng. Công trình gồm: cầu chính, hai đường dẫn và hệ thống chiếu sáng.

Bà Lưu Thị Nhàn, Trưởng thôn Đồng Mít, nói: “Từ nay trẻ con đi học không phải qua đò nữa”.
"""
HARVEST = """Mùa hồng ở Bản Liền

Hợp tác xã hồng Bản Liền thành lập năm 2016. Vụ này hợp tác xã thu hoạch 320 tấn hồng.

Nhiều vườn bị mất mùa vì sương muối kéo dài. Phiên chợ hồng diễn ra tại huyện Bắc Hà.
"""
POSTS = """Hai cơ quan họp bàn phòng cháy

Dự họp có ông Phan Văn Sơn, Phó Chủ tịch UBND huyện; bà Lò Thị Mây, Phó Chủ tịch UBND huyện; \
ông Hà Văn Tịnh, nguyên Trưởng Công an huyện.
"""
BROADCAST = """Trạm phát thanh Rừng Thông

Kỹ sư Vương Thị Hảo thông tin với bạn nghe đài. Chị nói chị sửa máy từ khi còn trẻ. Việc này kéo dài nhiều năm.
"""
ALL = (BRIDGE, HARVEST, POSTS, BROADCAST)


def over(*texts: str) -> Answerer:
    articles = {number: article(text, number) for number, text in enumerate(texts, 1)}
    return Answerer(index_of(articles.values()), articles, LEXICON)


def questions(text: str, sort: Sort) -> list[str]:
    return [fact.question for fact in facts_of(article(text), LEXICON) if fact.sort is sort]


@pytest.mark.parametrize(
    ("sort", "text", "question"),
    [
        (Sort.HOLDER, BRIDGE, "Ai là Chủ tịch UBND xã Cẩm Khê?"),
        (Sort.POST, BRIDGE, "Ông Đinh Văn Lộc giữ chức vụ gì?"),
        (Sort.HOLDER, "Lễ mở\n\nÔng Đỗ Hòe, Bí thư Huyện ủy Gò Me phát biểu.", "Ai là Bí thư Huyện ủy Gò Me?"),
        (Sort.TIME, BRIDGE, "UBND xã Cẩm Khê khánh thành cầu Ngòi Vạc khi nào?"),
        (Sort.TIME, HARVEST, "Hợp tác xã hồng Bản Liền thành lập năm nào?"),
        (Sort.TIME, "Lịch lễ\n\nHội chùa Keo diễn ra từ ngày 4-2.", "Hội chùa Keo diễn ra từ khi nào?"),
        (Sort.DOER, BRIDGE, "Ai cắt băng khánh thành?"),
        (Sort.DOER, BRIDGE, "Đơn vị nào khánh thành cầu Ngòi Vạc?"),
        (Sort.AMOUNT, BRIDGE, "Cây cầu dài bao nhiêu m?"),
        (Sort.LIST, BRIDGE, "Công trình gồm những gì?"),
        (Sort.SAID, BRIDGE, "Bà Lưu Thị Nhàn nói gì?"),
        (Sort.PLACE, HARVEST, "Phiên chợ hồng diễn ra ở đâu?"),
    ],
)
def test_each_sort_of_fact_has_its_question(sort: Sort, text: str, question: str) -> None:
    assert question in questions(text, sort)


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Lịch họp\n\nÔng cho biết hội nghị kết thúc lúc 17 giờ.", Sort.SAID),  # who is "ông"?
        ("Lịch họp\n\nNơi này mở cửa năm 2011.", Sort.TIME),
        ("Lịch họp\n\nChương trình thực hiện nhiệm vụ năm 2024.", Sort.TIME),  # which one, not when
        ("Lịch họp\n\nTrẻ em dưới 6 tuổi và cao dưới 1,2 mét được miễn vé.", Sort.AMOUNT),  # no statement about them
        ("Lịch họp\n\nCầu Bãi do Công ty Thành Sơn thi công.", Sort.CAUSE),  # by whom, not why
        ("Lịch họp\n\nCác lớp học ở xã Tà Cạ được sửa xong.", Sort.PLACE),
        ("Lịch họp\n\nĐại tá Trần Văn Ích, Chỉ huy trưởng, dự họp.", Sort.HOLDER),  # there are many of them
    ],
)
def test_what_a_sentence_does_not_state_by_itself_is_not_asked(text: str, sort: Sort) -> None:
    assert questions(text, sort) == []


def test_a_post_that_two_persons_hold_is_not_asked_for_nor_one_that_was_left() -> None:
    assert questions(POSTS, Sort.HOLDER) == []


def test_a_fact_stands_in_the_article_where_it_says() -> None:
    for text in ALL:
        one = article(text)
        for fact in facts_of(one, LEXICON):
            start, end, _ = one.sentences[fact.sentence]
            assert start <= fact.span.start < fact.span.end <= end


@pytest.fixture(scope="module")
def answers() -> Answerer:
    return over(*ALL)


@pytest.mark.parametrize("number", range(1, len(ALL) + 1))
def test_every_suggested_question_asked_gives_its_answer_verbatim(answers: Answerer, number: int) -> None:
    one = article(ALL[number - 1], number)
    for suggestion in suggest(answers, one, limit=20):
        reply = answers.answer(suggestion.question, scope=number)
        assert reply.answered
        assert not reply.hedged
        assert reply.answers[0].text == suggestion.answer_text
        assert suggestion.answer_text in one.text


@pytest.mark.parametrize("text", ALL)
def test_a_suggestion_is_a_short_printed_question(text: str) -> None:
    for suggestion in suggest(over(text), article(text), limit=20):
        question = suggestion.question
        assert len(question) <= LONGEST
        assert question[0].isupper()
        assert question.endswith("?")
        assert "  " not in question
        assert not set(question[:-1]) & set(",;:“”?\n")


def test_three_are_suggested_each_of_another_sort() -> None:
    found = suggest(over(BRIDGE), article(BRIDGE))
    sorts = {fact.question: fact.sort for fact in facts_of(article(BRIDGE), LEXICON)}
    assert len(found) == 3
    assert len({sorts[one.question] for one in found}) == 3
    assert len({one.answer_text for one in found}) == 3


def test_the_same_article_gives_the_same_suggestions() -> None:
    assert suggest(over(*ALL), article(BRIDGE)) == suggest(over(*ALL), article(BRIDGE))


def test_fewer_are_suggested_where_fewer_are_wanted_or_known() -> None:
    first, *_ = suggest(over(BRIDGE), article(BRIDGE), limit=3)
    assert suggest(over(BRIDGE), article(BRIDGE), limit=1) == (first,)
    assert suggest(over(BRIDGE), article(BRIDGE), limit=0) == ()
    assert suggest(over(BROADCAST), article(BROADCAST)) == ()


def test_nothing_that_is_answered_otherwise_is_suggested() -> None:
    """The second sentence gives another post, which the system answers with, or with doubt."""
    text = (
        "Nhân sự mới\n\nBà Tòng Thị Ánh là Giám đốc Sở Y tế tỉnh Sơn Bình. "
        "Ông Lại Văn Chất, Giám đốc Sở Y tế tỉnh Sơn Bình, nghỉ hưu."
    )
    assert all(one.question != "Ai là Giám đốc Sở Y tế tỉnh Sơn Bình?" for one in suggest(over(text), article(text)))


def test_a_self_test_asks_for_every_fact() -> None:
    result = self_test(over(BRIDGE), article(BRIDGE))
    assert result.asked == len(facts_of(article(BRIDGE), LEXICON))
    assert 0.8 <= result.share <= 1.0


def test_an_article_without_facts_fails_no_self_test() -> None:
    assert self_test(over(BROADCAST), article(BROADCAST)) == SelfTest(0, 0)
    assert SelfTest(0, 0).share == 1.0
    assert SelfTest(4, 3).share == 0.75


_PIECES = st.sampled_from(
    [
        "Sáng 3-2-2025, ", "UBND xã Sơn Hà", "ông Lê Văn Tám", ", Chủ tịch UBND xã", "(Báo Quê) - ", " khánh thành",
        " 120 m", " tại Nhà văn hóa xã", " do mưa lớn", " để đón khách", " gồm: ", "“Vui lắm”", " cho biết", ", ",
        " là", " 5%", ".", "\n\n", " ", "-", "?", "Ai", "và", "1.200 đồng", "\t", "😀", "năm 2019", ";",
    ]
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(_PIECES, min_size=1, max_size=25).map("".join))
def test_facts_of_any_text_are_short_questions_about_words_of_it(text: str) -> None:
    one = article("Tin. " + text)
    found = facts_of(one, LEXICON)
    assert len({fact.question.casefold() for fact in found}) == len(found)
    for fact in found:
        assert len(fact.question) <= LONGEST
        assert one.text[fact.span.start : fact.span.end].strip()
