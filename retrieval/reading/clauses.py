"""Answers that are clauses: causes, aims, what somebody said, how something went, what is left of a sentence."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np

from corpus.article import Span
from retrieval.mentions import Type
from retrieval.question import Kind
from retrieval.reading.bearers import Floats
from retrieval.reading.found import Found, Place, Sheet
from retrieval.view import Token
from retrieval.word_classes import DECIDING, SAYING

_STOPS: Final = frozenset({"thì", "nên", "khiến", "mà", "nhưng", "song", "vì vậy", "do đó", "bởi vậy"})
_ELSE: Final = ("còn", "trong khi", "nhờ đó", "nhờ vậy", "qua đó", "từ đó", "riêng", "số còn lại", "theo")
_HARD: Final = frozenset(";.!?…:")


def segment(tokens: tuple[Token, ...], at: int) -> Place:
    """The stretch between hard marks (";", ".", ...) that holds token ``at``."""
    first = at
    while first and tokens[first - 1].text not in _HARD:
        first -= 1
    after = at
    while after < len(tokens) and (
        tokens[after].text not in _HARD or (tokens[after].text == "." and after + 1 < len(tokens))
    ):
        after += 1
    return first, after


_STATED: Final = 3  # tokens at most before "nguyên nhân" where a sentence states one


def cause(sheet: Sheet) -> Found | None:
    """A clause of cause; "Nguyên nhân (ban đầu) do …" states that of what was told before it."""
    found = _cued(sheet, Type.REASON, "cause")
    if found and (aimed := aim(sheet)):  # "Tư khai | để trả nợ; Năm khai do bị ép"
        owned = sheet.by_asked_bearer
        found = aimed if owned[aimed.place[0]] > 0 > owned[found.place[0]] else found
    opening = [token.key for token in sheet.view.tokens[:_STATED]]
    stated = any(key in {"nguyên nhân", "lý do", "nguyên do"} for key in opening)
    if not found or not stated:
        return found
    return replace(found, place=_listed_on(sheet, found.place), rule="stated cause", fit=max(found.fit, _SAID_SO))


def _listed_on(sheet: Sheet, place: Place) -> Place:
    """On to the end of the sentence where a semicolon parts more causes from the first: "là do A; B; C"."""
    tokens, (first, after) = sheet.view.tokens, place
    if after >= len(tokens) or tokens[after].text != ";":
        return place
    after = next((i for i in range(after, len(tokens)) if tokens[i].text in ".:"), len(tokens))
    while tokens[after - 1].mark:
        after -= 1
    return first, after


_EXPLAINS: Final = frozenset({"lý giải", "giải thích"})


def explained(sheet: Sheet) -> Found | None:
    """What somebody gives as an explanation: 'Ông … lý giải: "Máy bơm hỏng hai lần".'"""
    if not any(token.key in _EXPLAINS for token in sheet.view.tokens):
        return None
    found = said(sheet)
    return replace(found, rule="explained", fit=0.6, typed=1.0) if found else None


def aim(sheet: Sheet) -> Found | None:
    return _cued(sheet, Type.PURPOSE, "aim")


def _cued(sheet: Sheet, kind: Type, rule: str) -> Found | None:
    """The clause after a word of cause (aim) that is nearest to the question's words, to its hard end."""
    tokens = sheet.view.tokens
    places = [(m.first, m.after) for m in sheet.candidates.mentions if m.type is kind]
    owned = sheet.by_asked_bearer if len(places) > 1 else np.zeros(len(tokens) + 1)
    best: tuple[float, Place] | None = None
    for first in sorted({first for first, _ in places}):
        ends = [_clause_end(sheet, first, b) for a, b in places if a == first]
        after = max(ends)
        opening = not first and [token.text for token in tokens[:after]].count(",") == 1  # what it causes is behind it
        if opening or _outside(sheet, (first, min(ends))) > _outside(sheet, (first, after)) + _BEHIND:
            after = min(ends)  # "Do mưa lớn, | phà ngừng chạy"
        if after - first < 2 or (after - first == 2 and tokens[first + 1].pos == "P"):  # "vì thế", "do đó"
            continue
        fit = _outside(sheet, (first, after))
        if best is None or fit + owned[first] > best[0] + owned[best[1][0]]:
            best = (fit, (first, after))
    if best is None:
        return None
    return Found(best[1], rule, 2.5, min(1.0, 0.4 + best[0])) if tokens else None


_SAID_SO: Final = 0.7
_ACTION: Final = 4  # tokens behind "và" in which another person begins: "… và bầu bổ sung | bà Hai"
_BEHIND: Final = 0.25  # of the question's weight, between a clause's first comma and its hard end
_ACROSS: Final = 0.5  # what a word counts that a hard mark parts from the clause


def _clause_end(sheet: Sheet, first: int, after: int) -> int:
    """Before "nên" and the like, before "và" with another person, and where a quote ends or something else is told."""
    tokens = sheet.view.tokens
    starts = {p.full[0] for p in sheet.people}
    after = _unopened(tokens, first, after)
    for i in range(first + 2, after):
        another = tokens[i].key == "và" and any(at in starts for at in range(i + 1, i + _ACTION))
        if tokens[i].key in _STOPS or another or _turns(tokens, i) or _results(tokens, i) or _goes_on(tokens, first, i):
            return i
    return after


_RESULTS: Final = ("chỉ còn", "hiện", "hiện nay", "hiện còn", "đến nay", "nay", "khiến", "dẫn đến", "buộc")


def _results(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a comma stands there behind which what came of it is told: "có tính axit, | chỉ còn răng"."""
    behind = " ".join(token.key for token in tokens[at + 1 : at + 3])
    return tokens[at].text == "," and any(f"{behind} ".startswith(f"{word} ") for word in _RESULTS)


def _goes_on(tokens: tuple[Token, ...], first: int, at: int) -> bool:
    """Whether "và" goes on with what whoever did it did besides: "hoãn trận đấu vì mưa | và dời lịch"; not where it was
    done to somebody, who did both: "bị phạt vì vượt đèn đỏ và …"."""
    if tokens[at].key != "và" or at + 1 >= len(tokens) or tokens[at + 1].key not in DECIDING:
        return False
    start = next((i + 1 for i in range(first - 1, -1, -1) if tokens[i].text in {",", ";", ":"}), 0)
    return any(t.pos == "V" for t in tokens[start:first]) and not any(
        t.key in {"bị", "được"} for t in tokens[start:first]
    )


def _turns(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a comma stands there behind which something else is told: ", còn …", ", nhờ đó …"."""
    if tokens[at].text != ",":
        return False
    behind = " ".join(token.key for token in tokens[at + 1 : at + 3])
    return any(f"{behind} ".startswith(f"{word} ") for word in _ELSE)


def _outside(sheet: Sheet, place: Place) -> float:
    """The share of the question's weight that stands outside ``place``, the nearer the more."""
    total = float(sheet.match.weights.sum()) or 1.0
    first, after = segment(sheet.view.tokens, place[0])
    fit = 0.0
    for weight, places in zip(sheet.match.weights, sheet.match.places, strict=True):
        near = [
            np.exp(-min(abs(t - place[0]), abs(t - place[1])) / 12) * s * (1.0 if first <= t < after else _ACROSS)
            for t, s in places.items()
            if not place[0] <= t < place[1]
        ]
        fit += float(weight) * max(near, default=0.0)
    return fit / total


_LONGEST_QUOTE: Final = 700  # characters of a quote that goes on over several sentences
_OPEN: Final = '“"«'
_CLOSE: Final = '”"»'


def said(sheet: Sheet) -> Found | None:
    """What somebody said: the quotation marks' content, also over several sentences, else what follows the verb."""
    quotes = [m for m in sheet.candidates.mentions if m.type is Type.QUOTE and m.after - m.first > 3]
    owned = sheet.by_asked_bearer
    if quotes:
        longest = max(quotes, key=lambda m: (owned[m.first] >= 0, m.after - m.first))
        place = (longest.first, longest.after)
        return Found(place, "quote", 2.5, 0.8, extent=_whole_quote(sheet, place))
    tokens = sheet.view.tokens
    verbs = [i for i, _ in enumerate(tokens) if speaks(tokens, i)]
    asked = {t for places in sheet.match.places for t, strength in places.items() if strength == 1.0}
    for i in sorted(verbs, key=lambda i: (owned[i] < 0, i not in asked, i)):
        first = i + 1 + (tokens[i].key not in SAYING)
        while first < len(tokens) - 1 and (tokens[first].mark or tokens[first].key in {"rằng", "là"}):
            first += 1
        first = _past_addressed(tokens, first)
        after = _until_another(tokens, owned, first)
        while after > first + 1 and tokens[after - 1].mark:
            after -= 1
        if after - first > 2:
            return Found((first, after), "saying", 2.0, 0.6, typed=0.6)
    return None


def _until_another(tokens: tuple[Token, ...], owned: Floats, first: int) -> int:
    """The end of the sentence, or of the part behind which another begins: "…; | còn bà Hai cho rằng …"."""
    another = next((i for i in range(first, len(tokens)) if owned[first] > owned[i]), len(tokens))
    turns = (i for i in range(another - 1, first, -1) if tokens[i].text == ";" or _turns(tokens, i))
    return next(turns, len(tokens)) if another < len(tokens) else another


def speaks(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a verb of saying stands there, in one token or two: "cho | biết"."""
    if at + 1 >= len(tokens):
        return False
    return tokens[at].key in SAYING or f"{tokens[at].key} {tokens[at + 1].key}" in SAYING


_ADDRESSED: Final = 5  # tokens at most between the verb and the colon: "khuyến cáo bà con: …"


def _past_addressed(tokens: tuple[Token, ...], first: int) -> int:
    """Behind the colon before which stands only to whom something is said."""
    colon = next((i for i in range(first, min(len(tokens), first + _ADDRESSED)) if tokens[i].text == ":"), None)
    return first if colon is None or colon + 1 >= len(tokens) else colon + 1


def _whole_quote(sheet: Sheet, place: Place) -> Span | None:
    """From the opening to the closing mark within the paragraph, where one of them is not in this sentence."""
    article, view = sheet.view.article, sheet.view
    text = article.text
    start, end = view.slice(*place)
    paragraph = article.paragraphs[article.sentences[view.position].paragraph]
    if not any(c in _CLOSE for c in text[end : end + 3]):
        closing = min(
            (i for c in _CLOSE if (i := text.find(c, end, min(paragraph.end, end + _LONGEST_QUOTE))) >= 0), default=-1
        )
        end = closing if closing > 0 else end
    if not any(c in _OPEN for c in text[max(0, start - 2) : start]):
        opening = max(text.rfind(c, max(paragraph.start, start - _LONGEST_QUOTE), start) for c in _OPEN)
        start = opening + 1 if opening >= 0 else start
    while end > start and text[end - 1] in " .,;":
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return None if (start, end) == view.slice(*place) else Span(start, end)


_SAME: Final = 0.9  # strength of a word that is the question's, or stands for it: what only hints at it may answer


def rest(sheet: Sheet) -> Found | None:
    """What a sentence says of the thing asked for: the rest of the segment after the question's words."""
    tokens = sheet.view.tokens
    said = [(t, u, strength) for u, places in enumerate(sheet.match.places) for t, strength in places.items()]
    hits = sorted({(t, u) for t, u, strength in said if strength >= _SAME}) or sorted({(t, u) for t, u, _ in said})
    if not hits:
        return None
    segments = {segment(tokens, t) for t, _ in hits}

    def weight(place: Place) -> float:
        return float(sum(sheet.match.weights[u] for u in {u for t, u in hits if place[0] <= t < place[1]}))

    best = max(sorted(segments), key=weight)
    inside = [t for t, _ in hits if best[0] <= t < best[1]]
    last = _cluster_end(inside)
    after = best[1]
    while after > last + 1 and tokens[after - 1].mark:
        after -= 1
    place = (last + 1, after) if after - last > 2 else (_verb_before(tokens, last, best[0]), after)
    if place[0] == last + 1 and _runs_on(tokens, last):
        place = (best[0], after)  # "64 thợ được bố trí việc ở bến | khác"
    return Found(place, "rest", 1.0, 0.5) if place[1] > place[0] else None


def confirming(sheet: Sheet) -> Found | None:
    """The segment that says most of what a yes-or-no question asks: it confirms or contradicts, never a bare yes."""
    tokens = sheet.view.tokens
    weight: dict[Place, float] = {}
    for share, places in zip(sheet.match.weights, sheet.match.places, strict=True):
        for place in {segment(tokens, t) for t in places}:
            weight[place] = weight.get(place, 0.0) + float(share)
    if not weight:
        return None
    first, after = max(sorted(weight), key=lambda place: weight[place])
    while after > first + 1 and tokens[after - 1].mark:
        after -= 1
    return Found((first, after), "confirming", 1.0, 0.5)


def _unopened(tokens: tuple[Token, ...], first: int, after: int) -> int:
    """``after``, or the first bracket or quote before it that closes what was opened before ``first``."""
    depth, plain = 0, False
    for i in range(first, after):
        depth += (tokens[i].text in "([“«") - (tokens[i].text in ")]”»")
        if depth < 0 or (tokens[i].text == '"' and not plain and i > first and tokens[i].start == tokens[i - 1].end):
            return i
        plain ^= tokens[i].text == '"'
    return after


def _runs_on(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a noun stands there, and what belongs to it behind it: "bến | khác", "tín hiệu | đầu tiên"."""
    behind = tokens[at + 1]
    return tokens[at].pos.startswith("N") and behind.pos in {"A", "N", "Np", "Ny", "P", "M"} and not behind.mark


_LEAST_RUN: Final = 3


def in_place(sheet: Sheet) -> Found | None:
    """What stands in the sentence where the question has its gap: after the same words, to the end of their segment."""
    left, _ = sheet.runs
    best = int(np.argmax(left))
    tokens = sheet.view.tokens
    run = float(left[best])
    if best + 1 < len(tokens) and tokens[best].text == ":":
        best += 1
    if run < _LEAST_RUN or best >= len(tokens) or tokens[best].mark:
        return None
    after = _unopened(tokens, best, segment(tokens, best)[1])
    while after > best + 1 and tokens[after - 1].mark:
        after -= 1
    return Found((best, after), "in place", 2.0, run / 4)


_CHARGES: Final = frozenset({"tội", "tội danh"})


def charge(sheet: Sheet) -> Found | None:
    """The crime behind "tội", where one is asked for: "bị khởi tố về tội | trộm cắp tài sản"."""
    if " ".join(sheet.question.keys(*sheet.question.focus)) not in _CHARGES:
        return None
    tokens = sheet.view.tokens
    for i in range(len(tokens) - 1):
        case = tokens[i].key in {"án", "vụ án"} and tokens[i + 1].text in _OPEN  # "vụ án “Trộm cắp tài sản”"
        if tokens[i].key in _CHARGES or case:
            first = i + 1
            while first < len(tokens) - 1 and (tokens[first].text in '“":«' or tokens[first].key in _CHARGES):
                first += 1
            after = first
            while after < len(tokens) and (tokens[after].text not in ',;:.…()”"»' or _chained(tokens, first, after)):
                after += 1
            if after - first > 1 and not tokens[first].mark:
                return Found((first, after), "charge", 2.5, 0.8)
    return None


def _chained(tokens: tuple[Token, ...], first: int, at: int) -> bool:
    """Whether a comma stands there between two verbs of one object: "sản xuất, | buôn bán hàng giả"."""
    if tokens[at].text != "," or at + 1 >= len(tokens):
        return False
    verb = tokens[at - 1].pos == "V" or at - 1 == first  # "tàng trữ" is read as a noun
    return verb and tokens[at + 1].pos == "V" and not tokens[at + 1].capital


def _verb_before(tokens: tuple[Token, ...], at: int, first: int) -> int:
    """The last verb of ``[first, at]``, from which a short answer to "how" is read; ``first`` where there is none."""
    return next((i for i in range(at, first, -1) if tokens[i].pos == "V"), first)


def _cluster_end(inside: list[int]) -> int:
    """The end of the first run of matches that lie close together."""
    end = inside[0]
    for token in sorted(inside)[1:]:
        if token - end > 5:
            break
        end = token
    return end


READERS: Final = {
    Kind.WHY: (cause, explained, aim),
    Kind.PURPOSE: (aim,),
    Kind.QUOTE: (said,),
    Kind.HOW: (rest,),
    Kind.YES_NO: (confirming,),
}
