"""The `hoibao` command and its table of commands."""

from __future__ import annotations

import click

from bot import __version__
from bot.cli.add import add
from bot.cli.articles import edit, history, list_articles, remove, restore, show
from bot.cli.ask import ask
from bot.cli.bot import bot
from bot.cli.check_config import check_config
from bot.cli.console import console
from bot.cli.evaluate import evaluate
from bot.cli.invocation import database_option
from bot.cli.moving import backup, export_articles, import_articles
from bot.cli.synonyms import synonyms
from bot.cli.takedown import takedown
from bot.cli.watching import log, stats, unanswered_questions


class InOrder(click.Group):
    """Lists its commands in the order in which they were added: the most used first."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


@click.group(
    cls=InOrder,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: hoibao ask 'Ai chủ trì hội nghị?'",
)
@click.version_option(__version__, "--version", message="hoibao %(version)s")
@database_option
@click.pass_context
def hoibao(context: click.Context) -> None:
    """Hỏi Báo asks the articles: verbatim answers to questions about news, or an honest "the articles do not say"."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


for command in (
    console,
    ask,
    add,
    list_articles,
    show,
    edit,
    remove,
    restore,
    history,
    takedown,
    export_articles,
    import_articles,
    backup,
    bot,
    stats,
    unanswered_questions,
    synonyms,
    log,
    check_config,
    evaluate,
):
    hoibao.add_command(command)
