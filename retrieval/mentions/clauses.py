"""Stretches between marks, what is quoted, and clauses of cause and aim."""

from __future__ import annotations

import re
from typing import Final

from retrieval.mentions.patterns import places_of
from retrieval.mentions.record import Mention, Type
from retrieval.sentences.view import SentenceView, Token
from retrieval.words.word_classes import DIVISIONS, DONE_BY

_MARKS: Final = frozenset(',;.:!?…()[]“”"«»')
_HARD: Final = frozenset(";.:!?…")
_CAUSE: Final = frozenset({"do", "vì", "bởi", "bởi vì", "nhờ", "tại vì", "bởi lẽ"})
_AIM: Final = frozenset({"để", "nhằm"})
_QUOTED: Final = re.compile(r"[“\"«‘]([^“”\"«»]{2,1200})(?:[”\"»’]|$)|^([^“”\"«»]{12,1200})[”»]")


def quotes(view: SentenceView) -> list[Mention]:
    """What stands between quotation marks, also where they open or close in another sentence."""
    if closing := _closing(view):
        return [Mention(Type.QUOTE, 0, closing, (0, closing))]
    found = []
    for group in (1, 2):
        found += [Mention(Type.QUOTE, *place, place) for place in places_of(view, _QUOTED, group)]
    return [m for m in found if m.after > m.first]


def _closing(view: SentenceView) -> int:
    """The token of the straight mark that closes a quote which was opened in a sentence before; 0 where none was."""
    if '"' not in view.text:
        return 0
    article, span = view.article, view.span
    open_ = False
    for mark in article.text[article.paragraphs[article.sentences[view.position].paragraph].start : span.start]:
        open_ = mark == "“" or (open_ != (mark == '"') and mark != "”")
    return next((i for i, token in enumerate(view.tokens) if '"' in token.text), 0) if open_ else 0


def clauses(view: SentenceView) -> list[Mention]:
    """Stretches between marks; those after a word of cause or aim once more, by what they are."""
    tokens = view.tokens
    found = []
    first = 0
    for i in range(len(tokens) + 1):
        if i == len(tokens) or tokens[i].text in _MARKS:
            if i > first:
                found.append(Mention(Type.CLAUSE, first, i, (first, i)))
            first = i + 1
    for i, token in enumerate(tokens):
        kind = Type.REASON if token.key in _CAUSE or _blames(tokens, i) else Type.PURPOSE if token.key in _AIM else None
        if kind and i + 1 < len(tokens) and not (kind is Type.REASON and _is_none(tokens, i)):
            found += [Mention(kind, i, after, (i + 1, after)) for after in _ends(tokens, i + 1)]
        elif _names_cause(tokens, i):
            found += [Mention(Type.REASON, i + 1, after, (i + 1, after)) for after in _ends(tokens, i + 1)]
    return found


def _blames(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether "tại" says why and not where: "cho rằng | tại học sinh lười", "chỉ tại"."""
    return at > 0 and tokens[at].key == "tại" and tokens[at - 1].key in {"rằng", "là", "chỉ", "cũng"}


REASONS: Final = frozenset({"nguyên nhân", "lý do", "nguyên do"})
_GIVEN: Final = frozenset({"lý do", "cớ"})
_GIVING: Final = frozenset({"viện", "nêu", "với", "lấy", "đưa ra"})
_TO_IS: Final = 5  # tokens from "nguyên nhân" to "là"


def _names_cause(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a cause is named behind the "là" at ``at``: "nguyên nhân chính là | nhà thầu thiếu thợ"; or behind the
    reason that somebody gives: "viện lý do | thiếu thợ", "lấy cớ | thiếu hàng"."""
    if tokens[at].key in _GIVEN and at and at + 1 < len(tokens):
        goes_on = tokens[at + 1].mark or tokens[at + 1].key in _CAUSE | {"là", "này", "đó", "để"}
        return tokens[at - 1].key in _GIVING and not goes_on
    if tokens[at].key != "là" or at + 1 >= len(tokens) or tokens[at + 1].key in _CAUSE:
        return False
    return any(token.key in REASONS for token in tokens[max(0, at - _TO_IS) : at])


_SAID_BEFORE: Final = frozenset({"đó", "vậy", "thế", "đấy"})


def _is_none(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the word of cause at ``at`` opens none: "nhờ | đó" points back, "không phải | do" denies it, "xe | do ông
    Lê Văn An lái" says by whom."""
    before = " ".join(token.key for token in tokens[max(0, at - 2) : at])
    points_back = tokens[at + 1].key in _SAID_BEFORE
    return points_back or before.endswith(("không phải", "chẳng phải", "không hẳn")) or _is_agent(tokens, at)


_DONE_BY: Final = tuple(f"{verb} " for verb in DONE_BY)
_VERB: Final = 3  # tokens at most: "làm | chủ | đầu tư"
_LONGEST_NAME: Final = 12  # tokens, with its posts


def _is_agent(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether "do" names who does the thing before it: a name, with an age in brackets or a division, and right
    behind it a verb of such doing."""
    if tokens[at].key != "do":
        return False
    for i in range(at + 2, min(len(tokens), at + _LONGEST_NAME)):
        if tokens[i].text in _HARD:
            return False
        named = tokens[i - 1].capital or tokens[i - 1].text == ")" or tokens[i - 1].key in DIVISIONS
        if named and not tokens[i].capital and not tokens[i].mark:
            behind = " ".join(token.key for token in tokens[i : i + _VERB])
            if f"{behind} ".startswith(_DONE_BY):
                return True
    return False


def _ends(tokens: tuple[Token, ...], first: int) -> list[int]:
    """Where a clause that begins at ``first`` may end: its first comma, its first hard mark, the end."""
    ends: list[int] = []
    for i in range(first, len(tokens)):
        if tokens[i].text == "," and not ends:
            ends.append(i)
        elif tokens[i].text in _HARD:
            ends.append(i)
            break
    else:
        ends.append(len(tokens))
    return [end for end in dict.fromkeys(ends) if end > first]
