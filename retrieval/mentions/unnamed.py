"""Persons who are named by what they are: "hai đứa trẻ", "một kỹ sư về hưu ở quận Lê Chân", "các đồng đội"."""

from __future__ import annotations

from typing import Final

from retrieval.lexicon import Lexicon
from retrieval.mentions.capitals import head_at
from retrieval.mentions.record import Mention, Type
from retrieval.view import Token

_QUANTIFIERS: Final = frozenset({"M", "L"})
_NO_ONE: Final = frozenset({"ai", "bạn", "những người"})  # words that ask for persons, or address the reader
_BARE: Final = frozenset(
    ("người|kẻ|vị|ông|bà|anh|chị|cô|chú|bác|em|cháu|cụ|cậu|bé|đứa|khách|lính|thợ|vợ|chồng|bố|cha|mẹ").split("|")
)
"""Heads that say too little of a person alone."""
_OF_WHOM: Final = frozenset({"người", "kẻ"})  # a verb behind them says who is meant
_LEADS: Final = frozenset({"của", "ở", "tại", "trong", "từ"})
_NOUNS: Final = frozenset({"N", "Np", "Nc", "Ny", "Nu", "A", "B"})


def unnamed(tokens: tuple[Token, ...], found: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """Nouns of persons with what belongs to them, where no name follows; ``found``: who is named."""
    names = {m.head[0] for m in found if m.type in {Type.PERSON, Type.NAME}}
    posts = {m.first for m in found if m.type is Type.POST}
    people: list[Mention] = []
    i = 0
    while i < len(tokens):
        head = head_at(tokens, i, lexicon.persons)
        if not head or tokens[i].pos == "V" or tokens[i].key in _NO_ONE or i in posts or i + head in names:
            i += max(1, head)
            continue
        first = i
        while first and tokens[first - 1].pos in _QUANTIFIERS and not tokens[first - 1].mark:
            first -= 1
        after = _nouns_end(tokens, i + head, verbs=tokens[i].key in _OF_WHOM)
        if after > i + 1 or tokens[i].key not in _BARE or first < i:
            people.append(Mention(Type.SOMEONE, first, after, (i, after)))
            if after < len(tokens) and tokens[after].key in _LEADS:
                further = _nouns_end(tokens, after + 1, verbs=False)
                if further > after + 1:
                    people.append(Mention(Type.SOMEONE, first, further, (i, after)))
        i = after
    return people


def _nouns_end(tokens: tuple[Token, ...], at: int, *, verbs: bool) -> int:
    """Past the nouns and adjectives from ``at`` on, and a verb right there where ``verbs``."""
    while at < len(tokens) and not tokens[at].mark:
        if verbs and tokens[at].pos in {"V", "R"}:
            verbs = tokens[at].pos == "R"
        elif tokens[at].pos in _NOUNS or tokens[at].capital:
            verbs = False
        else:
            break
        at += 1
    return at
