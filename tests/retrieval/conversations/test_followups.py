"""Questions that follow others, through the whole way of a question."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from retrieval.answerer import Answerer
from retrieval.conversation import Conversation
from retrieval.reply import Reply
from retrieval.search.embedded import EmbeddedIndex
from tests.retrieval.builders import article

FARM = article(
    """Hợp tác xã Suối Bùn bán bưởi sang Hà Lan

Sáng 14-8, Hợp tác xã Suối Bùn làm lễ xuất lô bưởi đầu tiên sang Hà Lan. Bà Nông Thị Vẹn, Giám đốc \
Hợp tác xã Suối Bùn, chủ trì buổi lễ. Ông Đỗ Khắc Lanh, Chủ tịch UBND xã Nà Phjệt, cùng dự.

Năm 2023, hợp tác xã thu 410 tấn bưởi; năm 2024, hợp tác xã thu 365 tấn bưởi. Bà Vẹn sinh năm 1979, quê ở Nà Phjệt.

Cơn lũ tháng 7 làm 3 người bị thương, 2 người mất tích ở Nà Phjệt.""",
    1,
)
BRIDGE = article(
    """Thông xe cầu Vàm Xáng

Chiều 2-9, cầu Vàm Xáng thông xe. Cầu dài 275 m, do ông Thạch Văn Rớt, Giám đốc Ban quản lý dự án, chỉ huy xây dựng.""",
    2,
)
FINES = article(
    """Hai xưởng dệt bị phạt

Ngày 9-12, Công ty TNHH Dệt Hưng Phát bị phạt 450 triệu đồng vì xả nước thải ra sông. Công ty cổ phần Giấy Đại Thành \
bị phạt 320 triệu đồng vì không có giấy phép. Ông Vũ Đình Nam, Giám đốc Công ty Hưng Phát, thừa nhận vi phạm.

Công ty Hưng Phát có trụ sở tại Khu công nghiệp Phú Lộc, có 8 dây chuyền và 210 lao động.""",
    3,
)
NOON = datetime(2024, 9, 3, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def answerer() -> Answerer:
    index = EmbeddedIndex()
    index.write(FARM)
    index.write(BRIDGE)
    index.write(FINES)
    return Answerer(index, {1: FARM, 2: BRIDGE, 3: FINES})


def ask(answerer: Answerer, *questions: str, now: datetime = NOON) -> Reply:
    """The reply to the last of ``questions``, asked one after the other."""
    talk: Conversation | None = None
    reply: Reply | None = None
    for question in questions:
        reply = answerer.answer(question, conversation=talk, now=now)
        talk = reply.conversation
    assert reply
    return reply


@pytest.mark.parametrize(
    ("questions", "words"),
    [
        (("Ai là Giám đốc Hợp tác xã Suối Bùn?", "Bà ấy sinh năm nào?"), "1979"),
        (("ai la giam doc hop tac xa suoi bun", "ba ay sinh nam nao"), "1979"),
        (("Năm 2023 hợp tác xã thu bao nhiêu tấn bưởi?", "Còn năm 2024?"), "365 tấn"),
        (("Cơn lũ làm mấy người bị thương?", "Thế còn mất tích?"), "2 người"),
        (("Cầu Vàm Xáng dài bao nhiêu?", "Ai chỉ huy xây dựng?"), "Thạch Văn Rớt"),
        (("Cầu Vàm Xáng dài bao nhiêu?", "Hợp tác xã Suối Bùn xuất lô bưởi khi nào?"), "14-8"),
        (("Ai chủ trì buổi lễ?", "Bà Nông Thị Vẹn sinh năm bao nhiêu?"), "1979"),
        (("Công ty Hưng Phát bị phạt bao nhiêu?", "Vì sao?"), "vì xả nước thải ra sông"),
        (("Công ty Hưng Phát bị phạt bao nhiêu?", "Còn công ty Đại Thành?"), "320 triệu"),
        (("Công ty Hưng Phát bị phạt bao nhiêu?", "Vì sao?", "Đơn vị đó ở đâu?"), "Khu công nghiệp Phú Lộc"),
        (("Công ty Hưng Phát bị phạt bao nhiêu?", "Công ty này ở đâu?"), "Khu công nghiệp Phú Lộc"),
        (("Công ty Hưng Phát bị phạt bao nhiêu?", "Giám đốc là ai?"), "Vũ Đình Nam"),
        (("Công ty Hưng Phát có bao nhiêu dây chuyền?", "Còn lao động?"), "210 lao động"),
        (("How much was Hưng Phát company fined?", "Why?"), "vì xả nước thải ra sông"),
        (("Who is the director of Suối Bùn cooperative?", "What is her position?"), "Giám đốc"),
        (("Ai chủ trì buổi lễ?", "Buổi lễ này diễn ra khi nào?", "Ở đâu?"), "Suối Bùn"),
    ],
)
def test_a_question_is_understood_by_those_before(answerer: Answerer, questions: tuple[str, ...], words: str) -> None:
    reply = ask(answerer, *questions)
    assert reply.answered
    assert words in reply.answers[0].text


@pytest.mark.parametrize(
    "questions",
    [
        ("Công ty Hưng Phát bị phạt bao nhiêu?", "Họ có bao nhiêu chi nhánh?"),
        ("Ai chủ trì buổi lễ?", "Có ai bị bỏng không?"),
        ("Cầu Vàm Xáng dài bao nhiêu?", "Nguyên nhân là gì?"),
    ],
)
def test_what_the_article_does_not_tell_is_not_told(answerer: Answerer, questions: tuple[str, ...]) -> None:
    reply = ask(answerer, *questions)
    assert not reply.answered or reply.hedged


def test_who_else_is_asked_gets_others_than_before(answerer: Answerer) -> None:
    first = ask(answerer, "Ai dự buổi lễ?")
    reply = answerer.answer("Còn ai nữa?", conversation=first.conversation, now=NOON)
    assert {a.text for a in reply.answers}.isdisjoint(a.text for a in first.answers[:1])


def test_nothing_is_remembered_after_a_while(answerer: Answerer) -> None:
    talk = ask(answerer, "Cầu Vàm Xáng dài bao nhiêu?").conversation
    later = answerer.answer("Ở đâu?", conversation=talk, now=NOON + timedelta(hours=1))
    assert not later.answered
    assert later.conversation
    assert len(later.conversation.turns) == 1


def test_a_new_question_begins_a_new_conversation(answerer: Answerer) -> None:
    talk = ask(answerer, "Ai là Giám đốc Hợp tác xã Suối Bùn?", "Cầu Vàm Xáng dài bao nhiêu?").conversation
    assert talk
    assert [turn.question for turn in talk.turns] == ["Cầu Vàm Xáng dài bao nhiêu?"]
    assert not talk.persons


@pytest.mark.parametrize("said", ["👍", "???", "…"])
def test_what_has_no_words_is_no_follow_up(answerer: Answerer, said: str) -> None:
    talk = ask(answerer, "Cầu Vàm Xáng dài bao nhiêu?").conversation
    assert not answerer.answer(said, conversation=talk, now=NOON).answered


@pytest.mark.parametrize(
    "said",
    [
        "đm thằng ngu",
        "bot ngu quá",
        "Cảm ơn bạn nhiều nhé",
        "không phải",
        "asdf qwer zxcv",
        "trời ơi",
        "ừ",
        "blah blah",
        "chán thế",
        "bạn nói gì vậy",
        "may ngu vl",
    ],
)
def test_chit_chat_is_no_follow_up_and_leaves_the_conversation_as_it_was(answerer: Answerer, said: str) -> None:
    talk = ask(answerer, "Ai chủ trì buổi lễ?").conversation
    reply = answerer.answer(said, conversation=talk, now=NOON)
    assert not reply.answered
    assert reply.conversation == talk
    assert "1979" in ask(answerer, "Ai chủ trì buổi lễ?", said, "Bà ấy sinh năm nào?").answers[0].text


def test_chit_chat_is_not_answered_where_it_begins_either(answerer: Answerer) -> None:
    assert not answerer.answer("thôi đúng rồi", now=NOON).attempted


@pytest.mark.parametrize(
    "said",
    ["Ở đâu?", "Năm 2023?", "Hà Lan?", "Thế còn chồng?", "Chồng bà ấy?", "Trời ơi, vì sao?", "Còn ai nữa?", "hôm nay?"],
)
def test_a_sign_of_a_follow_up_or_words_of_the_articles_go_on(answerer: Answerer, said: str) -> None:
    talk = ask(answerer, "Ai chủ trì buổi lễ?").conversation
    assert answerer.answer(said, conversation=talk, now=NOON).conversation != talk


def test_a_chosen_article_is_kept_to(answerer: Answerer) -> None:
    talk = ask(answerer, "Ai là Giám đốc Hợp tác xã Suối Bùn?").conversation
    reply = answerer.answer("Ông ấy là ai?", scope=2, conversation=talk, now=NOON)
    assert {one.article.id for one in reply.answers} | {one.article.id for one in reply.related} <= {2}


def test_an_article_that_has_gone_is_not_gone_on_about() -> None:
    index = EmbeddedIndex()
    index.write(BRIDGE)
    articles = {2: BRIDGE}
    answerer = Answerer(index, articles)
    talk = answerer.answer("Cầu Vàm Xáng dài bao nhiêu?", now=NOON).conversation
    index.delete(2)
    articles.clear()
    assert not answerer.answer("Do ai chỉ huy?", conversation=talk, now=NOON).answered


BOATS = article(
    """Xã Nà Phjệt đóng thuyền cứu hộ

Năm nay, xã Nà Phjệt đặt chỉ tiêu đóng 40 thuyền cứu hộ. Đến nay xã đã đóng 25 thuyền cứu hộ.

Đảng bộ xã đặt mục tiêu thu nhập 60 triệu đồng một người, độ che phủ rừng 71%.""",
    3,
)


@pytest.mark.parametrize(
    ("questions", "words"),
    [
        (("Xã Nà Phjệt đặt chỉ tiêu đóng bao nhiêu thuyền cứu hộ?", "Đến nay đã đóng mấy cái rồi?"), "25"),
        (("Đảng bộ xã đặt mục tiêu thu nhập bao nhiêu?", "Còn độ che phủ rừng?"), "71%"),
    ],
)
def test_another_amount_of_the_same_or_of_its_own(questions: tuple[str, ...], words: str) -> None:
    index = EmbeddedIndex()
    index.write(BOATS)
    index.write(BRIDGE)
    assert words in ask(Answerer(index, {2: BRIDGE, 3: BOATS}), *questions).answers[0].text


FLOOD = article(
    """Mưa lũ ở miền Trung

Tỉnh Quảng Nam có 12 người chết, 340 nhà bị sập. Tỉnh Quảng Ngãi có 5 người chết. \
Thiệt hại ở Quảng Trị là 20 tỷ đồng.""",
    4,
)


@pytest.fixture(scope="module")
def flooded() -> Answerer:
    index = EmbeddedIndex()
    index.write(BRIDGE)
    index.write(FLOOD)
    return Answerer(index, {2: BRIDGE, 4: FLOOD})


@pytest.mark.parametrize(
    ("questions", "words"),
    [
        (("Quảng Nam có bao nhiêu người chết?", "Quảng Ngãi?"), "5 người"),
        (("Quảng Nam có bao nhiêu người chết?", "Còn Quảng Ngãi?"), "5 người"),
        (("Quảng Ngãi có bao nhiêu người chết?", "Quảng Nam?"), "12 người"),
        (("Quảng Ngãi có bao nhiêu người chết?", "Quảng Bình?", "Quảng Nam?"), "12 người"),
    ],
)
def test_a_bare_name_is_asked_as_the_one_before(flooded: Answerer, questions: tuple[str, ...], words: str) -> None:
    reply = ask(flooded, *questions)
    assert reply.answered
    assert words in reply.answers[0].text


@pytest.mark.parametrize(
    "questions",
    [
        ("Quảng Nam có bao nhiêu người chết?", "Quảng Bình?"),
        ("Quảng Nam có bao nhiêu người chết?", "Còn Quảng Bình?"),
        ("Cầu Vàm Xáng do ai chỉ huy xây dựng?", "Quảng Nam?"),
        ("Cầu Vàm Xáng dài bao nhiêu?", "Quảng Nam?"),
        ("Thiệt hại ở Quảng Trị là bao nhiêu?", "Quảng Nam?"),
        ("Thiệt hại ở Quảng Trị là bao nhiêu?", "Còn Quảng Nam?"),
    ],
)
def test_of_whom_the_article_does_not_say_it_nothing_is_said(flooded: Answerer, questions: tuple[str, ...]) -> None:
    assert not ask(flooded, *questions).answered


def test_a_name_typed_without_a_question_mark_may_begin_afresh(flooded: Answerer) -> None:
    reply = ask(flooded, "Cầu Vàm Xáng dài bao nhiêu?", "Quảng Ngãi")
    assert not reply.answered or reply.hedged
    assert reply.attempted
