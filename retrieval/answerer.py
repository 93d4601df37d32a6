"""The way of a question, readable top to bottom: understand, search, rescore, read, decide."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

import numpy as np

from corpus.article import Article, Span
from retrieval.arrays import Floats
from retrieval.conversation import Conversation, Place
from retrieval.conversations.articles import Chooser, names_no_article, newest_of, ordered
from retrieval.conversations.followups import Follower
from retrieval.conversations.given_names import completed
from retrieval.conversations.readings import Reading, with_doing
from retrieval.conversations.remembering import Tried, remembered, spoken_of, surest, without
from retrieval.english.gloss import gloss, is_english
from retrieval.english.question import as_question
from retrieval.english.search import rescored, terms_for_search
from retrieval.mentions.people import Person
from retrieval.question import Kind, Question
from retrieval.questions.diacritics import Restorer
from retrieval.questions.holders import holders, names_post
from retrieval.questions.spelling import Speller
from retrieval.questions.understanding import checked, understand
from retrieval.ranking.ranker import Ranker
from retrieval.reading.amounts.undone import undone
from retrieval.reading.doings import of_no_duty
from retrieval.reading.editions import of_other_edition
from retrieval.reading.events import of_event
from retrieval.reading.found import Sheet
from retrieval.reading.lists.ranks import of_no_ranking
from retrieval.reading.people.deeds import of_no_deed
from retrieval.reading.people.prizes import of_other_prize
from retrieval.reading.people.relatives import of_relative
from retrieval.reading.periods import untold
from retrieval.reading.reader import Reader
from retrieval.reading.summary import key_sentences
from retrieval.recall import Pages, Recall
from retrieval.reply import Answer, Evidence, Reply
from retrieval.search.index import Hit, Query, SentenceIndex, Term
from retrieval.sentences.interviews import answers_nothing, has_turns, past_mark, replied
from retrieval.sentences.matching import Coverage
from retrieval.sentences.per_article import PerArticle
from retrieval.sentences.view import SentenceView, Views
from retrieval.weighing.confidence import Weights as ConfidenceWeights
from retrieval.weighing.confidence import confidence_of, outcome_of
from retrieval.weighing.evidence import evidence_of
from retrieval.weighing.glance import Glance, glances
from retrieval.weighing.glance import weights as glancing_weights
from retrieval.weighing.rescoring import Weights
from retrieval.weighing.scored import Scored
from retrieval.words.initials import Initials
from retrieval.words.learnt_forms import LearntForms
from retrieval.words.lexicon import Lexicon
from retrieval.words.lexicon import load as load_lexicon
from retrieval.words.wordlist import Wordlist

_SEARCHED: Final = 40  # sentences found by score alone
_LOOKED_AT: Final = 30  # of them looked at
_READ: Final = 10  # of them read closely at most
_NEAR: Final = 3.0  # points below the best: what has less is read only to fill the answers that are wanted
_CAUSE: Final = ("nguyên", "nhân")  # "Nguyên nhân do …" answers why, whatever else it says
_WHOLE: Final = 40  # sentences of an article that is read from beginning to end
_RELATED: Final = 3
_SUMMED: Final = 0.9  # confidence that an article's own sentences say what it says
_FIRST: Final = ("Ai dự hội nghị ngày 6-12?", "ai du hoi nghi ngay 6-12", "Who attended the meeting?")
_OTHERS: Final = 20  # answers looked through for those not yet given
_WEAK: Final = 0.5  # of a word of little content, as against others
_INHERITED: Final = 0.4  # of a word that the question before had
_MEANT: Final = 0.4  # of a word that only means the same
_LOOSE: Final = 0.1  # of that, where it means so loosely and all articles are searched
_UNTOLD: Final = (
    untold, of_no_duty, of_other_edition, of_relative, of_event, of_no_ranking, of_no_deed, of_other_prize, undone,
)  # fmt: skip


class Answerer:
    """Answers questions from ``articles``, whose sentences ``index`` holds.

    With a ``recall`` it does the same thing only once, until that is cleared.
    """

    def __init__(
        self,
        index: SentenceIndex,
        articles: Mapping[int, Article],
        lexicon: Lexicon | None = None,
        ranker: Ranker | None = None,
        rescoring: Weights | None = None,
        glancing: Floats | None = None,
        recall: Recall | None = None,
        sureness: ConfidenceWeights | None = None,
    ) -> None:
        self._index = index
        self._articles = articles
        self._lexicon = lexicon or load_lexicon()
        self._recall = recall
        words = Wordlist(index, self._lexicon)
        self._speller = Speller(words, self._lexicon)
        self._restorer = Restorer(index, words)
        self._learnt = LearntForms(articles, index, self._lexicon)
        self._initials = Initials(articles, index, self._lexicon, self._learnt)
        self._follower = Follower(self.understand, self.weights, articles, self._lexicon, index)
        self._chooser = Chooser(articles, lambda question: self._search(question, None), self.understand)
        self._views = Views(index.keys)
        self._interviews = PerArticle(has_turns)
        self._sureness = sureness or ConfidenceWeights.load()
        self._rescoring = rescoring or Weights.load()
        self._glancing = glancing_weights() if glancing is None else glancing
        self._reader = Reader(self._lexicon, ranker or Ranker.load())

    @property
    def short_forms(self) -> Lexicon:
        """Those that the articles explain."""
        return self._learnt.lexicon

    def prepare(self) -> None:
        """Does now, in half a second, what the first questions would have to wait for: counts what was written, reads
        the tables that odd ones need, and asks once with diacritics, once without, once in English."""
        self._index.settle()
        self._speller.prepare()
        self._learnt.prepare()
        self._initials.prepare()
        for question in _FIRST:
            self.answer(question)

    def answer(
        self,
        text: str,
        *,
        scope: int | frozenset[int] | None = None,
        top: int = 3,
        conversation: Conversation | None = None,
        now: datetime | None = None,
    ) -> Reply:
        """The reply to ``text``, from article ``scope`` alone where given. Raises BadQuestion.

        ``conversation``: what went before, if anything. ``now``: the time of asking, with its zone.
        """
        began = time.perf_counter()
        now = now or datetime.now(UTC)
        question = self.understand(text)
        tried = surest(self._tried(one, scope, top) for one in self._readings(question, conversation, now))
        answers = tried.answers[:top]
        outcome = outcome_of(tried.confidence) if answers else "refused"
        refused = outcome == "refused"
        return Reply(
            question=text,
            language=question.language,
            hedged=outcome == "hedged",
            confidence=round(tried.confidence, 4),
            answers=() if refused else answers,
            related=tried.related if refused else (),
            searched_as=question.searched_as,
            took_ms=(time.perf_counter() - began) * 1000,
            attempted=answers,
            kind=tried.reading.question.kind.value,
            choices=() if refused else tried.choices,
            conversation=remembered(tried, () if refused else answers, conversation, now),
        )

    def _readings(self, question: Question, conversation: Conversation | None, now: datetime) -> list[Reading]:
        found = [two for one in self._follower.readings(question, conversation, now) for two in with_doing(one)]
        return [one for reading in found for one in self._chooser.readings(reading, now.date())]

    def _tried(self, reading: Reading, scope: int | frozenset[int] | None, top: int) -> Tried:
        if self._recall is None:
            return self._try(reading, scope, top)
        return self._recall.tried((reading, scope, top), lambda: self._try(reading, scope, top))

    def _try(self, reading: Reading, scope: int | frozenset[int] | None, top: int) -> Tried:
        """What one way to understand the question leads to."""
        within, question = reading.scope if scope is None else scope, reading.question
        read = self.read(question, within, _OTHERS if reading.but else max(top, _RELATED))
        if question.kind is Kind.SUMMARY:
            summed = self._summed(question, read, within)
            if summed and (summary := self._summary(summed[0])):
                return Tried(reading, _related(read), (summary,), _SUMMED, choices=tuple(summed[1:]))
        read = sorted(map(reading.nearer, read), key=lambda one: -one.score)
        read, choices = ordered(read, self._named_alike(question)) if not isinstance(within, int) else (read, ())
        answered = self._unsaid(question, reading.speaking(read), reading.but)
        answers = _distinct(self.cut(question, one) for one in answered if one.found)
        sure = confidence_of(question, answered, self._sureness, scoped=isinstance(within, int))
        confidence = reading.surer(sure, answered)
        answers = without(answers, reading.but)
        return Tried(reading, _related(read), answers, confidence, spoken_of(question, answers, read), choices)

    def _unsaid(self, question: Question, read: list[Scored], shown: tuple[Place, ...]) -> list[Scored]:
        """``read`` without what says only what was shown before."""
        return [one for one in read if not (shown and one.found) or without((self.cut(question, one),), shown)]

    def _named_alike(self, question: Question) -> list[Article]:
        return [self._articles[n] for n in sorted(question.namesakes)]

    def understand(self, text: str) -> Question:
        """What ``text`` asks, in whichever language. Raises BadQuestion."""
        return self._understand(text) if self._recall is None else self._recall.question(text, self._understand)

    def _understand(self, text: str) -> Question:
        if is_english(checked(text)):
            return as_question(gloss(text), self._index)
        question = understand(text, self._lexicon, self._restorer, (self._initials, self._speller), self.short_forms)
        return completed(question, self._lexicon, self._articles, lambda said: self._search(said, None))

    def read(self, question: Question, scope: int | frozenset[int] | None, top: int) -> list[Scored]:
        """The best sentences, read and in order: of one short article all, else ``top`` at least, if so many match."""
        weights = self.weights(question)
        if not weights.sum():
            return []
        hits = self._whole(self._search(question, scope), scope)
        if names_post(question, self._lexicon):
            question = holders(
                question, self._people(question, hits[: _WHOLE if isinstance(scope, int) else _READ]), self._lexicon
            )
            hits = self._whole(self._search(question, scope), scope)
        coverage = Coverage(question, weights, self._views)
        if isinstance(scope, int):
            promising = glances(coverage, hits[:_WHOLE], self._articles)
        else:
            promising = self._promising(glances(coverage, hits[: max(top, _LOOKED_AT)], self._articles), top)
        pages = {} if self._recall is None else self._recall.pages(question)
        weights = self._rescoring.within if isinstance(scope, int) else self._rescoring.among
        return sorted((self._score(coverage, one, pages, weights) for one in promising), key=lambda one: -one.score)

    def _promising(self, looked_at: list[Glance], least: int) -> list[Glance]:
        """What is worth reading, the best first: what comes near the best, and ``least`` at least."""
        points = [float(one.signs @ self._glancing) for one in looked_at]
        order = sorted(range(len(points)), key=lambda n: -points[n])
        near = sum(points[n] >= points[order[0]] - _NEAR for n in order[:_READ])
        return [looked_at[n] for n in order[: max(least, near)]]

    def _people(self, question: Question, hits: list[Hit]) -> Iterator[tuple[SentenceView, Person]]:
        """Everyone whom the sentences found name."""
        for hit in hits:
            view = self._views.get(self._articles[hit.article_id], hit.sentence)
            for person in self._reader.people(view, question.kind):
                yield view, person

    def _search(self, question: Question, scope: int | frozenset[int] | None) -> list[Hit]:
        """The sentences that match, best first; an English question's words each by their best translation."""
        if question.language != "en":
            return replied(self._index.search(self._query(question, scope)), self._articles, self._interviews)
        english = gloss(question.text)
        within = frozenset({scope}) if isinstance(scope, int) else scope
        hits = self._index.search(Query(terms_for_search(english, self._index), within, _SEARCHED))
        hits = replied(hits, self._articles, self._interviews)
        return rescored(english, hits, self._articles, self._index)

    def _whole(self, hits: list[Hit], scope: int | frozenset[int] | None) -> list[Hit]:
        """Of one short article every sentence is read, the best hits first: its words may be all different."""
        article = self._articles.get(scope) if isinstance(scope, int) else None
        if article is None or len(article.sentences) > _WHOLE:
            return hits
        found = {hit.sentence for hit in hits}
        asks = self._interviews(article)
        rest = (n for n in range(len(article.sentences)) if n not in found)
        return hits + [Hit(article.id, n, 0.0) for n in rest if not (asks and answers_nothing(article, n))]

    def weights(self, question: Question) -> Floats:
        """The idf of every content syllable; words of little content count half."""
        syllables = [question.syllables[i] for i in question.content]
        rarity = np.array([self._index.idf(s.key, folded=s.folded) for s in syllables])
        rarity *= np.array([_INHERITED if i in question.inherited else 1.0 for i in question.content])
        weights: Floats = rarity * np.array([_WEAK if self._lexicon.is_weak(s.key) else 1.0 for s in syllables])
        return weights

    def _query(self, question: Question, scope: int | frozenset[int] | None) -> Query:
        terms = [
            Term(
                question.syllables[i].key,
                _INHERITED if i in question.inherited else 1.0,
                question.syllables[i].folded,
                i,
            )
            for i in question.content
        ]
        for expression in question.expressions:
            weight = _MEANT * expression.weight * (_LOOSE if expression.loose and scope is None else 1.0)
            terms += [Term(key, weight) for key in expression.keys]
        if question.kind is Kind.WHY:
            terms += [Term(key, _MEANT) for key in _CAUSE]
        within = frozenset({scope}) if isinstance(scope, int) else scope
        return Query(tuple(terms), within, _SEARCHED)

    def _score(self, coverage: Coverage, glance: Glance, pages: Pages, weights: Floats) -> Scored:
        """``pages``: what was read for this question before, and is from now on."""
        hit, view, question = glance.hit, glance.view, coverage.question
        name = (view.article.id, view.position)
        if name not in pages:
            sheet = self._reader.sheet(question, coverage.weights, view)
            pages[name] = sheet, self._reader.read(self._own(sheet) if question.inherited else sheet)
        sheet, found = pages[name]
        evidence = evidence_of(question, glance, sheet, found, coverage)
        return Scored(
            Evidence(view.article, hit.sentence, hit.score),
            sheet,
            found,
            evidence,
            float(evidence @ weights),
            any(tells(question, view, self._views) for tells in _UNTOLD),
        )

    def _summed(self, question: Question, read: list[Scored], scope: int | frozenset[int] | None) -> list[Article]:
        """The article whose summary is wanted, and others that it may be: the one that is asked, the newest where none
        is named, or else the one that fits best."""
        if isinstance(scope, int):
            return [self._articles[scope]] if scope in self._articles else []
        if names_no_article(question):
            asked = self._articles.values() if scope is None else map(self._articles.__getitem__, scope)
            return newest_of(asked)
        return [one.evidence.article for one in read[:1]]

    def _summary(self, article: Article) -> Answer | None:
        """The key sentences of an article."""
        positions = key_sentences(article, self._index.idf)
        if not positions:
            return None
        items = tuple(past_mark(article, n) for n in positions)
        return Answer(Evidence(article, positions[0], 1.0), items[0].start, items[-1].end, items)

    def _own(self, sheet: Sheet) -> Sheet:
        """``sheet`` as the question's own words alone would have it: those of the one before only find the sentence."""
        question = sheet.question
        own = np.array([0.0 if i in question.inherited else 1.0 for i in question.content])
        return self._reader.sheet(question, sheet.match.weights * own, sheet.view)

    def cut(self, question: Question, one: Scored) -> Answer:
        """What was found in a sentence, as an answer."""
        assert one.found
        view, found = one.sheet.view, one.found
        start, end = found.extent or view.slice(*found.place)
        items = found.parts or tuple(Span(*view.slice(*item)) for item in found.items)
        evidence = one.evidence
        while start < evidence.span.start:  # a quote that began in a sentence before
            evidence = replace(evidence, sentence=evidence.sentence - 1)
        about_person = question.kind in {Kind.WHO, Kind.POST}
        return Answer(evidence, start, end, items, found.partial, about_person, question.noun if items else "")


def _related(read: Sequence[Scored]) -> tuple[Evidence, ...]:
    return tuple(one.evidence for one in read[:_RELATED])


def _distinct(answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """The first of each sentence: a quote over two sentences is found in both."""
    kept: dict[tuple[int, int], Answer] = {}
    for one in answers:
        kept.setdefault((one.article.id, one.evidence.sentence), one)
    return tuple(kept.values())
