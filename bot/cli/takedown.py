"""`hoibao takedown`: an article that must be gone, now and for good."""

from __future__ import annotations

import sys
from zoneinfo import ZoneInfo

import click

from bot.cli.articles import ACTOR, article_id
from bot.cli.invocation import Invocation, begin, database_option, json_option, run
from bot.format.keeping import gone_json, gone_lines
from bot.format.pieces import shown
from bot.services import Services, open_services


@click.command(epilog="Example: hoibao takedown 3")
@click.option("--yes", is_flag=True, help="Do not ask whether you are sure.")
@json_option
@database_option
@article_id
def takedown(article_id: int, yes: bool, as_json: bool) -> None:
    """Delete an article for good.

    Its text, titles, older versions and what quotes it leave the database at once; a running bot stops answering from
    it within two seconds and mends the messages that quote it. An audit line stays, without the title. Backups and
    exports that still hold it are named. There is no way back: remove takes an article away so that it can come back.
    """
    run(_takedown(begin(as_json=as_json), article_id, sure=yes or as_json))


async def _takedown(invocation: Invocation, article_id: int, *, sure: bool) -> None:
    from bot.keeping import take_down

    async with open_services(invocation.settings, create=False) as services:
        if not sure and sys.stdin.isatty():  # a script means what it says
            await _make_sure(invocation, services, article_id)
        gone = await take_down(services, article_id, actor=ACTOR)
    if invocation.as_json:
        invocation.document(gone_json(gone))
    else:
        invocation.result(gone_lines(gone, invocation.messages, ZoneInfo(invocation.settings.timezone)))


async def _make_sure(invocation: Invocation, services: Services, article_id: int) -> None:
    """Raises KeyboardInterrupt where the person does not want it."""
    versions = (await services.history(article_id)).versions
    title = shown(versions[-1].title) if versions else ""
    try:
        click.confirm(invocation.messages.keeping.sure.format(id=article_id, title=title), abort=True, err=True)
    except click.Abort:
        raise KeyboardInterrupt from None
