"""What a time or a place is told of, where a sentence has several: "gây án ở | Nhà Bè | đêm 1-4", not "bắt tại | Bình
Dương"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from retrieval.mentions import Mention, Type
from retrieval.question import Kind
from retrieval.reading.found import Sheet
from retrieval.reading.lists.ranks import asked_rank
from retrieval.reading.times import of_the_event
from retrieval.reading.whereabouts import SITES
from retrieval.sentences.view import Token

_SORTS: Final = {Kind.WHERE: SITES, Kind.WHEN: frozenset({Type.TIME})}
_ASKED: Final = 2  # syllables right before the question word that say of what it asks: "gây án"
_PLAINLY: Final = 0.5  # less than another: then it is told of something else
_FAR: Final = 0.6  # what a syllable counts that stands in the clause, not right before the adjunct
_WAYS: Final = frozenset("lên đến tới về vào ra sang xuống qua từ tại ở hết".split())
_APART: Final = frozenset("rồi còn nhưng sau trước khi mà thì do vì để tuy nên".split()) | {
    "sau khi", "trước khi", "trong khi", "sau đó", "trước đó", "trong đó", "đồng thời",
}  # fmt: skip


def told_of_others(sheet: Sheet) -> dict[int, float]:
    """By the tokens of times (places): how much less of what the question asks about stands with them than with
    another, 0 for the best and up to 1; empty where nothing tells them apart plainly."""
    question = sheet.question
    sorts = _SORTS.get(question.kind)
    if sorts is None or question.language != "vi" or asked_rank(question.line):
        return {}
    mentions = {(m.first, m.after): m for m in sheet.candidates.mentions if m.type in sorts}
    if question.kind is Kind.WHEN and len(mentions) > 1:
        mentions = {place: m for place, m in mentions.items() if of_the_event(sheet, place)}
    units = _units(sheet) if len(mentions) > 1 else []
    if not units:
        return {}
    aside = {i for m in sheet.candidates.mentions if _is_aside(sheet, m) for i in range(m.first, m.after)}
    shares = {place: _share(sheet, m, units, aside) for place, m in mentions.items()}
    most = max(shares.values())
    if most < _PLAINLY or min(shares.values()) > most - _PLAINLY:
        return {}
    lacks: dict[int, float] = {}
    for (first, after), share in sorted(shares.items(), key=lambda one: one[1]):
        if most - share >= _PLAINLY or share == most:
            lacks |= dict.fromkeys(range(first, after), most - share)
    return lacks


def _is_aside(sheet: Sheet, mention: Mention) -> bool:
    """Whether another adjunct may stand there, between the verb and its place or time."""
    told = sheet.view.tokens[mention.first : mention.after]
    return mention.type is Type.TIME or (mention.type in SITES and any(t.capital or t.digit for t in told))


def _units(sheet: Sheet) -> list[int]:
    """The last syllable before the question word that is searched for and no name, and the one right before it; all
    of them where the question word opens the question."""
    question = sheet.question
    named = {i for first, after in question.names for i in range(first, after)}
    content = [(unit, at) for unit, at in enumerate(question.content) if at not in named]
    before = [(unit, at) for unit, at in content if at < question.gap[0]]
    return [unit for unit, at in before[-_ASKED:] if at >= before[-1][1] - 1] or [unit for unit, _ in content]


def _share(sheet: Sheet, mention: Mention, units: list[int], aside: set[int]) -> float:
    near, clause = _told_with(sheet.view.tokens, mention, aside)
    total = 0.0
    for unit in units:
        places = sheet.match.places[unit]
        total += max((s * (t in near or _FAR) for t, s in places.items() if t in near or t in clause), default=0.0)
    return total / len(units)


def _told_with(tokens: tuple[Token, ...], mention: Mention, aside: set[int]) -> tuple[set[int], set[int]]:
    """The tokens from the verb on to which an adjunct belongs, and those of the clause before; of one that opens its
    clause, what follows up to the next."""
    first, after = mention.first, mention.after
    clause = list(_back(tokens, first, aside))
    verb = next((i for i in clause if _acts(tokens[i]) and i not in aside), None)
    while verb is not None and _acts(tokens[verb - 1]) and verb - 1 in clause:
        verb -= 1
    near = {i for i in clause if verb is not None and i >= verb}
    if not tokens[first].capital and mention.type is not Type.TIME:
        near.add(first)  # "| quê Thái Bình"
    follows = tokens[after].text if after < len(tokens) else ""
    on = after + (follows in {",", "thì"})
    led = tokens[first - 1].key.rpartition(" ")[2] if first else ""
    opens = verb is None and all(tokens[i].pos == "E" for i in clause)
    taken_up = led in _WAYS and (follows == "thì" or (on == after < len(tokens) and _acts(tokens[after])))
    if opens or taken_up:  # "lên Bệnh viện Chợ Rẫy | điều trị", "đến 2h sáng thì | được dập tắt"
        near |= set(_on(tokens, on))
    return near, set(clause)


def _acts(token: Token) -> bool:
    return token.pos == "V" and token.key not in _WAYS


def _back(tokens: tuple[Token, ...], first: int, aside: set[int]) -> Iterator[int]:
    """The tokens before, back to where the clause begins; past the commas between places and times."""
    for i in range(first - 1, -1, -1):
        row = tokens[i].text == "," and {i - 1, i + 1} <= aside and tokens[i + 1].key not in _WAYS
        if _parts(tokens, i) and not row:
            return
        yield i


def _on(tokens: tuple[Token, ...], after: int) -> Iterator[int]:
    for i in range(after, len(tokens)):
        if _parts(tokens, i):
            return
        yield i


def _parts(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a clause ends at a token."""
    joins = tokens[i].key == "và" and i + 1 < len(tokens) and tokens[i + 1].pos == "V"
    return joins or tokens[i].text in {",", ";", ":", "(", ")", "."} or tokens[i].key in _APART
