"""Persons who are named by what they are: "hai đứa trẻ", "một kỹ sư về hưu ở quận Lê Chân", "các đồng đội"."""

from __future__ import annotations

import re
from typing import Final

from retrieval.mentions.capitals import head_at
from retrieval.mentions.ones import HARM
from retrieval.mentions.record import Mention, Type
from retrieval.sentences.view import Place, Token
from retrieval.words.lexicon import Lexicon
from retrieval.words.word_classes import BARE_PERSONS, DONE_TO_SOMEBODY

_QUANTIFIERS: Final = frozenset({"M", "L"})
_NO_ONE: Final = frozenset({"ai", "bạn", "những người"})  # words that ask for persons, or address the reader
_OF_WHOM: Final = frozenset({"người", "kẻ"})  # a verb behind them says who is meant
_LEADS: Final = frozenset({"của", "ở", "tại", "trong", "từ"})
_NOUNS: Final = frozenset({"N", "Np", "Nc", "Ny", "Nu", "A", "B"})
_NOT_OF_THEM: Final = frozenset({"tạm", "khi", "lúc", "sau", "trước"})
"""Taken for adjectives or nouns; another part begins: "công an | tạm giữ", "một nông dân | khi cày ruộng"."""


def unnamed(tokens: tuple[Token, ...], found: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """Nouns of persons with what belongs to them, where no name follows; ``found``: who is named."""
    persons = {m.head for m in found if m.type is Type.PERSON}
    names = {head[0] for head in persons | {m.head for m in found if m.type is Type.NAME}}
    names -= {i for i in names if _is_land(tokens, i, persons, lexicon)}
    posts = {m.first for m in found if m.type is Type.POST}
    people: list[Mention] = []
    i = 0
    while i < len(tokens):
        head = head_at(tokens, i, lexicon.persons) or int(_young(tokens, i))
        if not head or tokens[i].pos == "V" or tokens[i].key in _NO_ONE or i in posts or i + head in names:
            i += max(1, head)
            continue
        first = _opening(tokens, i)
        after = _nouns_end(tokens, i + head, verbs=head == 1 and tokens[i].key in _OF_WHOM)
        if (old := _measure_end(tokens, after)) > after:
            people.append(Mention(Type.SOMEONE, first, old, (i, old)))
        if after + 1 < len(tokens) and tokens[after].digit and tokens[after + 1].key == "tuổi":
            people.append(Mention(Type.SOMEONE, first, after + 2, (i, after)))  # "nam tài xế | 45 tuổi"
        if after > i + 1 or tokens[i].key not in BARE_PERSONS or first < i:
            people.append(Mention(Type.SOMEONE, first, after, (i, after)))
            if after - 1 > i and tokens[after - 1].key in HARM:  # "3 thuyền viên | mất tích"
                people.append(Mention(Type.SOMEONE, first, after - 1, (i, after - 1)))
            if after < len(tokens) and tokens[after].key in _LEADS:
                further = _nouns_end(tokens, after + 1, verbs=False)
                if further > after + 1:
                    people.append(Mention(Type.SOMEONE, first, further, (i, after)))
        i = after
    return people


_SEXES: Final = frozenset({"nam", "nữ"})
_GROUPS: Final = frozenset({"nhóm", "tốp", "toán"})


def _opening(tokens: tuple[Token, ...], first: int) -> int:
    """Back over the sex, the number and the group of those whose noun is token ``first``: "| nhóm 5 | thanh niên"."""
    first -= first > 0 and tokens[first - 1].key in _SEXES
    while first and tokens[first - 1].pos in _QUANTIFIERS and not tokens[first - 1].mark:
        first -= 1
    return first - (first > 0 and tokens[first - 1].key in _GROUPS)


def _is_land(tokens: tuple[Token, ...], at: int, persons: set[Place], lexicon: Lexicon) -> bool:
    """Whether what is named there says from where somebody is: "Du khách | Hàn Quốc", "các nhà khoa học | Úc"."""
    named = any(head[0] == at for head in persons)
    alone = at + 1 == len(tokens) or not tokens[at + 1].capital
    return not named and alone and tokens[at].key in lexicon.known_places


_BOUNDS: Final = frozenset({"dưới", "trên", "từ", "đủ"})
_BUILDS: Final = frozenset({"cao", "nặng"})
_UNITS: Final = frozenset({"tuổi", "tháng tuổi", "m", "cm", "kg", "mét"})
_GLUED: Final = re.compile(r"\d+(?:[.,]\d+)?(?:m|cm|kg)|\dm\d+")
_ON: Final = frozenset({"đến", "tới", "dưới", "-", "–"})
_AND_BEYOND: Final = frozenset({("trở", "lên"), ("trở", "xuống")})


def _young(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether "trẻ" are children there, who are told by their age or height: "trẻ | dưới 1m"."""
    alone = i == 0 or tokens[i - 1].pos not in _NOUNS
    return tokens[i].key == "trẻ" and alone and _measure_end(tokens, i + 1) > i + 1


def _measure_end(tokens: tuple[Token, ...], at: int) -> int:
    """Past the age, height or weight that says who is meant: "người | trên 60 tuổi", "khách | cao từ 1m đến 1,3m"."""
    i = at + 1 if at < len(tokens) and tokens[at].key in _BUILDS else at
    if i + 1 >= len(tokens) or tokens[i].key not in _BOUNDS or not tokens[i + 1].digit:
        return at
    end = at
    while i + 1 < len(tokens) and tokens[i + 1].digit and (i < at + 2 or tokens[i].key in _ON):
        i += 2
        if _GLUED.fullmatch(tokens[i - 1].text):
            end = i
        while i < len(tokens) and (tokens[i].key in _UNITS or (tokens[i].key == "tháng" and _of_age(tokens, i))):
            i += 1
            end = i
    if end + 1 < len(tokens) and end > at and (tokens[end].key, tokens[end + 1].key) in _AND_BEYOND:
        end += 2
    return end


def _of_age(tokens: tuple[Token, ...], i: int) -> bool:
    return i + 1 < len(tokens) and tokens[i + 1].key == "tuổi"


def _nouns_end(tokens: tuple[Token, ...], at: int, *, verbs: bool) -> int:
    """Past the nouns and adjectives from ``at`` on, and a verb right there where ``verbs``."""
    while at < len(tokens) and not tokens[at].mark and _measure_end(tokens, at) == at:
        if verbs and tokens[at].pos in {"V", "R"}:
            verbs = tokens[at].pos == "R"
        elif (tokens[at].pos in _NOUNS and tokens[at].key not in _NOT_OF_THEM | DONE_TO_SOMEBODY) or tokens[at].capital:
            verbs = False
        else:
            break
        at += 1
    return at
