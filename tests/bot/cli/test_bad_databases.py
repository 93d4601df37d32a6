"""A database that is none, or cannot be used, is one clear line and the right code."""

from __future__ import annotations

import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.bot.cli.conftest import Hoibao

READING = (("list",), ("ask", "Ai?"), ("console",), ("show", "1"))
WRITING = (("add", "x.txt"), ("remove", "1"))


def says(hoibao: Hoibao, database: str, command: tuple[str, ...], code: int) -> None:
    Path("x.txt").write_text("Tin mới.", encoding="utf-8")
    result = hoibao(*command, "--database", database, "--json")
    assert result.code == code
    result.error()
    spoken = hoibao(*command, "--database", database)
    assert (spoken.code, spoken.err.count("\n")) == (code, 1)
    assert "Traceback" not in spoken.err


@pytest.mark.parametrize("command", READING + WRITING)
def test_a_file_that_is_no_database(hoibao: Hoibao, command: tuple[str, ...]) -> None:
    Path("notes.db").write_text("just notes\n" * 200)
    says(hoibao, "notes.db", command, 65)
    assert Path("notes.db").read_text() == "just notes\n" * 200


@pytest.mark.parametrize("command", READING + WRITING)
def test_another_applications_database(hoibao: Hoibao, command: tuple[str, ...]) -> None:
    with sqlite3.connect("theirs.db") as connection:
        connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    says(hoibao, "theirs.db", command, 65)


@pytest.mark.parametrize("command", READING + WRITING)
def test_a_folder(hoibao: Hoibao, command: tuple[str, ...]) -> None:
    Path("folder").mkdir()
    says(hoibao, "folder", command, 74)


def test_a_path_through_a_file(hoibao: Hoibao) -> None:
    Path("file").touch()
    says(hoibao, "file/x.db", ("list",), 74)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_database_that_can_only_be_read_is_still_asked(filled: Hoibao) -> None:
    Path("data/hoibao.db").chmod(0o400)
    Path("data").chmod(0o500)
    try:
        assert filled("ask", "Ai cắt băng khánh thành cầu Bến Đò?").code == 0
        Path("x.txt").write_text("Tin mới.", encoding="utf-8")
        assert filled("add", "x.txt").code == 74
        assert filled("remove", "1").code == 74
    finally:
        Path("data").chmod(0o700)


def test_a_damaged_database(filled: Hoibao) -> None:
    shutil.copy("data/hoibao.db", "damaged.db")
    with Path("damaged.db").open("r+b") as file:
        file.seek(4_096)
        file.write(b"\xff" * 20_000)
    says(filled, "damaged.db", ("list",), 65)
