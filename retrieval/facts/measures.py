"""Facts that are a time, a number or a place within a statement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from retrieval.facts.record import LONGEST, Asked, Sort
from retrieval.facts.statement import Statement
from retrieval.mentions import Mention, Type
from retrieval.sentences.view import Place
from retrieval.words.numbers import WORDS
from retrieval.words.word_classes import HAPPENING, PRICED, SAYING

_YEAR: Final = re.compile(r"(?:từ |vào )?năm \d{4}", re.I)
_BOUNDED: Final = re.compile(r"(?:đến|tới|trước|sau|hết|kể|tính)(?!\w)", re.I)


def times(statement: Statement) -> Iterator[Asked]:
    """When the statement says that it was, and other times in it, each with the question that asks for it."""
    if statement.when and _dated(statement, statement.when):
        for question in _about(statement, _when(statement, statement.when)):
            yield Sort.TIME, question, statement.when
            break
    for first, after in statement.widest({Type.TIME}):
        if first <= statement.first + 1 or not _dated(statement, (first, after)):
            continue
        before = statement.tokens[first - 1].key
        left = first - 1 if before in {"vào", "lúc"} else first
        happens = {before, statement.pair(first - 2)} & HAPPENING
        if happens and statement.whole(left):
            asks = _when(statement, (first, after))
            yield Sort.TIME, f"{statement.words(statement.first, left, opens=True)} {asks}?", (first, after)


def _dated(statement: Statement, place: Place) -> bool:
    """Whether a time is one that a reader can date: "cùng ngày" is not, nor is "trước 18 giờ" when it was."""
    text = statement.words(*place)
    return any(token.digit for token in statement.tokens[slice(*place)]) and not _BOUNDED.match(text)


def _when(statement: Statement, place: Place) -> str:
    text = statement.words(*place).lower()
    asks = "ở phút nào" if text.startswith("phút") else "năm nào" if _YEAR.fullmatch(text) else "khi nào"
    return f"từ {asks}" if text.startswith("từ ") and "đến" not in text else asks


def _about(statement: Statement, asks: str) -> Iterator[str]:
    """The statement up to each of its ends, the longest first, with ``asks`` behind it."""
    for after in statement.ends(statement.first):
        question = f"{statement.words(statement.first, after, opens=True)} {asks}?" if after > statement.first else ""
        short = bool(question) and len(question) <= LONGEST
        if short and statement.whole(after) and not _reports(statement, after):
            yield question


def _reports(statement: Statement, after: int) -> bool:
    """Whether a verb of saying comes last, so that what is said is missing."""
    return bool({statement.tokens[after - 1].key, statement.pair(after - 2)} & (SAYING | _REPORTS))


_REPORTS: Final = frozenset({"đưa tin", "viết", "ước tính", "dự báo"})
_MEASURED: Final = frozenset({Type.AMOUNT, Type.MONEY, Type.PERCENT, Type.DURATION, Type.AGE})
_ORDERS: Final = frozenset("trăm nghìn ngàn vạn triệu tỷ tỉ chục đôi cặp nửa".split())  # belong to the number
_COUNTING: Final = frozenset(WORDS.keys() - {"năm"})  # "năm" is mostly a year


def amounts(statement: Statement) -> Iterator[Asked]:
    """ "Cầu dài bao nhiêu m?": the number within the statement becomes the question."""
    widest: dict[Place, Mention] = {}
    for m in statement.mentions:
        if m.type in _MEASURED and (m.head not in widest or _size(m) > _size(widest[m.head])):
            widest[m.head] = m
    tokens = statement.tokens
    for m in widest.values():
        number, at = tokens[m.head[0]], m.first - 1
        if at <= statement.first or not (number.digit or number.key in _COUNTING):
            continue
        if not (tokens[at].pos in {"V", "A"} or tokens[at].key in PRICED) or not statement.independent:
            continue
        if (left := _before_number(statement, at)) and (asks := _how_many(statement, m)):
            yield Sort.AMOUNT, f"{left} {asks}?", m.head


def _before_number(statement: Statement, at: int) -> str | None:
    """The statement up to the verb at ``at``; only subject and verb where that begins another part (", có") or
    stands behind a person's post."""
    first, tokens = statement.first, statement.tokens
    if statement.whole(at + 1) and not any(t.key in {"và", "hoặc"} or t.digit for t in tokens[first:at]):
        return statement.words(first, at + 1, opens=True)
    person = statement.subject
    if person and person.posts and person.after == at - 1 and tokens[at - 1].text == ",":
        return f"{statement.words(first, person.name[1], opens=True)} {statement.words(at, at + 1)}"
    end = statement.subject_end
    subject = first < end < at - 1 and tokens[first].key not in _CLASSES and tokens[end].pos in {"V", "A"}
    if subject and tokens[at - 1].text == "," and tokens[at].pos in {"V", "A"} and statement.plain(first, end):
        return f"{statement.words(first, end, opens=True)} {statement.words(at, at + 1)}"
    return None


_CLASSES: Final = frozenset("cuộc kỳ sự việc chiếc con cái ngôi vụ trận đợt buổi".split())
"""What classes the word behind it, often a verb: "cuộc | thi"."""


def _size(m: Mention) -> int:
    return m.after - m.first


def _how_many(statement: Statement, m: Mention) -> str | None:
    if m.type is Type.PERCENT:
        return "bao nhiêu phần trăm"
    if m.type is Type.MONEY:
        said = {part for t in statement.tokens[statement.first : m.first] for part in (t.key, t.key.split(" ")[0])}
        return "bao nhiêu" if said & PRICED else "bao nhiêu tiền"
    if m.after <= m.head[1] or not statement.plain(m.head[1], m.after):
        return None
    unit = statement.tokens[m.head[1]].key
    has = statement.tokens[m.first - 1].key in {"có", "còn", "thêm"} or unit in {"lần", "lượt"}
    if unit in _ORDERS:
        return None
    if m.type is Type.DURATION and has:
        return None
    after = _counted_until(statement, m) if has else m.after
    return f"bao nhiêu {statement.words(m.head[1], after)}" if after else None


def _counted_until(statement: Statement, m: Mention) -> int:
    """To the end of all that says which are counted ("97 hộ | mất điện"); 0 where that is not plain."""
    after = m.after
    while after < len(statement.tokens) and statement.tokens[after].text not in {",", ".", ";"}:
        after += 1
    return after if statement.plain(m.head[1], after) else 0


def places(statement: Statement) -> Iterator[Asked]:
    """Where the statement says that it was, and other places in it, each with the question that asks for it."""
    if statement.where and _has_name(statement, statement.where):
        for question in _about(statement, "ở đâu"):
            yield Sort.PLACE, question, statement.where
            break
    tokens = statement.tokens
    for first, after in statement.widest({Type.PLACE}):
        at = first - 1
        ends = after == len(tokens) or tokens[after].text in {".", ",", ";"}
        if at <= statement.first or tokens[at].key not in {"tại", "ở"} or not ends:
            continue  # "diễn tập ở tỉnh được đánh giá …" does not say where
        named = _has_name(statement, (first, after))
        beside = {token.key for token in tokens[statement.first : at]} & {"là", "với", "của"}
        if named and not beside and statement.whole(at):
            yield Sort.PLACE, f"{statement.words(statement.first, at, opens=True)} ở đâu?", (first, after)


def _has_name(statement: Statement, place: Place) -> bool:
    return any(token.capital or token.digit for token in statement.tokens[slice(*place)])
