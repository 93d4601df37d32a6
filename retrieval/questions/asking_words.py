"""Words of a question that only ask, and that no article repeats: "bàn về gì", "viết tắt của từ gì"."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace
from typing import Final

from retrieval.question import Kind, Question
from retrieval.words.word_classes import EVENTS

_OF_TOPIC: Final = (
    "bàn về|bàn gì|bàn chuyện gì|bàn việc gì|về vấn đề gì|về nội dung gì|về việc gì|về chuyện gì|về chủ đề gì|về gì|"
    "chủ đề là gì|chủ đề gì|nội dung gì|thảo luận về|thảo luận gì|nội dung là gì"
).split("|")
_TOPIC_KINDS: Final = frozenset(
    {Kind.WHAT, Kind.DEFINITION, Kind.WHICH, Kind.HOW, Kind.KEYWORDS, Kind.NAME, Kind.QUOTE}
)
_OF_FORM: Final = frozenset("viết tắt đầy đủ nghĩa hiểu từ cụm chữ tên gọi ngắn".split())
_FORM_ASKED: Final = ("viết tắt", "đầy đủ")  # what shows that a question without "là gì" asks for the full form
_FORM_KINDS: Final = frozenset({Kind.WHAT, Kind.WHICH, Kind.NAME})
_LONGEST_FORM: Final = 4  # syllables of a short form: "VH,TT&DL"


def without_asking_words(question: Question) -> Question:
    """``question``, its content without the words that ask what a meeting is about ("bàn", "vấn đề") or what a short
    form stands for ("viết tắt", "cụm từ")."""
    if asks_topic(question):
        asking = {key for words in _OF_TOPIC for key in words.split(" ")}
        content = _content_without(question, asking)
        question = replace(question, content=content) if content else question
    if not asked_form(question):
        return question
    content = _content_without(question, _OF_FORM)
    within = range(content[0], content[-1] + 1)
    meant = tuple(one for one in question.expressions if one.start in within and one.end - 1 in within)
    return replace(question, content=content, expressions=meant)


def _content_without(question: Question, asking: Set[str]) -> tuple[int, ...]:
    return tuple(i for i in question.content if question.syllables[i].key not in asking)


def asks_topic(question: Question) -> bool:
    """Whether the question asks what an event that it names is about, and nothing more of it."""
    if question.kind not in _TOPIC_KINDS:
        return False
    said = question.line
    return any(f" {event} " in said for event in EVENTS) and any(f" {words} " in said for words in _OF_TOPIC)


def asked_form(question: Question) -> tuple[str, ...]:
    """The keys of what alone the question asks the meaning of: "CSGT là gì?"; empty where it asks for more."""
    if question.kind is not Kind.DEFINITION and not (
        question.kind in _FORM_KINDS and any(f" {words} " in question.line for words in _FORM_ASKED)
    ):
        return ()
    places = _content_without(question, _OF_FORM)
    if not 0 < len(places) <= _LONGEST_FORM or places[-1] - places[0] >= len(places):
        return ()
    return question.keys(places[0], places[-1] + 1)
