"""Which of a ranking: "Mỹ là thị trường lớn nhất, tiếp theo là | Ấn Độ, Đức"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import numpy as np

from retrieval.arrays import Floats
from retrieval.question import Question
from retrieval.reading.amounts.rows import FIGURED, parts
from retrieval.reading.found import Sheet
from retrieval.sentences.matching import all_words
from retrieval.sentences.view import Place, SentenceView, Views

_MOST: Final = (
    "cao|thấp|lớn|nhỏ|nhiều|ít|dài|ngắn|đông|đắt|rẻ|mạnh|nặng|nhanh|sâu|rộng|xa|giàu|nghèo|nóng|lạnh|chạy|tốt"
)
_FIRST: Final = re.compile(rf" (?:(?:{_MOST}) nhất|(?:đứng|xếp|hạng|vị trí) thứ nhất|(?:đứng|dẫn) đầu|đầu bảng) ")
_ORDER: Final = {"hai": 2, "nhì": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "2": 2, "3": 3, "4": 4, "5": 5}
_LATER: Final = re.compile(
    rf" (?:(?:đứng|xếp|lớn|cao|nhiều|dài|đông|về|trí|nhỏ|thấp) (?:thứ|hạng)|hạng) ({'|'.join(_ORDER)}) "
)
_NEXT: Final = frozenset({
    ("tiếp", "theo"), ("tiếp", "đến"), ("tiếp", "sau"), ("kế", "đến"), ("kế", "tiếp"), ("theo", "sau"), ("sau", "đó"),
    ("xếp", "sau"), ("đứng", "sau"),
})  # fmt: skip
_LEADING: Final = frozenset({"là", "lần lượt", "gồm", "có", "thuộc"})
_AND: Final = frozenset({"và", "rồi", "còn"})


def of_other_rank(sheet: Sheet) -> Floats:
    """1 for every span that is of another rank than the one asked for, where the sentence ranks them."""
    asked, candidates = asked_rank(sheet.question.line), sheet.candidates
    flags = np.zeros(len(sheet.view.tokens) + 1)
    if not asked or sheet.question.plural:
        return flags.take(candidates.first)
    ranks = _ranks(sheet.view) or _ranked_by_figures(sheet)
    if not ranks or asked not in ranks.values():
        return flags.take(candidates.first)
    for (first, after), rank in ranks.items():
        flags[first:after] = rank != asked
    ends = {token: after for (first, after), rank in ranks.items() if rank == asked for token in range(first, after)}
    beyond = np.array([ends.get(t, len(flags)) for t in range(len(flags))])
    found: Floats = np.maximum(flags.take(candidates.first), candidates.after > beyond.take(candidates.first))
    return found


@lru_cache(maxsize=64)
def asked_rank(line: str) -> int:
    """The rank that a question asks for; 0 where it asks for none."""
    if later := _LATER.search(line):
        return _ORDER[later[1]]
    return int(bool(_FIRST.search(line)))


def _ranks(view: SentenceView) -> dict[Place, int]:
    """The parts of a sentence between marks that it ranks, each with its rank; those behind "tiếp theo là" count on."""
    ranks: dict[Place, int] = {}
    ranked, following = 0, False
    for place in parts(view):
        line = f" {' '.join(token.key for token in view.tokens[slice(*place)])} "
        if later := _LATER.search(line):
            ranked, following = _ORDER[later[1]], False
            ranks[place] = ranked
        elif _FIRST.search(line):
            ranked, following = 1, False
            ranks[place] = 1
        elif view.tokens[place[0]].text == ";":
            following = False
        elif ranked and _names_any(view, place) and (following or _opens_next(view, place)):
            ranked, following = ranked + 1, True
            ranks[place] = ranked
    return ranks if len(set(ranks.values())) > 1 else {}


def _ranked_by_figures(sheet: Sheet) -> dict[Place, int]:
    """Of a row of figures, the first as the sentence calls it and the others: "ngành Y cao nhất với 28,5 điểm, ngành
    Dược | 26 điểm"."""
    figures = {m.head[0] for m in sheet.candidates.mentions if m.type in FIGURED}
    row = [place for place in parts(sheet.view) if any(place[0] <= first < place[1] for first in figures)]
    tokens, asked = sheet.view.tokens, _FIRST.search(sheet.question.line)
    if asked is None:
        return {}
    called = [asked[0] in f" {' '.join(t.key for t in tokens[slice(*place)])} " for place in row]
    return (
        {place: 1 if first else 2 for place, first in zip(row, called, strict=True)} if called.count(True) == 1 else {}
    )


def _names_any(view: SentenceView, place: Place) -> bool:
    return any(token.capital for token in view.tokens[slice(*place)])


def _opens_next(view: SentenceView, place: Place) -> bool:
    """Whether a part says who comes next: "tiếp theo là | Ấn Độ"; not "trong năm tiếp theo"."""
    tokens = view.tokens[slice(*place)]
    words = [token.key for token in tokens if not token.mark and token.key not in _AND]
    keys = [key for word in words for key in word.split(" ")]
    if tuple(keys[:2]) not in _NEXT:
        return False
    behind = " ".join(keys[2:])
    return any(behind.startswith(word) for word in _LEADING) or tokens[-1].capital


_ASKED_MOST: Final = re.compile(rf" (?:{_MOST}|trẻ|già|tốt|xấu|sớm|muộn|nhẹ|yếu|chậm) nhất ")
_TOLD_MOST: Final = re.compile(
    r" (?:nhất|(?:đứng|dẫn|hàng) đầu|đầu bảng|(?:đứng|xếp) cuối|cuối bảng|kỷ lục|vô địch|quán quân|đỉnh|tối đa"
    r"|tối thiểu|hơn cả|không quá|áp đảo|vượt xa) "
)
_BEFORE: Final = 2  # sentences of the paragraph that are looked at, too


def of_no_ranking(question: Question, view: SentenceView, views: Views) -> bool:
    """Whether the most or the least of several is asked for, and neither the sentence, nor those before it in its
    paragraph, nor the title call anything so: which it is the reader may work out, the article does not say it."""
    if not _ASKED_MOST.search(question.line):
        return False
    lines = [one.line(bare=False) for one in (*views.before(view, _BEFORE), view)]
    return not any(_TOLD_MOST.search(line) for line in (*lines, all_words(view.article.title, bare=False)))
