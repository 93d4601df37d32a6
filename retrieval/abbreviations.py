"""Which abbreviations a text uses: what it explains itself, and what neither it nor the lexicon explains."""

from __future__ import annotations

from dataclasses import dataclass

from retrieval.lexicon import Lexicon
from retrieval.lexicon_files import expression_of
from retrieval.short_forms import explained, unexplained


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """``explained``: short and long form, as the text writes them; ``unknown``: short forms. Both in order."""

    explained: tuple[tuple[str, str], ...]
    unknown: tuple[str, ...]


def abbreviations(text: str, lexicon: Lexicon) -> Abbreviations:
    """Those of ``text`` (NFC); an operator's synonyms and units of measure are known."""
    told = {form.short: form.long for form in reversed(explained(text))}  # the first explanation counts
    known = {*lexicon.abbreviations, *lexicon.synonyms, *map(expression_of, lexicon.unit_spellings)}
    return Abbreviations(tuple(reversed(told.items())), unexplained(text, known))
