"""What an operator looks at: how much was asked and answered by day, and what was not answered and should be mended."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.errors import NoSuchQuestion
from bot.format.masking import masked
from corpus.question_log import Complaint, Mark, OpenQuestion, QuestionLog
from retrieval.syllables import fold, has_diacritics, keys
from retrieval.words.lexicon import load
from retrieval.words.phrases import Phrases

if TYPE_CHECKING:
    from bot.services import Services
    from bot.settings import Settings
    from corpus.store import Summary
    from retrieval.words.lexicon import Lexicon

Likeness = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """How many questions had which outcome, and how many answers were liked and disliked."""

    answered: int = 0
    hedged: int = 0
    refused: int = 0
    liked: int = 0
    disliked: int = 0

    @property
    def questions(self) -> int:
        return self.answered + self.hedged + self.refused


@dataclass(frozen=True, slots=True)
class Statistics:
    """The figures of each day, oldest first and none left out, and of all of them together."""

    days: tuple[tuple[date, Figures], ...]
    total: Figures


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Questions that are alike.

    ``wordings``: how they were put, the most frequent first, private numbers hidden. ``question_ids`` are those of all
    of them, ``example`` is the last one put in the most frequent way. ``last_asked`` is in the operator's time zone.
    ``nearest``: the article that came closest last time, where it is still there.
    """

    wordings: tuple[str, ...]
    question_ids: tuple[int, ...]
    example: int
    last_asked: datetime
    nearest: Summary | None

    @property
    def question(self) -> str:
        return self.wordings[0]

    @property
    def count(self) -> int:
        return len(self.question_ids)


async def statistics(services: Services, settings: Settings, days: int, now: datetime) -> Statistics:
    """Of today and the days before it, ``days`` in all but no more than are kept, in the operator's time zone."""
    zone = ZoneInfo(settings.timezone)
    since = _since(settings, days, now)
    marks: dict[date, Counter[Mark]] = defaultdict(Counter)
    for count in await QuestionLog(services.database).counts(since):
        marks[count.minute.astimezone(zone).date()][count.mark] += count.number
    first, last = since.astimezone(zone).date(), now.astimezone(zone).date()
    shown = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    return Statistics(
        tuple((day, _figures(marks[day])) for day in shown),
        _figures(sum((marks[day] for day in shown), Counter[Mark]())),
    )


async def unanswered(
    services: Services, settings: Settings, days: int, now: datetime, complaint: Complaint = "refused"
) -> list[Unanswered]:
    """What was refused (or whose answer was disliked) in these days, as ``statistics`` counts them, and not settled
    since: alike questions together, most asked first."""
    questions = await QuestionLog(services.database).unsettled(_since(settings, days, now), complaint)
    summaries = {summary.id: summary for summary in await services.list()} if questions else {}
    found = await asyncio.to_thread(_grouped, questions, summaries, ZoneInfo(settings.timezone))  # 0.5 s for 20,000
    return sorted(found, key=lambda one: (one.count, one.last_asked), reverse=True)


async def settle(services: Services, found: Sequence[Unanswered], question: str) -> list[Unanswered]:
    """Marks as done what ``question`` is a wording of; the others. Raises NoSuchQuestion where it is none."""
    wording = " ".join(masked(question).split())
    done = [one for one in found if wording in one.wordings]
    if not done:
        raise NoSuchQuestion(
            "None of the questions listed is put like that: copy one of them.", "no_such_question", question=wording
        )
    await QuestionLog(services.database).settle(chain.from_iterable(one.question_ids for one in done))
    return [one for one in found if one not in done]


class Alike:
    """Puts questions together that are alike: the same words in any order, without what only asks, with diacritics or
    without them, whatever the private numbers in them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._stops = Phrases({expression: (expression,) for expression in lexicon.stopwords})

    def groups(self, questions: Sequence[OpenQuestion]) -> list[list[OpenQuestion]]:
        """One typed without diacritics goes with those that it can only be; each group is in the order given."""
        texts = dict.fromkeys(one.text for one in questions)  # many ask in the very same words
        exact = {text: self._key(text, self._stops) for text in texts if has_diacritics(text)}
        bare = {text: self._bare_key(text) for text in texts}
        meant: dict[Likeness, set[Likeness]] = defaultdict(set)
        for text, key in exact.items():
            meant[bare[text]].add(key)
        groups: dict[Likeness, list[OpenQuestion]] = defaultdict(list)
        for one in questions:
            likely = meant[bare[one.text]]
            [key] = likely if len(likely) == 1 else [exact.get(one.text, bare[one.text])]
            groups[key].append(one)
        return list(groups.values())

    def _bare_key(self, question: str) -> Likeness:
        return self._key(fold(question), self._stops.folded)

    def _key(self, question: str, stops: Phrases[str]) -> Likeness:
        found = keys(masked(question))
        dropped = {at for span in stops.spans(found) for at in range(*span)}
        content = [key for at, key in enumerate(found) if at not in dropped]
        return tuple(sorted(set(map(fold, content or found)))) or (question.strip(),)


def _figures(marks: Counter[Mark]) -> Figures:
    return Figures(marks["answered"], marks["hedged"], marks["refused"], marks["liked"], marks["disliked"])


def _grouped(questions: Sequence[OpenQuestion], summaries: dict[int, Summary], zone: ZoneInfo) -> list[Unanswered]:
    return [_group(alike, summaries, zone) for alike in Alike(load()).groups(questions)]


def _group(questions: Sequence[OpenQuestion], summaries: dict[int, Summary], zone: ZoneInfo) -> Unanswered:
    """``questions`` are oldest first."""
    nearest = (summaries.get(one.nearest) for one in reversed(questions) if one.nearest is not None)
    put = [" ".join(masked(one.text).split()) for one in questions]
    wordings = tuple(wording for wording, _ in Counter(put).most_common())
    return Unanswered(
        wordings=wordings,
        question_ids=tuple(one.id for one in questions),
        example=next(one.id for one, wording in zip(questions[::-1], put[::-1], strict=True) if wording == wordings[0]),
        last_asked=questions[-1].asked_at.astimezone(zone),
        nearest=next(filter(None, nearest), None),
    )


def _since(settings: Settings, days: int, now: datetime) -> datetime:
    """The first midnight of the last ``days`` days, or from when on questions are kept."""
    zone = ZoneInfo(settings.timezone)
    first = now.astimezone(zone).date() - timedelta(days=days - 1)
    midnight = datetime.combine(first, time(), zone)
    return max(midnight, now - timedelta(days=settings.retention_days)).astimezone(UTC)
