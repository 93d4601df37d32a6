"""One way to read a sentence: the rules for the question's kind in their order, then the learnt ranker."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from retrieval.arrays import Floats
from retrieval.mentions.people import Person
from retrieval.question import Kind, Question
from retrieval.questions.asked_posts import HELD
from retrieval.questions.asking_words import asks_topic
from retrieval.ranking.features import runs
from retrieval.ranking.instances import instances
from retrieval.ranking.ranker import Candidates, Ranker
from retrieval.reading import actions, addresses, causes, clauses, contacts, giving, sayings, whereabouts
from retrieval.reading.amounts import denied, harms, scores
from retrieval.reading.amounts.changes import change
from retrieval.reading.amounts.numbered import numbered, school_class
from retrieval.reading.edges import AMOUNTS, mend
from retrieval.reading.found import Found, Sheet
from retrieval.reading.frequency import frequency
from retrieval.reading.full_forms import full_form
from retrieval.reading.lists import bullets, tables, tasks
from retrieval.reading.lists.listing import begun, company, itemised, labelled, listing, past_colon
from retrieval.reading.lists.several import all_of_several
from retrieval.reading.lists.told_out import told_out
from retrieval.reading.own_events import own_event
from retrieval.reading.people import (
    appositions,
    attendants,
    bylines,
    crimes,
    doers,
    heads,
    objects,
    occupations,
    origins,
    penalties,
    posts,
    prizes,
    roles,
    scorers,
    stated,
    undergoers,
)
from retrieval.reading.people.births import anothers_birth
from retrieval.reading.people.groups import groups
from retrieval.reading.people.kin import asked_kin, kin
from retrieval.reading.people.persons import persons, together
from retrieval.reading.people.plates import of_another_vehicle
from retrieval.reading.replies import reply
from retrieval.reading.sorts import qualified
from retrieval.reading.topics import topic
from retrieval.reading.typed import best_span, narrowed
from retrieval.sentences.matching import match
from retrieval.sentences.view import SentenceView
from retrieval.words.lexicon import Lexicon

Rule = Callable[[Sheet], Found | None]
_RULES: Final[dict[Kind, tuple[Rule, ...]]] = {
    **causes.READERS,
    **sayings.READERS,
    **clauses.READERS,
    **posts.READERS,
    Kind.POST: (*posts.READERS[Kind.POST], appositions.trade, occupations.occupation),
    Kind.WHO: (*posts.READERS[Kind.WHO], heads.head, appositions.described, appositions.trade),
    Kind.NAME: (appositions.described,),
    Kind.SCORE: (scores.final,),
    Kind.CODE: (numbered,),
}
_FIRST: Final[tuple[Rule, ...]] = (
    full_form,
    penalties.penalty,
    tables.cell,
    contacts.contact,
    addresses.address,
    addresses.place_line,
    whereabouts.way,
    origins.origin,
    stated.stated,
    school_class,
    own_event,
    frequency,
)
"""Rules that know by the question itself whether it asks for what they read."""
_BEFORE_LISTS: Final[dict[Kind, tuple[Rule, ...]]] = {
    Kind.HOW_MANY: (denied.denied, harms.several_harms, scores.result),
    Kind.HOW: (harms.several_harms, scores.result),
}
_NO_LISTS: Final = AMOUNTS | {Kind.WHY, Kind.PURPOSE, Kind.QUOTE, Kind.WHEN, Kind.SCORE}


_TASKED: Final = frozenset({Kind.DEFINITION, Kind.WHAT, Kind.WHICH, Kind.KEYWORDS, Kind.HOW})
_RULED: Final = frozenset({Kind.WHY, Kind.PURPOSE, Kind.QUOTE, Kind.POST})  # only a rule finds what these want


class Reader:
    """Reads sentences for questions; keeps what it worked out of the sentences it read last."""

    def __init__(self, lexicon: Lexicon, ranker: Ranker) -> None:
        self._lexicon = lexicon
        self._ranker = ranker
        self._candidates = Candidates(lexicon, ranker)

    def sheet(self, question: Question, weights: Floats, view: SentenceView) -> Sheet:
        """Everything that is known of ``view`` when ``question`` is asked; ``weights`` are its content's idf."""
        candidates, static = self._candidates.get(view, question.kind)
        found = match(question, weights, view)
        sides = runs(question, view)
        things = instances(question, view)
        scores = static
        if len(candidates):
            scores = self._ranker.score(question, found, candidates, static, sides, things)
        return Sheet(question, found, candidates, scores, sides, candidates.people, things)

    def people(self, view: SentenceView, kind: Kind) -> tuple[Person, ...]:
        """Whom ``view`` names."""
        return self._candidates.get(view, kind)[0].people

    def read(self, sheet: Sheet) -> Found | None:
        """The answer in one sentence: what it replies to that very question, or what a rule finds in it."""
        return reply(sheet, self._by_rule(sheet))

    def _by_rule(self, sheet: Sheet) -> Found | None:
        """What the first rule finds that finds anything, its edges mended."""
        kind = sheet.question.kind
        if contacts.lacks(sheet) or penalties.anothers(sheet) or anothers_birth(sheet):
            return None
        for rule in self._rules(sheet):
            if (found := rule(sheet)) and (found.rule == "span" or not of_another_vehicle(sheet, found.place)):
                if found.rule == "span":
                    found = all_of_several(sheet, begun(sheet, company(sheet, past_colon(sheet, found))))
                elif found.rule in {"cause", "stated cause"}:
                    found = past_colon(sheet, found)
                elif found.rule in {"in place", "saying"}:
                    found = past_colon(sheet, itemised(sheet, found))
                    found = narrowed(sheet, found) if found.rule == "in place" and not found.items else found
                if kind is Kind.WHERE:
                    found = contacts.without_contacts(sheet, found)
                if kind is Kind.WHO and rule is not prizes.winner:
                    found = groups(sheet, together(sheet, scorers.mended(sheet, found)))
                found = prizes.without_prizes(sheet, found)
                if found.rule in {"cell", "none"}:
                    return found
                if kind in AMOUNTS and (whole := change(sheet, found.place)):
                    return replace(found, place=whole)
                return (
                    found
                    if found.items or found.parts
                    else replace(found, place=mend(sheet, found.place, self._lexicon))
                )
        return None

    def _rules(self, sheet: Sheet) -> Iterator[Rule]:
        """The readers to try, in order."""
        kind = sheet.question.kind
        if asked := asked_kin(sheet.question):
            yield kin
            if asked.owner:
                yield untyped
                return
        if clauses.asks_occasion(sheet.question):
            yield from (clauses.occasion, untyped)
            return
        yield from _FIRST
        yield from _BEFORE_LISTS.get(kind, ())
        if kind in {Kind.WHO, Kind.NAME, Kind.WHICH, Kind.KEYWORDS}:
            yield bylines.byline
            yield bylines.signature
        if asks_topic(sheet.question):
            yield topic
        yield bullets.bullets
        yield bullets.section
        if kind in _TASKED and tasks.wanted(sheet):
            yield tasks.tasks
        if kind in {Kind.WHAT, Kind.WHICH, Kind.NAME}:
            yield crimes.charge
        yield qualified
        if kind is Kind.WHAT:
            yield giving.gift
            yield actions.action
            yield clauses.in_place
        if kind is Kind.WHY:
            yield actions.consequence
        yield prizes.winner
        yield from _listings(sheet)
        held = HELD in sheet.question.extra
        done = kind in {Kind.WHO, Kind.ORGANISATION}
        if done:
            yield from (
                attendants.attendant,
                giving.recipient,
                objects.undergone,
                objects.other_side,
                undergoers.undergoer,
                doers.doer,
                roles.role,
            )
        if done and not held:
            yield from (doers.called, doers.aside, doers.subject, doers.active)
        yield from _RULES.get(kind, ())
        if done and held:
            yield from (doers.called, doers.aside)
        yield untyped if kind in _RULED or held else verbal if actions.asks_for_doing(sheet.question) else best_span


def _listings(sheet: Sheet) -> Iterator[Rule]:
    """The readers of lists, where one is wanted."""
    kind = sheet.question.kind
    if sheet.question.plural and kind not in _NO_LISTS:
        yield from (persons, listing) if kind is Kind.WHO else (listing,)
    elif kind is Kind.KEYWORDS:
        yield labelled
    else:
        yield told_out


def untyped(sheet: Sheet) -> Found | None:
    """The best span where no rule found what the question wants: of the wrong type, and said so."""
    found = best_span(sheet)
    return replace(found, typed=0.0) if found else None


_BOUND: Final = frozenset({"phải", "nên", "cần", "hãy", "sẽ"})


def _led_to(sheet: Sheet, found: Found | None) -> bool:
    """Whether a preposition leads to it: "sau | chuỗi năm trận không thắng"."""
    return found is not None and found.place[0] > 0 and sheet.view.tokens[found.place[0] - 1].pos == "E"


def verbal(sheet: Sheet) -> Found | None:
    """The best span, where it is asked what must or will be done: of the wrong type where it only names a thing."""
    found = best_span(sheet)
    words = sheet.view.tokens[slice(*found.place)] if found else ()
    gap = sheet.question.gap
    must = bool(_BOUND.intersection(sheet.question.keys(max(0, gap[0] - 2), gap[0])))
    noun = must and bool(words) and words[0].pos == "N" and (_led_to(sheet, found) or all(w.pos != "V" for w in words))
    return replace(found, typed=0.0) if found and noun else found
