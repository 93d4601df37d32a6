"""Text to index terms: the one place where syllables, their keys and their folded keys are made.

Vietnamese writes every syllable as a word of its own, so a run of letters is a term. Numbers are split from letters
("14h30" is "14 h 30", "F16" is "F-16") and kept whole over their inner points and commas ("1.234,5"), except where
those are a date's: "6-12", "6/12", "06/12" and "ngày 6 tháng 12" all have the terms "6" and "12".

A key is what two spellings of one syllable have in common: case, Unicode form, where the tone mark stands (hòa, hoà),
"i" for "y" (kĩ, kỹ), how a number is grouped (3150, 3.150). Folding takes the diacritics off a key.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final, NamedTuple

LONGEST_KEY: Final = 64  # characters; what is longer is no word, and is cut so that it cannot fill the vocabulary
_CACHED: Final = 400_000  # spellings; more than any corpus of ours has, less than memory minds


class Syllable(NamedTuple):
    """The term at ``[start, end)`` of the text it was read from; ``text`` is its key, not its spelling."""

    text: str
    start: int
    end: int


_MARKS = "\u0300-\u036f"
_INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"  # soft hyphen, zero-width spaces and joiners, byte order mark
_LATIN = "a-zA-ZÀ-ÖØ-öø-ȳ\u1e00-\u1eff"  # letters all; a range is looked up faster than what "no digit" means
_LETTERS = rf"(?:[{_LATIN}]++|[^\W\d_])"
_WORD = rf"{_LETTERS}++(?:[{_MARKS}]+{_LETTERS}*+|[{_INVISIBLE}]+{_LETTERS}++)*"
_YEAR = r"(?:1[89]|20)\d\d(?!\d)"
_DATED = rf"\d{{1,2}}(?=\.\d{{1,2}}\.{_YEAR}|\.{_YEAR})"  # the 6 of 6.12.2023, the 12 of 12.2023
_TOKEN = re.compile(rf"{_WORD}|{_DATED}|\d+(?:[.,]\d+)*")

_SPACES = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_UNSEEN = re.compile(rf"[{_INVISIBLE}]")


def normalise(text: str) -> str:
    """``text`` in NFC, every kind of space a plain one, invisible characters gone. Line ends and tabs stay.

    For questions: offsets are not kept, and articles are normalised at ingestion.
    """
    return unicodedata.normalize("NFC", _UNSEEN.sub("", _SPACES.sub(" ", text)))


def syllables(text: str) -> list[Syllable]:
    """The terms of ``text`` in order, with offsets in ``text`` as it is given."""
    return [Syllable(_KEYS[m.group()], m.start(), m.end()) for m in _TOKEN.finditer(text)]


def keys(text: str) -> list[str]:
    """The keys of ``syllables(text)``, without offsets and three times as fast."""
    return list(map(_KEYS.__getitem__, _TOKEN.findall(text)))


def starts(text: str) -> list[int]:
    """Where each of ``keys(text)`` begins."""
    return [m.start() for m in _TOKEN.finditer(text)]


def key(spelling: str) -> str:
    """The key of one syllable or number: ``key("Hoà") == key("hòa") == "hòa"``."""
    return _KEYS[spelling]


def fold(text: str) -> str:
    """``text`` without diacritics, "đ" as "d": ``fold("đường") == "duong"``."""
    return _FOLDED[text]


def has_diacritics(text: str) -> bool:
    """Whether anything in ``text`` was typed with a diacritic ("đ" too)."""
    if text.isascii():
        return False
    # Nearly always it has a Vietnamese letter: that is seen without taking the text apart.
    return bool(_MARKED.search(text)) or any(map(unicodedata.combining, unicodedata.normalize("NFD", text)))


_MARKED = re.compile(r"[ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]")


_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_ONSET = r"(ngh|ng|gh|gi(?=[aăâeêoôơuư])|qu|kh|ph|th|tr|ch|nh|[bcdđghklmnpqrstvx]|)"
_SHAPE = re.compile(rf"{_ONSET}([aăâeêioôơuưy]{{1,3}})(ch|ng|nh|[cmnpt]|)")
_I_OR_Y = re.compile(r"([hklmst]|qu)i")
_MISTAKEN = str.maketrans("ð", "đ")  # Icelandic eth, whose capital looks like Đ's


def _word_key(word: str) -> str:
    spelling = unicodedata.normalize("NFC", _UNSEEN.sub("", word).casefold().translate(_MISTAKEN))
    if spelling.isascii():
        return _I_OR_Y.sub(r"\1y", spelling) if _I_OR_Y.fullmatch(spelling) else spelling
    decomposed = unicodedata.normalize("NFD", spelling)
    tones = [c for c in decomposed if c in _TONES]
    if _I_OR_Y.fullmatch("".join(c for c in decomposed if not unicodedata.combining(c))):
        decomposed = "y".join(decomposed.rsplit("i", 1))
        spelling = unicodedata.normalize("NFC", decomposed)
    bare = unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in _TONES))
    if len(tones) > 1:
        return spelling
    shape = _SHAPE.fullmatch(bare)
    if shape is None or not tones:
        return bare if not tones else spelling
    at = len(shape[1]) + _toned_vowel(shape[2], closed=bool(shape[3]))
    return unicodedata.normalize("NFC", bare[: at + 1] + tones[0] + bare[at + 1 :])


def _toned_vowel(vowels: str, *, closed: bool) -> int:
    """Which of ``vowels`` carries the tone mark, by the older rule ("hòa", "thủy"), as most newspapers print it."""
    marked = [i for i, vowel in enumerate(vowels) if vowel in "ăâêôơư"]
    if marked:
        return marked[-1]
    if closed:
        return len(vowels) - 1
    return len(vowels) // 2 if len(vowels) > 2 else 0


_GROUPED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?|[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
_PADDED = re.compile(r"0\d")


def _number_key(number: str) -> str:
    """Thousands ungrouped, a point before decimals, no leading zero on days and months ("06" is "6")."""
    if number.isdigit():
        return number[1:] if _PADDED.fullmatch(number) else number
    if _GROUPED.fullmatch(number):
        separator = next(c for c in number if c in ".,")
        return number.replace(separator, "").replace(",", ".")
    return number.replace(",", ".")


class _Keys(dict[str, str]):
    """Key by spelling, made when first asked for."""

    def __missing__(self, spelling: str) -> str:
        made = (_number_key if spelling[:1].isdecimal() else _word_key)(spelling[:LONGEST_KEY])
        return _kept(self, spelling, made)


class _Folded(dict[str, str]):
    """Folded text by text, made when first asked for."""

    def __missing__(self, text: str) -> str:
        bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
        return _kept(self, text, unicodedata.normalize("NFC", bare.replace("đ", "d").replace("Đ", "D")))


def _kept(cache: dict[str, str], text: str, made: str) -> str:
    if len(text) <= LONGEST_KEY:
        if len(cache) >= _CACHED:
            cache.clear()
        cache[text] = made
    return made


_KEYS = _Keys()
_FOLDED = _Folded()
