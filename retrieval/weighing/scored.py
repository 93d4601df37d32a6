"""A sentence that was read for a question, as rescoring, refusing and conversations see it."""

from __future__ import annotations

from dataclasses import dataclass

from retrieval.arrays import Floats
from retrieval.reading.found import Found, Sheet
from retrieval.reply import Evidence


@dataclass(frozen=True)
class Scored:
    """A sentence that was read: its sheet, what was found in it, the signs that speak for it, its score by them.

    ``untold``: it does not tell of the past or next session, the relative, the event or the ranking asked
    about, or of what happened to those who are counted.
    """

    evidence: Evidence
    sheet: Sheet
    found: Found | None
    signs: Floats
    score: float
    untold: bool = False
