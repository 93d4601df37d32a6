"""`hoibao check-config`: what is configured, never a secret."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import click

from bot.cli.invocation import Invocation, begin, database_option, json_option
from bot.configured import Configuration, load_configuration, meant_instead, shown_values
from bot.format.pieces import Line, Piece, Style, line, shown
from bot.messages import Messages
from bot.settings import environment


@click.command("check-config", epilog="Example: hoibao check-config")
@json_option
@database_option
def check_config(as_json: bool) -> None:
    """Say what is configured, never a secret.

    Exit code 78: a variable holds what it cannot; the message names it.
    """
    configuration = load_configuration(environment())
    invocation = begin(as_json=as_json)
    configuration = replace(configuration, settings=invocation.settings)  # --database wins
    if as_json:
        invocation.document(_document(configuration, invocation))
    else:
        invocation.result(_lines(configuration, invocation.messages))
    for name in configuration.unknown:
        invocation.say(_warning(name, invocation.messages))


def _lines(configuration: Configuration, messages: Messages) -> Iterator[Line]:
    for name, value in shown_values(configuration, messages).items():
        yield Piece(f"{name} = "), Piece(shown(value), Style.ANSWER)
    if configuration.mode == "off":
        yield line(messages.check.telegram_off)
    else:
        yield line(messages.check.telegram_on.format(mode=configuration.mode))
    yield line(messages.check.right)


def _document(configuration: Configuration, invocation: Invocation) -> dict[str, object]:
    return {
        "settings": shown_values(configuration, invocation.messages),
        "telegram": configuration.mode,
        "unknown": list(configuration.unknown),
    }


def _warning(name: str, messages: Messages) -> str:
    text = messages.check.unknown_variable.format(name=name)
    meant = meant_instead(name)
    return f"{text} {messages.check.did_you_mean.format(name=meant)}" if meant else text
