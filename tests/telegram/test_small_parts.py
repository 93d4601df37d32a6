"""Small talk, buttons, and what of a group's message is the question."""

from __future__ import annotations

import pytest

from bot.smalltalk import small_talk
from bot.telegram.buttons import AROUND, OTHER, Action, article_button


@pytest.mark.parametrize("text", ["Xin chào", "chào bạn ạ!", "Hello :)", "ALO"])
def test_greetings_are_greeted(text: str) -> None:
    assert small_talk(text) == "hello"


@pytest.mark.parametrize(
    "text", ["Cảm ơn", "cám ơn bạn nhé.", "ok", "Thanks!", "Cảm ơn bạn nhiều nhé", "👍", "❤️", "👍🏻👍🏻"]
)
def test_thanks_are_taken(text: str) -> None:
    assert small_talk(text) == "thanks"


@pytest.mark.parametrize(
    "text", ["Bạn là ai?", "ban ten gi vay", "Hỏi Báo là gì ạ?", "Who are you?", "Số điện thoại của bạn?"]
)
def test_who_it_is_is_said(text: str) -> None:
    assert small_talk(text) == "who"


@pytest.mark.parametrize("text", ["Có gì mới?", "hom nay co tin gi vay", "Tin mới nhất?", "What's new?"])
def test_what_is_new_is_the_list(text: str) -> None:
    assert small_talk(text) == "news"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ai chào mừng đoàn?",
        "Cảm ơn ai?",
        "🤔",
        "???",
        "ok chưa?",
        "Bài mới nhất nói gì?",
        "Có gì mới trên đèo?",
        "Ai là bạn?",
    ],
)
def test_everything_else_is_a_question(text: str) -> None:
    assert small_talk(text) is None


def test_a_buttons_data_is_read_back() -> None:
    match = OTHER.pattern.match(OTHER.data(2**56 - 1, 4))
    assert match is not None and tuple(map(int, match.groups())) == (2**56 - 1, 4)


def test_a_title_on_a_button_is_cut_between_words() -> None:
    title = "Xã Cồn Bần khởi công xây trạm y tế mới ở ấp Bà Lụa"
    assert article_button(title, "6-12-2023", "a:1").text == "Xã Cồn Bần khởi công xây trạm y tế mới… · 6-12-2023"
    assert article_button("Mưa đá", "", "a:1").text == "Mưa đá"


@pytest.mark.parametrize("data", ["o:1", "o:1:2:3", "o:-1:2", "o:1:2 ", "o:1:" + "9" * 19, "p:1:2", "o:١:٢"])
def test_other_data_is_not(data: str) -> None:
    assert OTHER.pattern.match(data) is None


def test_every_button_fits() -> None:
    assert len(AROUND.data(2**56 - 1, 99, 1).encode()) <= 64
    assert len(Action("z", 2).data(10**18 - 1, 10**18 - 1)) <= 64
