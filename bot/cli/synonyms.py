"""`hoibao synonyms`: words that mean the same, as the operator says."""

from __future__ import annotations

import click

from bot.cli.invocation import Invocation, begin, database_option, json_option, run
from bot.format.pieces import line
from bot.format.watching import changed_synonyms_json, expressions_text, synonyms_json, synonyms_lines
from bot.services import open_services

ACTOR = "cli"


@click.group(invoke_without_command=True, epilog="Example: hoibao synonyms add 'QSQP' 'quân sự quốc phòng'")
@database_option
@click.pass_context
def synonyms(context: click.Context) -> None:
    """Keep words that mean the same.

    Abbreviations, too. A running bot or console knows them at once. Each of these commands takes --json.
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


@synonyms.command(epilog="Example: hoibao synonyms add 'QSQP' 'quân sự quốc phòng'")
@json_option
@database_option
@click.argument("expressions", nargs=-1, metavar="A B...")
def add(expressions: tuple[str, ...], as_json: bool) -> None:
    """Say that two expressions or more mean the same.

    An expression of several words stands in quotes. Each may be asked for any of the others.
    """
    run(_add(begin(as_json=as_json), expressions))


@synonyms.command("list", epilog="Example: hoibao synonyms list")
@json_option
@database_option
def list_synonyms(as_json: bool) -> None:
    """List the synonyms that were added."""
    run(_list(begin(as_json=as_json)))


@synonyms.command(epilog="Example: hoibao synonyms remove 3")
@json_option
@database_option
@click.argument("group_id", metavar="ID", type=int)
def remove(group_id: int, as_json: bool) -> None:
    """Take synonyms away, by the number that list gives."""
    run(_remove(begin(as_json=as_json), group_id))


async def _add(invocation: Invocation, expressions: tuple[str, ...]) -> None:
    from bot.synonyms import add_synonyms, checked

    checked(expressions)  # before a database is made for nothing
    async with open_services(invocation.settings) as services:
        learnt = await add_synonyms(services.database, expressions, actor=ACTOR)
    words, added = invocation.messages.desk, learnt.synonyms
    if invocation.as_json:
        invocation.document(changed_synonyms_json(added, learnt.outcome))
    else:
        text = words.synonyms_added if learnt.outcome == "added" else words.synonyms_known
        invocation.result((line(text.format(id=added.id, expressions=expressions_text(added))),))


async def _list(invocation: Invocation) -> None:
    from corpus.glossary import Glossary

    async with open_services(invocation.settings, create=False) as services:
        groups = await Glossary(services.database).groups()
    if invocation.as_json:
        invocation.document([synonyms_json(group) for group in groups])
        return
    invocation.result(synonyms_lines(groups, invocation.messages))
    if not groups:
        invocation.say(invocation.messages.desk.no_synonyms)


async def _remove(invocation: Invocation, group_id: int) -> None:
    from bot.synonyms import remove_synonyms

    async with open_services(invocation.settings, create=False) as services:
        removed = await remove_synonyms(services.database, group_id, actor=ACTOR)
    if invocation.as_json:
        invocation.document(changed_synonyms_json(removed, "removed"))
    else:
        text = invocation.messages.desk.synonyms_removed
        invocation.result((line(text.format(id=removed.id, expressions=expressions_text(removed))),))
