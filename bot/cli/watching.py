"""`hoibao stats`, `unanswered`, `log`: what was asked, what is missing, and who changed what."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from bot.cli.invocation import Command, Invocation, begin, database_option, json_option, run
from bot.format.watching import statistics_json, unanswered_json, unanswered_lines, write_statistics
from bot.services import open_services

if TYPE_CHECKING:
    from bot.messages import Messages
    from bot.watching import Statistics
    from corpus.question_log import Complaint

_MOST_DAYS = 3_660


def _days_option(default: int) -> Callable[[Command], Command]:
    return click.option(
        "--days",
        type=click.IntRange(1, _MOST_DAYS),
        default=default,
        show_default=True,
        metavar="N",
        help="Of today and the days before it.",
    )


@click.command(epilog="Example: hoibao stats --days 30")
@_days_option(7)
@click.option("--chart", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Draw it: a PNG file.")
@json_option
@database_option
def stats(days: int, chart: Path | None, as_json: bool) -> None:
    """Count by day what was asked and answered.

    How many questions were answered, answered with "perhaps" (hedged) and refused, and how many answers were liked and
    disliked in Telegram. Days are those of HOIBAO_TIMEZONE.
    """
    run(_stats(begin(as_json=as_json), days, chart))


@click.command("unanswered", epilog="Example: hoibao unanswered --days 30")
@_days_option(30)
@click.option("--disliked", is_flag=True, help="Questions whose answer somebody disliked, instead.")
@click.option("--settle", metavar="QUESTION", help="Mark it, and all that are like it, as done; the others are listed.")
@json_option
@database_option
def unanswered_questions(days: int, disliked: bool, settle: str | None, as_json: bool) -> None:
    """List what was asked and not answered.

    Most asked first; questions that are alike stand together, with the nearest article. Telephone and identity numbers
    are hidden.
    """
    run(_unanswered(begin(as_json=as_json), days, "disliked" if disliked else "refused", settle))


@click.command("log", epilog="Example: hoibao log --limit 100")
@click.option("--limit", type=click.IntRange(1, 100_000), default=50, show_default=True, metavar="N", help="At most.")
@json_option
@database_option
def log(limit: int, as_json: bool) -> None:
    """Say who changed what, newest first.

    Articles added, changed, removed and taken down, synonyms, admins and allowed chats. Times are those of
    HOIBAO_TIMEZONE.
    """
    run(_log(begin(as_json=as_json), limit))


async def _stats(invocation: Invocation, days: int, chart: Path | None) -> None:
    from bot.watching import statistics

    async with open_services(invocation.settings, create=False) as services:
        found = await statistics(services, invocation.settings, days, datetime.now(UTC))
    if chart is not None:
        _draw(found, chart, invocation.messages)
    if invocation.as_json:
        invocation.document(statistics_json(found))
    elif found.total.questions or found.total.liked or found.total.disliked:
        write_statistics(found, invocation.messages, sys.stdout)
    else:
        invocation.say(invocation.messages.desk.nothing_asked.format(days=days))


def _draw(found: Statistics, chart: Path, messages: Messages) -> None:
    from bot.errors import Unwritable
    from bot.format.chart import statistics_png

    try:
        chart.write_bytes(statistics_png(found, messages))
    except OSError as error:
        reason = error.strerror or str(error)
        raise Unwritable(
            f"{chart} cannot be written: {reason}.", "unwritable", path=str(chart), reason=reason
        ) from None


async def _unanswered(invocation: Invocation, days: int, complaint: Complaint, settled: str | None) -> None:
    from bot.watching import settle, unanswered

    async with open_services(invocation.settings, create=False) as services:
        found = await unanswered(services, invocation.settings, days, datetime.now(UTC), complaint)
        if settled is not None:
            found = await settle(services, found, settled)
    if invocation.as_json:
        invocation.document([unanswered_json(one) for one in found])
        return
    invocation.result(unanswered_lines(found, invocation.messages))
    if not found:
        words = invocation.messages.desk
        nothing = words.nothing_unanswered if complaint == "refused" else words.nothing_disliked
        invocation.say(nothing.format(days=days))


async def _log(invocation: Invocation, limit: int) -> None:
    from bot.format.log import entry_json, log_lines
    from corpus.audit_log import AuditLog

    async with open_services(invocation.settings, create=False) as services:
        entries = await AuditLog(services.database).entries(limit)
    if invocation.as_json:
        invocation.document([entry_json(one) for one in entries])
    elif entries:
        invocation.result(log_lines(entries, invocation.messages, ZoneInfo(invocation.settings.timezone)))
    else:
        invocation.say(invocation.messages.desk.nothing_logged)
