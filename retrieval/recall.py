"""What was understood and tried since the articles changed: many ask the same, each after something else."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Final, TypeVar

from retrieval.conversations.remembering import Tried
from retrieval.question import Question
from retrieval.reading.found import Found, Sheet

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")

Pages = dict[tuple[int, int], tuple[Sheet, Found | None]]
"""By article and sentence: the sentence laid out for a question, and what was found in it."""

_MOST: Final = 1_000  # of each
_MOST_READ: Final = 200  # questions whose pages are kept: some kilobytes a sentence


class Recall:
    """Whoever owns the articles clears it when they change. Nothing in it depends on who asks, or when."""

    def __init__(self) -> None:
        self._questions: dict[str, Question] = {}
        self._tried: dict[Hashable, Tried] = {}
        self._pages: dict[Question, Pages] = {}

    def question(self, text: str, understand: Callable[[str], Question]) -> Question:
        """What ``text`` asks."""
        return _once(self._questions, text, lambda: understand(text), _MOST)

    def tried(self, key: Hashable, attempt: Callable[[], Tried]) -> Tried:
        """What ``attempt`` led to. ``key``: all that it depends on, beside the articles."""
        return _once(self._tried, key, attempt, _MOST)

    def pages(self, question: Question) -> Pages:
        """What was read for ``question``, to be added to: it is the same near another answer, too."""
        return _once(self._pages, question, dict, _MOST_READ)

    def clear(self) -> None:
        """The articles are others now."""
        self._questions.clear()
        self._tried.clear()
        self._pages.clear()


def _once(known: dict[K, T], key: K, make: Callable[[], T], most: int) -> T:
    """What is known, or else made and known from now on; the oldest is forgotten for it where there is much."""
    if key not in known:
        made = make()
        if len(known) >= most:
            del known[next(iter(known))]
        known[key] = made
    return known[key]
