"""Which numbers are sums of money: "30 triệu bảng", "23.562 $", "£200 triệu", and "15 tỷ" beside another sum."""

from __future__ import annotations

import re
from typing import Final

from retrieval.mentions.record import Mention, Type
from retrieval.sentences.view import Place, Token
from retrieval.words.word_classes import CURRENCIES

SIGNS: Final = frozenset("$£€¥₫")
_CURRENCY: Final = re.compile(rf"(?<!\w)(?:{'|'.join(CURRENCIES)}|(?:nghìn|ngàn|triệu|tỷ|tỉ) bảng)(?!\w)|[$£€¥₫]")
_OF_SOME_COUNTRY: Final = {*CURRENCIES, "bảng"}
_OF_COUNTRIES: Final = frozenset("anh mỹ úc canada singapore nhật thái lào".split()) | {
    "hồng kông", "hong kong", "thụy sĩ", "thụy sỹ", "nhật bản", "hàn quốc", "campuchia", "đài loan",
}  # fmt: skip
_PEERS: Final = frozenset(
    {"đồng nghiệp", "đồng chí", "đồng đội", "đồng hương", "đồng bào", "đồng phạm", "đồng hồ", "đồng minh"}
)
NO_UNITS: Final = frozenset({"E", "C", "R", "V", "P"})
"""Parts of speech that no unit is of."""
_SCALED: Final = frozenset({"triệu", "tỷ", "tỉ"})


def currency_end(tokens: tuple[Token, ...], at: int) -> int:
    """After the name or the sign of a currency at token ``at``, with the country that it is of; 0 where none is."""
    if at >= len(tokens):
        return 0
    if tokens[at].text in SIGNS:
        return at + 1
    if tokens[at].key not in _OF_SOME_COUNTRY or tokens[at + 1 : at + 2] == () or not tokens[at + 1].capital:
        return at + 1 if tokens[at].key in {"đồng", "đô la"} and tokens[at].pos in NO_UNITS else 0  # taken for a verb
    return at + 2 if tokens[at + 1].key in _OF_COUNTRIES else 0


def is_money(tokens: tuple[Token, ...], number: Place, unit: int) -> bool:
    """Whether a number whose unit ends before token ``unit`` is a sum of money."""
    said = " ".join(token.key for token in tokens[number[0] : unit])
    money = _CURRENCY.search(said) is not None and tokens[unit - 1].key not in _PEERS
    return money and not _are_coins(tokens, number, unit)


def signed(tokens: tuple[Token, ...], found: list[Mention]) -> list[Mention]:
    """The numbers among ``found`` that a sign of a currency leads to: "£ | 200 triệu"."""
    numbers = {m.head for m in found if m.type is Type.NUMBER}
    led = [head for head in sorted(numbers) if head[0] and tokens[head[0] - 1].text in SIGNS]
    return [Mention(Type.MONEY, first - 1, after, (first, after)) for first, after in led]


def sums(tokens: tuple[Token, ...], found: list[Mention]) -> list[Mention]:
    """Millions that count nothing, in a sentence about money: "Tổng kinh phí 23 tỷ đồng, thành phố chi | 15 tỷ"."""
    money = {m.head for m in found if m.type is Type.MONEY}
    bare = [m for m in found if m.type is Type.NUMBER and m.head not in money and tokens[m.after - 1].key in _SCALED]
    ends = (m for m in bare if m.after == len(tokens) or tokens[m.after].mark or tokens[m.after].pos in NO_UNITS)
    return [Mention(Type.MONEY, m.first, m.after, m.head) for m in ends] if money else []


_COINS: Final = frozenset({"xu", "tiền", "bạc", "vàng"})


def _are_coins(tokens: tuple[Token, ...], number: Place, unit: int) -> bool:
    """Whether pieces are counted and no money: "12 | đồng tiền cổ", not "500 triệu | đồng tiền mặt"."""
    first, after = number
    if after - first > 1 or not tokens[first].text.isdigit() or len(tokens[first].text) > _FEW_COINS:
        return False
    words = [key for token in tokens[after : unit + 1] for key in token.key.split(" ")]
    return words[:1] == ["đồng"] and words[1:2] != [] and words[1] in _COINS


_FEW_COINS: Final = 3  # figures
