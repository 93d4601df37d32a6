"""Who says what is told: "Ông Lãm nói gì?" is not answered by what "bà Ngà cho biết"."""

from __future__ import annotations

from typing import Final

from retrieval.mentions import Mention
from retrieval.question import Kind, Question
from retrieval.reading.found import Sheet
from retrieval.reading.sayings import speaks
from retrieval.sentences.view import Place, Token
from retrieval.words.lexicon import load
from retrieval.words.word_classes import FORMS_OF_ADDRESS, TELLING

_IN_FULL: Final = 3  # syllables of a person's whole name


def of_another_speaker(sheet: Sheet) -> bool:
    """Whether what somebody who is named said is asked for, and the sentence has somebody else say it, and not him."""
    question, view = sheet.question, sheet.view
    persons = [run for run in question.names if _is_person(question, run)]
    if question.kind is not Kind.QUOTE or not persons:
        return False
    if any(question.syllables[after - 1].key in view.words for _, after in persons):
        return False
    tokens = view.tokens
    ends = [at for person in sheet.people for at in {person.after, person.name[1]} if at < len(tokens)]
    return any(speaks(tokens, at + (tokens[at].text == ",")) for at in ends)


def _is_person(question: Question, run: Place) -> bool:
    """Whether a name of the question is a person's: behind "ông", or in full."""
    first, after = run
    addressed = first > 0 and question.syllables[first - 1].key in FORMS_OF_ADDRESS
    return addressed or (after - first >= _IN_FULL and question.syllables[first].key in load().surnames)


_OWN: Final = 0.15  # of the question's weight: what says of somebody no more than that he speaks


_QUOTED: Final = frozenset('"”»')


def only_says_it(sheet: Sheet, place: Place) -> bool:
    """Whether the person at ``place`` tells what the question asks about, and nothing of it is said of himself: "HLV
    Minh cho biết Diệp bị lật cổ chân" for "Ai thay Diệp?"."""
    tokens = sheet.view.tokens
    for person in sheet.people:
        if not (person.name[0] < place[1] and place[0] < person.name[1]):
            continue
        ends = {at + (tokens[at].text == ",") for at in (person.after, person.name[1]) if at < len(tokens)}
        verb = next((at for at in sorted(ends) if speaks(tokens, at)), None)
        said = {t for places in sheet.match.places for t in places}
        if verb is not None and verb not in said and not _will(tokens, verb):
            start = max((i + 1 for i in range(verb) if tokens[i].text in _QUOTED), default=0)
            return sheet.share(start, verb) < _OWN
    return False


_WILL: Final = frozenset({"sẽ", "muốn", "không", "chưa", "quyết"})


def _will(tokens: tuple[Token, ...], verb: int) -> bool:
    """Whether who speaks says what he will do himself: "Lực | cho biết sẽ kháng cáo"."""
    return any(token.key in _WILL for token in tokens[verb + 1 : verb + 3])


_BY_WHOM: Final = frozenset({"theo", "trước", "trả lời", "nói với", "trao đổi với"})
_MOSTLY: Final = 0.5  # of the question's weight


def only_told_of(sheet: Sheet, place: Place) -> bool:
    """Whether the person at ``place`` is who something is told of by the one asked about: "Theo chủ tọa phiên tòa, |
    ông Lộc | đã nhận tiền"; not "Theo chủ tọa phiên tòa, | thẩm phán Vân |, bị cáo …", nor where he says it himself."""
    tokens = sheet.view.tokens
    person = next((p for p in sheet.people if p.name[0] < place[1] and place[0] < p.name[1]), None)
    if person is None:
        return False
    part = _opening(tokens, person.name[0])
    if not part or tokens[part - 1].text != ",":
        return False
    start, after = _opening(tokens, part - 1), part - 1
    if tokens[start].key not in _BY_WHOM or sheet.share(start, after) < _MOSTLY:
        return False
    return person.after < len(tokens) and not tokens[person.after].mark and not speaks(tokens, person.after)


def _opening(tokens: tuple[Token, ...], at: int) -> int:
    """Where the part of the sentence between marks begins in which a token stands."""
    while at and not tokens[at - 1].mark:
        at -= 1
    return at


_TOLD: Final = TELLING | {"thông tin về", "công bố"}
_SAYING: Final = frozenset({"biết", "nói", "hay", "báo", "tin", "bố", "nhận", "phát", "họp", "trả"})
_SUBJECT: Final = 12  # tokens from the time to the verb


def of_report(sheet: Sheet, mention: Mention) -> bool:
    """Whether a time says when something was told, and when it was is asked for: "Ngày 4-6, | Công an tỉnh cho biết đã
    bắt giữ 23 người"."""
    tokens = sheet.view.tokens
    opening = mention.first == 0 or tokens[mention.first - 1].text in {"-", "–", ")"}
    if not opening or _SAYING & {s.key for s in sheet.question.syllables}:
        return False
    said = {t for places in sheet.match.places for t in places}
    for i in range(mention.after, min(len(tokens) - 1, mention.after + _SUBJECT)):
        if tokens[i].text in {".", ":", ";"} or (i in said and tokens[i].pos == "V"):
            return False
        if tokens[i].key in _TOLD or f"{tokens[i].key} {tokens[i + 1].key}" in _TOLD:
            return True
    return False
