"""`hoibao bot`: readers in Telegram."""

from __future__ import annotations

import click

from bot.cli.invocation import begin, database_option, json_option, run
from bot.errors import Problem, SettingsError
from bot.logging import hide
from bot.settings import environment, load_telegram


@click.command(epilog="Example: hoibao bot --database data/hoibao.db")
@json_option
@database_option
def bot(as_json: bool) -> None:
    """Answer in Telegram until stopped.

    Needs TELEGRAM_BOT_TOKEN; gets updates by polling, or by webhook where TELEGRAM_WEBHOOK_URL is set. SIGTERM: what is
    in work is finished first. --json: one document at the end. Exit codes: 69 Telegram does not answer, 77 it refuses
    the token, 78 no token, or another bot with it at the same database.
    """
    invocation = begin(as_json=as_json)
    telegram = load_telegram(environment())
    if telegram.token is None:
        raise SettingsError(Problem("TELEGRAM_BOT_TOKEN", "is needed; BotFather in Telegram gives one"))
    hide([telegram.token, *([telegram.webhook_secret] if telegram.webhook_secret else [])])
    from bot.telegram.run import run_bot

    run(run_bot(invocation.settings, telegram))
    if as_json:
        invocation.document({"stopped": True})
