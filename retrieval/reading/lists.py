"""Lists: what an article enumerates after ":", with ";" or "," and "và", by line, and tasks over several sentences."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from retrieval.mentions import Mention, Type
from retrieval.question import Kind
from retrieval.reading.found import Found, Place, Sheet
from retrieval.view import SentenceView, Token

_CONJUNCTIONS: Final = frozenset({"và", "cùng", "hoặc", "&", "hay"})
_CUES: Final = frozenset(
    (
        "gồm|bao gồm|gồm có|có|là|như|về|sang|tại|ở|cho|của|các|những|giữa|từ|gây|trao|dùng|đạt|với|"
        "gồm những|tại các|mặt|đó là"
    ).split("|")
)
_PARTIAL: Final = frozenset("trong đó có|trong đó|như|chẳng hạn|ví dụ|một số|nhất là|đặc biệt".split("|"))
_LONGEST_ITEM: Final = 9  # tokens of an item between commas
_LONGEST_CLAUSE: Final = 40  # tokens of an item between semicolons


@dataclass(frozen=True, slots=True)
class Enumeration:
    """Items in order; ``partial`` where the text itself says that there are more."""

    items: tuple[Place, ...]
    partial: bool
    hard: bool  # between semicolons
    named: bool = False  # of names or amounts, so where it begins and ends is sure

    @property
    def place(self) -> Place:
        return self.items[0][0], self.items[-1][1]


def enumerations(view: SentenceView, mentions: Sequence[Mention] = ()) -> list[Enumeration]:
    """What the sentence enumerates: lists between semicolons, of names or amounts, then between commas."""
    tokens = view.tokens
    depth = _depths(tokens)
    found = _semicolons(tokens, depth)
    for types in _ALIKE:
        found += _runs(tokens, [m for m in mentions if m.type in types])
    found += _commas(tokens, depth)
    return found


_ALIKE: Final = (
    frozenset({Type.NAME, Type.PERSON, Type.PLACE, Type.ORGANISATION}),
    frozenset({Type.AMOUNT, Type.MONEY}),
)


def _runs(tokens: tuple[Token, ...], mentions: Sequence[Mention]) -> list[Enumeration]:
    """Mentions of one sort side by side, with nothing but commas, "và" and brackets between them."""
    longest = {m.first: max(o.after for o in mentions if o.first == m.first) for m in mentions}
    found = []
    i = 0
    while i < len(tokens):
        items: list[Place] = []
        at = i
        while at in longest:
            after = bracketed(tokens, longest[at])
            items.append((at, after))
            at = _past_separators(tokens, after)
            if at == after:
                break
        if (
            items
            and at < len(tokens)
            and at not in longest
            and at > items[-1][1]
            and tokens[at - 1].key in _CONJUNCTIONS
            and (last := _trimmed(tokens, at, _last_item(tokens, at - 1, tokens[at])))
        ):
            items.append(last)  # the one after "và", whatever it is
        if len(items) > 1:
            hard = any(tokens[item[1]].text == ";" for item in items[:-1])
            found.append(Enumeration(tuple(items), is_partial(tokens, items[0][0], items[-1][1]), hard, named=True))
        i = items[-1][1] if items else i + 1
    return found


def bracketed(tokens: tuple[Token, ...], at: int) -> int:
    """Past a bracket that opens at ``at``."""
    if at < len(tokens) and tokens[at].text == "(":
        return next((j + 1 for j in range(at, len(tokens)) if tokens[j].text == ")"), at)
    return at


def _past_separators(tokens: tuple[Token, ...], at: int) -> int:
    while at < len(tokens) and (tokens[at].text in {",", ";"} or tokens[at].key in _CONJUNCTIONS | {"các"}):
        at += 1
    return at


def _depths(tokens: tuple[Token, ...]) -> list[int]:
    depth, out = 0, []
    for token in tokens:
        if token.text in "([" and token.mark:
            depth += 1
        out.append(depth)
        if token.text in ")]" and token.mark:
            depth = max(0, depth - 1)
    return out


def _trimmed(tokens: tuple[Token, ...], first: int, after: int) -> Place | None:
    while first < after and (
        (tokens[first].mark and tokens[first].text not in '“"«(') or tokens[first].key in _CONJUNCTIONS
    ):
        first += 1
    while after > first and tokens[after - 1].mark and tokens[after - 1].text not in ')]”"»%':
        after -= 1
    return (first, after) if after > first else None


def is_partial(tokens: tuple[Token, ...], first: int, after: int) -> bool:
    lead = " ".join(t.key for t in tokens[max(0, first - 5) : first] if not t.mark)
    return any(f" {cue} " in f" {lead} " for cue in _PARTIAL) or any(
        t.text in {"…", "..."} or t.key in {"v", "vân vân"} for t in tokens[after : after + 2]
    )


def _semicolons(tokens: tuple[Token, ...], depth: list[int]) -> list[Enumeration]:
    cuts = [i for i, t in enumerate(tokens) if t.text == ";" and not depth[i]]
    if not cuts:
        return []
    colons = [i for i in range(cuts[-1]) if tokens[i].text == ":" and not depth[i]]
    start = next((i + 1 for i in reversed(colons)), 0)
    cuts = [i for i in cuts if i > start]
    bounds = [start - 1, *cuts, len(tokens)]
    items = [
        p for a, b in itertools.pairwise(bounds) if (p := _trimmed(tokens, a + 1, b)) and p[1] - p[0] <= _LONGEST_CLAUSE
    ]
    return (
        [Enumeration(tuple(items), is_partial(tokens, items[0][0], items[-1][1]), hard=True)] if len(items) > 1 else []
    )


def _commas(tokens: tuple[Token, ...], depth: list[int]) -> list[Enumeration]:
    """Runs of short stretches between commas, the last after "và"."""
    found = []
    i = 0
    n = len(tokens)
    while i < n:
        if not _separates(tokens, depth, i):
            i += 1
            continue
        cuts = [i]
        j = i + 1
        while j < n and j - cuts[-1] <= _LONGEST_ITEM + 1 and not (tokens[j].text in ";:.…" and not depth[j]):
            if _separates(tokens, depth, j):
                if j == cuts[-1] + 1:  # ", và"
                    cuts[-1] = j
                else:
                    cuts.append(j)
            j += 1
        listed = _listed(tokens, cuts)
        if listed:
            found.append(listed)
        i = cuts[-1] + 1
    return found


def _separates(tokens: tuple[Token, ...], depth: list[int], i: int) -> bool:
    if tokens[i].text == "," and " ".join(t.key for t in tokens[i + 1 : i + 3]) == "trong đó":
        return False  # the list begins behind it
    return not depth[i] and (tokens[i].text == "," or (tokens[i].key in _CONJUNCTIONS and 0 < i < len(tokens) - 1))


def _listed(tokens: tuple[Token, ...], cuts: list[int]) -> Enumeration | None:
    if cuts[0] + 1 >= len(tokens):
        return None
    like = tokens[cuts[0] + 1]
    cue = _opened(tokens, cuts[0])
    first = cue or _first_item(tokens, cuts[0], like)
    last = _clause_end(tokens, cuts[-1]) if cue else _last_item(tokens, cuts[-1], like)
    bounds = [first - 1, *cuts, last]
    items = [p for a, b in itertools.pairwise(bounds) if (p := _trimmed(tokens, a + 1, b))]
    if items and tokens[items[-1][0]].key == "v":  # "v.v." is no item
        items.pop()
    if len(items) < 2:
        return None
    return Enumeration(tuple(items), is_partial(tokens, items[0][0], items[-1][1]), hard=False)


_OPENERS: Final = frozenset({"gồm", "bao gồm", "gồm có", "lần lượt là", "đó là", ":"})


def _opened(tokens: tuple[Token, ...], cut: int) -> int:
    """Where the first item begins that a word like "gồm" opens, before the first comma; 0 where none does."""
    for i in range(cut - 1, max(-1, cut - _LONGEST_ITEM - 2), -1):
        if tokens[i].text == ":" or tokens[i].key in _OPENERS:
            after = i + 1
            while after < cut and tokens[after].key in {"các", "những", "có"}:
                after += 1
            return after if after < cut else 0
        if tokens[i].mark and tokens[i].text in ",;.":
            return 0
    return 0


def _clause_end(tokens: tuple[Token, ...], cut: int) -> int:
    """On from the last separator to a mark that ends the clause."""
    after = cut + 1
    while after < len(tokens) and tokens[after].text not in ",;:.…":
        after += 1
    return after


_NOMINAL: Final = frozenset({"N", "Np", "Nc", "Ny", "Nu", "A", "M", "L", "B", "X"})


def _first_item(tokens: tuple[Token, ...], cut: int, like: Token) -> int:
    """Back from the first comma over what is like the second item: a name, a number's phrase, a noun's, a clause."""
    first = cut
    if like.digit:
        while first and not (tokens[first].digit and first < cut):
            first -= 1
            if tokens[first].text in ":;,":
                return first + 1
        return first
    nominal = like.pos in _NOMINAL
    while first and not (tokens[first - 1].mark and tokens[first - 1].text in ':;,“"('):
        if (
            nominal
            and (tokens[first - 1].pos not in _NOMINAL or tokens[first - 1].key in _CUES)
            and not tokens[first - 1].mark
        ):
            break
        if not nominal and tokens[first - 1].key in {":", "phải", "gồm", "là"}:
            break
        first -= 1
    return first


def _last_item(tokens: tuple[Token, ...], cut: int, like: Token) -> int:
    """On from the last separator to a mark, or for nouns to a verb."""
    after = cut + 1
    nominal = like.pos in _NOMINAL
    while after < len(tokens) and tokens[after].text not in ",;:.…":
        if nominal and after > cut + 1 and (tokens[after].pos in {"V", "C", "R"} and not tokens[after].capital):
            break
        after += 1
    return after


def listing(sheet: Sheet) -> Found | None:
    """The enumeration that best fits the question: near its words, with few of them inside."""
    if found := labelled(sheet) or _headed(sheet):
        return found
    best: tuple[float, Enumeration] | None = None
    chosen = _anchor(sheet)
    names = {i for m in sheet.candidates.mentions if m.type in _ALIKE[0] for i in range(m.first, m.after)}
    if sheet.question.kind is not Kind.WHO:
        names -= {i for person in sheet.people for i in range(person.full[0], max(person.name[1], person.after))}
    digits = {i for i, token in enumerate(sheet.view.tokens) if token.digit}
    times = {(m.first, m.after) for m in sheet.candidates.mentions if m.type is Type.TIME}
    for one in enumerations(sheet.view, sheet.candidates.mentions):
        if sheet.question.kind in _NAMING and not _names_some(one, names, digits):
            continue
        if times & set(one.items):  # "Chiều 6-12, xã Tân Thạnh …": a comma after the date, no list
            continue
        fit = (
            _fit(sheet, one)
            + 0.4 * (one.place[0] <= chosen < one.place[1])
            + 0.1 * one.hard
            + _SURE * one.named * _suits(sheet)
        )
        if best is None or fit > best[0]:
            best = (fit, one)
    if best is None or best[0] < 0.15:
        return None
    one = best[1]
    return Found(
        one.place,
        "long list" if one.hard and len(one.items) > _SHORT else "list",
        2.0,
        min(1.0, 0.3 + best[0]),
        items=one.items,
        partial=one.partial,
    )


_SHORT: Final = 2  # items
_SURE: Final = 0.25
_NAMING: Final = frozenset({Kind.WHERE, Kind.ORGANISATION, Kind.WHO})


def _suits(sheet: Sheet) -> bool:
    """Whether the question wants names."""
    return sheet.question.kind in _NAMING


def _names_some(one: Enumeration, names: set[int], digits: set[int]) -> bool:
    """Whether at least half of the items name something; where nothing in the sentence does, whether none counts."""
    wanted = [item for item in one.items if names & set(range(*item))]
    return 2 * len(wanted) >= len(one.items) if names else not digits & set(range(*one.place))


def itemised(sheet: Sheet, found: Found) -> Found:
    """What was found as a list, where a list was asked for and the text enumerates from there on."""
    if not sheet.question.plural:
        return found
    for one in enumerations(sheet.view, sheet.candidates.mentions):
        if abs(one.place[0] - found.place[0]) <= 1 and len(one.items) > 1:
            return replace(found, place=one.place, items=one.items, partial=one.partial)
    return found


def past_colon(sheet: Sheet, found: Found) -> Found:
    """What a colon after the found words spells out: "hai thứ: cá cơm và muối"; as items where it is a list."""
    tokens = sheet.view.tokens
    first = found.place[1] + 1
    if sheet.question.kind not in _SPELT_OUT or first >= len(tokens) or tokens[first - 1].text != ":":
        return found
    after = len(tokens)
    while after > first + 1 and tokens[after - 1].mark and tokens[after - 1].text not in ')]”"»':
        after -= 1
    for one in enumerations(sheet.view, sheet.candidates.mentions):
        if abs(one.place[0] - first) <= 1 and after - one.place[1] <= 1:
            return replace(found, place=one.place, items=one.items, partial=one.partial)
    return replace(found, place=(first, after))


_SPELT_OUT: Final = frozenset({Kind.WHAT, Kind.WHICH, Kind.DEFINITION})


def company(sheet: Sheet, found: Found) -> Found:
    """The whole list where a place or body that was found is one of three or more, with nothing in brackets."""
    if sheet.question.kind not in {Kind.WHERE, Kind.ORGANISATION}:
        return found
    for one in enumerations(sheet.view, sheet.candidates.mentions):
        if any(t.text == "(" for t in sheet.view.tokens[slice(*one.place)]):
            continue
        if one.named and len(one.items) > 2 and one.place[0] <= found.place[0] and found.place[1] <= one.place[1]:
            return Found(one.place, "company", found.score, found.fit, found.typed, one.items, one.partial)
    return found


def _anchor(sheet: Sheet) -> int:
    """The first token of the ranker's best span."""
    return int(sheet.candidates.first[int(np.argmax(sheet.scores))]) if len(sheet.candidates) else 0


def _fit(sheet: Sheet, one: Enumeration) -> float:
    total = float(sheet.match.weights.sum()) or 1.0
    first, after = one.place
    fit = 0.0
    for weight, places in zip(sheet.match.weights, sheet.match.places, strict=True):
        near = [float(np.exp(-min(abs(first - t), abs(t - after)) / 8)) for t in places if not first <= t < after]
        within = any(first <= t < after for t in places)
        fit += float(weight) * (max(near, default=0.0) - 0.5 * within)
    return fit / total


def labelled(sheet: Sheet) -> Found | None:
    """A line "Label: a, b, c" whose label the question names: what follows the colon, as items where it is a list."""
    tokens = sheet.view.tokens
    colon = next((i for i, t in enumerate(tokens[:14]) if t.text == ":"), 0)
    if not colon or colon + 2 > len(tokens):
        return None
    keys = {key for token in tokens[:colon] if not token.mark for key in token.key.split(" ")}
    named = {p for u, places in enumerate(sheet.match.places) for p in places if p < colon}
    words = [i for i in range(colon) if not tokens[i].mark]
    if not keys or len(named) < 0.6 * len(words):
        return None
    for one in enumerations(sheet.view, sheet.candidates.mentions):
        if one.place[0] > colon and one.place[0] <= colon + 2:
            return Found(one.place, "label", 2.5, 0.8, items=one.items, partial=one.partial)
    return None


def _headed(sheet: Sheet) -> Found | None:
    """Items that each begin with the focus noun: "Chiến lược A …, Chiến lược B"."""
    question, view = sheet.question, sheet.view
    focus = question.keys(*question.focus)
    if not focus:
        return None
    tokens = view.tokens
    noun = " ".join(focus)
    starts = [i for i, t in enumerate(tokens) if t.capital and i and (t.key == noun or t.key.endswith(f" {noun}"))]
    if len(starts) < 2:
        return None
    items = []
    for i, start in enumerate(starts):
        limit = starts[i + 1] if i + 1 < len(starts) else len(tokens)
        after = next(
            (
                j
                for j in range(start + 1, limit)
                if tokens[j].text in ",;:." or (tokens[j].key in _CONJUNCTIONS and j + 1 == limit)
            ),
            limit,
        )
        items.append((start, after))
    return Found(
        (items[0][0], items[-1][1]),
        "headed",
        2.5,
        0.8,
        items=tuple(items),
        partial=is_partial(tokens, items[0][0], items[-1][1]),
    )
