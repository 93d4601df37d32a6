"""`hoibao list`, `show`, `remove`, `restore`, `history`: the articles that are there, and what happened to them."""

from __future__ import annotations

import sys

import click

from bot.cli.invocation import Invocation, begin, database_option, json_option, run
from bot.format import json
from bot.format.articles import article_lines, history_lines, suggestion_lines, write_table
from bot.format.pieces import line
from bot.format.reply import article_title
from bot.services import open_services

ACTOR = "cli"

article_id = click.argument("article_id", metavar="ID", type=int)


@click.command("list", epilog="Example: hoibao list")
@json_option
@database_option
def list_articles(as_json: bool) -> None:
    """List the articles that can be asked about."""
    run(_list(begin(as_json=as_json)))


@click.command(epilog="Example: hoibao show 3")
@json_option
@database_option
@article_id
def show(article_id: int, as_json: bool) -> None:
    """Print an article."""
    run(_show(begin(as_json=as_json), article_id))


@click.command(epilog="Example: hoibao remove 3")
@json_option
@database_option
@article_id
def remove(article_id: int, as_json: bool) -> None:
    """Take an article away; restore brings it back."""
    run(_remove(begin(as_json=as_json), article_id))


@click.command(epilog="Example: hoibao restore 3")
@json_option
@database_option
@article_id
def restore(article_id: int, as_json: bool) -> None:
    """Bring a removed article back."""
    run(_restore(begin(as_json=as_json), article_id))


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


async def _restore(invocation: Invocation, article_id: int) -> None:
    async with open_services(invocation.settings, create=False) as services:
        article = await services.restore(article_id, actor=ACTOR)
    if invocation.as_json:
        invocation.document(json.changed(article, "restored"))
    else:
        invocation.result(
            (line(invocation.messages.articles.restored.format(id=article.id, title=article_title(article))),)
        )


async def _history(invocation: Invocation, article_id: int) -> None:
    async with open_services(invocation.settings, create=False) as services:
        found = await services.history(article_id)
    if invocation.as_json:
        invocation.document(json.history(found))
    else:
        invocation.result(history_lines(found, invocation.messages))
