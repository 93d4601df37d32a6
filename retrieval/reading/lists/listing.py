"""Lists as answers: the enumeration that fits the question, and what else is read by it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np

from retrieval.mentions import Type
from retrieval.mentions.enumerations import ALIKE, CONJUNCTIONS, Enumeration, is_partial
from retrieval.question import Kind
from retrieval.reading.found import Found, Sheet
from retrieval.sentences.view import Place, Token
from retrieval.words.lexicon import load
from retrieval.words.word_classes import DIVISIONS


def listing(sheet: Sheet) -> Found | None:
    """The enumeration that best fits the question: near its words, with few of them inside."""
    if found := labelled(sheet) or _headed(sheet):
        return found
    if counted := _counted_out(sheet):
        return counted
    best: tuple[float, Enumeration] | None = None
    chosen = _anchor(sheet)
    names = {i for m in sheet.candidates.mentions if m.type in ALIKE[0] for i in range(m.first, m.after)}
    if sheet.question.kind is not Kind.WHO:
        names -= {i for person in sheet.people for i in range(person.full[0], max(person.name[1], person.after))}
    digits = {i for i, token in enumerate(sheet.view.tokens) if token.digit}
    times = {i for m in sheet.candidates.mentions if m.type is Type.TIME for i in range(m.first, m.after)}
    for one in (_led(sheet, one) for one in sheet.candidates.enumerations):
        if sheet.question.kind in _NAMING and not _names_some(one, names, digits):
            continue
        if any(
            times >= set(range(*item)) for item in one.items[:1]
        ):  # "Chiều 6-12, xã Tân Thạnh …": a comma after the date, no list
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


_LEADS: Final = frozenset({"lần lượt", "thấy", "cảm thấy", "xuất hiện"})
_SYMPTOMS: Final = frozenset({"triệu chứng", "biểu hiện", "dấu hiệu"})
_THINGS: Final = frozenset({Kind.WHAT, Kind.WHICH, Kind.POST})
_LED: Final = 2  # items that may have what leads to the list: when, and to whom
_ADVERBIAL: Final = frozenset({"khoảng", "sau", "trước", "hiện", "nay", "khi", "lúc"})


def _led(sheet: Sheet, one: Enumeration) -> Enumeration:
    """A list between commas without what leads to its first item: the time, the subject with its verb, the noun that
    the question asks with ("Hai phút sau, bé có triệu chứng | sốt cao, nôn")."""
    tokens = sheet.view.tokens
    question = sheet.question
    if one.hard or one.named or question.kind not in _THINGS:
        return one
    noun = range(*question.focus) or range(question.gap[0] - 1, question.gap[0])
    units = (u for u, i in enumerate(question.content) if i in noun)
    focus = {t for u in units for t, strength in sheet.match.places[u].items() if strength == 1.0}
    leads = _LEADS | ({"bị"} if any(word in question.line for word in _SYMPTOMS) else set())
    for k, (first, after) in enumerate(one.items[:_LED]):
        opens = (i for i in range(after - 2, first - 1, -1) if tokens[i].key in leads or _sorts(tokens, i, focus))
        cut = next(opens, None)
        if cut is not None and _opened_at(tokens, one.items[k:], cut):
            named = cut in focus and not _is_counted(sheet, cut)
            start = cut + 1 if named or cut not in focus else cut
            return replace(one, items=((start, after), *one.items[k + 1 :]))
        if first and "E" not in {tokens[first].pos, tokens[first - 1].pos} and tokens[first].key not in _ADVERBIAL:
            break
    return one


_OF_SORTS: Final = frozenset({"các", "những", "có", "bị", "gồm"})


def _sorts(tokens: tuple[Token, ...], at: int, focus: set[int]) -> bool:
    """Whether the noun that the question asks with stands there for things that are then told: "các nghề | hàn, nề"."""
    start = at
    while start - 1 in focus:
        start -= 1
    return at in focus and start > 0 and tokens[start - 1].key in _OF_SORTS


def _opened_at(tokens: tuple[Token, ...], items: tuple[Place, ...], cut: int) -> bool:
    """Whether the word at ``cut`` opens the first of ``items``, and is no part of every one: "nước mắm, nước tương"."""
    again = len(items) > 1 and any(token.key == tokens[cut].key for token in tokens[slice(*items[1])])
    return len(items) > 1 and not again and tokens[cut + 1].pos not in {"E", "C", "R"}


def _is_counted(sheet: Sheet, at: int) -> bool:
    """Whether somebody or a home is told of at ``at``, of which the items say which: "hộ | nuôi lợn"."""
    key = sheet.view.tokens[at].key
    return key in load().persons or key in {"hộ", "nhà", "xã", "thôn", "trường", "công ty"}


def _counted_out(sheet: Sheet) -> Found | None:
    """The clauses behind a colon before which stands what the question asks for: "nhờ ba thay đổi: …; …; …"."""
    tokens, question = sheet.view.tokens, sheet.question
    nouns = {i for i in range(max(0, question.gap[0] - _BESIDE), question.gap[0]) if i in question.content}
    said = {t for u, i in enumerate(question.content) if i in nouns for t in sheet.match.places[u]}
    for one in sheet.candidates.enumerations:
        first = one.place[0]
        if one.hard and first > 1 and tokens[first - 1].text == ":" and said & {first - 2, first - 3}:
            return Found(one.place, "long list", 2.5, 1.0, items=one.items, partial=one.partial)
    return None


_BESIDE: Final = 2  # syllables before "nào" that name what is asked for
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
    for one in sheet.candidates.enumerations:
        if _comments(sheet.view.tokens, one.place[0] - 1) or _breaks_off(sheet.view.tokens, one, found.place):
            continue
        if abs(one.place[0] - found.place[0]) <= 1 and len(one.items) > 1:
            return replace(found, place=one.place, items=one.items, partial=one.partial)
    return found


def _breaks_off(tokens: tuple[Token, ...], one: Enumeration, within: Place) -> bool:
    """Whether the last of its names or amounts says more than was read of it: "9 xe máy, 2 bộ kìm | cộng lực, …"."""
    after = one.place[1]
    return one.named and after < within[1] and not tokens[after].mark and tokens[after].key not in CONJUNCTIONS


def past_colon(sheet: Sheet, found: Found) -> Found:
    """What a colon after the found words spells out: "hai thứ: cá cơm và muối"; as items where it is a list.

    The same of a colon within them behind few words: "các biểu hiện: sốt, ho".
    """
    tokens = sheet.view.tokens
    if sheet.question.kind not in _SPELT_OUT:
        return found
    if said := _said_before_colon(sheet, found):
        return replace(found, place=said)
    opening = range(found.place[0] + 1, min(found.place[1], found.place[0] + _LABEL))
    if not found.items and (colon := next((i for i in opening if tokens[i].text == ":"), 0)):
        found = replace(found, place=(found.place[0], colon))
    first = found.place[1] + 1
    if first >= len(tokens) or tokens[first - 1].text != ":":
        return found
    after = len(tokens)
    while after > first + 1 and tokens[after - 1].mark and tokens[after - 1].text not in ')]”"»':
        after -= 1
    for one in sheet.candidates.enumerations:
        if abs(one.place[0] - first) <= 1 and after - one.place[1] <= 1:
            return replace(found, place=one.place, items=one.items, partial=one.partial)
    return replace(found, place=(first, after))


_LONGEST_SAID: Final = 7  # tokens between "là" and a colon
_SEVERAL: Final = frozenset({"các", "những", "như", "sau", "này", "đây", "nhiều", "do", "vì", "hàng", "loạt"})
_IS: Final = frozenset({"là", "nhất là", "vẫn là", "chính là"})


def _comments(tokens: tuple[Token, ...], colon: int) -> Place | None:
    """What "là" says before the colon at ``colon``, behind which it is explained and nothing is listed: "khó nhất là |
    điện: cả tháng 7, bản chỉ có điện vào buổi tối"."""
    if not 1 < colon < len(tokens) or tokens[colon].text != ":":
        return None
    after = next((i + 1 for i in range(colon - 1, max(-1, colon - _LONGEST_SAID), -1) if tokens[i].key in _IS), colon)
    said, behind = tokens[after:colon], tokens[colon + 1 :]
    if not said or any(t.mark or t.key in _SEVERAL or t.digit or t.pos in {"M", "L"} for t in said):
        return None
    end = next((i for i, t in enumerate(behind) if t.text in ";."), len(behind))
    clause = any(t.pos == "V" for t in behind[:end]) and any(t.text == "," for t in behind[:end])
    return (after, colon) if clause and not any(t.text == ";" for t in behind) else None


def _said_before_colon(sheet: Sheet, found: Found) -> Place | None:
    """What "là" says where the words found are it, or explain it."""
    tokens, first = sheet.view.tokens, found.place[0]
    for colon in (i for i in range(1, len(tokens)) if tokens[i].text == ":"):
        said = _comments(tokens, colon)
        if said and (said[0] - 1 <= first < colon + 2 or first == colon + 1):
            return said
    return None


_LABEL: Final = 5  # tokens at most before a colon within what was found
_SPELT_OUT: Final = frozenset({Kind.WHAT, Kind.WHICH, Kind.DEFINITION, Kind.QUOTE, Kind.WHY})


def company(sheet: Sheet, found: Found) -> Found:
    """The whole list where a place or body that was found is one of three or more, or of two behind "các" ("các huyện |
    Ba Chẽ, Bình Liên"), with nothing in brackets."""
    if sheet.question.kind in _SPELT_OUT:
        return _opened_list(sheet, found)
    if sheet.question.kind not in {Kind.WHERE, Kind.ORGANISATION}:
        return found
    tokens = sheet.view.tokens
    for one in sheet.candidates.enumerations:
        first, after = one.place
        bracketed = any(token.text == "(" for token in tokens[first:after])
        if not one.named or bracketed or _is_address(sheet, one):
            continue
        if (len(one.items) > _PAIR or _of_several(tokens, one)) and first <= found.place[0] and found.place[1] <= after:
            return Found(one.place, "company", found.score, found.fit, found.typed, one.items, one.partial)
    return found


_PAIR: Final = 2
_PLURAL: Final = frozenset({"các", "những", "hai", "2"})


def _of_several(tokens: tuple[Token, ...], one: Enumeration) -> bool:
    """Whether a list opens with "các" and goes on with bare names, or all its items are of one division ("xã An Phú và
    xã An Mỹ"); not "các xã ở huyện Ba Chẽ, tỉnh Quảng Ninh"."""
    heads = {tokens[first].key for first, _ in one.items}
    if len(heads) == 1 and heads <= DIVISIONS:
        return True
    return tokens[one.place[0]].key in _PLURAL and tokens[one.items[1][0]].key not in DIVISIONS


def _is_address(sheet: Sheet, one: Enumeration) -> bool:
    """Whether its items are parts of one place: "45 Nguyễn Huệ, quận 1, TP.HCM"."""
    places = (m for m in sheet.candidates.mentions if m.type is Type.PLACE)
    return any(m.first <= one.place[0] and one.place[1] <= m.after for m in places)


_PARTED: Final = 3  # the same of items between semicolons, where what was found is more than one of them
_LONG: Final = 4  # items of a list that is one answer though one was asked for
_CONSISTS: Final = frozenset({"gồm", "bao gồm", "gồm có"})
_ALL_OF_IT: Final = frozenset({Kind.DEFINITION, Kind.WHAT})  # what consists of two is told whole, too
_OPENS: Final = _CONSISTS | {"là", "như"}


def _opened_list(sheet: Sheet, found: Found) -> Found:
    """The whole list that "là", "gồm" or a colon opens, where one of its items was found."""
    tokens = sheet.view.tokens
    for one in sheet.candidates.enumerations:
        first, after = one.place
        if any(first <= person.name[0] < after for person in sheet.people):
            continue  # "là em X, học sinh …, đạt …": one person with what is said of her
        if not first or not (tokens[first - 1].key in _OPENS or tokens[first - 1].text == ":"):
            continue
        if _comments(tokens, first - 1):
            continue
        consists = sheet.question.kind in _ALL_OF_IT and tokens[first - 1].key in _CONSISTS
        begins = max(found.place[0], first) if consists else found.place[0]
        within = any(i[0] <= begins and found.place[1] <= i[1] for i in one.items)
        consists &= any(begins - i[0] in {0, 1} for i in one.items)  # not "… gắn trên | trục" within one of them
        across = one.hard and not within and one.place[0] <= found.place[0] and found.place[1] <= one.place[1]
        if (within and (consists or len(one.items) >= _LONG)) or (across and len(one.items) >= _PARTED):
            return replace(found, place=one.place, items=one.items, partial=one.partial)
    return found


def begun(sheet: Sheet, found: Found) -> Found:
    """To the end of an enumeration whose first items were found: "Mỹ, Úc | và Hà Lan"; and all of one whose items the
    question calls by one noun: "hộ nghèo, | hộ cận nghèo" for "hộ nào"."""
    first, after = found.place
    tokens = sheet.view.tokens
    if found.items or any(token.key in CONJUNCTIONS for token in tokens[first:after]):
        return found
    for one in sheet.candidates.enumerations:
        begins = one.place[0] == first and any(item[1] == after for item in one.items[1:-1])
        verbal = not one.named and any(token.pos == "V" for token in tokens[slice(*one.place)])
        if not verbal and ((begins and len(one.items) > _SHORT) or _is_one_of_sort(sheet, one, found.place)):
            return replace(found, place=one.place, items=one.items, partial=one.partial)
    return found


def _is_one_of_sort(sheet: Sheet, one: Enumeration, place: Place) -> bool:
    """Whether ``place`` is an item of ``one``, all of which begin with the noun before "nào"."""
    question, tokens = sheet.question, sheet.view.tokens
    noun = " ".join(question.keys(*question.focus))
    if question.kind is not Kind.WHICH or place not in one.items or question.focus[1] != question.gap[0]:
        return False
    return all(f"{' '.join(t.key for t in tokens[slice(*item)])} ".startswith(f"{noun} ") for item in one.items)


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
    for one in sheet.candidates.enumerations:
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
                if tokens[j].text in ",;:." or (tokens[j].key in CONJUNCTIONS and j + 1 == limit)
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
