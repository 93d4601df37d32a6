"""Joint ventures, whose partners stand behind one noun: "liên danh Vinaconex - Trung Chính"."""

from __future__ import annotations

from typing import Final

from retrieval.mentions.record import Mention, Type
from retrieval.sentences.view import Token

_HEADS: Final = frozenset({"liên danh", "liên doanh"})
_LEADS: Final = frozenset({"gồm", "nhà thầu", "giữa", "các", ":"})
_BETWEEN: Final = frozenset({"-", "–", ",", "/", "và"})
_PARTNERS: Final = frozenset({Type.ORGANISATION, Type.NAME, Type.PLACE})
_TWO: Final = 2


def ventures(tokens: tuple[Token, ...], found: list[Mention]) -> list[Mention]:
    """Each joint venture with all partners that are ``found`` behind its noun, two at least."""
    heads = [i for i, token in enumerate(tokens) if token.key in _HEADS]
    if not heads:
        return []
    ends: dict[int, int] = {}
    for mention in found:
        if mention.type in _PARTNERS:
            ends[mention.first] = max(mention.after, ends.get(mention.first, 0))
    return [Mention(Type.ORGANISATION, i, after, (i, after)) for i in heads if (after := _end(tokens, i + 1, ends))]


def _end(tokens: tuple[Token, ...], at: int, ends: dict[int, int]) -> int:
    """Behind the last of the partners that are named from ``at`` on; 0 where they are not two."""
    while at < len(tokens) and (tokens[at].key in _LEADS or tokens[at].text in _LEADS):
        at += 1
    partners = end = 0
    while at in ends:
        end, partners = ends[at], partners + 1
        joined = end < len(tokens) and (tokens[end].key in _BETWEEN or tokens[end].text in _BETWEEN)
        at = end + 1 if joined else len(tokens)
    return end if partners >= _TWO else 0
