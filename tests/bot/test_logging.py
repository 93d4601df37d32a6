"""One line an entry on standard error, as text or JSON."""

from __future__ import annotations

import json
import logging
from dataclasses import replace
from io import StringIO

import pytest

from bot.logging import configure, hide, log_fault
from bot.settings import Settings
from bot.values import Secret


def test_text_has_time_level_and_name() -> None:
    stream = StringIO()
    configure(Settings(), stream)
    logging.getLogger("bot.x").info("ready")
    time, level, name, message = stream.getvalue().split()
    assert time.endswith("+07:00")
    assert (level, name, message) == ("INFO", "bot.x", "ready")


def test_a_line_break_cannot_forge_an_entry() -> None:
    stream = StringIO()
    configure(Settings(), stream)
    logging.getLogger("bot").warning("one\n2026-01-01 INFO bot two\x1b[2J")
    assert stream.getvalue().count("\n") == 1
    assert "\x1b" not in stream.getvalue()


def test_json_is_one_object_a_line() -> None:
    stream = StringIO()
    configure(replace(Settings(), log_format="json"), stream)
    logging.getLogger("corpus").warning("một\nhai")
    entry = json.loads(stream.getvalue())
    assert (entry["level"], entry["logger"], entry["message"]) == ("WARNING", "corpus", "một\nhai")


def test_the_level_holds_for_our_rooms_and_others_only_warn() -> None:
    stream = StringIO()
    configure(replace(Settings(), log_level="DEBUG"), stream)
    logging.getLogger("retrieval").debug("ours")
    logging.getLogger("httpx").info("a token")
    assert "ours" in stream.getvalue()
    assert "token" not in stream.getvalue()


@pytest.mark.parametrize(("level", "expected"), [("INFO", False), ("DEBUG", True)])
def test_a_person_at_a_terminal_sees_a_traceback_only_when_debugging(level: str, expected: bool) -> None:
    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    stream = Terminal()
    configure(replace(Settings(), log_level=level), stream)
    error_id = log_fault(logging.getLogger("bot"), ZeroDivisionError("oops"))
    assert error_id in stream.getvalue()
    assert ("oops" in stream.getvalue()) is expected


@pytest.mark.parametrize("log_format", ["text", "json"])
def test_a_fault_stands_in_the_log_with_its_traceback_under_its_id(log_format: str) -> None:
    stream = StringIO()
    configure(replace(Settings(), log_format="json" if log_format == "json" else "text"), stream)
    try:
        raise ZeroDivisionError("oops")
    except ZeroDivisionError as error:
        error_id = log_fault(logging.getLogger("bot"), error)
    assert error_id in stream.getvalue()
    assert "ZeroDivisionError: oops" in stream.getvalue()
    assert "test_logging" in stream.getvalue()


def test_a_secret_never_stands_in_the_log_even_in_a_traceback() -> None:
    stream = StringIO()
    configure(Settings(log_level="DEBUG"), stream)
    hide([Secret("123:the-secret-half")])
    try:
        raise ValueError("https://api.telegram.org/bot123:the-secret-half/getMe")
    except ValueError as error:
        log_fault(logging.getLogger("bot.telegram"), error)
    logging.getLogger("telegram").warning("the-secret-half alone")
    assert "the-secret-half" not in stream.getvalue() and "***" in stream.getvalue()
