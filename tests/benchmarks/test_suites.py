"""What a first answer must hold, and how it is judged."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from benchmarks.suites import Verdict, is_strict_json, judged, tally, wanted
from bot.format import json
from retrieval.reply import Reply
from tests.bot.builders import make_answer, make_article, make_evidence, make_reply

ARTICLE = make_article()
ROW: dict[str, Any] = {
    "id": "1",
    "question": "Ai cắt băng khánh thành?",
    "must_contain": [["Trần Thị Mai", "bà Mai"]],
    "must_not_contain": ["Bến Đò"],
    "span": "Bà Trần Thị Mai, Chủ tịch huyện",
}
NAME = make_reply(make_answer(ARTICLE, "Bà Trần Thị Mai"))
SENTENCE = "Bà Trần Thị Mai, Chủ tịch huyện, cắt băng khánh thành."


def verdict(row: dict[str, Any], reply: Reply) -> Verdict:
    """The verdict; what `ask --json` prints is judged alike."""
    found = judged(wanted(row), reply)
    assert is_strict_json(wanted(row), dict(json.reply(reply))) == found.strict
    return found


def test_an_answer_that_holds_it_is_strict() -> None:
    assert verdict(ROW, NAME) == Verdict(strict=True, shown=True, bold=False, hedged=False)


def test_an_answer_beside_it_in_the_sentence_only_shows_it() -> None:
    assert verdict(ROW, make_reply(make_answer(ARTICLE, "Chủ tịch huyện"))) == Verdict(False, True, False, False)


@pytest.mark.parametrize("words", ["Sáng 3-2-2025", "huyện An Lâm"])
def test_another_sentence_is_bold_and_wrong_unless_hedged(words: str) -> None:
    reply = make_reply(make_answer(ARTICLE, words))
    assert verdict(ROW, reply) == Verdict(False, False, bold=True, hedged=False)
    assert verdict(ROW, replace(reply, hedged=True)) == Verdict(False, False, bold=False, hedged=True)


def test_a_refusal_is_neither() -> None:
    assert verdict(ROW, make_reply(related=(make_evidence(ARTICLE, 0),))) == Verdict(False, False, False, False)


def test_what_nothing_answers_has_to_be_refused() -> None:
    row = {**ROW, "answerable": False, "must_contain": []}
    assert verdict(row, make_reply()) == Verdict(True, True, False, False)
    assert verdict(row, NAME) == Verdict(False, False, bold=True, hedged=False)


def test_what_must_not_be_said_and_what_is_too_long_is_not_strict() -> None:
    long = make_answer(ARTICLE, SENTENCE)
    assert verdict(ROW, make_reply(long)).strict
    assert not verdict({**ROW, "must_not_contain": ["cắt băng"]}, make_reply(long)).strict
    assert not verdict({**ROW, "span": "Mai"}, make_reply(long)).strict


def test_whole_words_and_whole_numbers_count() -> None:
    row = {**ROW, "must_contain": [["20 m"]]}
    assert not verdict(row, make_reply(make_answer(ARTICLE, "120 m"))).strict
    assert verdict({**row, "must_contain": [["120 m"]]}, make_reply(make_answer(ARTICLE, "120 m"))).strict


def test_several_facts_want_a_list() -> None:
    row = {**ROW, "type": "list", "must_contain": [["ba nhịp"], ["hai mố"]], "span": "ba nhịp, hai mố và đường dẫn"}
    plain = make_answer(ARTICLE, "ba nhịp, hai mố và đường dẫn")
    listed = make_answer(ARTICLE, "ba nhịp, hai mố và đường dẫn", items=("ba nhịp", "hai mố", "đường dẫn"))
    assert not verdict(row, make_reply(plain)).strict
    assert verdict(row, make_reply(listed)).strict


def test_a_tally_counts_each() -> None:
    found = tally(
        [Verdict(True, True, False, True), Verdict(False, True, False, False), Verdict(False, False, True, False)]
    )
    assert (found.asked, found.strict, found.shown, found.bold, found.hedged) == (3, 1, 2, 1, 1)
