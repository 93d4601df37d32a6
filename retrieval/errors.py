"""The errors of this room.

RetrievalError
├── BadQuestion   blank, or longer than ``LONGEST_QUESTION`` characters
└── BadLexicon    a line of the lexicon, or of an operator's synonyms, cannot be read
"""

from __future__ import annotations

LONGEST_QUESTION = 2_000


class RetrievalError(Exception):
    """Base of everything that this room raises on purpose. ``code`` names the case for translation."""

    def __init__(self, message: str, code: str) -> None:
        super().__init__(message)
        self.code = code


class BadQuestion(RetrievalError):
    """The question is blank or too long."""


class BadLexicon(RetrievalError):
    """A line of a lexicon file, or of an operator's synonyms, cannot be read."""

    def __init__(self, file: str, line: int, reason: str) -> None:
        super().__init__(f"{file}:{line}: {reason}", "bad_lexicon")
