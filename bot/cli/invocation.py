"""What every command has: the common options, the settings, the words, and how it writes its result."""

from __future__ import annotations

import sys
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import click

from bot import logging
from bot.format import json, terminal
from bot.format.pieces import Line, shown
from bot.messages import Messages, messages_for
from bot.settings import Settings, environment, load_settings

T = TypeVar("T")
Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(slots=True)
class Options:
    """Options that may stand before the command or after it; the later one wins."""

    database: Path | None = None


@dataclass(frozen=True, slots=True)
class Invocation:
    """A command that runs. Results go to standard output, what is said to people to standard error."""

    settings: Settings
    messages: Messages
    as_json: bool

    def document(self, document: object) -> None:
        """The one JSON document of a command."""
        sys.stdout.write(json.dumps(document) + "\n")

    def result(self, lines: Iterable[Line]) -> None:
        """The result in words: on standard output, or on standard error where that is for JSON."""
        terminal.write(lines, sys.stderr if self.as_json else sys.stdout)

    def note(self, lines: Iterable[Line]) -> None:
        """Lines beside the result, on standard error."""
        terminal.write(lines, sys.stderr)

    def say(self, text: str) -> None:
        """A message beside the result, on standard error; ``text`` is made safe to show."""
        sys.stderr.write(shown(text) + "\n")


def begin(*, as_json: bool = False) -> Invocation:
    """Reads the settings and turns on the log. Raises SettingsError."""
    settings = load_settings(environment())
    database = click.get_current_context().ensure_object(Options).database
    if database is not None:
        settings = replace(settings, database=database)
    logging.configure(settings)
    return Invocation(settings, messages_for(settings.language), as_json)


def run(work: Coroutine[Any, Any, T]) -> T:
    import asyncio

    return asyncio.run(work)


def database_option(command: Command) -> Command:
    return click.option(
        "--database",
        type=click.Path(path_type=Path),
        metavar="PATH",
        help="The database file (HOIBAO_DATABASE).",
        expose_value=False,
        callback=_remember_database,
    )(command)


def json_option(command: Command) -> Command:
    return click.option("--json", "as_json", is_flag=True, help="Print one JSON document on standard output.")(command)


def _remember_database(context: click.Context, _: click.Parameter, value: Path | None) -> None:
    if value is not None:
        if not str(value) or str(value) == ".":
            raise click.BadParameter("name a file")
        context.ensure_object(Options).database = value.expanduser()
