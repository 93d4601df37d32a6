"""What speaks against an answer: another year, day, amount or person than the one asked about, an answer of the wrong
form, words of the question that are missing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from retrieval.mentions import Type
from retrieval.question import Kind, Question
from retrieval.questions.asked_posts import HELD
from retrieval.reading.amounts.changes import only_differs
from retrieval.reading.amounts.dimensions import of_another_dimension
from retrieval.reading.amounts.fates import of_another_fate
from retrieval.reading.amounts.governing import of_another_period
from retrieval.reading.amounts.harms import of_another_harm
from retrieval.reading.amounts.labels import of_another_item, stands_in_other_part
from retrieval.reading.amounts.levels import of_the_other
from retrieval.reading.amounts.miscounts import counts_another, of_all, per_another
from retrieval.reading.amounts.prices import of_another_result, of_other_price
from retrieval.reading.amounts.rest import told_the_rest
from retrieval.reading.amounts.subjects import of_another_subject
from retrieval.reading.amounts.turns import out_of_turn
from retrieval.reading.amounts.whose import of_another_thing
from retrieval.reading.days import ONE_OF_SEVERAL, OTHER, THAT_ONE
from retrieval.reading.doings import only_undergoes, tells_of_another_doing
from retrieval.reading.editions import says_edition
from retrieval.reading.forms import misshapen
from retrieval.reading.found import Sheet
from retrieval.reading.lists.completeness import too_few
from retrieval.reading.lists.members import of_another_member
from retrieval.reading.people.kin import asked_kin
from retrieval.reading.people.objects import asked_verb, does_it_himself
from retrieval.reading.people.plates import of_another_vehicle
from retrieval.reading.people.posts import ACCUSED
from retrieval.reading.people.somebody import names_another
from retrieval.reading.people.speakers import of_another_speaker, only_says_it, only_told_of
from retrieval.reading.people.undergoers import does_it, undergoes_it
from retrieval.reading.priors import STRICT
from retrieval.sentences.view import Place
from retrieval.syllables import fold
from retrieval.weighing.evidence import FEATURES
from retrieval.weighing.scored import Scored
from retrieval.words.numbers import COUNTING
from retrieval.words.word_classes import COMMITTEES, STATE_BODIES

_NAMED: Final = 0.3  # how well any name suits a question for a person
_NO_PERSON: Final = 0.8
_NO_NAME: Final = 1.2
_PLATED: Final = 2.0  # times as grave as another amount: two vehicles stand in one sentence as a rule
_CLASSED: Final = frozenset({Kind.WHERE, Kind.ORGANISATION, Kind.WHICH})  # kinds whose focus noun classes the answer
_ANY_CLASS: Final = frozenset({"đơn vị", "cơ quan", "tổ chức", "nơi", "chỗ", "địa điểm", "bên"})
_RULED: Final = STRICT | {Kind.WHY, Kind.PURPOSE, Kind.QUOTE, Kind.POST}
_REASONS: Final = frozenset({Kind.WHY, Kind.PURPOSE})
_LIBEL: Final = (
    2.0  # times as grave as another holder of a post: another is named for a wife, or for the one asked about
)
_NAMED_WITH_CLASS: Final = frozenset("xã phường huyện quận thôn ấp bản đường phố khu cảng ga chợ cầu".split()) | {
    "sông", "hồ", "đảo", "thị trấn", "thị xã", "sân bay", "bệnh viện", "bến xe", "cửa khẩu", "nhà máy",
}  # fmt: skip
_COMPANIES: Final = frozenset({"công ty", "doanh nghiệp", "ngân hàng", "tập đoàn", "nhà máy", "trường", "bệnh viện"})
_OF_STATE: Final = STATE_BODIES | COMMITTEES | {"ubnd", "hđnd", "ủy ban", "chi cục", "công an", "chính phủ", "quốc hội"}
_SO_MANY: Final = COUNTING | {"nhiều"}
_CALLED_FOR: Final = frozenset({Kind.WHO, Kind.WHICH, Kind.NAME, Kind.ORGANISATION})
_IN_A_DATE: Final = 2  # numbers: the day and the month
_BODIES: Final = frozenset({Type.PLACE, Type.ORGANISATION})


def named_signs(best: Scored) -> dict[str, float]:
    """The evidence by the names in ``FEATURES``."""
    return dict(zip(FEATURES, best.signs.tolist(), strict=True))


def objections(question: Question, best: Scored) -> Mapping[str, float]:
    """What speaks against the answer, each 0 to 1 or a little more."""
    signs = named_signs(best)
    rule = best.found.rule if best.found else ""
    listed = best.found is not None and bool(best.found.items)
    return {
        "conflict": max(signs["conflict"], float(signs["other day"] == OTHER)),
        "missing numbers": min(1.0, 2 * signs["missing numbers"]) * (not _needs_no_numbers(question, best, signs)),
        "missing names": 0.0 if _names_otherwise(best) else _missing_names(question, best),
        "untyped": _untyped(question.kind, signs["typed"]),
        "no amount": float(question.kind in STRICT and not signs["typed"]),
        "no reason": float(question.kind in _REASONS and not signs["typed"]),
        "not done": float(_not_done(best)),
        "echo": float(_echoes(question, best)),
        "unlike": (1 - signs["focus"]) * (_classed(question) and rule != "event" and not listed),
        "opposed": float(signs["opposed"] > 0),
        "elsewhere": float(_other_class(question, best)),
        "nameless": float(_nameless(question, best)),
        "another": max(float(_of_another_amount(best)), _PLATED * _of_vehicle(best)),
        "untold": float(best.untold and not _told_before(best)),
        "misshapen": float(best.found is not None and misshapen(best.sheet, best.found)),
        "other speaker": float(_of_a_speaker(best)),
        "too few": float(best.found is not None and too_few(best.sheet, best.found)),
        "unheld": _unheld(question, best),
        "not given": float(_of_another(question, rule)),
    }


def _needs_no_numbers(question: Question, best: Scored, signs: Mapping[str, float]) -> bool:
    """Whether the numbers of a question may well be missing: of what is confirmed or not, of a cell of a table, whose
    head says the year, of a day that lies within the days that the sentence tells, and of "lần thứ 3" for "III"."""
    told = signs["other day"] in {ONE_OF_SEVERAL, THAT_ONE} and len(question.numbers) <= _IN_A_DATE
    cell = best.found is not None and best.found.rule == "cell"
    return question.kind is Kind.YES_NO or cell or told or says_edition(question, best.sheet.view)


def _names_otherwise(best: Scored) -> bool:
    """Whether what was found has what the question names in other words: an interviewer says "chị", and a post is short
    where the other is long ("Giám đốc Sở NN&PTNT", "Giám đốc Sở Nông nghiệp và Phát triển nông thôn")."""
    if best.found is None or best.found.rule != "person with post":
        return best.found is not None and best.found.rule == "reply"
    question, match = best.sheet.question, best.sheet.match
    named = {i for first, after in question.names for i in range(first, after)}
    return all(places for i, places in zip(question.content, match.places, strict=True) if i in named)


def _missing_names(question: Question, best: Scored) -> float:
    """How gravely the sentence lacks the names asked about; as gravely as can be where it begins with another company
    than "Công ty Hưng Phát"."""
    lacking = min(2.0, named_signs(best)["missing names"])
    asked = {" ".join(question.keys(first - 2, first)): question.keys(first, after) for first, after in question.names}
    if not lacking or _COMPANIES.isdisjoint(asked):
        return lacking
    tokens = best.sheet.view.tokens
    for first, after in ((m.first, m.after) for m in best.sheet.candidates.mentions if m.type is Type.ORGANISATION):
        name = asked.get(tokens[first].key) if tokens[first].key in _COMPANIES and first <= _OPENING else None
        own = {part for token in tokens[first + 1 : after] if token.capital for part in token.key.split(" ")}
        if name and own and own.isdisjoint(name):
            return max(lacking, _OTHERS)
    return lacking


_OPENING: Final = 3  # tokens before the body that a sentence is about: "Cùng ngày, | Công ty …"
_OTHERS: Final = 1.2


def _unheld(question: Question, best: Scored) -> float:
    """How gravely the sentence lacks that the one found holds the post, or is the relative or the one, asked for."""
    if best.found is None:
        return 0.0
    if asked := asked_kin(question):
        accused = best.sheet.view.tokens[best.found.place[0]].key in ACCUSED
        return _LIBEL * (best.found.rule != "post" and (bool(asked.owner) or accused))
    if HELD in question.extra and best.found.rule != "person with post":
        if best.found.rule != "doer" and _is_deputy(best.sheet, best.found.place):
            return _LIBEL
        return float(best.found.rule != "doer" or asked_verb(question)[0] < 0)
    return _LIBEL * (best.found.rule != "post" and names_another(best.sheet, best.found.place))


def _is_deputy(sheet: Sheet, place: Place) -> bool:
    """Whether somebody has none but a deputy's post, and the question asks for none: "Phó chủ tịch huyện là | ông
    Hải"."""
    posts = [post for one in sheet.people if one.full[0] <= place[0] < one.name[1] for post in one.posts]
    deputies = [sheet.view.tokens[first].key.startswith("phó") for first, _ in posts]
    return " phó " not in sheet.question.line and bool(posts) and all(deputies)


_UNPROVEN: Final = frozenset({"span", "doer"})
"""Rules that find somebody though the verb is nowhere; a byline tells who wrote without "viết"."""


def _not_done(best: Scored) -> bool:
    """Whether the sentence tells of another doing than the one asked about; of a list of things the verb may be told
    before it."""
    who = best.sheet.question.kind is Kind.WHO
    if best.found is None or (best.found.rule not in _UNPROVEN if who else best.found.items):
        return False
    return tells_of_another_doing(best.sheet) or only_undergoes(best.sheet, best.found.place)


def _told_before(best: Scored) -> bool:
    """Whether it replies to an interviewer's question that has all of the question asked, its time too."""
    return best.found is not None and best.found.rule == "reply" and best.found.fit >= 1


def _of_a_speaker(best: Scored) -> bool:
    """Whether another says it than the question asks about, or who says it or does it
    is taken for the one it is said of or done to."""
    if best.found is not None and best.sheet.question.kind is Kind.WHO:
        found = best.sheet, best.found.place
        tells = (only_says_it, only_told_of, does_it, does_it_himself, undergoes_it)
        return any(tell(*found) for tell in tells)
    if best.found is not None and best.sheet.question.kind is Kind.ORGANISATION:
        return does_it_himself(best.sheet, best.found.place)
    return of_another_speaker(best.sheet)


def _of_another_amount(best: Scored) -> bool:
    if best.found is None:
        return False
    found = best.sheet, best.found.place
    tells = (
        counts_another, of_all, of_another_period, of_the_other, of_another_item, of_another_member, of_other_price,
        told_the_rest, out_of_turn, of_another_harm, of_another_dimension, per_another,
        stands_in_other_part, of_another_thing, of_another_subject, only_differs, of_another_fate, of_another_result,
    )  # fmt: skip
    return any(tell(*found) for tell in tells)


def _of_vehicle(best: Scored) -> bool:
    return best.found is not None and of_another_vehicle(best.sheet, best.found.place)


def _other_class(question: Question, best: Scored) -> bool:
    """Whether "xã nào" is answered with what is called no xã, "công ty nào" with a body of the state."""
    focus = " ".join(question.keys(*question.focus))
    if best.found is None:
        return False
    if question.kind is Kind.ORGANISATION and focus in _COMPANIES:
        return best.sheet.view.tokens[best.found.place[0]].key in _OF_STATE
    if question.kind is not Kind.WHERE or focus not in _NAMED_WITH_CLASS:
        return False
    first, after = best.found.place
    said = " ".join(token.key for token in best.sheet.view.tokens[max(0, first - 2) : after])
    return f" {focus} " not in f" {said} "


def _of_another(question: Question, rule: str) -> bool:
    """Whether a post was found that the sentence does not give to the person who is asked about."""
    return question.kind is Kind.POST and bool(question.names) and rule not in {"post", "list", "long list", "label"}


def _classed(question: Question) -> bool:
    """Whether the focus noun says of which class the answer is: "khoa nào", not "đơn vị nào"."""
    focus = " ".join(question.keys(*question.focus))
    return question.kind in _CLASSED and bool(focus) and focus not in _ANY_CLASS


def _echoes(question: Question, best: Scored) -> bool:
    """Whether every word of the answer stands in the question, so that it says nothing."""
    if best.found is None or best.found.parts or best.found.items:
        return False
    return _all_said(question, best, best.found.place)


def _all_said(question: Question, best: Scored, place: Place) -> bool:
    said = {s.key for s in question.syllables} | {fold(s.key) for s in question.syllables}
    tokens = best.sheet.view.tokens[slice(*place)]
    words = [key for token in tokens if not token.mark for key in token.key.split(" ")]
    return all(word in said or (fold(word) in said and question.syllables[0].folded) for word in words)


def _nameless(question: Question, best: Scored) -> bool:
    """Whether which ones or what name was asked for, and the answer only says how many ("3 xã", "một xã" for "xã nào");
    or what somebody is called, and it names nobody."""
    if question.kind is Kind.WHO and "tên" in question.keys(*question.gap):
        return not _names_someone(best)
    if question.kind not in _CALLED_FOR or question.language != "vi" or best.found is None or best.found.parts:
        return False
    tokens, gap = best.sheet.view.tokens, question.gap[0]
    noun = set(question.keys(*question.focus) or question.keys(max(0, gap - 2), gap))

    def counts(place: Place) -> bool:
        first, after = place
        number = tokens[first].digit or tokens[first].key in _SO_MANY
        if not number or any(token.capital for token in tokens[first + 1 : after]):
            return False
        counted = {key for token in tokens[first + 1 : after] for key in token.key.split(" ")}
        return question.kind is Kind.NAME or (bool(noun & counted) and _all_said(question, best, (first + 1, after)))

    return any(counts(place) for place in best.found.items or (best.found.place,))


def _names_someone(best: Scored) -> bool:
    """Whether a person's name stands in the answer, or what may be one."""
    if best.found is None or best.found.parts:
        return True
    mentions = best.sheet.candidates.mentions
    bodies = [m for m in mentions if m.type in _BODIES]
    names = [m.head for m in mentions if m.type is Type.PERSON]
    names += [m.head for m in mentions if m.type is Type.NAME and not any(body.holds(m.head) for body in bodies)]
    places = best.found.items or (best.found.place,)
    return any(first <= head[0] and head[1] <= after for first, after in places for head in names)


def _untyped(kind: Kind, typed: float) -> float:
    """A date, an amount, a cause that the sentence does not have is not there; of persons there are other names."""
    if kind in _RULED:
        return 1 - typed
    if kind is Kind.WHO and typed < _NAMED:
        return _NO_PERSON if typed else _NO_NAME
    return 0.0
