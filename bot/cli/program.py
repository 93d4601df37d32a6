"""The process: parses the command line, runs the command, and turns what happens into an exit code and a message."""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType
from typing import NoReturn, TextIO

import click

from bot.cli.group import hoibao
from bot.errors import SettingsError
from bot.exits import OUR_ERRORS, Exit, exit_code, explain
from bot.format import json
from bot.format.pieces import shown
from bot.messages import Messages, messages_for
from bot.settings import environment

_LOG = logging.getLogger(__name__)


def main() -> NoReturn:
    """The console script `hoibao`."""
    for stream in (sys.stdout, sys.stderr):
        _use_utf8(stream)
    signal.signal(signal.SIGINT, _interrupt)
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Runs one command line; returns its exit code."""
    as_json = "--json" in _before_dashes(arguments)
    try:
        code = _run(arguments, as_json=as_json)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read our output has read enough
        _mute(sys.stdout)
        return Exit.DONE
    except OSError as error:
        return _no_io(error, as_json=as_json)
    return code


def _no_io(error: OSError, *, as_json: bool) -> int:
    """The system refused to read or write something; perhaps the very output that should say so."""
    message = _words().errors.no_io.format(reason=error.strerror or error)
    try:
        _fail(Exit.NO_IO, message, as_json=as_json)
        sys.stdout.flush()
    except OSError:
        _mute(sys.stdout)
        if as_json:
            _fail(Exit.NO_IO, message, as_json=False)
    return Exit.NO_IO


def _run(arguments: Sequence[str], *, as_json: bool) -> int:
    try:
        # Not hoibao.main(): it ends the process with 1 where whoever reads our output has gone.
        with hoibao.make_context("hoibao", list(arguments)) as context:
            result = hoibao.invoke(context)
    except click.exceptions.Exit as end:  # --help, --version
        return end.exit_code
    except click.UsageError as error:
        if not as_json:
            error.show(sys.stderr)
            return Exit.USAGE
        return _fail(Exit.USAGE, error.format_message(), as_json=True)
    except OUR_ERRORS as error:
        return _fail(exit_code(error), explain(error, _words()), as_json=as_json)
    except KeyboardInterrupt:
        return _fail(Exit.INTERRUPTED, _words().errors.interrupted, as_json=as_json)
    except OSError:
        raise
    except Exception as error:
        return _fail(Exit.OUR_FAULT, _words().errors.our_fault.format(error_id=_record(error)), as_json=as_json)
    return result if isinstance(result, int) else Exit.DONE


def _fail(code: Exit, message: str, *, as_json: bool) -> int:
    if as_json:
        sys.stdout.write(json.dumps(json.error(code, message)) + "\n")
    else:
        sys.stderr.write(shown(message) + "\n")
    return code


def _record(error: Exception) -> str:
    from bot.logging import log_fault

    return log_fault(_LOG, error)


def _words() -> Messages:
    """In the configured language, even where the rest of the configuration is wrong."""
    try:
        return messages_for(environment().get("HOIBAO_LANGUAGE", "vi").strip().lower())
    except SettingsError:
        return messages_for(os.environ.get("HOIBAO_LANGUAGE", "vi").strip().lower())


def _before_dashes(arguments: Sequence[str]) -> Sequence[str]:
    return arguments[: arguments.index("--")] if "--" in arguments else arguments


def _use_utf8(stream: TextIO) -> None:
    """Whatever the locale: Vietnamese needs it, and JSON is UTF-8."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure:
        reconfigure(encoding="utf-8", errors="backslashreplace")


def _mute(stream: TextIO) -> None:
    """What is still buffered goes nowhere, so that the interpreter does not complain of it at its end."""
    try:
        descriptor = stream.fileno()
    except OSError:  # a stream without a file, as in tests
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)


def _interrupt(_signal: int, _frame: FrameType | None) -> NoReturn:
    """Ctrl-C at once, also in the middle of computing: asyncio's own handler waits for the next await.

    A second one does not wait for the worker thread that reads a file either; the database bears it.
    """
    signal.signal(signal.SIGINT, lambda *_: os._exit(Exit.INTERRUPTED))
    raise KeyboardInterrupt
