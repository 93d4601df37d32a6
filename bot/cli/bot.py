"""`hoibao bot`: readers in Telegram."""

from __future__ import annotations

import click

from bot.cli.invocation import begin, database_option, run
from bot.errors import Problem, SettingsError
from bot.logging import hide
from bot.settings import environment, load_telegram


@click.command(epilog="Example: TELEGRAM_BOT_TOKEN=... hoibao bot")
@database_option
def bot() -> None:
    """Answer in Telegram until stopped.

    Needs TELEGRAM_BOT_TOKEN; gets updates by polling, or by webhook where TELEGRAM_WEBHOOK_URL is set. SIGTERM: what is
    in work is finished first. Exit codes: 69 Telegram does not answer, 77 it refuses the token, 78 no token.
    """
    invocation = begin()
    telegram = load_telegram(environment())
    if telegram.token is None:
        raise SettingsError(Problem("TELEGRAM_BOT_TOKEN", "is needed; BotFather in Telegram gives one"))
    hide([telegram.token, *([telegram.webhook_secret] if telegram.webhook_secret else [])])
    from bot.telegram.run import run_bot

    run(run_bot(invocation.settings, telegram))
