"""One way to understand what was typed, and what it makes of the sentences that are read for it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from corpus.article import Article
from retrieval.conversation import Place
from retrieval.question import Kind, Question
from retrieval.reply import Evidence
from retrieval.sentences.matching import all_words
from retrieval.sentences.view import SentenceView
from retrieval.weighing.scored import Scored

NEARER: Final = 1.5  # points for the sentence of the last answer, where the question has little of its own
_PARAGRAPH: Final = 0.4  # of them for its paragraph
_SUITS: Final = 0.3  # how well its type must suit, for it to be surer at all
_BEFORE: Final = 2  # sentences before one that may name what it is about
_SURER: Final = 1.5  # what it is worth that an answer stands by the last one, in points of confidence's logit


_DONE: Final = -1.5  # what speaks for what somebody did where it may be asked what he is, in those points

Names = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand what was typed.

    ``scope``: the articles that alone are asked (None: as the person chose). ``near``: where the last answer
    stands, with the points for its sentence. ``phrase``: keys that are what the question is about, side by side.
    ``about``: a name that was put in the place of ``before``, each as keys in all its forms: what does not speak of
    it is no answer. ``but``: words that were shown and are no answer to it. ``likely``: what speaks for it, in
    points of confidence's logit. ``follows``: it goes on from the question before. ``idle``: nothing in it could be
    asked or go on from before. ``pattern``: as in ``Turn``.
    """

    question: Question
    standalone: str
    scope: int | frozenset[int] | None = None
    near: Place | None = None
    points: float = 0.0
    phrase: tuple[str, ...] = ()
    about: Names = ()
    before: Names = ()
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

    def speaking(self, read: list[Scored]) -> list[Scored]:
        """Of ``read`` what speaks of whom or what it is about: the sentence names it, or else those right before it or
        the title do, and it does not name what was asked about before."""
        return [one for one in read if self._speaks(one.sheet.view)] if self.about else read

    def _speaks(self, view: SentenceView) -> bool:
        article, first = view.article, view.position
        while first > view.position - _BEFORE and first and _same_paragraph(article, first - 1, first):
            first -= 1
        if _names(view.text, self.about):
            return True
        around = (article.text[article.sentences[first].start : view.span.start], article.title)
        return not _names(view.text, self.before) and any(_names(text, self.about) for text in around)

    def _has_phrase(self, view: SentenceView) -> bool:
        words = view.folded_keys if all(map(str.isascii, self.phrase)) else view.keys
        return bool(self.phrase) and holds(words, self.phrase)

    def surer(self, confidence: float, read: Sequence[Scored]) -> float:
        """``confidence`` that the best of ``read`` answers, raised where it stands by the last answer."""
        if not read or not (self.follows or self.likely) or not 0 < confidence < 1:
            return confidence
        if self.question.kind is Kind.KEYWORDS:  # what asks nothing is answered with "perhaps" at most
            return confidence
        if read[0].found is None or read[0].found.typed <= _SUITS:
            raised = min(0.0, self.likely)
        else:
            near = 0.0 if self.about else self._nearness(read[0].evidence)  # the last answer was about another
            raised = self.likely + _SURER * near
        return 1 / (1 + math.exp(-(math.log(confidence / (1 - confidence)) + raised)))

    def _nearness(self, evidence: Evidence) -> float:
        """1 in the sentence of the last answer, less in its paragraph, 0 elsewhere."""
        near, sentences = self.near, evidence.article.sentences
        if near is None or evidence.article.id != near.article or near.sentence >= len(sentences):
            return 0.0
        if evidence.sentence == near.sentence:
            return 1.0
        return _PARAGRAPH * (sentences[evidence.sentence].paragraph == sentences[near.sentence].paragraph)


def with_doing(reading: Reading) -> tuple[Reading, ...]:
    """``reading``, and where "Ông Trump làm gì?" asks what somebody is, also what he did."""
    question = reading.question
    first, after = question.gap
    if question.kind is not Kind.POST or question.language != "vi" or after < len(question.syllables):
        return (reading,)
    if question.keys(first - 1, after) != _DOES:
        return (reading,)
    return reading, replace(reading, question=replace(question, kind=Kind.WHAT), likely=reading.likely + _DONE)


_DOES: Final = ("làm", "gì")


def _names(text: str, names: Names) -> bool:
    """Whether one of ``names`` stands in ``text``; those without diacritics under any."""
    bare = all(key.isascii() for name in names for key in name)
    return any(f" {' '.join(name)} " in all_words(text, bare=bare) for name in names)


def _same_paragraph(article: Article, one: int, other: int) -> bool:
    return article.sentences[one].paragraph == article.sentences[other].paragraph


def holds(words: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether ``wanted`` stands side by side in ``words``."""
    return any(words[i : i + len(wanted)] == wanted for i in range(len(words) - len(wanted) + 1))
