"""The shapes of the contract, key by key."""

from __future__ import annotations

import json as standard
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.format import json
from corpus.store import Added, AuditLine, History, Summary, Version
from tests.bot.builders import TEXT, make_answer, make_article, make_evidence, make_reply

BRIDGE = make_article()
SOURCE = {"id": 1, "title": "Khánh thành cầu Bến Đò", "published": "2025-02-03", "source": "cau.txt"}
ARTICLE = {**SOURCE, "added_at": "2025-02-04T01:02:03+00:00", "version": 1}


def test_an_answered_question() -> None:
    answer = make_answer(BRIDGE, "ba nhịp, hai mố", items=("ba nhịp", "hai mố"), partial=True)
    start, end = answer.start, answer.end
    sentence = make_evidence(BRIDGE, 3)
    choice = make_article(article_id=2, published=None, title="Khác")
    assert json.reply(make_reply(answer, choices=(choice,), hedged=True, searched_as="gồm gì")) == {
        "question": "Ai cắt băng khánh thành?",
        "answered": True,
        "hedged": True,
        "confidence": 0.8765,
        "answers": [
            {
                "text": TEXT[start:end],
                "start": start,
                "end": end,
                "items": [
                    {"text": "ba nhịp", "start": start, "end": start + 7},
                    {"text": "hai mố", "start": start + 9, "end": start + 15},
                ],
                "sentence": {"text": sentence.text, "start": sentence.span.start, "end": sentence.span.end},
                "article": SOURCE,
                "paragraph": 2,
                "score": 1.5,
                "partial": True,
            }
        ],
        "choices": [{"id": 2, "title": "Khác", "published": None}],
        "related": [],
        "searched_as": "gồm gì",
        "took_ms": 1.23,
    }


def test_a_refused_question() -> None:
    near = make_evidence(BRIDGE, 1)
    document = json.reply(make_reply(related=(near,)))
    assert (document["answered"], document["answers"], document["searched_as"]) == (False, [], None)
    assert document["related"] == [
        {
            "sentence": {"text": near.text, "start": near.span.start, "end": near.span.end},
            "article": SOURCE,
            "paragraph": 1,
            "score": 1.5,
        }
    ]


def test_a_plain_answer_has_no_items() -> None:
    [answer] = json.reply(make_reply(make_answer(BRIDGE, "120 m")))["answers"]
    assert answer["items"] == []


def test_an_article_alone_and_whole() -> None:
    assert json.article(BRIDGE) == ARTICLE
    whole = json.whole(BRIDGE)
    assert whole["text"] == TEXT
    assert [TEXT[one["start"] : one["end"]] for one in whole["paragraphs"]] == TEXT.split("\n\n")
    assert [one["paragraph"] for one in whole["sentences"]] == [0, 1, 1, 2]
    assert {key: whole[key] for key in ARTICLE} == ARTICLE  # type: ignore[literal-required]


def test_an_article_in_a_list_says_how_long_it_is() -> None:
    summary = Summary(1, BRIDGE.title, "cau.txt", date(2025, 2, 3), BRIDGE.added_at, 1, 3, 4, sample=False)
    assert json.listed(summary) == {**ARTICLE, "paragraphs": 3, "sentences": 4}


def test_an_added_article_says_what_became_of_it() -> None:
    assert json.added(Added(BRIDGE, "new version"), "bài/cau.txt") == {
        **ARTICLE,
        "outcome": "new version",
        "path": "bài/cau.txt",
    }


def test_a_history() -> None:
    at = datetime(2025, 2, 4, tzinfo=UTC)
    history = History(3, at, (Version(1, "T", None, None, at, "T"),), (AuditLine(9, at, "cli", "added", 1),))
    assert json.history(history) == {
        "id": 3,
        "removed_at": at.isoformat(),
        "versions": [{"version": 1, "title": "T", "source": None, "published": None, "added_at": at.isoformat()}],
        "changes": [{"at": at.isoformat(), "actor": "cli", "action": "added", "version": 1}],
    }


def test_an_error() -> None:
    assert json.dumps(json.error(66, "Không có bài 9")) == '{"error": {"code": 66, "message": "Không có bài 9"}}'


@given(st.text())
def test_every_document_is_one_line_that_can_be_written(text: str) -> None:
    document = json.dumps({"x": text})
    assert "\n" not in document
    assert standard.loads(document.encode()) == {"x": text}
