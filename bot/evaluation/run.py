"""One run: a temporary database of all contexts, every question asked of it as `ask` would, the outcomes."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from bot.errors import BadSet
from bot.evaluation.predictions import SENTENCES, Outcome, Printed, predict, unasked
from bot.evaluation.questions import GoldQuestion, Passage
from bot.evaluation.scores import Judged, judge
from bot.intake import Progress, no_progress
from bot.services import Services, open_services
from corpus.errors import BadText
from retrieval.errors import BadQuestion

if TYPE_CHECKING:
    from bot.settings import Settings
    from corpus.store import Store

ACTOR: Final = "eval"

Bar = Callable[[str], AbstractContextManager[Progress]]
"""Shows how far a phase is, "adding" or "asking"."""


def no_bar(_phase: str) -> AbstractContextManager[Progress]:
    """Shows nothing."""
    return nullcontext(no_progress)


@dataclass(frozen=True, slots=True)
class Variant:
    """How the questions are asked. ``limit``: only so many, the first. ``english``: in English, where a set has that.

    ``absent``: while a question is asked its own article is not there, so none can be answered.
    """

    limit: int | None = None
    strip_diacritics: bool = False
    english: bool = False
    absent: bool = False

    def select(self, questions: Sequence[GoldQuestion]) -> list[GoldQuestion]:
        """Those that are asked, as they are asked."""
        return [self._asked(one) for one in questions[: self.limit] if one.english or not self.english]

    def _asked(self, question: GoldQuestion) -> GoldQuestion:
        text = (question.english or question.text) if self.english else question.text
        if self.strip_diacritics:
            text = without_diacritics(text)
        if self.absent:
            return replace(question, text=text, golds=(), answerable=False)
        return replace(question, text=text)


@dataclass(frozen=True, slots=True)
class Run:
    """``judged`` are in the order of the questions; ``missing`` were not asked."""

    judged: tuple[Judged, ...]
    missing: int
    articles: int
    sentences: int


def without_diacritics(text: str) -> str:
    """As it is typed without a Vietnamese keyboard: "Đường về" is "Duong ve"."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", bare).translate({ord("đ"): "d", ord("Đ"): "D"})


async def evaluate(
    questions: Sequence[GoldQuestion],
    passages: Sequence[Passage],
    variant: Variant,
    settings: Settings,
    bar: Bar = no_bar,
) -> Run:
    """Asks ``questions`` of a corpus of ``passages``. ``settings``' own database is not touched.

    Raises BadSet where an article cannot be stored, StoreUnusable where there is no room for the temporary database.
    """
    asked = variant.select(questions)
    with TemporaryDirectory(prefix="hoibao-eval-") as folder:
        own = replace(settings, database=Path(folder) / "eval.db", samples=False)
        ids = await _fill(own.database, passages, bar)
        async with open_services(own, create=False) as services:
            outcomes = await _ask(services, asked, ids, passages, variant, bar)
            summaries = await services.list()
    return Run(
        judged=tuple(judge(outcomes, passages)),
        missing=len(questions) - len(asked),
        articles=len(summaries),
        sentences=sum(summary.sentences for summary in summaries),
    )


def texts_of(passages: Iterable[Passage]) -> dict[str, str]:
    """The articles by name: their contexts in order as paragraphs."""
    paragraphs: dict[str, dict[str, None]] = {}
    for passage in passages:
        paragraphs.setdefault(passage.article, {})[passage.text.strip()] = None
    return {article: "\n\n".join(texts) for article, texts in paragraphs.items()}


async def _fill(database: Path, passages: Sequence[Passage], bar: Bar) -> dict[str, int]:
    """A new database with the articles; their ids by name."""
    from corpus.store import Store

    articles = texts_of(passages)
    ids = {}
    async with await Store.open(database) as store:
        with bar("adding") as progress:
            for done, (name, text) in enumerate(articles.items()):
                progress(done, len(articles))
                ids[name] = await _add(store, name, text)
    return ids


async def _add(store: Store, name: str, text: str) -> int:
    """As `add` does with a file, except that a context is text already: no reader may see Markdown in it."""
    import asyncio

    from corpus.parse import parse

    try:
        parsed = await asyncio.to_thread(parse, text, title=name)
    except BadText as error:
        raise BadSet(
            f"{name}: this article cannot be stored: {error}", "bad_set", place=name, reason=str(error)
        ) from error
    return (await store.add(parsed, source=None, origin=None, actor=ACTOR)).article.id


async def _ask(
    services: Services,
    asked: Sequence[GoldQuestion],
    ids: dict[str, int],
    passages: Sequence[Passage],
    variant: Variant,
    bar: Bar,
) -> list[Outcome]:
    printed = Printed(passages, {article_id: name for name, article_id in ids.items()})
    outcomes: dict[int, Outcome] = {}
    await services.prepare()  # what is timed is a warm process, as the bot is
    with bar("asking") as progress:
        for hidden, positions in _turns(asked, variant):
            if hidden is not None:
                await services.remove(ids[hidden], actor=ACTOR)
            for position in positions:
                progress(len(outcomes), len(asked))
                outcomes[position] = await _outcome(services, asked[position], printed)
            if hidden is not None:
                await services.restore(ids[hidden], actor=ACTOR)
    return [outcomes[position] for position in range(len(asked))]


def _turns(asked: Sequence[GoldQuestion], variant: Variant) -> list[tuple[str | None, list[int]]]:
    """The positions of the questions that are asked together, with the article that is hidden meanwhile."""
    turns: dict[str | None, list[int]] = {}
    for position, question in enumerate(asked):
        turns.setdefault(question.passage.article if variant.absent else None, []).append(position)
    return list(turns.items())


async def _outcome(services: Services, question: GoldQuestion, printed: Printed) -> Outcome:
    try:
        reply = await services.ask(question.text, top=SENTENCES)
    except BadQuestion:
        return unasked(question)
    return predict(question, reply, printed)
