"""What somebody gives, and to whom: "UBND tỉnh tặng | bằng khen | cho | 5 tập thể và 12 cá nhân |", "tặng | trường | 10
máy tính |", "| 5 tập thể, 12 cá nhân | được tặng giấy khen"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from retrieval.mentions import Type
from retrieval.question import Kind, Question
from retrieval.reading.found import Found, Sheet
from retrieval.reading.people.objects import asked_verb
from retrieval.reading.people.trades import sort_of_person
from retrieval.reading.people.undergoers import asks_undergone
from retrieval.reading.segments import segment
from retrieval.sentences.view import Place, Token

_GIVES: Final = frozenset("tặng|trao|trao tặng|tặng thưởng|thưởng|khen thưởng|biểu dương|trao thưởng".split("|"))
_GIVEN: Final = frozenset("tặng trao thưởng khen nhận biểu".split())
_GIFTS: Final = frozenset("quà|hoa|học bổng|giấy khen|bằng khen|thẻ|xe|nhà".split("|"))
_TO: Final = frozenset({"cho", "tới", "đến"})
_ENDS: Final = frozenset("trong|nhân|nhân dịp|vì|do|để|nhằm|với|vào|từ|theo|tại|dịp".split("|"))
_AND: Final = frozenset({"và", "cùng"})
_NO_ITEMS: Final = frozenset({"mỗi", "trị giá", "tổng", "với", "gồm", "trong đó"})
_PASSIVE: Final = frozenset({"được", "vinh dự"})
_REACH: Final = 12  # tokens from "được" to "tặng", with who gives between
_ENOUGH: Final = 0.4  # of the question's weight, that the clause says
_FIT: Final = 0.95
_SEVERAL: Final = 2


def recipient(sheet: Sheet) -> Found | None:
    """All to whom it is given, where they are no persons by name."""
    if not _asks_to_whom(sheet.question):
        return None
    tokens = sheet.view.tokens
    for verb, end in _givings(sheet):
        place = _counted_before(tokens, verb)
        if place is None:
            to = _to(tokens, verb, end)
            place = _unnamed_at(sheet, to + 1, end) if to else _without_to(sheet, verb, end)
        if place and place[0] < place[1]:
            return Found(place, "doer", 3.0, _FIT)
    return None


def gift(sheet: Sheet) -> Found | None:
    """All that is given, without those to whom it is given."""
    question, tokens = sheet.question, sheet.view.tokens
    if question.kind is not Kind.WHAT or question.language != "vi" or not _asks_what(question):
        return None
    for verb, end in _givings(sheet):
        direct = _direct(tokens, verb)
        first = direct[1] if direct else verb + 1
        after = _end(tokens, first, end, _TO)
        if first < after and tokens[first].key not in _TO and tokens[verb].key not in {"khen thưởng", "biểu dương"}:
            return Found((first, after), "action", 3.0, _FIT)
    return None


def _asks_what(question: Question) -> bool:
    """Whether the verb of giving stands before its question word: "tặng | gì", "tặng quà | gì"."""
    at = question.gap[0] - (question.keys(question.gap[0] - 1, question.gap[0]) == ("quà",))
    return at > 0 and question.syllables[at - 1].key in _GIVEN


def _asks_to_whom(question: Question) -> bool:
    """Whether it asks to whom something is given: "Ai được tặng …?", "Ai nhận …?", "tặng … cho ai?"."""
    if (
        question.kind is not Kind.WHO
        or question.language != "vi"
        or not set(question.keys(0, len(question.syllables))) & _GIVEN
    ):
        return False
    first = question.keys(question.gap[1], question.gap[1] + 1)
    return asks_undergone(question) or asked_verb(question)[0] >= 0 or first == ("nhận",)


def _givings(sheet: Sheet) -> Iterator[Place]:
    """Where something is given of which the question speaks: the verb and the end of its clause; the likest first."""
    tokens = sheet.view.tokens
    found = []
    for verb in (i for i, token in enumerate(tokens) if token.key in _GIVES):
        first, after = segment(tokens, verb)
        if (share := sheet.share(first, after)) >= _ENOUGH:
            found.append((-share, verb, after))
    yield from ((verb, after) for _, verb, after in sorted(found))


def _counted_before(tokens: tuple[Token, ...], verb: int) -> Place | None:
    """Those who are counted before "được": "| 15 tập thể, 22 cá nhân | được Chủ tịch tặng giấy khen"."""
    passive = next((i for i in range(verb - 1, max(0, verb - _REACH), -1) if tokens[i].key in _PASSIVE), 0)
    first, items, after = passive, 0, passive
    for i in range(passive - 1, -1, -1):
        if tokens[i].digit and (not i or not tokens[i - 1].digit):
            first, items = i, items + 1
            if not i or not (tokens[i - 1].text == "," or tokens[i - 1].key in _AND):
                break
        elif tokens[i].pos in {"V", "E"} or (tokens[i].mark and tokens[i].text != ","):
            break
    return (first, after) if items >= _SEVERAL else None


def _to(tokens: tuple[Token, ...], verb: int, end: int) -> int:
    """Where "cho" leads to those to whom it is given; 0 where it does not."""
    return next((i for i in range(verb + 1, end) if tokens[i].key in _TO and not _quoted(tokens, verb, i)), 0)


def _unnamed_at(sheet: Sheet, first: int, end: int) -> Place | None:
    """Those told of from ``first`` on, where nobody is named there."""
    place = first, _end(sheet.view.tokens, first, end, frozenset())
    named = any(m.type is Type.PERSON and first <= m.first < place[1] for m in sheet.candidates.mentions)
    return None if named else place


def _without_to(sheet: Sheet, verb: int, end: int) -> Place | None:
    """Those to whom it is given without "cho": "tặng quà | công nhân |", "tặng | trường | 10 máy tính"."""
    tokens = sheet.view.tokens
    if verb + 2 < len(tokens) and tokens[verb + 1].key in _GIFTS and sort_of_person(tokens, verb + 2):
        return _unnamed_at(sheet, verb + 2, end)
    place = _direct(tokens, verb)
    return None if place is None or sheet.share(*place) else place


def _direct(tokens: tuple[Token, ...], verb: int) -> Place | None:
    """Those right behind the verb, before a number or a classifier of what is given."""
    at = verb + 1
    while at < len(tokens) and tokens[at].pos in {"N", "Np", "Ny"} and tokens[at].key not in _GIFTS:
        at += 1
    given = at < len(tokens) and (tokens[at].digit or tokens[at].pos in {"M", "Nc"})
    return (verb + 1, at) if verb + 1 < at and given else None


def _end(tokens: tuple[Token, ...], first: int, end: int, stops: frozenset[str]) -> int:
    """Where what is told from ``first`` on ends: at a word of ``stops``, of time or reason, or a comma behind which
    nothing further of the kind stands."""
    at = first
    while at < end and not (tokens[at].mark and tokens[at].text in ".;:") and tokens[at].key not in stops | _ENDS:
        if tokens[at].text == "," and not _goes_on(tokens, at + 1):
            break
        if tokens[at].text == '"':
            at = next((i for i in range(at + 1, end) if tokens[i].text == '"'), at)
        at += 1
    return at


def _goes_on(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether another one of a list begins at token ``at``."""
    if at >= len(tokens) or tokens[at].key in _NO_ITEMS:
        return False
    return tokens[at].digit or tokens[at].key in _AND or sort_of_person(tokens, at) is not None


def _quoted(tokens: tuple[Token, ...], first: int, at: int) -> bool:
    return sum(token.text == '"' for token in tokens[first:at]) % 2 == 1
