"""Which error ends with which code, and that each can be said in Vietnamese."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import bot.errors
import corpus.errors
import retrieval.errors
from bot.errors import NoDatabase, Problem, SettingsError
from bot.exits import Exit, OurError, exit_code, explain
from bot.messages import ENGLISH, VIETNAMESE
from corpus.decode import decode
from corpus.errors import (
    BadDate,
    BadText,
    NoSuchArticle,
    NoSuchFile,
    NotADatabase,
    StoreUnusable,
    UnreadableFile,
)
from retrieval.errors import BadQuestion


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (BadQuestion("…", "blank"), Exit.BAD_DATA),
        (BadText("…", "empty"), Exit.BAD_DATA),
        (BadDate("…", "date"), Exit.BAD_DATA),
        (NotADatabase("…", "damaged"), Exit.BAD_DATA),
        (NoSuchArticle("…", "no_article"), Exit.NOT_THERE),
        (NoSuchFile("…", "no_file"), Exit.NOT_THERE),
        (NoDatabase("…", "no_database"), Exit.NOT_THERE),
        (UnreadableFile("…", "no_permission"), Exit.NO_IO),
        (StoreUnusable("…", "read_only"), Exit.NO_IO),
        (SettingsError(Problem("HOIBAO_LANGUAGE", "must be one of vi, en")), Exit.CONFIGURATION),
    ],
)
def test_an_error_has_the_code_of_the_contract(error: OurError, code: Exit) -> None:
    assert exit_code(error) is code


def test_the_codes_are_those_of_the_contract() -> None:
    assert [code.value for code in Exit] == [0, 2, 3, 65, 66, 69, 70, 74, 77, 78, 130]


def test_an_error_is_said_in_vietnamese_with_its_details() -> None:
    error = NoSuchArticle("There is no article 9.", "no_article", id=9)
    assert explain(error, VIETNAMESE) == "Không có bài 9, hoặc bài đã bị gỡ. Xem danh sách bài để lấy số đúng."
    assert explain(error, ENGLISH) == "There is no article 9."


def test_a_path_stands_for_the_file() -> None:
    error = UnreadableFile("…", "is_folder", path="a/b")
    assert explain(error, VIETNAMESE) == "a/b là thư mục, không phải tệp."


def test_an_error_without_translation_says_itself() -> None:
    assert explain(BadText("As raised.", "of tomorrow"), VIETNAMESE) == "As raised."
    assert explain(StoreUnusable("No details.", "read_only"), VIETNAMESE) == "No details."


def test_what_a_file_is_instead_of_a_text_is_said_in_vietnamese() -> None:
    for data in (b"PK\x03\x04x", b"\x89PNG\r\nx", b"{\\rtf x", b"\x01\x02" * 50, b"\x00\x01\x02" * 50):
        with pytest.raises(BadText) as caught:
            decode(data)
        assert caught.value.code == "binary" and caught.value.details["kind"] in VIETNAMESE.errors.kinds
        assert "(a" not in explain(caught.value, VIETNAMESE)


def test_wrong_settings_name_each_variable() -> None:
    error = SettingsError(Problem("HOIBAO_LANGUAGE", "must be one of vi, en"), Problem("HOIBAO_SAMPLES", "x"))
    assert "HOIBAO_LANGUAGE: must be one of vi, en; HOIBAO_SAMPLES: x" in explain(error, VIETNAMESE)


def test_every_code_that_is_raised_can_be_said_in_vietnamese() -> None:
    raised = {code for room in (bot, corpus, retrieval) for code in _raised_codes(room.__path__[0])}
    assert raised, "no code was found: the search no longer fits the sources"
    assert raised - VIETNAMESE.errors.by_code.keys() - {"settings"} == set()


def test_no_translation_needs_a_detail_that_nothing_has() -> None:
    known = {"id", "other", "file", "kind", "place", "reason", "article", "version", "name", "question"}
    for template in VIETNAMESE.errors.by_code.values():
        assert {name for _, name, _, _ in Formatter().parse(template) if name} <= known


def _raised_codes(room: str) -> Iterator[str]:
    """The second argument of every call of an error class, where it is written out."""
    modules = (bot.errors, corpus.errors, retrieval.errors)
    kinds = [value for module in modules for value in vars(module).values() if isinstance(value, type)]
    names = {kind.__name__ for kind in kinds if "__init__" not in vars(kind)}  # else it has its code in itself
    for path in Path(room).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
                codes = [*node.args[1:2], *(keyword.value for keyword in node.keywords if keyword.arg == "code")]
                yield from (str(code.value) for code in codes if isinstance(code, ast.Constant))
