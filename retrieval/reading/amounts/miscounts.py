"""Whether an amount answers something else than was asked: it counts another thing, is in other units, or of all
instead of one."""

from __future__ import annotations

import re
from typing import Final

from retrieval.mentions import Mention, Type
from retrieval.question import Kind
from retrieval.reading.amounts.counting import counted, counts_named
from retrieval.reading.amounts.units import MILLIONS, TIMES, measures, unit_sorts
from retrieval.reading.edges import AMOUNTS
from retrieval.reading.found import Sheet
from retrieval.sentences.view import Place
from retrieval.words.lexicon import load
from retrieval.words.word_classes import COUNTING_CLASSIFIERS, PROPERTIES

_NUMBERS: Final = frozenset({Type.AMOUNT, Type.NUMBER})
_MASSES: Final = frozenset({"area", "weight", "rate"})  # sorts of unit that measure whatever is asked for
_ANYONE: Final = frozenset({"ca", "trường hợp", "lượt", "suất"})


def counts_another(sheet: Sheet, place: Place) -> bool:
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
    if any(_of_other_object(sheet, m) or _of_other_goods(sheet, m) or counts_named(sheet, m) for m in inside):
        return True
    if sorts := measures(question):
        return bool(inside) and not any(sorts & unit_sorts(sheet, m.head[1]) or _is_rate(sheet, m) for m in inside)
    behind = question.focus[1] > question.focus[0] == question.gap[1] and question.gap[1] > question.gap[0]
    return behind and bool(inside) and not any(counted(sheet, m) or _of_anything(sheet, m.head[1]) for m in inside)


_PROPERTY: Final = 4  # syllables at most: "tốc độ tăng trưởng"
_NUMBERED: Final = frozenset({"số", "con", "tổng"})  # "số học sinh" is no property of them


def _of_other_object(sheet: Sheet, mention: Mention) -> bool:
    """Whether a property of something is asked for ("chỉ tiêu ngành Thú y", "diện tích ngô"), and the amount counts the
    thing itself ("3 | ngành"), or measures another than the one asked about, which is not there ("800 ha | sắn")."""
    question, tokens, at = sheet.question, sheet.view.tokens, mention.head[1]
    keys = question.keys(0, question.gap[0])
    own = next((n for n in range(_PROPERTY, 0, -1) if len(keys) > n and " ".join(keys[:n]) in PROPERTIES), 0)
    if not own or keys[0] in _NUMBERED or question.focus[1] > question.gap[1] or at + 1 >= len(tokens):
        return False
    units = list(zip(question.content, sheet.match.places, strict=True))
    if tokens[at].key in keys[own:] and not any(places for i, places in units if i < own):
        return True
    if any(places for i, places in units if own <= i < question.gap[0]) or not any(i >= own for i, _ in units):
        return False
    measured = tokens[at + 1]
    return measured.pos.startswith("N") and not measured.mark and not set(measured.key.split(" ")) & {*keys, "đất"}


_GOODS: Final = 3  # syllables at most: "rau màu", "gạo nếp than"
_PASSIVE: Final = frozenset({"bị", "được"})


def _of_other_goods(sheet: Sheet, mention: Mention) -> bool:
    """Whether the amount measures other goods than those behind the unit of the question, of which the sentence has not
    a word: "1.200 ha | lúa" for "bao nhiêu ha | rau màu | bị ngập"."""
    question, tokens, at = sheet.question, sheet.view.tokens, mention.head[1]
    first, last = question.focus[1], len(question.syllables)
    if not question.focus[0] == question.gap[1] == first - 1 > 0 or at + 1 >= len(tokens):
        return False
    keys = question.keys(first, last)
    after = first + next((i for i, key in enumerate(keys[:-1]) if key in _PASSIVE), len(keys))
    if not 0 < after - first <= _GOODS or not unit_sorts(sheet, at) & _MASSES:
        return False
    units = [places for i, places in zip(question.content, sheet.match.places, strict=True) if first <= i < after]
    measured = tokens[at + 1]
    return bool(units) and not any(units) and measured.pos.startswith("N") and not measured.mark


_EACH_ASKED: Final = re.compile(
    r" (?:một|1|mỗi) [^ ]+ $| mỗi (?:hộ|người|gia đình|em|trường|xã|nạn nhân|suất|công nhân|nhân viên) "
    r"|(?<!cách )(?<!trường hợp )(?:trung bình|bình quân) "
)
_EACH_SAID: Final = frozenset({"mỗi", "một", "từng", "bình quân", "trung bình", "đơn giá", "/"})
_NEAR_BY: Final = 8  # tokens


def per_another(sheet: Sheet, place: Place) -> bool:
    """Whether what comes to one year, day, person is asked for, and the sentence tells it of one month, week, family:
    "mỗi tháng lãi | 25 triệu đồng" for "mỗi năm lãi bao nhiêu"."""
    if sheet.question.kind not in AMOUNTS or not (asked := _PER_ONE.search(sheet.question.line)):
        return False
    unit = asked[1]
    alike = next(units for units in _ALIKE if unit in units)
    tokens = sheet.view.tokens
    near = tokens[max(0, place[0] - _NEAR_BY) : place[1] + _NEAR_BY]
    said = f" {' '.join(token.key or token.text for token in near)} "
    told = {found[1] for found in _PER_ONE.finditer(said)}
    return bool(told & alike) and unit not in sheet.view.words


_ALIKE: Final = (
    frozenset({"giờ", "ngày", "tuần", "tháng", "quý", "năm"}),
    frozenset({"người", "hộ", "gia đình", "xã"}),
)
_PER_ONE: Final = re.compile(
    rf"(?: (?:mỗi|một|1|hằng|hàng)|(?<=/)) ({'|'.join(sorted(frozenset().union(*_ALIKE)))}) "
    r"(?!sau|trước|qua|nay|tới|tuổi|gần)"
)


def of_all(sheet: Sheet, place: Place) -> bool:
    """Whether money for one, or on average, is asked for, and the answer is millions, and nothing beside it says that
    they are for one: prices of small things need not say that. Or one prize's, and it is the sum of all."""
    if _of_all_prizes(sheet, place) or _of_all_matches(sheet, place):
        return True
    if sheet.question.kind is not Kind.MONEY or not _EACH_ASKED.search(sheet.question.line):
        return False
    tokens = sheet.view.tokens
    near = tokens[max(0, place[0] - _NEAR_BY) : place[1] + _NEAR_BY]
    millions = any(MILLIONS & set(token.key.split(" ")) for token in tokens[slice(*place)])
    return millions and not any(token.key in _EACH_SAID or token.text in _EACH_SAID for token in near)


_ONE_MATCH: Final = re.compile(r" (?:trong trận|trận (?:này|đấu|chung kết|bán kết|gặp|thắng|thua|hòa)) ")
_SEASON: Final = re.compile(r" (?:mùa|mùa giải|sự nghiệp) | sau (?:\d+|[^ ]+) trận ")


def _of_all_matches(sheet: Sheet, place: Place) -> bool:
    """Whether what was done in one match is asked for, and it is counted over a season: "15 | bàn từ đầu mùa"."""
    line = sheet.question.line
    if sheet.question.kind is not Kind.HOW_MANY or not _ONE_MATCH.search(line) or _SEASON.search(line):
        return False
    tokens, after = sheet.view.tokens, place[1]
    while after < len(tokens) and not tokens[after].mark:
        after += 1
    return bool(_SEASON.search(f" {' '.join(token.key for token in tokens[place[1] : after])} "))


_PRIZE: Final = re.compile(r" giải (đặc biệt|khuyến khích|phụ|nhất|nhì|ba|tư) ")
_SUMMED: Final = 4  # tokens after "tổng"


def _of_all_prizes(sheet: Sheet, place: Place) -> bool:
    """Whether the answer is a sum ("tổng tiền thưởng | 270 triệu đồng"), and the prize asked for is not there."""
    prize = _PRIZE.search(sheet.question.line)
    if prize is None or " tổng " in sheet.question.line or f" {prize[1]} " in sheet.view.line(bare=False):
        return False
    near = sheet.view.tokens[max(0, place[0] - _SUMMED) : place[1]]
    return any(token.key.split(" ")[0] == "tổng" for token in near)


def _of_other_time(sheet: Sheet, place: Place) -> bool:
    """Whether a length of time is in none of the units that answer: "ba tuần" for "bao nhiêu năm"."""
    unit = sheet.question.keys(*sheet.question.gap)[-1:]
    if not unit or unit[0] not in TIMES:
        return False
    said = {key for token in sheet.view.tokens[place[0] : place[1] + 1] for key in token.key.split(" ")}
    return not said & TIMES[unit[0]]


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
    if unit_sorts(sheet, at) & (asked or _MASSES):
        return noun not in lexicon.persons
    named = at + 1 < len(tokens) and tokens[at + 1].pos.startswith("N")
    return tokens[at].key in (_ANYONE if noun in lexicon.persons else COUNTING_CLASSIFIERS) and not named
