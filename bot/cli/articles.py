"""`hoibao list`, `show`, `edit`, `remove`, `restore`, `history`: the articles, and what happened to them."""

from __future__ import annotations

import sys
from functools import reduce
from zoneinfo import ZoneInfo

import click

from bot.cli.invocation import Invocation, begin, database_option, json_option, run
from bot.format import json
from bot.format.articles import (
    article_lines,
    edited_lines,
    history_lines,
    removed_lines,
    suggestion_lines,
    write_table,
)
from bot.format.pieces import line
from bot.format.reply import article_title
from bot.services import open_services

ACTOR = "cli"

_NONE = "-"  # in the place of a date that nobody knows, or of a source

article_id = click.argument("article_id", metavar="ID", type=int)


@click.command("list", epilog="Example: hoibao list")
@click.option("--removed", is_flag=True, help="Those that were removed and can be brought back, instead.")
@json_option
@database_option
def list_articles(removed: bool, as_json: bool) -> None:
    """List the articles that can be asked about."""
    invocation = begin(as_json=as_json)
    run(_list_removed(invocation) if removed else _list(invocation))


@click.command(epilog="Example: hoibao show 3")
@json_option
@database_option
@article_id
def show(article_id: int, as_json: bool) -> None:
    """Print an article."""
    run(_show(begin(as_json=as_json), article_id))


@click.command(epilog="Example: hoibao edit 3 --published 6-12-2023")
@click.option("--title", metavar="T", help="The title; the text stays as it is.")
@click.option("--published", metavar="DATE", help="When it was published: 2023-12-06 or 6-12-2023; - for unknown.")
@click.option("--source", metavar="S", help="A link, or a name; - for none.")
@json_option
@database_option
@article_id
def edit(article_id: int, title: str | None, published: str | None, source: str | None, as_json: bool) -> None:
    """Change what is said of an article.

    Its title, date or source; the text stays. The version before is kept: restore --version takes it up again.
    """
    if title is published is source is None:
        raise click.UsageError("Say what to change: --title, --published or --source.")
    run(_edit(begin(as_json=as_json), article_id, title, published, source))


@click.command(epilog="Example: hoibao remove 3")
@json_option
@database_option
@article_id
def remove(article_id: int, as_json: bool) -> None:
    """Take an article away; restore brings it back."""
    run(_remove(begin(as_json=as_json), article_id))


@click.command(epilog="Example: hoibao restore 3")
@click.option("--version", type=int, metavar="N", help="Make this older version of a present article its newest.")
@json_option
@database_option
@article_id
def restore(article_id: int, version: int | None, as_json: bool) -> None:
    """Bring a removed article back, or an older version of one."""
    run(_restore(begin(as_json=as_json), article_id, version))


@click.command(epilog="Example: hoibao history 3")
@json_option
@database_option
@article_id
def history(article_id: int, as_json: bool) -> None:
    """Say what happened to an article."""
    run(_history(begin(as_json=as_json), article_id))


async def _list(invocation: Invocation) -> None:
    async with open_services(invocation.settings, create_samples=True) as services:
        summaries = await services.list()
    if invocation.as_json:
        invocation.document([json.listed(summary) for summary in summaries])
        return
    write_table(summaries, invocation.messages, sys.stdout)
    if not summaries:
        invocation.say(invocation.messages.articles.no_articles.format(add="hoibao add FILE"))
    elif all(summary.sample for summary in summaries):
        invocation.say(invocation.messages.articles.samples_there)


async def _list_removed(invocation: Invocation) -> None:
    from corpus.keeping import Keeping

    async with open_services(invocation.settings, create=False) as services:
        found = await Keeping(services.database).removed()
    if invocation.as_json:
        invocation.document([json.removed(one) for one in found])
        return
    invocation.result(removed_lines(found, invocation.messages, ZoneInfo(invocation.settings.timezone)))
    if not found:
        invocation.say(invocation.messages.articles.nothing_removed)


async def _edit(
    invocation: Invocation, article_id: int, title: str | None, published: str | None, source: str | None
) -> None:
    from corpus.dates import parse_published
    from corpus.edits import Description
    from corpus.keeping import Keeping, dated, sourced, titled

    changes = []
    if title is not None:
        changes.append(titled(title))
    if published is not None:
        changes.append(dated(None if published == _NONE else parse_published(published)))
    if source is not None:
        changes.append(sourced(None if source == _NONE else source))

    def change(was: Description) -> Description:
        return reduce(lambda now, one: one(now), changes, was)

    async with open_services(invocation.settings, create=False) as services:
        article = await Keeping(services.database).describe(article_id, change, actor=ACTOR)
    if invocation.as_json:
        invocation.document(json.changed(article, "edited"))
    else:
        invocation.result(edited_lines(article, invocation.messages))


async def _show(invocation: Invocation, article_id: int) -> None:
    async with open_services(invocation.settings, create=False) as services:
        article = await services.show(article_id)
        offers = not invocation.as_json and await services.reads_quickly()
        suggestions = await services.suggestions(article_id) if offers else ()
    if invocation.as_json:
        invocation.document(json.whole(article))
    else:
        invocation.result(article_lines(article, invocation.messages))
        invocation.note(suggestion_lines(suggestions, invocation.messages))


async def _remove(invocation: Invocation, article_id: int) -> None:
    async with open_services(invocation.settings, create=False) as services:
        article = await services.remove(article_id, actor=ACTOR)
    if invocation.as_json:
        invocation.document(json.changed(article, "removed"))
    else:
        invocation.result(
            (line(invocation.messages.articles.removed.format(id=article.id, title=article_title(article))),)
        )


async def _restore(invocation: Invocation, article_id: int, version: int | None) -> None:
    from corpus.keeping import Keeping

    async with open_services(invocation.settings, create=False) as services:
        if version is None:
            article = await services.restore(article_id, actor=ACTOR)
        else:
            article = await Keeping(services.database).revert(article_id, version, actor=ACTOR)
    if invocation.as_json:
        invocation.document(json.changed(article, "restored" if version is None else "reverted"))
        return
    words = invocation.messages.articles
    text = words.restored.format(id=article.id, title=article_title(article))
    if version is not None:
        text = words.reverted.format(id=article.id, title=article_title(article), used=version, version=article.version)
    invocation.result((line(text),))


async def _history(invocation: Invocation, article_id: int) -> None:
    async with open_services(invocation.settings, create=False) as services:
        found = await services.history(article_id)
    if invocation.as_json:
        invocation.document(json.history(found))
    else:
        invocation.result(history_lines(found, invocation.messages))
