"""Whom a post means: "Phó Chủ tịch huyện" is Đỗ Văn Hòe where the article says so, and what is told of him by name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from retrieval.mentions.people import Person
from retrieval.question import Expression, Kind, Question
from retrieval.questions.asked_posts import HELD
from retrieval.sentences.view import Place, SentenceView
from retrieval.syllables import fold
from retrieval.words.lexicon import Lexicon

_LONGEST_HEAD: Final = 4  # syllables: "phó tổng giám đốc"
_FULL_NAME: Final = 0.9  # how well the holder's name stands for the post
_GIVEN_NAME: Final = 0.7  # and a form of address with the given name
_ALONE: Final = 0.5  # and that alone, which may be another word
_ADDRESSES: Final = ("ông", "bà", "anh", "chị", "em", "đồng chí", "bác sỹ", "cô", "thầy", "bị cáo")
_MOST: Final = 2  # persons that one post may mean


@dataclass(frozen=True, slots=True)
class _Post:
    """A post that the question names at syllables ``[first, after)``; ``head`` of them are its head word."""

    first: int
    head: int


def holders(question: Question, people: Iterable[tuple[SentenceView, Person]], lexicon: Lexicon) -> Question:
    """``question`` with the names of those ``people`` who hold a post that it names, as other words for it.

    Not where the post itself, or who holds it, is asked for.
    """
    if HELD in question.extra or question.kind is Kind.POST:
        return question
    posts = _named(question, lexicon)
    if not posts:
        return question
    known = [(view, person) for view, person in people if person.posts or person.role or person.appointed]
    for post in posts:
        question = _with_holders(question, post, known)
    return question


def names_post(question: Question, lexicon: Lexicon) -> bool:
    """Whether ``holders`` might find someone."""
    return HELD not in question.extra and question.kind is not Kind.POST and bool(_named(question, lexicon))


def _named(question: Question, lexicon: Lexicon) -> list[_Post]:
    keys = question.keys(0, len(question.syllables))
    found = []
    at = 0
    while at < len(keys):
        if keys[at] not in lexicon.post_openers:
            at += 1
            continue
        for length in range(min(_LONGEST_HEAD, len(keys) - at), 0, -1):
            said = " ".join(keys[at : at + length])
            folded = question.syllables[at : at + length]
            if said in lexicon.posts or (length > 1 and said in lexicon.bare_posts and all(s.folded for s in folded)):
                if keys[at + length : at + length + 1] != ("nào",):
                    found.append(_Post(at, length))
                at += length
                break
        else:
            at += 1
    return found


def _with_holders(question: Question, post: _Post, known: list[tuple[SentenceView, Person]]) -> Question:
    best: dict[tuple[str, ...], int] = {}
    for view, person in known:
        name = _keys(view, person.name)
        for place in (*person.appointed, *person.posts, *((person.role,) if person.role else ())):
            if name and (said := _said(question, post, _keys(view, place))):
                best[name] = max(best.get(name, 0), said)
    longest = max(best.values(), default=0)
    names = [name for name, said in best.items() if said == longest]
    if not names or len(names) > _MOST:
        return question
    after = post.first + longest
    full = [Expression(post.first, after, name, _FULL_NAME) for name in names]
    given = [
        Expression(post.first, after, (*address.split(" "), name[-1]), _GIVEN_NAME)
        for name in names
        for address in _ADDRESSES
    ]
    given += [Expression(post.first, after, name[-1:], _ALONE) for name in names]
    apart = tuple(n for n in question.names if not (post.first <= n[0] and n[1] <= after))
    return replace(question, expressions=(*question.expressions, *full, *given), names=apart)


def _keys(view: SentenceView, place: Place) -> tuple[str, ...]:
    return tuple(part for token in view.tokens[slice(*place)] if not token.mark for part in token.key.split(" "))


def _said(question: Question, post: _Post, held: tuple[str, ...]) -> int:
    """How many syllables the question has in common with the post ``held``, from its head on; 0 where it is another.

    What follows the head in the question must stand in the post as long as it is part of a name.
    """
    asked = question.syllables[post.first :]

    def same(i: int, part: str) -> bool:
        return asked[i].key == part or (asked[i].folded and asked[i].key == fold(part))

    if len(held) < post.head or not all(same(i, held[i]) for i in range(post.head)):
        return 0
    rest = held[post.head :]
    count = post.head
    while count < len(asked) and any(same(count, part) for part in rest):
        count += 1
    named = any(first <= post.first + count < after for first, after in question.names)
    return 0 if named and post.first + count < len(question.syllables) else count
