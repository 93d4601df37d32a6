"""Words and parts of speech, by pyvi's two models, aligned to the text they come from.

pyvi's own front door joins the syllables of a word with "_" and puts spaces around signs, so that "6-12" comes back as
"6 - 12" and a raw "_" cannot be told from a joint. Here its models are asked syllable by syllable instead: where each
syllable stands in the text is known before they are joined.
"""

from __future__ import annotations

import string
import sys
import threading
import warnings
import zlib
from array import array
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any

from corpus.article import TAGS, Sentence, Words

_LONGEST_PIECE = 2_000
"""Characters: pyvi's models take memory and its expressions time beyond proportion on longer ones."""
_ONE_LINE = str.maketrans("\n", " ")
_UNKNOWN = TAGS.index("X")
_TAG_NUMBERS = {tag: number for number, tag in enumerate(TAGS)}

_ONE_AT_A_TIME = threading.Lock()
"""pyvi keeps one model for the whole process, and a model holds the sequence that it is asked about."""

_FORMAT = 1
_WIDTHS = ("B", "H", "I")  # of the array that holds the steps, the narrowest that does


def segment(text: str, sentences: Sequence[Sentence]) -> Words:
    """The words of ``sentences``, in order; each lies within its sentence, and ``text`` (NFC) is not changed.

    Takes about a second for a thousand sentences, and 2.5 seconds once, to load the models.
    """
    starts, ends, tags = array("I"), array("I"), bytearray()
    tagger = _Tagger()
    for sentence in sentences:
        for start, end in _pieces(text, sentence):
            for word_start, word_end, tag in tagger.words(text[start:end]):
                starts.append(start + word_start)
                ends.append(start + word_end)
                tags.append(tag)
    return Words(starts, ends, bytes(tags))


class _Tagger:
    """pyvi's models, loaded when one is made: they cost a command that needs no words too much."""

    def __init__(self) -> None:
        with _ONE_AT_A_TIME, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its source has invalid escapes, which newer Pythons say on stderr
            from pyvi.ViPosTagger import ViPosTagger
            from pyvi.ViTokenizer import ViTokenizer

        self._tokenizer: Any = ViTokenizer
        self._tagger: Any = ViPosTagger

    def words(self, piece: str) -> list[tuple[int, int, int]]:
        """(start, end, number of the tag) of each word in ``piece``."""
        with _ONE_AT_A_TIME:
            return self._words(piece.translate(_ONE_LINE))

    def _words(self, piece: str) -> list[tuple[int, int, int]]:
        _, syllables = self._tokenizer.sylabelize(piece)
        if not syllables:
            return []
        labels = self._tokenizer.model.predict_single(self._tokenizer.sent2features(syllables, False))
        groups = _joined(syllables, labels)
        written = ["_".join(syllables[first:last]) for first, last in groups]
        tags = self._tagger.model.predict_single(self._tagger.sent2features(written, False))
        spans = list(_located(piece, syllables))
        return [
            (spans[first][0], spans[last - 1][1], _TAG_NUMBERS.get(tag, _UNKNOWN))
            for (first, last), tag in zip(groups, tags, strict=True)
        ]


def _pieces(text: str, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """``sentence`` in pieces that pyvi can take, cut at white space where there is some."""
    start = sentence.start
    while sentence.end - start > _LONGEST_PIECE:
        cut = text.rfind(" ", start, start + _LONGEST_PIECE)
        end = cut if cut > start else start + _LONGEST_PIECE
        yield start, end
        start = end
    yield start, sentence.end


def _joined(syllables: Sequence[str], labels: Sequence[str]) -> list[tuple[int, int]]:
    """[first, last) of the syllables of each word, by pyvi's own rule (``ViTokenizer.tokenize``)."""
    groups = [(0, 1)]
    for i in range(1, len(syllables)):
        if labels[i] == "I_W" and _joins(syllables[i - 1], syllables[i]):
            groups[-1] = (groups[-1][0], i + 1)
        else:
            groups.append((i, i + 1))
    return groups


def _joins(left: str, right: str) -> bool:
    signs = left in string.punctuation or right in string.punctuation
    digits = left[0].isdigit() or right[0].isdigit()
    return not signs and not digits and not (right[0].istitle() and not left[0].istitle())


def _located(piece: str, syllables: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where each syllable stands: between two of them there is only white space."""
    position = 0
    for syllable in syllables:
        position = piece.index(syllable, position)
        yield position, position + len(syllable)
        position += len(syllable)


def encode(words: Words) -> bytes:
    """``words`` for storage: steps between the ends of words, little-endian, and tags, compressed."""
    bounds = array("I", bytes(8 * len(words)))
    bounds[0::2], bounds[1::2] = words.starts, words.ends
    steps = [bound - previous for previous, bound in zip([0, *bounds[:-1]], bounds, strict=False)]
    width = next(width for width in _WIDTHS if max(steps, default=0) < 256 ** array(width).itemsize)
    stored = array(width, steps)
    if sys.byteorder == "big":
        stored.byteswap()
    return bytes([_FORMAT, _WIDTHS.index(width)]) + zlib.compress(words.tags + stored.tobytes())


def decode_words(data: bytes) -> Words:
    """The inverse of ``encode``."""
    if data[0] != _FORMAT:
        raise ValueError(f"words stored in format {data[0]}, which is not known")
    steps = array(_WIDTHS[data[1]])
    columns = zlib.decompress(data[2:])
    count = len(columns) // (1 + 2 * steps.itemsize)
    steps.frombytes(columns[count:])
    if sys.byteorder == "big":
        steps.byteswap()
    bounds = array("I", accumulate(steps))
    return Words(bounds[0::2], bounds[1::2], columns[:count])
