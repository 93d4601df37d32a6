"""Posts ("Giám đốc Sở Tài chính") and organisations ("Sở Tài chính"), from their head words to the end of the name."""

from __future__ import annotations

from typing import Final

from retrieval.mentions.boards import past_managed
from retrieval.mentions.capitals import (
    capital_syllables,
    glued,
    head_at,
    hyphened,
    in_capitals,
    own_name,
    person_at,
)
from retrieval.mentions.record import Mention, Type
from retrieval.sentences.view import Token
from retrieval.words.lexicon import Lexicon
from retrieval.words.misspellings import is_vietnamese
from retrieval.words.word_classes import (
    DEPARTMENT_FIELDS,
    DIVISIONS,
    FIELDS,
    HOSPITAL_DEPARTMENTS,
    SMALL_BODIES,
    WITHIN_OFFICES,
)

_OF_SUMS: Final = frozenset({"triệu", "tỷ", "tỉ", "nghìn", "ngàn", "đồng", "usd"})
_WITHIN: Final = WITHIN_OFFICES | DIVISIONS
_JOINS: Final = frozenset({"và", "&", "-", "–"})

_TOGETHER: Final = frozenset({
    ("văn hóa", "thể thao"), ("văn hóa", "thông tin"), ("văn hóa", "khoa học"), ("văn hóa", "giáo dục"),
    ("lao động", "thương binh"), ("văn hóa", "thể dục"), ("giáo dục", "thanh niên"), ("thanh niên", "thiếu niên"),
    ("văn hóa", "gia đình"), ("kinh tế", "ngân sách"), ("khoa học", "công nghệ"), ("nông nghiệp", "môi trường"),
    ("văn hóa", "nghệ thuật"), ("kinh tế", "hạ tầng"), ("nội vụ", "lao động"),
})  # fmt: skip
"""Fields that one body has together, with a comma or a dash between their names."""
_DEPARTMENTS: Final = FIELDS | DEPARTMENT_FIELDS
_SPAN: Final = 3  # tokens in small letters that may stand within the name of a body, besides the form of a firm
_FORMS: Final = frozenset({"cổ phần", "trách nhiệm", "hữu hạn", "trách nhiệm hữu hạn", "một thành viên"})


def offices(tokens: tuple[Token, ...], lexicon: Lexicon) -> list[Mention]:
    """Posts ("Giám đốc Sở Tài chính") and organisations ("Sở Tài chính"), the longest from each head on."""
    found = []
    i = 0
    while i < len(tokens):
        post = head_at(tokens, i, lexicon.posts)
        if post:
            after = (
                _extent(tokens, i + post, lexicon, post=True) if not _bearer(tokens, i + post, lexicon) else i + post
            )
            found.append(Mention(Type.POST, i, after, (i, i + post)))
            i += post
            continue
        body = _regional(tokens, i) or (
            head_at(tokens, i, lexicon.organisations) if tokens[i].capital and not person_at(tokens, i, lexicon) else 0
        )
        if body:
            after = i + body if _counts_people(tokens, i, lexicon) else _extent(tokens, i + body, lexicon, post=False)
            if after > i + body or body > 1 or tokens[i].text.isupper() or " " in tokens[i].key:
                found.append(Mention(Type.ORGANISATION, i, after, (i, after)))
            i = max(after, i + body)
            continue
        i += 1
    return found


def _counts_people(tokens: tuple[Token, ...], at: int, lexicon: Lexicon) -> bool:
    """Whether a group opens with so many persons, and has no number of its own: "| Nhóm | 5 thanh niên"."""
    return at + 2 < len(tokens) and tokens[at + 1].digit and head_at(tokens, at + 2, lexicon.persons) > 0


def _opens_sum(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a sum of money begins there, and no number of a name: "phạt Công ty Hưng Phát | 450 triệu đồng"."""
    return tokens[at].digit and at + 1 < len(tokens) and tokens[at + 1].key in _OF_SUMS


def _extent(tokens: tuple[Token, ...], at: int, lexicon: Lexicon, *, post: bool) -> int:
    """Where the name of an office that begins before ``at`` ends: before a person, a mark, a verb."""
    settled = False  # a place has been named: only its name may follow
    at = _past_counted(tokens, at) if post else at
    at = _past_department(tokens, at)
    while at < len(tokens):
        token = tokens[at]
        if (
            token.key in _JOINS
            and not token.capital
            and at + 1 < len(tokens)
            and tokens[at + 1].capital
            and (tokens[at - 1].capital or tokens[at - 1].key in FIELDS)
        ):
            apart = token.mark and token.text in "-–" and token.start != tokens[at - 1].end
            if apart and not _two_fields(tokens[at - 1], tokens[at + 1]):
                break
            other = head_at(tokens, at + 1, lexicon.posts) or head_at(tokens, at + 1, lexicon.organisations)
            if not other and not person_at(tokens, at + 1, lexicon):
                at += 1
                continue
            break
        if within := past_managed(tokens, at) or _past_phrase(tokens, at) or _past_mark(tokens, at, lexicon):
            at = within
            continue
        bears = own_name(tokens, at) and not _proper(tokens, at, lexicon)
        if token.mark or _opens_sum(tokens, at) or (person_at(tokens, at, lexicon) and not bears):
            break
        if post and (_foreigner(tokens, at, lexicon) or _head_of_small(tokens, at) or hyphened(tokens, at)):
            break
        if token.capital or token.digit:
            at += max(1, head_at(tokens, at, lexicon.organisations)) if post else 1  # "Viện kiểm sát nhân dân"
        elif token.key in _WITHIN:
            settled = True
            at += 1
        elif not settled and (_widens(tokens, at, lexicon) or (post and _noun(token, lexicon))):
            at += 1
        elif not settled and not post and (bridge := _bridge(tokens, at, lexicon)):
            at = bridge
        else:
            break
    return at


_ARMS: Final = frozenset({"hải quân", "cảnh sát biển"})


def _regional(tokens: tuple[Token, ...], at: int) -> int:
    """How many tokens of a region of the navy or coast guard begin at ``at``: "Vùng 3 Hải quân"; else 0."""
    three = tokens[at : at + 3]
    return 3 if len(three) > 2 and three[0].text == "Vùng" and three[1].digit and three[2].key in _ARMS else 0


def _two_fields(one: Token, other: Token) -> bool:
    """Whether a dash stands between the two fields of a department, each with one capital: "Phòng Tổ chức | - | Hành
    chính"; not before another post or body ("Giám đốc Sở Y tế - | Trưởng ban", "Sở Y tế - | đơn vị tổ chức")."""
    pair = (one, other)
    return (one.key, other.key) in _TOGETHER or all(
        token.key in _DEPARTMENTS and token.capital and not in_capitals(token) for token in pair
    )


def _foreigner(tokens: tuple[Token, ...], at: int, lexicon: Lexicon) -> bool:
    """Whether a name that is not Vietnamese begins at ``at``, behind a field or a land: "Bộ trưởng Tài chính | Hugo
    Salinas", "Thủ tướng Đức | Olaf Scholz"; or one of three syllables behind a land: "Trung Quốc | Tập Cận Bình"."""
    before = tokens[at - 1]
    if (
        not in_capitals(tokens[at])
        or tokens[at].key in lexicon.known_places
        or len(capital_syllables(tokens, at)) < _FULL
    ):
        return False
    land = before.key in lexicon.known_places
    if all(map(is_vietnamese, tokens[at].key.split(" "))):
        return land and len(capital_syllables(tokens, at)) == _FULL + 1
    return land or before.key in FIELDS


_FULL: Final = 2  # syllables of a name with a surname


def _head_of_small(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether who heads a body is named behind it, which is in small letters, so that no name of its own follows:
    "Giám đốc bảo tàng | Võ Hoàng Diệu Ái cho biết"."""
    before, parts = tokens[at - 1], capital_syllables(tokens, at)
    if before.capital or before.key not in SMALL_BODIES or not _FULL < len(parts) < _LONGEST_NAME:
        return False
    end = at
    while end < len(tokens) and in_capitals(tokens[end]):
        end += 1
    return end == len(tokens) or tokens[end].mark or tokens[end].pos in {"V", "R"}


_LONGEST_NAME: Final = 5


def _bearer(tokens: tuple[Token, ...], at: int, lexicon: Lexicon) -> bool:
    """Whether whoever holds the post is named right behind its head by a surname that opens other names, too."""
    parts = capital_syllables(tokens, at)
    if at < len(tokens) and tokens[at].key in lexicon.known_places:
        return False  # "Tổng thống | Hàn Quốc | Yoon Suk-yeol"
    return 2 < len(parts) < 5 and parts[0] in lexicon.uncertain_surnames and tokens[at].pos == "Np"


def _noun(token: Token, lexicon: Lexicon) -> bool:
    return token.pos in {"N", "Np"} and token.key not in lexicon.titles and token.key not in MANNER | _WHEN


_WHEN: Final = frozenset({"ngày", "tháng", "hôm", "sáng", "trưa", "chiều", "tối", "đêm"})
"""No post has them: "nhậm chức Tổng thống Mỹ | ngày 20-1"."""


MANNER: Final = frozenset(
    (
        "trực tiếp|gián tiếp|đích thân|thường xuyên|lần lượt|liên tục|đồng thời|nhanh chóng|kịp thời|bất ngờ|"
        "chính thức|đồng"
    ).split("|")
)
"""How something is done, before the verb of it, which the segmenter takes for a noun: "trực tiếp | chỉ huy"."""
_HEADS_OF: Final = frozenset({"khoa", "bộ môn"})


def _past_department(tokens: tuple[Token, ...], at: int) -> int:
    """Past the field of the department whose head ends before ``at``; ``at`` where none is told."""
    if not at or tokens[at - 1].key.rpartition(" ")[2] not in _HEADS_OF:
        return at
    end = i = at
    while i < len(tokens) and (tokens[i].key in HOSPITAL_DEPARTMENTS or (i > at and tokens[i].key in _JOINS)):
        end = i + 1 if tokens[i].key in HOSPITAL_DEPARTMENTS else end
        i += 1
    acts = any(token.pos == "V" for token in tokens[at:end])  # "trưởng khoa | cấp cứu cho bé"
    ended = end == len(tokens) or tokens[end].mark or tokens[end].capital
    return end if ended or not acts else at


_SOME: Final = frozenset("một|hai|ba|bốn|năm|nhiều|các|những|vài".split("|"))
_BEHIND_BODIES: Final = frozenset({"E", "C"})


def _past_counted(tokens: tuple[Token, ...], at: int) -> int:
    """Past bodies without a name of which there are several, and what they do, behind the head of a post that ends
    before ``at``: "giám đốc | hai doanh nghiệp xây dựng"; ``at`` where none are told."""
    if at + 1 >= len(tokens) or not (tokens[at].key in _SOME or tokens[at].digit) or tokens[at + 1].capital:
        return at
    if tokens[at + 1].key not in SMALL_BODIES | _FIRMS:
        return at
    end = at + 2
    trade = end < len(tokens) and tokens[end].key in FIELDS and not tokens[end].capital
    closed = end + 1 >= len(tokens) or tokens[end + 1].mark or tokens[end + 1].pos in _BEHIND_BODIES
    return end + 1 if trade and closed else end


_FIRMS: Final = frozenset({"doanh nghiệp", "công ty", "nhà máy", "cơ sở", "xí nghiệp", "đơn vị", "trường", "bệnh viện"})


def _widens(tokens: tuple[Token, ...], at: int, lexicon: Lexicon) -> bool:
    """Whether the word at ``at`` says what the body is for, behind a capital that is no name."""
    token, before = tokens[at], tokens[at - 1]
    known = before.key in lexicon.known_places or before.pos == "Np" or _proper(tokens, at, lexicon)
    return token.key in FIELDS and not known and (before.capital or before.key in FIELDS)


_PHRASES: Final = tuple(
    phrase.split(" ")
    for phrase in (
        "phòng cháy chữa cháy và cứu nạn cứu hộ|phòng cháy chữa cháy|phòng chống thiên tai và tìm kiếm cứu nạn|"
        "phòng chống thiên tai|phòng chống dịch bệnh|phòng chống ma túy|phòng chống tham nhũng|phòng chống tội phạm|"
        "giáo dục quốc phòng và an ninh|giáo dục quốc phòng an ninh|quốc phòng và an ninh"
    ).split("|")
)
"""Fields of bodies with commas or "và" within, the former written or not."""


def _past_phrase(tokens: tuple[Token, ...], at: int) -> int:
    """Past one of the fields above that begins at ``at``; 0 where none does."""
    for phrase in _PHRASES:
        left, i = phrase, at
        while left and i < len(tokens):
            parts = tokens[i].key.split(" ")
            if tokens[i].text != ",":
                if left[: len(parts)] != parts:
                    break
                left = left[len(parts) :]
            i += 1
        if not left:
            return i
    return 0


def _past_mark(tokens: tuple[Token, ...], at: int, lexicon: Lexicon) -> int:
    """Past a mark within the name of one body; 0 where the mark at ``at`` ends it, or none is there.

    "Sở Văn hóa | , Thể thao và Du lịch", "Ban Phòng | , chống thiên tai", "Ban Quản lý dự án | (BQLDA) tỉnh",
    "Mặt trận Tổ quốc | (MTTQ) Việt Nam",
    "huyện Cư M | 'gar".
    """
    if glued(tokens, at):
        return at + 2
    if tokens[at].text == "(" and at + 3 < len(tokens) and tokens[at + 2].text == ")":
        goes_on = tokens[at + 3].key in _WITHIN or _names_more(tokens, at, lexicon)
        return at + 3 if goes_on else 0
    return _enumerates(tokens, at, lexicon) if tokens[at].text == "," else 0


def _names_more(tokens: tuple[Token, ...], bracket: int, lexicon: Lexicon) -> bool:
    """Whether the name of a body goes on behind its short form in brackets: "Mặt trận Tổ quốc (MTTQ) | Việt Nam"."""
    short, behind = tokens[bracket + 1].text, tokens[bracket + 3]
    return short.isupper() and len(short) > 1 and behind.key in lexicon.known_places


def _enumerates(tokens: tuple[Token, ...], comma: int, lexicon: Lexicon) -> int:
    """Past the comma between two fields of one body; 0 where an office, a person or a place follows it."""
    if comma + 1 >= len(tokens):
        return 0
    before, behind = tokens[comma - 1], tokens[comma + 1]
    if before.key == "phòng" and behind.key.split(" ")[0] == "chống":
        return comma + 2
    fields = (before.key, behind.key)
    return comma + 2 if fields in _TOGETHER and behind.capital and not person_at(tokens, comma + 1, lexicon) else 0


def _bridge(tokens: tuple[Token, ...], at: int, lexicon: Lexicon) -> int:
    """Past the trade of a firm or school in small letters before its name: "Công ty TNHH | thương mại | An …".

    A verb behind the name says what the body does: "Công ty Minh Long | tài trợ Giải Hương Sen".
    """
    if tokens[at].pos == "V" and _proper(tokens, at, lexicon):
        return 0
    forms = at
    while forms + 1 < len(tokens) and tokens[forms].key in _FORMS:
        forms += 1
    for after in range(at + 1, min(len(tokens), forms + _SPAN) + 1):
        if after < len(tokens) and tokens[after].capital and tokens[after - 1].pos in {"N", "V", "A", "Np"}:
            if head_at(tokens, after, lexicon.posts) or head_at(tokens, after, lexicon.organisations):
                return 0  # "Bộ Y tế | yêu cầu Sở Y tế"
            return after if all(_of_trade(tokens, i, at) for i in range(at, after)) else 0
        if after >= len(tokens) or tokens[after].mark:
            break
    return 0


def _of_trade(tokens: tuple[Token, ...], i: int, first: int) -> bool:
    """Whether the word at ``i`` may be one of a trade that begins at ``first``: "đầu tư | và | xây dựng"."""
    if tokens[i].key in _JOINS:
        return i > first and tokens[i - 1].key in FIELDS and tokens[i + 1].key in FIELDS
    return tokens[i].pos in {"N", "V", "A", "Np"} and not tokens[i].mark


def _proper(tokens: tuple[Token, ...], at: int, lexicon: Lexicon) -> bool:
    """Whether a name of two syllables or more ends before ``at``: every one has a capital, and is no short form."""
    parts: list[str] = []
    for token in reversed(tokens[max(0, at - _FULL) : at]):
        if not in_capitals(token) or token.text.isupper() or token.key in lexicon.organisations:
            break
        parts += token.text.split(" ")
    return len(parts) >= _FULL
