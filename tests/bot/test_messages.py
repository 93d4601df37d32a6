"""Both languages say the same things with the same values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from string import Formatter

from bot.messages import ENGLISH, VIETNAMESE, messages_for


def test_both_languages_have_every_message_with_the_same_placeholders() -> None:
    vietnamese, english = dict(_texts(VIETNAMESE)), dict(_texts(ENGLISH))
    assert vietnamese.keys() == english.keys()
    for name, text in vietnamese.items():
        assert text.strip() and english[name].strip(), name
        assert _placeholders(text) == _placeholders(english[name]), name


def test_both_languages_know_the_same_commands_and_actions() -> None:
    assert VIETNAMESE.console.help.keys() == ENGLISH.console.help.keys()
    assert VIETNAMESE.articles.actions.keys() == ENGLISH.articles.actions.keys()


def test_messages_follow_the_language() -> None:
    assert messages_for("en") is ENGLISH
    assert messages_for("vi") is VIETNAMESE
    assert messages_for("") is VIETNAMESE


def test_numbers_and_days_are_written_as_the_language_writes_them() -> None:
    day = date(2023, 12, 6)
    assert (VIETNAMESE.number(1_248), ENGLISH.number(1_248)) == ("1.248", "1,248")
    assert (VIETNAMESE.day(day), ENGLISH.day(day)) == ("6-12-2023", "6 December 2023")
    assert VIETNAMESE.published_on(day) == "đăng 6-12-2023"
    assert VIETNAMESE.published_on(None) == "không rõ ngày đăng"
    assert (VIETNAMESE.article_count(1), VIETNAMESE.article_count(1_248)) == ("1 bài", "1.248 bài")
    assert (ENGLISH.article_count(1), ENGLISH.article_count(2)) == ("1 article", "2 articles")


def _texts(record: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a record, with where it stands."""
    assert is_dataclass(record)
    for field in fields(record):
        value, name = getattr(record, field.name), f"{path}.{field.name}"
        if is_dataclass(value):
            yield from _texts(value, name)
        elif isinstance(value, str) and field.name not in ("language", "thousands"):
            yield name, value
        elif isinstance(value, Mapping) and field.name not in ("by_code", "kinds"):
            yield from ((f"{name}[{key}]", text) for key, text in value.items())


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
