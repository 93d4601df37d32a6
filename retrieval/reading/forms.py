"""Whether an answer has the form that the question asks for: a year for "năm nào", an age for "mấy tuổi", somebody for
"ai"."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import Final

from retrieval.mentions import Type
from retrieval.question import Kind, Question
from retrieval.reading.actions import asks_for_doing
from retrieval.reading.amounts.numbered import of_no_class
from retrieval.reading.bounds import of_other_bound
from retrieval.reading.clauses import asks_occasion
from retrieval.reading.found import Found, Sheet
from retrieval.reading.frequency import asks_how_often
from retrieval.reading.full_forms import unexplained
from retrieval.reading.localities import LOCALITIES, within
from retrieval.reading.means import asks_for_means
from retrieval.reading.people.origins import of_another_site
from retrieval.reading.sayings import of_occasion
from retrieval.reading.times import of_grain, of_the_event
from retrieval.reading.titles import only_figures
from retrieval.reading.whereabouts import nowhere, of_time
from retrieval.sentences.view import Place
from retrieval.words.lexicon import load
from retrieval.words.word_classes import COMMITTEES, DIVISIONS, STATE_BODIES

_CALLED: Final = re.compile(r" (?:điện thoại|hotline|đường dây nóng|số máy) ")
_MEASURED: Final = re.compile(r"[\d.,]+ ?[a-z²³%]+")  # "180km" is no number that something bears
_GOES_ON: Final = re.compile(r" (?:kéo dài|diễn ra|dài) ")
_FEWEST: Final = 3  # figures of a number that can be called
_NO_AGES: Final = frozenset(
    {Kind.WHICH, Kind.WHAT, Kind.WHERE, Kind.WHY, Kind.PURPOSE, Kind.HOW, Kind.NAME, Kind.ORGANISATION, Kind.POST}
)
_NO_ONE: Final = frozenset({Type.MONEY, Type.PERCENT, Type.TIME, Type.DURATION, Type.AGE})
_NO_BODY: Final = _NO_ONE | {Type.CODE}
_NO_CAUSE: Final = _NO_ONE | {Type.PERSON, Type.POST}
_SOMEBODY: Final = frozenset({Type.PERSON, Type.SOMEONE, Type.POST, Type.ORGANISATION})


def misshapen(sheet: Sheet, found: Found) -> bool:
    """Whether the answer cannot be what is asked for, by its form alone."""
    question, place = sheet.question, found.place
    if question.kind is Kind.AGE:
        return _is_year_of_birth(sheet, place) or _is_no_age(sheet, found)
    if question.language != "vi" or found.items or found.parts:
        return question.kind is Kind.WHERE and _lists_persons(sheet, found)
    said = sheet.view.article.text[slice(*sheet.view.slice(*place))]
    if question.kind is Kind.WHEN:
        return not (of_grain(question, said.lower()) and of_the_event(sheet, place)) or of_other_bound(sheet, place)
    nothing = _does_nothing(question, found) or _is_no_thing(sheet, place) or _names_nothing(sheet, place)
    if nothing or _no_code(question, said) or _by_other_rule(question, found):
        return True
    if _is_other(sheet, place) or unexplained(sheet, found) or of_occasion(sheet, place) or only_figures(sheet, place):
        return True
    if question.kind in _CAUSES:
        return _is_only(sheet, place, _NO_CAUSE)
    if question.kind in _PROPER and not any(map(str.isupper, said)) and not any(map(str.isdigit, said)):
        return _is_named(question) and not _is_unit(question, said)
    return question.kind is Kind.WHO and _nobody(sheet, place)


def _does_nothing(question: Question, found: Found) -> bool:
    """Whether a reader found nothing of what is asked for that is done, of how it is, or on what occasion."""
    return found.typed == 0 and (asks_for_doing(question) or asks_occasion(question) or question.kind is Kind.HOW)


def _by_other_rule(question: Question, found: Found) -> bool:
    """Whether it is asked with what or how often, and none of that was found."""
    means = asks_for_means(question) and found.rule != "means"
    return means or (asks_how_often(question) and found.rule != "frequency")


def _lists_persons(sheet: Sheet, found: Found) -> bool:
    """Whether persons are listed where places are asked for."""
    persons = {m.first for m in sheet.candidates.mentions if m.type is Type.PERSON}
    return bool(found.items) and all(first in persons for first, _ in found.items)


_NO_THINGS: Final = frozenset({"được", "bị", "đã", "đang", "sẽ", "không", "phải", "nhằm", "để"})


def _is_no_thing(sheet: Sheet, place: Place) -> bool:
    """Whether what is done or undergone stands where it is asked which thing: "được tiêm" for "vắc xin gì"."""
    question = sheet.question
    noun = question.kind is Kind.WHAT and question.focus[1] == question.gap[0] and question.focus[1] > question.focus[0]
    return noun and sheet.view.tokens[place[0]].key in _NO_THINGS


_NAMING: Final = frozenset({"tên", "gọi", "gọi là", "tên là", "mang tên", "là"})
_NO_NAMES: Final = frozenset({"V", "E", "R", "C", "A", "P"})
_NAMED_BY: Final = 3  # tokens at most from "gọi là" to a name, or from there to "là tên"


def _names_nothing(sheet: Sheet, place: Place) -> bool:
    """Whether an answer to "tên gì" has no capital but the sentence's and is no noun, or a place's, and nothing beside
    it names: "con chó | rất khôn", "quán ở | phố cổ"; or is where it is."""
    question, tokens, (first, after) = sheet.question, sheet.view.tokens, place
    if question.kind is not Kind.NAME and "tên" not in question.keys(*question.gap):
        return False
    if tokens[first].pos == "E":
        return True
    noun = question.kind is Kind.NAME and tokens[first].pos not in _NO_NAMES
    if noun or any(tokens[i].capital and (i or tokens[i].pos == "Np") for i in range(first, after)):
        return False
    return not any(token.key in _NAMING for token in tokens[max(0, first - _NAMED_BY) : after + _NAMED_BY])


def _no_code(question: Question, said: str) -> bool:
    """Whether it is an amount where a number is asked for that something bears, or none that can be called where one
    to call is asked for."""
    if question.kind is not Kind.CODE:
        return False
    if _CALLED.search(question.line):
        return sum(map(str.isdigit, said)) < _FEWEST or any(map(str.isalpha, said))
    return _MEASURED.fullmatch(said) is not None


def _is_no_age(sheet: Sheet, found: Found) -> bool:
    """Whether nothing shows that an answer is an age."""
    if sheet.question.language != "vi" or found.items or found.parts:
        return False
    place = found.place
    around = sheet.view.tokens[max(0, place[0] - 1) : place[1] + 1]  # "ở tuổi | 39"
    aged = any({"tuổi", "sinh"} & set(token.key.split(" ")) for token in around)
    return not (aged or _touches(sheet, place, {Type.AGE}) or _aside(sheet, place))


def _is_year_of_birth(sheet: Sheet, place: Place) -> bool:
    """Whether an answer is the year in which somebody was born, who is so old in another one: "SN 1985"."""
    figures = [token.text for token in sheet.view.tokens[slice(*place)] if token.digit]
    return bool(figures) and all(len(figure) == _YEAR for figure in figures)


_YEAR: Final = 4  # figures


def _is_named(question: Question) -> bool:
    """Whether what is asked for has a name."""
    which = question.keys(*question.gap)[-1:] in {("nào",), ("nao",)}
    return question.kind is Kind.ORGANISATION or (which and " ".join(question.keys(*question.focus)) in _NAMED)


def _is_unit(question: Question, said: str) -> bool:
    """Whether it is called by what it does, as the question asks: "khoa nào", "khoa hồi sức tích cực"."""
    noun = " ".join(question.keys(*question.focus))
    return noun in _UNITS and said.startswith(f"{noun} ")


def _is_other(sheet: Sheet, place: Place) -> bool:
    """Whether an answer is an age or an amount where none is asked for, how much later something was instead of how
    long it took, a place instead of a body, or a word that names nothing."""
    question, opening = sheet.question, sheet.view.tokens[place[0]].key
    if question.kind is Kind.WHAT and opening in _PLACES_IN_ROWS and place[1] - place[0] <= _ROWED:
        return not _RANKED.search(question.line)
    if question.kind is Kind.WHAT and _of_the_asked_body(sheet, place):
        return True
    if question.kind in _THINGS and (opening == "nhau" or (place[1] - place[0] == 1 and opening in _NOTHING)):
        return True
    if question.kind is Kind.ORGANISATION and (
        _is_only(sheet, place, _NO_BODY) or place in sheet.only_led_to or of_no_class(sheet, place)
    ):
        return True
    wrong_site = (_arranges, of_time, nowhere, of_another_site)
    if question.kind is Kind.WHERE and any(tell(sheet, place) for tell in wrong_site):
        return True
    later = question.kind is Kind.DURATION and _GOES_ON.search(question.line) and _is_distance(sheet, place[1])
    return bool(later) or (question.kind in _NO_AGES and _is_only(sheet, place, {Type.AGE}))


def _of_the_asked_body(sheet: Sheet, place: Place) -> bool:
    """Whether an answer only goes on with the body that is asked about: "Sở Xây dựng | TP.HCM"."""
    bodies = (m for m in sheet.candidates.mentions if m.type is Type.ORGANISATION and m.after == place[1])
    return any(m.first < place[0] and sheet.literal.issuperset(range(m.first, place[0])) for m in bodies)


def _arranges(sheet: Sheet, place: Place) -> bool:
    """Whether an answer is an office that only holds an event: "| UBND huyện Kỳ Sơn | tổ chức hội nghị"."""
    tokens, (first, after) = sheet.view.tokens, place
    if tokens[first].key not in _OFFICES or (first and tokens[first - 1].key in _LEADING_TO):
        return False
    while after < len(tokens) and tokens[after].key in _AUXILIARY:
        after += 1
    return after < len(tokens) and tokens[after].key in _HOLDING


_OFFICES: Final = STATE_BODIES | COMMITTEES | {
    "ubnd", "hđnd", "ủy ban", "chi cục", "công an", "hội", "đoàn", "tỉnh đoàn", "thành đoàn", "đảng ủy", "liên đoàn",
    "hiệp hội", "mttq", "mặt trận", "công đoàn", "đội",
}  # fmt: skip
_LEADING_TO: Final = frozenset({"tại", "ở", "trụ sở", "hội trường"})
_AUXILIARY: Final = frozenset({"đã", "vừa", "sẽ", "đang", "cũng", "long trọng"})
_HOLDING: Final = frozenset({"tổ chức", "phối hợp", "khai mạc", "chủ trì"})


def _is_distance(sheet: Sheet, after: int) -> bool:
    """Whether a length of time that ends there says how much later something was: "hai giờ | sau, cảnh sát đến"."""
    tokens = sheet.view.tokens
    asked = _APART_BY & {s.key for s in sheet.question.syllables}
    return after < len(tokens) and tokens[after].key in {"sau", "trước"} and not asked


_APART_BY: Final = frozenset({"sau", "trước", "cách"})
_PLACES_IN_ROWS: Final = frozenset({"thứ", "thứ nhất", "thứ hai", "thứ ba", "thứ tư", "đầu tiên", "cuối cùng"})
_ROWED: Final = 2  # tokens of "thứ | nhất"
_RANKED: Final = re.compile(" (?:thứ|hạng|giải|vị trí|đứng|xếp|về) ")
_THINGS: Final = frozenset({Kind.WHAT, Kind.WHICH, Kind.NAME, Kind.DEFINITION, Kind.WHO, Kind.WHERE, Kind.ORGANISATION})
_NOTHING: Final = frozenset(
    {"nhau", "nó", "đó", "này", "đây", "mình", "việc", "điều", "chuyện", "cái", "chiếc", "sự", "người"}
)
"""Words that name nothing by themselves."""
_CAUSES: Final = frozenset({Kind.WHY, Kind.PURPOSE})
_PROPER: Final = frozenset({Kind.ORGANISATION, Kind.WHERE, Kind.WHICH})
_UNITS: Final = frozenset({"khoa", "phòng", "ban", "tổ", "đội", "ngành"})
_NAMED: Final = DIVISIONS | set("nước|quốc gia|đất nước|trường|bệnh viện|sông|đảo|sân bay".split("|"))
"""Kinds of bodies and places that have names: "nước ngoài" does not say which country."""


def _is_only(sheet: Sheet, place: Place, types: Set[Type]) -> bool:
    """Whether the answer is something of ``types``, and nothing else."""
    return any(m.type in types and (m.first, m.after) == place for m in sheet.candidates.mentions)


def _touches(sheet: Sheet, place: Place, types: Set[Type]) -> bool:
    """Whether something of ``types`` stands in the answer, or runs into it."""
    first, after = place
    return any(m.type in types and m.first < after and first < m.after for m in sheet.candidates.mentions)


def _aside(sheet: Sheet, place: Place) -> bool:
    """Whether an answer stands between commas or in brackets behind a name: "ông Lê Văn B., | 42, | quê Huế"."""
    tokens, (first, after) = sheet.view.tokens, place
    digits = all(token.digit for token in tokens[first:after])  # no class of a pupil: "(lớp 7A3)"
    return (
        digits
        and first > 1
        and after < len(tokens)
        and tokens[first - 1].text in {",", "("}
        and tokens[first - 2].capital
    )


def _nobody(sheet: Sheet, place: Place) -> bool:
    """Whether an answer is an amount, a time or a place called one, and names neither a person nor a body; or has a
    number to call, a decree's or the like."""
    if _touches(sheet, place, {Type.CODE}) and not _touches(sheet, place, {Type.PERSON}):
        return True
    if _touches(sheet, place, _SOMEBODY):
        return False
    words = sheet.view.tokens[slice(*place)]
    if any(word.key in load().persons or word.key.split(" ")[0] in load().persons for word in words):
        return False
    return words[0].key in LOCALITIES or within(place, sheet.divisions) or _touches(sheet, place, _NO_ONE)
