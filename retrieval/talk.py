"""What people type that asks nothing: thanks, chit-chat, abuse. The words stand in ``data/word_classes.txt``."""

from __future__ import annotations

from typing import Final

from retrieval.phrases import Phrases
from retrieval.references import Typed
from retrieval.word_classes import BESIDE_THANKS, CHIT_CHAT, THANKS

_THANKS: Final = Phrases(dict.fromkeys(THANKS, (True,)))
_AROUND_THANKS: Final = Phrases(dict.fromkeys(THANKS | BESIDE_THANKS, (True,)))
_CHIT_CHAT: Final = Phrases(dict.fromkeys(THANKS | CHIT_CHAT, (True,)))


def is_thanks(text: str) -> bool:
    """Whether all of ``text`` is thanks and what people put around them: "Dạ, cảm ơn bạn nhiều nhé ạ"."""
    typed = Typed(text)
    return not _left(typed, _AROUND_THANKS, shortest=1) and len(_left(typed, _THANKS, shortest=1)) < len(typed.keys)


def without_chit_chat(typed: Typed) -> str:
    """What is left of the text without it; a lone syllable without diacritics may be any word, and stays."""
    if is_thanks(typed.text):
        return ""
    left = _left(typed, _CHIT_CHAT, shortest=2)
    return typed.text if len(left) == len(typed.words) else " ".join(typed.slice(i, i + 1) for i in left)


def _left(typed: Typed, table: Phrases[bool], *, shortest: int) -> list[int]:
    """The syllables that are none of ``table``'s; expressions from ``shortest`` syllables on also without diacritics,
    where none has any."""
    left: list[int] = []
    at = 0
    while at < len(typed.keys):
        length, _ = table.match(typed.keys, at)
        bare, _ = table.folded.match(typed.keys, at) if typed.bare else (0, ())
        length = max(length, bare if bare >= shortest else 0)
        if not length:
            left.append(at)
        at += length or 1
    return left
