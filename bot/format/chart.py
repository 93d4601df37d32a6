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
    from collections.abc import Sequence
    from datetime import date

    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

    from bot.messages import Messages
    from bot.watching import Figures, Statistics

SIZE: Final = (1000, 600)
_LEFT, _RIGHT, _TOP, _BOTTOM = 36, 964, 224, 540  # of the bars
_WIDEST: Final = 100  # pixels of a bar
_FILLED: Final = 0.72  # of a day's width
_MOST_LABELS: Final = 8  # days with a date below
# Sizes of letters, in pixels: a phone shows a third of them. Of several, the largest that has room.
_TITLE, _PERIOD, _DATES = 46, 30, 28
_LEGEND, _TOTALS, _PARTS = (30, 26, 22), (32, 26, 22, 18, 15), (26, 22, 18)
_SQUARE, _GAP = 34, 34  # pixels of the legend's squares with their margin, and between its parts
_PAPER, _INK, _GREY, _RULE = "#ffffff", "#1c2430", "#566070", "#d7dce3"
_ANSWERED, _REFUSED = "#2f7d5b", "#b85a0c"  # white numbers stand out from both by 4.5 to 1 (WCAG 2, AA)


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
    draw.text((_LEFT, 22), words.chart.format(count=number(total.questions)), _INK, _font(_TITLE, bold=True))
    draw.text((_LEFT, 82), period, _GREY, _font(_PERIOD))
    legend = (
        (_ANSWERED, f"{words.chart_answered} {number(_answered(total))}"),
        (_REFUSED, f"{words.chart_refused} {number(total.refused)}"),
        ("", f"{words.chart_liked} {number(total.liked)}"),
        ("", f"{words.chart_disliked} {number(total.disliked)}"),
    )
    written = "".join(text for _, text in legend)
    font = _largest(_LEGEND, written, _RIGHT - _LEFT - 2 * _SQUARE - len(legend) * _GAP)
    at = float(_LEFT)
    for colour, text in legend:
        if colour:
            draw.rectangle((at, 138, at + _SQUARE - 10, 138 + _SQUARE - 10), colour)
            at += _SQUARE
        draw.text((at, 150), text, _INK, font, anchor="lm")
        at += font.getlength(text) + _GAP


def _bars(draw: ImageDraw, record: Statistics, messages: Messages) -> None:
    draw.line((_LEFT, _BOTTOM, _RIGHT, _BOTTOM), _RULE, 2)
    if not record.days:
        return
    most = max(1, *(figures.questions for _, figures in record.days))
    width = (_RIGHT - _LEFT) / len(record.days)
    widest = max((messages.number(figures.questions) for _, figures in record.days), key=len)
    font, all_numbered = _largest(_TOTALS, widest, width, bold=True), True
    if font.getlength(widest) > width:  # then the highest alone has its number
        font, all_numbered = _font(_TOTALS[0], bold=True), False
    every = -(-len(record.days) // _MOST_LABELS)
    for place, (day, figures) in enumerate(record.days):
        middle = _LEFT + (place + 0.5) * width
        high = _bar(draw, middle, min(_WIDEST, width * _FILLED), figures, (_BOTTOM - _TOP) / most, messages)
        if all_numbered or figures.questions == most:
            draw.text((middle, high - 6), messages.number(figures.questions), _INK, font, anchor="ms")
        if place % every == 0:
            _write_within(draw, middle, _BOTTOM + 12, _short(day, messages))


def _bar(draw: ImageDraw, middle: float, width: float, figures: Figures, scale: float, messages: Messages) -> float:
    """Where it ends. A part has its number where there is room for it, and where it is not the whole bar."""
    low: float = _BOTTOM
    for count, colour in ((_answered(figures), _ANSWERED), (figures.refused, _REFUSED)):
        high = low - count * scale
        if count:
            draw.rectangle((middle - width / 2, min(high, low - 1), middle + width / 2, low - 1), colour)
        text = messages.number(count)
        font = _largest([size for size in _PARTS if size < low - high] or _PARTS[-1:], text, width - 4)
        if 0 < count < figures.questions and font.size < low - high and font.getlength(text) <= width - 4:
            draw.text((middle, (low + high) / 2), text, _PAPER, font, anchor="mm")
        low = high
    return low


def _write_within(draw: ImageDraw, middle: float, top: float, text: str) -> None:
    """A day below its bar, moved where it would reach beyond the picture's margin."""
    font = _font(_DATES)
    half = font.getlength(text) / 2
    draw.text((min(max(middle, _LEFT + half), _RIGHT - half), top), text, _GREY, font, anchor="ma")


def _answered(figures: Figures) -> int:
    return figures.answered + figures.hedged


def _short(day: date, messages: Messages) -> str:
    return f"{day.day} {messages.months[day.month - 1][:3]}" if messages.months else f"{day.day}-{day.month}"


def _largest(sizes: Sequence[int], text: str, room: float, *, bold: bool = False) -> FreeTypeFont:
    """The largest letters in which ``text`` fits into ``room`` pixels, or else the smallest."""
    fonts = [_font(size, bold=bold) for size in sizes]
    return next((font for font in fonts if font.getlength(text) <= room), fonts[-1])


@cache
def _font(size: int, *, bold: bool = False) -> FreeTypeFont:
    from PIL import ImageFont

    name = "SourceSansPro-Semibold.ttf" if bold else "SourceSansPro-Regular.ttf"
    data = files("font_source_sans_pro").joinpath("files", name).read_bytes()
    return ImageFont.truetype(io.BytesIO(data), size)
