"""Why something is so: clauses of cause and of aim, and what somebody gives as an explanation."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

import numpy as np

from retrieval.mentions import Type
from retrieval.mentions.clauses import REASONS
from retrieval.question import Kind
from retrieval.reading.found import Found, Sheet
from retrieval.reading.sayings import said
from retrieval.reading.segments import advises, segment, turns, unopened
from retrieval.sentences.view import Place, Token
from retrieval.words.word_classes import DECIDING

_STOPS: Final = frozenset({"thì", "nên", "khiến", "mà", "nhưng", "song", "vì vậy", "do đó", "bởi vậy"})
_STATED: Final = 3  # tokens at most before "nguyên nhân" where a sentence states one
_SAID_SO: Final = 0.7
_ASKED_SO: Final = 1.7  # where the question, too, calls it the cause
_ACTION: Final = 4  # tokens behind "và" in which another person begins: "… và bầu bổ sung | bà Hai"
_BEHIND: Final = 0.25  # of the question's weight, between a clause's first comma and its hard end
_ACROSS: Final = 0.5  # what a word counts that a hard mark parts from the clause


def cause(sheet: Sheet) -> Found | None:
    """A clause of cause; "Nguyên nhân (ban đầu) do …" states that of what was told before it."""
    found = _cued(sheet, Type.REASON, "cause")
    if found and (aimed := aim(sheet)):  # "Tư khai | để trả nợ; Năm khai do bị ép"
        owned = sheet.by_asked_bearer
        found = aimed if owned[aimed.place[0]] > 0 > owned[found.place[0]] else found
    if not found or not _is_stated(sheet.view.tokens, found.place[0]):
        return found
    asked = any(f" {word} " in sheet.question.line for word in REASONS)
    fit = _ASKED_SO if asked else _SAID_SO
    return replace(found, place=_listed_on(sheet, found.place), rule="stated cause", fit=max(found.fit, fit))


_LED: Final = 7  # tokens from "nguyên nhân" to what it is


def _is_stated(tokens: tuple[Token, ...], cause: int) -> bool:
    """Whether the sentence calls it the cause: "Nguyên nhân (ban đầu) do …", "cho biết nguyên nhân vụ cháy là do …"."""
    if any(token.key in REASONS for token in tokens[:_STATED]):
        return True
    for i in range(cause - 1, max(-1, cause - 1 - _LED), -1):
        if tokens[i].mark:
            return False
        if tokens[i].key in REASONS:
            return True
    return False


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
    """The aim that is told nearest to the question's words: "để | trả nợ"."""
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
    return Found(_past_question(sheet, best[1]), rule, 2.5, min(1.0, 0.4 + best[0])) if tokens else None


_SERVING: Final = frozenset({"phục vụ", "nhằm", "để", "vì", "do", "bởi"})


def _past_question(sheet: Sheet, place: Place) -> Place:
    """From the aim of what is asked for on, where the clause begins with just that: "để di dời trụ điện | phục vụ mở
    rộng quốc lộ" for "Vì sao phải di dời trụ điện?"."""
    first, after = place
    asked = sheet.literal
    at = first + 1
    while at < after and at in asked:
        at += 1
    repeats = at - first > len(("để", "verb"))
    return (at, after) if repeats and at < after - 1 and sheet.view.tokens[at].key in _SERVING else place


def _clause_end(sheet: Sheet, first: int, after: int) -> int:
    """Before "nên" and the like, before "và" with another person, and where a quote ends or something else is told."""
    tokens = sheet.view.tokens
    starts = {p.full[0] for p in sheet.people}
    after = unopened(tokens, first, after)
    for i in range(first + 2, after):
        another = tokens[i].key == "và" and any(at in starts for at in range(i + 1, i + _ACTION))
        stops = tokens[i].key in _STOPS and not advises(tokens, i)
        if stops or another or turns(tokens, i) or _results(tokens, i) or _goes_on(tokens, first, i):
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


_REASON: Final = frozenset({"nguyên nhân", "lý do", "nguyên do", "động cơ"})
_UNSOLVED: Final = re.compile(
    r" (?<! đã )(?:điều tra|làm rõ|xác minh|tìm hiểu) |"
    r" (?:chưa|không) (?:[^ ]+ ){0,3}?(?:rõ|xác định|công bố|tiết lộ|kết luận|tìm ra|biết|nêu) "
)


def unsolved(sheet: Sheet) -> Found | None:
    """The clause that says that the reason is not known, or not yet: "Công an đang điều tra nguyên nhân vụ cháy"."""
    tokens = sheet.view.tokens
    for at in (i for i, token in enumerate(tokens) if token.key in _REASON):
        first, after = _between_commas(tokens, at)
        said = f" {' '.join(token.key for token in tokens[first:after])} "
        if _UNSOLVED.search(said):
            return Found((first, after), "unsolved", 0.5, 0.5, typed=_NOT_YET)
    return None


_NOT_YET: Final = 0.5  # how well it suits: a reason that another sentence gives is better


def _between_commas(tokens: tuple[Token, ...], at: int) -> Place:
    """The stretch between commas and harder marks that holds token ``at``."""
    first, after = at, at
    while first and not tokens[first - 1].mark:
        first -= 1
    while after < len(tokens) and not tokens[after].mark:
        after += 1
    return first, after


READERS: Final = {Kind.WHY: (cause, explained, aim, unsolved), Kind.PURPOSE: (aim,)}
