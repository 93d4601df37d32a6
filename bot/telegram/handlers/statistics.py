"""/thongke: how much readers asked, by day, as a picture and in words; /thongke 30: in so many days."""

from __future__ import annotations

import asyncio
import re
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

_DAYS, _MOST_DAYS = 7, 366
_MOST_LINES = 10  # days in words: a caption has at most 1,024 UTF-16 units; the picture has them all
_NUMBER = re.compile(r"[1-9][0-9]{0,2}", re.ASCII)


async def on_statistics(update: Update, turn: Turn) -> None:
    """The last days: those on which something was asked or rated, and all of them together."""
    assert update.message is not None and update.message.text is not None
    given = update.message.text.partition(" ")[2].strip()
    wanted = min(int(given), _MOST_DAYS) if _NUMBER.fullmatch(given) else _DAYS
    found = await statistics(turn.desk.services, turn.desk.settings, wanted, datetime.now(UTC))
    if not _said(turn, found.total):
        await turn.say(plain_html(turn.words.watching.no_statistics))
        return
    async with turn.typing():
        picture = await asyncio.to_thread(statistics_png, found, turn.messages)
    await turn.say_with_picture(picture, html(_caption(turn, found)))


def _caption(turn: Turn, found: Statistics) -> list[Line]:
    heading = line(turn.words.watching.statistics.format(days=len(found.days)), Style.ANSWER)
    by_day = [(day, said) for day, figures in found.days if (said := _said(turn, figures))]
    lines = [line(f"{turn.messages.day(day)}: {said}") for day, said in by_day] if len(by_day) <= _MOST_LINES else []
    return [heading, *lines, (Piece(turn.messages.desk.total, Style.ANSWER), Piece(f": {_said(turn, found.total)}"))]


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
