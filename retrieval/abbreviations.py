"""Which abbreviations a text uses: what it explains itself, and what neither it nor the lexicon explains."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from retrieval.lexicon import Lexicon
from retrieval.lexicon_files import expression_of
from retrieval.syllables import fold

_SHORT: Final = re.compile(r"(?<![\w&./-])[A-ZĐ]{2,8}(?:[&-][A-ZĐ]{1,8})?(?![\w&/-]|\.\w)")
_BEHIND: Final = re.compile(r"\s*\(\s*([^()]{2,80})\)")
_BEFORE: Final = re.compile(r"\(\s*\Z")
_WORD: Final = re.compile(r"[^\W\d_]+")
_ROMAN: Final = re.compile(r"[IVXLCDM]+\Z")
_CAPITALS: Final = 0.6  # the share of capitals in a line that is shouted: its words are no abbreviations
_MOST_BEFORE: Final = 120  # characters that a long form may begin before its short one


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """``explained``: short and long form, as the text writes them; ``unknown``: short forms. Both in order."""

    explained: tuple[tuple[str, str], ...]
    unknown: tuple[str, ...]


def abbreviations(text: str, lexicon: Lexicon) -> Abbreviations:
    """Of two letters at least, in capitals. "Hội đồng nhân dân (HĐND)" and "HĐND (Hội đồng nhân dân)" explain one."""
    explained: dict[str, str] = {}
    used: dict[str, None] = {}
    for line in text.split("\n"):
        if not _is_shouted(line):
            for match in _SHORT.finditer(line):
                short = match.group()
                used[short] = None
                if long := _before(line, match) or _behind(line, match):
                    explained.setdefault(short, long)
    unknown = (one for one in used if one not in explained and not _ROMAN.match(one) and not _is_known(one, lexicon))
    return Abbreviations(tuple(explained.items()), tuple(unknown))


def _is_shouted(line: str) -> bool:
    letters = [letter for letter in line if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) > _CAPITALS * len(letters)


def _is_known(short: str, lexicon: Lexicon) -> bool:
    expression = expression_of(short)
    return expression in lexicon.abbreviations or expression in lexicon.synonyms or short in lexicon.unit_spellings


def _before(line: str, match: re.Match[str]) -> str:
    """The long form that stands before "(ABC)"."""
    opening = _BEFORE.search(line, 0, match.start())
    if opening is None or not line.startswith(")", match.end()):
        return ""
    first = max(0, opening.start() - _MOST_BEFORE)
    words = list(_WORD.finditer(line, first, opening.start()))[-len(_letters(match.group())) :]
    return line[words[0].start() : opening.start()].strip() if _fits(match.group(), words) else ""


def _behind(line: str, match: re.Match[str]) -> str:
    """The long form in "ABC (…)"."""
    behind = _BEHIND.match(line, match.end())
    if behind is None:
        return ""
    return behind[1].strip() if _fits(match.group(), _WORD.finditer(behind[1])) else ""


def _fits(short: str, words: Iterable[re.Match[str]]) -> bool:
    """Whether the words begin with the letters, one each."""
    return list(_initials(words)) == _letters(short)


def _initials(words: Iterable[re.Match[str]]) -> Iterator[str]:
    return (fold(word.group()[0].lower()) for word in words)


def _letters(short: str) -> list[str]:
    return [fold(letter.lower()) for letter in short if letter.isalpha()]
