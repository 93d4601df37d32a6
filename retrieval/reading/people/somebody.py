"""How well somebody who is named, or only meant, answers "ai", and a body "đơn vị nào"."""

from __future__ import annotations

from typing import Final

from retrieval.mentions import Mention, Type
from retrieval.question import Kind
from retrieval.reading.amounts.governing import as_doer
from retrieval.reading.amounts.stretches import clause
from retrieval.reading.found import Sheet
from retrieval.reading.people.asked_persons import only_names
from retrieval.reading.people.posts import named
from retrieval.reading.people.relatives import relatives
from retrieval.sentences.view import Place, Token
from retrieval.syllables import fold
from retrieval.words.word_classes import FORMS_OF_ADDRESS

_CLAUSE: Final = 0.5  # what the question's weight beside them is worth for somebody, of what it is for an amount
_BY: Final = 2.0  # for the one named after "do", who does what is asked of
_DOER: Final = 4.0  # for the one who does what is asked of
_ASKED: Final = 5.0  # for a person whom the question itself names: he is not the answer
_ALL: Final = 0.99
_ADDRESSES: Final = FORMS_OF_ADDRESS | {"tướng", "chí"}


def as_body(sheet: Sheet, mention: Mention) -> float:
    """Points for a body."""
    return clause(sheet, mention) * _CLAUSE + _agent(sheet, mention)


def as_person(sheet: Sheet, mention: Mention) -> float:
    """Points for a person, or whatever may be one's name."""
    if mention.type is Type.SOMEONE:
        return clause(sheet, mention) * _CLAUSE + _agent(sheet, mention)
    if _is_asked_about(sheet, mention):
        return -_ASKED
    does = _agent(sheet, mention) + _DOER * as_doer(sheet, mention)
    return does if mention.type is Type.NAME else clause(sheet, mention) * _CLAUSE + does


def _is_asked_about(sheet: Sheet, mention: Mention) -> bool:
    """Whether the question itself names the person."""
    in_full = named(sheet.view, mention.head, sheet.question) > _ALL
    return in_full or _by_given_name(sheet, mention) or _by_last_names(sheet, mention)


def _by_given_name(sheet: Sheet, mention: Mention) -> bool:
    """Whether the question speaks of the person by title and given name: "ông Minh"."""
    question = sheet.question
    if not named(sheet.view, mention.head, question):
        return False
    given = sheet.view.tokens[mention.head[1] - 1].key.split(" ")[-1]
    for i in range(1, len(question.syllables)):
        syllable, before = question.syllables[i], question.syllables[i - 1]
        if syllable.key in {given, fold(given)} and before.key in _ADDRESSES:
            return True
    return False


def _by_last_names(sheet: Sheet, mention: Mention) -> bool:
    """Whether the question calls the person by the last two syllables of the name or more: "Nhật Tân"."""
    question, view = sheet.question, sheet.view
    name = [key for token in view.tokens[slice(*mention.head)] for key in token.key.split(" ") if not token.mark]
    runs = [list(question.keys(first if first > 1 else 0, after)) for first, after in question.names]
    return any(len(run) > 1 and name[-len(run) :] == run for run in runs)


def _agent(sheet: Sheet, mention: Mention) -> float:
    """Whether the one named does what is asked of: "do X tổ chức"."""
    first = mention.first
    return _BY * (first > 0 and sheet.view.tokens[first - 1].key in {"do", "bởi"})


def names_of_bodies(mentions: tuple[Mention, ...], tokens: tuple[Token, ...]) -> set[Place]:
    """The places that are names of bodies, places and posts, or lie within them, and short forms in capitals."""
    bodies = {(m.first, m.after) for m in mentions if m.type in {Type.ORGANISATION, Type.PLACE, Type.POST}}
    bodies |= {m.head for m in mentions if m.type is Type.PLACE}
    bodies |= {m.head for m in mentions if m.type is Type.NAME and any(b[0] <= m.first < b[1] for b in bodies)}
    return bodies | {m.head for m in mentions if m.type is Type.NAME and _is_short_form(tokens[m.head[0] : m.head[1]])}


def _is_short_form(name: tuple[Token, ...]) -> bool:
    """Whether a name is one word of capitals: "THCS", "HĐXX"."""
    return len(name) == 1 and name[0].text.isupper() and len(name[0].text) > 1


def run_behind(sheet: Sheet, mention: Mention) -> float:
    """The run of the question's words behind a person with all posts, also behind the comma that ends them."""
    end = next((person.after for person in sheet.people if person.name == mention.head), None)
    if end is None:
        return 0.0
    _, right = sheet.runs
    comma = end < len(sheet.view.tokens) and sheet.view.tokens[end].text == ","
    return float(max(right[end], right[end + 1] if comma else 0.0))


def names_another(sheet: Sheet, place: Place) -> bool:
    """Whether only who somebody is is asked, and the answer is another person: "bà Mai" is not "Giám đốc … Trần Văn An"
    beside her."""
    question = sheet.question
    if question.kind is not Kind.WHO or sheet.view.tokens[place[0]].key in relatives():
        return False  # "vợ ông Sáu"
    if question.language == "vi" and not {"là", "la"} & set(question.keys(question.gap[0], question.gap[1] + 1)):
        return False
    shares = {person.name: named(sheet.view, person.name, question) for person in sheet.people}
    if not only_names(question) and not any(share > _ALL for share in shares.values()):
        return False
    if not only_names(question) and _says_more(sheet, {name for name, share in shares.items() if share > _ALL}):
        return False
    if only_names(question) and (_is_body(sheet, place) or not _beside_name(sheet, place)):
        return True
    return any(name[0] < place[1] and place[0] < name[1] and not share for name, share in shares.items())


def _beside_name(sheet: Sheet, place: Place) -> bool:
    """Whether what answers "Anh Minh là ai?" stands beside the name, and begins with no verb: not "Anh Minh | sống cùng
    vợ", nor "Ông Tập gặp | Tổng thống Pháp"."""
    tokens, question = sheet.view.tokens, sheet.question
    named_by = {i for first, after in question.names for i in range(first, after)}
    units = zip(question.content, sheet.match.places, strict=True)
    names = {t for position, places in units if position in named_by for t in places}
    if not names or any(place[0] <= t < place[1] for t in names):
        return True
    if tokens[place[0]].pos == "V" and tokens[place[0]].key not in _CALLED:
        return False
    before = max((t for t in names if t < place[0]), default=None)
    if before is None:
        return not any(token.pos == "V" for token in tokens[place[1] : min(names)])
    between = tokens[before + 1 : place[0]]
    return any(token.mark or token.key in _CALLED for token in between) or not any(
        token.pos == "V" for token in between
    )


_CALLED: Final = frozenset({"là", "làm", "vốn", "từng", "nguyên", "cựu", "nhập vai", "vào vai", "giữ", "được"})


def _says_more(sheet: Sheet, names: set[Place]) -> bool:
    """Whether the question says more than these names."""
    told = {token for name in names for token in range(*name)}
    return any(not told & set(places) for places in sheet.match.places)


def _is_body(sheet: Sheet, place: Place) -> bool:
    """Whether an answer is a body or a place, which nobody is: "Công an tỉnh" for "Lê Văn Hùng là ai?"."""
    return any(m.type in _BODIES and (m.first, m.after) == place for m in sheet.candidates.mentions)


_BODIES: Final = frozenset({Type.ORGANISATION, Type.PLACE})
