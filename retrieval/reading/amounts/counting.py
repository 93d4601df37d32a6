"""What an amount counts or measures, as against what the question asks for: "bao nhiêu giường", "rộng bao nhiêu"."""

from __future__ import annotations

from typing import Final

from retrieval.mentions import Mention
from retrieval.question import Question
from retrieval.reading.amounts.units import TIMES, english_dimension, measures, unit_sorts
from retrieval.reading.found import Sheet
from retrieval.sentences.view import Token
from retrieval.words.lexicon import load
from retrieval.words.word_classes import FELLOWS

_CLOSE: Final = 5  # tokens between a noun and what it measures
_APART: Final = frozenset({",", ";", ":", "."})
_COUNTED: Final = 0.6  # for an amount that counts the focus noun
_MEASURED: Final = 4.0  # for an amount behind the word that stands before the gap


def numbered(sheet: Sheet, mention: Mention) -> float:
    """Whether an amount counts just what "số … bao nhiêu" names, word by word: "số hộ nghèo", "42 | hộ nghèo", not
    "15 hộ cận nghèo"."""
    question, end = sheet.question, mention.head[1]
    opening = next((i for i in range(question.gap[0]) if question.syllables[i].key == "số"), None)
    if opening is None:
        return 0.0
    after = opening + 1
    while after < question.gap[0] and after in question.content and after - opening <= _WIDE:
        after += 1
    noun = question.keys(opening + 1, after)
    behind = " ".join(token.key for token in sheet.view.tokens[end : end + len(noun)]).split(" ")
    return _JUST_NUMBERED * (len(noun) > 1 and tuple(behind[: len(noun)]) == noun)


_JUST_NUMBERED: Final = 5.0


def other_thing(sheet: Sheet, mention: Mention) -> bool:
    """Whether an amount counts something else than what the question counts, or is in a unit of another sort."""
    question = sheet.question
    if counts_named(sheet, mention):
        return True
    if sorts := measures(question):
        return not sorts & unit_sorts(sheet, mention.head[1])
    if in_brackets(sheet, mention) or _told_before(sheet, mention):
        return False
    return question.focus[1] > question.focus[0] and not counted(sheet, mention)


def counts_named(sheet: Sheet, mention: Mention) -> bool:
    """Whether an amount counts what the question names one of: "28 | ngành" for "Ngành Luật tuyển bao nhiêu"."""
    question, tokens, at = sheet.question, sheet.view.tokens, mention.head[1]
    if at >= len(tokens) or question.focus[1] > question.gap[1]:
        return False
    named = {question.syllables[first - 1].key for first, _ in question.names if 0 < first < question.gap[0]}
    return tokens[at].key in named


def in_brackets(sheet: Sheet, mention: Mention) -> bool:
    """Whether a number stands alone in brackets, so that it counts what was counted before: "Ngữ văn (7)"."""
    tokens, (first, after) = sheet.view.tokens, mention.head
    return first > 0 and after < len(tokens) and tokens[first - 1].text == "(" and tokens[after].text == ")"


def _multiplies(sheet: Sheet, mention: Mention) -> bool:
    """Whether an amount tells how many times, where that is asked: "gấp | đôi" of "mấy lần"."""
    asked = sheet.question.keys(sheet.question.gap[1], sheet.question.gap[1] + 1) == ("lần",)
    return asked and "gấp" in {token.key for token in sheet.view.tokens[max(0, mention.head[0] - 1) : mention.after]}


def _told_before(sheet: Sheet, mention: Mention) -> bool:
    """Whether a number counts nothing itself, and what is asked for stands right before it: "ngữ văn | 9,5"."""
    tokens, (first, after) = sheet.view.tokens, mention.head
    if not first or (after < len(tokens) and not tokens[after].mark):
        return False
    focus = range(*sheet.question.focus)
    told = (p for i, p in zip(sheet.question.content, sheet.match.places, strict=True) if i not in focus)
    while first > 1 and tokens[first - 1].key in _LEADING:
        first -= 1
    return any(first - 1 in places for places in told)


_LEADING: Final = frozenset({"được", "là", "khoảng", "hơn", "gần"})


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
    if unit and unit[0] in TIMES:
        said = {key for token in tokens[mention.head[0] : mention.after + 1] for key in token.key.split(" ")}
        points -= _OTHER_UNIT * (not said & TIMES[unit[0]])
    return points


_GOES_ON: Final = 1.5
_GOING_ON: Final = frozenset({"kéo dài", "suốt", "mất", "hết", "ròng rã", "trong vòng", "liên tục"})
_OTHER_UNIT: Final = 4.0


def measured(sheet: Sheet, mention: Mention) -> float:
    """Whether the word before the gap stands before the amount, too: "rộng bao nhiêu mét", "rộng 9 m"."""
    if dimension := english_dimension(sheet.question):
        return _MEASURED * (mention.first > 0 and sheet.view.tokens[mention.first - 1].key == dimension)
    told = sheet.question.gap[0] - 1 in sheet.question.content
    return _MEASURED * (told and sheet.runs[0][mention.first] >= 1)


def counted(sheet: Sheet, mention: Mention) -> float:
    """Whether what is counted is the focus noun of the question."""
    end = mention.head[1]
    tokens = sheet.view.tokens
    reach = _CLOSE + 1 if end < len(tokens) and tokens[end].key in _OUT_OF else 1
    reach = max(reach, _together_with(tokens, end))
    there = {t for u in focus_units(sheet.question) for t in sheet.match.places[u] if end <= t <= end + reach}
    said = any(not _other_persons(sheet, t) for t in there)
    return (
        _COUNTED
        * (
            said
            or _labelled(sheet, mention)
            or _is_person(sheet, end)
            or _written_together(sheet, end)
            or _counted_so(sheet, end)
            or _told_as_part(sheet, end)
            or _multiplies(sheet, mention)
        )
        * (1 + _JUST_SO * _just_so(sheet, end))
    )


def _other_persons(sheet: Sheet, at: int) -> bool:
    """Whether those at token ``at`` only share the last syllable with those asked for: "sinh viên" for "giảng viên"."""
    asked, said = " ".join(sheet.question.keys(*sheet.question.focus)), sheet.view.tokens[at].key
    if asked not in load().persons or said not in load().persons or " " not in said:
        return False
    words = set(asked.split(" ")), set(said.split(" "))
    if asked.split(" ")[0] == said.split(" ")[0]:
        return False  # "nghi can", "nghi phạm"
    meant = (" ".join(e.keys) for e in sheet.question.expressions)
    return not (words[0] <= words[1] or words[1] <= words[0]) and said not in meant


def _labelled(sheet: Sheet, mention: Mention) -> bool:
    """Whether places for those whom the question counts are told behind their label: "Bác sĩ đa khoa: | 6 chỉ tiêu"."""
    tokens, (first, after) = sheet.view.tokens, mention.head
    if not 0 < first < after < len(tokens) or tokens[first - 1].text != ":" or tokens[after].key not in _FILLED:
        return False
    units = focus_units(sheet.question)
    return bool(units) and all(any(t < first for t in sheet.match.places[unit]) for unit in units)


_FILLED: Final = frozenset({"chỉ tiêu", "vị trí", "biên chế", "suất", "người"})


def _together_with(tokens: tuple[Token, ...], at: int) -> int:
    """How many tokens further those stand who are counted with the persons at token ``at``: "50 kỹ sư, | công nhân"."""
    if at + 2 >= len(tokens) or tokens[at + 1].text != "," or tokens[at].key not in load().persons:
        return 0
    return 2 * (tokens[at + 2].key in FELLOWS)


def _counted_so(sheet: Sheet, at: int) -> bool:
    """Whether the same unit stood with the focus noun before: "46 căn nhà bị cuốn trôi, 318 | căn hư hỏng"; or what
    stands for young people who were counted before: "74 học sinh nhập viện, 16 | em chuyển lên tuyến trên"."""
    tokens = sheet.view.tokens
    if at >= len(tokens):
        return False
    young = tokens[at].key in YOUNG and " ".join(sheet.question.keys(*sheet.question.focus)) in load().persons
    if not young and "count" not in load().unit_kinds.get(tokens[at].key):
        return False
    focus = {t for u in focus_units(sheet.question) for t in sheet.match.places[u]}
    again = (i for i in range(1, at) if tokens[i - 1].digit and (young or tokens[i].key == tokens[at].key))
    return any({i, i + 1} & focus for i in again)


def opens_parts(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether what follows token ``at`` is a part of what was counted before: "trong đó", "trong số đó"."""
    return tokens[at].key == "trong đó" or (tokens[at].key == "đó" and tokens[at - 1].key in {"trong", "trong số"})


def _told_as_part(sheet: Sheet, at: int) -> bool:
    """Whether what stands at token ``at`` is asked of those who were counted before: "1.200 tân binh, trong đó có 85 |
    đảng viên" for "bao nhiêu tân binh là đảng viên"."""
    tokens, units = sheet.view.tokens, set(focus_units(sheet.question))
    if at >= len(tokens) or not units:
        return False
    asked = (places for unit, places in enumerate(sheet.match.places) if unit not in units)
    if not any(places.get(at) == 1.0 for places in asked):
        return False
    opening = next((i for i in range(at - 2, 0, -1) if opens_parts(tokens, i)), 0)
    return any(tokens[t - 1].digit for u in units for t in sheet.match.places[u] if 0 < t < opening)


YOUNG: Final = frozenset({"em", "cháu", "bé", "bạn"})


_JUST_SO: Final = 3.0  # how much more it says that the whole focus stands there, and not its first word alone
_WIDE: Final = 4  # tokens behind a number that may name what it counts
_WHOLE: Final = 2  # syllables of a focus that says more than a unit


_OUT_OF: Final = frozenset({"trong", "trong số", "trên tổng số", "trong tổng số"})


def _just_so(sheet: Sheet, end: int) -> float:
    """The share of the focus that stands right behind the number, where the focus says more than the unit."""
    units = focus_units(sheet.question)
    if len(units) <= _WHOLE:
        return 0.0
    return sum(any(end <= t < end + _WIDE for t in sheet.match.places[u]) for u in units) / len(units)


def focus_units(question: Question) -> list[int]:
    """Which of the words in ``content`` are of the noun that names the answer."""
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
        start < t < mention.first and t in near for u in focus_units(question) for t in sheet.match.places[u]
    )
