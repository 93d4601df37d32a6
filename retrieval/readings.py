"""One way to understand what was typed, and what it makes of the sentences that are read for it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from retrieval.conversation import Place
from retrieval.question import Question
from retrieval.reply import Evidence
from retrieval.view import SentenceView

if TYPE_CHECKING:
    from retrieval.answerer import Scored

NEARER: Final = 1.5  # points for the sentence of the last answer, where the question has little of its own
_PARAGRAPH: Final = 0.4  # of them for its paragraph
_SURER: Final = 1.5  # what it is worth that an answer stands by the last one, in points of confidence's logit


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand what was typed.

    ``scope``: the articles that alone are asked (None: as the person chose). ``near``: where the last answer stands,
    with the points for its sentence. ``phrase``: keys that are what the question is about, side by side. ``but``: words
    that were shown and are no answer to it. ``likely``: what speaks for it, in points of confidence's logit.
    ``follows``: it goes on from the question before. ``idle``: nothing in it could be asked or go on from before.
    ``pattern``: as in ``Turn``.
    """

    question: Question
    standalone: str
    scope: int | frozenset[int] | None = None
    near: Place | None = None
    points: float = 0.0
    phrase: tuple[str, ...] = ()
    but: tuple[Place, ...] = ()
    likely: float = 0.0
    pattern: str = ""
    follows: bool = False
    idle: bool = False

    def nearer(self, one: Scored) -> Scored:
        """``one`` with points for standing where the last answer stands, or beside it, if it says what is wanted."""
        points = self.points * self._nearness(one.evidence) if one.found and one.found.typed else 0.0
        points += NEARER * self._has_phrase(one.sheet.view)
        return replace(one, score=one.score + points) if points else one

    def _has_phrase(self, view: SentenceView) -> bool:
        words = view.folded_keys if all(map(str.isascii, self.phrase)) else view.keys
        return bool(self.phrase) and holds(words, self.phrase)

    def surer(self, confidence: float, read: Sequence[Scored]) -> float:
        """``confidence`` that the best of ``read`` answers, raised where it stands by the last answer."""
        if not read or not (self.follows or self.likely) or not 0 < confidence < 1:
            return confidence
        raised = self.likely + _SURER * self._nearness(read[0].evidence)
        return 1 / (1 + math.exp(-(math.log(confidence / (1 - confidence)) + raised)))

    def _nearness(self, evidence: Evidence) -> float:
        """1 in the sentence of the last answer, less in its paragraph, 0 elsewhere."""
        near, sentences = self.near, evidence.article.sentences
        if near is None or evidence.article.id != near.article or near.sentence >= len(sentences):
            return 0.0
        if evidence.sentence == near.sentence:
            return 1.0
        return _PARAGRAPH * (sentences[evidence.sentence].paragraph == sentences[near.sentence].paragraph)


def holds(words: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether ``wanted`` stands side by side in ``words``."""
    return any(words[i : i + len(wanted)] == wanted for i in range(len(words) - len(wanted) + 1))
