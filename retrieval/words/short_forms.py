"""Short forms in a text: those that it explains itself, "Ủy ban nhân dân (UBND)", and those that nobody does.

An explanation counts only where the letters of the short form are the initials of the long form's syllables, of which
"và", "của" and the like may be passed over. Everything is one pass: every bracket and every "viết tắt" is looked at
once, with a bounded reach to both sides.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator, Sequence
from typing import Final, NamedTuple

from retrieval.syllables import Syllable, fold, syllables
from retrieval.words.lexicon_files import expression_of
from retrieval.words.misspellings import is_vietnamese


class ShortForm(NamedTuple):
    """``short`` stands for ``long``, which is ``text[start:end]`` where the text explains it."""

    short: str
    long: str
    start: int
    end: int


_CAPITALS: Final = "A-ZĐĂÂÊÔƠƯ"
_PART: Final = rf"[{_CAPITALS}][{_CAPITALS}a-zđăâêôơư]*+"
_SHORT: Final = rf"({_PART}(?:[-–&/.]{_PART})*+)"
_QUOTE: Final = r"[\"“”'‘’]?+"
_SITE: Final = re.compile(r"\(|[gG]ọi tắt |[gG]ọi là |[vV]iết tắt[ :]")
_INSIDE: Final = re.compile(rf"\( ?{_QUOTE}{_SHORT}{_QUOTE} ?(?=[),;])")
_CALLED: Final = re.compile(rf"(?i:gọi là|(?:gọi|viết) tắt(?: là)?+:?+) {_QUOTE}{_SHORT}(?!\w)")
_STANDS_FOR: Final = re.compile(r"viết tắt (?:của|cho) ", re.IGNORECASE)
_LAST: Final = re.compile(rf"(?<![\w.&/–-]){_SHORT}{_QUOTE}[ ,(]*+$")
_ANNOUNCED: Final = re.compile(
    r"[ :\"“'‘]*+(?:(?:là|tức|nghĩa|viết tắt|của|cho|cụm|các|từ|chữ|tiếng Anh)\b[ :\"“'‘]*+)*+"
)
_MARK: Final = re.compile(r"[,;:]| [-–] ")
_LINKS: Final = frozenset(" \u00a0,-–&/\"“”'‘’")  # what may stand between the syllables of a long form
_BEFORE_CALLED: Final = frozenset("được thường hay còn tên có sau đây dưới và cũng viết tắt gọi".split())
_BEFORE_STANDS: Final = frozenset("là từ chữ cụm tên cách được".split())
_PASSED_OVER: Final = frozenset(
    "và của về cho các những ở tại trong với vì theo từ do để bằng trên of the and for in on de".split()
)
_MOST_PASSED: Final = 2
_LONGEST: Final = 160  # characters of a long form
_SYLLABLE: Final = 16  # characters of one, with its space; more than nearly all have
_NEAR: Final = 40  # characters from a cue to its short form
_LETTERS: Final = range(2, 13)
_ROMAN: Final = re.compile(r"(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_UNIT: Final = re.compile(rf"[{_CAPITALS}][a-zđăâêôơư]*+")
_TONES: Final = re.compile("[\u0300\u0301\u0303\u0309\u0323]")


def explained(text: str) -> tuple[ShortForm, ...]:
    """What ``text`` (NFC) explains of its short forms, in order, as often as it does."""
    return tuple(dict.fromkeys(found for site in _SITE.finditer(text) if (found := _at(text, site.start()))))


def _at(text: str, at: int) -> ShortForm | None:
    if text[at] != "(":
        return _called(text, at) or _standing_for(text, at)
    inside = _INSIDE.match(text, at)
    return (inside and _ending(text, inside[1], at)) or _in_bracket(text, at)


def _in_bracket(text: str, at: int) -> ShortForm | None:
    """SHORT (long form): all that is in the bracket, or all before its first mark."""
    short = _LAST.search(text[max(0, at - _NEAR) : at])
    close = text.find(")", at, at + _LONGEST) if short else -1
    if not short or close < 0:
        return None
    mark = _MARK.search(text, at, close)
    for end in (close, mark.start() if mark else close):
        found = _beginning(text, short[1], at + 1, end)
        if found and not text[found.end : end].strip(" \"”'’"):
            return found
    return None


def _called(text: str, at: int) -> ShortForm | None:
    """Long form, sau đây gọi tắt là SHORT."""
    called = _CALLED.match(text, at)
    return _ending(text, called[1], _without(text, at, _BEFORE_CALLED)) if called else None


def _standing_for(text: str, at: int) -> ShortForm | None:
    """SHORT là từ viết tắt của long form."""
    stands = _STANDS_FOR.match(text, at)
    end = _without(text, at, _BEFORE_STANDS) if stands else at
    short = _LAST.search(text[max(0, end - _NEAR) : end]) if stands else None
    return _beginning(text, short[1], stands.end(), stands.end() + _LONGEST) if stands and short else None


def _without(text: str, at: int, words: frozenset[str]) -> int:
    """Where the ``words`` begin that end before ``at``."""
    first = max(0, at - _NEAR)
    end = at
    for syllable in reversed(syllables(text[first:at])):
        if syllable.text not in words:
            break
        end = first + syllable.start
    return end


def _ending(text: str, short: str, end: int) -> ShortForm | None:
    """The long form of ``short`` that ends before ``end``, with nothing but quotes and a comma between."""
    beginnings = letters(short)[::-1]
    first = max(0, end - _SYLLABLE * (len(beginnings) + _MOST_PASSED))
    near = text[first:end].rstrip(" \u00a0,()\"“”'‘’")
    found = syllables(near)
    if not found or found[-1].end < len(near):
        return None
    taken = _taken(beginnings, near, found[::-1])
    if not taken:
        return None
    start, end = first + found[-taken].start, first + len(near)
    return ShortForm(short, text[start:end], start, end)


def _beginning(text: str, short: str, first: int, end: int) -> ShortForm | None:
    """The long form of ``short`` that begins at ``first``, or behind the words there that only announce it."""
    for start in dict.fromkeys((first, _ANNOUNCED.match(text, first, end).end())):  # type: ignore[union-attr]
        found = syllables(text[start:end])
        taken = _taken(letters(short), text[start:end], found)
        if taken:
            span = start + found[0].start, start + found[taken - 1].end
            return ShortForm(short, text[slice(*span)], *span)
    return None


def letters(short: str) -> tuple[str, ...]:
    """The beginnings of syllables that ``short`` stands for, in small letters; none where it is no short form.

    A capital with the small letters behind it is one: "ThS" is ("th", "s"). "W" is "ư", as in "TW".
    """
    units = tuple(unit.lower() for unit in _UNIT.findall(short))
    small = sum(c.islower() for c in short)
    if len(units) not in _LETTERS or small >= len(units) or _ROMAN.fullmatch(short):
        return ()
    return tuple("ư" if unit == "w" else unit for unit in units)


def stands_for(short: str, long: str, *, exactly: bool) -> bool:
    """Whether the letters of ``short`` are the initials of ``long``, all of it; ``exactly``: "D" is not "Đ"."""
    found = syllables(long)
    return bool(found) and _taken(letters(short), long, found, exactly=exactly) == len(found)


def _begins(syllable: str, beginning: str, *, exactly: bool) -> bool:
    """Whether the key has these letters at its beginning, but for tones; else "d" is also "đ", as many type it."""
    toneless = unicodedata.normalize("NFC", _TONES.sub("", unicodedata.normalize("NFD", syllable)))
    if toneless.startswith(beginning):
        return True
    return not exactly and beginning.isascii() and fold(syllable).startswith(beginning)


def _taken(beginnings: Sequence[str], text: str, found: Sequence[Syllable], *, exactly: bool = False) -> int:
    """How many of the syllables ``found`` in ``text`` make all ``beginnings``, from the first on; 0: they do not.

    Both may run backwards. A syllable passed over is never the last.
    """
    if not beginnings:
        return 0
    reached = {0: 0}  # beginnings made, with the fewest syllables passed over
    allowed = _MOST_PASSED if len(beginnings) > _LETTERS[0] else 0
    for number, syllable in enumerate(found):
        if number and not _is_linked(text, *sorted((found[number - 1], syllable), key=lambda one: one.start)):
            return 0
        onward: dict[int, int] = {}
        for made, passed in reached.items():
            if _begins(syllable.text, beginnings[made], exactly=exactly):
                onward[made + 1] = min(passed, onward.get(made + 1, passed))
            if made and syllable.text in _PASSED_OVER and passed < allowed:
                onward[made] = min(passed + 1, onward.get(made, passed + 1))
        if len(beginnings) in onward:
            return number + 1
        if not onward:
            return 0
        reached = onward
    return 0


def _is_linked(text: str, before: Syllable, after: Syllable) -> bool:
    return _LINKS.issuperset(text[before.end : after.start])


_WORD: Final = re.compile(r"[^\s()\[\]{}\"“”‘’«»,;:!?…]++")
_EDGES: Final = "./-–&'’"
_JOINT: Final = re.compile(r"[-–&.]")
_VOWELS: Final = frozenset("aeiouy")
_NAME: Final = 4  # letters, two vowels among them, from which a name is spoken as a word


def unexplained(text: str, *known: Container[str]) -> tuple[str, ...]:
    """The short forms that ``text`` (NFC) uses and does not explain, in order of first use, each once.

    ``known``: the expressions (``retrieval.words.lexicon_files.expression_of``) of those that are known without it.
    """
    told = {form.short for form in explained(text)}
    used = dict.fromkeys(text[start:end] for start, end in written(text))
    return tuple(short for short in used if short not in told and not is_known(short, *known))


def written(text: str) -> Iterator[tuple[int, int]]:
    """Where short forms stand in ``text``, ``[start, end)``, explained or not: no numerals, no initials of a name, and
    no words that are only written in capitals, as in a headline."""
    at = 0
    for line in text.split("\n"):
        words = list(_WORD.finditer(line))
        capitals = [word.group().isupper() for word in words]
        for number, word in enumerate(words):
            if capitals[number]:
                short = word.group().strip(_EDGES)
                beside = capitals[max(0, number - 1) : number] + capitals[number + 1 : number + 2]
                shouted = len(words) == 1 or any(beside)
                if _is_short(short, shouted=shouted):
                    start = at + word.start() + word.group().index(short)
                    yield start, start + len(short)
        at += len(line) + 1


def is_known(short: str, *known: Container[str]) -> bool:
    """Whether ``known`` have the expression of ``short``, or of each of its parts: "HĐND-UBND"."""
    expression = expression_of(short)
    parts = expression.split(" ")
    return any(expression in one for one in known) or all(any(part in one for one in known) for part in parts)


def _is_short(short: str, *, shouted: bool) -> bool:
    parts = _JOINT.split(short)
    if not letters(short) or not all(part.isalpha() for part in parts) or all(len(part) == 1 for part in parts):
        return False
    return not any(_ROMAN.fullmatch(part) or _is_spoken(part.lower(), shouted=shouted) for part in parts)


def _is_spoken(part: str, *, shouted: bool) -> bool:
    """Whether the capitals only write a word, as in a headline or beside another one, or a name."""
    if is_vietnamese(part) and (shouted or not part.isascii()):
        return True
    return len(part) >= _NAME and sum(c in _VOWELS for c in fold(part)) > 1
