"""What an amount is a part of, and the parts of it: "40 giường, trong đó | 12 giường hồi sức"."""

from __future__ import annotations

import re
from typing import Final

from retrieval.mentions import Mention
from retrieval.reading.amounts.counting import YOUNG, focus_units, opens_parts
from retrieval.reading.amounts.stretches import COUNTS, stretch
from retrieval.reading.amounts.units import MILLIONS
from retrieval.reading.found import Sheet
from retrieval.words.lexicon import load
from retrieval.words.numbers import COUNTING
from retrieval.words.word_classes import AUXILIARIES

_CLOSE: Final = 5  # tokens between what is taken out and the total
_APART: Final = frozenset({",", ";", ":", "."})

_TOTAL: Final = frozenset({"tổng số", "trong số"})
_SUM_OF: Final = re.compile(
    r"(?:^| )(?:trong|trên) tổng(?: diện tích| vốn| kinh phí| mức| cộng| sản lượng| chiều dài)?(?: \w+)?$"
)
"""What leads to a total of what is measured: "1.200 m2 trong tổng diện tích | 3.000 m2"."""


def of_total(sheet: Sheet, mention: Mention) -> bool:
    """Whether an amount is what another is a part of, and not asked for: "12 trong tổng số | 85 quỹ"."""
    tokens, first = sheet.view.tokens, mention.first
    said = " ".join(token.key for token in tokens[max(0, first - 3) : first])
    asked = {s.key for s in sheet.question.syllables}
    if first > 1 and tokens[first - 1].key == "trong" and tokens[first - 2].digit:
        return "tổng" not in asked  # "24 trong | 36 lô"
    led = any(said.endswith(total) for total in _TOTAL) or _SUM_OF.search(said)
    return "tổng" not in asked and bool(led) and _parted(sheet, first)


def of_part(sheet: Sheet, mention: Mention) -> bool:
    """Whether an amount is of a part of what was counted before, and nothing of that part is asked for: "40 giường,
    trong đó | 12 giường hồi sức"."""
    tokens, end = sheet.view.tokens, mention.head[1]
    at = next((i for i in range(mention.first - 1, 0, -1) if opens_parts(tokens, i)), 0)
    if not at or end >= len(tokens) or tokens[end].mark:
        return False
    numbers = (i for i in range(1, at) if tokens[i - 1].digit or tokens[i - 1].key in MILLIONS | COUNTING)
    alike = {tokens[end].key} | (load().persons if tokens[end].key in YOUNG else frozenset())
    if not any(tokens[i].key in alike for i in numbers):
        return False
    after = next((i for i in range(end, len(tokens)) if tokens[i].text in _APART), len(tokens))
    focus = set(focus_units(sheet.question))
    asked = [places for unit, places in enumerate(sheet.match.places) if unit not in focus]
    known = all(asked) or any(s.key in _IN_ALL for s in sheet.question.syllables)
    own = {t for t in (*range(at, mention.first), *range(end + 1, after)) if tokens[t].key not in AUXILIARIES}
    return known and not any(token in own for places in asked for token, said in places.items() if said == 1.0)


_IN_ALL: Final = frozenset({"tổng", "tất", "toàn"})


def of_whole(sheet: Sheet, mention: Mention) -> bool:
    """Whether an amount is of all of what a part is told behind, and of that part something is asked which is not said
    of all: "1.374 ha lúa bị hại, trong đó 412 ha | mất trắng" for "bao nhiêu ha lúa mất trắng"."""
    tokens, end = sheet.view.tokens, mention.head[1]
    at = next((i for i in range(end + 1, len(tokens)) if opens_parts(tokens, i)), None)
    if at is None or any(token.text in _HARD for token in tokens[end:at]):
        return False
    parts = [m for m in sheet.candidates.mentions if m.type in COUNTS and m.first > at]
    own = {token for part in parts for token in range(*stretch(sheet, part)) if token > at}
    focus, total = set(focus_units(sheet.question)), 0.0
    only = 0.0
    for unit, (weight, places) in enumerate(zip(sheet.match.weights, sheet.match.places, strict=True)):
        if unit in focus:
            continue
        total += float(weight)
        said = {t for t, strength in places.items() if strength == 1.0 and tokens[t].key not in AUXILIARIES}
        only += float(weight) * bool(said and said <= own)
    return total > 0 and only / total >= _OF_PART


_HARD: Final = frozenset({";", "."})
_OF_PART: Final = 0.3  # of the question's weight, besides what is counted


def _parted(sheet: Sheet, at: int) -> bool:
    """Whether a number stands close before: what is taken out of the total."""
    return any(token.digit for token in sheet.view.tokens[max(0, at - _CLOSE) : at])
