"""/thongke: how much readers asked, by day, as a picture and in words."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from telegram import Update

from bot.format.chart import statistics_png
from bot.format.pieces import Line, Piece, Style, joined, line
from bot.format.telegram import html, plain_html
from bot.telegram.turn import Turn
from bot.watching import statistics

if TYPE_CHECKING:
    from bot.watching import Figures, Statistics

_DAYS = 7


async def on_statistics(update: Update, turn: Turn) -> None:
    """The last days: those on which something was asked or rated, and all of them together."""
    found = await statistics(turn.desk.services, turn.desk.settings, _DAYS, datetime.now(UTC))
    if not _said(turn, found.total):
        await turn.say(plain_html(turn.words.watching.no_statistics))
        return
    async with turn.typing():
        picture = await asyncio.to_thread(statistics_png, found, turn.messages)
    await turn.say_with_picture(picture, html(_caption(turn, found)))


def _caption(turn: Turn, found: Statistics) -> list[Line]:
    """Well below 1,024 UTF-16 units, Telegram's limit."""
    lines: list[Line] = [line(turn.words.watching.statistics.format(days=_DAYS), Style.ANSWER)]
    for day, figures in found.days:
        if said := _said(turn, figures):
            lines.append((Piece(f"{turn.messages.day(day)}: "), Piece(said)))
    return [*lines, (Piece(turn.messages.desk.total, Style.ANSWER), Piece(f": {_said(turn, found.total)}"))]


def _said(turn: Turn, figures: Figures) -> str:
    """Empty where there is nothing."""
    words, number = turn.words.watching, turn.messages.number
    counted = (
        (words.asked, figures.questions),
        (words.answered, figures.answered + figures.hedged),
        (words.refused, figures.refused),
        (words.liked, figures.liked),
        (words.disliked_times, figures.disliked),
    )
    return joined(text.format(count=number(count)) for text, count in counted if count)
