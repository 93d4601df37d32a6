"""What the sentence says of none: "không có trường hợp | tử vong" for "Có bao nhiêu em tử vong?"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from retrieval.reading.amounts.counting import focus_units
from retrieval.reading.found import Found, Sheet
from retrieval.sentences.view import Place, Token

_NOT: Final = frozenset({"không", "chưa"})
_TELLS: Final = frozenset({"có", "còn", "ghi nhận", "phát hiện", "xảy ra", "xảy", "phát sinh", "gây", "xuất hiện"})
_NOBODY: Final = frozenset({"ai", "người", "trường hợp", "ca", "em", "một"})
_ENDS: Final = frozenset({",", ";", ".", ":", "”", "(", ")", "nhưng", "song", "mà", "và", "nên", "vì", "do"})
_LONGEST: Final = 9  # tokens of what is denied
_ENOUGH: Final = 0.5  # of the weight of what is told of those who are counted
_HARM: Final = frozenset({"chết", "tử", "mạng", "thương", "nạn"})  # "thiệt mạng", "thương vong", "bị nạn"
_UNHARMED: Final = " thiệt hại về người "


def denied(sheet: Sheet) -> Found | None:
    """What says that there are none of those who are counted, where nothing else tells of them."""
    if _NOT & set(sheet.question.keys(0, len(sheet.question.syllables))):
        return None
    for place in _denials(sheet.view.tokens):
        if sheet.by_asked_bearer[place[0]] >= 0 and _is_of_asked(sheet, place):
            return Found(place, "none", 3.0, 1.0)
    return None


def _denials(tokens: tuple[Token, ...]) -> Iterator[Place]:
    """From "không có", "không ai", "chưa ghi nhận" to a mark or the next clause; not what some lack who are counted
    before: "15 cơ sở | không có giấy phép"."""
    counted = False
    for i in range(len(tokens) - 1):
        counted = (counted or tokens[i].digit) and tokens[i].text not in _ENDS
        verb, _, object_ = tokens[i].key.partition(" ")
        if counted or verb not in _NOT or (object_ or tokens[i + 1].key) not in _TELLS | _NOBODY:
            continue
        after = i + 1
        while after < len(tokens) and tokens[after].text not in _ENDS and tokens[after].key not in _ENDS:
            after += 1
        if after - i <= _LONGEST and not any(token.digit for token in tokens[i:after]):
            yield i, after


def _is_of_asked(sheet: Sheet, place: Place) -> bool:
    """Whether the denial at ``place`` is of those who are counted, and has what is asked of them, which stands nowhere
    else; names say only whose they are."""
    tokens, question = sheet.view.tokens, sheet.question
    said = " ".join(token.key for token in tokens[slice(*place)])
    if _UNHARMED in f" {said} ":
        return bool(_HARM & set(question.keys(0, len(question.syllables))))
    focus = set(focus_units(question))
    counted = {t for unit in focus for t in sheet.match.places[unit]}
    opening = range(place[0], min(place[1], place[0] + _OPENING))
    if not any(t in counted or _anyone(tokens[t].key) for t in opening):
        return False
    named = {unit for unit, i in enumerate(question.content) if any(a <= i < b for a, b in question.names)}
    told = inside = 0.0
    for unit, (weight, places) in enumerate(zip(sheet.match.weights, sheet.match.places, strict=True)):
        literal = max(places.values(), default=0.0)
        only = bool(places) and all(place[0] <= t < place[1] for t, s in places.items() if s == literal)
        inside += float(weight) * only
        told += float(weight) * (only or (bool(places) and unit not in focus | named))
    return inside > 0 and inside / told >= _ENOUGH


def _anyone(word: str) -> bool:
    """Whether a word stands for whoever is counted, by itself or run together with its neighbour."""
    return any(f" {one} " in f" {word} " for one in _NOBODY)


_OPENING: Final = 4  # tokens in which those who are counted are named
