"""Who is named in a sentence, and which posts the sentence gives them: name ↔ post by apposition and by verbs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from retrieval.mentions import Mention, Type
from retrieval.mentions.particulars import past_particulars
from retrieval.mentions.said_to_be import subject_post
from retrieval.sentences.view import Place, SentenceView
from retrieval.words.word_classes import FORMS_OF_ADDRESS


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name at tokens ``name``; ``full`` has the titles before it; ``posts`` in the order of the text.

    ``after`` is where the apposition ends: ``(full[0], after)`` is the person with everything said of them there.
    ``role``: the title before the name, where it says what the person is ("trọng tài", "tài xế").
    ``appointed``: posts given by "giữ chức", "làm": those that the person comes into.
    """

    name: Place
    full: Place
    posts: tuple[Place, ...]
    after: int
    appointed: tuple[Place, ...] = ()
    role: Place | None = None


_APPOINTS: Final = frozenset(
    "giữ chức|giữ|làm|đảm nhiệm|giữ chức vụ|giữ cương vị|nhận chức|là|nhậm chức|đắc cử|tái đắc cử|trúng cử".split("|")
)


def people_of(view: SentenceView, mentions: tuple[Mention, ...]) -> tuple[Person, ...]:
    """The persons of ``view`` in order, each with the posts that the sentence ties to them."""
    names = {m.head: m for m in mentions if m.type is Type.PERSON}
    fulls = {
        head: min((m.first for m in mentions if m.type is Type.PERSON and m.head == head), default=head[0])
        for head in names
    }
    posts = {m.first: m.after for m in mentions if m.type is Type.POST}
    ends = {m.after: m.first for m in mentions if m.type is Type.POST}
    starts = {*fulls.values(), *(head[0] for head in names)}  # a post right before a name is that person's
    found: list[Person] = []
    for head in sorted(names):
        first = fulls[head]
        after_posts, after = _following(view, head[1], {p: end for p, end in posts.items() if end not in starts})
        before = _preceding(head[0], ends) or _preceding(first, ends) or _named_behind(view, first, head, ends, found)
        titled = view.tokens[first].key not in _ADDRESSES and before and before[0][1] < first
        if after_posts and before and (titled or _acted_for(view, before[0][0])):
            before = ()
        start = before[0][0] if before else first
        if not before and not after_posts:
            before = _said_of(view, first, posts)
        found.append(
            Person(
                head,
                (min(start, first), head[1]),
                (*before, *after_posts),
                after,
                _appointed(view, after, posts),
                _role(view, first, head[0]),
            )
        )
    return _shared(view, found)


def _following(view: SentenceView, at: int, posts: dict[int, int]) -> tuple[tuple[Place, ...], int]:
    """Posts after a name: ", Post, Post" or " - Post" or "(Post)", also behind particulars; and where they end."""
    tokens = view.tokens
    found: list[Place] = []
    while at + 1 < len(tokens) and tokens[at].text in _BEFORE_POSTS:
        first = past_particulars(tokens, at)
        post = first + (first not in posts and tokens[first].key in _FORMER)
        end = posts.get(post, 0)
        if not end or (first > at + 1 and not (end == len(tokens) or tokens[end].mark)):
            break
        found.append((first, end))
        at = end
    return tuple(found), at


_BEFORE_POSTS: Final = frozenset(",-–(")
_FORMER: Final = frozenset({"cựu", "nguyên"})


def _preceding(first: int, ends: dict[int, int]) -> tuple[Place, ...]:
    return ((ends[first], first),) if first in ends and ends[first] < first else ()


_NEW: Final = frozenset({"mới", "hiện nay", "đương nhiệm", "khi đó", "lúc đó"})


def _named_behind(
    view: SentenceView, first: int, name: Place, ends: dict[int, int], found: list[Person]
) -> tuple[Place, ...]:
    """The post whose holder is named behind a comma, with a form of address or a title: "giám đốc mới, bà X", "hiệu
    trưởng, PGS.TS X, …"."""
    tokens = view.tokens
    if first == name[0] or first < 2 or tokens[first - 1].text != ",":
        return ()
    aside = name[1] < len(tokens) and tokens[name[1]].text == ","
    if tokens[first].key not in _ADDRESSES and not aside:
        return ()
    end = first - 1 - (tokens[first - 2].key in _NEW)
    of_another = any(person.after >= end and person.posts for person in found)
    return () if end not in ends or of_another else ((ends[end], end),)


def _said_of(view: SentenceView, first: int, posts: dict[int, int]) -> tuple[Place, ...]:
    post = subject_post(view.tokens, first, posts.items())
    return (post,) if post else ()


_FOR: Final = frozenset({"của", "thay mặt", "ủy quyền"})


def _acted_for(view: SentenceView, post: int) -> bool:
    """Whether somebody acts for who has the post: "thừa ủy quyền của | Chủ tịch UBND tỉnh, ông X, Phó Chủ tịch"."""
    return post > 0 and view.tokens[post - 1].key in _FOR


_ADDRESSES: Final = FORMS_OF_ADDRESS | {"cháu", "đồng", "chí", "đ/c", "nhà", "bé", "đồng chí"}


def _role(view: SentenceView, first: int, name: int) -> Place | None:
    """The title ``[first, name)`` where it is more than a form of address."""
    while first < name and view.tokens[first].key in _ADDRESSES:
        first += 1
    return (first, name) if first < name else None


def _appointed(view: SentenceView, at: int, posts: dict[int, int]) -> tuple[Place, ...]:
    """Posts that follow a verb of office within the same part of the sentence."""
    tokens = view.tokens
    for i in range(at, min(len(tokens), at + 12)):
        if tokens[i].text in ";.":
            break
        if tokens[i].key in _APPOINTS:
            for j in (i + 1, i + 2):
                if j in posts:
                    return ((j, posts[j]),)
    return ()


def _shared(view: SentenceView, found: list[Person]) -> tuple[Person, ...]:
    """ "A và B, Post": what is said of B is said of A too, when A has nothing of its own."""
    out = list(found)
    for i in range(len(out) - 2, -1, -1):
        one, other = out[i], out[i + 1]
        between = view.tokens[one.name[1] : other.full[0]]
        if (
            not one.posts
            and other.posts
            and 0 < len(between) <= 1
            and between[0].key in {"và", "cùng"}
            and other.posts[0][0] > other.name[0]
        ):
            out[i] = replace(one, posts=other.posts)
    return tuple(out)
