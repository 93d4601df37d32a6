"""Good edges for an amount: its unit and "khoảng" with it, both ends of a range, all whom it counts."""

from __future__ import annotations

from typing import Final

from retrieval.mentions import Type
from retrieval.mentions.amounts import qualifies
from retrieval.question import Kind
from retrieval.reading.found import Sheet
from retrieval.sentences.view import Place, Token
from retrieval.words.lexicon import Lexicon, load
from retrieval.words.word_classes import BARE_PERSONS, DIVISIONS, FELLOWS, KEPT_WITH_NUMBERS


def amount(sheet: Sheet, place: Place, lexicon: Lexicon) -> Place:
    """Unit after and qualifier before a bare number, but for things that the question itself names."""
    tokens = sheet.view.tokens
    first, after = place
    while first and qualifies(tokens, first - 1, lexicon):
        first -= 1
    units = [
        m
        for m in sheet.candidates.mentions
        if m.type in {Type.AMOUNT, Type.MONEY, Type.PERCENT, Type.DURATION, Type.AGE}
        and m.head[0] >= first
        and m.head[1] == after
    ]
    counts = any(m.head == (place[0], after - 1) for m in sheet.candidates.mentions if m.type is Type.AMOUNT)
    if counts and _named_already(sheet, after - 1, lexicon):
        return first, after - 1
    if _named_already(sheet, after, lexicon):
        return first, after
    if units:
        after = min(m.after for m in units)
    first, after = _range(sheet, (first, after))
    return first, _counted_end(sheet, after) if sheet.question.kind in _THINGS else after


def _range(sheet: Sheet, place: Place) -> Place:
    """A range with "từ" and both of its ends: "từ | 14,1 đến 18,5 triệu đồng", "từ | 2 | đến 3 triệu đồng"."""
    tokens, (first, after) = sheet.view.tokens, place
    if not first or tokens[first - 1].key != "từ" or (first > 1 and tokens[first - 2].key in _CHANGING):
        return place
    if any(tokens[i].key in _UP_TO for i in range(first, after)):
        return first - 1, after
    if after >= len(tokens) or tokens[after].key not in _UP_TO:
        return place
    types = {m.type for m in sheet.candidates.mentions if m.type in _RANGED and (m.first, m.after) == place}
    ends = [m.after for m in sheet.candidates.mentions if m.type in types and m.first == after + 1]
    return (first - 1, max(ends)) if ends else place


_UP_TO: Final = frozenset({"đến", "tới"})
_CHANGING: Final = frozenset({"tăng", "giảm", "nâng", "hạ", "lên", "xuống"})  # "tăng từ 5 đến 7 triệu" tells two times
_RANGED: Final = frozenset({Type.MONEY, Type.PERCENT, Type.DURATION, Type.AGE})


_KEPT: Final = KEPT_WITH_NUMBERS | DIVISIONS
_NAMED_BESIDE: Final = 2  # syllables behind "bao nhiêu" that name what is counted


def _named_already(sheet: Sheet, after: int, lexicon: Lexicon) -> bool:
    """Whether the question itself names the things counted behind a number: "bao nhiêu giải" is answered by "sáu".

    Units of measure, persons, cases and homes stay with their number.
    """
    question, tokens = sheet.question, sheet.view.tokens
    if question.kind is not Kind.HOW_MANY or after >= len(tokens) or tokens[after].mark:
        return False
    counted = tokens[after].key
    words = {counted, *counted.split(" ")}
    measure = any(kind != "count" for word in words for kind in lexicon.unit_kinds.get(word))
    if measure or words & _KEPT or words & lexicon.persons:
        return False
    behind = question.keys(question.gap[1], question.gap[1] + _NAMED_BESIDE)
    return counted.split(" ")[0] in behind


_THINGS: Final = frozenset({Kind.HOW_MANY, Kind.DURATION})
_SAID: Final = 4  # syllables of the question behind "bao nhiêu" that may name what is counted
_COMPARING: Final = frozenset({"so", "so với"})  # "12% | so với cùng kỳ"
_DENYING: Final = frozenset({"không", "chưa"})  # "3 đại biểu | không tán thành"
_WIDEST: Final = 3  # tokens of what is counted, behind its unit


def _counted_end(sheet: Sheet, after: int) -> int:
    """On over what the question, too, says right behind "bao nhiêu": "5 năm | tù", "9 bài | thi Toán"."""
    question, tokens = sheet.question, sheet.view.tokens
    asked = range(*question.focus) if question.language == "en" else range(question.gap[1], question.gap[1] + _SAID)
    said = {t for u, i in enumerate(question.content) if i in asked for t in sheet.match.places[u]}
    end = after
    while end < len(tokens) and end - after < _WIDEST and end in said and not tokens[end].mark:
        done = tokens[end].pos == "V" and (end > after or _are_persons(tokens[end - 1]))
        if tokens[end].key in _COMPARING | _DENYING or done:
            break
        end += 1
    return _and_others(tokens, end)


def _are_persons(token: Token) -> bool:
    """Whether persons of a sort are named, so that a verb behind them says what they do: "học sinh | nghỉ"; but not "3
    người chết"."""
    return (token.key in load().persons or token.key in FELLOWS) and token.key not in BARE_PERSONS and not token.capital


def _and_others(tokens: tuple[Token, ...], end: int) -> int:
    """On over the persons or divisions that are counted together with those before ``end``: "3.500 cán bộ, | chiến
    sĩ", "69 xã, | phường".

    What only a comma leads to may as well do something itself: "35 học sinh |, giáo viên phải chia nhóm".
    """
    while end and end + 1 < len(tokens) and tokens[end].text == "," and _are_divisions(tokens, end):
        end += 2
    if not end or not _are_persons(tokens[end - 1]):
        return end
    at, joined = end, ""
    while at + 1 < len(tokens) and tokens[at].key in _ALSO and _are_persons(tokens[at + 1]):
        joined = tokens[at].key
        at += 2
    acts = at < len(tokens) and tokens[at].pos in {"V", "R"}
    return at - 2 if joined == "," and acts and tokens[at - 1].key not in FELLOWS else at


def _are_divisions(tokens: tuple[Token, ...], comma: int) -> bool:
    """Whether divisions of a sort stand before and behind a comma, neither with a name: "xã |, phường"."""
    named = comma + 2 < len(tokens) and tokens[comma + 2].capital
    return not named and all(tokens[i].key in DIVISIONS for i in (comma - 1, comma + 1))


_ALSO: Final = frozenset({",", "và", "cùng"})
