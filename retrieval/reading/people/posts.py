"""Name ↔ post: "X là ai?", "X giữ chức vụ gì?", "Ai là Bí thư …?" by apposition and by verbs of office."""

from __future__ import annotations

from typing import Final

from retrieval.mentions.capitals import hyphened
from retrieval.mentions.people import Person
from retrieval.question import Kind, Question
from retrieval.reading.found import Found, Sheet
from retrieval.reading.people.asked_persons import only_names
from retrieval.reading.people.post_fit import post_fit
from retrieval.sentences.view import Place, SentenceView
from retrieval.syllables import fold
from retrieval.words.lexicon import load

_HOLDS: Final = 0.7  # the share of a post's words that the question must say
_HEAD: Final = 2  # units of the question of which one stands before "là" at least
_MOSTLY: Final = 0.7  # of the weight of what is asked for
_WANTS_NEW: Final = frozenset({"sang", "mới", "bổ nhiệm", "điều động", "lên", "nhận"})
_WANTS_OLD: Final = frozenset({"trước", "từng", "cũ", "nguyên"})


def post_of_person(sheet: Sheet) -> Found | None:
    """The posts of the person whom the question names, all of an apposition as one span."""
    said = f" {' '.join(sheet.match_keys())} "
    best: tuple[float, Person] | None = None
    for person in sheet.people:
        fit = named(sheet.view, person.name, sheet.question)
        if fit > 0.49 and (person.posts or person.appointed or person.role) and (best is None or fit > best[0]):
            best = (fit, person)
    if best is None:
        return None
    fit, person = best
    wants_old = any(s.key in _WANTS_OLD for s in sheet.question.syllables)
    wants_new = not wants_old and any(f" {word} " in said for word in _WANTS_NEW)
    new = [p for p in person.appointed if wants_new or not person.posts]
    if new:
        return Found(new[0], "post", 3.0, fit)
    following = [p for p in person.posts if p[0] >= person.name[1]]
    before = person.role or next((p for p in person.posts if p[1] <= person.name[0]), None)
    if following and before and _stands_for(sheet.view, following[0]):
        return Found((before[0], following[-1][1]), "post", 3.0, fit)
    if following:
        return Found((following[0][0], following[-1][1]), "post", 3.0, fit)
    return Found(person.posts[0] if person.posts else person.role or person.full, "post", 3.0, fit)


def _stands_for(view: SentenceView, post: Place) -> bool:
    """Whether a post only says for whom somebody speaks: "kiểm sát viên X, đại diện Viện KSND"."""
    return view.tokens[post[0]].key.startswith("đại diện")


def who_is(sheet: Sheet) -> Found | None:
    """The posts of a person of whom just this is asked: "X là ai?", "Ai là X?", not "X thay ai?"."""
    first, after = sheet.question.gap
    beside = sheet.question.keys(first, after + 1)
    someone = "người" in sheet.question.keys(after, after + 2)  # "Ai là người …"
    asked = ("là" in beside and not someone) or (sheet.question.language == "en" and only_names(sheet.question))
    return post_of_person(sheet) if asked else None


def what_is(sheet: Sheet) -> Found | None:
    """The posts of a person, where who that is is asked for by "gì"; not of him who says it: "Theo ông Luân, …"."""
    return None if sheet.question.keys(0, 1) == ("theo",) else post_of_person(sheet)


def person_with_post(sheet: Sheet) -> Found | None:
    """The person who has the post that the question names; the post's head word must be the same, "phó" and all."""
    best: tuple[tuple[float, float], Found] | None = None
    one_of_many = sheet.question.keys(*sheet.question.gap) == ("nào",)
    for person in sheet.people:
        if _asked_about(sheet, person):
            continue
        said = _said_of(sheet, person)
        for post in (*person.appointed, *person.posts, *((person.role,) if person.role else ())):
            fit = post_fit(sheet, post)
            if _anothers_title(sheet, post):
                continue
            if one_of_many and said < _TOLD and sheet.view.tokens[post[0]].key in ACCUSED:
                continue  # as all the others are, too
            rank = fit, said
            if fit >= _HOLDS and (best is None or rank > best[0]):
                title = _titled(person, post)
                best = (rank, Found(title, "person with post", 3.0, fit))
    return best[1] if best else None


def _anothers_title(sheet: Sheet, post: Place) -> bool:
    """Whether the question only calls another that: "Luật sư của | bị cáo | Lộc là ai?"."""
    key = sheet.view.tokens[post[0]].key
    before = (sheet.question.keys(max(0, first - 2), first) for first, _ in sheet.question.names)
    return key in ACCUSED and any(" ".join(keys) == key for keys in before)


_TOLD: Final = 0.5  # of the question's weight: "Bị cáo nào được …?"
ACCUSED: Final = frozenset({"bị cáo", "bị can", "nghi phạm", "nghi can", "đối tượng"})


def _said_of(sheet: Sheet, person: Person) -> float:
    """The share of the question's weight that stands between a person and the next one whom the question does not name,
    or a semicolon."""
    tokens, first = sheet.view.tokens, person.full[0]
    ends = [other.full[0] for other in sheet.people if other.full[0] > first and not _asked_about(sheet, other)]
    ends += [i for i in range(first, len(tokens)) if tokens[i].text == ";"]
    return sheet.share(first, min(ends, default=len(tokens)))


def _asked_about(sheet: Sheet, person: Person) -> bool:
    """Whether the question itself names the person, so that he is not the answer."""
    return named(sheet.view, person.name, sheet.question) > 0.99


def _titled(person: Person, post: Place) -> Place:
    """The name with its titles, without the post that the question already has."""
    first = person.full[0]
    if post[0] < person.name[0]:
        first = max(first, post[1])
    return first, person.name[1]


def named(view: SentenceView, name: Place, question: Question) -> float:
    """How much of a name the question says, or means by a synonym, 0 to 1: its last syllable (the given name) must be
    among it, or the first one, where that is no Vietnamese surname or the name is Korean."""
    parts = [part for token in view.tokens[name[0] : name[1]] for part in token.key.split(" ") if not token.mark]
    line = f" {' '.join(parts)} "
    asked = {s.key for s in question.syllables}
    others = question.expressions if question.language == "vi" else ()
    within = set(parts)
    meant = (
        e.keys for e in others if len(e.keys) > 1 and within.issuperset(e.keys) and f" {' '.join(e.keys)} " in line
    )
    asked |= {key for keys in meant for key in keys}
    bare = {s.key for s in question.syllables if s.folded}
    said = [part in asked or fold(part) in bare for part in parts]
    share = sum(said) / len(parts) if parts else 0.0
    if share and said[0] and (hyphened(view.tokens, name[0]) or parts[0] not in load().surnames):
        return max(share, _BY_SURNAME)
    return share if share and said[-1] else 0.0


_BY_SURNAME: Final = 0.5  # how much of a name its surname is by which foreigners are called: "ông | Choi | Jong-kun"


def successor(sheet: Sheet) -> Found | None:
    """Who comes into the post of the one whom the question names: "…, giữ chức Giám đốc, thay | ông Hai"."""
    tokens = sheet.view.tokens
    if "thay" not in {s.key for s in sheet.question.syllables}:
        return None
    for left in sheet.people:
        before = {token.key for token in tokens[max(0, left.full[0] - 2) : left.full[0]]}
        if "thay" not in before and "thay thế" not in before:
            continue
        comers = [p for p in sheet.people if p.name[1] <= left.full[0] and not _asked_about(sheet, p)]
        if _asked_about(sheet, left) and comers:
            comer = comers[-1]
            return Found((comer.full[0], comer.name[1]), "person with post", 3.0, 0.9)
    return None


def predecessor(sheet: Sheet) -> Found | None:
    """In whose place the one comes whom the question names, for "Ông Hà thay ai?": "ông Hà …, thay | bà Sen"."""
    question, tokens = sheet.question, sheet.view.tokens
    if not set(_INSTEAD) & set(question.keys(max(0, question.gap[0] - 2), question.gap[0])):
        return None
    for left in sheet.people:
        before = [token.key for token in tokens[max(0, left.full[0] - 2) : left.full[0]]]
        if not any(key.split(" ")[0] == "thay" for key in before) or _asked_about(sheet, left):
            continue
        if any(_asked_about(sheet, p) or named(sheet.view, p.name, question) for p in sheet.people if p is not left):
            return Found((left.full[0], left.name[1]), "person with post", 3.0, 0.9)
    return None


_INSTEAD: Final = ("thay", "thế", "chỗ", "nhiệm")  # "thay ai", "thế chỗ ai", "kế nhiệm ai"


_STATED, _HELD = 1.7, 0.7  # how well a definition fits: of just what is asked for, of something that has it


def definition(sheet: Sheet) -> Found | None:
    """What follows "là" after the thing asked for, to the end of its clause."""
    first, last = sheet.question.focus
    tokens = sheet.view.tokens
    for i in range(1, min(len(tokens) - 1, 24)):
        if tokens[i].key != "là":
            continue
        held = [w * any(t < i for t in p) for w, p in zip(sheet.match.weights, sheet.match.places, strict=True)]
        asked = [
            w
            for w, position in zip(sheet.match.weights, sheet.question.content, strict=True)
            if not first <= position < last
        ]
        if sum(held) >= _MOSTLY * sum(asked) > 0 and any(held[:_HEAD]):
            after = len(tokens)
            while after > i + 1 and tokens[after - 1].mark and tokens[after - 1].text not in ')”"':
                after -= 1
            for j in range(i + 1, after):
                if tokens[j].text in ";.":
                    after = j
                    break
            if after - i > 1:
                return Found((i + 1, after), "definition", 2.0, _STATED if _is_subject(sheet, i) else _HELD)
    return None


def _is_subject(sheet: Sheet, end: int) -> bool:
    """Whether nothing but what is asked for stands before token ``end``: "Sởi | là bệnh …"."""
    said = {token for places in sheet.match.places for token in places}
    return all(at in said or token.mark for at, token in enumerate(sheet.view.tokens[:end]))


def who_by_name(sheet: Sheet) -> Found | None:
    """The posts of a person whose name is all that was typed."""
    question = sheet.question
    named_all = all(any(first <= i < after for first, after in question.names) for i in question.content)
    return post_of_person(sheet) if question.names and named_all else None


READERS: Final = {
    Kind.KEYWORDS: (who_by_name,),
    Kind.POST: (post_of_person,),
    Kind.DEFINITION: (what_is, definition),
    Kind.WHO: (predecessor, successor, person_with_post, who_is),
}
