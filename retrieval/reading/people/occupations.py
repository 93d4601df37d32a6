"""What somebody is by trade, where no word says that it is a post: "Bà Huỳnh Thị Cúc, | chủ vựa hải sản, …"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from retrieval.mentions import Type
from retrieval.mentions.enumerations import bracketed
from retrieval.reading.found import Found, Sheet
from retrieval.reading.people.posts import named
from retrieval.reading.people.relatives import asks_of_kin
from retrieval.reading.people.trades import may_open_trade
from retrieval.reading.typed import best_spans
from retrieval.sentences.view import Place

_NAMES: Final = frozenset({Type.PERSON, Type.NAME})
_BY_APPOSITION: Final = frozenset({",", "-", "–", "("})
_BY_WORD: Final = frozenset({"làm", "là", "nghề", "chức", "chức vụ", "chức danh", "nhiệm vụ", "công việc", "cương vị"})
_SPAN: Final = 12  # tokens at most between the name and the word that says what its bearer is
_FIT: Final = 0.7
_LOOKED_AT: Final = 5  # spans


def occupation(sheet: Sheet) -> Found | None:
    """The best of the first spans that is said of the person whom the question names: in apposition, by "làm", "là"."""
    names = _asked(sheet)
    if not names or asks_of_kin(sheet.question):
        return None
    for one in best_spans(sheet, _LOOKED_AT):
        if may_open_trade(sheet, one.place[0]) and any(_said_of(sheet, name, one.place) for name in names):
            return replace(one, rule="post", fit=_FIT, typed=1.0)
    return None


def _asked(sheet: Sheet) -> set[Place]:
    """The names of the sentence that the question says, or of which it says the given name; of no places or bodies."""
    mentions = sheet.candidates.mentions
    bodies = [one for one in mentions if one.type in _NAMED]
    names = {one.head for one in mentions if one.type in _NAMES and not any(body.holds(one.head) for body in bodies)}
    return {name for name in names if named(sheet.view, name, sheet.question)}


_NAMED: Final = frozenset({Type.ORGANISATION, Type.PLACE})
_TITLE: Final = 5  # tokens at most of a trade that stands before the name


def _said_of(sheet: Sheet, name: Place, place: Place) -> bool:
    tokens, (first, after) = sheet.view.tokens, place
    if after == name[0]:  # "người chăn dê | Kaldi"
        return after - first <= _TITLE and not any(token.key == "là" for token in tokens[first:after])
    if not name[1] < first:
        return False
    end = bracketed(tokens, name[1])
    if tokens[first - 1].text in _BY_APPOSITION and first - 1 == end:
        return True
    between = tokens[end : first - 1]
    told = tokens[first - 1].key in _BY_WORD and len(between) <= _SPAN
    if between and tokens[first - 1].key == "là" and not (between[-1].mark or between[-1].pos == "R"):
        return False  # "anh Dự, quê Thanh Hóa, niềm vui là | tấm vé xe"
    return told and not any(token.text in {";", "."} for token in between)
