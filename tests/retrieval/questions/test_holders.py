import pytest

from retrieval.questions.holders import holders
from retrieval.reply import Reply
from tests.retrieval.builders import LEXICON, READER, answerer, view

VISIT = (
    "Sáng 9-5, ông Đỗ Văn Hòe, Phó Chủ tịch UBND huyện, và bà Lã Thị Sen, Trưởng trạm thú y, xuống bến cá.\n\n"
    "Ông Hòe dặn ngư dân vá lưới trước mùa mưa.\n\n"
    "Bà Sen dặn ngư dân tiêm phòng cho đàn vịt.\n\n"
    "Ban Quản lý bến cá tặng mỗi thuyền một chiếc phao."
)


def reply(question: str) -> Reply:
    return answerer(VISIT).answer(question, scope=1)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Phó Chủ tịch huyện dặn ngư dân điều gì?", "vá lưới"),
        ("Trưởng trạm thú y dặn ngư dân điều gì?", "tiêm phòng"),
        ("pho chu tich huyen dan ngu dan dieu gi", "vá lưới"),
    ],
)
def test_a_post_finds_what_is_told_of_its_holder_by_name(question: str, words: str) -> None:
    assert words in reply(question).answers[0].text


def test_who_holds_the_post_is_still_answered_by_the_name() -> None:
    assert "Đỗ Văn Hòe" in reply("Ai là Phó Chủ tịch huyện?").answers[0].text


def test_the_post_of_somebody_else_means_nobody() -> None:
    question = answerer(VISIT).understand("Phó Chủ tịch UBND huyện Na Phìn dặn gì?")
    first = view(VISIT.split("\n\n", maxsplit=1)[0])
    people = [(first, person) for person in READER.people(first, question.kind)]
    assert holders(question, people, LEXICON) == question
