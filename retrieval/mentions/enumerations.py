"""What a sentence enumerates, whatever is asked: after ":", with ";" or with "," and "và", or names of one kind."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from retrieval.mentions import Mention, Type
from retrieval.sentences.view import Place, SentenceView, Token
from retrieval.words.word_classes import STATES

CONJUNCTIONS: Final = frozenset({"và", "cùng", "hoặc", "&", "hay"})
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
    between_commas = _commas(tokens, depth)
    found = _semicolons(tokens, depth)
    for types in ALIKE:
        runs = _runs(tokens, [m for m in mentions if m.type in types])
        found += [run for run in runs if types is ALIKE[0] or not _breaks_off(tokens, run, between_commas)]
    found += between_commas
    return found


def _breaks_off(tokens: tuple[Token, ...], run: Enumeration, longer: Sequence[Enumeration]) -> bool:
    """Whether a run of amounts stops within an item, behind which as many more are counted as "gồm" leads to: "12 con
    khỉ, 8 con rùa | đen và 20 con rắn"."""
    return any(
        one.place[0] == run.place[0] and one.place[1] > run.place[1] and all(tokens[i[0]].digit for i in one.items)
        for one in longer
    )


ALIKE: Final = (
    frozenset({Type.NAME, Type.PERSON, Type.PLACE, Type.ORGANISATION}),
    frozenset({Type.AMOUNT, Type.MONEY}),
)


def _runs(tokens: tuple[Token, ...], mentions: Sequence[Mention]) -> list[Enumeration]:
    """Mentions of one sort side by side, with nothing but commas, "và" and brackets between them."""
    longest: dict[int, int] = {}
    for m in mentions:
        longest[m.first] = max(m.after, longest.get(m.first, 0))
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
            len(items) >= _FEWEST_NAMED
            and at < len(tokens)
            and at not in longest
            and at > items[-1][1]
            and tokens[at - 1].key in CONJUNCTIONS
            and (last := _trimmed(tokens, at, _last_item(tokens, at - 1, tokens[at])))
        ):
            items.append(last)  # the one after "và", whatever it is
        if len(items) > 1:
            hard = any(tokens[item[1]].text == ";" for item in items[:-1])
            found.append(Enumeration(tuple(items), is_partial(tokens, items[0][0], items[-1][1]), hard, named=True))
        i = items[-1][1] if items else i + 1
    return found


_FEWEST_NAMED: Final = 2  # names before something else may be the last of their list


def bracketed(tokens: tuple[Token, ...], at: int) -> int:
    """Past a bracket that opens at ``at``."""
    if at < len(tokens) and tokens[at].text == "(":
        return next((j + 1 for j in range(at, len(tokens)) if tokens[j].text == ")"), at)
    return at


def _past_separators(tokens: tuple[Token, ...], at: int) -> int:
    while at < len(tokens) and (tokens[at].text in {",", ";"} or tokens[at].key in CONJUNCTIONS | {"các"}):
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
    """An item without the marks and conjunctions at its ends, and without a bracket or quote that it only opens or only
    closes: "xây trường | ”."."""
    while first < after and (
        (tokens[first].mark and tokens[first].text not in '“"«(')
        or tokens[first].key in CONJUNCTIONS
        or _is_half(tokens, first, first, after)
    ):
        first += 1
    while after > first and (
        (tokens[after - 1].mark and tokens[after - 1].text not in ')]”"»%') or _is_half(tokens, after - 1, first, after)
    ):
        after -= 1
    return (first, after) if after > first else None


PAIRS: Final = {"(": ")", "[": "]", "“": "”", "«": "»"}
"""Brackets and quotes: what opens, and what closes it."""


def _is_half(tokens: tuple[Token, ...], at: int, first: int, after: int) -> bool:
    """Whether the mark at ``at`` is of a pair whose other half lies outside ``[first, after)``."""
    mark = tokens[at].text if tokens[at].mark else ""
    if mark == '"':
        return sum(token.text == '"' for token in tokens[first:after]) % 2 == 1
    pair = next((pair for pair in PAIRS.items() if mark in pair), None)
    within = [token.text for token in tokens[first:after] if pair and token.text in pair]
    return pair is not None and within.count(pair[0]) != within.count(pair[1])


def is_partial(tokens: tuple[Token, ...], first: int, after: int) -> bool:
    """Whether what is enumerated at ``[first, after)`` is not all of it, as the words around it say: "như", "…"."""
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
    return not depth[i] and (tokens[i].text == "," or (tokens[i].key in CONJUNCTIONS and 0 < i < len(tokens) - 1))


def _listed(tokens: tuple[Token, ...], cuts: list[int]) -> Enumeration | None:
    if cuts[0] + 1 >= len(tokens):
        return None
    like = tokens[cuts[0] + 1]
    cue = _opened(tokens, cuts[0])
    first = cue or _first_item(tokens, cuts[0], like)
    last = _clause_end(tokens, cuts[-1]) if cue else _last_item(tokens, cuts[-1], like)
    bounds = [first - 1, *cuts, last]
    items = [p for a, b in itertools.pairwise(bounds) if (p := _trimmed(tokens, a + 1, b))]
    if items and (tokens[items[-1][0]].key == "v" or _is_verbal(tokens, items[-1])):  # "v.v." is no item
        items.pop()
    if len(items) < 2:
        return None
    return Enumeration(tuple(items), is_partial(tokens, items[0][0], items[-1][1]), hard=False)


_VERBAL: Final = frozenset({"phải", "được", "bị", "đã", "đang", "sẽ", "không", "cũng", "vẫn", "chưa"})


def _is_verbal(tokens: tuple[Token, ...], item: Place) -> bool:
    """Whether a verb is cut off behind its first word, so that it is no thing: "sốt, ho và | phải nhập viện"."""
    first, after = item
    cut = after - first == 1 and first > 0 and tokens[first - 1].key == "và" and tokens[first].key in _VERBAL
    return cut and after < len(tokens) and tokens[after].pos == "V"


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
    while after < len(tokens) and tokens[after].text not in ",;:.…" and not _begins_time(tokens, after, cut):
        after += 1
    return after


_SINCE: Final = frozenset({"bắt đầu", "bắt đầu từ", "kể từ", "tính từ"})
_SPANS: Final = frozenset({"ngày", "tháng", "năm", "đầu", "cuối", "giữa", "nay", "hôm"})


def _begins_time(tokens: tuple[Token, ...], at: int, cut: int) -> bool:
    """Whether there is told from when on the things are so: "quán bar, khách sạn | bắt đầu từ ngày 1/7"."""
    if at < cut + 2 or at + 1 >= len(tokens):
        return False
    return tokens[at].key in _SINCE or (tokens[at].key == "từ" and tokens[at + 1].key in _SPANS)


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
            return first - 1 if _of_sort(tokens, first - 1) else first
        if not nominal and tokens[first - 1].key in {":", "phải", "gồm", "là"}:
            break
        first -= 1
    return first


_AILS: Final = frozenset({"đau", "nhức", "tê", "mỏi", "sưng", "ngứa", "rát", "buồn"})


def _of_sort(tokens: tuple[Token, ...], verb: int) -> bool:
    """Whether a verb stands for a thing of a sort, which is named before it ("các nghề | hàn, tiện"), or begins it
    ("kêu | đau bụng, …")."""
    if tokens[verb].key in _AILS and tokens[verb + 1].pos.startswith("N"):
        return True
    sort = verb > 1 and tokens[verb - 1].pos.startswith("N") and tokens[verb - 2].key in {"các", "những"}
    return sort and tokens[verb].pos == "V"


def _last_item(tokens: tuple[Token, ...], cut: int, like: Token) -> int:
    """On from the last separator to a mark, or for nouns to a verb."""
    after = cut + 1
    nominal = like.pos in _NOMINAL
    while after < len(tokens) and tokens[after].text not in ",;:.…":
        if nominal and after > cut + 1 and (tokens[after].pos in {"V", "C", "R"} and not tokens[after].capital):
            return after + 1 if _is_state(tokens, cut, after) else after
        if tokens[after].key in _SINCE or tokens[after].key == "thì":
            break
        after += 1
    return after


def _is_state(tokens: tuple[Token, ...], cut: int, verb: int) -> bool:
    """Whether a verb right before a mark says how the last thing is, as another word does of the one before: "mặt tái
    nhợt, chân tay | co quắp"."""
    if verb + 1 < len(tokens) and not tokens[verb + 1].mark:
        return False
    told = tokens[cut - 1].pos in {"A", "V"} and cut > 1 and tokens[cut - 2].pos.startswith("N")
    told |= tokens[verb].key in STATES and tokens[verb - 1].pos.startswith("N")
    return tokens[verb].pos == "V" and told
