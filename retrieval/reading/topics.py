"""What a meeting is about: "tổ chức hội nghị | bàn giải pháp …", "hội thảo | về …", "với chủ đề | …"."""

from __future__ import annotations

from typing import Final

from retrieval.mentions import Type
from retrieval.reading.found import Found, Sheet
from retrieval.reading.segments import segment
from retrieval.sentences.view import Place, Token
from retrieval.words.word_classes import EVENTS

_NO_TOPIC: Final = frozenset({"có", "là", "do", "tại", "ở", "này", "đã", "đang", "sẽ", "được", "diễn ra", "kết thúc"})
_SHORTEST: Final = 2  # tokens of a topic


def topic(sheet: Sheet) -> Found | None:
    """What follows the event's noun to the end of its clause; surest where the article first names the event."""
    tokens = sheet.view.tokens
    asked = {s.key for s in sheet.question.syllables}
    for i in range(len(tokens) - _SHORTEST):
        for length in (3, 2, 1):
            noun = " ".join(token.key for token in tokens[i : i + length])
            if noun not in EVENTS or not asked.issuperset(noun.split(" ")):
                continue
            place = _behind(sheet, i + length)
            if place:
                fit = 1.0 if _is_first(sheet, noun) else 0.6
                return Found(place, "topic", 3.0, fit)
    return None


def _behind(sheet: Sheet, at: int) -> Place | None:
    """From behind the noun and the words that only lead over; None where no topic follows."""
    tokens = sheet.view.tokens
    for quote in sheet.candidates.mentions:
        if quote.type is Type.QUOTE and at <= quote.first <= at + 3:
            return quote.first, quote.after
    if at >= len(tokens) or tokens[at].mark or tokens[at].key in _NO_TOPIC:
        return None
    first = at
    while first < len(tokens) and tokens[first].key in {"về", "với", "chủ đề", "bàn"}:
        first += 1
    after = _end(tokens, first)
    return (first, after) if after - first >= _SHORTEST else None


def _end(tokens: tuple[Token, ...], first: int) -> int:
    """The end of the clause, marks aside."""
    after = segment(tokens, first)[1]
    while after > first and tokens[after - 1].mark and tokens[after - 1].text not in ')”"»':
        after -= 1
    return after


def _is_first(sheet: Sheet, noun: str) -> bool:
    """Whether no sentence before this one names the event."""
    start = sheet.view.span.start
    return noun not in sheet.view.article.text[:start].casefold()
