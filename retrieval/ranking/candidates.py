"""All spans of a sentence that may be an answer, and what can be said of them before any question is asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from typing import Final

import numpy as np

from retrieval.arrays import Flags, Positions, Singles, SmallInts
from retrieval.mentions import Mention, Type, mentions_of
from retrieval.mentions.enumerations import Enumeration, enumerations
from retrieval.mentions.people import Person, people_of
from retrieval.ranking.shape import SHAPE, shape
from retrieval.ranking.spans import SpanFeatures
from retrieval.sentences.view import Place, SentenceView, Token
from retrieval.words.lexicon import Lexicon

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
_UNTELLING: Final = frozenset({"E", "C", "R", "T", "L", "P"})
_EDGE: Final = _CLASSES.index("edge")
_SIZES: Final = (1, 2, 3, 4, 6, 9, 14, LONGEST, 10_000)  # a span's size class is the first that is not less
_SIZE_OF: Final = np.searchsorted(_SIZES, np.arange(LONGEST + 2))


def static_names() -> tuple[str, ...]:
    """The names of what ``CandidateSet.features()`` says, in order."""
    return (
        "bias",
        *(f"first:{c}" for c in _CLASSES),
        *(f"before:{c}" for c in _CLASSES),
        *(f"before={word}" for word in _BEFORE),
        *(f"begins:{t}" for t in _TYPES),
        "chunk starts", "first starts with capital function word",
        *(f"last:{c}" for c in _CLASSES),
        *(f"after:{c}" for c in _CLASSES),
        *(f"after={word}" for word in _AFTER),
        *(f"ends:{t}" for t in _TYPES),
        "chunk ends",
        *(f"size<={size}" for size in _SIZES),
        *(f"is:{t}" for t in _TYPES),
        *(f"cuts:{t}" for t in _TYPES),
        *SHAPE,
    )  # fmt: skip


@dataclass(frozen=True, eq=False)
class CandidateSet:
    """The spans ``[first[k], after[k])`` (tokens) of one sentence."""

    view: SentenceView
    mentions: tuple[Mention, ...]
    first: SmallInts
    after: SmallInts

    def features(self) -> SpanFeatures:
        """What can be said of the spans, by ``static_names()``. Large, so not kept for long."""
        tokens, n = self.view.tokens, len(self.view.tokens)
        classes = np.array([_EDGE, *map(_class_of, tokens), _EDGE])  # shifted by one
        begins, ends = _bounds(n, self.mentions)
        chunks = _between_chunks(tokens)[:, None]
        here, behind = classes[1:], classes[:-1]
        opens = (here > 1) & (np.arange(n + 1) == 0)
        opening = [
            np.ones((n + 1, 1), dtype=np.float32),
            _one_hot(here, len(_CLASSES)),
            _one_hot(behind, len(_CLASSES)),
            _one_hot([len(_BEFORE), *(_index(_BEFORE_AT, t) for t in tokens)], len(_BEFORE)),
            begins,
            chunks,
            opens[:, None],
        ]
        closing = [
            _one_hot(behind, len(_CLASSES)),
            _one_hot(here, len(_CLASSES)),
            _one_hot([*(_index(_AFTER_AT, t) for t in tokens), len(_AFTER)], len(_AFTER)),
            ends,
            chunks,
        ]
        whole = np.zeros((len(_SIZES) + 2 * len(_TYPES) + len(SHAPE), len(self)), dtype=np.float32)
        whole[_SIZE_OF.take(self.after - self.first, mode="clip"), np.arange(len(self))] = 1
        self._type(whole[len(_SIZES) : -len(SHAPE)])
        whole[-len(SHAPE) :] = shape(tokens, self.first, self.after)
        return SpanFeatures(
            self.first,
            self.after,
            np.concatenate(opening, axis=1, dtype=np.float32),
            np.concatenate(closing, axis=1, dtype=np.float32),
            whole,
        )

    def _type(self, rows: Singles) -> None:
        """Writes whether a span is a mention of a type, and whether it cuts one in two: a row a type each."""
        wide = len(self.view.tokens) + 1
        exact: dict[int, Flags] = {}
        inner: dict[int, Flags] = {}
        for m in self.mentions:
            k = _TYPE_AT[m.type]
            exact.setdefault(k, np.zeros(wide * wide, dtype=np.bool_))[m.first * wide + m.after] = True
            if m.type in _WHOLE:  # a boundary inside the head of a mention cuts it
                a, b = m.head if m.head[1] else (m.first, m.after)
                if b > a + 1:
                    inner.setdefault(k, np.zeros(wide, dtype=np.bool_))[a + 1 : b] = True
        places = self.first * wide + self.after
        for k, at in exact.items():
            rows[k] = at.take(places)
        for k, at in inner.items():
            rows[len(_TYPES) + k] = at.take(self.first) | at.take(self.after)

    @cached_property
    def ends(self) -> tuple[Positions, Positions]:
        """``first`` and ``after``, as arrays are indexed with."""
        return self.first.astype(np.intp), self.after.astype(np.intp)

    @cached_property
    def syllables(self) -> tuple[Positions, Positions]:
        """How many syllables every token, and every span, has; one at least."""
        first, after = self.ends
        counts = np.bincount(np.array(self.view.token_of, dtype=np.int64), minlength=len(self.view.tokens))
        before = np.concatenate([[0], counts.cumsum()])
        return np.maximum(1, counts), np.maximum(1, before.take(after) - before.take(first))

    @cached_property
    def stops(self) -> tuple[Flags, Flags]:
        """The marks that keep words apart: those before a span, and those behind it."""
        texts = [t.text for t in self.view.tokens]
        cuts = np.array([text in ",;:" for text in texts], dtype=np.bool_)
        return cuts | np.array([text == "(" for text in texts]), cuts | np.array([text == ")" for text in texts])

    @cached_property
    def named(self) -> Flags:
        """For every boundary between tokens: whether it cuts a run of capitals."""
        capital = np.array([False, *(t.capital for t in self.view.tokens), False])
        cut: Flags = capital[1:] & capital[:-1]
        return cut

    @cached_property
    def telling(self) -> Flags:
        """The words that may say something new: no marks, prepositions, particles, pronouns and the like."""
        return np.array([not t.mark and t.pos not in _UNTELLING for t in self.view.tokens], dtype=np.bool_)

    def positions(self, places: Iterable[Place]) -> list[int]:
        """Which of the spans are one of ``places``, in order."""
        wide = len(self.view.tokens) + 1
        wanted = np.zeros(wide * wide, dtype=np.bool_)
        wanted[[first * wide + after for first, after in places]] = True
        found: list[int] = wanted[self.first * wide + self.after].nonzero()[0].tolist()
        return found

    @cached_property
    def enumerations(self) -> tuple[Enumeration, ...]:
        """What the sentence enumerates."""
        return tuple(enumerations(self.view, self.mentions))

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Who is named, with the posts that the sentence gives them."""
        return people_of(self.view, self.mentions)

    def __len__(self) -> int:
        return len(self.first)


def candidates_of(view: SentenceView, lexicon: Lexicon) -> CandidateSet:
    """Every span of up to ``LONGEST`` words with fit edges, and every longer mention of a quote or clause."""
    mentions = mentions_of(view, lexicon)
    first, after = _spans(view.tokens, mentions)
    return CandidateSet(view, mentions, first, after)


_UNFIT_FIRST: Final = frozenset(",;.:!?…)]”’»/%")
_UNFIT_LAST: Final = frozenset(",;.:!?…([“‘«/-–")


def _spans(tokens: tuple[Token, ...], mentions: tuple[Mention, ...]) -> tuple[SmallInts, SmallInts]:
    starts = np.array([t.text not in _UNFIT_FIRST for t in tokens], dtype=bool)
    ends = np.array([t.text not in _UNFIT_LAST for t in tokens], dtype=bool)
    i, j = _within(len(tokens))
    fit = starts.take(i) & ends.take(j)
    i, j = i[fit], j[fit]
    long = [(m.first, m.after) for m in mentions if m.after - m.first > LONGEST]
    first = np.concatenate([i, np.array([a for a, _ in long], dtype=np.int64)])
    after = np.concatenate([j + 1, np.array([b for _, b in long], dtype=np.int64)])
    return first.astype(np.int32), after.astype(np.int32)


@lru_cache(maxsize=128)
def _within(n: int) -> tuple[Positions, Positions]:
    """The first and the last token of every span of up to ``LONGEST`` of ``n``."""
    first, last = np.nonzero(np.triu(np.tri(n, n, LONGEST - 1, dtype=bool)))
    return first, last


def _class_of(token: Token) -> int:
    return 12 if token.mark else _CLASS_OF.get(token.pos, 11)


def _one_hot(codes: SmallInts | list[int], width: int) -> Singles:
    """A row a code; the code ``width`` is none."""
    return _codes(width)[codes]


@cache
def _codes(width: int) -> Singles:
    return np.eye(width + 1, width, dtype=np.float32)


def _between_chunks(tokens: tuple[Token, ...]) -> Flags:
    """For every boundary between tokens: whether it cuts no run of nouns in two."""
    nouns = [t.pos in _NOMINAL and not t.mark for t in tokens]
    return np.array([True, *(not (one and other) for one, other in pairwise(nouns)), True][: len(tokens) + 1])


def _index(words: Mapping[str, int], token: Token) -> int:
    return words.get(token.text if token.mark else token.key, len(words))


def _bounds(n: int, mentions: tuple[Mention, ...]) -> tuple[Flags, Flags]:
    """Whether a mention of a type begins, or ends, there: a row a boundary, a column a type."""
    begins, ends = np.zeros((n + 1, len(_TYPES)), dtype=np.bool_), np.zeros((n + 1, len(_TYPES)), dtype=np.bool_)
    for m in mentions:
        k = _TYPE_AT[m.type]
        begins[m.first, k] = ends[m.after, k] = True
    return begins, ends


_WHOLE: Final = frozenset({Type.NAME, Type.PERSON, Type.TIME, Type.NUMBER, Type.MONEY, Type.PERCENT, Type.SCORE, Type.CODE, Type.AMOUNT, Type.DURATION, Type.AGE, Type.PLACE, Type.ORGANISATION, Type.POST})  # fmt: skip
