"""What is left: "320 người còn lại", "còn 15 hộ"; and whom the sentence only gives the rest: "số còn lại ở Hải Sơn"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from retrieval.mentions import Mention
from retrieval.reading.edges import AMOUNTS
from retrieval.reading.found import Sheet
from retrieval.sentences.view import Place, SentenceView

_REST: Final = "còn lại"
_ENDS: Final = frozenset({",", ";"})
_LEFT: Final = frozenset({"còn", _REST})
_ASKED: Final = re.compile(r"^ còn (?:lại )?(?:bao nhiêu|mấy) |[^ ] còn (?!gọi |là |được |thiếu )")
_BEHIND: Final = 2  # tokens of what is counted, before "còn lại"
_BEFORE: Final = 3  # from "còn" to the number: "số còn lại là"


def of_rest(sheet: Sheet, mention: Mention) -> float:
    """1 where an amount is what is left and that is asked for: "320 người | còn lại" for "còn ở lại bao nhiêu"; -1 for
    another amount beside it: "61 em đã xuất viện, 13 em còn lại"; 0 where that is not asked or not told."""
    if not _ASKED.search(sheet.question.line):
        return 0.0
    if _is_left(sheet.view, mention.head):
        return 1.0
    others = {m.head for m in sheet.candidates.mentions if m.type is mention.type}
    return -float(any(_is_left(sheet.view, head) for head in others))


def _is_left(view: SentenceView, head: Place) -> bool:
    """Whether the number at ``head`` is called what is left."""
    tokens, (first, end) = view.tokens, head
    for i in range(end, min(len(tokens), end + _BEHIND + 1)):
        if tokens[i].mark:
            break
        if tokens[i].key in _LEFT:
            return True
    before = tokens[max(0, first - _BEFORE) : first]
    said = " ".join(token.key for token in before)
    return f"{_REST} " in f"{said} " and not any(token.mark for token in before)


def told_the_rest(sheet: Sheet, place: Place) -> bool:
    """Whether the sentence says of the one asked about only that the rest is theirs, in a part without a figure, and
    the amount at ``place`` is of others: "Cô Sa | 640 hộ |, số còn lại ở Hải Sơn"."""
    if sheet.question.kind not in AMOUNTS:
        return False
    asked = sheet.names_by_asking[0]
    if not asked:
        return False
    return any(
        not rest[0] <= place[0] < rest[1] and all(rest[0] <= name[0] < rest[1] for name in asked)
        for rest in _rests(sheet.view)
    )


def _rests(view: SentenceView) -> Iterator[Place]:
    """What the sentence says of the rest, from "còn lại" up to a mark, where it does not say how many they are."""
    tokens = view.tokens
    for i in range(1, len(tokens)):
        if tokens[i].key == _REST or (tokens[i - 1].key == "còn" and tokens[i].key == "lại"):
            after = next((k for k in range(i, len(tokens)) if tokens[k].text in _ENDS), len(tokens))
            if not any(token.digit for token in tokens[max(0, i - _BEFORE - 1) : after]):
                yield i, after
