"""What a conversation keeps of a question and its answer: the words shown, and the persons that were spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import takewhile
from typing import Final

from corpus.article import Article, Span
from retrieval.conversation import Conversation, Gender, Place, Spoken, Turn, begun, gone_on
from retrieval.conversations.readings import Reading
from retrieval.mentions.people import Person
from retrieval.question import Kind, Question
from retrieval.reading.found import Sheet
from retrieval.reading.people.posts import named
from retrieval.reply import Answer, Evidence
from retrieval.syllables import keys
from retrieval.weighing.confidence import outcome_of
from retrieval.weighing.scored import Scored
from retrieval.words.word_classes import ADDRESS_OF_EITHER, ADDRESS_OF_MEN, ADDRESS_OF_WOMEN

_MEN: Final = ADDRESS_OF_MEN | {"bố", "cha", "chồng", "linh mục", "hòa thượng"}
_WOMEN: Final = ADDRESS_OF_WOMEN | {"mẹ", "vợ", "hoa hậu", "á hậu", "nữ"}
_NAMED: Final = 0.49  # of a name's syllables that a question must say
_LONGEST_NAME: Final = 5


@dataclass(frozen=True)
class Tried:
    """A reading of the question, the nearest sentences, the answers there, how surely the first one answers it, the
    persons whom that one speaks of, and other articles that fit as well."""

    reading: Reading
    related: tuple[Evidence, ...]
    answers: tuple[Answer, ...]
    confidence: float
    persons: tuple[Spoken, ...] = ()
    choices: tuple[Article, ...] = ()


def surest(tried: Iterable[Tried]) -> Tried:
    """The first that answers without a doubt, else the surest. There is at least one."""
    best: Tried | None = None
    for one in tried:
        if best is None or one.confidence > best.confidence:
            best = one
        if one.answers and outcome_of(one.confidence) == "answer":
            break
    assert best
    return best


def remembered(tried: Tried, answers: Sequence[Answer], before: Conversation | None, now: datetime) -> Conversation:
    """The conversation with this question in it, if it asked anything. ``answers`` are those that were shown."""
    reading = tried.reading
    if before and reading.idle and not answers and before.is_alive(now):
        return before
    turn = Turn(reading.standalone, reading.question.kind, reading.pattern)
    persons = tried.persons if answers else ()
    if answers:
        turn = replace(turn, answer=answers[0].item_texts()[0], places=tuple(_places(answers)))
    if before and (reading.follows or not answers) and before.is_alive(now):
        return gone_on(before, turn, persons, now)
    return begun(turn, persons, now)


def _places(answers: Sequence[Answer]) -> list[Place]:
    """Of the first answer, which was shown; the others wait for "/more"."""
    first = answers[0]
    spans = first.items or (Span(first.start, first.end),)
    return [Place(first.article.id, first.evidence.sentence, *span) for span in spans]


def without(answers: Sequence[Answer], shown: Sequence[Place]) -> tuple[Answer, ...]:
    """``answers`` without the words that were shown before, item by item."""
    if not shown:
        return tuple(answers)
    rest = []
    for answer in answers:
        spans = [Span(*span) for span in answer.items or ((answer.start, answer.end),)]
        new = [s for s in spans if not any(_overlap(answer.article.id, s, place) for place in shown)]
        if new:
            items = tuple(new) if len(new) > 1 else ()
            rest.append(replace(answer, start=new[0].start, end=new[-1].end, items=items))
    return tuple(rest)


def _overlap(article: int, span: Span, place: Place) -> bool:
    return article == place.article and span.start < place.end and place.start < span.end


def spoken_of(question: Question, answers: Sequence[Answer], read: Sequence[Scored]) -> tuple[Spoken, ...]:
    """The persons of the first answer, which stands in one of the sentences that were read."""
    sheet = next((one.sheet for one in read if answers and one.evidence is answers[0].evidence), None)
    return tuple(persons_of(question, sheet, Span(answers[0].start, answers[0].end))) if sheet else ()


def persons_of(question: Question, sheet: Sheet, answer: Span) -> list[Spoken]:
    """Those in the answer, then those whom the question names; the other way round where it asks about a person."""
    article = sheet.view.article
    within, asked = [], []
    for person in sheet.people:
        start, _ = sheet.view.slice(*person.name)
        if answer.start <= start < answer.end:
            within.append(_spoken(article, sheet, person))
        elif named(sheet.view, person.name, question) > _NAMED:
            asked.append(_spoken(article, sheet, person))
    ordered = [*within, *asked] if question.kind is Kind.WHO else [*asked, *within]
    return list({person.name: person for person in reversed(ordered)}.values())[::-1]


def _spoken(article: Article, sheet: Sheet, person: Person) -> Spoken:
    start, end = sheet.view.slice(*person.name)
    short = article.text[start:end]
    title = article.text[sheet.view.slice(*person.full).start : start]
    return Spoken(_in_full(article, short), short, _gender(keys(title), keys(short)))


def _gender(title: Sequence[str], name: Sequence[str]) -> Gender:
    if "nữ" in title or "thị" in name[1:-1] or (title and title[-1] in _WOMEN):
        return "f"
    return "m" if "văn" in name[1:-1] or (title and title[-1] in _MEN) else ""


def _in_full(article: Article, short: str) -> str:
    """The longest name of the article that ends in ``short``: "Khôi" is "Đinh Trọng Khôi" there."""
    if " " in short:
        return short
    named = re.compile(rf"(?<!\w)((?:[^\W\d_]+ ){{1,{_LONGEST_NAME}}}){re.escape(short)}(?!\w)")
    found = (before for place in _around(article.text, f" {short}") for before in named.findall(article.text, *place))
    return max((f"{_without_address(_capitals(before))}{short}" for before in found), key=len, default=short)


def _around(text: str, word: str) -> list[Span]:
    """Where ``word`` stands in ``text`` with what may be the rest of a name before it, what overlaps as one: to look
    through all of an article for names takes a hundred times as long."""
    places: list[Span] = []
    at = text.find(word)
    while at >= 0:
        start, end = at, at + len(word) + 1
        for _ in range(_LONGEST_NAME):
            start = max(0, text.rfind(" ", 0, start))
        if places and start <= places[-1].end:
            start = places.pop().start
        places.append(Span(start, end))
        at = text.find(word, at + 1)
    return places


def _capitals(before: str) -> str:
    """The words in capitals at the end: of "gặp Đinh Trọng " "Đinh Trọng "."""
    words = before.split()
    own = list(takewhile(lambda word: word[0].isupper(), reversed(words)))[::-1]
    return "".join(f"{word} " for word in own)


def _without_address(before: str) -> str:
    """ "Bà Nông Thị " is "Nông Thị " at the beginning of a sentence."""
    first, _, rest = before.partition(" ")
    return rest if keys(first)[:1] and keys(first)[0] in _MEN | _WOMEN | ADDRESS_OF_EITHER else before
