"""Sentences of Vietnamese news, in one pass over the text.

One regular expression without backtracking finds every run of final punctuation; whether a sentence ends there is
decided by what stands close around it: a bounded number of characters before, and the next character that is no white
space. So the work grows with the length of the text, whatever it holds.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from corpus.abbreviations import LONGEST_HEAD, is_glued_sentence, is_heading, is_joining_point, is_vietnamese_word
from corpus.article import Paragraph, Sentence, Span
from corpus.long_sentences import split_long
from corpus.paragraphs import split_paragraphs

_STOP = re.compile(r"([.!?…]+)((?:[\"”’»')\]]| [”»])*(?:\[\d{1,3}\])*)")
_NEXT = re.compile(r"\S")
_OPENED = re.compile(r"(?:[“‘«(\[]|(?:[\s:]|\A)[\"'])\Z")
_OPENERS = "\"“‘«'(["
_CLOSING_QUOTES = ('"', "”", "’", "»", "'")
_STRAY_QUOTE = re.compile(r'["”]\s')  # "… xong. " Rồi …": it closes what stands before it
_LOOKBACK = 48  # characters: two tokens of which neither is an abbreviation if longer
_LOOKAHEAD = 16


def split_sentences(text: str) -> tuple[tuple[Paragraph, ...], tuple[Sentence, ...]]:
    """The paragraphs and sentences of ``text`` (NFC), in order, without white space at their edges.

    Every character that is not white space lies in exactly one paragraph and one sentence.
    """
    paragraphs = split_paragraphs(text)
    sentences = tuple(
        Sentence(start, end, position)
        for position, paragraph in enumerate(paragraphs)
        for whole in _sentences(text, Span(*paragraph))
        for start, end in split_long(text, whole)
    )
    return paragraphs, sentences


def _sentences(text: str, paragraph: Span) -> Iterator[Span]:
    scan = _Scan(text, paragraph)
    start = paragraph.start
    for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
        if stop.end() >= paragraph.end:
            break
        if stop.start() < start:  # a quote that opens the next sentence was taken for one that closes this
            continue
        end = scan.sentence_end(start, stop)
        if end is not None:
            yield Span(start, end)
            start = scan.next_visible(end)
    yield Span(start, paragraph.end)


class _Scan:
    """What is decided about the stops of one paragraph."""

    def __init__(self, text: str, paragraph: Span) -> None:
        self._text = text
        self._paragraph = paragraph
        self._capitals: bool | None = None

    def next_visible(self, position: int) -> int:
        """Where the next character that is no white space stands; there is one."""
        match = _NEXT.search(self._text, position)
        assert match is not None
        return match.start()

    def sentence_end(self, start: int, stop: re.Match[str]) -> int | None:
        """Where the sentence that began at ``start`` ends, if it does at ``stop``."""
        text, end = self._text, stop.end()
        if stop.start() == start or _OPENED.search(text[max(start, stop.start() - 2) : stop.start()]):
            return None  # an ellipsis that stands for what was left out
        following = self.next_visible(end)
        if following == end:
            return self._glued_end(start, stop)
        first = self._first_letter(following)
        if first is None:
            return end if _is_symbol(text[following]) else None
        if text[following] in "-–—" and (stop.group(1) != "." or stop.group(2).endswith(_CLOSING_QUOTES)):
            return None  # “…!” - said who; (1231? - 1300)
        if self._is_joined(start, stop, following) or not (self._may_begin(first) or self._is_careless(start, stop)):
            return None
        return following + 1 if _STRAY_QUOTE.match(text, following) else end

    def _glued_end(self, start: int, stop: re.Match[str]) -> int | None:
        """A stop with no space after it: "… kết thúc.Sau đó …", "… bộ phim."Năm 1997 …"."""
        text, end = self._text, stop.end()
        if not text[end].isupper() or not is_glued_sentence(
            self._tokens_before(start, stop.start())[1], text[end : end + _LOOKAHEAD]
        ):
            return None
        closers = stop.group(2)
        if closers == '"' and text.count('"', start, stop.start()) % 2 == 0:
            return end - 1  # it opens the next sentence
        return end

    def _first_letter(self, position: int) -> int | None:
        """Where the first letter or digit of what follows stands, past opening quotes, brackets and dashes."""
        text, last = self._text, min(position + 6, self._paragraph.end)
        while position < last:
            char = text[position]
            if char.isalnum():
                return position
            if char not in _OPENERS and char not in "-–— ":
                return None
            position += 1
        return None

    def _may_begin(self, position: int) -> bool:
        """Whether a sentence may begin with the letter or digit at ``position``."""
        char = self._text[position]
        if not char.islower():
            return True
        if self._text[position + 1 : position + 2].isupper():  # iPhone, eBay
            return True
        return not self._has_capitals()

    def _is_careless(self, start: int, stop: re.Match[str]) -> bool:
        """Whether a plain Vietnamese word stands before a lone point: what follows only forgot its capital."""
        return stop.group() == "." and is_vietnamese_word(self._tokens_before(start, stop.start())[1])

    def _has_capitals(self) -> bool:
        """Whether the paragraph has capitals at all; in one without, a small letter begins a sentence."""
        if self._capitals is None:
            paragraph = self._text[self._paragraph.start : self._paragraph.end]
            self._capitals = paragraph != paragraph.lower()
        return self._capitals

    def _is_joined(self, start: int, stop: re.Match[str], following: int) -> bool:
        text, dot = self._text, stop.start()
        if stop.group(1) != ".":
            return False
        if dot - start <= LONGEST_HEAD and is_heading(text[start:dot]):
            return True
        before, token = self._tokens_before(start, dot)
        if token in ("v.v", "vv"):
            return stop.group(2) == ")"
        if stop.group(2) and not stop.group(2).startswith("["):
            return False
        return is_joining_point(before, token, text[following : following + _LOOKAHEAD])

    def _tokens_before(self, start: int, dot: int) -> tuple[str, str]:
        """The two last tokens before ``dot``, without opening quotes and brackets; "" where there is none."""
        tokens = self._text[max(start, dot - _LOOKBACK) : dot].split()
        if not tokens:
            return "", ""
        before = tokens[-2] if len(tokens) > 1 else ""
        return before.lstrip(_OPENERS), tokens[-1].lstrip(_OPENERS)


def _is_symbol(char: str) -> bool:
    """Bullets, arrows, stars and emoji open what follows."""
    return char in "•·●▪◦►" or unicodedata.category(char) == "So"
