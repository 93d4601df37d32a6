"""What a board looks after, which is in small letters: "Ban Quản lý | các khu công nghiệp | tỉnh"."""

from __future__ import annotations

from typing import Final

from retrieval.sentences.view import Token
from retrieval.words.word_classes import FIELDS, MANAGED, MANAGED_KINDS

_HEAD: Final = ["ban", "quản", "lý"]
_FURTHER: Final = MANAGED | MANAGED_KINDS | FIELDS
_BETWEEN: Final = frozenset({"các", "và"})


def past_managed(tokens: tuple[Token, ...], at: int) -> int:
    """Past what a board looks after whose head ends before ``at``; 0 where none is told, or no board is there."""
    if not at or not tokens[at - 1].key.endswith("quản lý"):
        return 0
    if " ".join(token.key for token in tokens[max(0, at - 2) : at]).split(" ")[-3:] != _HEAD:
        return 0
    end, i = 0, at
    while i < len(tokens) and (tokens[i].key in _FURTHER or tokens[i].key in _BETWEEN):
        if not end and tokens[i].key not in MANAGED | {"các"}:
            return 0
        end = i + 1 if tokens[i].key in _FURTHER else end
        i += 1
    return end
