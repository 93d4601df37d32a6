"""What is recalled: the same replies, found once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from unittest.mock import patch

import pytest

from retrieval.answerer import Answerer
from retrieval.conversation import Conversation
from retrieval.reading.reader import Reader
from retrieval.recall import Recall
from retrieval.reply import Reply
from tests.retrieval.builders import LEXICON, article, index_of

ORCHARD = article(
    """Xã Bản Cuốn trồng thêm mận

Ngày 9-3, bà Lò Thị Phiên, Chủ tịch Hội Phụ nữ xã Bản Cuốn, trao 1.200 cây mận cho 35 hộ.

Ông Giàng A Khua, Bí thư Chi bộ bản Nậm Tùa, nhận 60 cây. Bà Phiên sinh năm 1981.""",
    1,
)
TALKS = (
    ("Ai trao cây mận?", "Bà ấy sinh năm nào?", "Ai nhận 60 cây?", "Còn ai nữa?"),
    ("Ai nhận 60 cây?", "Ai trao cây mận?", "Bà ấy sinh năm nào?", "bao nhieu ho duoc trao?"),
    ("Giá vàng bao nhiêu?", "Ai trao cây mận?", "Ở đâu?", "Ai nhận 60 cây?"),
)
NOON = datetime(2024, 9, 3, 12, tzinfo=UTC)


def answering(recall: Recall | None) -> Answerer:
    return Answerer(index_of([ORCHARD]), {1: ORCHARD}, LEXICON, recall=recall)


def replies(answerer: Answerer) -> Iterator[Reply]:
    for talk in TALKS:
        before: Conversation | None = None
        for question in talk:
            reply = answerer.answer(question, conversation=before, now=NOON)
            before = reply.conversation
            yield replace(reply, took_ms=0.0)


def test_what_is_recalled_is_what_would_have_been_found() -> None:
    recalling = answering(Recall())
    assert list(replies(recalling)) == list(replies(recalling)) == list(replies(answering(None)))


def test_a_question_is_read_once_whatever_went_before() -> None:
    recalling = answering(Recall())
    first = recalling.answer("Ai trao cây mận?", now=NOON)
    talk = recalling.answer("Giá vàng bao nhiêu?", now=NOON).conversation
    with patch.object(Reader, "read", side_effect=AssertionError):
        again = recalling.answer("Ai trao cây mận?", conversation=talk, now=NOON)
    assert first.answered
    assert again.answers == first.answers


def test_a_sentence_is_read_once_for_a_question_also_near_another_answer() -> None:
    recalling = answering(Recall())
    alone = recalling.answer("Ai trao cây mận?", scope=1, now=NOON)
    talk = recalling.answer("Ai nhận 60 cây?", now=NOON).conversation
    with patch.object(Reader, "read", side_effect=AssertionError):
        near = recalling.answer("Ai trao cây mận?", conversation=talk, now=NOON)
    assert near.answers[0].text == alone.answers[0].text


def test_what_is_cleared_is_found_anew() -> None:
    recall = Recall()
    recalling = answering(recall)
    recalling.answer("Ai trao cây mận?", now=NOON)
    recall.clear()
    with patch.object(Reader, "read", side_effect=AssertionError), pytest.raises(AssertionError):
        recalling.answer("Ai trao cây mận?", now=NOON)


def test_the_oldest_gives_way_to_the_newest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("retrieval.recall._MOST", 2)
    monkeypatch.setattr("retrieval.recall._MOST_READ", 2)
    recalling = answering(Recall())
    for question in ("Ai trao cây mận?", "Ai nhận 60 cây?", "Bao nhiêu hộ được trao?"):
        recalling.answer(question, now=NOON)
    with patch.object(Reader, "read", side_effect=AssertionError):
        assert recalling.answer("Ai nhận 60 cây?", now=NOON).answered
        with pytest.raises(AssertionError):
            recalling.answer("Ai trao cây mận?", now=NOON)
