"""Stretches of ages whose ends are counted otherwise: "từ 6 tháng đến 5 tuổi", "từ 6 đến dưới 16 tuổi"."""

from __future__ import annotations

import re
from typing import Final

from retrieval.mentions.patterns import places_of
from retrieval.mentions.record import Mention, Type
from retrieval.sentences.view import SentenceView

_AGES: Final = re.compile(
    r"(?<![\w.,/-])từ (?:đủ )?\d{1,3}(?: (?:ngày|tuần|tháng))?(?: tuổi)? (?:đến|tới) (?:dưới |hết |đủ |chưa đủ )?"
    r"\d{1,3}(?: (?:tuần|tháng))? tuổi(?!\w)",
    re.I,
)


def stretches_of_age(view: SentenceView) -> list[Mention]:
    """Such stretches, whole."""
    if not view.has_digit or "tuổi" not in view.words:
        return []
    return [Mention(Type.AGE, *place, place) for place in places_of(view, _AGES)]
