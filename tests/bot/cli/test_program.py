"""The frame around every command: help, usage, errors, and what the process ends with."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import click
import pytest

import bot
from bot.cli.group import hoibao as group
from tests.bot.cli.conftest import FESTIVAL, Hoibao

ROOT = Path(bot.__file__).parent.parent
COMMANDS = (
    *("console", "ask", "add", "list", "show", "edit", "remove", "restore", "history"),
    *("takedown", "export", "import", "backup", "bot"),
    *("stats", "unanswered", "synonyms", "log", "check-config", "eval"),
)


def process(*arguments: str, folder: Path, **options: object) -> subprocess.Popen[bytes]:
    """The command as a real process in ``folder``."""
    return subprocess.Popen(  # type: ignore[call-overload, no-any-return]
        [sys.executable, "-m", "bot", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "HOIBAO_SAMPLES": "false"},
        **{"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options},
    )


def test_bare_it_says_how_it_is_used(hoibao: Hoibao) -> None:
    result = hoibao()
    assert result.code == 0
    assert result.out == hoibao("--help").out
    for command in COMMANDS:
        assert f"\n  {command} " in result.out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(hoibao: Hoibao, command: str) -> None:
    result = hoibao(command, "--help")
    assert result.code == 0
    assert f"Example: hoibao {command}" in result.out
    assert "--database" in result.out
    assert "--json" in result.out


@pytest.mark.parametrize("command", ["add", "list", "remove"])
def test_so_has_every_command_about_synonyms(hoibao: Hoibao, command: str) -> None:
    out = hoibao("synonyms", command, "--help").out
    assert f"Example: hoibao synonyms {command}" in out
    assert "--database" in out and "--json" in out


def test_the_table_of_commands_cuts_no_line(hoibao: Hoibao) -> None:
    assert "..." not in hoibao().out.split("Commands:")[1]


def test_no_command_is_missing_here() -> None:
    assert tuple(group.list_commands(click.Context(group))) == COMMANDS


def test_the_version_is_the_packages(hoibao: Hoibao) -> None:
    assert hoibao("--version").out == f"hoibao {bot.__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("nothing",),
        ("--nothing",),
        ("ask",),
        ("ask", "--top", "0", "x"),
        ("ask", "--top", "many", "x"),
        ("ask", "--article", "x", "y"),
        ("add",),
        ("add", "--title", " ", "a.txt"),
        ("add", "--title", "T", "a.txt", "b.txt"),
        ("add", "--published", "30-2-2025", "a.txt"),
        ("show",),
        ("show", "x"),
        ("list", "x"),
        ("list", "--database"),
        ("list", "--database", ""),
    ],
)
def test_a_wrong_command_line_ends_with_2_also_as_json(hoibao: Hoibao, arguments: tuple[str, ...]) -> None:
    result = hoibao(*arguments)
    assert result.code == 2
    assert result.out == ""
    assert "Error: " in result.err
    hoibao(arguments[0], "--json", *arguments[1:]).error()
    assert not Path("data").exists()


def test_dashes_end_the_options_so_json_may_be_a_question(filled: Hoibao) -> None:
    result = filled("ask", "--", "--json")
    assert result.code == 3
    assert not result.out.startswith("{")


def test_the_database_may_stand_before_or_after_the_command(hoibao: Hoibao) -> None:
    Path("hoi.txt").write_text(FESTIVAL, encoding="utf-8")
    assert hoibao("--database", "a.db", "add", "hoi.txt").code == 0
    assert len(hoibao("list", "--database", "a.db", "--json").json()) == 1
    assert hoibao("--database", "x.db", "list", "--json", "--database", "b.db").json() == []
    assert not Path("x.db").exists()


def test_an_unexpected_error_has_an_id_in_message_and_log(hoibao: Hoibao, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr("bot.cli.articles._list", broken)
    result = hoibao("list", "--json")
    message = result.error()["message"]
    assert result.code == 70
    [error_id] = re.findall(r"\b[0-9a-f]{8}\b", message)
    assert error_id in result.err
    assert "a bug" not in message
    assert "a bug" in result.err


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with process("check-config", folder=tmp_path, stdout=writing) as command:
        os.close(writing)
        _, err = command.communicate()
    assert (command.returncode, err) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_disk_behind_the_output_is_said(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full, process("check-config", folder=tmp_path, stdout=full) as command:
        _, err = command.communicate()
    assert command.returncode == 74
    assert err.count(b"\n") == 1


def test_ctrl_c_ends_with_130_and_no_traceback(tmp_path: Path) -> None:
    with process("console", "--json", folder=tmp_path) as command:
        assert command.stdin
        assert command.stdout
        command.stdin.write(b"/new\n")
        command.stdin.flush()
        command.stdout.readline()  # it waits for the next line now
        command.send_signal(signal.SIGINT)
        _, err = command.communicate()
    assert command.returncode == 130
    assert b"Traceback" not in err


def test_a_terminal_that_is_not_utf8_gets_utf8(tmp_path: Path) -> None:
    environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "bot", "check-config"], cwd=tmp_path, env=environment, capture_output=True, check=True
    )
    assert "Cấu hình đúng." in done.stdout.decode()


def test_help_loads_nothing_heavy(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom bot.cli.program import run\nrun(['ask', '--help'])\n"
        "print({'numpy', 'rich', 'prompt_toolkit', 'pyvi', 'aiosqlite', 'pydantic', 'telegram'} & set(sys.modules))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, check=True)
    assert done.stdout.endswith(b"set()\n")
