"""Where names end within the words that pyvi runs together: "Trường Sơn | thiết kế", "Con Cuông | Vi".

Capitals say where: Vietnamese writes every syllable of a name with one, and a common noun in the name of a body with
one on its first syllable only, so that "Sơn thiết kế" is two words unless the word list has it as one.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Final

from retrieval.syllables import keys
from retrieval.words.lexicon import Lexicon, load
from retrieval.words.word_classes import BEFORE_FIELDS, COMMITTEES, DIVISIONS, STATE_BODIES
from retrieval.words.wordlist import is_word

Piece = tuple[int, int, str]
"""A word: where it begins and ends, and its part of speech."""

_OFFICES: Final = frozenset({"Phó", "Trưởng", "Chánh"})
_SHORTEST_PLACE: Final = 1  # position of a middle name that no place's name stands before
_MIDDLE: Final = frozenset({"Thị", "Văn"})
_MIDDLE_NAMES: Final = ("Thị ", "Văn ")


def parted(text: str, before: Piece | None, word: Piece) -> list[Piece]:
    """``word``, which has a blank within, in two where a name ends or begins there; ``before``: the word before it."""
    start, end, pos = word
    if cut := _hour_behind(text, word):
        return [(start, cut, "R"), (cut + 1, end, "N")]
    if cut := _body_behind(text, word):
        return _halves(start, cut, end, "N")
    if cut := _name_before(text, before, word) if before else 0:
        return _halves(start, cut, end, "Np")
    if cut := _name_within(text, before, word):
        return _halves(start, cut, end, "N" if text[cut + 1 : end] in _TIMES else "V")
    return _cut(text, start, end, pos)


def _halves(start: int, cut: int, end: int, pos: str) -> list[Piece]:
    """A word in two where the blank at ``cut`` is; ``pos``: what the second one is."""
    return [(start, cut, "Np"), (cut + 1, end, pos)]


def _name_before(text: str, before: Piece, word: Piece) -> int:
    """Where in a word that pyvi ran together a name ends, or another begins; 0 where it does not.

    "Trương Đình | Cảnh dự": a name's last syllable with the verb behind it. "huyện | Định Hóa Ma Thị | Nhàn": a place
    with the one who speaks for it.
    """
    start, end, _ = word
    parts = text[start:end].split(" ")
    if not parts[0].istitle():
        return 0
    previous = text[before[0] : before[1]]
    names = previous.split(" ")
    if parts[1].islower() and text[before[1] : start] == " ":
        named = before[2] == "Np" and len(names) > 1 and all(name.istitle() for name in names)
        one = _is_place(previous, load()) and is_word(*keys(text[start:end])) and parts[1] not in _BEHIND_NAMES
        return start + len(parts[0]) if named and names[0] not in _OFFICES and not one else 0
    if previous.lower() in DIVISIONS and all(part.istitle() for part in parts):
        middle = next((k for k, part in enumerate(parts) if k > _SHORTEST_PLACE and part in _MIDDLE), 0)
        return start + len(" ".join(parts[: middle - 1])) if middle else 0
    return 0


def _cut(text: str, start: int, end: int, pos: str) -> list[Piece]:
    """A name that pyvi ran together with the verb after it ("Thị Lan Anh ký") in two: names have capitals only."""
    word = text[start:end]
    parts = word.split()
    named = pos == "Np" or any(f" {middle}" in f" {word}" for middle in _MIDDLE_NAMES)
    if len(parts) > 2 and parts[1][0].isupper() and (named or parts[2][0].isupper()):
        for at, before in enumerate(word):
            if before == " " and word[at + 1 : at + 2].islower():
                if joined(text, (start, start + at, "Np"), (start + at + 1, end, "V")):
                    break
                return [(start, start + len(word[:at].rstrip()), "Np"), (start + at + 1, end, "V")]
    return [(start, end, pos)]


_BODIES: Final = frozenset(body.title() for body in STATE_BODIES)
_FIELD: Final = re.compile(r" ([^\W\d_]+) ([^\W\d_]+)(?!\w)")


def _body_behind(text: str, word: Piece) -> int:
    """Where a body's head begins that ends a word in capitals, its field behind it: "Nghiệp vụ | Y | Sở Y tế"."""
    start, end, _ = word
    *name, head = text[start:end].split(" ")
    if head not in _BODIES or not all(part.istitle() for part in name) or _is_place(text[start:end], load()):
        return 0
    field = _FIELD.match(text, end)
    if field is None or not (field[1].istitle() and field[2].islower() and is_word(*keys(field[0]))):
        return 0
    return end - len(head) - 1


def joined(text: str, before: Piece, word: Piece) -> bool:
    """Whether syllables that pyvi took for two words are one: "Y" and "tế" in "Sở Y tế", "Nhà Văn" and "hóa"."""
    first, second = text[before[0] : before[1]], text[word[0] : word[1]]
    if not second.islower() or not first.istitle() or text[before[1] : word[0]] != " ":
        return False
    head, _, last = first.rpartition(" ")
    named = head.lower() in _HOUSES if head else word[2] == "Np"
    return named and is_word(*keys(f"{last} {second}"))


_HOUSES: Final = BEFORE_FIELDS | {"nhà"}
"""What a field stands behind in the name of a body: "Sở | Văn hóa", "Nhà | Văn hóa"."""


_HOUR_BEHIND: Final = re.compile(r"(?:ra|vào|đến|tới|từ) (?:sáng|trưa|chiều|tối|đêm)")
_WHICH_DAY: Final = re.compile(r" (?:\d|(?:nay|qua|mai|cùng|ngày|thứ|hôm|mùng|mồng)\b)")


def _hour_behind(text: str, word: Piece) -> int:
    """Where in a word that pyvi ran together a part of the day begins: "diễn ra | chiều 11-7", not "ra chiều suy nghĩ";
    0 where none does."""
    start, end, _ = word
    told = _HOUR_BEHIND.fullmatch(text, start, end) and _WHICH_DAY.match(text, end)
    return text.index(" ", start) if told else 0


_TIMES: Final = frozenset("sáng trưa chiều tối đêm khóa năm ngày hôm".split())
_BEHIND_NAMES: Final = frozenset("bị được là từ không có vượt lên về qua đến do thì cho".split())
"""What follows a name as often as it ends a word of two syllables: "Kim Liên | từ 8 giờ", not "liên từ"."""


def _name_within(text: str, before: Piece | None, word: Piece) -> int:
    """Where a name ends that has small syllables run together with it; 0 where the word is one.

    "Trường Sơn | thiết kế", "Nà | Lụa | là", "Sở | Văn hóa | trình": what stands in the word list is one word, however
    it is written ("Phó Giám đốc", "Viện | Khảo cổ"), but for a verb that a name of two syllables stands before.
    """
    start, end, _ = word
    parts = text[start:end].split(" ")
    capitals = next((i for i, part in enumerate(parts) if not part.istitle()), len(parts))
    if not capitals or not all(part.islower() for part in parts[capitals:]) or capitals == len(parts):
        return 0
    rest = parts[capitals:]
    previous = text[before[0] : before[1]] if before and text[before[1] : start] == " " else ""
    one = is_word(*keys(" ".join(parts[capitals - 1 :])))
    if capitals > 1:
        whole = one or parts[0] in _OFFICES or not _said(rest)
        return 0 if whole else start + len(" ".join(parts[:capitals]))
    if not previous.split(" ")[-1][:1].isupper():
        return 0
    lexicon = load()
    if previous.split(" ")[-1].istitle() and _is_place(f"{previous} {parts[0]}", lexicon):
        return start + len(parts[0])
    body = previous.lower() in lexicon.organisations or previous.lower() in BEFORE_FIELDS
    if one:
        lone = before is not None and before[2] == "Np" and previous.istitle() and " " not in previous and not body
        return start + len(parts[0]) if lone and rest[0] in _BEHIND_NAMES and len(rest) == 1 else 0
    if body:
        lengths = range(len(parts) - 1, 1, -1)
        field = next((n for n in lengths if is_word(*keys(" ".join(parts[:n]))) and _said(parts[n:])), 0)
        return start + len(" ".join(parts[:field])) if field else 0
    return start + len(parts[0]) if _said(rest) and previous.istitle() else 0


def _said(rest: list[str]) -> bool:
    """Whether the small syllables of a word are one by themselves."""
    return len(rest) == 1 or is_word(*keys(" ".join(rest)))


def _is_place(name: str, lexicon: Lexicon) -> bool:
    return " ".join(keys(name)) in lexicon.known_places


def _of_name(part: str) -> bool:
    """Whether a syllable has a capital, and is no short form."""
    return part[0].isupper() and not (part.isalpha() and len(part) > 1 and part.isupper())


_OF_PLACES: Final = DIVISIONS | COMMITTEES
"""What the name of a place stands behind, in small letters or at the beginning of a body's name."""
_RUN: Final = re.compile(r"(?: [^\W\d_]+(?:['’][^\W\d_]+)?){3,8}")
_APOSTROPHE: Final = re.compile(r"[HK]['’]\w")
_POST: Final = re.compile(
    r"(?<!\w)(?:bí thư|chủ tịch|trưởng|giám đốc|phó|chánh|đội trưởng|hiệu trưởng)(?!\w)[^,;:.()]*$", re.I
)
_NEAR: Final = 60  # characters before the head of the place
_TWICE: Final = 4  # syllables of a place and of a person with a surname and a given name alone
_TOGETHER: Final = 5  # syllables of a place and a person
_PERSON: Final = range(3, 5)  # syllables of a name with a surname and a middle name


def bearer(text: str, word: Piece) -> int:
    """Where the name of a person begins behind that of the place whose head ``word`` is; 0 where none does.

    "huyện | Con Cuông | Vi Đình Tấn": five syllables in capitals are no place's name alone, and that of a place in
    Vietnam has two, sometimes three or one.
    """
    start, end, _ = word
    run = _RUN.match(text, end) if text[start:end].lower() in _OF_PLACES else None
    if run is None:
        return 0
    parts = run.group()[1:].split(" ")
    parts = list(takewhile(_of_name, parts))
    said, lexicon = keys(" ".join(part.replace("'", "").replace("’", "") for part in parts)), load()
    surnames = lexicon.surnames | lexicon.uncertain_surnames
    if (
        len(parts) == _TWICE
        and said[_TWICE // 2] in lexicon.surnames
        and " ".join(said[_TWICE // 2 :]) not in lexicon.known_places
        and _POST.search(text, max(0, start - _NEAR), start)
    ):
        return end + 1 + len(" ".join(parts[: _TWICE // 2])) + 1  # "Bí thư huyện | Kỳ Sơn | Vi Hòe"
    of_a_person = said[:1] and said[0] in lexicon.surnames  # "phường Phan Đình Phùng"
    for k in (3, 2, 1, 4) if of_a_person else (2, 3, 1, 4):
        if k >= len(parts):
            continue
        paired = " ".join(said[k : k + 2]) in surnames
        long = len(parts) >= _TOGETHER and len(parts) - k in _PERSON
        if _APOSTROPHE.match(parts[k]) or (long and (paired or said[k] in surnames)):
            return end + 1 + len(" ".join(parts[:k])) + 1
    return 0
