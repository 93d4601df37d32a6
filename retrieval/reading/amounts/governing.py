"""Whom or when an answer belongs to: the doer of what is said, the year or the name that governs a number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from retrieval.mentions import Mention, Type
from retrieval.reading.amounts.changes import changed_to
from retrieval.reading.amounts.turns import in_turn
from retrieval.reading.edges import AMOUNTS
from retrieval.reading.found import Sheet
from retrieval.reading.people.bearers import set_aside
from retrieval.sentences.view import Place, Token
from retrieval.words.lexicon import load
from retrieval.words.word_classes import PERIODS

_OF: Final = frozenset({"của", "cho", "với", "bởi"})


def of_asked_period(sheet: Sheet, mention: Mention) -> float:
    """1 where the year (month, quarter) that governs a number is one that the question names, 2 where that stands right
    behind it, -1 where it is another, 0 where none does.

    A year governs what follows it until another one comes: "Năm 2023 đạt 8 tấn; năm 2024 còn 5 tấn"; but for one right
    behind the number: "sẽ lên 2.200 ha vào năm 2027".
    """
    asked = [s.key for s in sheet.question.syllables]
    if not any(key.isdigit() for key in asked):
        return _of_relative(sheet, mention, asked)
    wanted = [(told, periods) for told in (_years, _parts_of_year) if (periods := set(told(asked).values()))]
    words = [token.text.lower() for token in sheet.view.tokens] if wanted else []  # "1.870" is no year
    values = [_governed(sheet, mention, periods, told(words)) for told, periods in wanted]
    values += [_of_measure(sheet, mention, asked)]
    return min(values) if min(values) < 0 else max(values)


def _of_relative(sheet: Sheet, mention: Mention, asked: Sequence[str]) -> float:
    """As above, of "tuần trước" and "tuần này", where the sentence tells both apart."""
    wanted = set(_relatives(asked).values())
    if not wanted:
        return 0.0
    told = _relatives([token.key for token in sheet.view.tokens])
    if len(set(told.values())) < _SEVERAL or not wanted & set(told.values()):
        return 0.0
    before = {i: period for i, period in told.items() if i < mention.first or i <= mention.after + _RIGHT_BEHIND}
    return _governed(sheet, mention, wanted, before)


_RIGHT_BEHIND: Final = 1  # token from a number to the end of "tuần trước" that is its own


def _relatives(words: Sequence[str]) -> dict[int, str]:
    """The periods before this one and this one, but for what is compared with: "so với | tuần trước"."""
    line = f" {' '.join(words)} "
    if _BEFORE_AND_NOW.isdisjoint(line.split(" ")):
        return {}
    at = [i for i, word in enumerate(words) for _ in word.split(" ")]
    found = _RELATIVE.finditer(line)
    return {
        at[line.count(" ", 0, one.end()) - 1]: f"{one[1]} {_BEFORE_AND_NOW_CALLED[one[2]]}"
        for one in found
        if not line[: one.start() + 1].endswith(_COMPARED)
    }


_BEFORE_AND_NOW_CALLED: Final = {"trước": "trước", "ngoái": "trước", "qua": "trước", "nay": "này", "này": "này"}
_BEFORE_AND_NOW: Final = frozenset(_BEFORE_AND_NOW_CALLED)
_RELATIVE: Final = re.compile(rf"(?<= )({'|'.join(PERIODS)}|hôm) ({'|'.join(_BEFORE_AND_NOW_CALLED)})(?= )")
_COMPARED: Final = (" so với ", " hơn ", " của ", " như ", " bằng ", " từ ", " với ")


def _of_measure(sheet: Sheet, mention: Mention, asked: Sequence[str]) -> float:
    """As above, of several measures that the sentence tells apart: "kỳ hạn 12 tháng 5,2%, kỳ hạn 6 tháng | 4,5%"."""
    first, after = sheet.question.gap
    measures = set(_measures([*asked[:first], "", *asked[after:]]).values())
    if not measures:
        return 0.0
    units = {measure.split(" ")[1] for measure in measures}
    told = _measures([token.key.split(" ")[0] for token in sheet.view.tokens])
    told = {i: measure for i, measure in told.items() if measure.split(" ")[1] in units}
    others = {i: measure for i, measure in told.items() if not mention.first < i <= mention.after}
    if len(set(told.values())) < _SEVERAL or not measures & set(told.values()):
        return 0.0
    if len(others) == len(told):
        return _governed(sheet, mention, measures, others)
    such = units.intersection(asked[after : after + 1]) or _CHANGING.intersection(asked[first - 1 : first])
    return 0.0 if such else -1.0  # "căn 50 m2 bao nhiêu": no "70 m2"


_SEVERAL: Final = 2
_CHANGING: Final = frozenset({"tăng", "giảm", "lên", "còn", "xuống", "thành", "hơn", "kém"})


def _measures(words: Sequence[str]) -> dict[int, str]:
    """Numbers with a unit: "12 tháng", "45 kg"."""
    units, pairs = load().unit_kinds, pairwise(words)
    return {
        i + 1: f"{number} {unit}" for i, (number, unit) in enumerate(pairs) if number[:1].isdigit() and units.get(unit)
    }


_YEAR: Final = re.compile(r" (?:năm |tháng |quý )?((?:19|20)\d\d) ")
_WITH_YEAR: Final = (
    r" (?:so với|gấp(?: [^ ]+){1,2}|bằng|tương đương|nhiều hơn|ít hơn|cao hơn|thấp hơn)(?: [^ \d]+){0,3} "
)
_CHANGED: Final = re.compile(" (?:tăng|giảm|so|hơn|kém|gấp|chênh|thêm|thay đổi|nhiều hơn|ít hơn|mấy lần) ")


def _is_compared(sheet: Sheet, place: Place) -> bool:
    """Whether the year that is asked about is only what the amount at ``place`` is compared with behind it: "| 300.000
    lượt khách |, tăng 20% so với năm 2023" for "Năm 2023 có bao nhiêu khách?"."""
    year = _YEAR.search(sheet.question.line)
    if year is None or _CHANGED.search(sheet.question.line):
        return False
    line = sheet.view.line(bare=False)
    behind = f" {' '.join(token.key for token in sheet.view.tokens[place[1] :])} "
    return line.count(f" {year[1]} ") == 1 and bool(re.search(rf"{_WITH_YEAR}{year[1]} ", behind))


def of_another_period(sheet: Sheet, place: Place) -> bool:
    """Whether the amount at ``place`` is of another year, month or quarter than the question names."""
    if sheet.question.kind not in AMOUNTS:
        return False
    if _is_compared(sheet, place):
        return True
    inside = (m for m in sheet.candidates.mentions if place[0] <= m.head[0] and m.head[1] <= place[1])
    periods = [of_asked_period(sheet, m) for m in inside if m.type in _NUMBERS]
    return bool(periods) and max(periods) < 0


_NUMBERS: Final = frozenset({Type.AMOUNT, Type.MONEY, Type.PERCENT, Type.NUMBER})


def _governed(sheet: Sheet, mention: Mention, asked: set[str], told: dict[int, str]) -> float:
    """``told``: the periods of the sentence by the token of their number."""
    if not told:
        return 0.0
    tokens = sheet.view.tokens
    for i in range(mention.after, min(len(tokens), mention.after + _BEHIND)):
        if i in told:
            return 2.0 if told[i] in asked else -1.0
        if tokens[i].mark or tokens[i].digit:
            break
    before = [i for i in told if i < mention.first]
    if not before:
        return 0.0
    return 1.0 if told[max(before)] in asked else -1.0


_BEHIND: Final = 6  # tokens at most from a number to its year


def _years(words: Sequence[str]) -> dict[int, str]:
    return {i: key for i, key in enumerate(words) if len(key) == 4 and key.isdigit() and key[0] in "12"}


def _parts_of_year(words: Sequence[str]) -> dict[int, str]:
    """Months and quarters: "tháng 5", "quý 2"."""
    pairs = pairwise(words)
    return {i + 1: f"{unit} {number}" for i, (unit, number) in enumerate(pairs) if unit in _PARTS and number.isdigit()}


_PARTS: Final = frozenset({"tháng", "quý"})


def of_asked_name(sheet: Sheet, mention: Mention) -> float:
    """1 where the name that governs a number is one that the question says, -1 where it is another, 0 where none does.

    A name governs what follows it until another one comes: "ở Bản Sen 30 hộ, còn Bản Lùng 12 hộ", "Sen (30 hộ)"; but
    for one that the number itself leads to: "50 triệu đồng cho giải Nhì, 30 triệu đồng cho giải Ba", and where each is
    told in turn (``turns``).
    """
    asked, others = sheet.names_by_asking
    if asked and (turn := in_turn(sheet, mention.head)):
        return turn
    if asked and (led_to := _led_to(sheet, mention, asked | others)):
        return 1.0 if led_to in asked else -1.0
    before = [p for p in asked | others if p[1] <= mention.first and not set_aside(sheet.view, p, mention.first)]
    if asked and mention.type is Type.AGE and (age := _opening_age(sheet, mention)):
        return age
    if not asked or not before:
        return 0.0
    return 1.0 if max(before, key=lambda place: place[1]) in asked else -1.0


def _opening_age(sheet: Sheet, mention: Mention) -> float:
    """As above, for an age before all persons: "Ở tuổi 78, | bà Lan dạy chị Hoa, 30 tuổi"."""
    asked, others = sheet.names_by_asking
    persons = {(m.first, m.after) for m in sheet.candidates.mentions if m.type is Type.PERSON}
    first = min(persons & (asked | others), default=None)
    comma = mention.after < len(sheet.view.tokens) and sheet.view.tokens[mention.after].text == ","
    if first is None or not comma or first[0] < mention.after:
        return 0.0
    return 1.0 if first in asked else -1.0


_MOST: Final = frozenset(
    {"cao nhất", "nhiều nhất", "lớn nhất", "đắt nhất", "dài nhất", "nặng nhất", "tối đa", "xa nhất"}
)
_LEAST: Final = frozenset(
    {"thấp nhất", "ít nhất", "nhỏ nhất", "rẻ nhất", "ngắn nhất", "nhẹ nhất", "tối thiểu", "gần nhất"}
)


def of_asked_extreme(sheet: Sheet, mention: Mention) -> float:
    """1 where an amount is called the lowest and the lowest is asked for (or the highest), -1 where it is called the
    other one, 0 where neither: "cao nhất 215 triệu đồng, thấp nhất | 300.000 đồng"."""
    asked = _extreme(sheet.question.line)
    if not asked:
        return 0.0
    said = " ".join(token.key for token in sheet.view.tokens[: mention.head[0]])
    return float(asked * _extreme(f" {said} "))


def _extreme(line: str) -> int:
    """1 where the last such word is of the most, -1 of the least, 0 where there is none."""
    most, least = (max(line.rfind(f" {word} ") for word in words) for words in (_MOST, _LEAST))
    return 0 if most == least else 1 if most > least else -1


_TO: Final = frozenset({"cho", "của", "ở", "tại", "thuộc", "dành cho"})
_ASIDE: Final = 6  # tokens at most from a number to the name that it leads to


def _led_to(sheet: Sheet, mention: Mention, names: frozenset[Place]) -> Place | None:
    """The name behind a number, a preposition between them and neither a mark nor another number."""
    tokens = sheet.view.tokens
    end = max((m.after for m in sheet.candidates.mentions if m.head == mention.head), default=mention.after)
    led = False
    for i in range(mention.after, min(len(tokens), end + _ASIDE)):
        if tokens[i].mark or tokens[i].digit:
            return None
        if led and (name := next((place for place in names if place[0] <= i < place[1]), None)):
            return name
        led = led or tokens[i].key in _TO
    return None


_RECEIVING: Final = frozenset({"cho", "với", "đối với", "dành cho", "bằng"})
_SAME: Final = 0.25  # the share of the question's weight in a phrase that says whom it asks about
_OTHERS: Final = 0.1  # in one that says of others


def of_asked_receiver(sheet: Sheet, mention: Mention) -> float:
    """1 where an amount is for those whom the question asks about, -1 where it is for others and another amount of the
    sentence is for them: "50% cho hộ nghèo, | 30% | cho người dân tộc thiểu số"; 0 where nothing is said of that."""
    own = _for_whom(sheet, mention.head[1])
    if own is None:
        return 0.0
    share = sheet.share(*own)
    heads = {m.head for m in sheet.candidates.mentions if m.type is mention.type and m.head != mention.head}
    shares = [sheet.share(*place) for head in heads if (place := _for_whom(sheet, head[1]))]
    if not shares:
        return 0.0
    if share >= _SAME and share > max(shares):
        return 1.0
    return -1.0 if share < _OTHERS and max(shares) >= _SAME else 0.0


def _for_whom(sheet: Sheet, at: int) -> Place | None:
    """What follows "cho" behind the number that ends at ``at`` and its unit, up to a mark or the next number."""
    tokens = sheet.view.tokens
    at = changed_to(tokens, at)
    led = next((i for i in range(at, min(len(tokens), at + _UNIT)) if tokens[i].key in _RECEIVING), None)
    if led is None or any(tokens[i].text in _ENDS or tokens[i].digit for i in range(at, led)):
        return None
    after = led + 1
    while after < len(tokens) and not (tokens[after].text in _ENDS or tokens[after].digit):
        after += 1
    return led + 1, after


_UNIT: Final = 4  # tokens from a number to the "cho" behind it
_ENDS: Final = frozenset({",", ";", ".", ":", ")", "("})


def as_doer(sheet: Sheet, mention: Mention) -> float:
    """1 for the person nearest before what is said of the one asked for ("Ai trao …?"), -1 for one behind "của".

    Only where the question begins with its question word, so that the doer is asked for.
    """
    question, tokens = sheet.question, sheet.view.tokens
    if question.gap[0] > 0 or question.gap[1] == 0:
        return 0.0
    if mention.first and tokens[mention.first - 1].key in _OF:
        return -1.0
    said = _said_of_doer(sheet)
    if said is None or mention.after > said:
        return 0.0
    between = [person for person in sheet.people if mention.after <= person.full[0] and person.name[1] <= said]
    rivals = [person for person in between if tokens[person.full[0] - 1].key not in _OF]
    return 0.0 if rivals or _is_closed(tokens[mention.after : said]) else 1.0


def _said_of_doer(sheet: Sheet) -> int | None:
    """The token of the first word behind the question word that the sentence has."""
    for position, places in zip(sheet.question.content, sheet.match.places, strict=True):
        if position >= sheet.question.gap[1] and places:
            return min(places)
    return None


def _is_closed(tokens: tuple[Token, ...]) -> bool:
    """Whether a mark ends the clause between."""
    return any(token.text in {";", ":", ".", "”"} for token in tokens)
