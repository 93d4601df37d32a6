"""One question, one answer: through the real store, index and answerer."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.services import Services
from retrieval.reply import Reply
from tests.bot.builders import make_reply
from tests.bot.cli.conftest import BRIDGE, Hoibao

WHO = "Ai cắt băng khánh thành?"
NOWHERE = "Giá vàng SJC hôm qua tại Luân Đôn là bao nhiêu?"


def test_an_answer_is_the_articles_own_words_with_sentence_and_source(filled: Hoibao) -> None:
    result = filled("ask", WHO)
    assert result.code == 0
    answer, quote, source, *_ = result.out.splitlines()
    assert "Trần Thị Mai" in answer
    assert answer in BRIDGE
    assert quote.startswith("❝")
    assert f"**{answer}**" in quote
    assert source == "📰 Khánh thành cầu Bến Đò · đăng 3-3-2025 · bài #2"
    assert result.err == ""


def test_as_json_every_span_is_verbatim(filled: Hoibao) -> None:
    result = filled("ask", "--json", WHO)
    document = result.json()
    assert (result.code, document["answered"], document["question"]) == (0, True, WHO)
    text = filled("show", "--json", "2").json()["text"]
    best = document["answers"][0]
    assert best["article"]["id"] == 2
    for span in (best, best["sentence"], *best["items"]):
        assert text[span["start"] : span["end"]] == span["text"]
    assert 1 <= len(document["answers"]) <= 3


def test_top_says_how_many_answers_there_may_be(filled: Hoibao) -> None:
    assert len(filled("ask", "--json", "--top", "1", WHO).json()["answers"]) == 1
    assert "Kết quả khác:" in filled("ask", "--top", "3", WHO).out
    assert "Kết quả khác:" not in filled("ask", WHO).out


def test_words_of_a_question_need_no_quotes(filled: Hoibao) -> None:
    assert filled("ask", "--json", *WHO.split()).json()["question"] == WHO


def test_a_question_may_come_from_standard_input(filled: Hoibao) -> None:
    assert filled("ask", "--json", "-", stdin=WHO + "\n").json()["answered"]


def test_what_no_article_says_ends_with_3_and_the_nearest_sentences(filled: Hoibao) -> None:
    result = filled("ask", NOWHERE)
    assert result.code == 3
    assert result.out.startswith("Các bài hiện có không nêu thông tin này.\n")
    document = filled("ask", "--json", NOWHERE).json()
    assert (document["answered"], document["answers"]) == (False, [])
    assert "error" not in document


def test_the_frame_follows_the_language_of_the_question(filled: Hoibao, monkeypatch: pytest.MonkeyPatch) -> None:
    async def ask(*_: object, **__: object) -> Reply:
        return make_reply(language="en")

    monkeypatch.setattr(Services, "ask", ask)
    assert filled("ask", "Who?").out.startswith("There are no articles yet.")


@pytest.mark.parametrize("question", ["😀🎉", "là gì thì mà", "???", "🇻🇳 … !"])
def test_emoji_or_stop_words_only_find_nothing(filled: Hoibao, question: str) -> None:
    assert filled("ask", question).code == 3
    document = filled("ask", "--json", question).json()
    assert document["answered"] is False


@pytest.mark.parametrize("question", ["", " ", "\t\n", "\u00a0", "a" * 2_001, "hội nghị " * 11_112])
def test_a_blank_or_endless_question_is_bad_data_before_anything_is_opened(hoibao: Hoibao, question: str) -> None:
    result = hoibao("ask", "--json", question)
    assert result.code == 65
    result.error()
    assert not Path("data").exists()


@pytest.mark.parametrize("question", ["\x00\x01\x1b[31m ai cắt băng cầu Bến Đò \x07?", "ai\u202e cắt băng\udcff?"])
def test_control_characters_do_no_harm(filled: Hoibao, question: str) -> None:
    result = filled("ask", question)
    assert result.code in (0, 3)
    assert "\x1b" not in result.out + result.err
    filled("ask", "--json", question).json()


def test_only_the_given_article_is_asked(filled: Hoibao) -> None:
    document = filled("ask", "--json", "--article", "1", WHO).json()
    assert {one["article"]["id"] for one in document["answers"] + document["related"]} <= {1}


def test_an_article_that_is_not_there_ends_with_66(filled: Hoibao) -> None:
    assert filled("ask", "--json", "--article", "99", WHO).error()["code"] == 66
    assert filled("ask", "--article", str(2**70), WHO).code == 66


def test_without_articles_the_answer_is_an_honest_no(hoibao: Hoibao) -> None:
    result = hoibao("ask", WHO)
    assert (result.code, result.out) == (3, "Chưa có bài nào. Thêm bài: hoibao add FILE\n")


def test_samples_answer_on_a_fresh_machine(hoibao: Hoibao, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOIBAO_SAMPLES", "true")
    result = hoibao("ask", "Thiếu tướng nào dự hội nghị?")
    assert result.code == 0
    assert "Thiếu tướng Hoàng Văn Hữu" in result.out.splitlines()[0]
