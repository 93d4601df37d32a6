"""Facts that are lists, causes, aims, and what something is or is called."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from retrieval.facts.record import Asked, Sort
from retrieval.facts.statement import Statement
from retrieval.mentions import Type
from retrieval.mentions.clauses import REASONS
from retrieval.sentences.view import Place
from retrieval.words.word_classes import SUFFERING

_CONSISTS: Final = frozenset({"gồm", "bao gồm", "gồm có"})
_STOPS: Final = frozenset({",", ".", ";", ":", "("})


def lists(statement: Statement) -> Iterator[Asked]:
    """ "Nhiệm vụ năm 2024 gồm những gì?"."""
    tokens = statement.tokens
    at = next((i for i, t in enumerate(tokens) if t.key in _CONSISTS and i > statement.first), 0)
    if not at or not statement.independent or not statement.plain(statement.first, at):
        return
    first = at + 1
    while first < len(tokens) and (tokens[first].mark or tokens[first].key == "có"):
        first += 1
    after = len(tokens)
    while after > first and tokens[after - 1].mark and tokens[after - 1].text not in ")”":
        after -= 1
    if first < after:
        people = any(p.full[0] == first for p in statement.people)
        asks = "gồm những ai" if people else "gồm những gì"
        yield Sort.LIST, f"{statement.words(statement.first, at, opens=True)} {asks}?", (first, after)


_CALLS: Final = frozenset({"gọi là", "mang tên", "có tên", "tên là"})
_MAKES: Final = frozenset({"làm từ", "làm bằng", "chế biến từ", "xây bằng"})


def natures(statement: Statement) -> Iterator[Asked]:
    """ "… gọi là gì?", "… được làm từ gì?", "Sởi là gì?"."""
    tokens = statement.tokens
    for at in range(statement.first + 1, len(tokens) - 2):
        cue = statement.pair(at)
        if cue not in _CALLS | _MAKES:
            continue
        if statement.independent and statement.plain(statement.first, at + 2) and (said := _named(statement, at + 2)):
            sort = Sort.NAME if cue in _CALLS else Sort.LIST
            yield sort, f"{statement.words(statement.first, at + 2, opens=True)} gì?", said
        break
    at = statement.named_until
    if not 0 < at < len(tokens) - 2 or tokens[at].key != "là" or tokens[at + 1].pos not in {"N", "L", "M"}:
        return
    known = " ".join(token.key for token in tokens[statement.first : at]) in statement.lexicon.known_places
    if known or tokens[at + 1].key in statement.lexicon.persons | statement.lexicon.titles | statement.lexicon.posts:
        return  # everybody knows what a country is, and of a person one asks who
    verbless = all(token.pos != "V" for token in tokens[statement.first : at])
    if statement.subject is None and verbless and statement.plain(statement.first, at):
        after = _stop(statement, at + 1) or len(tokens)
        yield Sort.NATURE, f"{statement.words(statement.first, at, opens=True)} là gì?", (at + 1, after)


def _stop(statement: Statement, at: int) -> int:
    """The first mark from ``at`` on; 0 where there is none."""
    return next((i for i in range(at, len(statement.tokens)) if statement.tokens[i].text in _STOPS), 0)


def _named(statement: Statement, at: int) -> Place | None:
    """What begins at ``at``, to its mark; what a colon counts up ("từ hai thứ: …") instead of the words before it."""
    stop, tokens = _stop(statement, at), statement.tokens
    if stop <= at:
        return None
    return (stop + 1, len(tokens) - 1) if tokens[stop].text == ":" and stop + 2 < len(tokens) else (at, stop)


def clauses(statement: Statement) -> Iterator[Asked]:
    """ "Vì sao …?" and "… để làm gì?": what comes before the word of cause or aim."""
    tokens = statement.tokens
    for kind in (Type.REASON, Type.PURPOSE):
        for first, after in statement.widest({kind}):
            left = first - (tokens[first - 1].text == ",") if first else 0
            if left <= statement.first or not statement.whole(left) or not _ends_it(statement, left, after):
                continue
            if kind is Type.PURPOSE:
                question = f"{statement.words(statement.first, left, opens=True)} để làm gì?"
                yield Sort.AIM, question, (first + 1, after)
            elif _is_cause(statement, left, first):
                yield Sort.CAUSE, f"Vì sao {statement.words(statement.first, left)}?", (first + 1, after)


def _ends_it(statement: Statement, left: int, after: int) -> bool:
    """Whether something is done before ``left``, and the rest only says why: "cách tốt nhất để … là …" goes on."""
    tokens = statement.tokens
    acts = any(token.pos == "V" for token in tokens[statement.first + 1 : left])
    return acts and not any(token.key in {"là", "gọi là"} for token in tokens[left:after])


def _is_cause(statement: Statement, left: int, cause: int) -> bool:
    """Whether the word of cause says why, not by whom: "do Công ty … thi công", "do vi rút gây ra"."""
    said = {token.key for token in statement.tokens[statement.first : left]}
    if said & REASONS or statement.tokens[left - 1].key == "là":
        return False
    word = statement.tokens[cause].key
    return word != "bởi" and (word != "do" or bool(said & SUFFERING))
