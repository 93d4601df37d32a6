"""Persons, posts, organisations and places, by capitals, titles and head words.

Capitals carry most: Vietnamese writes every syllable of a name with one, and common nouns in a name of an office only
at its head and its parts' heads ("Sở Giáo dục và Đào tạo"). What pyvi says of words is only a help here.
"""

from __future__ import annotations

import re
from typing import Final

from retrieval.mentions.capitals import (
    capital_syllables,
    glued,
    head_at,
    hyphened,
    in_capitals,
    of_a_council,
    opens_body,
    own_name,
    person_at,
)
from retrieval.mentions.given_names import given_names
from retrieval.mentions.offices import offices
from retrieval.mentions.patterns import places_of
from retrieval.mentions.record import Mention, Type
from retrieval.mentions.said_to_be import subject_post
from retrieval.mentions.unnamed import unnamed
from retrieval.mentions.ventures import ventures
from retrieval.sentences.view import Place, SentenceView, Token
from retrieval.words.lexicon import Lexicon

_PARTICLES: Final = frozenset(
    {"de", "von", "van", "da", "di", "of", "the", "bin", "ibn", "al", "la", "le", "del", "du"}
)


def named(view: SentenceView, lexicon: Lexicon) -> list[Mention]:
    """Names of every kind; a person's name is one with a title, a surname, or a post before it."""
    tokens = view.tokens
    found_offices = offices(tokens, lexicon)
    found = [m for m in found_offices if m.type is not Type.NAME]
    names = _names(tokens, found_offices, lexicon)
    found += names
    persons = _persons(tokens, names, found_offices, lexicon)
    persons += _given(view, names, found)
    found += persons + _wider(tokens, names, [*found_offices, *persons], lexicon)
    found += unnamed(tokens, found, lexicon)
    found += _places(view, lexicon)
    return found + ventures(tokens, found)


def _names(tokens: tuple[Token, ...], offices: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """Runs of words in capitals outside offices' heads; a sentence's first word only where it is a name by itself."""
    heads = {i for m in offices if m.type is Type.POST for i in range(*m.head)}
    bodies = {m.first for m in offices if m.type is Type.ORGANISATION}
    ends = {m.after for m in offices if m.type is Type.POST}
    found = []
    i = 0
    while i < len(tokens):
        if not _starts_name(tokens, i, heads | bodies, lexicon):
            i += 1
            continue
        first = i
        i += 1
        if (
            first
            and tokens[first - 1].key in {"người", "quốc gia", "tỉnh"}
            and tokens[first].key in lexicon.known_places
        ):
            found.append(Mention(Type.NAME, first, i, (first, i)))  # "tiền vệ người Pháp | Paul Martin"
            continue
        while i < len(tokens) and i not in heads and (in_capitals(tokens[i]) or _joins(tokens, i)):
            if i in ends and i - first == 1 and tokens[first].key in lexicon.known_places:
                break  # "Tổng thống Pháp | Emmanuel Macron"
            shouted = tokens[i - 1].text.isupper() and len(tokens[i - 1].text) > 2
            person = person_at(tokens, i, lexicon) or hyphened(tokens, i)
            if opens_body(tokens, i) or ((shouted or i in ends) and person):
                break  # "Chủ tịch UBND xã Bình Nhì | Võ Thị Lan", "Nghiệp vụ Y | Sở Y tế"
            i += 1
        if not (_is_label(tokens, first, i, lexicon) or _OF_LAW.fullmatch(_text_of(tokens, first, i))):
            found.append(Mention(Type.NAME, first, i, (first, i)))
    return found


_OF_LAW: Final = re.compile(r"(?:NĐ|QĐ|TT|TTLT|CT|NQ|TB|CV|KH|HD|PL|VBHN|BC|TTr)-[A-ZĐ][A-ZĐa-z\d]+(?:-[A-ZĐ]\w+)*")
"""The end of the number of a decree or the like: "NĐ-CP", "QĐ-UBND"."""


def _text_of(tokens: tuple[Token, ...], first: int, after: int) -> str:
    """The words as they stand there, where no blank parts them."""
    return "".join(token.text for token in tokens[first:after])


def _is_label(tokens: tuple[Token, ...], first: int, after: int, lexicon: Lexicon) -> bool:
    """Whether one letter says which of a row: "bảng | B", "lối | A"; not whose initial is told: "anh | B."."""
    if after - first > 1 or len(tokens[first].text) > 1 or not first:
        return False
    before = tokens[first - 1]
    told = before.key in lexicon.titles or any(head_at(tokens, first - 1, s) for s in (lexicon.persons, lexicon.places))
    return before.pos.startswith("N") and not before.capital and not told


_OPENING: Final = frozenset({"“", '"', ":", "-", "–", "•"})
_PLAYS: Final = frozenset({"thắng", "thua", "hòa", "hạ", "vượt", "vượt qua", "đánh bại"})


def _wider(tokens: tuple[Token, ...], names: list[Mention], known: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """Names with the common nouns that open them, one capital each: "Bưu điện | Hải Dương".

    ``known``: offices and persons, which end elsewhere. At the beginning of a sentence, where every word has a
    capital, only the name of a club that plays there.
    """
    taken = {i for m in known for i in range(m.first, m.after)}
    found = []
    for name in names:
        first, after = name.head
        while first and first - 1 not in taken and _opens_name(tokens, first - 1, lexicon):
            first -= 1
        begins = first == 0 or tokens[first - 1].text in _OPENING
        if begins and not (after < len(tokens) and tokens[after].key in _PLAYS):
            continue
        if not begins and (tokens[first - 1].key in {"và", "&"} or head_at(tokens, first - 1, lexicon.places)):
            continue  # "Khoa học xã hội và | Nhân văn", "Nhà hát | Cải lương"
        if first < name.first and not taken & set(range(*name.head)):
            found.append(Mention(Type.NAME, first, after, (first, after)))
    return found


def _opens_name(tokens: tuple[Token, ...], i: int, lexicon: Lexicon) -> bool:
    """Whether the word at ``i`` is one of several syllables with one capital, and heads no place, post or person."""
    token = tokens[i]
    if not token.capital or " " not in token.key or in_capitals(token) or token.key in lexicon.title_kinds:
        return False
    if token.key.partition(" ")[0] in {"phó", "trưởng"}:
        return False
    return not (head_at(tokens, i, lexicon.places) or head_at(tokens, i, lexicon.posts))


def _starts_name(tokens: tuple[Token, ...], i: int, taken: set[int], lexicon: Lexicon) -> bool:
    if i in taken or not in_capitals(tokens[i]) or tokens[i].text[:1].isdigit() or tokens[i].key in lexicon.titles:
        return False
    if opens_body(tokens, i):
        return False
    if i and tokens[i - 1].text not in _OPENING:
        return True
    if tokens[i].key in _HALVES and i + 1 < len(tokens) and not tokens[i + 1].capital:
        return False  # "Vắc | xin"
    return tokens[i].pos in {"Np", "Ny"} or person_at(tokens, i, lexicon) or tokens[i].text.isupper()


_HALVES: Final = frozenset({"vắc"})
"""First syllables of words from abroad that are read as names where they open a sentence."""


def _joins(tokens: tuple[Token, ...], i: int) -> bool:
    """Marks and particles within a name: the points of initials, hyphens, apostrophes, "de", "von"."""
    if glued(tokens, i - 1):  # "Cư M'gar"
        return True
    joined = tokens[i].start == tokens[i - 1].end
    if i + 1 < len(tokens) and in_capitals(tokens[i + 1]):
        return tokens[i].text in _PARTICLES or (
            joined and tokens[i].text in {".", "-", "'", "’", "–"} and tokens[i + 1].start - tokens[i].end <= 1
        )
    if i + 1 < len(tokens) and joined and tokens[i].text in {"-", "'", "’"} and tokens[i + 1].start == tokens[i].end:
        return True
    if joined and tokens[i - 1].text in {"-", "'", "’"}:
        return True
    return joined and tokens[i].text == "." and tokens[i - 1].text.isupper() and len(tokens[i - 1].text) <= 2


def _persons(
    tokens: tuple[Token, ...], names: list[Mention], offices: list[Mention], lexicon: Lexicon
) -> list[Mention]:
    """The names that are persons', bare and with the titles before them."""
    offered = [(m.first, m.after) for m in offices if m.type is Type.POST]
    posts = {after for _, after in offered}
    found = []
    for name in names:
        first, after = name.head
        if _is_land_of_post(tokens, name.head, offered, lexicon):
            continue
        lead = _lead(tokens, first, lexicon)
        if (
            lead < first
            and all(t.key in lexicon.ambiguous_titles for t in tokens[lead:first])
            and not person_at(tokens, first, lexicon)
        ):
            lead = first
        if lead < first and after - first == 1 and _is_of_landmark(tokens, lead, lexicon):
            continue
        parts = capital_syllables(tokens[:after], first)
        own = len(parts) > 1 and parts[0] in lexicon.surnames and not own_name(tokens, first) and after - first <= 4
        own &= len(parts) > 2 or not _bears_it(tokens, name, offices, lexicon)
        holds = first in posts or subject_post(tokens, first, offered) is not None
        if lead < first or own or (holds and (len(parts) > 1 or glued(tokens, first + 1))):
            found += [Mention(Type.PERSON, a, after, (first, after)) for a in {lead, first}]
    return found


def _is_of_landmark(tokens: tuple[Token, ...], lead: int, lexicon: Lexicon) -> bool:
    """Whether a form of address is the first word of what a place is called: "chợ | Bà Chiểu", "cầu | Ông Lãnh"."""
    return lead > 0 and tokens[lead].capital and bool(head_at(tokens, lead - 1, lexicon.places))


def _given(view: SentenceView, names: list[Mention], known: list[Mention]) -> list[Mention]:
    """The names of one syllable that are given names of persons of the article, and part of no body or land."""
    tokens = view.tokens
    alone = [name for name in names if name.after - name.first == 1 and " " not in tokens[name.first].text]
    if not alone:
        return []
    given = given_names(view.article)
    taken = {i for m in known if m.type in {Type.ORGANISATION, Type.POST} for i in range(m.first, m.after)}
    return [
        Mention(Type.PERSON, name.first, name.after, name.head)
        for name in alone
        if tokens[name.first].text in given and name.first not in taken
    ]


def _is_land_of_post(tokens: tuple[Token, ...], name: Place, posts: list[Place], lexicon: Lexicon) -> bool:
    """Whether a name only says of which land or province somebody is the head: "Tổng thống | Pháp"."""
    if " ".join(token.key for token in tokens[slice(*name)]) not in lexicon.known_places:
        return False
    return any(first < name[0] and name[1] <= after for first, after in posts)


def _bears_it(tokens: tuple[Token, ...], name: Mention, offices: list[Mention], lexicon: Lexicon) -> bool:
    """Whether a name of two syllables is a place's or a body's: "Hà Nội", "tỉnh | Hà Lâm", "Công ty May | Mai Sơn"."""
    first, after = name.head
    if " ".join(token.key for token in tokens[first:after]) in lexicon.known_places:
        return True
    headed = any(head_at(tokens, i, lexicon.places) == first - i for i in range(max(0, first - 3), first))
    return headed or any(m.type is Type.ORGANISATION and m.first < first and after <= m.after for m in offices)


def _lead(tokens: tuple[Token, ...], first: int, lexicon: Lexicon) -> int:
    """Where the titles before a name begin: "TS.BS Vương …", "trung vệ người Brazil Rodrigo …"."""
    lead = first
    while lead:
        before = tokens[lead - 1]
        if before.key in lexicon.titles or (before.text == "." and lead > 1 and tokens[lead - 2].key in lexicon.titles):
            lead -= 1
        elif (
            lead > 2
            and tokens[lead - 2].key == "người"
            and in_capitals(before)
            and tokens[lead - 3].key in lexicon.titles
        ):
            lead -= 3
        else:
            break
    return lead


_KILOMETRE: Final = re.compile(r"(?<!\w)km ?\d+(?: ?\+ ?\d+)?(?!\w)", re.I)


def _places(view: SentenceView, lexicon: Lexicon) -> list[Mention]:
    """Places by their head words ("huyện Tân Yên", "km12 quốc lộ 1"), and what follows "tại" and "ở"."""
    tokens, found = view.tokens, []
    kilometres = {after: first for first, after in places_of(view, _KILOMETRE)} if view.has_digit else {}
    for i, token in enumerate(tokens):
        n = head_at(tokens, i, lexicon.places)
        if n and (after := _named_end(tokens, i + n, lexicon)):
            found.append(Mention(Type.PLACE, i, after, (i + n, after)))
            if (further := _chain_end(tokens, i, after, lexicon)) > after:
                found.append(Mention(Type.PLACE, i, further, (i + n, after)))
            mark = i - (i > 0 and (tokens[i - 1].key == "trên" or tokens[i - 1].text == ","))
            if mark in kilometres:
                found.append(Mention(Type.PLACE, kilometres[mark], max(after, further), (i + n, after)))
        if token.key in {"tại", "ở"} and i + 1 < len(tokens):
            after = _place_end(tokens, i + 1 + head_at(tokens, i + 1, lexicon.places))  # "sân vận động"
            if after > i + 1:
                found.append(Mention(Type.PLACE, i + 1, after, (i + 1, after)))
    return found


def _named_end(tokens: tuple[Token, ...], at: int, lexicon: Lexicon) -> int:
    """The end of the name (or number) of a place whose head word ends at ``at``; 0 where it has none."""
    after = at + 1 if at + 1 < len(tokens) and tokens[at].key == "số" and tokens[at + 1].digit else at
    if at < len(tokens) and of_a_council(tokens, at, lexicon):
        return 0
    while after < len(tokens) and (in_capitals(tokens[after]) or tokens[after].digit or glued(tokens, after)):
        if after > at and glued(tokens, after):  # "huyện Cư M'gar"
            after += 2
            continue
        if after > at and person_at(tokens, after, lexicon):
            break
        if tokens[after].digit and (set(".,") & set(tokens[after].text) or _counts(tokens, at, after, lexicon)):
            break
        after += 1
    return after if after > at and after > 0 else 0


def _counts(tokens: tuple[Token, ...], at: int, number: int, lexicon: Lexicon) -> bool:
    """Whether a number behind a name counts what follows it: "thị xã An Hòa | 38 ca"."""
    if number == at or number + 1 >= len(tokens) or tokens[number - 1].key == "số":
        return False
    return tokens[number + 1].pos in {"N", "Nc", "Nu", "M"} and not head_at(tokens, number + 1, lexicon.places)


def _chain_end(tokens: tuple[Token, ...], head: int, at: int, lexicon: Lexicon) -> int:
    """On over the places that the one with this head lies in: "cổng số 2 | đường Hoa Sữa", "xã An Phú, | huyện Bình
    Minh", "quốc lộ 27, | đoạn qua xã An Phú"; no commune lies in another: "xã An Phú, xã An Mỹ"."""
    while at < len(tokens):
        start = at + 1 if tokens[at].text == "," or tokens[at].key in {"ở", "tại", "thuộc"} else at
        if start + 1 < len(tokens) and tokens[start].key == "đoạn" and tokens[start + 1].key in {"qua", "thuộc", "gần"}:
            start += 2
        n = _head_of_chained(tokens, start, lexicon) if start < len(tokens) else 0
        if not n or not (after := _named_end(tokens, start + n, lexicon)):
            break
        if tokens[at].text == "," and tokens[start].key == tokens[head].key:
            break
        head, at = start, after
    return at


def _head_of_chained(tokens: tuple[Token, ...], at: int, lexicon: Lexicon) -> int:
    """The head word of a place that another lies in, also short: "phường 5, | TP | Cà Mau"."""
    return head_at(tokens, at, lexicon.places) or int(tokens[at].key.rstrip(".") == "tp")


_NOUNS: Final = frozenset({"N", "Np", "Nc", "Ny", "Nu", "M", "L", "A", "B"})


_PARTS_OF_DAYS: Final = frozenset("sáng trưa chiều tối đêm khuya hôm ngày tháng năm mùng lúc".split()) | {"rạng sáng"}
_POINTED_AT: Final = frozenset({"nay", "qua", "mai", "kia", "cùng", "ngày", "hôm", "thứ", "chủ nhật"})


def _is_part_of_day(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a time begins behind a place: "sân Mỹ Đình | sáng nay", "trụ sở UBND tỉnh | chiều 5-3"."""
    if tokens[at].key not in _PARTS_OF_DAYS or tokens[at].capital or at + 1 >= len(tokens):
        return False
    return tokens[at + 1].digit or tokens[at + 1].key.split(" ")[0] in _POINTED_AT


def _place_end(tokens: tuple[Token, ...], at: int) -> int:
    while (
        at < len(tokens)
        and not tokens[at].mark
        and not tokens[at].digit
        and tokens[at].key != "cùng"
        and not _is_part_of_day(tokens, at)
        and (tokens[at].pos in _NOUNS or tokens[at].capital)
    ):
        at += 1
    return at
