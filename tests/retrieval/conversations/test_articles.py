"""Which of several articles a question is answered from."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from corpus.article import Article
from retrieval.answerer import Answerer
from retrieval.reply import Reply
from tests.retrieval.builders import article, index_of

NOW = datetime(2025, 5, 14, 9, tzinfo=UTC)
TOWNS = (
    ("Vân Đài", "Mạc Thế Vinh", "Chiều 9-5", date(2025, 5, 9)),
    ("Nà Phjệt", "Cao Bá Lộc", "Sáng 13-5", date(2025, 5, 13)),
    ("Suối Bùn", "Đỗ Khắc Lanh", "Chiều 6-12", date(2024, 12, 7)),
)


def meeting(number: int, town: str, chair: str, when: str, published: date | None) -> Article:
    text = (
        f"{town} họp bàn việc nước sạch\n\n{when}, Huyện ủy {town} tổ chức hội nghị. "
        f"Đồng chí {chair}, Bí thư Huyện ủy {town} chủ trì hội nghị.\n\nCó {number}10 đại biểu dự."
    )
    return article(text, number, published=published)


@pytest.fixture(scope="module")
def answerer() -> Answerer:
    articles = [meeting(number, *town) for number, town in enumerate(TOWNS, 1)]
    return Answerer(index_of(articles), {one.id: one for one in articles})


def ask(answerer: Answerer, question: str) -> Reply:
    return answerer.answer(question, now=NOW)


@pytest.mark.parametrize(
    ("question", "chair"),
    [
        ("Hội nghị ở Vân Đài do ai chủ trì?", "Mạc Thế Vinh"),
        ("Hội nghị ngày 9-5 do ai chủ trì?", "Mạc Thế Vinh"),
        ("Hội nghị ngày 9 tháng 5 do ai chủ trì?", "Mạc Thế Vinh"),
        ("hoi nghi ngay 6/12 ai chu tri", "Đỗ Khắc Lanh"),
        ("Ai chủ trì hội nghị trong tháng 12?", "Đỗ Khắc Lanh"),
        ("Hôm qua ai chủ trì hội nghị?", "Cao Bá Lộc"),
        ("Tuần trước ai chủ trì hội nghị?", "Mạc Thế Vinh"),
        ("Ai chủ trì hội nghị mới nhất?", "Cao Bá Lộc"),
    ],
)
def test_the_right_article_is_found_by_place_and_time(answerer: Answerer, question: str, chair: str) -> None:
    reply = ask(answerer, question)
    assert reply.answered
    assert chair in reply.answers[0].text


def test_where_several_fit_the_newest_answers_and_the_others_are_choices(answerer: Answerer) -> None:
    reply = ask(answerer, "Ai chủ trì hội nghị?")
    assert "Cao Bá Lộc" in reply.answers[0].text
    assert [one.id for one in reply.choices] == [1, 3]


def test_a_question_that_one_article_fits_has_no_choices(answerer: Answerer) -> None:
    assert not ask(answerer, "Ai chủ trì hội nghị ở Vân Đài?").choices


def test_of_one_article_alone_there_are_no_choices(answerer: Answerer) -> None:
    reply = answerer.answer("Ai chủ trì hội nghị?", scope=3, now=NOW)
    assert "Đỗ Khắc Lanh" in reply.answers[0].text
    assert not reply.choices


@pytest.mark.parametrize(
    "question",
    [
        "Bài này nói gì?",
        "Tóm tắt",
        "Tóm tắt giúp mình bài báo",
        "Bài viết nói về nội dung gì?",
        "What is this article about?",
    ],
)
def test_of_no_article_in_particular_the_newest_is_summed_up_and_the_others_are_choices(
    answerer: Answerer, question: str
) -> None:
    reply = ask(answerer, question)
    assert reply.answers[0].article.id == 2
    assert [one.id for one in reply.choices] == [1, 3]


def test_of_the_article_that_is_talked_about_or_named_that_one_is_summed_up(answerer: Answerer) -> None:
    first = ask(answerer, "Ai chủ trì hội nghị ở Suối Bùn?")
    told = answerer.answer("Bài này nói gì?", conversation=first.conversation, now=NOW)
    assert (told.answers[0].article.id, told.choices) == (3, ())
    assert ask(answerer, "Tóm tắt bài hội nghị ở Vân Đài").answers[0].article.id == 1
    assert answerer.answer("Bài này nói gì?", scope=1, now=NOW).choices == ()
    assert [one.id for one in ask(answerer, "Tóm tắt bài hôm qua").choices] == []


def test_without_articles_there_is_nothing_to_sum_up() -> None:
    assert not Answerer(index_of(()), {}).answer("Bài này nói gì?", now=NOW).answered


def test_what_no_article_of_that_time_says_is_not_said(answerer: Answerer) -> None:
    assert not ask(answerer, "Hôm nay ai chủ trì hội nghị?").answered


def test_an_article_without_a_date_is_found_by_the_days_it_names() -> None:
    articles = [meeting(1, *TOWNS[0][:3], None), meeting(2, *TOWNS[1][:3], None)]
    answerer = Answerer(index_of(articles), {one.id: one for one in articles})
    reply = answerer.answer("Hôm qua ai chủ trì hội nghị?", now=NOW)
    assert "Cao Bá Lộc" in reply.answers[0].text


def test_without_dates_the_best_stays_first() -> None:
    articles = [meeting(1, *TOWNS[0][:3], None), meeting(2, *TOWNS[1][:3], date(2025, 5, 13))]
    answerer = Answerer(index_of(articles), {one.id: one for one in articles})
    reply = answerer.answer("Ai chủ trì hội nghị?", now=NOW)
    assert {reply.answers[0].article.id, *(one.id for one in reply.choices)} == {1, 2}


@pytest.mark.parametrize("question", ["Ông Lộc giữ chức vụ gì?", "ong loc giu chuc vu gi", "đồng chí Lộc là ai"])
def test_a_title_and_a_given_name_are_enough(answerer: Answerer, question: str) -> None:
    assert "Bí thư Huyện ủy Nà Phjệt" in ask(answerer, question).answers[0].text


def test_two_with_one_given_name_are_a_choice() -> None:
    articles = [meeting(1, *TOWNS[0]), meeting(2, "Bản Lìm", "Nông Quốc Vinh", "Sáng 2-5", date(2025, 5, 2))]
    answerer = Answerer(index_of(articles), {one.id: one for one in articles})
    reply = answerer.answer("Ông Vinh giữ chức vụ gì?", now=NOW)
    assert {reply.answers[0].article.id, *(one.id for one in reply.choices)} == {1, 2}
