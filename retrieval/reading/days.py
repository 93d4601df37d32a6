"""Of which day a sentence tells, where a question says that it asks of one: "Ngày 15-5 mất điện ở đâu?"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from corpus.article import Article
from retrieval.mentions.times import times
from retrieval.question import Question
from retrieval.questions.asked_time import SCORES, dated
from retrieval.sentences.per_article import PerArticle
from retrieval.sentences.view import Place, SentenceView, Views, view_of
from retrieval.words.word_classes import EVENTS, PROPERTIES

Day = tuple[int, int]
"""Month and day; month 0 where none is said ("ngày 14")."""


class Told(NamedTuple):
    """The ``days`` that tokens ``[first, after)`` of a sentence tell; ``ranged``: those between them, too."""

    first: int
    after: int
    days: frozenset[Day]
    ranged: bool

    def holds(self, day: Day) -> bool:
        """Whether ``day`` is one of them."""
        if any(one[1] == day[1] and one[0] in {0, day[0]} for one in self.days):
            return True
        return self.ranged and min(self.days) <= day <= max(self.days)


_LEADING: Final = frozenset({"vào", "trong", "hôm"})
_BEFORE: Final = _LEADING | {"sáng", "trưa", "chiều", "tối", "đêm", "rạng", "khuya", "buổi"}
_RELATING: Final = frozenset({"từ", "đến", "tới", "trước", "sau", "của", "hết", "kể", "tính", "niệm"})


_IN_A_DATE: Final = 2  # numbers: the day and the month


def asked_day(question: Question) -> Day | None:
    """The day for which everything is asked: it opens the question, "vào" leads to it, or it stands last. Of "hội nghị
    ngày 20-2" it only says which conference is meant, and "sau ngày 20-2" is another one."""
    keys = [s.key for s in question.syllables]
    if sum(key.isdecimal() for key in keys) < _IN_A_DATE:
        return None
    for at in range(len(keys)):
        if found := dated(keys, at):
            day, month = (found.start.day, found.start.month) if found.start else (found.day, found.month)
            if not day or not month or found.start != found.end or not _governs(keys, found.positions):
                return None
            return month, day
    return None


def _governs(keys: Sequence[str], positions: frozenset[int]) -> bool:
    """Whether a day at ``positions`` of a question is the one of all that is asked, as that of a price is, and of no
    event alone."""
    first = min(positions)
    led = keys[first] in _LEADING
    while first and keys[first - 1] in _BEFORE:
        first -= 1
        led |= keys[first] in _LEADING
    if not first or led:
        return True
    named = {keys[first - 1], " ".join(keys[max(0, first - 2) : first])}
    measured = any(" ".join(keys[:n]) in PROPERTIES for n in (1, 2, 3))
    return (measured or max(positions) == len(keys) - 1) and not named & (EVENTS | _RELATING)


OTHER, ONE_OF_SEVERAL, THAT_ONE = 1.0, 0.5, -0.25


def off_the_day(question: Question, view: SentenceView, place: Place, views: Views) -> float:
    """1 where what stands at ``place`` is told of another day than the one for which is asked: by the day that the
    sentence says of it, or else the last one before it in the paragraph; or where the article names that day nowhere.
    A half where it is told of several days at once, less than 0 where of that one alone, 0 where of none."""
    asked = asked_day(question)
    if asked is None:
        return 0.0
    told = days_told(view)
    if any(one.first < place[1] and place[0] < one.after for one in told):
        return 0.0  # the answer is a day itself
    if told:
        one = _governing(view, told, place)
        return (THAT_ONE if len(one.days) == 1 else ONE_OF_SEVERAL) if one.holds(asked) else OTHER
    for before in reversed(views.before(view, view.position)):
        if told := days_told(before):
            return 0.0 if told[-1].holds(asked) else OTHER
    return 0.0 if _named(view.article, asked) else OTHER


_SEVERAL: Final = 2


def tokens_of_other_days(question: Question, view: SentenceView) -> set[int]:
    """The tokens of a sentence that tells of the day for which is asked, and of others, that are told of the others."""
    asked = asked_day(question)
    told = days_told(view) if asked else []
    if asked is None or len(told) < _SEVERAL or not any(one.holds(asked) for one in told):
        return set()
    own = {i for one in told for i in range(one.first, one.after)}
    rest = (i for i in range(len(view.tokens)) if i not in own)
    return {i for i in rest if not _governing(view, told, (i, i + 1)).holds(asked)}


def days_told(view: SentenceView) -> list[Told]:
    """The days that a sentence tells, in order."""
    found = []
    tokens = view.tokens
    for mention in times(view) if view.has_digit else ():
        if mention.first and tokens[mention.first - 1].key.rpartition(" ")[2] in SCORES:
            continue
        start, end = view.slice(mention.first, mention.after)
        text = view.article.text[start:end]
        if days := frozenset(_days(text.lower())):
            ranged = len(days) > 1 and all(month for month, _ in days) and bool(_RANGE.search(text))
            found.append(Told(mention.first, mention.after, days, ranged))
    return found


_DATE: Final = re.compile(
    r"(?:ngày |(?<![\d.,]))(\d{1,2}(?:(?:, | và | đến | tới | ?[-–] ?)(?:hết )?(?:ngày )?\d{1,2})*?)"
    r"(?: ?[-/.] ?(1[0-2]|0?[1-9])(?:[-/.]\d{4})?(?![-/.]?\d)| tháng (1[0-2]|0?[1-9])(?!\d))"
    r"|ngày (\d{1,2})(?!\d)"
)  # "14, 15 và 16-5", "14-16/5", "ngày 6 tháng 12", "ngày 14"
_RANGE: Final = re.compile(r"đến|tới|–|\d ?- ?\d{1,2} ?[-/.] ?\d")
_NUMBER: Final = re.compile(r"\d+")


def _days(said: str) -> Iterator[Day]:
    for match in _DATE.finditer(said):
        month = int(match[2] or match[3] or 0)
        yield from ((month, int(day)) for day in _NUMBER.findall(match[1] or match[4]))


def _governing(view: SentenceView, told: Sequence[Told], place: Place) -> Told:
    """The one that says when what stands at ``place`` is: the last before it; or the next behind it, where each stands
    behind what it says of: "phường Mỹ Long ngày 14-5, | xã Vĩnh An | ngày 15-5"."""
    before = [one for one in told if one.after <= place[0]]
    behind = [one for one in told if one.first >= place[1]]
    if behind and (not before or all(_closes(view, one) for one in told)):
        return behind[0]
    return before[-1] if before else told[0]


def _closes(view: SentenceView, told: Told) -> bool:
    """Whether a mark stands behind what tells the day, and none before it."""
    tokens = view.tokens
    ends = told.after == len(tokens) or tokens[told.after].mark
    return ends and told.first > 0 and not tokens[told.first - 1].mark


def _named(article: Article, day: Day) -> bool:
    """Whether the article names a day anywhere, or was published on it."""
    published = article.published
    if published and (published.month, published.day) == day:
        return True
    return any(one.holds(day) for one in _everywhere(article))


def _all_told(article: Article) -> tuple[Told, ...]:
    return tuple(told for n in range(len(article.sentences)) for told in days_told(view_of(article, n)))


_everywhere: Final = PerArticle(_all_told, capacity=64)  # every sentence of an article may ask
