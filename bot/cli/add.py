"""`hoibao add`: files, folders and standard input become articles."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import click

from bot.cli.invocation import Invocation, begin, database_option, json_option, run
from bot.format import terminal
from bot.format.articles import self_test_lines, suggestion_lines
from bot.format.intake import failed_lines, intake_exit, intake_json, taken_lines
from bot.format.progress import progress_bar
from bot.intake import STANDARD_INPUT, Intake, Publication, is_folder, take_in
from bot.services import Services, open_services
from corpus.errors import CorpusError

if TYPE_CHECKING:
    from retrieval.facts.suggestions import SelfTest, Suggestion

ACTOR = "cli"


def _day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> date | None:
    from corpus.dates import parse_published
    from corpus.errors import BadDate

    if value is None:
        return None
    try:
        return parse_published(value)
    except BadDate as error:
        raise click.BadParameter(str(error)) from None


def _headline(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None and not value.strip():
        raise click.BadParameter("a title must not be blank")
    return value


@dataclass(frozen=True, slots=True)
class _Offered:
    """Of a single article that went in: how well it is understood, and what to ask of it."""

    tested: SelfTest | None = None
    suggestions: tuple[Suggestion, ...] = ()


@click.command(epilog="Example: hoibao add tin.txt bai-viet/ --published 6-12-2023")
@click.option("--title", metavar="T", callback=_headline, help="The title, for one article; its text stays as it is.")
@click.option("--published", metavar="DATE", callback=_day, help="When it was published: 2023-12-06 or 6-12-2023.")
@json_option
@database_option
@click.argument("paths", nargs=-1, required=True, metavar="PATH|FOLDER|URL|-...")
def add(paths: tuple[str, ...], title: str | None, published: date | None, as_json: bool) -> int:
    """Add articles.

    From text, Markdown, HTML, Word and PDF files, whole folders, links, or standard input (-). What cannot be read is
    named with the reason, and the others still go in.
    """
    if title is not None and (len(paths) > 1 or (paths[0] != STANDARD_INPUT and is_folder(paths[0]))):
        raise click.UsageError("--title is for one article: give one file.")
    invocation = begin(as_json=as_json)
    intake, offered = run(_add(invocation, paths, Publication(ACTOR, title, published)))
    _report(invocation, intake, offered)
    return intake_exit(intake)


def _standard_input() -> bytes:
    from corpus.ingest import read_stream

    return read_stream(sys.stdin.buffer, "stdin")


async def _add(invocation: Invocation, paths: tuple[str, ...], publication: Publication) -> tuple[Intake, _Offered]:
    async with open_services(invocation.settings, keep_unused=False) as services:
        with progress_bar(invocation.messages.articles.adding, sys.stderr) as progress:
            intake = await take_in(services, paths, publication, read_standard_input=_standard_input, progress=progress)
        return intake, _Offered() if invocation.as_json else await _offered(services, intake)


async def _offered(services: Services, intake: Intake) -> _Offered:
    if len(intake.taken) != 1 or intake.failed:
        return _Offered()
    article_id = intake.taken[0].added.article.id
    try:
        if await services.reads_quickly():
            return _Offered(await services.self_test(article_id), await services.suggestions(article_id))
    except CorpusError:
        pass  # it went in all the same
    return _Offered()


def _report(invocation: Invocation, intake: Intake, offered: _Offered) -> None:
    terminal.write(failed_lines(intake, invocation.messages), sys.stderr)
    invocation.result(taken_lines(intake, invocation.messages, "hoibao restore ID"))
    invocation.note(self_test_lines(offered.tested, invocation.messages))
    invocation.note(suggestion_lines(offered.suggestions, invocation.messages))
    if invocation.as_json:
        invocation.document(intake_json(intake, invocation.messages))
