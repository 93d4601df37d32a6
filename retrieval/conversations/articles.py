"""Which article a question is about: by the time that it names; of those that fit alike, the newest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from heapq import nlargest
from typing import Final

from corpus.article import Article
from corpus.dates import DateMention, find_dates, to_date
from retrieval.conversations.readings import Reading
from retrieval.conversations.references import Typed
from retrieval.question import Kind, Question
from retrieval.questions.asked_time import AskedTime, asked_time
from retrieval.search.index import Hit
from retrieval.sentences.per_article import PerArticle
from retrieval.weighing.evidence import FEATURES
from retrieval.weighing.scored import Scored
from retrieval.words.word_classes import ANY_ARTICLE

_REMEMBERED: Final = 2_000  # articles whose dates are kept
_NO_SUCH_TIME: Final = -3.0  # for an answer from an article of another time than asked, in points of confidence's logit
_MOST_CHOICES: Final = 5
_ALIKE: Final = 0.05  # share of the question's weight by which articles may differ and fit alike
_CLOSE: Final = 3.0  # points of rescoring by which they may
_COVERED, _TYPED, _RULED = map(FEATURES.index, ("coverage around", "typed", "rule"))


@dataclass(frozen=True, slots=True)
class Dates:
    """The days that an article names, and its own."""

    everywhere: tuple[DateMention, ...]
    published: date | None

    def hold(self, asked: AskedTime) -> bool:
        """Whether the article names a day that is asked for."""
        return any(self._is_asked(mention, asked) for mention in self.everywhere)

    def _is_asked(self, mention: DateMention, asked: AskedTime) -> bool:
        if mention.lunar or mention.month is None:
            return False
        day = to_date(mention, self.published)
        if day:
            return asked.holds(day)
        return mention.year is None and asked.holds_yearless(mention.day, mention.month)


class Chooser:
    """Chooses among ``articles``. ``search`` gives the sentences that fit a question best, ``understand`` makes one."""

    def __init__(
        self,
        articles: Mapping[int, Article],
        search: Callable[[Question], Sequence[Hit]],
        understand: Callable[[str], Question],
    ) -> None:
        self._articles = articles
        self._search = search
        self._understand = understand
        self._dates = PerArticle(_dates, _REMEMBERED)

    def readings(self, alone: Reading, today: date) -> list[Reading]:
        """``alone`` asked of the articles of the time that it names, then of all."""
        asked = asked_time(alone.question, today)
        if asked is None or alone.scope is not None:
            return [alone]
        without = replace(alone, question=self._without(alone, asked))
        if asked.newest:
            return [self._newest(without)]
        naming, published = self._naming(asked, without.question), self._published(asked)
        readings = []
        if naming and not asked.relative:
            readings.append(replace(alone, question=_less(alone.question, asked), scope=naming))
        if scope := published | (naming if asked.relative else frozenset()):
            readings.append(replace(without, scope=scope))
        last = replace(without, likely=_NO_SUCH_TIME) if asked.relative else alone
        return [*readings, last]

    def _newest(self, without: Reading) -> Reading:
        """Of the newest article where no topic is named; of the newest of those on a topic, equals being put so."""
        if without.question.kind is not Kind.SUMMARY and self._search(without.question):
            return without
        newest = newest_of(self._articles.values())
        return replace(without, scope=newest[0].id) if newest else without

    def _without(self, alone: Reading, asked: AskedTime) -> Question:
        """The question without the words that say when."""
        typed = Typed(alone.standalone)
        if not asked.relative or len(typed.words) != len(alone.question.syllables):
            return _dropped(alone.question, asked)
        text = typed.without(min(asked.positions), max(asked.positions) + 1)
        return self._understand(text) if text.strip() else _dropped(alone.question, asked)

    def _published(self, asked: AskedTime) -> frozenset[int]:
        return frozenset(a.id for a in self._articles.values() if a.published and asked.holds(a.published))

    def _naming(self, asked: AskedTime, question: Question) -> frozenset[int]:
        """Those of the articles that fit the question that name the time."""
        found = {hit.article_id for hit in self._search(question)}
        return frozenset(n for n in found if self._dates(self._articles[n]).hold(asked))


def _dates(article: Article) -> Dates:
    return Dates(tuple(find_dates(article.text)), article.published)


def newest_of(articles: Iterable[Article]) -> list[Article]:
    """The newest one, then as many as are offered as choices, by the day of publication and of adding."""
    return nlargest(1 + _MOST_CHOICES, articles, key=lambda a: (a.published or date.min, a.added_at, a.id))


def names_no_article(question: Question) -> bool:
    """Whether it asks what an article says, and not in one word which: "Bài này nói gì?"."""
    return question.kind is Kind.SUMMARY and all(question.syllables[i].key in ANY_ARTICLE for i in question.content)


def _dropped(question: Question, asked: AskedTime) -> Question:
    """``question`` that does not look for the words that say when."""
    content = tuple(i for i in question.content if i not in asked.positions)
    return replace(question, content=content, numbers=_other_numbers(question, asked))


def _less(question: Question, asked: AskedTime) -> Question:
    """``question`` in which they count less: the article says them, the sentence need not."""
    inherited = question.inherited | (asked.positions & frozenset(question.content))
    return replace(question, inherited=inherited, numbers=_other_numbers(question, asked))


def _other_numbers(question: Question, asked: AskedTime) -> tuple[str, ...]:
    said = {question.syllables[i].key for i in asked.positions}
    return tuple(number for number in question.numbers if number not in said)


def ordered(read: list[Scored], namesakes: Sequence[Article] = ()) -> tuple[list[Scored], tuple[Article, ...]]:
    """``read`` with the newest of the articles that fit as well as the best one first, and the others of these.

    ``namesakes`` fit, too: they have someone else by the name that was asked for.
    """
    if not read or read[0].found is None:
        return read, ()
    firsts: dict[int, Scored] = {}
    for one in read:
        firsts.setdefault(one.evidence.article.id, one)
    best = read[0]
    alike = [one for one in firsts.values() if one is best or _fits_alike(one, best)]
    chosen = max(alike, key=_recency) if best.evidence.article.published else best
    rest = sorted((one for one in alike if one is not chosen), key=_recency, reverse=True)
    others = {a.id: a for a in (*(one.evidence.article for one in rest), *namesakes)}
    others.pop(chosen.evidence.article.id, None)
    mine = [one for one in read if one.evidence.article.id == chosen.evidence.article.id]
    return [*mine[:1], *(one for one in read if one is not chosen)], tuple(others.values())[:_MOST_CHOICES]


def _fits_alike(one: Scored, best: Scored) -> bool:
    """Whether a sentence of another article has as much of the question, and an answer of the kind."""
    if one.found is None or best.score - one.score > _CLOSE:
        return False
    return bool(
        one.signs[_COVERED] >= best.signs[_COVERED] - _ALIKE
        and one.signs[_TYPED] >= best.signs[_TYPED]
        and one.signs[_RULED] >= best.signs[_RULED]
    )


def _recency(one: Scored) -> tuple[date, float]:
    return one.evidence.article.published or date.min, one.score
