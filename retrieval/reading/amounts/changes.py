"""What an amount was before it changed, what it is now, and by how much it changed: "từ 250.000 lên 290.000 đồng"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from retrieval.mentions import Mention, Type
from retrieval.reading.edges import AMOUNTS
from retrieval.reading.found import Sheet
from retrieval.reading.periods import LAST_ONE
from retrieval.sentences.view import Place, Token

_CHANGES: Final = frozenset({"xuống", "lên", "còn", "thành", "sang", "xuống còn", "lên đến", "lên tới"})
_CHANGED: Final = 3  # tokens between the old value and the new one's verb
_FORMER: Final = (" trước ", " cũ ", " ban đầu ", " năm ngoái ", " cùng kỳ ", " hồi năm ")  # not "Ban Quản lý"
_COMPARED_WITH: Final = frozenset({"so với", "thay vì", "thay cho"})
_CALLED: Final = 3  # tokens at most from "mức cũ", "trước đây" to the number
_AMOUNTS: Final = frozenset({Type.AMOUNT, Type.MONEY, Type.PERCENT, Type.NUMBER, Type.DURATION})


def of_former(sheet: Sheet, mention: Mention) -> float:
    """1 where an amount is what was until something changed ("từ | 50 phút | xuống còn 15 phút", "(mức cũ | 9 triệu)")
    and that is asked for, or -1 where it is not asked for; -1, too, where it is asked for and another one is that."""
    line, asked = sheet.question.line, _asks_for_former(sheet)
    if _was_before(sheet, mention):
        return 1.0 if asked else -1.0
    if not asked and _PRESENTLY.search(line):
        now = [m for m in sheet.candidates.mentions if m.type in _AMOUNTS and _is_now(sheet, m)]
        return -float(bool(now) and mention.head not in {m.head for m in now})
    others = (m for m in sheet.candidates.mentions if m.type in _AMOUNTS) if asked else ()
    return -float(any(_was_before(sheet, m) for m in others))


def _asks_for_former(sheet: Sheet) -> bool:
    line = sheet.question.line
    return " so với " not in line and any(word in line for word in _FORMER)


_PRESENTLY: Final = re.compile(
    r" nay |(?<! mấy)(?<! nhiêu)(?<! \d)(?<!\d\d) giờ |"
    r"(?<! thực)(?<! phát)(?<! xuất)(?<! thể)(?<! biểu) hiện (?!vật|trường|tượng|đại)"
)
_SINCE: Final = 5  # tokens from "nay" to the number


def _is_now(sheet: Sheet, mention: Mention) -> bool:
    """Whether an amount is what something has become: "với 11 thành viên, nay tăng lên | 26 thành viên"."""
    tokens, first = sheet.view.tokens, mention.first
    for i in range(first - 1, max(-1, first - 1 - _SINCE), -1):
        if tokens[i].mark or tokens[i].digit:
            return False
        if tokens[i].key in _NOW:
            return True
    return False


_NOW: Final = frozenset({"nay", "hiện nay", "hiện", "đến nay", "giờ", "bây giờ"})


def _was_before(sheet: Sheet, mention: Mention) -> bool:
    tokens, first = sheet.view.tokens, mention.first
    if not first:
        return False
    if tokens[first - 1].key.rpartition(" ")[2] == "từ":
        return any(token.key in _CHANGES for token in tokens[mention.after : mention.after + _CHANGED])
    if _EARLIER.isdisjoint(sheet.view.words):
        return False
    if _of_last_time(tokens, mention):
        return True
    opening = next(
        (i for i in range(first - 1, max(-1, first - 1 - _CALLED), -1) if tokens[i].text in {"(", ","}), None
    )
    if opening is None or any(token.digit for token in tokens[opening:first]):
        return False
    return any({"cũ", "trước"} & set(token.key.split(" ")) for token in tokens[opening:first])


_EARLIER: Final = frozenset({"cũ", "trước", "ngoái", "kỳ", "so", "thay"})
"""Syllables of which one is in whatever says that: most sentences have none."""


def _of_last_time(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether an amount is what another is compared with, or what was so last year: "so với mức | 1,7 ngày | của hè năm
    trước", "trong khi năm ngoái là | 62.000 đồng"."""
    first, after = mention.first, mention.after
    behind = next((i for i in range(after, len(tokens)) if tokens[i].mark or tokens[i].digit), len(tokens))
    if LAST_ONE.search(_line(tokens[after : min(behind, after + _BEHIND)])):
        return True
    before = next((i + 1 for i in range(first - 1, -1, -1) if tokens[i].mark or tokens[i].digit), 0)
    line = _line(tokens[max(before, first - _BEHIND) : first])
    if any(f" {word} " in line for word in _COMPARED_WITH):
        return True
    return " so với " not in _line(tokens[before:first]) and bool(LAST_ONE.search(line))


_BEHIND: Final = 6  # tokens from an amount to what says of which time it is


def _line(tokens: Sequence[Token]) -> str:
    return f" {' '.join(token.key for token in tokens)} "


def changed_to(tokens: Sequence[Token], at: int) -> int:
    """The end of the number that an amount became, where the one that ends at ``at`` has changed; else ``at``."""
    verb = next((i for i in range(at, min(len(tokens), at + _CHANGED)) if tokens[i].key in _CHANGES), None)
    if verb is None or verb + 1 >= len(tokens) or any(token.mark for token in tokens[at:verb]):
        return at
    return verb + 2 if tokens[verb + 1].digit else at


_VERB: Final = 2  # syllables before the gap among which "tăng" is: "tăng thêm bao nhiêu"


def change(sheet: Sheet, place: Place) -> Place | None:
    """The whole of "từ 250.000 đồng lên 290.000 đồng" around the amount at ``place``, where by how much something
    changed is asked for and the sentence does not say that itself, or what it was before, and only the new amount has
    the unit: "từ 800 lên 1.400 tỷ đồng"; None where it is not so."""
    changed, former = asks_for_change(sheet), _asks_for_former(sheet)
    if not (changed or former):
        return None
    mentions = [m for m in sheet.candidates.mentions if m.type in _AMOUNTS]
    if changed and any(asked_difference(sheet, m) > 0 for m in mentions):
        return None
    tokens = sheet.view.tokens
    measured = {m.head for m in mentions if m.type is not Type.NUMBER}
    for old in mentions:
        if not _was_before(sheet, old) or tokens[old.first - 1].key.rpartition(" ")[2] != "từ":
            continue
        if not changed and old.head in measured:
            continue
        ends = [m.after for m in mentions if old.after < m.first <= old.after + _CHANGED]
        if ends and old.first <= place[0] and place[1] <= max(ends):
            return old.first - 1, max(ends)
    return None


_COMPARES: Final = frozenset({"kém", "tăng", "giảm", "thêm"})
_COMPARING: Final = frozenset({"hơn", "kém", "chênh", "lệch", "cách", "đổi", "thêm", "thừa", "dư"})
_ASKS: Final = _COMPARING | {"tăng", "giảm", "vượt", "đắt", "rẻ", "hạ", "sụt", "bớt"}
_DEAR: Final = frozenset({"mắc"})  # "mắc hơn bao nhiêu", not "bao nhiêu ca mắc"
_VALUES: Final = frozenset({"lên", "xuống", "còn", "đạt", "thành", "tới", "đến"})  # "giảm | còn 5" is no difference
_UNTIL: Final = _VALUES | {"từ"}
_BETWEEN: Final = 8  # tokens from the word that compares to the amount


def difference(sheet: Sheet, mention: Mention) -> bool:
    """Whether an amount only says by how much something is more or less than another, and that is not asked for:
    "kém đội đầu bảng | 5 điểm"."""
    if _COMPARING & {s.key for s in sheet.question.syllables}:
        return False
    compared = _compared(sheet, mention)
    return compared is not None and not any(compared in places for places in sheet.match.places)


def only_differs(sheet: Sheet, place: Place) -> bool:
    """Whether the amount at ``place`` is only a ``difference``: "hơn đội nhì Thanh Hóa | hai điểm" for "Thanh Hóa có
    bao nhiêu điểm"."""
    if sheet.question.kind not in AMOUNTS or asks_by_how_much(sheet):
        return False
    inside = [
        m for m in sheet.candidates.mentions if m.type in _AMOUNTS and place[0] <= m.head[0] and m.head[1] <= place[1]
    ]
    return bool(inside) and all(difference(sheet, m) and _outdoes(sheet, m) for m in inside)


def _outdoes(sheet: Sheet, mention: Mention) -> bool:
    """Whether "hơn" or "kém" and whom lead to the amount, with nothing that tells anew: not "đông hơn, có | 500"."""
    at, first, tokens = _compared(sheet, mention), mention.head[0], sheet.view.tokens
    if at is None or tokens[at].key.split(" ")[-1] not in _OUTDOING:
        return False
    near = at == first - 1 and tokens[at].key != "kém"  # "cao hơn | 2 m"
    return not near and not any(token.key in _ANEW for token in tokens[at:first])


_OUTDOING: Final = frozenset({"hơn", "kém"})
_ANEW: Final = frozenset({"với", "có", "gồm", "là", "được", "khi", "và", "trong", "cho"})


def asks_by_how_much(sheet: Sheet) -> bool:
    """ "tăng bao nhiêu", not "tăng lên bao nhiêu"."""
    question = sheet.question
    beside = set(question.keys(question.gap[0] - _VERB, question.gap[0]))
    asks = bool(_ASKS & {s.key for s in question.syllables} or _DEAR & beside)
    return asks and not _VALUES & set(question.keys(question.gap[0] - 1, question.gap[0]))


def asks_for_change(sheet: Sheet) -> bool:
    """Whether "tăng" and the like stand right before the question word: "tăng thêm bao nhiêu"."""
    question = sheet.question
    return asks_by_how_much(sheet) and bool(_ASKS & set(question.keys(question.gap[0] - _VERB, question.gap[0])))


def asked_difference(sheet: Sheet, mention: Mention) -> float:
    """1 where it is asked by how much, and the amount says so: "hơn người về nhì | 0 giây 12"; -1 where it says what
    something has become: "lên | 350.000 đồng"."""
    if not asks_by_how_much(sheet):
        return 0.0
    before = sheet.view.tokens[mention.head[0] - 1].key if mention.head[0] else ""
    if before == "vượt" or _compared(sheet, mention) is not None:
        return 1.0
    return -float(before.rpartition(" ")[2] in _VALUES)


def _compared(sheet: Sheet, mention: Mention) -> int | None:
    """The token that says that an amount is by how much more or less something is; None where there is none."""
    tokens, first = sheet.view.tokens, mention.head[0]
    for i in range(first - 1, max(-1, first - _BETWEEN), -1):
        if tokens[i].mark or tokens[i].digit or tokens[i].key.split(" ")[0] in _UNTIL:
            return None
        nearly = tokens[i].key == "hơn" and i == first - 1 and tokens[i - 1].pos != "A"  # "hơn | 40 người"
        if tokens[i].key in _COMPARES or (tokens[i].key.split(" ")[-1] == "hơn" and not nearly):
            return i
    return None
