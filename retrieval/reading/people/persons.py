"""Lists of persons: everyone whom a sentence names, or those whom one verb has together."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from retrieval.mentions import Mention, Type
from retrieval.mentions.enumerations import bracketed, is_partial
from retrieval.mentions.people import Person
from retrieval.questions.asked_posts import HELD
from retrieval.reading.found import Found, Sheet
from retrieval.reading.people.posts import named
from retrieval.reading.people.undergoers import asks_undergone
from retrieval.sentences.view import Place, Token
from retrieval.words.lexicon import load
from retrieval.words.numbers import WORDS
from retrieval.words.word_classes import DIVISIONS

_JOINS: Final = frozenset({",", ";", "và", "cùng", "với"})
_LEADS: Final = frozenset({"có", "gồm", "gồm có", "là", ":", "các", "đồng chí"})
_ADVERBS: Final = frozenset({"cùng", "đồng", "đều", "đã", "đang", "sẽ", ",", "vừa", "cũng", "lần lượt"})
_ANYONE: Final = frozenset(
    {"người", "ai", "ông", "bà", "em", "anh", "chị", "bạn", "cháu", "vị", "đồng chí", "lãnh đạo"}
)
_NEAR: Final = 8  # tokens between the question's words and the first person
_ALL: Final = 0.99


def persons(sheet: Sheet) -> Found | None:
    """Every person after the question's words, or before them where none is after."""
    if len(sheet.people) < 2:
        return None
    hits = [t for places in sheet.match.places for t in places]
    if not hits:
        return None
    pivot = min(hits)
    behind = [p for p in sheet.people if p.full[0] > pivot]
    chosen = behind if len(behind) > 1 else list(sheet.people)
    return _listed(sheet, chosen, "persons") if len(chosen) > 1 else None


def _listed(sheet: Sheet, chosen: list[Person], rule: str) -> Found:
    depths = sheet.view.depths
    outer = min(depths[p.name[0]] for p in chosen)
    outside = [p for p in chosen if depths[p.name[0]] == outer]  # not "(29 tuổi, vợ | anh Phát)"
    listed = outside if len(outside) > 1 else chosen
    items = _with_foreign(sheet, [(p.full[0], max(p.name[1], p.after)) for p in listed])
    place = (items[0][0], items[-1][1])
    return Found(place, rule, 2.5, 0.8, items=tuple(items), partial=is_partial(sheet.view.tokens, *place))


_NO_PERSONS: Final = frozenset({Type.PLACE, Type.ORGANISATION})


def _with_foreign(sheet: Sheet, items: list[Place]) -> list[Place]:
    """``items`` with the names that are like no Vietnamese person's, but stand among them or as the last of their list:
    "A, | John Smith, | B và | Maria Silva"."""
    tokens, mentions = sheet.view.tokens, sheet.candidates.mentions
    others = {i for m in mentions if m.type in _NO_PERSONS for i in range(m.first, m.after)}
    names = {m.first: m.after for m in mentions if m.type is Type.NAME and _is_full(sheet, m) and m.first not in others}
    whole: list[Place] = []
    for item, until in zip(items, [*(first for first, _ in items[1:]), len(tokens)], strict=True):
        foreign: list[Place] = []
        at = bracketed(tokens, item[1])
        while at + 1 < until and _joins(tokens[at]) and at + 1 in names and names[at + 1] <= until:
            foreign.append((at + 1, names[at + 1]))
            at = bracketed(tokens, names[at + 1])
        ends = until < len(tokens) or at == len(tokens) or tokens[at].mark  # else the last name does something itself
        whole += [item, *foreign] if ends else [item]
    return whole


def _joins(token: Token) -> bool:
    return token.text in _JOINS or token.key in _JOINS


def _is_full(sheet: Sheet, name: Mention) -> bool:
    """Whether a name has several syllables, as a person's has."""
    return sum(token.key.count(" ") + 1 for token in sheet.view.tokens[name.first : name.after]) > 1


def together(sheet: Sheet, found: Found) -> Found:
    """``found`` with all others of whom the same is said: "A, Bí thư, và B, Chủ tịch, | chủ trì", "Dự có A; B; C"."""
    if found.rule == "person with post":
        return _all_holders(sheet, found)
    if HELD in sheet.question.extra or found.rule not in {"span", "doer"}:
        return found
    for chain in _chains(sheet):
        others = [p for p in chain if named(sheet.view, p.name, sheet.question) < _ALL and _is_such(sheet, p)]
        holds = any(p.full[0] <= found.place[0] < max(p.name[1], p.after) for p in chain)
        if holds and len(others) == 1 < len(chain) and sheet.question.focus[1]:
            return replace(found, place=(others[0].full[0], others[0].name[1]))
        if holds and len(others) > 1 and (_same_said(sheet, chain) or _undergo_it(sheet, found, chain)):
            return replace(_listed(sheet, others, found.rule), score=found.score, fit=found.fit, typed=found.typed)
    return found


_SEVERAL: Final = frozenset({"các", "những", *WORDS})


def _all_holders(sheet: Sheet, found: Found) -> Found:
    """``found`` with those who are named behind the holder of a post that several have: "các Phó Chủ tịch | A, B và C";
    nobody who has a post of his own."""
    tokens = sheet.view.tokens
    for chain in _chains(sheet):
        first = chain[0]
        post = next((p for p in first.posts if p[1] <= first.name[0]), None)
        if post is None or not first.full[0] <= found.place[0] < first.name[1]:
            continue
        several = post[0] > 0 and tokens[post[0] - 1].key in _SEVERAL
        if several and len(chain) > 1 and not any(p.posts or p.role for p in chain[1:]):
            items = (found.place, *((p.full[0], p.name[1]) for p in chain[1:]))
            return replace(found, place=(items[0][0], items[-1][1]), items=items)
    return found


def _chains(sheet: Sheet) -> list[list[Person]]:
    """Persons with nothing between them but commas, "và", what is said of them and what they are: "; | nhà báo | C"."""
    tokens = sheet.view.tokens
    chains: list[list[Person]] = []
    for person in sheet.people:
        last = chains[-1][-1] if chains else None
        told = person.full[0] - (person.full[0] > 0 and tokens[person.full[0] - 1].key in load().ambiguous_titles)
        between = tokens[_end(sheet, last) : told] if last else ()
        if last and between and all(map(_joins, between)):
            chains[-1].append(person)
        else:
            chains.append([person])
    return chains


def _same_said(sheet: Sheet, chain: list[Person]) -> bool:
    """Whether a word of the question follows the last person, or stands before the list that the first one opens."""
    tokens = sheet.view.tokens
    content = _asked(sheet)
    first, at = chain[0].full[0], _end(sheet, chain[-1])
    jointly = _counted(sheet, chain) or tokens[chain[-1].full[0] - 1].key == "và"
    while at < len(tokens) and (tokens[at].key in _ADVERBS or tokens[at].text in _ADVERBS):
        jointly |= tokens[at].key in _JOINTLY
        at += 1
    if at + 2 in content and tokens[at].pos == "V" and tokens[at + 1].key == "và":
        at += 2  # "dự và | trao giải"
    if at in content or (jointly and content & set(range(at, _next(sheet, at)))):
        return True
    if content & {first - 1, first - 2}:  # "bắt tạm giam | A, B và C"
        return True
    lead = first - 1
    led = lead >= 0 and (tokens[lead].key in _LEADS or tokens[lead].text in _LEADS)
    return led and any(first - _NEAR <= t < first for t in content)


_JOINTLY: Final = frozenset({"cùng", "đều"})
_HARD: Final = frozenset(";:.?!")


def _counted(sheet: Sheet, chain: list[Person]) -> bool:
    """Whether the list is counted before it: "| Hai | bị cáo A và B bị phạt tù nhưng cho hưởng án treo"."""
    first = chain[0].full[0]
    key = sheet.view.tokens[first - 1].key if first else ""
    return len(chain) > 1 and WORDS.get(key, key) == str(len(chain))


def _next(sheet: Sheet, at: int) -> int:
    """Where, from token ``at`` on, somebody else is named or another part of the sentence begins."""
    ends = [person.full[0] for person in sheet.people if person.full[0] >= at]
    ends += [i for i, token in enumerate(sheet.view.tokens) if i >= at and token.text in _HARD]
    return min(ends, default=len(sheet.view.tokens))


def _undergo_it(sheet: Sheet, found: Found, chain: list[Person]) -> bool:
    """Whether the one to whom it is done is the last before "bị", or the first behind what is done: "A và | B | bị công
    an bắt"."""
    ends = (chain[0].full[0], chain[-1].full[0])
    return found.rule == "doer" and asks_undergone(sheet.question) and found.place[0] in ends


def _end(sheet: Sheet, person: Person) -> int:
    """Behind what is said of a person by apposition or in brackets."""
    return bracketed(sheet.view.tokens, max(person.name[1], person.after))


def _is_such(sheet: Sheet, person: Person) -> bool:
    """Whether a person has the title that the question asks for: "Đại tá nào …?"."""
    question = sheet.question
    focus = " ".join(question.keys(*question.focus))
    if not focus or focus in _ANYONE or question.focus[1] != question.gap[0]:
        return True
    if focus in DIVISIONS and not person.posts:
        return True  # "Lãnh đạo UBND | tỉnh | là ai?" names nobody's title
    said = sheet.view.tokens[person.full[0] : max(person.name[1], person.after)]
    return f" {focus} " in f" {' '.join(token.key for token in said)} "


def _asked(sheet: Sheet) -> set[int]:
    """The tokens that the question says, or what means the same."""
    return {t for places in sheet.match.places for t in places}
