"""Which abbreviations a text uses, as the desk is told: what it explains itself, and what nobody does."""

from __future__ import annotations

from dataclasses import dataclass

from retrieval.words.lexicon import Lexicon
from retrieval.words.short_forms import explained, unexplained


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """``explained``: short and long form, as the text writes them; ``unknown``: short forms. Both in order."""

    explained: tuple[tuple[str, str], ...]
    unknown: tuple[str, ...]


def abbreviations(text: str, *lexicons: Lexicon) -> Abbreviations:
    """``lexicons``: what questions know without the text."""
    told: dict[str, str] = {}
    for form in explained(text):
        told.setdefault(form.short, form.long)
    known = [table for lexicon in lexicons for table in (lexicon.abbreviations, lexicon.synonyms)]
    units = {unit for lexicon in lexicons for unit in lexicon.unit_spellings}
    return Abbreviations(tuple(told.items()), tuple(one for one in unexplained(text, *known) if one not in units))
