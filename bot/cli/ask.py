"""`hoibao ask`: one question, one answer."""

from __future__ import annotations

import sys

import click

from bot.cli.invocation import Invocation, begin, database_option, json_option, run
from bot.exits import Exit
from bot.format import json
from bot.format.reply import View, reply_lines
from bot.messages import messages_for
from bot.question import checked
from bot.services import open_services

_LONGEST_INPUT = 1 << 16  # bytes; more than any question that is taken


@click.command(epilog="Example: hoibao ask 'Thiếu tướng nào dự hội nghị?'")
@click.option("--article", type=click.IntRange(min=1), metavar="ID", help="Ask only this article.")
@click.option("--top", type=click.IntRange(1, 100), metavar="N", help="How many answers to give at most (1 to 100).")
@json_option
@database_option
@click.argument("question", nargs=-1, required=True)
def ask(question: tuple[str, ...], article: int | None, top: int | None, as_json: bool) -> int:
    """Ask one question.

    Prints the answer, the sentence that it stands in, and the article that says so. The question may be several
    words, or - to read it from standard input. Exit code 3: the articles do not say.
    """
    invocation = begin(as_json=as_json)
    text = sys.stdin.buffer.read(_LONGEST_INPUT).decode(errors="replace") if question == ("-",) else " ".join(question)
    return run(_ask(invocation, checked(text), article, top))


async def _ask(invocation: Invocation, question: str, article: int | None, top: int | None) -> int:
    from bot.asked import TerminalLog

    async with open_services(invocation.settings, create_samples=True) as services:
        reply = await services.ask(question, article=article, top=top or 3)
        if invocation.as_json:
            invocation.document(json.reply(reply))
        else:
            view = View(
                "`hoibao list`",
                "hoibao add FILE",
                empty=services.empty,
                scoped=article is not None,
                all_answers=top is not None,
                one_command='hoibao ask --article {id} "…"',
            )
            invocation.result(reply_lines(reply, messages_for(reply.language), view))
        sys.stdout.flush()  # the answer does not wait for the log
        await TerminalLog(services, invocation.settings).keep(reply, scope=article)
    return Exit.DONE if reply.answered else Exit.NO_ANSWER
