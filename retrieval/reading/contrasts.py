"""What a sentence says of something else: the opposite of what is asked for, or the same thing of another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from retrieval.question import Question
from retrieval.reading.amounts.harms import is_total, tells_asked_harm, tells_by_place
from retrieval.reading.amounts.scores import of_another_half
from retrieval.reading.excepted import excepts
from retrieval.reading.hours import tells_of_day
from retrieval.reading.passing import in_passing
from retrieval.reading.people.deeds import denies_deed
from retrieval.reading.people.proposed import only_proposed
from retrieval.reading.periods import another_period, only_planned
from retrieval.sentences.view import SentenceView
from retrieval.syllables import fold
from retrieval.words.lexicon_files import read_synonyms
from retrieval.words.numbers import FIGURES
from retrieval.words.word_classes import ROWS

TABLE: Final = Path(__file__).parents[1] / "data" / "contrasts.txt"
_OPPOSITES: Final = (
    ("cao", "thấp"), ("nhiều", "ít"), ("lớn", "nhỏ"), ("dài", "ngắn"), ("trẻ", "già"), ("nhanh", "chậm"),
    ("sớm", "muộn"), ("tốt", "xấu"), ("đắt", "rẻ"), ("nặng", "nhẹ"), ("mạnh", "yếu"),
)  # fmt: skip
_MOST: Final = {f"{a} nhất": f"{b} nhất" for pair in _OPPOSITES for a, b in (pair, pair[::-1])} | {
    "đầu tiên": "cuối cùng", "cuối cùng": "đầu tiên",
}  # fmt: skip
_EXCEPTING: Final = 1.5
_OPPOSED: Final = 5.0
_BESIDE_IT: Final = 8.0  # of another matter that an article tells in passing, in just these words
_PASSING: Final = (is_total, tells_by_place, excepts, in_passing, of_another_half, denies_deed, only_proposed)
_CONTRASTED: Final = 2.0  # less: where nothing else answers, the nearest sentence is still the one to show


def opposed(question: Question, view: SentenceView) -> float:
    """The points that a sentence loses which says "thấp nhất" where "cao nhất" is asked for, and not that as well;
    or "sau thuế" for "trước thuế", or the same of another name."""
    bare = question.language == "vi" and any(question.syllables[i].folded for i in question.content)
    asked, said = question.line, view.line(bare=bare)
    if (except_for := " ngoai " if bare else " ngoài ") in asked and except_for in said:
        return -_EXCEPTING  # "Ngoài Nhật ra …?": "Ngoài Nhật Bản, …"
    if only_planned(asked, said):
        return _OPPOSED
    if any(least in said and most not in said for most, least in superlatives(asked, bare=bare)):
        return _OPPOSED
    if not bare and _waived(asked, said):
        return _OPPOSED
    if any(tells(question, view) for tells in _PASSING):
        return _BESIDE_IT
    return _CONTRASTED * (
        (
            _excluded(question, view, bare=bare)
            and not tells_asked_harm(question, view)
            and not (_ENDS.search(asked) and _UNTIL.search(said))
            and not tells_of_day(asked, said)
        )
        or _another_name(question, view)
        or (not bare and _another_accused(question, view))
        or another_period(asked, said)
        or _another_number(asked, said)
        or _anniversary(asked, said)
        or (not bare and _of_the_others(asked, said))
    )


_ENDS: Final = re.compile(r" (?:kết thúc|bế mạc|hoàn thành) ")
_UNTIL: Final = re.compile(
    r" (?:đến|tới) (?:hết |cuối |giữa |đầu |sáng |trưa |chiều |tối |ngày |tháng |năm |quý |mùng |mồng )*\d"
)
"""Tells when what begins in the same words ends: "bắt đầu từ ngày 5-3 | đến ngày 9-3"."""


@lru_cache(maxsize=64)
def superlatives(asked: str, *, bare: bool) -> tuple[tuple[str, str], ...]:
    """Those that the question has, each with its opposite, between spaces."""
    pairs = [(f" {fold(a) if bare else a} ", f" {fold(b) if bare else b} ") for a, b in _MOST.items()]
    return tuple((most, least) for most, least in pairs if most in asked)


_SEXES: Final = re.compile(
    r" (?:chung kết|bán kết|đội|đội tuyển|tuyển|giải|trận|nội dung|bảng|đơn|đôi|bóng đá|bóng chuyền|cầu thủ|"
    r"vận động viên|vđv|học sinh|sinh viên|công nhân|bệnh nhân|khối|phía|km|mét|kg) (nam|nữ) "
)
_OTHER_SEX: Final = {"nam": "nữ", "nữ": "nam"}


def _of_the_others(asked: str, said: str) -> bool:
    """Whether the sentence tells of the women's match where the men's is asked about, or the other way round."""
    sexes = set(_SEXES.findall(asked)) if " nam " in asked or " nữ " in asked else set()
    if len(sexes) != 1:
        return False
    sex = sexes.pop()
    return f" {sex} " not in said and bool(re.search(f" {_OTHER_SEX[sex]} ", said))


_KEPT: Final = re.compile(r" kỷ niệm (?:[^ ]+ ){0,4}(?:ngày|năm) (sinh|mất|thành lập|ra đời|giải phóng|truyền thống) ")


def _anniversary(asked: str, said: str) -> bool:
    """Whether the sentence keeps an anniversary of what is asked about, and does not tell of it: "Năm 1980, UNESCO kỷ
    niệm 600 năm ngày sinh của …" for "… sinh năm nào"."""
    kept = _KEPT.search(said)
    if kept is None or " kỷ niệm " in asked:
        return False
    return f" {kept[1]} " in asked and said.count(f" {kept[1]} ") == 1


_WAIVED: Final = r"(?:được miễn|miễn(?: giảm| hoàn toàn| toàn bộ)?|không phải đóng|không thu)"
_FEE: Final = re.compile(
    r" ((?:học|viện|lệ|thủy lợi) phí|phí [^ ]+(?: [^ ]+)?|tiền [^ ]+) (?=bao nhiêu |là bao nhiêu |mỗi )"
)


def _waived(asked: str, said: str) -> bool:
    """Whether the sentence has the fee that is asked for only as one that need not be paid: "được miễn | học phí"."""
    fee = _FEE.search(asked) if " phí " in asked or " tiền " in asked else None
    if fee is None or " miễn " in asked:
        return False
    free = len(re.findall(rf" {_WAIVED}(?= {fee[1]} )", said))
    return free > 0 and free == said.count(f" {fee[1]} ")


_FIGURES: Final = "|".join((r"\d+", *FIGURES.values()))
_NUMBERED: Final = re.compile(
    rf"(?<= )((?!lần |thứ |kỳ |khóa |đợt )[^ \d]+(?: [^ \d]+)?) thứ ({_FIGURES}|nhất|nhì|tư)(?= )"
)
_IN_A_ROW: Final = re.compile(rf"(?<= )({'|'.join(ROWS)}) ({_FIGURES}|một|[iv]+)(?= )")
_SO_MANY: Final = re.compile(
    rf"(?<= )((?!tháng |ngày |năm |quý |kỳ |giờ |lúc |thứ )[^ \d]+) ({_FIGURES}) ([^ \d]+)(?= )"
)


def _another_number(asked: str, said: str) -> bool:
    """Whether the sentence speaks of another of a row, or of one with another number, and not of the one asked about:
    "lứa thứ tư" for "lứa thứ hai", "phòng tám người" for "phòng sáu người"."""
    return any(not this.search(said) and other.search(said) for this, other in _numbered(asked))


@lru_cache(maxsize=64)
def _numbered(asked: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """For every number of a question that tells one from others: it in a sentence, and another in its place."""
    found = []
    for noun, number in _NUMBERED.findall(asked):
        alike = spelt(number)
        other = rf" {noun.split(' ')[0]}(?: [^ ]+)? thứ (?!(?:{alike}) )(?:{_FIGURES}|tư|nhất|nhì) "
        found.append((rf" thứ (?:{alike}) ", other))
    for noun, number in _IN_A_ROW.findall(asked):
        alike = spelt(number)
        found.append((rf" {noun} (?:{alike}) ", rf" {noun} (?!(?:{alike}) )(?:{_FIGURES}|một|[iv]+) "))
    for before, number, behind in _SO_MANY.findall(asked):
        alike = spelt(number)
        here = rf" (?:{alike}) {behind} | {before} (?:{alike}) [^ ]+ {behind} "  # "RON 95-III giảm" for "RON 95 giảm"
        found.append((here, rf" {before} (?!(?:{alike}) )(?:{_FIGURES}) {behind} "))
    return tuple((re.compile(this), re.compile(other)) for this, other in found)


_ALIKE: Final = (
    *map(set, FIGURES.items()), {"4", "bốn", "tư"}, {"1", "nhất"}, {"2", "hai", "nhì"},
    {"1", "một", "i"}, {"2", "hai", "ii"}, {"3", "ba", "iii"}, {"4", "bốn", "iv"}, {"5", "năm", "v"},
)  # fmt: skip


def spelt(number: str) -> str:
    """A number as a figure or as a word: alternatives of a pattern."""
    return "|".join(sorted({number}.union(*(one for one in _ALIKE if number in one))))


def _excluded(question: Question, view: SentenceView, *, bare: bool) -> bool:
    """Whether the sentence says what excludes a word of the question, in its place, and not that word, be it alone as
    one of a row: "cà phê arabica 4.100 USD, | robusta 3.900 USD"."""
    said = view.line(bare=bare)
    keys = question.keys(0, len(question.syllables))
    for first, after, these, others in excluding(keys, question.content, bare=bare):
        there = [other for other in others if other in said]
        if there and not any(this in said for this in these):
            beside = f" {' '.join((*keys[:first], '', *keys[after:]))} "
            if any(other in beside for other in others):
                continue  # two are compared
            meant = (e.keys for e in question.expressions if e.start < after and first < e.end)
            spoken_of = any(f" {' '.join(expression)} " in said for expression in meant)
            own = {_own(keys[first:after], tuple(other.split())) for other in there}
            if not spoken_of and not any(_in_a_row(view, words, bare=bare) for words in own):
                return True
    return False


def _own(words: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """``words`` without what ``others`` begin with, too: "cà phê | robusta", "cà phê | arabica"."""
    common = 0
    while common < min(len(words), len(others)) - 1 and words[common] == others[common]:
        common += 1
    return words[common:]


def _in_a_row(view: SentenceView, words: tuple[str, ...], *, bare: bool) -> bool:
    """Whether ``words`` open a part of the sentence behind a mark or "và", a figure not far behind them."""
    tokens, keys = view.tokens, view.folded_keys if bare else view.keys
    for at in view.at(words[0], bare=bare):
        token = view.token_of[at]
        opens = token > 0 and (tokens[token - 1].text in _PARTING or tokens[token - 1].key in _PARTING)
        if opens and keys[at : at + len(words)] == words and view.token_of[at - 1] < token:
            return any(one.digit for one in tokens[token + 1 : token + _TOLD])
    return False


_PARTING: Final = frozenset({",", ";", "(", "và", "còn"})
_TOLD: Final = 7  # tokens


@lru_cache(maxsize=64)
def excluding(
    keys: tuple[str, ...], content: tuple[int, ...], *, bare: bool
) -> tuple[tuple[int, int, list[str], list[str]], ...]:
    """The words of the table that a question has: where they are, how they stand there, and what excludes them so.

    A single syllable is looked at with its neighbour.
    """
    found = []
    for first, words, others in _among(keys, bare=bare):
        after = first + len(words)
        if len(words) > 1:
            places = [("", "")] if set(content) & set(range(first, after)) else []
        else:
            before = f"{keys[first - 1]} " if first - 1 in content else ""
            behind = f" {keys[after]}" if after in content else ""
            places = [side for side in ((before, ""), ("", behind)) if any(side)]
        these = [f" {before}{' '.join(words)}{behind} " for before, behind in places]
        found.append((first, after, these, [f" {b}{other}{a} " for b, a in places for other in others]))
    return tuple(found)


@lru_cache(maxsize=64)
def exclusive(keys: tuple[str, ...], content: tuple[int, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The words of the table that a question has, each with those that exclude it."""
    among = _among(keys, bare=False)
    return tuple((" ".join(words), others) for first, words, others in among if first in content)


def _among(keys: tuple[str, ...], *, bare: bool) -> Iterator[tuple[int, tuple[str, ...], tuple[str, ...]]]:
    """The words of ``keys`` that the table has: where they begin, the words, and what excludes them."""
    table = _bare_table() if bare else _table()
    for first in range(len(keys)):
        for words, others in table.get(keys[first], ()):
            if keys[first : first + len(words)] == words:
                yield first, words, others


Table = dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]


@cache
def _table() -> Table:
    """By their first syllable: the words of the table, each with those that exclude it."""
    table: Table = {}
    for group in read_synonyms(TABLE):
        for words in group.said:
            others = tuple(other for other in group.said if other != words)
            parts = tuple(words.split(" "))
            table.setdefault(parts[0], []).append((parts, others))
    return table


@cache
def _bare_table() -> Table:
    """The same without diacritics, for words of more syllables only: one alone is too many words."""
    table: Table = {}
    for entries in _table().values():
        for words, others in entries:
            if len(words) > 1:
                parts = tuple(map(fold, words))
                table.setdefault(parts[0], []).append((parts, tuple(map(fold, others))))
    return table


_BESIDE: Final = 2  # syllables before a name that say what it is to the rest
_RELATING: Final = frozenset({"cho", "của", "với", "từ"})


def _another_name(question: Question, view: SentenceView) -> bool:
    """Whether the sentence has another name in the place of the question's: "dạy đàn cho | Sen" for "… cho Lĩnh"."""
    for first, after in question.names:
        lead = question.keys(max(0, first - _BESIDE), first)
        if (
            len(lead) < _BESIDE
            or lead[-1] not in _RELATING
            or any(s.folded for s in question.syllables[first - _BESIDE : after])
        ):
            continue
        if f" {' '.join(question.keys(first, after))} " in view.line(bare=False) or _given(question, after, view):
            continue
        for at in view.at(lead[0]):
            behind = at + _BESIDE
            if view.keys[at:behind] == lead and behind < len(view.keys) and _is_name(view, behind):
                return True
    return False


_SENTENCED: Final = re.compile(r" (?:năm|tháng) tù ")


def _another_accused(question: Question, view: SentenceView) -> bool:
    """Whether the years in prison of somebody are asked for and the sentence names only other accused: "Hai bị cáo |
    Khang và Tài cùng bị phạt 30 tháng tù"."""
    if not question.names or not _SENTENCED.search(question.line) or not _SENTENCED.search(view.line(bare=False)):
        return False
    if any(_given(question, after, view) for _, after in question.names):
        return False
    accused = (at for at in view.at("cáo") if at and view.keys[at - 1] == "bị" and at + 1 < len(view.keys))
    return any(_is_name(view, at + 1) for at in accused)


def _given(question: Question, after: int, view: SentenceView) -> bool:
    """Whether the last syllable of the name stands in the sentence: "ông Vượng" for "Tạ Văn Vượng"."""
    return question.syllables[after - 1].key in view.words


def _is_name(view: SentenceView, syllable: int) -> bool:
    token = view.tokens[view.token_of[syllable]]
    return token.capital and token.pos == "Np"
