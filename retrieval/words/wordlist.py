"""Which syllables are known, and which pairs of them are words: by the corpus, Vietnamese at large and a word list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Final, Protocol

from retrieval.search.background import Background
from retrieval.syllables import fold, has_diacritics, key
from retrieval.words.lexicon import Lexicon

_AT_LARGE: Final = 1000  # sentences of the background that count as one of the corpus
_ASKING: Final = 20  # sentences of the corpus that a question word counts for: questions have them, articles do not


class Statistics(Protocol):
    """What is asked of the index. ``revision`` differs after every write."""

    @property
    def revision(self) -> int: ...

    def count(self) -> int: ...

    def vocabulary(self) -> Iterator[tuple[str, int]]: ...

    def document_frequency(self, key: str, *, folded: bool = False) -> int: ...

    def pair_frequency(self, first: str, second: str) -> int: ...


@cache
def _listed() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The syllables of pyvi's word list, the pairs that stand side by side in its words, and its words of two and more.
    Reads the list alone: pyvi itself takes seconds to import. Empty where a version of pyvi has no such list."""
    path = files("pyvi").joinpath("models", "words.txt")
    if not path.is_file():
        return frozenset(), frozenset(), frozenset()
    single: set[str] = set()
    pairs: set[str] = set()
    words: set[str] = set()
    spelt: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        parts = [spelt.get(part) or spelt.setdefault(part, key(part) if part else part) for part in line.split(" ")]
        if len(parts) > 1 or not line.isascii():  # its lone ASCII words are English as often as not
            single.update(parts)
        pairs.update(map(" ".join, pairwise(parts)))
        if len(parts) > 1:
            words.add(" ".join(parts))
    return frozenset(single), frozenset(pairs), frozenset(words)


def is_listed(first: str, second: str) -> bool:
    """Whether the word list has a word with the two side by side."""
    return f"{first} {second}" in _listed()[1]


def is_word(*parts: str) -> bool:
    """Whether the word list has the syllables' keys ``parts``, two or more, as one word."""
    return " ".join(parts) in _listed()[2]


class Wordlist:
    """Known syllables by their letters; what the index adds is read again after it was written to."""

    def __init__(self, index: Statistics, lexicon: Lexicon, background: Background | None = None) -> None:
        self._index = index
        self._lexicon = lexicon
        self._background = background or Background.load()
        self._revision: int | None = None
        self._written: dict[str, list[str]] = {}
        self._static: dict[str, list[str]] | None = None

    def prepare(self) -> None:
        """Reads all tables: what nobody knows is looked for in every one."""
        self.is_known("")

    def is_known(self, syllable: str) -> bool:
        """Whether the key is a syllable of the corpus or of Vietnamese; without diacritics, whether any spelt so is."""
        if self._index.document_frequency(syllable) or syllable in self._background.frequencies:
            return True
        if not has_diacritics(syllable):
            if self._index.document_frequency(syllable, folded=True) or syllable in self._background.folded:
                return True
            return any(self.frequency(other) for other in self.spelt(syllable))
        return syllable in self._of_lexicon or syllable in _listed()[0]

    def frequency(self, syllable: str) -> float:
        """Sentences of the corpus that hold it, plus a little for what Vietnamese at large does."""
        written = self._index.document_frequency(syllable) + self._background.frequencies.get(syllable, 0) / _AT_LARGE
        return written + _ASKING * (syllable in _words_of(self._lexicon.asking))

    def spelt(self, bare: str) -> list[str]:
        """The known keys that fold to ``bare``."""
        if self._static is None:
            self._static = _by_letters((*self._of_lexicon, *_listed()[0], *self._background.frequencies))
        written = self.written(bare)
        return [*written, *(key for key in self._static.get(bare, ()) if key not in written)]

    def written(self, bare: str) -> list[str]:
        """Those of them that the corpus has."""
        if self._revision != self._index.revision:
            self._revision = self._index.revision
            self._written = _by_letters(key for key, _ in self._index.vocabulary())
        return self._written.get(bare, [])

    def is_written(self, syllable: str) -> bool:
        """Whether the corpus has it."""
        return bool(self._index.document_frequency(syllable))

    def together(self, first: str, second: str, *, bare: bool = False) -> int:
        """Sentences with the two side by side.

        A syllable that the corpus does not have without diacritics, or any where ``bare``, may have some.
        """
        firsts, seconds = self._meant(first, bare=bare), self._meant(second, bare=bare)
        return max(self._index.pair_frequency(one, other) for one in firsts for other in seconds)

    def _meant(self, syllable: str, *, bare: bool) -> list[str]:
        if has_diacritics(syllable) or (self.is_written(syllable) and not bare):
            return [syllable]
        return [syllable, *self.written(syllable)]

    def is_word(self, first: str, second: str) -> bool:
        """Whether the two side by side are a word, or a part of one."""
        pair = f"{first} {second}"
        lexicon = self._lexicon
        tables = (
            lexicon.answer_nouns,
            lexicon.title_kinds,
            lexicon.posts,
            lexicon.known_places,
            lexicon.synonyms,
            lexicon.paraphrases,
        )
        return is_listed(first, second) or any(pair in table for table in tables)

    def is_function(self, syllable: str) -> bool:
        """Whether the key is a function word, which goes with anything."""
        return self._lexicon.is_stop(syllable) or self._lexicon.is_weak(syllable)

    @property
    def _of_lexicon(self) -> frozenset[str]:
        return _syllables_of(self._lexicon)


def _by_letters(keys: Iterable[str]) -> dict[str, list[str]]:
    """Those of ``keys`` that are of letters, by their folded ones."""
    found: dict[str, list[str]] = {}
    for one in dict.fromkeys(keys):
        if one.isalpha():
            found.setdefault(fold(one), []).append(one)
    return found


@cache
def _words_of(table: frozenset[str]) -> frozenset[str]:
    return frozenset(word for expression in table for word in expression.split(" "))


def _syllables_of(lexicon: Lexicon) -> frozenset[str]:
    """Those of every expression that does not change while the program runs."""
    return (
        _words_of(lexicon.posts)
        | _words_of(lexicon.known_places)
        | _words_of(lexicon.stopwords)
        | _words_of(lexicon.surnames)
    )
