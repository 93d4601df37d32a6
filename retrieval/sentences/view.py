"""A sentence made ready for reading: its syllables and words with positions, computed once and kept."""

from __future__ import annotations

import re
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain
from typing import Final, NamedTuple

import numpy as np

from corpus.article import Article, Span
from retrieval.arrays import Positions
from retrieval.sentences.dateline import dateline
from retrieval.sentences.parting import bearer, joined, parted
from retrieval.sentences.per_article import PerArticle
from retrieval.sentences.sections import headings
from retrieval.syllables import fold, keys, starts

Place = tuple[int, int]
"""Tokens ``[first, after)`` of a sentence."""


class Token(NamedTuple):
    """A word or a mark of a sentence. Offsets are the article's; ``key`` is its syllables' keys joined by spaces.

    ``pos`` is pyvi's part of speech; ``capital`` says that its first letter is one.
    """

    start: int
    end: int
    text: str
    key: str
    pos: str
    capital: bool
    digit: bool
    mark: bool


_CLOSING: Final = '"”»’) '
_DIGIT: Final = re.compile(r"\d")


@dataclass(frozen=True)
class SentenceView:
    """One sentence of one article. Token and syllable positions count from 0 within the sentence.

    ``keys`` are its syllables' keys. The rest is made when first asked for: many sentences are only looked at for
    their words.
    """

    article: Article
    position: int
    keys: tuple[str, ...]

    @cached_property
    def words(self) -> frozenset[str]:
        """The keys that it has: of most sentences nothing else is asked."""
        return frozenset(self.keys)

    @cached_property
    def folded_words(self) -> frozenset[str]:
        return frozenset(self.folded_keys)

    def at(self, key: str, *, bare: bool = False) -> Sequence[int]:
        """The positions of the syllables that have ``key``, in order; ``bare``: it is a folded key."""
        return (self._folded_places if bare else self._places).get(key, ())

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The sentence's words and marks."""
        return self._cut[0]

    @cached_property
    def token_of(self) -> tuple[int, ...]:
        """The position of every syllable's token."""
        return self._cut[1]

    @cached_property
    def _cut(self) -> tuple[tuple[Token, ...], tuple[int, ...]]:
        return _tokens(self.article, self.span, self.keys, self.starts)

    @cached_property
    def starts(self) -> list[int]:
        """Where each of ``keys`` begins in the text."""
        return starts(self.text)

    @cached_property
    def span(self) -> Span:
        start, end, _ = self.article.sentences[self.position]
        return Span(start, end)

    @cached_property
    def text(self) -> str:
        return self.article.text[self.span.start : self.span.end]

    @property
    def asks(self) -> bool:
        """Whether the sentence is a question itself, an interviewer's or a reader's."""
        return asks(self.article, self.position)

    @cached_property
    def folded_keys(self) -> tuple[str, ...]:
        return tuple(fold(key) for key in self.keys)

    def line(self, *, bare: bool) -> str:
        """The sentence's keys between spaces, so that a name is found in whole syllables; ``bare``: folded."""
        return self._folded_line if bare else self._line

    @cached_property
    def _line(self) -> str:
        return f" {' '.join(self.keys)} "

    @cached_property
    def _folded_line(self) -> str:
        return f" {' '.join(self.folded_keys)} "

    @cached_property
    def _places(self) -> Mapping[str, Sequence[int]]:
        return _by_key(self.keys)

    @cached_property
    def _folded_places(self) -> Mapping[str, Sequence[int]]:
        return _by_key(self.folded_keys)

    @cached_property
    def first_syllables(self) -> Positions:
        """For every boundary between tokens: the position of the syllable after it."""
        starts, at = [], 0
        for token in range(len(self.tokens) + 1):
            while at < len(self.token_of) and self.token_of[at] < token:
                at += 1
            starts.append(at)
        return np.array(starts, dtype=np.intp)

    @cached_property
    def clauses(self) -> tuple[Positions, Positions]:
        """What stands between marks: its first token, and of every token in which of them it stands."""
        cut = np.array([True, *(t.mark and t.text in ",;:()." for t in self.tokens[1:])])
        return np.flatnonzero(cut), np.cumsum(cut) - 1

    @cached_property
    def depths(self) -> tuple[int, ...]:
        """For every boundary between tokens: how many round brackets are open there, less than 0 behind one that closes
        what nothing opened ("a) …")."""
        return tuple(accumulate([(t.text == "(") - (t.text == ")") for t in self.tokens], initial=0))

    @cached_property
    def has_digit(self) -> bool:
        """Whether there is a figure in it."""
        return _DIGIT.search(self.text) is not None

    @cached_property
    def bounds(self) -> tuple[list[int], list[int]]:
        """Where the tokens start, and where they end."""
        return [token.start for token in self.tokens], [token.end for token in self.tokens]

    def slice(self, first: int, after: int) -> Span:
        """The article's offsets of tokens ``[first, after)``."""
        return Span(self.tokens[first].start, self.tokens[after - 1].end)


def asks(article: Article, position: int) -> bool:
    """Whether the sentence at ``position`` of ``article.sentences`` is a question."""
    start, end, _ = article.sentences[position]
    return article.text[start:end].rstrip(_CLOSING).endswith("?")


def _by_key(keys: tuple[str, ...]) -> Mapping[str, Sequence[int]]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for position, key in enumerate(keys):
        places[key].append(position)
    return dict(places)


def view_of(article: Article, position: int) -> SentenceView:
    """The view of the sentence at ``position`` of ``article.sentences``."""
    return SentenceView(article, position, _keys(article, position))


def _keys(article: Article, position: int) -> tuple[str, ...]:
    start, end, _ = article.sentences[position]
    return tuple(keys(article.text[start:end]))


def _tokens(
    article: Article, span: Span, keys: tuple[str, ...], starts: list[int]
) -> tuple[tuple[Token, ...], tuple[int, ...]]:
    tokens: list[Token] = []
    token_of: list[int] = []
    text, offset, at = article.text, span.start, 0
    for first, after, pos in _pieces(article, span.start, span.end):
        begin = at
        while at < len(starts) and starts[at] + offset < after:
            token_of.append(len(tokens))
            at += 1
        word = text[first:after]
        key = " ".join(keys[begin:at])
        mark = not key and not word.isalnum()
        tokens.append(Token(first, after, word, key or word, pos, word[0].isupper(), word[0].isdigit(), mark))
    return tuple(tokens), tuple(token_of)


def _pieces(article: Article, start: int, end: int) -> list[tuple[int, int, str]]:
    """The words of a sentence; what no word covers is cut at white space, so that nothing is lost."""
    pieces: list[tuple[int, int, str]] = []
    at, text, person = start, article.text, 0
    for word in article.words.within(start, end):
        first, after, pos = word
        if first > at + 1 or (first > at and text[at] != " "):
            pieces.extend(_gaps(text, at, first))
        if first < person - 1 < after:
            pieces += [(first, person - 1, "Np"), (person, after, pos)]
        elif " " in text[first:after]:
            pieces.extend(parted(text, pieces[-1] if pieces else None, word))
        elif pieces and joined(text, pieces[-1], word):
            pieces[-1] = (pieces[-1][0], after, "N")
        else:
            pieces.append(word)
        person = person if person > after else bearer(text, word)
        at = after
    pieces.extend(_gaps(text, at, end))
    if pieces and text[end - 1] == "." and text[pieces[-1][0] : end - 1][-1:].isalnum():
        first, _, pos = pieces.pop()  # pyvi leaves the full stop on what looks shortened: "UBND.", "thế kỷ XVI."
        pieces += [(first, end - 1, pos), (end - 1, end, "F")]
    return _with_addresses(text, start, end, pieces)


MAIL: Final = r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # "ubnd@gomay.gov.vn"
WEB: Final = (
    r"(?<!\w)(?:https?://|www\.)[^\s,;()“”\"]*[\w/]"
    r"|(?<![\w@.-])[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:vn|com|net|org|info|edu|gov)(?:/[^\s,;()“”\"]*[\w/])?(?![\w@-]|\.\w)"
)  # "www.gomay.example", "gomay.gov.vn/tin-tuc"
"""Patterns of an address of mail, and of one of the web, in whatever case."""
_ADDRESS: Final = re.compile(rf"{WEB}|{MAIL}", re.IGNORECASE)


def _with_addresses(text: str, start: int, end: int, pieces: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """``pieces`` with every address of the web or of mail as one word, which pyvi cuts at its points."""
    if not _POINTED.search(text, start, end):
        return pieces
    for match in _ADDRESS.finditer(text, start, end):
        within = [i for i, (first, after, _) in enumerate(pieces) if first < match.end() and after > match.start()]
        first, after = pieces[within[0]][0], pieces[within[-1]][1]
        if first == match.start():  # pyvi may leave a comma on it
            pieces[within[0] : within[-1] + 1] = [(first, match.end(), "N"), *_gaps(text, match.end(), after)]
    return pieces


_POINTED: Final = re.compile(r"\w[.@][a-z]|://")


def _gaps(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    found = []
    at = start
    for part in text[start:end].split():
        at = text.index(part, at)
        found.append((at, at + len(part), "X"))
        at += len(part)
    return found


class Views:
    """The most recently read sentences, kept ready; the least recently read goes first.

    ``keys``: where a sentence's keys come from, the text itself where nothing is given.
    """

    def __init__(
        self, keys: Callable[[Article, int], tuple[str, ...]] | None = None, *, capacity: int = 20_000
    ) -> None:
        self._keys = keys or _keys
        self._capacity = capacity
        self._lines, self._folded_lines = PerArticle(self._line), PerArticle(self._folded_line)
        self._headings, self._datelines = PerArticle(headings), PerArticle(dateline)
        self._kept: OrderedDict[tuple[int, int, int], SentenceView] = OrderedDict()

    def get(self, article: Article, position: int) -> SentenceView:
        name = (article.id, article.version, position)
        view = self._kept.get(name)
        if view is None or view.article is not article:
            view = self._kept[name] = SentenceView(article, position, self._keys(article, position))
            if len(self._kept) > self._capacity:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(name)
        return view

    def line(self, article: Article, *, bare: bool) -> str:
        """The keys of a whole article between spaces, as ``SentenceView.line`` has a sentence's."""
        return (self._folded_lines if bare else self._lines)(article)

    def _line(self, article: Article) -> str:
        keys = chain.from_iterable(self._keys(article, n) for n in range(len(article.sentences)))
        return f" {' '.join(keys)} "

    def _folded_line(self, article: Article) -> str:
        keys = chain.from_iterable(self._keys(article, n) for n in range(len(article.sentences)))
        return f" {' '.join(map(fold, keys))} "

    def dateline(self, article: Article) -> str:
        """Where an article was written, as it opens with that; empty where it does not."""
        return self._datelines(article)

    def heading(self, article: Article, position: int) -> int | None:
        """The position of the sentence that heads the section in which another stands ("II. Điều kiện dự tuyển"), the
        headline aside; None where none does."""
        found = self._headings(article)[position]
        return found if found >= 0 else None

    def before(self, view: SentenceView, most: int) -> list[SentenceView]:
        """The sentences right before one in its paragraph, ``most`` at most, in their order."""
        article, position = view.article, view.position
        paragraph = article.sentences[position].paragraph
        near = range(max(0, position - most), position)
        return [self.get(article, n) for n in near if article.sentences[n].paragraph == paragraph]
