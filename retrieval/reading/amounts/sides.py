"""On which side of what the sentence sets against each other an amount or a time stands: "nam từ 45 kg, nữ từ | 42 kg",
"khởi công năm 2024, xong | năm 2025"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from retrieval.mentions import Mention
from retrieval.reading.contrasts import exclusive
from retrieval.reading.found import Sheet
from retrieval.sentences.view import Token

_BOUNDS: Final = frozenset({",", ";", ".", ":", "(", ")"})


def of_asked_side(sheet: Sheet, mention: Mention) -> float:
    """1 where what is told with an amount or a time is the word of the question that the sentence sets against another
    one, -1 where it is that other one, also where the sentence has it alone; 0 where none of them stands there."""
    question = sheet.question
    words = exclusive(question.keys(0, len(question.syllables)), question.content)
    if not words:
        return 0.0
    tokens = sheet.view.tokens
    said = {token.key for token in tokens if not token.capital or token.start == tokens[0].start}
    for own, others in words:
        against = {other for other in others if other in said}
        if against and (side := _nearest(tokens, mention, against | {own})):
            return 1.0 if side == own else -1.0
    return 0.0


def _nearest(tokens: tuple[Token, ...], mention: Mention, words: set[str]) -> str | None:
    """The first of these words behind the number up to a mark or another number, else the last one before it."""
    first, end = mention.head
    return _first(tokens[end:], words) or _first(reversed(tokens[:first]), words)


def _first(tokens: Iterable[Token], words: set[str]) -> str | None:
    for token in tokens:
        if token.text in _BOUNDS or token.digit:
            return None
        if token.key in words:
            return token.key
    return None
