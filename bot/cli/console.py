"""`hoibao console`: a conversation at the terminal or through a pipe."""

from __future__ import annotations

import click

from bot.cli.invocation import Invocation, begin, database_option, json_option, run
from bot.services import open_services


@click.command(epilog="Example: hoibao console --article 3")
@click.option("--article", type=click.IntRange(min=1), metavar="ID", help="Ask only this article.")
@json_option
@database_option
def console(article: int | None, as_json: bool) -> None:
    """Ask in a conversation.

    Type questions, or /help for the commands. With input from a pipe each line is answered; with --json each
    question gives one line as `ask --json` does.
    """
    run(_console(begin(as_json=as_json), article))


async def _console(invocation: Invocation, article: int | None) -> None:
    from bot.asked import TerminalLog
    from bot.console.loop import run_console

    async with open_services(invocation.settings, create_samples=True) as services:
        log = TerminalLog(services, invocation.settings)
        await run_console(services, invocation.messages, log, scope=article, as_json=invocation.as_json)
