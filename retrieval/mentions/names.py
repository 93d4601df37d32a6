"""Persons, posts, organisations and places, by capitals, titles and head words.

Capitals carry most: Vietnamese writes every syllable of a name with one, and common nouns in a name of an office only
at its head and its parts' heads ("Sở Giáo dục và Đào tạo"). What pyvi says of words is only a help here.
"""

from __future__ import annotations

from typing import Final

from retrieval.lexicon import Lexicon
from retrieval.mentions.record import Mention, Type
from retrieval.view import SentenceView, Token

_OWN_NAMES: Final = frozenset(
    (
        "trường|thpt|thcs|ptdtnt|học viện|đại học|cao đẳng|tiểu học|bệnh viện|đường|phố|giải|quỹ|phường|cầu|cúp|"
        "nhà hát|lăng|đền|chùa|chuyên|công viên|hầm|ga|sân vận động|sân bay|bảo tàng|thư viện|giải thưởng|rạp|công ty"
    ).split("|")
)
"""Head words whose names are persons' as often as not: "Trường THPT Nguyễn Trường Tộ" names no person."""
_ADMIN: Final = frozenset(
    (
        "tỉnh|thành phố|tp|huyện|quận|xã|phường|thị xã|thị trấn|thôn|khu|vùng|nước|trung ương|địa phương|"
        "ngành|khóa|cơ sở|bệnh viện|công ty|trường|đội|đoàn|bộ|ban|viện|khoa|phòng|hội|cơ quan|đơn vị|"
        "nhà máy|tập đoàn|câu lạc bộ|văn phòng|htx|sở|ủy ban|quân khu|hợp tác xã|liên đoàn|ngân hàng|"
        "tổng cục|cục|chi cục|trung tâm|học viện|quân đội|lớp|nhóm"
    ).split("|")
)
_JOINS: Final = frozenset({"và", "&", "-", "–"})
_PARTICLES: Final = frozenset(
    {"de", "von", "van", "da", "di", "of", "the", "bin", "ibn", "al", "la", "le", "del", "du"}
)
_LONGEST_HEAD: Final = 4  # tokens of a head word


def named(view: SentenceView, lexicon: Lexicon) -> list[Mention]:
    """Names of every kind; a person's name is one with a title, a surname, or a post before it."""
    tokens = view.tokens
    offices = _offices(tokens, lexicon)
    found = [m for m in offices if m.type is not Type.NAME]
    names = _names(tokens, offices, lexicon)
    found += names
    found += _persons(tokens, names, offices, lexicon)
    found += _places(tokens, lexicon)
    return found


def _capital(token: Token) -> bool:
    """Whether every syllable of ``token`` begins with a capital."""
    return (
        not token.mark
        and all(part[:1].isupper() or part[:1].isdigit() for part in token.text.split())
        and token.capital
    )


def _head(tokens: tuple[Token, ...], i: int, heads: frozenset[str]) -> int:
    """How many tokens from ``i`` on make the longest of ``heads``; 0 where none. A token may run over its end."""
    joined, best = "", 0
    for n in range(1, _LONGEST_HEAD + 1):
        if i + n > len(tokens) or tokens[i + n - 1].mark:
            break
        joined = f"{joined} {tokens[i + n - 1].key}".strip()
        if joined in heads:
            best = n
    if not best:
        parts = tokens[i].key.split(" ")
        best = int(any(" ".join(parts[:k]) in heads for k in range(2, len(parts))))
    return best


def _offices(tokens: tuple[Token, ...], lexicon: Lexicon) -> list[Mention]:
    """Posts ("Giám đốc Sở Tài chính") and organisations ("Sở Tài chính"), the longest from each head on."""
    found = []
    i = 0
    while i < len(tokens):
        post = _head(tokens, i, lexicon.posts)
        if post:
            after = _extent(tokens, i + post, lexicon, post=True)
            found.append(Mention(Type.POST, i, after, (i, i + post)))
            i += post
            continue
        body = _head(tokens, i, lexicon.organisations) if tokens[i].capital else 0
        if body:
            after = _extent(tokens, i + body, lexicon, post=False)
            if after > i + body or tokens[i].text.isupper() or " " in tokens[i].key:
                found.append(Mention(Type.ORGANISATION, i, after, (i, after)))
            i = max(after, i + body)
            continue
        i += 1
    return found


def _extent(tokens: tuple[Token, ...], at: int, lexicon: Lexicon, *, post: bool) -> int:
    """Where the name of an office that begins before ``at`` ends: before a person, a mark, a verb."""
    settled = False  # a place has been named: only its name may follow
    while at < len(tokens):
        token = tokens[at]
        if token.key in _JOINS and at + 1 < len(tokens) and tokens[at + 1].capital and tokens[at - 1].capital:
            if token.mark and token.text in "-–" and token.start != tokens[at - 1].end:
                break
            other = _head(tokens, at + 1, lexicon.posts) or _head(tokens, at + 1, lexicon.organisations)
            if not other and not _person_at(tokens, at + 1, lexicon):
                at += 1
                continue
            break
        if token.mark or (_person_at(tokens, at, lexicon) and not _own_name(tokens, at)):
            break
        if token.capital or token.digit:
            at += 1
        elif token.key in _ADMIN:
            settled = True
            at += 1
        elif not settled and post and token.pos in {"N", "Np"} and token.key not in lexicon.titles:
            at += 1
        elif not settled and not post and (bridge := _bridge(tokens, at)):
            at = bridge
        else:
            break
    return at


_SPAN: Final = 3  # tokens in small letters that may stand within the name of a body


def _bridge(tokens: tuple[Token, ...], at: int) -> int:
    """Past the trade of a firm or school in small letters before its name: "Công ty TNHH | thương mại | An …"."""
    for after in range(at + 1, min(len(tokens), at + _SPAN) + 1):
        if after < len(tokens) and tokens[after].capital and tokens[after - 1].pos in {"N", "V", "A", "Np"}:
            return after if all(t.pos in {"N", "V", "A", "Np"} and not t.mark for t in tokens[at:after]) else 0
        if after >= len(tokens) or tokens[after].mark:
            break
    return 0


def _own_name(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the word before is one that bears a person's name of its own: a school, a street."""
    return any(token.key in _OWN_NAMES for token in tokens[max(0, at - 2) : at])


def _syllables(tokens: tuple[Token, ...], at: int) -> list[str]:
    """The capital syllables from ``at`` on, at most five."""
    parts: list[str] = []
    for token in tokens[at : at + 5]:
        if not _capital(token):
            break
        parts += token.key.split(" ")
    return parts[:5]


def _person_at(tokens: tuple[Token, ...], at: int, lexicon: Lexicon) -> bool:
    """Whether a Vietnamese person's name begins at ``at``: a surname and two to four more capital syllables."""
    parts = _syllables(tokens, at)
    return (
        len(parts) >= 3
        and (parts[0] in lexicon.surnames or parts[1] in {"văn", "thị"})
        and tokens[at].text[:1].isupper()
    )


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
        while i < len(tokens) and i not in heads and (_capital(tokens[i]) or _joins(tokens, i)):
            shouted = tokens[i - 1].text.isupper() and len(tokens[i - 1].text) > 2
            if (shouted or i in ends) and _person_at(tokens, i, lexicon):
                break  # "Chủ tịch UBND xã Bình Nhì | Võ Thị Lan"
            i += 1
        found.append(Mention(Type.NAME, first, i, (first, i)))
    return found


def _starts_name(tokens: tuple[Token, ...], i: int, taken: set[int], lexicon: Lexicon) -> bool:
    if i in taken or not _capital(tokens[i]) or tokens[i].text[:1].isdigit() or tokens[i].key in lexicon.titles:
        return False
    if i and tokens[i - 1].text not in {"“", '"', ":", "-", "–", "•"}:
        return True
    return tokens[i].pos in {"Np", "Ny"} or _person_at(tokens, i, lexicon) or tokens[i].text.isupper()


def _joins(tokens: tuple[Token, ...], i: int) -> bool:
    """Marks and particles within a name: the points of initials, hyphens, apostrophes, "de", "von"."""
    glued = tokens[i].start == tokens[i - 1].end
    if i + 1 < len(tokens) and _capital(tokens[i + 1]):
        return tokens[i].text in _PARTICLES or (
            glued and tokens[i].text in {".", "-", "'", "’", "–"} and tokens[i + 1].start - tokens[i].end <= 1
        )
    if i + 1 < len(tokens) and glued and tokens[i].text in {"-", "'", "’"} and tokens[i + 1].start == tokens[i].end:
        return True
    if glued and tokens[i - 1].text in {"-", "'", "’"}:
        return True
    return glued and tokens[i].text == "." and tokens[i - 1].text.isupper() and len(tokens[i - 1].text) <= 2


def _persons(
    tokens: tuple[Token, ...], names: list[Mention], offices: list[Mention], lexicon: Lexicon
) -> list[Mention]:
    """The names that are persons', bare and with the titles before them."""
    posts = {m.after for m in offices if m.type is Type.POST}
    found = []
    for name in names:
        first, after = name.head
        lead = _lead(tokens, first, lexicon)
        if (
            lead < first
            and all(t.key in lexicon.ambiguous_titles for t in tokens[lead:first])
            and not _person_at(tokens, first, lexicon)
        ):
            lead = first
        parts = _syllables(tokens, first)
        own = len(parts) > 1 and parts[0] in lexicon.surnames and not _own_name(tokens, first) and after - first <= 4
        own &= len(parts) > 2 or " ".join(parts) not in lexicon.known_places  # "Hà Nội", "Thái Bình"
        if lead < first or own or (first in posts and len(parts) > 1):
            found += [Mention(Type.PERSON, a, after, (first, after)) for a in {lead, first}]
    return found


def _lead(tokens: tuple[Token, ...], first: int, lexicon: Lexicon) -> int:
    """Where the titles before a name begin: "TS.BS Vương …", "trung vệ người Brazil Rodrigo …"."""
    lead = first
    while lead:
        before = tokens[lead - 1]
        if before.key in lexicon.titles or (before.text == "." and lead > 1 and tokens[lead - 2].key in lexicon.titles):
            lead -= 1
        elif (
            lead > 2 and tokens[lead - 2].key == "người" and _capital(before) and tokens[lead - 3].key in lexicon.titles
        ):
            lead -= 3
        else:
            break
    return lead


def _places(tokens: tuple[Token, ...], lexicon: Lexicon) -> list[Mention]:
    """Places by their head words ("huyện Tân Yên"), and what follows "tại" and "ở"."""
    found = []
    for i, token in enumerate(tokens):
        n = _head(tokens, i, lexicon.places)
        if n and (after := _named_end(tokens, i + n, lexicon)):
            found.append(Mention(Type.PLACE, i, after, (i + n, after)))
            if (further := _chain_end(tokens, after, lexicon)) > after:
                found.append(Mention(Type.PLACE, i, further, (i + n, after)))
        if token.key in {"tại", "ở"} and i + 1 < len(tokens):
            after = _place_end(tokens, i + 1 + _head(tokens, i + 1, lexicon.places))  # "sân vận động"
            if after > i + 1:
                found.append(Mention(Type.PLACE, i + 1, after, (i + 1, after)))
    return found


def _named_end(tokens: tuple[Token, ...], at: int, lexicon: Lexicon) -> int:
    """The end of the name (or number) of a place whose head word ends at ``at``; 0 where it has none."""
    after = at + 1 if at + 1 < len(tokens) and tokens[at].key == "số" and tokens[at + 1].digit else at
    while after < len(tokens) and (_capital(tokens[after]) or tokens[after].digit):
        if after > at and _person_at(tokens, after, lexicon):
            break
        after += 1
    return after if after > at and after > 0 else 0


def _chain_end(tokens: tuple[Token, ...], at: int, lexicon: Lexicon) -> int:
    """On over the places that this one lies in: "cổng số 2 | đường Hoa Sữa", "xã An Phú, | huyện Bình Minh"."""
    while at < len(tokens):
        start = at + 1 if tokens[at].text == "," or tokens[at].key in {"ở", "tại", "thuộc"} else at
        n = _head(tokens, start, lexicon.places) if start < len(tokens) else 0
        if not n or not (after := _named_end(tokens, start + n, lexicon)):
            break
        at = after
    return at


_NOUNS: Final = frozenset({"N", "Np", "Nc", "Ny", "Nu", "M", "L", "A", "B"})


def _place_end(tokens: tuple[Token, ...], at: int) -> int:
    while (
        at < len(tokens)
        and not tokens[at].mark
        and not tokens[at].digit
        and (tokens[at].pos in _NOUNS or tokens[at].capital)
    ):
        at += 1
    return at
