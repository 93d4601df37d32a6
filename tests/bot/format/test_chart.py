"""The picture of the statistics is a PNG that shows the counts."""

from __future__ import annotations

import io
from datetime import date, timedelta

from PIL import Image, ImageChops

from bot.format.chart import SIZE, statistics_png
from bot.messages import messages_for
from bot.watching import Figures, Statistics

_GREEN, _ORANGE = (47, 125, 91), (184, 90, 12)


def _drawn(*figures: Figures, language: str = "vi") -> Image.Image:
    days = tuple((date(2026, 11, 20) + timedelta(days=n), one) for n, one in enumerate(figures))
    total = Figures(sum(one.answered for one in figures), 0, sum(one.refused for one in figures))
    image = Image.open(io.BytesIO(statistics_png(Statistics(days, total), messages_for(language))))
    assert image.format == "PNG" and image.size == SIZE
    return image


def _pixels(image: Image.Image, colour: tuple[int, int, int]) -> int:
    return sum(count for count, found in image.getcolors(1 << 24) or [] if found == colour)


def test_bars_are_as_high_as_what_they_count() -> None:
    image = _drawn(Figures(answered=30, refused=10), Figures(), Figures(answered=5, hedged=10, refused=5))
    assert 2.5 < _pixels(image, _GREEN) / _pixels(image, _ORANGE) < 3.5
    assert _pixels(_drawn(Figures(refused=7)), _GREEN) < 1_000  # the legend's square


def test_every_count_is_another_picture() -> None:
    counted = [_drawn(Figures(answered=n, refused=1)).tobytes() for n in (1000, 1001, 1002)]
    assert len(set(counted)) == 3


def test_no_day_and_many_days_are_drawn() -> None:
    _drawn()
    _drawn(*[Figures()] * 3)
    _drawn(*[Figures(answered=n) for n in range(400)], language="en")


def test_each_of_thirty_days_has_its_number() -> None:
    month = [Figures(answered=200 + n) for n in range(30)]
    one_less = [*month[:4], Figures(answered=203), *month[5:]]
    first, second = _drawn(*month), _drawn(*one_less)
    changed = ImageChops.difference(first, second).getbbox()
    assert changed is not None and changed[3] - changed[1] > 8  # the digits, not the bar's end alone
