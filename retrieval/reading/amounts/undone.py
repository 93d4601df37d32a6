"""Whether what the question speaks of is told at all, where only an amount of its things is: boats that lay at anchor
for "bao nhiêu tàu bị chìm", another offence for "đi ngược chiều bị phạt bao nhiêu"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from retrieval.question import Kind, Question
from retrieval.sentences.matching import all_words
from retrieval.sentences.view import SentenceView, Views

_SUFFERED: Final = re.compile(r" (?:bị|phải) (?!bao |mấy |ảnh |thiệt |hư |hại |phạt |xử )(?P<done>[^ ]+(?: [^ ]+)?) ")
_SUFFERING: Final = re.compile(r" (?P<done>chìm|sập|thoát) ")
_CARRYING: Final = re.compile(r" (?P<done>chở) (?=(?:bao nhiêu|mấy) )")
_OFFENCE: Final = re.compile(r" (?P<done>[^ ]+ [^ ]+) (?:thì )?bị (?:xử )?phạt (?=(?:bao nhiêu|mấy|thế nào) )")
_COUNTED: Final = (_SUFFERED, _SUFFERING, _CARRYING)
_ALSO: Final = {
    "chìm": ("đắm", "lật úp"),
    "sập": ("đổ",),
    "chở": ("hành khách", "trên xe", "trên tàu", "trên thuyền", "trên máy bay", "đi trên"),
}
"""What tells of it in other words than the synonyms have."""
_BEFORE: Final = 2  # sentences of the paragraph that are looked at, too


def undone(question: Question, view: SentenceView, views: Views) -> bool:
    """Whether it is asked how many something happened to, or what one pays for doing it, and neither the sentence, nor
    those before it in its paragraph, nor the title say a word of that."""
    if question.kind not in _KINDS or question.language != "vi":
        return False
    done, finer = _done(question), _fined(question.line)
    if not (done or finer):
        return False
    if finer and _of_other(finer, view.line(bare=False)):
        return True
    lines = [one.line(bare=False) for one in (*views.before(view, _BEFORE), view)]
    lines.append(all_words(view.article.title, bare=False))
    return any(not any(f" {said} " in line for line in lines for said in words) for words in (*done, *finer))


_KINDS: Final = frozenset({Kind.HOW_MANY, Kind.MONEY})


def _done(question: Question) -> list[tuple[str, ...]]:
    """What the question says was done: the content words of each, and all that means the same."""
    found = []
    for first, after in _spoken_of(question.line, question.kind):
        own = {i for i in question.content if first <= i < after}
        if not own or any(own & set(range(*name)) for name in question.names):
            continue
        meant = (e.keys for e in question.expressions if set(range(e.start, e.end)) & own)
        said = [question.syllables[i].key for i in own]
        also = (word for key in said for word in _ALSO.get(key, ()))
        found.append((*said, *also, *map(" ".join, meant)))
    return found


@lru_cache(maxsize=64)
def _spoken_of(line: str, kind: Kind) -> tuple[tuple[int, int], ...]:
    """The syllables of a question that say what was done, ``[first, after)`` each."""
    patterns = _COUNTED if kind is Kind.HOW_MANY else (_OFFENCE,)
    found = (match for pattern in patterns for match in pattern.finditer(line))
    starts = ((line.count(" ", 0, match.start("done")) - 1, match["done"]) for match in found)
    return tuple((first, first + 1 + done.count(" ")) for first, done in starts)


_FINED: Final = (
    ("xe máy", "mô tô", "xe gắn máy"), ("ô tô", "xe hơi", "xe con"), ("xe đạp", "xe thô sơ"), ("đi bộ", "bộ hành"),
    ("xe tải",), ("xe khách",), ("cá nhân",), ("tổ chức",),
)  # fmt: skip
"""Who is fined, each by all that they are called: what one pays is not what another does."""


@lru_cache(maxsize=64)
def _fined(line: str) -> tuple[tuple[str, ...], ...]:
    """Of whom it is asked what fine they pay."""
    if " phạt " not in line:
        return ()
    return tuple(words for words in _FINED if any(f" {word} " in line for word in words))


def _of_other(fined: tuple[tuple[str, ...], ...], said: str) -> bool:
    """Whether a sentence tells only of others who are fined."""
    told = [words for words in _FINED if any(f" {word} " in said for word in words)]
    return bool(told) and not any(words in told for words in fined)
