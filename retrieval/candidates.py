"""All spans of a sentence that may be an answer, and what can be said of them before any question is asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from retrieval.lexicon import Lexicon
from retrieval.mentions import Mention, Type, mentions_of
from retrieval.view import SentenceView, Token

LONGEST: Final = 22  # words; all spans up to here hold the exact answer for 98 % of questions
_CLASSES: Final = ("Np", "N", "V", "A", "M", "E", "R", "C", "P", "L", "T", "X", "mark", "edge")
_CLASS_OF: Final = {"Np": 0, "Ny": 0, "N": 1, "Nc": 1, "Nu": 1, "B": 1, "V": 2, "A": 3, "M": 4, "E": 5, "R": 6, "C": 7, "S": 7, "P": 8, "L": 9, "T": 10, "I": 10}  # fmt: skip
_BEFORE: Final = ("là", "của", "do", "bởi", "vì", "để", "nhằm", "tại", "ở", "vào", "từ", "đến", "trong", "với", "cho", "gồm", "có", "được", "bị", "như", "năm", "ngày", "về", "trên", "các", "những", "một", "và", "người", "bằng", "theo", "thành", "làm", "hoặc", "khi", ":", "(", ",", ";", "“", "\"", "-")  # fmt: skip
_AFTER: Final = (",", ".", ";", ")", "(", "”", "\"", "và", "là", "của", "đã", "được", "có", "cho", "trong", "tại", "ở", "vào", "để", "với", "bị", "hoặc", "từ", "khi", "như", "do", "người", "-", ":")  # fmt: skip
_TYPES: Final = tuple(Type)
_TYPE_AT: Final = {kind: k for k, kind in enumerate(_TYPES)}
_BEFORE_AT: Final = {word: k for k, word in enumerate(_BEFORE)}
_AFTER_AT: Final = {word: k for k, word in enumerate(_AFTER)}
_NOMINAL: Final = frozenset({"N", "Np", "Nc", "Ny", "Nu", "A", "M", "L", "B"})
_SIZES: Final = (1, 2, 3, 4, 6, 9, 14, LONGEST, 10_000)  # a span's size class is the first that is not less

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]


def static_names() -> tuple[str, ...]:
    """The names of the columns of ``CandidateSet.static()``, in order."""
    return (
        "bias",
        *(f"size<={size}" for size in _SIZES),
        *(f"first:{c}" for c in _CLASSES),
        *(f"last:{c}" for c in _CLASSES),
        *(f"before:{c}" for c in _CLASSES),
        *(f"after:{c}" for c in _CLASSES),
        *(f"before={word}" for word in _BEFORE),
        *(f"after={word}" for word in _AFTER),
        *(f"is:{t}" for t in _TYPES),
        *(f"cuts:{t}" for t in _TYPES),
        *(f"begins:{t}" for t in _TYPES),
        *(f"ends:{t}" for t in _TYPES),
        "capital", "all capital", "digit", "verb", "and", "comma", "open bracket", "open quote",
        "chunk starts", "chunk ends", "clause", "first starts with capital function word",
    )  # fmt: skip


@dataclass(frozen=True)
class CandidateSet:
    """The spans ``[first[k], after[k])`` (tokens) of one sentence."""

    view: SentenceView
    mentions: tuple[Mention, ...]
    first: Ints
    after: Ints

    def static(self) -> Floats:
        """A row a span, a column a name in ``static_names()``: what a ranker learns from. Large, so never kept."""
        traits = self._traits()
        blocks = [_one_hot(codes, width) for codes, width in zip(traits.codes, traits.widths, strict=True)]
        return np.concatenate(
            [np.ones((len(self), 1), dtype=np.float32), *blocks, traits.flags.astype(np.float32)], axis=1
        )

    def static_scores(self, weights: Floats) -> Floats:
        """``static() @ weights``, without the matrix. ``weights`` has one for each of ``static_names()``."""
        traits = self._traits()
        scores = np.full(len(self), weights[0], dtype=np.float32)
        at = 1
        for codes, width in zip(traits.codes, traits.widths, strict=True):
            scores += np.append(weights[at : at + width], np.float32(0))[codes]
            at += width
        scores += traits.flags @ weights[at:]
        return scores

    def _traits(self) -> _Traits:
        return _traits(self.view.tokens, self.mentions, self.first, self.after)

    def __len__(self) -> int:
        return len(self.first)


def candidates_of(view: SentenceView, lexicon: Lexicon) -> CandidateSet:
    """Every span of up to ``LONGEST`` words with fit edges, and every longer mention of a quote or clause."""
    mentions = mentions_of(view, lexicon)
    first, after = _spans(view.tokens, mentions)
    return CandidateSet(view, mentions, first, after)


_OPENERS: Final = frozenset('“"‘«([')
_UNFIT_FIRST: Final = frozenset(",;.:!?…)]”’»/%")
_UNFIT_LAST: Final = frozenset(",;.:!?…([“‘«/-–")


def _spans(tokens: tuple[Token, ...], mentions: tuple[Mention, ...]) -> tuple[Ints, Ints]:
    n = len(tokens)
    starts = np.array([t.text not in _UNFIT_FIRST for t in tokens], dtype=bool)
    ends = np.array([t.text not in _UNFIT_LAST for t in tokens], dtype=bool)
    i, j = np.nonzero(np.triu(np.tri(n, n, LONGEST - 1, dtype=bool)) & starts[:, None] & ends[None, :])
    long = [(m.first, m.after) for m in mentions if m.after - m.first > LONGEST]
    first = np.concatenate([i, np.array([a for a, _ in long], dtype=np.int64)])
    after = np.concatenate([j + 1, np.array([b for _, b in long], dtype=np.int64)])
    return first.astype(np.int32), after.astype(np.int32)


def _class_of(token: Token) -> int:
    return 12 if token.mark else _CLASS_OF.get(token.pos, 11)


def _one_hot(codes: Ints, width: int) -> Floats:
    out = np.zeros((len(codes), width + 1), dtype=np.float32)
    out[np.arange(len(codes)), codes] = 1
    return out[:, :width]


def _counts(flags: list[bool]) -> Ints:
    return np.concatenate([[0], np.cumsum(np.array(flags, dtype=np.int32))]).astype(np.int32)


class _Traits(NamedTuple):
    """What a span is, short of its columns: a class of each sort, and yes or no to the rest.

    ``codes[k]`` has the classes of all spans by the sort ``k``, which has ``widths[k]`` of them; the class
    ``widths[k]`` is none. ``flags`` has a row a span.
    """

    codes: tuple[Ints, ...]
    widths: tuple[int, ...]
    flags: NDArray[np.bool_]


def _traits(tokens: tuple[Token, ...], mentions: tuple[Mention, ...], first: Ints, after: Ints) -> _Traits:
    n = len(tokens)
    classes = np.array([13, *map(_class_of, tokens), 13], dtype=np.int32)  # shifted by one: edges on both sides
    before_word = np.array([len(_BEFORE), *(_index(_BEFORE_AT, t) for t in tokens)], dtype=np.int32)
    after_word = np.array([*(_index(_AFTER_AT, t) for t in tokens), len(_AFTER)], dtype=np.int32)
    size = np.searchsorted(np.array(_SIZES), after - first).astype(np.int32)
    codes = (
        size,
        classes[first + 1],
        classes[after],
        classes[first],
        classes[after + 1],
        before_word[first],
        after_word[after],
    )
    kinds = len(_CLASSES)
    widths = (len(_SIZES), kinds, kinds, kinds, kinds, len(_BEFORE), len(_AFTER))
    flags = np.concatenate([_typed(n, mentions, first, after), _shape(tokens, classes, first, after)], axis=1)
    return _Traits(codes, widths, flags)


def _shape(tokens: tuple[Token, ...], classes: Ints, first: Ints, after: Ints) -> NDArray[np.bool_]:
    """Capitals, figures, marks and chunks: the last of the columns."""
    n = len(tokens)

    def holds(flags: list[bool]) -> Ints:
        counts = _counts(flags)
        return (counts[after] - counts[first]).astype(np.int32)

    capital = holds([t.capital for t in tokens])
    brackets = holds([t.text in "([" for t in tokens]) - holds([t.text in ")]" for t in tokens])
    plain = holds([t.text == '"' for t in tokens])
    quotes = holds([t.text in "“«" for t in tokens]) - holds([t.text in "”»" for t in tokens])
    nominal = [t.pos in _NOMINAL and not t.mark for t in tokens]
    chunk_start = np.array([not nominal[k] or k == 0 or not nominal[k - 1] for k in range(n)], dtype=bool)
    chunk_end = np.array([not nominal[k] or k == n - 1 or not nominal[k + 1] for k in range(n)], dtype=bool)
    marks = np.array([True, *(t.mark for t in tokens), True], dtype=bool)
    return np.stack(
        [
            capital > 0,
            capital == after - first,
            holds([t.digit for t in tokens]) > 0,
            holds([t.pos == "V" for t in tokens]) > 0,
            holds([t.key in {"và", "hoặc"} for t in tokens]) > 0,
            holds([t.text == "," for t in tokens]) > 0,
            brackets != 0,
            (quotes != 0) | (plain % 2 == 1),
            chunk_start[first],
            chunk_end[after - 1],
            marks[first] & marks[after + 1],
            (first == 0) & (classes[first + 1] > 1),
        ],
        axis=1,
    )


def _index(words: Mapping[str, int], token: Token) -> int:
    return words.get(token.text if token.mark else token.key, len(words))


def _typed(n: int, mentions: tuple[Mention, ...], first: Ints, after: Ints) -> NDArray[np.bool_]:
    """Is it a mention of a type, does it cut one in two, does it begin or end with one: a column a type each."""
    kinds = len(_TYPES)
    exact = np.zeros((kinds, n + 1, n + 1), dtype=bool)
    begins = np.zeros((kinds, n + 1), dtype=bool)
    ends = np.zeros((kinds, n + 1), dtype=bool)
    inner = np.zeros((kinds, n + 1), dtype=bool)  # a boundary inside the head of a mention
    for m in mentions:
        k = _TYPE_AT[m.type]
        exact[k, m.first, m.after] = True
        begins[k, m.first] = True
        ends[k, m.after] = True
        if m.type in _WHOLE:
            a, b = m.head if m.head[1] else (m.first, m.after)
            inner[k, a + 1 : b] = True
    cuts = inner[:, first] | inner[:, after]
    return np.concatenate([exact[:, first, after], cuts, begins[:, first], ends[:, after]]).T


_WHOLE: Final = frozenset({Type.NAME, Type.PERSON, Type.TIME, Type.NUMBER, Type.MONEY, Type.PERCENT, Type.SCORE, Type.CODE, Type.AMOUNT, Type.DURATION, Type.AGE, Type.PLACE, Type.ORGANISATION, Type.POST})  # fmt: skip
