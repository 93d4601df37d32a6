"""Colours only where a person looks at a terminal and has not refused them."""

from __future__ import annotations

from io import StringIO

import pytest

from bot.format.pieces import Piece, Style
from bot.format.terminal import is_styled, write

LINE = (Piece("Ai? "), Piece("[red]Bà Mai[/red] :smile:", Style.MARK))


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("variables", "styled"),
    [({}, True), ({"NO_COLOR": ""}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_a_terminal_is_styled_unless_refused(variables: dict[str, str], styled: bool) -> None:
    assert is_styled(Terminal(), variables) is styled


def test_a_pipe_is_never_styled() -> None:
    assert not is_styled(StringIO(), {})


def test_a_pipe_gets_plain_text() -> None:
    stream = StringIO()
    write([LINE], stream)
    assert stream.getvalue() == "Ai? **[red]Bà Mai[/red] :smile:**\n"


def test_a_terminal_gets_styles_and_the_same_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    stream = Terminal()
    write([LINE], stream)
    assert stream.getvalue() == "Ai? \x1b[1;4m[red]Bà Mai[/red] :smile:\x1b[0m\n"
