"""Whom or which body something is done to, where the question says who does it: "Thủ tướng tiếp ai?", "BYD vượt hãng
nào?", "Trao quà cho ai?" ask for the one behind the verb, not for the one before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from retrieval.mentions import Mention, Type
from retrieval.question import Kind, Question
from retrieval.reading.found import Found, Sheet
from retrieval.sentences.view import Place

_SORTS: Final = {
    Kind.WHO: (Type.PERSON, Type.ORGANISATION, Type.SOMEONE, Type.POST, Type.NAME),
    Kind.ORGANISATION: (Type.ORGANISATION, Type.NAME),
}
_TO: Final = frozenset({"cho", "với", "cùng", "tới", "đến", "sang", "từ", "của"})
_NO_VERBS: Final = frozenset(
    "là|la|do|bởi|bị|được|theo|tên|thì|có|và|hay|hoặc|ở|tại|thuộc|trong|gồm|nói|biết|đứng|mà|vì|về".split("|")
)
"""Before "ai" they ask for something else than for the one to whom it is done: "do ai", "gồm ai"."""
_BETWEEN: Final = frozenset({"được", "lại", "thêm", "cả", "ông", "bà", "cho", "các", "đồng chí"})
_HARD: Final = frozenset(";.:…!?")
_PASSIVE: Final = frozenset({"bị", "được", "do", "bởi"})
_ITS: Final = 2  # tokens between a thing and "của"
_NEAR: Final = 3  # tokens before the verb in which "bị" makes it passive


def asked_verb(question: Question) -> tuple[int, str]:
    """The position in ``content`` of the verb before "ai" or "đội nào", and the word between that says to or with whom;
    -1 where the question is of another form."""
    focus, gap = question.focus, question.gap
    end = focus[0] if focus[1] == gap[0] and focus[0] < focus[1] else gap[0]
    if question.kind not in _SORTS or question.language != "vi" or end < 1 or question.plural:
        return -1, ""
    asking = set(question.keys(*gap))
    if not asking & {"ai", "nào"} or "là" in asking:
        return -1, ""
    key = question.syllables[end - 1].key
    if key in _TO and end > 1:
        unit = max((u for u, at in enumerate(question.content) if at < end - 1), default=-1)
        return unit, key
    if key in _NO_VERBS or end - 1 not in question.content:
        return -1, ""
    return question.content.index(end - 1), ""


def undergone(sheet: Sheet) -> Found | None:
    """The one right behind the verb of the question, or behind "cho", "với" in the verb's part of the sentence."""
    unit, to = asked_verb(sheet.question)
    if unit < 0:
        return None
    for verb in _verbs(sheet, unit):
        if (at := _behind(sheet, verb, to)) and (mention := _named_at(sheet, at)):
            return Found((mention.first, mention.after), "doer", 3.0, 0.9)
    return None


def does_it_himself(sheet: Sheet, place: Place) -> bool:
    """Whether the answer stands right before the verb, so that he does it who is not asked for: "| Việt Nam | thắng
    Thái Lan" for "Thái Lan thắng đội nào?"."""
    unit, to = asked_verb(sheet.question)
    if unit < 0 or to == "của":
        return False
    tokens = sheet.view.tokens
    for verb in _verbs(sheet, unit):
        between = tokens[place[1] : verb]
        if place[1] <= verb and not any(token.mark or token.pos == "V" for token in between):
            return True
    return False


def _verbs(sheet: Sheet, unit: int) -> Iterator[int]:
    """Where the sentence has the verb of the question, and nobody undergoes it before."""
    tokens = sheet.view.tokens
    for at in sorted(sheet.match.places[unit]):
        near = {token.key for token in tokens[max(0, at - _NEAR) : at]}
        if (tokens[at].pos in {"V", "N"} or tokens[at - 1].pos == "V") and not near & _PASSIVE:
            yield at


def _behind(sheet: Sheet, verb: int, to: str) -> int:
    """Where the one must be named to whom it is done; 0 where nobody can be."""
    tokens, at = sheet.view.tokens, verb + 1
    if to:
        while at < len(tokens) and tokens[at].key != to:
            if tokens[at].text in _HARD or (to == "của" and at > verb + _ITS):
                return 0
            at += 1
        return at + 1 if at + 1 < len(tokens) else 0
    while at < len(tokens) and tokens[at].key in _BETWEEN and not _named_at(sheet, at):
        at += 1
    return at if at < len(tokens) else 0


def _named_at(sheet: Sheet, at: int) -> Mention | None:
    """The one named from token ``at`` on, of the sorts asked for, longest first; nobody whom the question names."""
    people = {p.full[0]: Mention(Type.PERSON, p.full[0], p.name[1], p.name) for p in reversed(sheet.people)}
    here = [m for m in sheet.candidates.mentions if m.first == at]
    asked = sheet.names_by_asking[0]
    for sort in _SORTS[sheet.question.kind]:
        found = [m for m in here if m.type is sort]
        if sort is Type.PERSON and at in people:
            found.append(people[at])
        if found:
            best = max(found, key=lambda m: m.after)
            return None if any(best.first < b and a < best.after for a, b in asked) else _whole(sheet, best)
    return None


def _whole(sheet: Sheet, mention: Mention) -> Mention:
    """A name with what it goes on with in small letters, where it is a body's: "Ban | chuyên án", "Viện kiểm sát |
    cùng cấp"."""
    tokens, after = sheet.view.tokens, mention.after
    if mention.type is Type.NAME and after - mention.first == 1 and tokens[mention.first].key in _BODIES:
        while after < len(tokens) and tokens[after].pos == "N" and not tokens[after].mark:
            after += 1
    if [token.key for token in tokens[after : after + 2]] == ["cùng", "cấp"]:
        after += 2
    return replace(mention, after=after)


_BODIES: Final = frozenset({"ban", "hội", "đội", "phòng", "tổ", "viện", "chi hội", "quỹ", "trạm"})


_WINS: Final = frozenset({"thắng", "hạ", "hạ gục", "đánh bại", "vượt qua", "đè bẹp"})
_LOSES: Final = frozenset({"thua", "để thua", "thảm bại"})
_SIDES: Final = {"thua": (_LOSES, _WINS), "thắng": (_WINS, _LOSES)}
_TO_THE_OTHER: Final = 6  # tokens at most from the verb to the other side, with the score between


def other_side(sheet: Sheet) -> Found | None:
    """Who lost, where the sentence only says who won against whom, and the other way round: "Việt Nam thắng | Thái Lan"
    for "Đội nào thua?"."""
    question, tokens = sheet.question, sheet.view.tokens
    if question.gap[0] > max(question.focus[1], 0) or question.language != "vi":
        return None
    own, others = _SIDES.get(" ".join(question.keys(question.gap[1], question.gap[1] + 1)), ((), ()))
    if not others or any(token.key in own for token in tokens):
        return None
    for verb in (i for i, token in enumerate(tokens) if token.key in others):
        for at in range(verb + 1, min(len(tokens), verb + _TO_THE_OTHER)):
            if mention := _named_at(sheet, at):
                return Found((mention.first, mention.after), "doer", 3.0, 0.9)
            if tokens[at].text in {",", ";", "."} or (tokens[at].pos == "E" and tokens[at].key != "trước"):
                break
    return None
