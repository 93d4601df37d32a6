"""Facts about persons and bodies: their posts, what they did, what they said."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from retrieval.facts.record import LONGEST, Asked, Sort
from retrieval.facts.statement import Statement
from retrieval.mentions import Type
from retrieval.mentions.people import Person
from retrieval.sentences.view import Place
from retrieval.syllables import keys
from retrieval.words.word_classes import QUOTING, SAYING

_FORMER: Final = frozenset({"nguyên", "cựu", "cố", "quyền"})
_MANY: Final = "ủy viên"  # a post that many hold at once
_FEWEST: Final = 3  # syllables of a post that says whose it is ("Chủ tịch huyện"), of a person's name


def posts(statement: Statement, person: Person) -> Iterator[Asked]:
    """ "Ai là …?" and "… giữ chức vụ gì?"."""
    tokens = statement.tokens
    for post in (*person.posts, *person.appointed):
        said = statement.words(*post)
        former = post[0] and tokens[post[0] - 1].key in _FORMER
        if former or not _says_whose(statement, post) or not _closed(statement, post):
            continue
        verb = "giữ chức" if post in person.appointed else "là"
        if not tokens[post[0]].key.startswith(_MANY):
            yield Sort.HOLDER, f"Ai {verb} {said}?", person.name
        name = statement.words(statement.titled(person), person.name[1], opens=True)
        if len(keys(name)) >= _FEWEST:
            yield Sort.POST, f"{name} giữ chức vụ gì?", post


def _says_whose(statement: Statement, post: Place) -> bool:
    """Whether a post goes on behind its head word: of "Chỉ huy trưởng" alone there are many."""
    heads = [m.head for m in statement.mentions if m.type is Type.POST and (m.first, m.after) == post]
    return len(keys(statement.words(*post))) >= _FEWEST and any(head[1] < post[1] for head in heads)


def _closed(statement: Statement, post: Place) -> bool:
    """Whether the post surely ends there, so that no half of a name is asked for: "Cục Y tế | dự phòng"."""
    tokens, after = statement.tokens, post[1]
    if after == len(tokens) or tokens[after].mark or tokens[after].pos == "R":
        return True
    named = any(statement.titled(person) == after for person in statement.people)
    return named or tokens[after].key in SAYING or statement.pair(after) in SAYING


def doers(statement: Statement) -> Iterator[Asked]:
    """ "Ai cắt băng khánh thành?", "Đơn vị nào tổ chức hội nghị?", "Người chủ trì hội nghị là ai?"."""
    tokens = statement.tokens
    for person in statement.people:
        is_ = statement.titled(person) - 1
        if is_ <= statement.first or not statement.independent or not statement.plain(statement.first, is_):
            continue
        if tokens[is_].key == "là":
            yield Sort.DOER, f"{statement.words(statement.first, is_, opens=True)} là ai?", person.name
        elif tokens[is_].key in {"do", "bởi"}:
            done = person.after
            for after in statement.ends(done)[:1]:
                if done < after <= done + 2 and tokens[done].pos == "V":
                    left = statement.words(statement.first, is_ + 1, opens=True)
                    yield Sort.DOER, f"{left} ai {statement.words(done, after)}?", person.name
    yield from _subject(statement)


_IDLE: Final = frozenset({"là", "có", "sinh", "mất"})  # "Ai sinh năm 1912?" is nobody's question


def _subject(statement: Statement) -> Iterator[Asked]:
    """The subject, asked for by all that is said of it."""
    tokens = statement.tokens
    who, place, at = "Ai", None, 0
    if person := statement.subject:
        place, at = person.name, person.after
    else:
        bodies = [m.after for m in statement.mentions if m.type is Type.ORGANISATION and m.first == statement.first]
        if bodies and len(keys(statement.words(statement.first, max(bodies)))) >= _FEWEST:
            who, place, at = "Đơn vị nào", (statement.first, max(bodies)), max(bodies)
    if place is None or at >= len(tokens):
        return
    at += tokens[at].text == ","
    while at < len(tokens) and tokens[at].pos == "R":
        at += 1
    says = at < len(tokens) and (tokens[at].key in QUOTING or statement.pair(at) in QUOTING)
    if at < len(tokens) and tokens[at].pos == "V" and not says and tokens[at].key not in _IDLE:
        for after in statement.ends(at):
            question = f"{who} {statement.words(at, after)}?"
            if after - at > 1 and statement.plain(at, after) and len(question) <= LONGEST:
                yield Sort.DOER, question, place
                return


_SHORTEST_SAYING: Final = 4  # tokens


def sayings(statement: Statement) -> Iterator[Asked]:
    """ "Ông … đề nghị gì?": what is quoted, else what follows the verb."""
    tokens = statement.tokens
    quoted = max((m for m in statement.mentions if m.type is Type.QUOTE), key=lambda m: m.after - m.first, default=None)
    for person in statement.people:
        at = person.after
        at += at < len(tokens) and tokens[at].text == ","
        pair = statement.pair(at) in QUOTING
        if at >= len(tokens) or not (pair or tokens[at].key in QUOTING):
            continue
        after = at + 1 + pair
        first = after
        while first < len(tokens) and (tokens[first].mark or tokens[first].key in {"rằng", "là"}):
            first += 1
        said = (quoted.first, quoted.after) if quoted else (first, len(tokens))
        name = statement.words(min(person.full[0], statement.titled(person)), person.name[1], opens=True)
        if said[1] - said[0] >= _SHORTEST_SAYING and len(keys(name)) > 1:
            yield Sort.SAID, f"{name} {statement.words(at, after)} gì?", said
