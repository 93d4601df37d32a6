"""What capitals tell: the syllables of names, the heads of offices, where a person's name begins."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from retrieval.sentences.view import Token
from retrieval.words.lexicon import Lexicon
from retrieval.words.word_classes import COMMITTEES, DIVISIONS, NAMED_AFTER_PERSONS, STATE_BODIES

_LONGEST_HEAD: Final = 4  # tokens of a head word


def in_capitals(token: Token) -> bool:
    """Whether every syllable of ``token`` begins with a capital."""
    return (
        token.capital
        and not token.mark
        and all(part[:1].isupper() or part[:1].isdigit() for part in token.text.split())
    )


def head_at(tokens: tuple[Token, ...], i: int, heads: frozenset[str]) -> int:
    """How many tokens from ``i`` on make the longest of ``heads``; 0 where none. A token may run over its end."""
    if tokens[i].key.partition(" ")[0] not in _first_syllables(heads):
        return 0
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


_LEADING: Final = frozenset({"gồm", "bao gồm", "gồm có", "là", "cho", "thuộc", "về", ":"})


@lru_cache(maxsize=32)
def _first_syllables(heads: frozenset[str]) -> frozenset[str]:
    return frozenset(head.partition(" ")[0] for head in heads)


def own_name(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the word before is one that bears a person's name of its own: a school, a street; not "đoạt giải
    gồm | Nguyễn Văn An"."""
    if at and (tokens[at - 1].key in _LEADING or tokens[at - 1].text in _LEADING):
        return False
    return any(token.key in NAMED_AFTER_PERSONS for token in tokens[max(0, at - 2) : at])


def opens_body(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether the head of a body stands at ``i``, its field behind it, which is no name: "Sở | Y tế"."""
    if tokens[i].key not in STATE_BODIES or i + 1 == len(tokens):
        return False
    return tokens[i + 1].capital and " " in tokens[i + 1].key and not in_capitals(tokens[i + 1])


def capital_syllables(tokens: tuple[Token, ...], at: int) -> list[str]:
    """The capital syllables from ``at`` on, at most five."""
    parts: list[str] = []
    for i, token in enumerate(tokens[at : at + 5], at):
        if not in_capitals(token) or opens_body(tokens, i):
            break
        parts += token.key.split(" ")
    return parts[:5]


def person_at(tokens: tuple[Token, ...], at: int, lexicon: Lexicon) -> bool:
    """Whether a Vietnamese person's name begins at ``at``: a surname and two to four more capital syllables.

    Behind the name of a place a surname that opens other names does, too: "thị trấn Trà Cú | Kim Ngọc Thái".
    """
    parts = capital_syllables(tokens, at)
    if len(parts) < 3:
        short = len(parts) == _PLACE and parts[0] in lexicon.surnames and " ".join(parts) not in lexicon.known_places
        behind_place = short and _of_place(tokens, at) == _PLACE  # "huyện Con Cuông | Vi Tấn"
        return behind_place or (short and _h_behind(tokens, at)) or _with_apostrophe(tokens, at)
    pair = " ".join(parts[:2])
    if tokens[at].key == pair and pair in lexicon.known_places and person_at(tokens, at + 1, lexicon):
        return False  # "Giám đốc Sở Y tế | Hà Nội | Trần Thị Hà"
    surname = parts[0] in lexicon.surnames or pair in lexicon.surnames or parts[1] in {"văn", "thị"}
    surname = surname or (parts[0] in lexicon.uncertain_surnames and _PLACE <= _of_place(tokens, at) <= _PLACE + 1)
    if surname and len(parts) > 3 and parts[1] in lexicon.surnames and _of_place(tokens, at) == 1:
        return False  # "huyện Hải | Lăng | Trương Công Hoạch"
    return (surname and tokens[at].text[:1].isupper()) or _with_apostrophe(tokens, at)


_APOSTROPHES: Final = "'’"


def glued(tokens: tuple[Token, ...], at: int, marks: str = _APOSTROPHES) -> bool:
    """Whether an apostrophe (or one of ``marks``) at ``at`` joins the syllables beside it: "Cư M | ' | gar"."""
    if not 0 < at < len(tokens) - 1 or tokens[at].text not in marks:
        return False
    return tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start


def hyphened(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a Korean name begins at ``at``, its last syllable small behind a hyphen: "HLV trưởng | Kim Sang-sik"."""
    parts = 0
    while at < len(tokens) and parts < _BEFORE_HYPHEN and in_capitals(tokens[at]):
        parts += len(tokens[at].text.split(" "))
        at += 1
    return parts == _BEFORE_HYPHEN and glued(tokens, at, "-") and not tokens[at + 1].capital


_BEFORE_HYPHEN: Final = 2  # syllables
_OF_PERSONS: Final = frozenset({"H", "K"})  # before an apostrophe, in the names of Ede and Koho women and men


def _with_apostrophe(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a name such as "H'Yim Kđoh" begins at ``at``, behind that of a place."""
    return (
        tokens[at].text in _OF_PERSONS
        and at > 0
        and (tokens[at - 1].capital or glued(tokens, at - 2))
        and glued(tokens, at + 1)
        and tokens[at + 2].capital
    )


def _h_behind(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a given name such as "H'Yim" stands behind the surname at ``at``."""
    return at + 2 < len(tokens) and tokens[at + 1].text in _OF_PERSONS and glued(tokens, at + 2)


def of_a_council(tokens: tuple[Token, ...], at: int, lexicon: Lexicon) -> bool:
    """Whether who speaks for a province is named right behind "tỉnh" by a surname that no place has: "HĐND tỉnh | Rơ
    Châm Dung"."""
    pair = " ".join(capital_syllables(tokens, at)[:2])
    return tokens[at - 1].key == "tỉnh" and (pair in lexicon.surnames or _h_behind(tokens, at))


_OF_PLACES: Final = DIVISIONS | COMMITTEES
_PLACE: Final = 2  # syllables of a place's name, or three


def _of_place(tokens: tuple[Token, ...], at: int) -> int:
    """How many syllables of the name of a place end before ``at``: two of "huyện Con Cuông"; 0 where it is none."""
    syllables, i = 0, at - 1
    while i > 0 and in_capitals(tokens[i]):
        syllables += len(tokens[i].text.split(" "))
        i -= 1
    return syllables if i >= 0 and tokens[i].key in _OF_PLACES else 0
