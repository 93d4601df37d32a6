"""What an amount counts or measures, as against what the question asks for: "bao nhiêu giường", "rộng bao nhiêu"."""

from __future__ import annotations

import re
from typing import Final

from retrieval.lexicon import load
from retrieval.mentions import Mention, Type
from retrieval.question import Kind, Question
from retrieval.reading.found import Sheet
from retrieval.view import Token
from retrieval.word_classes import COUNTING_CLASSIFIERS

_CLOSE: Final = 5  # tokens between a noun and what it measures
_APART: Final = frozenset({",", ";", ":", "."})
_NUMBERS: Final = frozenset({Type.AMOUNT, Type.NUMBER})
_COUNTED: Final = 0.6  # for an amount that counts the focus noun
_MEASURED: Final = 4.0  # for an amount behind the word that stands before the gap
_DIMENSIONS: Final = {
    "rộng": {"area", "length"}, "dài": {"length", "time"}, "cao": {"length"}, "sâu": {"length"}, "xa": {"length"},
    "dày": {"length"}, "nặng": {"weight"}, "nhanh": {"speed"}, "diện tích": {"area"}, "chiều dài": {"length"},
    "chiều cao": {"length"}, "chiều rộng": {"length"}, "độ cao": {"length"}, "độ sâu": {"length"},
    "khối lượng": {"weight"}, "trọng lượng": {"weight"}, "tốc độ": {"speed"}, "nhiệt độ": {"temperature"},
    "thể tích": {"volume"}, "dung tích": {"volume"},
}  # fmt: skip
"""What a dimension is measured in, by the sections of ``data/units.txt``."""
_ENGLISH_DIMENSIONS: Final = {
    "wide": "rộng", "long": "dài", "tall": "cao", "high": "cao", "deep": "sâu", "far": "xa", "heavy": "nặng",
    "thick": "dày", "fast": "nhanh",
}  # fmt: skip
_FIGURES: Final = "0123456789"
_HOW: Final = re.compile(r"\bhow (\w+) (?:is|are|was|were|does|did|will)\b")


def _measures(question: Question) -> set[str]:
    """The sorts of unit that the question's dimension is measured in; empty where it names none."""
    if question.language == "en":
        return _DIMENSIONS.get(_english_dimension(question), set())
    keys = question.keys(0, len(question.syllables))
    found: set[str] = set()
    for i, key in enumerate(keys):
        if i + 1 < len(keys):
            found |= _DIMENSIONS.get(f"{key} {keys[i + 1]}", set())
        if i + 1 == question.gap[0] or question.gap[0] <= i < question.gap[1]:  # "rộng bao nhiêu", "bao xa"
            found |= _DIMENSIONS.get(key, set())
    return found


def _english_dimension(question: Question) -> str:
    """The Vietnamese word for what "how wide", "how long" ask; empty where nothing is measured."""
    asked = _HOW.search(question.text.casefold())
    return _ENGLISH_DIMENSIONS.get(asked[1], "") if asked else ""


def _unit_sorts(sheet: Sheet, at: int) -> set[str]:
    """The sorts of the unit at token ``at``, as it is written ("km²") or by its word."""
    tokens, lexicon = sheet.view.tokens, load()
    if at > len(tokens) or not at:
        return set()
    text = sheet.view.article.text
    rest = text[tokens[at].start : sheet.view.span.end].split() if at < len(tokens) else []
    glued = text[tokens[at - 1].start : sheet.view.span.end].split() if at else []
    for part in (*rest[:1], *(one.lstrip(_FIGURES + ".,") for one in glued[:1])):  # "60 cm", "60cm", "7m86"
        if (written := part.strip(".,;:()").rstrip(_FIGURES)) in lexicon.unit_spellings:
            return {lexicon.unit_spellings[written]}
    return set(lexicon.unit_kinds.get(tokens[at].key)) if at < len(tokens) else set()


def other_thing(sheet: Sheet, mention: Mention) -> bool:
    """Whether an amount counts something else than what the question counts, or is in a unit of another sort."""
    question = sheet.question
    if sorts := _measures(question):
        return not sorts & _unit_sorts(sheet, mention.head[1])
    if in_brackets(sheet, mention) or _told_before(sheet, mention):
        return False
    return question.focus[1] > question.focus[0] and not counted(sheet, mention)


def in_brackets(sheet: Sheet, mention: Mention) -> bool:
    """Whether a number stands alone in brackets, so that it counts what was counted before: "Ngữ văn (7)"."""
    tokens, (first, after) = sheet.view.tokens, mention.head
    return first > 0 and after < len(tokens) and tokens[first - 1].text == "(" and tokens[after].text == ")"


def _told_before(sheet: Sheet, mention: Mention) -> bool:
    """Whether a number counts nothing itself, and what is asked for stands right before it: "ngữ văn | 9,5"."""
    tokens, (first, after) = sheet.view.tokens, mention.head
    if not first or (after < len(tokens) and not tokens[after].mark):
        return False
    focus = range(*sheet.question.focus)
    told = (p for i, p in zip(sheet.question.content, sheet.match.places, strict=True) if i not in focus)
    return any(first - 1 in places for places in told)


def rated(sheet: Sheet, mention: Mention) -> float:
    """Whether an amount is by what the question asks it by: "bao nhiêu một tháng", "6 triệu đồng/tháng"."""
    question, tokens, after = sheet.question, sheet.view.tokens, mention.after
    behind = question.keys(question.gap[1], question.gap[1] + _RATE)
    if len(behind) < _RATE or behind[0] not in _EACH:
        return 0.0
    inside = [token.key.split(" ")[0] for token in tokens[mention.head[1] : after + 3]]
    per = any(mark.text == "/" or mark.key in _EACH for mark in tokens[mention.head[1] : after + 2])
    return _MEASURED * (per and behind[1] in inside)


_RATE: Final = 2  # syllables: "một tháng"
_EACH: Final = frozenset({"một", "1", "mỗi", "hằng", "hàng"})


def lasts(sheet: Sheet, mention: Mention) -> float:
    """For how long something goes on is told by "kéo dài" and the like; what is in another unit than the question asks
    for is no answer: "bao nhiêu năm"."""
    question, tokens = sheet.question, sheet.view.tokens
    before = tokens[mention.first - 1].key if mention.first else ""
    points = _GOES_ON * (before in _GOING_ON)
    unit = question.keys(*question.gap)[-1:]
    if unit and unit[0] in _TIMES:
        said = {key for token in tokens[mention.head[0] : mention.after + 1] for key in token.key.split(" ")}
        points -= _OTHER_UNIT * (not said & _TIMES[unit[0]])
    return points


_GOES_ON: Final = 1.5
_GOING_ON: Final = frozenset({"kéo dài", "suốt", "mất", "hết", "ròng rã", "trong vòng", "liên tục"})
_OTHER_UNIT: Final = 4.0
_TIMES: Final = {
    "năm": {"năm", "niên", "thập", "thế"}, "tháng": {"tháng", "năm"}, "tuần": {"tuần"}, "ngày": {"ngày", "đêm", "hôm"},
    "giờ": {"giờ", "tiếng", "phút"}, "tiếng": {"giờ", "tiếng", "phút"}, "phút": {"phút", "giờ"},
    "giây": {"giây", "phút"}, "đêm": {"đêm", "ngày"}, "hôm": {"ngày", "hôm"},
}  # fmt: skip
"""By the unit that a question names: the words of lengths of time that answer it."""


def measured(sheet: Sheet, mention: Mention) -> float:
    """Whether the word before the gap stands before the amount, too: "rộng bao nhiêu mét", "rộng 9 m"."""
    if dimension := _english_dimension(sheet.question):
        return _MEASURED * (mention.first > 0 and sheet.view.tokens[mention.first - 1].key == dimension)
    told = sheet.question.gap[0] - 1 in sheet.question.content
    return _MEASURED * (told and sheet.runs[0][mention.first] >= 1)


def counted(sheet: Sheet, mention: Mention) -> float:
    """Whether what is counted is the focus noun of the question."""
    end = mention.head[1]
    tokens = sheet.view.tokens
    reach = _CLOSE + 1 if end < len(tokens) and tokens[end].key in _OUT_OF else 1
    said = any(end <= t <= end + reach for u in _focus_units(sheet.question) for t in sheet.match.places[u])
    return (
        _COUNTED
        * (said or _is_person(sheet, end) or _written_together(sheet, end) or _counted_so(sheet, end))
        * (1 + _JUST_SO * _just_so(sheet, end))
    )


def _counted_so(sheet: Sheet, at: int) -> bool:
    """Whether the same unit stood with the focus noun before: "46 căn nhà bị cuốn trôi, 318 | căn hư hỏng"."""
    tokens = sheet.view.tokens
    if at >= len(tokens) or "count" not in load().unit_kinds.get(tokens[at].key):
        return False
    focus = {t for u in _focus_units(sheet.question) for t in sheet.match.places[u]}
    return any(tokens[i].key == tokens[at].key and {i, i + 1} & focus for i in range(1, at) if tokens[i - 1].digit)


_JUST_SO: Final = 3.0  # how much more it says that the whole focus stands there, and not its first word alone
_WIDE: Final = 4  # tokens behind a number that may name what it counts
_WHOLE: Final = 2  # syllables of a focus that says more than a unit


_MILLIONS: Final = frozenset({"triệu", "tỷ", "tỉ"})
_OUT_OF: Final = frozenset({"trong", "trong số", "trên tổng số", "trong tổng số"})
_TOTAL: Final = frozenset({"tổng số", "trong số"})


def of_total(sheet: Sheet, mention: Mention) -> bool:
    """Whether an amount is what another is a part of, and not asked for: "12 trong tổng số | 85 quỹ"."""
    tokens, first = sheet.view.tokens, mention.first
    said = " ".join(token.key for token in tokens[max(0, first - 3) : first])
    asked = {s.key for s in sheet.question.syllables}
    if first > 1 and tokens[first - 1].key == "trong" and tokens[first - 2].digit:
        return "tổng" not in asked  # "24 trong | 36 lô"
    return "tổng" not in asked and any(said.endswith(total) for total in _TOTAL) and _parted(sheet, first)


def of_part(sheet: Sheet, mention: Mention) -> bool:
    """Whether an amount is of a part of what was counted before, and nothing of that part is asked for: "40 giường,
    trong đó | 12 giường hồi sức"."""
    tokens, end = sheet.view.tokens, mention.head[1]
    at = next((i for i in range(mention.first - 1, 0, -1) if _opens_parts(tokens, i)), 0)
    if not at or end >= len(tokens) or tokens[end].mark:
        return False
    numbers = (i for i in range(1, at) if tokens[i - 1].digit or tokens[i - 1].key in _MILLIONS)
    if not any(tokens[i].key == tokens[end].key for i in numbers):
        return False
    after = next((i for i in range(end, len(tokens)) if tokens[i].text in _APART), len(tokens))
    focus = set(_focus_units(sheet.question))
    asked = [places for unit, places in enumerate(sheet.match.places) if unit not in focus]
    known = all(asked) or any(s.key in _IN_ALL for s in sheet.question.syllables)
    own = {*range(at, mention.first), *range(end + 1, after)}
    return known and not any(token in own for places in asked for token, said in places.items() if said == 1.0)


_IN_ALL: Final = frozenset({"tổng", "tất", "toàn"})


def _opens_parts(tokens: tuple[Token, ...], at: int) -> bool:
    return tokens[at].key == "trong đó" or (tokens[at].key == "đó" and tokens[at - 1].key in {"trong", "trong số"})


def _parted(sheet: Sheet, at: int) -> bool:
    """Whether a number stands close before: what is taken out of the total."""
    return any(token.digit for token in sheet.view.tokens[max(0, at - _CLOSE) : at])


def _just_so(sheet: Sheet, end: int) -> float:
    """The share of the focus that stands right behind the number, where the focus says more than the unit."""
    units = _focus_units(sheet.question)
    if len(units) <= _WHOLE:
        return 0.0
    return sum(any(end <= t < end + _WIDE for t in sheet.match.places[u]) for u in units) / len(units)


def _focus_units(question: Question) -> list[int]:
    first, after = question.focus
    return [u for u, i in enumerate(question.content) if first <= i < after]


_SOMEONE: Final = frozenset({"người", "em", "bạn", "cháu"})


def _is_person(sheet: Sheet, at: int) -> bool:
    """Whether persons are counted at token ``at``, where just "người" or "em" was asked for: "9.400 | khán giả"; or
    "người", where persons of a sort were."""
    asked, tokens = sheet.question.keys(*sheet.question.focus), sheet.view.tokens
    if at >= len(tokens):
        return False
    if tokens[at].key == "người":
        return " ".join(asked) in load().persons
    return len(asked) == 1 and asked[0] in _SOMEONE and tokens[at].key in load().persons


def _written_together(sheet: Sheet, end: int) -> bool:
    """Whether the unit that is asked for is written to the number: "150ha"."""
    unit = sheet.view.tokens[end - 1].text.lstrip("0123456789.,").casefold()
    return bool(unit) and unit in sheet.question.keys(*sheet.question.focus)


def of_noun(sheet: Sheet, mention: Mention) -> float:
    """Whether the noun that is measured stands close before the amount: "sản lượng | 5 tấn"."""
    question, tokens = sheet.question, sheet.view.tokens
    if not question.focus[0] < question.focus[1] <= question.gap[0]:
        return 0.0
    near = range(max(0, mention.first - _CLOSE), mention.first)
    marks = [t for t in near if tokens[t].text in _APART]
    start = max(marks, default=-1)
    return _MEASURED * any(
        start < t < mention.first and t in near for u in _focus_units(question) for t in sheet.match.places[u]
    )


_MASSES: Final = frozenset({"area", "weight", "rate"})  # sorts of unit that measure whatever is asked for
_ANYONE: Final = frozenset({"ca", "trường hợp", "lượt", "suất"})


def counts_another(sheet: Sheet, place: tuple[int, int]) -> bool:
    """Whether the amount at ``place`` counts something else than the noun behind "bao nhiêu", or has no unit of the
    dimension, or of time, that is asked for."""
    question = sheet.question
    if question.kind is Kind.DURATION:
        return _of_other_time(sheet, place)
    if question.kind is not Kind.HOW_MANY:
        return False
    inside = [
        m for m in sheet.candidates.mentions if m.type in _NUMBERS and place[0] <= m.head[0] and m.head[1] <= place[1]
    ]
    if sorts := _measures(question):
        return bool(inside) and not any(sorts & _unit_sorts(sheet, m.head[1]) or _is_rate(sheet, m) for m in inside)
    behind = question.focus[1] > question.focus[0] == question.gap[1] and question.gap[1] > question.gap[0]
    return behind and bool(inside) and not any(counted(sheet, m) or _of_anything(sheet, m.head[1]) for m in inside)


_EACH_ASKED: Final = re.compile(r" (?:một|1|mỗi) [^ ]+ $|(?<!cách )(?<!trường hợp )(?:trung bình|bình quân) ")
_EACH_SAID: Final = frozenset({"mỗi", "một", "từng", "bình quân", "trung bình", "đơn giá", "/"})
_NEAR_BY: Final = 8  # tokens


def of_all(sheet: Sheet, place: tuple[int, int]) -> bool:
    """Whether money for one, or on average, is asked for, and the answer is millions, and nothing beside it says that
    they are for one: prices of small things need not say that. Or one prize's, and it is the sum of all."""
    if _of_all_prizes(sheet, place):
        return True
    if sheet.question.kind is not Kind.MONEY or not _EACH_ASKED.search(sheet.question.line):
        return False
    tokens = sheet.view.tokens
    near = tokens[max(0, place[0] - _NEAR_BY) : place[1] + _NEAR_BY]
    millions = any(_MILLIONS & set(token.key.split(" ")) for token in tokens[slice(*place)])
    return millions and not any(token.key in _EACH_SAID or token.text in _EACH_SAID for token in near)


_PRIZE: Final = re.compile(r" giải (đặc biệt|khuyến khích|phụ|nhất|nhì|ba|tư) ")
_SUMMED: Final = 4  # tokens after "tổng"


def _of_all_prizes(sheet: Sheet, place: tuple[int, int]) -> bool:
    """Whether the answer is a sum ("tổng tiền thưởng | 270 triệu đồng"), and the prize asked for is not there."""
    prize = _PRIZE.search(sheet.question.line)
    if prize is None or " tổng " in sheet.question.line or f" {prize[1]} " in sheet.view.line(bare=False):
        return False
    near = sheet.view.tokens[max(0, place[0] - _SUMMED) : place[1]]
    return any(token.key.split(" ")[0] == "tổng" for token in near)


def _of_other_time(sheet: Sheet, place: tuple[int, int]) -> bool:
    """Whether a length of time is in none of the units that answer: "ba tuần" for "bao nhiêu năm"."""
    unit = sheet.question.keys(*sheet.question.gap)[-1:]
    if not unit or unit[0] not in _TIMES:
        return False
    said = {key for token in sheet.view.tokens[place[0] : place[1] + 1] for key in token.key.split(" ")}
    return not said & _TIMES[unit[0]]


def _is_rate(sheet: Sheet, mention: Mention) -> bool:
    """Whether a share is given, or so many times: what is high may be a share."""
    end, tokens = mention.head[1], sheet.view.tokens
    return tokens[end - 1].text.endswith("%") or (end < len(tokens) and tokens[end].key in {"%", "lần", "phần trăm"})


def _of_anything(sheet: Sheet, at: int) -> bool:
    """Whether what stands at token ``at``, behind a number, may be said of whatever the question counts."""
    tokens, focus, lexicon = sheet.view.tokens, sheet.question.keys(*sheet.question.focus), load()
    noun, asked = " ".join(focus), set(lexicon.unit_kinds.get(focus[0])) - {"count"}
    if tokens[at - 1].text.endswith("%") or (at < len(tokens) and tokens[at].key in {"%", "phần trăm"}):
        return not asked  # no share is so many tonnes
    if at >= len(tokens) or tokens[at].mark:
        return True
    if tokens[at].key == "người":
        return noun in lexicon.persons
    if "money" in lexicon.answer_nouns.get(noun):
        return any(m.type is Type.MONEY and m.first < at < m.after for m in sheet.candidates.mentions)
    if _unit_sorts(sheet, at) & (asked or _MASSES):
        return noun not in lexicon.persons
    named = at + 1 < len(tokens) and tokens[at + 1].pos.startswith("N")
    return tokens[at].key in (_ANYONE if noun in lexicon.persons else COUNTING_CLASSIFIERS) and not named
