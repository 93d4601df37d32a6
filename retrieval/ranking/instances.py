"""Things of a kind that a question names: "bệnh gì" is answered by "sởi", "màu gì" by "xanh", wherever they stand.

``data/instances.txt`` has the kinds with what belongs to them. A kind that is not there says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np

from retrieval.question import Kind, Question
from retrieval.ranking.candidates import CandidateSet
from retrieval.sentences.view import Place, SentenceView
from retrieval.words.lexicon_files import Group, read_synonyms
from retrieval.words.phrases import Phrases
from retrieval.words.word_classes import CLASSIFIERS

TABLE: Final = Path(__file__).parents[1] / "data" / "instances.txt"
INSTANCES: Final = ("instance", "instance and more")
"""What is said of a span: it is one, or several; it has one among other words."""

_NAMING: Final = frozenset({Kind.WHAT, Kind.WHICH, Kind.DEFINITION, Kind.WHERE, Kind.KEYWORDS})
_WHICH: Final = frozenset({"nào", "gì"})


def kind_of_thing(question: Question) -> str:
    """The kind that the question's focus names, as the table has it; empty where it has none.

    In "hàn the là chất gì" the thing is named, and what it is is asked: no instance answers that.
    """
    first, after = question.focus
    named = question.kind is Kind.DEFINITION and first >= question.gap[0]
    where = question.kind is Kind.WHERE and not _WHICH & set(question.keys(*question.gap))
    if question.kind not in _NAMING or named or where:
        return ""
    keys = question.keys(first, after)
    while keys:
        if (name := " ".join(keys)) in _kinds():
            return name
        if keys[0] not in CLASSIFIERS:
            return ""
        keys = keys[1:]
    return ""


def instances(question: Question, view: SentenceView) -> tuple[Place, ...]:
    """Where the sentence names things of the kind that is asked for, in tokens; not those that the question names."""
    kind = kind_of_thing(question)
    if not kind:
        return ()
    return tuple(_in_sentence(view, kind, question.line))


def _in_sentence(view: SentenceView, kind: str, asked: str) -> Iterator[Place]:
    tokens, token_of = view.tokens, view.token_of
    for start, end in things(kind).spans(view.keys):
        first, after = token_of[start], token_of[end - 1] + 1
        named = any(0 <= at < len(tokens) and tokens[at].capital for at in (first - 1, after))
        part_of_name = tokens[first].capital and first > 0 and named
        if not part_of_name and f" {' '.join(view.keys[start:end])} " not in asked:
            yield first, after


def asked_for(question: Question, candidates: CandidateSet, places: tuple[Place, ...]) -> Iterator[tuple[int, int]]:
    """Every span of a sentence that names things of the kind asked for, and which of ``INSTANCES`` it is. ``places``:
    its ``instances``."""
    if not places:
        return
    nouns = frozenset(kind_of_thing(question).split(" ")) | CLASSIFIERS
    exact = candidates.positions(set(_exact(places, candidates.view, nouns)))
    yield from ((span, 0) for span in exact)
    within = [(candidates.first <= first) & (candidates.after >= after) for first, after in places]
    more = set(np.flatnonzero(np.any(within, axis=0)).tolist()) - set(exact)
    yield from ((span, 1) for span in sorted(more))


_BETWEEN: Final = frozenset({",", "và", "hoặc", "hay", "cùng", "với", "lẫn"})


def _exact(places: tuple[Place, ...], view: SentenceView, nouns: frozenset[str]) -> Iterator[Place]:
    """Each thing, alone or with the noun before it, and each run of things with nothing but commas and "và" between."""
    opened = [_with_noun(first, view, nouns) for first, _ in places]
    for number, (first, after) in enumerate(places):
        yield first, after
        yield opened[number], after
        for last in range(number + 1, len(places)):
            between = view.tokens[places[last - 1][1] : opened[last]]
            if not between or any(token.key not in _BETWEEN and token.text not in _BETWEEN for token in between):
                break
            yield first, places[last][1]
            yield opened[number], places[last][1]


def _with_noun(first: int, view: SentenceView, nouns: frozenset[str]) -> int:
    """Where the thing begins with its noun: "bệnh | sởi", "màu | xanh"."""
    while first and set(view.tokens[first - 1].key.split(" ")) <= nouns:
        first -= 1
    return first


@cache
def things(kind: str) -> Phrases[str]:
    """What is of a kind that the table has."""
    return Phrases({thing: (kind,) for group in _kinds().get(kind) for thing in group.meant})


@cache
def _kinds() -> Phrases[Group]:
    """The lines of the table by the nouns that they stand for."""
    groups: dict[str, tuple[Group, ...]] = {}
    for group in read_synonyms(TABLE):
        for kind in group.said:
            groups[kind] = (*groups.get(kind, ()), group)
    return Phrases(groups)
