"""What a question means in a conversation: who "ông ấy" is, what "còn năm 2024?" asks, where "ở đâu?" is asked of.

A follow-up becomes a question that stands on its own, with the article that it is asked of first. A question that has
a topic of its own starts afresh.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from corpus.article import Article
from retrieval.arrays import Floats
from retrieval.conversation import Conversation
from retrieval.conversations.ellipsis import goes_on
from retrieval.conversations.in_talk import InTalk
from retrieval.conversations.own_words import asks, asks_more
from retrieval.conversations.readings import Reading
from retrieval.conversations.references import Typed, references
from retrieval.conversations.talk import without_chit_chat
from retrieval.question import Question
from retrieval.syllables import syllables
from retrieval.words.lexicon import Lexicon
from retrieval.words.word_classes import TIMES_ASKED_FOR
from retrieval.words.wordlist import Statistics


class Follower:
    """Reads questions in the light of what went before.

    ``understand`` makes a ``Question`` of what stands alone; ``weigh`` says how much each of its syllables carries.
    ``index`` knows the words of the articles.
    """

    def __init__(
        self,
        understand: Callable[[str], Question],
        weigh: Callable[[Question], Floats],
        articles: Mapping[int, Article],
        lexicon: Lexicon,
        index: Statistics,
    ) -> None:
        self._understand = understand
        self._weigh = weigh
        self._articles = articles
        self._lexicon = lexicon
        self._index = index

    def readings(self, question: Question, conversation: Conversation | None, now: datetime) -> list[Reading]:
        """All ways to understand ``question``, the likeliest first; the last one stands alone, unless it cannot."""
        alone = Reading(question, _plain(question, self._lexicon))
        rest = without_chit_chat(typed := Typed(alone.standalone))
        if typed.words and not rest:
            return [replace(alone, question=replace(question, content=(), expressions=()), idle=True)]
        if conversation is None or not conversation.is_alive(now) or not typed.words:
            return [alone]
        if not self._goes_on(question if rest == typed.text else self._understand(rest), Typed(rest)):
            return [replace(alone, idle=True)]
        place = conversation.place
        article = self._articles.get(place.article) if place else None
        return InTalk(self._understand, self._weigh, conversation, place if article else None, article).readings(alone)

    def _goes_on(self, question: Question, typed: Typed) -> bool:
        """Whether it may go on from before: it has a sign of that, a time, or words that the articles know."""
        if asks(question) or question.numbers or goes_on(typed) or references(typed) or asks_more(typed):
            return True
        own = [question.syllables[i] for i in question.content]
        if any(s.key in TIMES_ASKED_FOR for s in own):
            return True
        telling = [s for s in own if not self._lexicon.is_weak(s.key)]
        return any(self._index.document_frequency(s.key, folded=s.folded) for s in telling) or any(
            all(map(self._index.document_frequency, expression.keys)) for expression in question.expressions
        )


def _plain(question: Question, lexicon: Lexicon) -> str:
    """What was typed with its spelling mended and its chat spellings written out."""
    text = question.searched_as or question.text
    if question.language == "en":
        return text
    found = syllables(text)
    typed = [s.text for s in found]
    parts, at, written = [], 0, 0
    while at < len(found):
        length, words = (0, ()) if text[found[at].start].isupper() and at else lexicon.chat(typed, at)
        if length:
            parts += [text[written : found[at].start], " ".join(words)]
            written = found[at + length - 1].end
        at += length or 1
    return " ".join("".join([*parts, text[written:]]).split()) or text
