"""The errors of this room.

RetrievalError
└── BadQuestion   blank, or longer than ``LONGEST_QUESTION`` characters
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
