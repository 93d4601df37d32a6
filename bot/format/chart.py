"""The statistics as a picture: a bar a day, what was answered below, what was not above it, each with its number.

1,000 by 600 pixels, a PNG of some 30 KB that a phone shows without turning. The letters are Source Sans Pro's, which
has all Vietnamese ones. Nothing is drawn but what ``bot.watching.statistics`` counted.
"""

from __future__ import annotations

import io
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

    from bot.messages import Messages
    from bot.watching import Figures, Statistics

SIZE: Final = (1000, 600)
_LEFT, _RIGHT, _TOP, _BOTTOM = 40, 960, 210, 530  # of the bars
_WIDEST: Final = 90  # pixels of a bar
_FILLED: Final = 0.64  # of a day's width
_LOWEST: Final = 22  # pixels of a part whose number stands inside it
_MOST_LABELS: Final = 10  # days with a date below
_MOST_NUMBERED: Final = 16  # days with numbers; of more only the highest
_PAPER, _INK, _GREY, _RULE = "#ffffff", "#1c2430", "#667080", "#d7dce3"
_ANSWERED, _REFUSED = "#2f7d5b", "#d9822b"


def statistics_png(record: Statistics, messages: Messages) -> bytes:
    """The picture as the bytes of a PNG file."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", SIZE, _PAPER)
    draw = ImageDraw.Draw(image)
    _head(draw, record, messages)
    _bars(draw, record, messages)
    written = io.BytesIO()
    image.save(written, "PNG", optimize=True)
    return written.getvalue()


def _head(draw: ImageDraw, record: Statistics, messages: Messages) -> None:
    words, number, total = messages.desk, messages.number, record.total
    days = [day for day, _ in record.days]
    period = f"{messages.day(days[0])} – {messages.day(days[-1])}" if days else ""
    draw.text((_LEFT, 28), words.chart.format(count=number(total.questions)), _INK, _font(40, bold=True))
    draw.text((_LEFT, 82), period, _GREY, _font(26))
    at = _LEFT
    for colour, text in (
        (_ANSWERED, f"{words.chart_answered} {number(_answered(total))}"),
        (_REFUSED, f"{words.chart_refused} {number(total.refused)}"),
        ("", f"{words.chart_liked} {number(total.liked)}"),
        ("", f"{words.chart_disliked} {number(total.disliked)}"),
    ):
        if colour:
            draw.rectangle((at, 134, at + 22, 156), colour)
            at += 32
        draw.text((at, 128), text, _INK, _font(26))
        at += int(draw.textlength(text, _font(26))) + 36


def _bars(draw: ImageDraw, record: Statistics, messages: Messages) -> None:
    draw.line((_LEFT, _BOTTOM, _RIGHT, _BOTTOM), _RULE, 2)
    if not record.days:
        return
    most = max(1, *(figures.questions for _, figures in record.days))
    width = (_RIGHT - _LEFT) / len(record.days)
    every = -(-len(record.days) // _MOST_LABELS)
    for place, (day, figures) in enumerate(record.days):
        middle = _LEFT + (place + 0.5) * width
        half = min(_WIDEST, width * _FILLED) / 2
        numbered = len(record.days) <= _MOST_NUMBERED or figures.questions == most
        _bar(draw, middle, half, figures, (_BOTTOM - _TOP) / most, messages, numbered=numbered)
        if place % every == 0:
            draw.text((middle, _BOTTOM + 12), _short(day, messages), _GREY, _font(24), anchor="ma")


def _bar(
    draw: ImageDraw, middle: float, half: float, figures: Figures, scale: float, messages: Messages, *, numbered: bool
) -> None:
    low: float = _BOTTOM
    for count, colour in ((_answered(figures), _ANSWERED), (figures.refused, _REFUSED)):
        high = low - count * scale
        if count:
            draw.rectangle((middle - half, min(high, low - 1), middle + half, low - 1), colour)
        if numbered and low - high >= _LOWEST and count != figures.questions:
            text = messages.number(count)
            draw.text((middle, (low + high) / 2), text, _PAPER, _font(20), anchor="mm")
        low = high
    if numbered:
        draw.text((middle, low - 6), messages.number(figures.questions), _INK, _font(26, bold=True), anchor="ms")


def _answered(figures: Figures) -> int:
    return figures.answered + figures.hedged


def _short(day: date, messages: Messages) -> str:
    return f"{day.day} {messages.months[day.month - 1][:3]}" if messages.months else f"{day.day}-{day.month}"


@cache
def _font(size: int, *, bold: bool = False) -> FreeTypeFont:
    from PIL import ImageFont

    name = "SourceSansPro-Semibold.ttf" if bold else "SourceSansPro-Regular.ttf"
    data = files("font_source_sans_pro").joinpath("files", name).read_bytes()
    return ImageFont.truetype(io.BytesIO(data), size)
