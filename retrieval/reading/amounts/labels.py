"""What each figure of a row is of: "xuất khẩu tôm đạt 3,4 tỷ USD, cá tra 1,8 tỷ USD"; and whether the row has the one
that is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from retrieval.mentions import Mention, Type
from retrieval.reading.amounts.rows import FIGURED, parts
from retrieval.reading.edges import AMOUNTS
from retrieval.reading.found import Sheet
from retrieval.sentences.view import Place, SentenceView, Token

_LABELLED: Final = (FIGURED - {Type.NUMBER}) | {Type.ORDINAL}
_NOUNS: Final = frozenset({"N", "Np", "Ny", "Nu", "Nb"})
_BETWEEN: Final = frozenset({"V", "R", "E", "C", "A", "CH", "T"})
_FAR: Final = 5  # tokens between a label and its figure
_JOINING: Final = frozenset({"và", "còn"})
_WHOLE: Final = frozenset({"trong đó", "gồm", "bao gồm", "tổng", "tổng cộng", "cộng"})


def of_another_item(sheet: Sheet, place: Place) -> bool:
    """Whether the amount at ``place`` is one of a row of which the question names none: it has a word that the sentence
    lacks, and not the one that the amount is of: "Xuất khẩu mực …": "xuất khẩu tôm đạt | 3,4 tỷ USD |, cá tra …"."""
    if sheet.question.kind not in AMOUNTS or not _lacks_label(sheet):
        return False
    figures = [m for m in sheet.candidates.mentions if m.type in _LABELLED]
    own = next((m for m in figures if place[0] <= m.head[0] and m.head[1] <= place[1]), None)
    if own is None:
        return False
    row = _row(sheet.view, [m for m in figures if m.type is own.type])
    labels = {sheet.view.tokens[t].key for t in row.values()}
    mine = row.get(own.head)
    if mine is None or len(labels) < len(row) or len(row) < _SEVERAL:
        return False
    told = {t for places in sheet.match.places for t in places}
    return not any(t in told and sheet.view.tokens[t].key not in _HOW_MUCH for t in range(mine, own.head[0]))


def _lacks_label(sheet: Sheet) -> bool:
    """Whether of the question's words the sentence lacks just those before "bao nhiêu", where what is measured is
    named: "Xuất khẩu | mực | đạt bao nhiêu"."""
    question = sheet.question
    lacking = [i for i, places in zip(question.content, sheet.match.places, strict=True) if not places]
    if not lacking or lacking[-1] >= question.gap[0]:
        return False
    led_to = _PLACING & set(question.keys(lacking[0] - 1, lacking[0])) if lacking[0] else set()
    if not led_to and len(lacking) == len(question.content):
        return False
    if not led_to and all(question.focus[0] <= i < question.focus[1] for i in lacking):
        return False  # "kinh phí", "diện tích": the units say that
    one = lacking[-1] - lacking[0] == len(lacking) - 1
    return one and all(key in _HOW_MUCH for key in question.keys(lacking[-1] + 1, question.gap[0]))


_HOW_MUCH: Final = frozenset("đạt là có chiếm tăng giảm được ở mức khoảng giá trị hết còn đóng bán từ cấp".split())
_PLACING: Final = frozenset({"trên", "ở", "tại", "trong", "dưới"})
_SEVERAL: Final = 2


def of_wider_item(sheet: Sheet, mention: Mention) -> bool:
    """Whether the part of an amount has neighbouring words of the question apart, and another part with a figure has
    them side by side: "hộ nghèo 50 triệu đồng, hộ cận nghèo | 30 triệu đồng |" for "hộ nghèo"."""
    pairs = _pairs_twice(sheet)
    if not pairs:
        return False
    figures = {m.head[0] for m in sheet.candidates.mentions if m.type in FIGURED}
    row = [place for place in parts(sheet.view) if any(place[0] <= at < place[1] for at in figures)]
    own = next((place for place in row if place[0] <= mention.head[0] < place[1]), None)
    if own is None:
        return False
    others = [place for place in row if place != own]
    return any(
        _apart(pair, own) and not _together(pair, own) and any(_together(pair, place) for place in others)
        for pair in pairs
    )


def of_other_part(sheet: Sheet, mention: Mention) -> bool:
    """Whether an amount stands behind a semicolon from what tells the thing asked about from its like, and that part
    has an amount of its own: "xăng E5 còn 19.420 đồng; xăng RON 95 còn | 20.500 đồng" for "xăng E5"."""
    row = _between_semicolons(sheet)
    own = next((place for place in row if place[0] <= mention.head[0] < place[1]), None)
    if own is None or len(row) < _SEVERAL:
        return False
    told = _told_apart(sheet, row, own)
    figures = [m.head[0] for m in sheet.candidates.mentions if m.type is mention.type]
    return own not in told and any(place[0] <= at < place[1] for place in told for at in figures)


def stands_in_other_part(sheet: Sheet, place: Place) -> bool:
    """Whether the amount at ``place`` is ``of_other_part``."""
    figures = (m for m in sheet.candidates.mentions if m.type in _LABELLED)
    return any(of_other_part(sheet, m) for m in figures if place[0] <= m.head[0] and m.head[1] <= place[1])


def _between_semicolons(sheet: Sheet) -> list[Place]:
    tokens = sheet.view.tokens
    cuts = [-1, *(i for i, token in enumerate(tokens) if token.text == ";"), len(tokens)]
    return [(first + 1, after) for first, after in pairwise(cuts)] if len(cuts) > _SEVERAL else []


def _told_apart(sheet: Sheet, row: list[Place], own: Place) -> set[Place]:
    """The parts of a row that alone have a name or a number of the question, right behind a noun that ``own`` has, too:
    "xăng | E5"."""
    tokens, found = sheet.view.tokens, set[Place]()
    nouns = {token.key for token in tokens[slice(*own)] if token.pos == "N"} - {"năm", "ngày", "tháng"}
    for places in sheet.match.places:
        there = {t for t in places if t and (tokens[t].digit or tokens[t].capital) and tokens[t - 1].key in nouns}
        parts_with = [place for place in row if any(place[0] <= t < place[1] for t in there)]
        if len(parts_with) == 1 and not any(own[0] <= t < own[1] for t in places):
            found.add(parts_with[0])
    return found


def behind_item(sheet: Sheet, mention: Mention) -> float:
    """1 where an amount stands in brackets behind the item of a row that has most of the question's words, -1 where
    behind another, 0 where the amounts are in no brackets: "xét điểm thi (50%), xét học bạ | (15%)"."""
    items = _before_brackets(sheet)
    if len(items) < _SEVERAL or mention.head[0] not in items:
        return 0.0
    shares = {at: sheet.share(*place) for at, place in items.items()}
    most = [at for at, share in shares.items() if share == max(shares.values())]
    return 0.0 if len(most) > 1 else 1.0 if most == [mention.head[0]] else -1.0


def _before_brackets(sheet: Sheet) -> dict[int, Place]:
    """For every amount that opens a bracket: the words of its item before that."""
    tokens = sheet.view.tokens
    opened = {m.head[0] for m in sheet.candidates.mentions if m.type in FIGURED and m.head[0] > 1}
    opened = {at for at in opened if tokens[at - 1].text == "("}
    row = parts(sheet.view) if opened else []
    return {at: (first, at - 1) for first, after in row for at in opened if first < at - 1 and at < after}


def _pairs_twice(sheet: Sheet) -> list[list[set[int]]]:
    """For neighbouring words of the question that the sentence has twice each: where it has them."""
    places = sheet.match.places
    pairs = ((places[u], places[v]) for u, v in sheet.question.neighbours if len(places[u]) > 1 and len(places[v]) > 1)
    told = ([{t for t, strength in at.items() if strength == 1.0} for at in pair] for pair in pairs)
    return [pair for pair in told if min(map(len, pair)) > 1]


def _apart(pair: list[set[int]], place: Place) -> bool:
    return all(any(place[0] <= t < place[1] for t in tokens) for tokens in pair)


def _together(pair: list[set[int]], place: Place) -> bool:
    first, second = ({t for t in tokens if place[0] <= t < place[1]} for tokens in pair)
    return any(t in second or t + 1 in second for t in first)


def _row(view: SentenceView, figures: list[Mention]) -> dict[Place, int]:
    """The numbers of the parts of a sentence, each with the token before it of what it is of; none where a part has no
    such word, tells of another deed, or is a part of a whole."""
    tokens, found = view.tokens, dict[Place, int]()
    for first, after in _parts(view):
        head = min((m.head for m in figures if first <= m.head[0] < after), default=None)
        if head is None:
            continue
        label = _before(tokens, first, head[0])
        whole = any(token.key in _WHOLE for token in tokens[first : head[0]])
        if label is None or whole or (found and _acts(tokens, first, head)):
            return {}
        found[head] = label
    return found


def _acts(tokens: tuple[Token, ...], first: int, number: Place) -> bool:
    """Whether a part tells of another deed before its number, and is no further item of a row."""
    return any(tokens[i].pos == "V" and tokens[i].key not in _HOW_MUCH for i in range(first, number[0]))


def _parts(view: SentenceView) -> Iterator[Place]:
    """The parts between marks and "và"; a colon parts nothing: "trên biển: cấp 2; trên đất liền: cấp 1"."""
    start = 0
    for _, after in parts(view):
        if after == len(view.tokens) or view.tokens[after].text != ":":
            yield start, after
            start = after


def _before(tokens: tuple[Token, ...], first: int, number: int) -> int | None:
    """The last noun before a number, over verbs and the like; any word that is alone there."""
    alone = [i for i in range(first, number) if not tokens[i].mark and tokens[i].key not in _JOINING]
    if len(alone) == 1 and number - first > 1:
        return alone[0]
    for i in range(number - 1, max(first, number - _FAR) - 1, -1):
        if tokens[i].pos in _NOUNS and not tokens[i].digit:
            return i
        if (tokens[i].mark and tokens[i].text != ":") or tokens[i].pos not in _BETWEEN | {"F"}:
            return None
    return None
