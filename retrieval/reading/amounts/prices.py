"""Of which fee, price or pay an amount is, where several are named: "miễn học phí và hỗ trợ sinh hoạt phí 3 triệu"."""

from __future__ import annotations

import re
from typing import Final

from retrieval.mentions import Mention
from retrieval.question import Kind
from retrieval.reading.found import Sheet
from retrieval.sentences.view import Place, Token

_PAID: Final = frozenset({"giá", "phí", "tiền", "lương", "thưởng", "phụ cấp", "trợ cấp", "học bổng", "cước", "thuế"})
_HEADS: Final = frozenset({"giá", "tiền", "lệ", "cước", "thuế"})
_FEE: Final = "phí"
_WHOLE: Final = frozenset({"kinh phí", "chi phí", "lãng phí", "phung phí", "miễn phí"})  # they say nothing of what for
_ANY: Final = frozenset({"giá", "phí", "tiền"})  # which a question has for any of them: "bao nhiêu tiền"
_FAR: Final = 7  # tokens from such a noun to its amount


def of_another_price(sheet: Sheet, mention: Mention) -> bool:
    """Whether the fee, price or pay that stands last before an amount is none that the question names, and one that it
    names stands elsewhere in the sentence."""
    if sheet.question.kind is not Kind.MONEY:
        return False
    tokens, asked = sheet.view.tokens, _asked(sheet)
    if not asked:
        return False
    for i in range(mention.first - 1, max(-1, mention.first - 1 - _FAR), -1):
        if tokens[i].mark or tokens[i].digit:
            return False
        if _is_price(tokens[i]):
            meant = any(i in places for places in sheet.match.places)
            return not meant and not any(i - 1 <= t <= i + 1 for t in asked) and min(asked) < i
    return False


def of_other_price(sheet: Sheet, place: Place) -> bool:
    """Whether the amount at ``place`` is of another fee and the one asked for is only told to be free, or besides, or
    goes with it: "miễn học phí và …", "ngoài học phí", "học phí và tiền ăn"."""
    if _is_of_unlike_fee(sheet):
        return True
    inside = [m for m in sheet.candidates.mentions if place[0] <= m.head[0] and m.head[1] <= place[1]]
    if not any(of_another_price(sheet, m) for m in inside):
        return False
    tokens = sheet.view.tokens
    return any((t and tokens[t - 1].key in _NOT_THAT) or tokens[t + 1].key in _WITH for t in _asked(sheet))


_NAMED_FEE: Final = re.compile(r" ((?:học|viện|lệ|án|bưu|nguyệt|đảng|đoàn|sinh hoạt) phí) ")


def _is_of_unlike_fee(sheet: Sheet) -> bool:
    """Whether the sentence has another "phí" than the one that is asked for: "phòng học với kinh phí 6,5 tỷ đồng" for
    "Học phí bao nhiêu?"."""
    fee = _NAMED_FEE.search(sheet.question.line)
    line = sheet.view.line(bare=False) if fee else ""
    return fee is not None and " phí " in line and f" {fee[1]} " not in line


_RESULTS: Final = {
    "gain": re.compile(r" (?:lãi(?! suất| vay)|lời|lợi nhuận) "),
    "loss": re.compile(r" (?:lỗ|thua lỗ) "),
    "turnover": re.compile(r" (?:doanh thu|doanh số) "),
    "cost": re.compile(r"(?<!trừ)(?<!trừ đi)(?<!trừ hết)(?<!trừ các)(?<!trừ mọi) chi phí "),
}


def of_another_result(sheet: Sheet, place: Place) -> bool:
    """Whether the amount at ``place`` is gained where it is asked what was lost, turned over or spent, and so on: "trừ
    chi phí lãi | 120 triệu đồng" for "chi phí bao nhiêu"."""
    asked = {name for name, said in _RESULTS.items() if said.search(sheet.question.line)}
    if len(asked) != 1:
        return False
    tokens, first = sheet.view.tokens, place[0]
    while first and not tokens[first - 1].mark and not tokens[first - 1].digit:
        first -= 1
    line = f" {' '.join(token.key for token in tokens[first : place[0]])} "
    told = {name: max((m.start() for m in said.finditer(line)), default=-1) for name, said in _RESULTS.items()}
    last = max(told, key=lambda name: told[name])
    return told[last] >= 0 and last not in asked


_NOT_THAT: Final = frozenset({"miễn", "miễn giảm", "ngoài", "chưa kể", "không kể", "trừ"})
_WITH: Final = frozenset({"và", "cùng", "lẫn"})


def _asked(sheet: Sheet) -> set[int]:
    """Where the sentence has the fees, prices or pay that the question names, word by word."""
    said = sheet.question.line
    return {
        i
        for places in sheet.match.places
        for i, strength in places.items()
        if strength == 1.0
        and _is_price(token := sheet.view.tokens[i])
        and token.key not in _ANY
        and f" {token.key} " in said
    }


def _is_price(token: Token) -> bool:
    words = token.key.split(" ")
    if token.key in _WHOLE or not token.pos.startswith("N"):
        return False
    return token.key in _PAID or words[-1] == _FEE or (len(words) > 1 and words[0] in _HEADS)
