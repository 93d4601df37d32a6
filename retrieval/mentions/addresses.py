"""Addresses with the number of the house, as news and notices write them: "45 Nguyễn Huệ, quận 1, TP.HCM", "số 12 đường
Lê Lợi, phường 5"."""

from __future__ import annotations

import re
from typing import Final

from retrieval.mentions.capitals import in_capitals
from retrieval.mentions.patterns import places_of
from retrieval.mentions.record import Mention, Type
from retrieval.sentences.view import Place, SentenceView

_UP: Final = "".join(letter for letter in map(chr, range(0x41, 0x1EFA)) if letter.isupper())
_NAME: Final = rf"[{_UP}][\w'’]*(?: [{_UP}][\w'’]*){{0,4}}(?:(?<=Tháng) \d{{1,2}})?"
_NUMBER: Final = r"\d{1,4}[A-Z]?(?:[/-]\d{1,4}[A-Z]?){0,4}(?!\w)"
_HOUSE: Final = rf"(?:(?:[Nn]hà )?[Ss]ố(?: nhà)? )?{_NUMBER}"
_SAID_HOUSE: Final = rf"(?:[Nn]hà )?[Ss]ố(?: nhà)? {_NUMBER}"
_ALLEY: Final = rf"(?:,? (?:ngõ|ngách|hẻm|kiệt|Ngõ|Hẻm|Kiệt)(?: số)? {_NUMBER})"
_ROAD: Final = rf"(?:,? (?:đường|phố|đại lộ|quốc lộ|tỉnh lộ|Đường|Phố|Đại lộ|Quốc lộ) (?:{_NAME}|(?:số )?{_NUMBER}))"
_DIVISION: Final = (
    r"(?:[Pp]hường|[Qq]uận|[Xx]ã|[Tt]hị trấn|[Hh]uyện|[Tt]hị xã|[Tt]hành phố|[Tt]ỉnh|[Kk]hu phố|[Kk]hóm|[Ấấ]p|[Tt]hôn|"
    r"[Tt]ổ(?: dân phố)?|[Kk]hu vực|[Kk]hu đô thị|[Kk]hu công nghiệp|KCN|KĐT)"
)
_PART: Final = (
    rf"(?:{_DIVISION} (?:{_NAME}|(?:số )?\d{{1,3}}[A-Z]?)|(?:P|Q|TP|TX|TT|H|F)(?:\. ?| )(?:\d{{1,2}}|{_NAME})|TP\.?HCM|"
    r"TP\.? ?HCM|Hà Nội|Đà Nẵng|Hải Phòng|Cần Thơ|Huế)"
)
_PARTS: Final = rf"(?:(?:,| -| –)? {_PART})"
_END: Final = rf"(?:, {_NAME}(?=[.;)]|$))?"  # "phường 5, TP Vĩnh Long, | Vĩnh Long"
_BEFORE: Final = (
    r"[:(] ",
    r"[:(]",
    ", ",
    "[Tt]ại ",
    "[ởỞ] ",
    "chỉ ",
    "về ",
    "tới ",
    "đến ",
    "[Nn]hà ",
    "hàng ",
    "quán ",
)
_LEAD: Final = f"(?:^|{'|'.join(f'(?<={word})' for word in _BEFORE)})"
_LED: Final = f"(?:(?<=[Tt]ại )|(?<=[ởỞ] )){_SAID_HOUSE} {_NAME}"
_ADDRESS: Final = re.compile(
    rf"(?=[\dSsNn])(?<![\w/.,-])(?:"
    rf"(?:{_HOUSE}{_ALLEY}*{_ROAD}|{_HOUSE}{_ALLEY}+(?: {_NAME})?|{_LED}){_PARTS}*{_END}"
    rf"|{_LEAD}{_HOUSE} {_NAME}{_PARTS}+{_END})"
)
_WITHIN: Final = frozenset({Type.NUMBER, Type.AMOUNT, Type.TIME, Type.PERSON, Type.SCORE, Type.CODE})
"""What stands in an address is none of these."""


def addresses(view: SentenceView) -> list[Mention]:
    """The addresses of a sentence, from the number of the house to the last place that it lies in."""
    if not view.has_digit:
        return []
    return [Mention(Type.PLACE, *place, place) for place in places_of(view, _ADDRESS) if _is_whole(view, place)]


def _is_whole(view: SentenceView, place: Place) -> bool:
    """Whether its names are names, and no words that merely begin with a capital: not "tại số 3 Bệnh | viện …"."""
    first, after = place
    tokens = view.tokens[first:after]
    named = all(in_capitals(t) or t.mark or t.digit or not t.capital or " " not in t.key for t in tokens[1:])
    return named and (after == len(view.tokens) or view.tokens[after].mark or not view.tokens[after].digit)


def outside(found: Mention, known: list[Mention]) -> bool:
    """Whether a mention may stand where it does, beside the addresses that are known."""
    return found.type not in _WITHIN or not any(one.first <= found.first and found.after <= one.after for one in known)
