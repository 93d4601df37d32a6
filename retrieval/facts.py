"""What an article states that can be asked about: each fact with a question over the article's own words.

A fact may be asked about badly, and a question may be answered otherwise: who offers questions tries them first
(``retrieval.suggestions``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from corpus.article import Article, Span
from retrieval.lexicon import Lexicon
from retrieval.mentions import Mention, Type
from retrieval.people import Person
from retrieval.statements import Place, Statement, statement_of
from retrieval.syllables import keys
from retrieval.view import view_of


class Sort(StrEnum):
    """What is asked of a fact; in the order in which questions are offered."""

    HOLDER = "who holds a post"
    TIME = "when"
    AMOUNT = "how many"
    DOER = "who did it"
    PLACE = "where"
    LIST = "of what it consists"
    CAUSE = "why"
    SAID = "what somebody said"
    AIM = "what for"
    POST = "the post of a person"


@dataclass(frozen=True, slots=True)
class Fact:
    """``span``: where the article says it (offsets of the article); ``question`` asks for just that."""

    sort: Sort
    question: str
    span: Span
    sentence: int


LONGEST: Final = 60  # characters of a question
_LOOKED_AT: Final = 80  # sentences: what matters of an article stands at its beginning
_UNLIKE: Final = frozenset({Sort.HOLDER, Sort.TIME, Sort.AMOUNT, Sort.DOER, Sort.PLACE})  # one question, one answer


def facts_of(article: Article, lexicon: Lexicon) -> tuple[Fact, ...]:
    """The facts of ``article`` in the order of its text, short enough to ask about, each question once.

    Where the article gives two answers to one question ("Ai là Phó Chủ tịch?") neither is kept.
    """
    found: dict[str, list[Fact]] = {}
    for position in range(min(len(article.sentences), _LOOKED_AT)):
        view = view_of(article, position)
        if view.text == article.title or not view.tokens:
            continue  # headlines have a grammar of their own
        statement = statement_of(view, lexicon)
        for sort, question, place in _stated(statement):
            if len(question) <= LONGEST:
                fact = Fact(sort, question, view.slice(*place), position)
                found.setdefault(question.casefold(), []).append(fact)
    return tuple(same[0] for same in found.values() if not _at_odds(article.text, same))


def _at_odds(text: str, same: list[Fact]) -> bool:
    """Whether one question has several answers."""
    return same[0].sort in _UNLIKE and len({tuple(keys(text[fact.span.start : fact.span.end])) for fact in same}) > 1


Asked = tuple[Sort, str, Place]


def _stated(statement: Statement) -> Iterator[Asked]:
    for person in statement.people:
        yield from _posts(statement, person)
    yield from _doer(statement)
    yield from _times(statement)
    yield from _amounts(statement)
    yield from _places(statement)
    yield from _lists(statement)
    yield from _clauses(statement)
    yield from _sayings(statement)


_FORMER: Final = frozenset({"nguyên", "cựu", "cố", "quyền"})
_FEWEST: Final = 3  # syllables of a post that says whose it is: "Chủ tịch huyện"


def _posts(statement: Statement, person: Person) -> Iterator[Asked]:
    """ "Ai là …?" and "… giữ chức vụ gì?"."""
    tokens = statement.tokens
    for post in (*person.posts, *person.appointed):
        former = post[0] and tokens[post[0] - 1].key in _FORMER
        said = statement.words(*post)
        if former or len(keys(said)) < _FEWEST:
            continue
        verb = "giữ chức" if post in person.appointed else "là"
        yield Sort.HOLDER, f"Ai {verb} {_inside(said)}?", person.name
        name = statement.words(statement.titled(person), person.name[1], opens=True)
        if len(keys(name)) >= _FEWEST:
            yield Sort.POST, f"{name} giữ chức vụ gì?", post


def _inside(post: str) -> str:
    """A post within a question: with its own capital, which it has in most papers, or none."""
    return post


def _doer(statement: Statement) -> Iterator[Asked]:
    """ "Ai cắt băng khánh thành?", "Đơn vị nào tổ chức hội nghị?", "Người chủ trì hội nghị là ai?"."""
    tokens = statement.tokens
    for person in statement.people:
        is_ = statement.titled(person) - 1
        if is_ > statement.first and tokens[is_].key == "là" and statement.independent:
            if statement.plain(statement.first, is_):
                yield Sort.DOER, f"{statement.words(statement.first, is_, opens=True)} là ai?", person.name
    who, place, at = "Ai", None, 0
    if person := statement.subject:
        place, at = person.name, person.after
    else:
        bodies = [m for m in statement.mentions if m.type is Type.ORGANISATION and m.first == statement.first]
        if bodies:
            who, place = "Đơn vị nào", (statement.first, max(m.after for m in bodies))
            at = place[1]
    if place is None or at >= len(tokens):
        return
    at += tokens[at].text == ","
    while at < len(tokens) and tokens[at].pos == "R":
        at += 1
    if at < len(tokens) and tokens[at].pos == "V" and tokens[at].key not in _SAYING | {"là", "có"}:
        for after in statement.ends(at):
            question = f"{who} {statement.words(at, after)}?"
            if after - at > 1 and statement.plain(at, after) and len(question) <= LONGEST:
                yield Sort.DOER, question, place
                return


_YEAR: Final = re.compile(r"(?:từ |vào |đến )?năm \d{4}", re.I)
_HAPPENING: Final = frozenset(
    (
        "sinh|mất|diễn ra|khởi công|khánh thành|thành lập|khai mạc|bế mạc|hoàn thành|ra đời|bắt đầu|kết thúc|qua đời|"
        "khai trương|tổ chức|khai giảng|xảy ra|mở cửa|vào|lúc|hoạt động|đổ bộ|kéo dài"
    ).split("|")
)
"""What stands before a time that says when, not which: "khai mạc ngày 3-2", not "nhiệm vụ năm 2024"."""


def _times(statement: Statement) -> Iterator[Asked]:
    if statement.when and _dated(statement, statement.when):
        for question in _about(statement, _when(statement, statement.when)):
            yield Sort.TIME, question, statement.when
            break
    for first, after in _longest(statement, {Type.TIME}):
        if first <= statement.first + 1 or not _dated(statement, (first, after)):
            continue
        before = statement.tokens[first - 1].key
        left = first - 1 if before in {"vào", "lúc"} else first
        if before in _HAPPENING and statement.whole(left):
            asks = _when(statement, (first, after))
            yield Sort.TIME, f"{statement.words(statement.first, left, opens=True)} {asks}?", (first, after)


def _dated(statement: Statement, place: Place) -> bool:
    """Whether a time is one that a reader can date: "cùng ngày" is not."""
    return any(token.digit for token in statement.tokens[slice(*place)])


def _when(statement: Statement, place: Place) -> str:
    start, end = statement.view.slice(*place)
    return "năm nào" if _YEAR.fullmatch(statement.view.article.text[start:end]) else "khi nào"


def _about(statement: Statement, asks: str) -> Iterator[str]:
    """The statement up to each of its ends, the longest first, with ``asks`` behind it."""
    for after in statement.ends(statement.first):
        question = f"{statement.words(statement.first, after, opens=True)} {asks}?" if after > statement.first else ""
        if question and len(question) <= LONGEST and statement.whole(after):
            yield question


def _longest(statement: Statement, types: set[Type]) -> list[Place]:
    """The widest mention of ``types`` from each first token, in order."""
    widest: dict[int, int] = {}
    for m in statement.mentions:
        if m.type in types:
            widest[m.first] = max(m.after, widest.get(m.first, 0))
    return sorted(widest.items())


_MEASURED: Final = frozenset({Type.AMOUNT, Type.MONEY, Type.PERCENT, Type.DURATION, Type.AGE})
_PRICED: Final = frozenset("giá trị giá đầu tư vốn mức phí kinh phí doanh thu tổng vốn học phí lương là".split())
_BEFORE_NUMBERS: Final = frozenset({"V", "A"})


def _amounts(statement: Statement) -> Iterator[Asked]:
    """ "Cầu dài bao nhiêu m?": the number within the statement becomes the question."""
    widest: dict[Place, Mention] = {}
    for m in statement.mentions:
        if m.type in _MEASURED and (m.head not in widest or _size(m) > _size(widest[m.head])):
            widest[m.head] = m
    for m in widest.values():
        before = statement.tokens[m.first - 1] if m.first > statement.first + 1 else None
        if before is None or not (before.pos in _BEFORE_NUMBERS or before.key in _PRICED):
            continue
        if statement.whole(m.first) and (asks := _how_many(statement, m, before.key)):
            yield Sort.AMOUNT, f"{statement.words(statement.first, m.first, opens=True)} {asks}?", m.head


def _size(m: Mention) -> int:
    return m.after - m.first


def _how_many(statement: Statement, m: Mention, before: str) -> str | None:
    if m.type is Type.PERCENT:
        return "bao nhiêu phần trăm"
    if m.type is Type.MONEY:
        return "bao nhiêu" if before.rpartition(" ")[2] in _PRICED or before in _PRICED else "bao nhiêu tiền"
    if m.after <= m.head[1] or not statement.plain(m.head[1], m.after):
        return None
    return f"bao nhiêu {statement.words(m.head[1], m.after)}"


def _places(statement: Statement) -> Iterator[Asked]:
    if statement.where:
        for question in _about(statement, "ở đâu"):
            yield Sort.PLACE, question, statement.where
            break
    for first, after in _longest(statement, {Type.PLACE}):
        at = first - 1
        if at > statement.first and statement.tokens[at].key in {"tại", "ở"} and statement.whole(at):
            yield Sort.PLACE, f"{statement.words(statement.first, at, opens=True)} ở đâu?", (first, after)


_CONSISTS: Final = frozenset({"gồm", "bao gồm", "gồm có"})


def _lists(statement: Statement) -> Iterator[Asked]:
    tokens = statement.tokens
    at = next((i for i, t in enumerate(tokens) if t.key in _CONSISTS and i > statement.first), 0)
    if not at or not statement.independent or not statement.plain(statement.first, at):
        return
    first = at + 1
    while first < len(tokens) and (tokens[first].mark or tokens[first].key == "có"):
        first += 1
    after = len(tokens)
    while after > first and tokens[after - 1].mark and tokens[after - 1].text not in ")”":
        after -= 1
    if first < after:
        people = any(p.full[0] == first for p in statement.people)
        asks = "gồm những ai" if people else "gồm những gì"
        yield Sort.LIST, f"{statement.words(statement.first, at, opens=True)} {asks}?", (first, after)


def _clauses(statement: Statement) -> Iterator[Asked]:
    """ "Vì sao …?" and "… để làm gì?": what comes before the word of cause or aim."""
    tokens = statement.tokens
    for kind in (Type.REASON, Type.PURPOSE):
        for first, after in _longest(statement, {kind}):
            left = first - (tokens[first - 1].text == ",") if first else 0
            agent = tokens[first].key == "do" and tokens[first + 1].capital  # "do Công ty … thi công"
            if left <= statement.first or agent or not statement.whole(left):
                continue
            if kind is Type.REASON:
                yield Sort.CAUSE, f"Vì sao {statement.words(statement.first, left)}?", (first + 1, after)
            else:
                question = f"{statement.words(statement.first, left, opens=True)} để làm gì?"
                yield Sort.AIM, question, (first + 1, after)


_SAYING: Final = frozenset(
    "nói|cho biết|cho hay|nhấn mạnh|khẳng định|yêu cầu|đề nghị|chia sẻ|khuyến cáo|kiến nghị|đề xuất|lưu ý".split("|")
)


def _sayings(statement: Statement) -> Iterator[Asked]:
    """ "Ông … đề nghị gì?": what follows the verb."""
    tokens = statement.tokens
    for person in statement.people:
        at = person.after
        at += at < len(tokens) and tokens[at].text == ","
        if at + 2 >= len(tokens):
            continue
        pair = f"{tokens[at].key} {tokens[at + 1].key}"
        after = at + 2 if pair in _SAYING else at + 1 if tokens[at].key in _SAYING else 0
        if not after or after >= len(tokens) - 2:
            continue
        name = statement.words(statement.titled(person), person.name[1], opens=True)
        first = after + (tokens[after].mark or tokens[after].key in {"rằng", "là"})
        yield Sort.SAID, f"{name} {statement.words(at, after)} gì?", (first, len(tokens))
