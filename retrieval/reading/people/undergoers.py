"""Whom something is done to, where that is asked for: "Ai bị bắt?", "Who was sent off?" is answered neither by the
police nor by the referee."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from retrieval.mentions import Mention, Type
from retrieval.question import Kind, Question
from retrieval.reading.found import Found, Sheet
from retrieval.reading.people.doers import asked_deed, with_relative
from retrieval.sentences.view import Place, Token
from retrieval.words.word_classes import DONE_TO_SOMEBODY

_PASSIVE: Final = frozenset({"bị", "được"})
_BEFORE_VERB: Final = frozenset(
    "đã|vừa|sẽ|đang|từng|cũng|mới|đều|phải|cùng|lần lượt|tiếp tục|chính thức|cũng đã".split("|")
)
_ENGLISH: Final = re.compile(
    r"^(?:who|which \w+|what \w+) (?:was|were|got|gets|has been|have been|is being|are being) (?:also |first |later )?"
    r"(?:\w+ed|sent|shot|hurt|hit|beaten|caught|given|made|chosen|held|found|taken|put|told|thrown|let|paid|laid)\b"
)
_HARD: Final = frozenset({";", ".", ":", "…", "!", "?", ","})
_ELSEWHERE: Final = frozenset(
    "tội về vì do để khi tại ở bị được bởi sau trước theo trong thay có và cùng dưới từ ngày là nhưng mà của".split()
)
_FAR: Final = 7  # tokens at most from what is done to the one it is done to: "trao bằng khen … cho | chị Út"
_REACH: Final = 12  # and from "bị" to what is done, by somebody who is named between
_LEADS_ON: Final = frozenset({":", "gồm", "là", "gồm có", "cho", "đối với"})
_PEOPLE: Final = frozenset({Type.PERSON, Type.SOMEONE, Type.POST})
_UNNAMED: Final = frozenset({Type.SOMEONE, Type.POST})


def asks_undergone(question: Question) -> bool:
    """Whether a question asks for somebody to whom something is done."""
    return question.kind is Kind.WHO and (
        bool(_ENGLISH.match(question.text.lower().strip())) if question.language == "en" else _passive(question) > 0
    )


def _passive(question: Question) -> int:
    """Behind the "bị" or "được" of whom is asked for: "Ai (vừa) bị | …", "Cầu thủ nào bị | …", "Người bị | … là ai";
    0 where none is there."""
    at, end = question.gap[1], len(question.syllables)
    if at >= end or (question.gap[0] > 0 and question.focus[1] != question.gap[0]):
        at, end = max(1, question.focus[1]), question.gap[0]
    keys = question.keys(0, end)
    while at < end and keys[at] in _BEFORE_VERB:
        at += 1
    return at + 1 if at + 1 < end and keys[at] in _PASSIVE | {_RECEIVES} else 0


_RECEIVES: Final = "nhận"


def _wanted(sheet: Sheet) -> bool:
    """Whether the one to whom something is done is asked for; "Ai nhận …?" does where the sentence only says who gives:
    who "nhận" does so as whoever does anything."""
    question, at = sheet.question, _passive(sheet.question)
    if not asks_undergone(question):
        return False
    if question.language == "en" or question.syllables[at - 1].key != _RECEIVES:
        return True
    words = {key for token in sheet.view.tokens for key in token.key.split(" ")}
    return _RECEIVES not in words and bool(_GIVES & words)


_GIVES: Final = frozenset({"trao", "tặng", "thưởng", "cấp", "phát", "biếu"})


def undergoer(sheet: Sheet) -> Found | None:
    """The one to whom it is done: before "bị", or behind the verb of whoever does it."""
    if not _wanted(sheet):
        return None
    worth: dict[Place, float] = {}
    for at, weight in _deeds(sheet):
        if (place := _undergoing(sheet, at)) is not None:
            worth[place] = worth.get(place, 0.0) + weight
    total = float(sheet.match.weights.sum()) or 1.0
    best = max(worth, key=lambda place: (worth[place], -place[0]), default=None)
    if best is None or worth[best] / total < _ENOUGH:
        return None
    return Found(with_relative(sheet, _of_asked_number(sheet, best)), "doer", 3.0, min(1.0, 0.4 + worth[best] / total))


def _of_asked_number(sheet: Sheet, place: Place) -> Place:
    """``place``, or whom the number that the question names follows: "phạt A 12 năm tù, | B | 5 năm tù"."""
    tokens, asked = sheet.view.tokens, set(sheet.question.numbers)
    numbers = [i for i, token in enumerate(tokens) if token.digit and i >= place[1]]
    at = next((i for i in numbers if tokens[i].key in asked), None)
    if at is None or at == numbers[0]:
        return place
    between = [(first, after) for first, after, _ in _people(sheet) if place[1] <= first and after <= at]
    return between[-1] if between else place


_GIVING: Final = frozenset({"giữ chức", "giữ chức vụ", "làm", "chức", "chức vụ", "vào chức"})


def _is_given(sheet: Sheet, mention: Mention) -> bool:
    """Whether a post is what somebody comes into, and nobody: "bổ nhiệm bà Loan giữ chức | Giám đốc Sở Tài chính"."""
    before = sheet.view.tokens[mention.first - 1].key if mention.first else ""
    return mention.type is Type.POST and before in _GIVING


_ENOUGH: Final = 0.35  # of the question's weight, that is done to the one found


def does_it(sheet: Sheet, place: Place) -> bool:
    """Whether the answer does what another one undergoes who is asked for: "Trọng tài Lân | truất quyền thi đấu Bình"
    for "Ai bị truất quyền thi đấu?"."""
    if not _wanted(sheet):
        return False
    tokens = sheet.view.tokens
    for at, _ in _deeds(sheet):
        between = tokens[place[1] : at]
        if place[1] <= at < place[1] + _REACH and _is_done(tokens[at]) and not any(_is_passive(one) for one in between):
            undergoing = (_undergoing(sheet, deed) for deed, _ in _deeds(sheet))
            return not any(one and one[0] < place[1] and place[0] < one[1] for one in undergoing)
    return False


def undergoes_it(sheet: Sheet, place: Place) -> bool:
    """Whether what is asked of who does it is done to the answer: "| Chị Mai | bị giật túi xách" for "Ai giật túi
    xách?"; or nobody is said to do it: "Ông An được bầu | làm chủ tịch hội" for "Ai bầu ông An?"."""
    unit = asked_deed(sheet)
    if sheet.question.kind is not Kind.WHO or unit is None or asks_undergone(sheet.question):
        return False
    tokens = sheet.view.tokens
    for at in (at for at, strength in sheet.match.places[unit].items() if strength == 1.0):
        back = range(at, max(-1, at - _REACH), -1)
        passive = next((i for i in back if _is_passive(tokens[i]) or tokens[i].text in _HARD), at)
        if passive == at or not _is_passive(tokens[passive]):
            continue
        if passive + 1 < at and tokens[passive + 1].pos == "V":
            continue  # "Ông An | được bầu | làm chủ tịch" for "Ai làm chủ tịch?"
        between = tokens[place[1] : passive] if place[0] < passive else tokens[at + 1 : place[0]]
        if place[0] < passive:
            return not any(token.mark or token.pos == "V" for token in between)
        if passive == at - 1 and not any(token.mark or token.key in _BY for token in between):
            return True
    return False


_BY: Final = frozenset({"do", "bởi"})


def _is_done(token: Token) -> bool:
    """Whether a verb says what is done to somebody."""
    return token.key in DONE_TO_SOMEBODY or any(token.key.startswith(f"{verb} ") for verb in DONE_TO_SOMEBODY)


def _is_passive(token: Token) -> bool:
    return token.key.split(" ")[0] in _PASSIVE and token.pos != "N"


def _deeds(sheet: Sheet) -> Iterator[tuple[int, float]]:
    """Where the sentence says what is done, and the weight of each: what the question says of whom it asks for."""
    question = sheet.question
    first = 0 if question.language == "en" else _passive(question)
    end = question.gap[0] if question.gap[0] >= first > 0 else len(question.syllables)
    named = {i for m in sheet.candidates.mentions if m.type in _PEOPLE for i in range(m.first, m.after)}
    done: dict[int, float] = {}
    for position, weight, places in zip(question.content, sheet.match.weights, sheet.match.places, strict=True):
        if not first <= position < end:
            continue
        for at, strength in places.items():
            if at not in named:
                done[at] = done.get(at, 0.0) + float(weight) * strength
    yield from sorted(done.items())


def _undergoing(sheet: Sheet, at: int) -> Place | None:
    """The one to whom what token ``at`` says is done."""
    tokens = sheet.view.tokens
    for i in range(at, max(-1, at - _REACH), -1):
        if _is_passive(tokens[i]):
            return _subject(sheet, i) or (_object(sheet, at) if i == at - 1 else None)
        if tokens[i].text in _HARD:
            break
    return _object(sheet, at)


def _subject(sheet: Sheet, passive: int) -> Place | None:
    """Who stands before "bị", with nothing between but how, when, and what is said of him aside; else any name that
    stands right before it."""
    tokens = sheet.view.tokens
    mentions = sheet.candidates.mentions
    times = {m.after: m.first for m in mentions if m.type in _BESIDE}
    people, at = _people(sheet), passive
    ends = {after for _, after, _ in people}
    while at and at not in ends and (tokens[at - 1].key in _BEFORE_VERB or tokens[at - 1].pos == "R" or at in times):
        at = times.get(at, at - 1)
    aside = at > 0 and tokens[at - 1].text in {",", ")"}
    for first, after, end in reversed(people):
        if at in {end, after} or (aside and end == at - 1):
            return first, after
        if after <= at:
            if aside and tokens[end].text in {",", "("}:
                return first, after
            break
    bodies = {i for m in mentions if m.type in _BODIES for i in range(m.first, m.after)}
    names = (m for m in mentions if m.type is Type.NAME and m.after == passive and m.first not in bodies)
    return next(((m.first, m.after) for m in names), None)


_BESIDE: Final = frozenset({Type.TIME, Type.AGE})  # "Người phụ nữ | 35 tuổi | bị …"
_BODIES: Final = frozenset({Type.PLACE, Type.ORGANISATION})


def _object(sheet: Sheet, at: int) -> Place | None:
    """Who stands behind the verb, past other words for the deed: "kỷ luật cảnh cáo | ông Phúc"; of some who are told
    by name behind their number, the first one: "bắt ba người gồm | A, B"; "phong Nghệ sĩ nhân dân cho | ông Phúc"."""
    tokens = sheet.view.tokens
    people = {first: (first, after, end) for first, after, end in reversed(_people(sheet))}
    for i in range(at + 1, min(len(tokens), at + 1 + _FAR)):
        if i in people:
            first, after, end = people[i]
            told = end < len(tokens) and (tokens[end].text in _LEADS_ON or tokens[end].key in _LEADS_ON)
            return people[end + 1][:2] if told and end + 1 in people else (first, after)
        if tokens[i].text in _HARD or tokens[i].key in _ELSEWHERE:
            break
    return None


def _people(sheet: Sheet) -> list[tuple[int, int, int]]:
    """Everyone in the sentence: from the titles to the end of the name, and the end of what is said behind it."""
    named = [(one.full[0], one.name[1], max(one.after, one.name[1])) for one in sheet.people]
    taken = {i for first, _, end in named for i in range(first, end)}
    others = [
        m
        for m in sheet.candidates.mentions
        if m.type in _UNNAMED and not taken & set(range(m.first, m.after)) and not _is_given(sheet, m)
    ]
    return sorted(named + [(m.first, m.after, m.after) for m in others])
