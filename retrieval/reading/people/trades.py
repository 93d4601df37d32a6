"""Where a common noun begins that tells what somebody is: "chủ xe", "phụ xe", "thợ hàn", "người bán vé"."""

from __future__ import annotations

from typing import Final

from retrieval.mentions import Type
from retrieval.mentions.capitals import head_at
from retrieval.reading.found import Sheet
from retrieval.sentences.view import Place, Token
from retrieval.words.lexicon import load

_OPEN: Final = frozenset(
    "chủ|thợ|người|nhà|phụ huynh|tiểu thương|đại diện|thành viên|hội viên|cựu|nguyên|bếp|phó|trưởng|cán bộ".split("|")
)
"""Syllables or words that open what somebody is, besides nouns of persons."""
_NO_TRADES: Final = frozenset(
    {"quê", "trú", "ngụ", "sinh", "dân tộc", "vợ", "chồng", "con", "em", "anh", "chị", "tuổi"}
)
_BODIES: Final = frozenset({Type.ORGANISATION, Type.PLACE})
_PEOPLE: Final = frozenset({Type.SOMEONE, Type.POST})
_QUANTIFIERS: Final = frozenset({"M", "L"})
HOMES: Final = frozenset({"hộ", "gia đình"})
"""What stands for those who live there."""
_TELL_WHICH: Final = frozenset({"N", "Nc", "Ny", "Nu", "A"})


def opens_trade(sheet: Sheet, at: int) -> bool:
    """Whether a noun of persons begins at token ``at``, or another word for what somebody is."""
    token = sheet.view.tokens[at]
    if token.digit or token.mark or token.capital:
        return False
    if token.key in _OPEN or token.key.split(" ")[0] in _OPEN:
        return True
    return any(m.head[0] == at for m in sheet.candidates.mentions if m.type in _PEOPLE)


def may_open_trade(sheet: Sheet, at: int) -> bool:
    """Whether any common noun or verb begins there, and nothing that tells where somebody is from, or whose: enough
    where "là", "làm" or the place beside a name say that it is a trade."""
    token = sheet.view.tokens[at]
    bodies = {mention.first for mention in sheet.candidates.mentions if mention.type in _BODIES}
    common = not token.digit and not token.mark and token.pos != "Np" and at not in bodies
    return common and token.key.split(" ")[0] not in _NO_TRADES


def sort_of_person(tokens: tuple[Token, ...], at: int) -> Place | None:
    """The noun of persons that begins at token ``at``, with the nouns and adjectives behind it that tell which:
    "| phụ xe |", "| ba học sinh nghèo |"; nobody who is named."""
    first = at
    while at < len(tokens) and tokens[at].pos in _QUANTIFIERS:
        at += 1
    if at >= len(tokens) or tokens[at].capital:
        return None
    after = at + (head_at(tokens, at, load().persons) or int(tokens[at].key in HOMES or tokens[at].key in load().posts))
    if after == at:
        return None
    while after < len(tokens) and tokens[after].pos in _TELL_WHICH and not tokens[after].mark:
        after += 1
    return None if after < len(tokens) and tokens[after].pos == "Np" else (first, after)
