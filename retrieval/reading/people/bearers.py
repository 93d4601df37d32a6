"""Of whom a sentence tells: those whom the question names, and others. What stands behind a name is theirs."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import numpy as np

from retrieval.arrays import Floats
from retrieval.mentions import Type
from retrieval.question import Question
from retrieval.ranking.candidates import CandidateSet
from retrieval.sentences.matching import Match
from retrieval.sentences.view import Place, SentenceView, Token
from retrieval.syllables import fold
from retrieval.words.word_classes import FORMS_OF_ADDRESS

_NAMES: Final = frozenset({Type.PLACE, Type.PERSON, Type.NAME, Type.ORGANISATION})


def names_by_asking(
    question: Question, match: Match, candidates: CandidateSet
) -> tuple[frozenset[Place], frozenset[Place]]:
    """The longest names of the sentence: those that the question says (persons' also by title and given name), and
    the others."""
    places = {(m.first, m.after) for m in candidates.mentions if m.type in _NAMES}
    longest = {p for p in places if not any(o != p and o[0] <= p[0] and p[1] <= o[1] for o in places)}
    said = {t for hits in match.places for t, strength in hits.items() if strength == 1.0}
    tokens = candidates.view.tokens
    keys = question.keys(0, len(question.syllables))
    given = {name for title, name in pairwise(keys) if title in FORMS_OF_ADDRESS}  # "ông Hùng"
    asking = {fold(key) for key in keys}
    heads = {(m.first, m.after): m.head for m in candidates.mentions if m.type is Type.PERSON}

    def is_asked(place: Place) -> bool:
        name = heads.get(place, place)  # "Bị cáo | Nguyễn Văn Sáu": the title has a capital where it opens a sentence
        capitals = [t for t in range(*name) if tokens[t].capital and not tokens[t].mark]
        if capitals and capitals[-1] in said and tokens[capitals[-1]].key.split(" ")[-1] in given:
            return True
        called = [t for t in range(*name) if tokens[t].digit or t in capitals]  # "phường | 7"
        if not called or not all(t in said for t in called[-2:]):
            return False
        return not capitals or _given_name(tokens[capitals[-1]]) in asking

    asked = frozenset(place for place in longest if is_asked(place))
    if _opens_with_asked(question, candidates.view) and not any(first == 0 for first, _ in longest):
        asked |= {(0, 1)}
    return asked, frozenset(longest) - asked


def _given_name(token: Token) -> str:
    """The last syllable of a name's last word, folded: "Lê Văn Tý" is nobody whom "Nguyễn Văn Tèo" names, though "Văn"
    is said."""
    return fold(token.key.rpartition(" ")[2])


def _opens_with_asked(question: Question, view: SentenceView) -> bool:
    """Whether the sentence opens with a given name of the question, which nothing shows to be one: "Tửu khai …"."""
    tokens = view.tokens
    given = {question.syllables[after - 1].key for _, after in question.names}
    return len(tokens) > 1 and tokens[0].key in given and tokens[1].pos == "V"


def by_bearer(candidates: CandidateSet, asked: frozenset[Place], others: frozenset[Place]) -> Floats:
    """For every token: 1 behind a name of ``asked``, -1 behind one of ``others`` of its sort (a person's, a body's, a
    commune's), 0 before all; all 0 where the sentence does not have the one that is asked about.

    "Tư khai … để trả nợ; Năm khai … vì | thương mẹ".
    """
    view = candidates.view
    owned = np.zeros(len(view.tokens) + 1)
    sorts = {_sort(candidates, place) for place in asked}
    for place in sorted(asked | others):
        aside = set_aside(view, place, len(owned))
        if _sort(candidates, place) in sorts and not aside and not _is_short_form(view, place):
            owned[place[1] :] = 1.0 if place in asked else -1.0
    return owned


def set_aside(view: SentenceView, name: Place, at: int) -> bool:
    """Whether a name stands in brackets that close before token ``at``: "Nga (vợ cũ của | Khôi) lãnh 12 năm tù"."""
    return view.depths[name[0]] > 0 and any(token.text == ")" for token in view.tokens[name[1] : at])


def _is_short_form(view: SentenceView, place: Place) -> bool:
    """Whether it is a word of capitals, as "III" or "TP.HCM"."""
    # Not the rule of ``somebody``, which leaves out lone letters: "H" may be who did it, and is no body for that. Here
    # they stay in: what follows "lô A" or "vitamin C" is not told of a bearer of that name.
    first, after = place
    return after - first == 1 and view.tokens[first].text.isupper()


def _sort(candidates: CandidateSet, place: Place) -> str:
    """Of which sort a name is: what nothing calls a place or a body may be anybody's."""
    types = {m.type for m in candidates.mentions if (m.first, m.after) == place}
    if Type.PERSON in types or not types & {Type.PLACE, Type.ORGANISATION}:
        return "bearer"
    return "body" if Type.ORGANISATION in types else candidates.view.tokens[place[0]].key.split(" ")[0]
