"""Runs the console: lines in, words or JSON out."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator

from bot.asked import TerminalLog
from bot.console import render
from bot.console.lines import piped, typed
from bot.console.outcomes import Left, Outcome, Replied
from bot.console.session import Session
from bot.console.welcome import welcome_lines
from bot.format import json, terminal
from bot.format.progress import progress_bar
from bot.messages import Messages
from bot.services import Services


async def run_console(
    services: Services, messages: Messages, log: TerminalLog, *, scope: int | None, as_json: bool
) -> None:
    """Answers line after line until `/quit` or the end of the input; ``log`` keeps the questions.

    Raises NoSuchArticle where ``scope`` is not there.
    """
    if scope is not None:
        await services.show(scope)
    session = Session(services, messages, scope=scope, bar=lambda: progress_bar(messages.articles.adding, sys.stderr))
    interactive = not as_json and sys.stdin.isatty() and sys.stdout.isatty()
    if interactive:
        terminal.write(await welcome_lines(services, messages), sys.stdout)
    lines: AsyncIterator[str] = (
        typed(messages.console.prompt, messages.console.help) if interactive else piped(sys.stdin.buffer)
    )
    async for line in lines:
        outcome = await session.take(line)
        if outcome is not None:
            _write(outcome, messages, as_json=as_json)
        if isinstance(outcome, Replied):
            await log.keep(outcome.reply, scope=session.scope)
        if isinstance(outcome, Left):
            return


def _write(outcome: Outcome, messages: Messages, *, as_json: bool) -> None:
    """At once, so that a program at the other end of a pipe can go on."""
    if as_json:
        sys.stdout.write(json.dumps(render.document(outcome, messages)) + "\n")
    else:
        terminal.write([*render.lines(outcome, messages), ()], sys.stdout)
    sys.stdout.flush()
