"""`hoibao export`, `import`, `backup`: taking the articles, or all there is, elsewhere."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.invocation import Invocation, begin, database_option, json_option, run
from bot.format import json, terminal
from bot.format.intake import failed_lines, intake_exit, intake_json, taken_lines
from bot.format.pieces import line, shown
from bot.format.progress import progress_bar
from bot.services import open_services

if TYPE_CHECKING:
    from bot.intake import Intake
    from corpus.exports import Exported

ACTOR = "cli"

_PATH = click.Path(path_type=Path)


@click.command("export", epilog="Example: hoibao export bai-viet/")
@json_option
@database_option
@click.argument("folder", type=_PATH)
def export_articles(folder: Path, as_json: bool) -> None:
    """Write all articles into a folder.

    A readable text file each, and articles.jsonl with titles, sources and dates; import takes them all in again. The
    folder must be new or empty. Older versions and questions are not in it: for everything there is backup.
    """
    invocation = begin(as_json=as_json)
    _exported(invocation, folder, run(_export(invocation, folder)))


@click.command("import", epilog="Example: hoibao import bai-viet/")
@json_option
@database_option
@click.argument("folder", type=_PATH)
def import_articles(folder: Path, as_json: bool) -> int:
    """Add the articles of a folder that export wrote.

    What is there already is known and not added twice. A line of articles.jsonl that cannot be used is named with the
    reason, and the others still go in.
    """
    invocation = begin(as_json=as_json)
    intake = run(_import(invocation, folder))
    terminal.write(failed_lines(intake, invocation.messages), sys.stderr)
    invocation.result(taken_lines(intake, invocation.messages, "hoibao restore ID"))
    if as_json:
        invocation.document(intake_json(intake, invocation.messages))
    return intake_exit(intake)


@click.command(epilog="Example: hoibao backup sao-luu-2026-11-26.db")
@click.option("--overwrite", is_flag=True, help="Replace the file where it is there already.")
@json_option
@database_option
@click.argument("file", type=_PATH)
def backup(file: Path, overwrite: bool, as_json: bool) -> None:
    """Copy the whole database into a file.

    Articles with all their versions, questions, admins, settings: consistent also while the bot runs. To go back to it,
    stop the bot and put the file in the place of the database, without the -wal and -shm that may lie beside that.
    """
    invocation = begin(as_json=as_json)
    size = run(_back_up(invocation, file, overwrite=overwrite))
    if as_json:
        invocation.document({"file": str(file), "bytes": size})
    else:
        words = invocation.messages.keeping
        invocation.result((line(words.backed_up.format(file=shown(str(file)), size=invocation.messages.number(size))),))


async def _export(invocation: Invocation, folder: Path) -> list[Exported]:
    from bot.moving import export_folder

    async with open_services(invocation.settings, create=False) as services:
        with progress_bar(invocation.messages.keeping.exporting, sys.stderr) as progress:
            return await export_folder(services, folder, progress)


def _exported(invocation: Invocation, folder: Path, articles: list[Exported]) -> None:
    if invocation.as_json:
        invocation.document({"folder": str(folder), "articles": [json.exported(one) for one in articles]})
    else:
        messages = invocation.messages
        text = messages.keeping.exported.format(count=messages.article_count(len(articles)), folder=shown(str(folder)))
        invocation.result((line(text),))


async def _import(invocation: Invocation, folder: Path) -> Intake:
    from bot.moving import import_folder
    from corpus.imports import entries_of

    entries_of(folder)  # before a database is made for nothing
    async with open_services(invocation.settings, keep_unused=False) as services:
        with progress_bar(invocation.messages.keeping.importing, sys.stderr) as progress:
            return await import_folder(services, folder, actor=ACTOR, progress=progress)


async def _back_up(invocation: Invocation, file: Path, *, overwrite: bool) -> int:
    from corpus.backup import back_up

    async with open_services(invocation.settings, create=False) as services:
        return await back_up(services.database, file, overwrite=overwrite)
