"""Statistics, unanswered questions and synonyms: as lines, and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TextIO, TypedDict

from bot.format import terminal
from bot.format.json import SourceJson
from bot.format.pieces import Line, Piece, Style, joined, line, shortened, shown
from bot.format.reply import LONGEST_TITLE
from bot.messages import Messages

if TYPE_CHECKING:
    from bot.watching import Figures, Statistics, Unanswered
    from corpus.glossary import Synonyms
    from corpus.store import Summary

_WORDINGS = 3  # shown beside the most frequent one


class FiguresJson(TypedDict):
    questions: int
    answered: int
    hedged: int
    refused: int
    liked: int
    disliked: int


class DayJson(FiguresJson):
    day: str


class StatisticsJson(TypedDict):
    days: list[DayJson]
    total: FiguresJson


class UnansweredJson(TypedDict):
    question: str
    count: int
    last_asked: str
    wordings: list[str]
    nearest: SourceJson | None


class SynonymsJson(TypedDict):
    id: int
    expressions: list[str]
    added_at: str
    actor: str


class ChangedSynonymsJson(SynonymsJson):
    outcome: str


def statistics_json(record: Statistics) -> StatisticsJson:
    """A question is answered, hedged or refused; ``questions`` are the three together."""
    return {
        "days": [{"day": day.isoformat(), **_figures(figures)} for day, figures in record.days],
        "total": _figures(record.total),
    }


def unanswered_json(record: Unanswered) -> UnansweredJson:
    return {
        "question": record.question,
        "count": record.count,
        "last_asked": record.last_asked.isoformat(),
        "wordings": list(record.wordings),
        "nearest": _source(record.nearest) if record.nearest else None,
    }


def synonyms_json(record: Synonyms) -> SynonymsJson:
    return {
        "id": record.id,
        "expressions": list(record.expressions),
        "added_at": record.added_at.isoformat(),
        "actor": record.actor,
    }


def changed_synonyms_json(record: Synonyms, outcome: str) -> ChangedSynonymsJson:
    return {**synonyms_json(record), "outcome": outcome}


def write_statistics(record: Statistics, messages: Messages, stream: TextIO) -> None:
    """A table on a terminal, else lines of columns parted by tabs; without the days on which nothing happened."""
    words = messages.desk
    header = (
        words.day,
        words.questions,
        words.answered,
        words.hedged,
        words.refused,
        words.liked,
        words.disliked,
    )
    rows = [(messages.day(day), *_cells(figures, messages)) for day, figures in record.days if any(_numbers(figures))]
    total = (words.total, *_cells(record.total, messages))
    if terminal.is_styled(stream):
        _write_table(header, rows, total, stream)
    else:
        stream.writelines("\t".join(row) + "\n" for row in (header, *rows, total))


def unanswered_lines(records: Iterable[Unanswered], messages: Messages) -> Iterator[Line]:
    """A group of questions that are alike, with other wordings and the nearest article under it."""
    words = messages.desk
    for record in records:
        when = record.last_asked.date()
        times = joined((words.times.format(count=messages.number(record.count)), messages.day(when)))
        yield Piece(shown(record.question), Style.ANSWER), Piece(f"  {times}", Style.SOURCE)
        for wording in record.wordings[1 : 1 + _WORDINGS]:
            yield line("  " + words.also.format(question=shown(wording)))
        if record.nearest:
            title = shortened(shown(record.nearest.title), LONGEST_TITLE)
            yield line("  " + words.nearest.format(title=title, id=record.nearest.id), Style.NOTE)


def expressions_text(record: Synonyms) -> str:
    return " = ".join(map(shown, record.expressions))


def synonyms_lines(records: Iterable[Synonyms], messages: Messages) -> Iterator[Line]:
    for record in records:
        yield line(messages.desk.synonyms.format(id=record.id, expressions=expressions_text(record)))


def _write_table(header: Sequence[str], rows: Sequence[Sequence[str]], total: Sequence[str], stream: TextIO) -> None:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_footer=True)
    for at, (name, sum_) in enumerate(zip(header, total, strict=True)):
        table.add_column(name, footer=sum_, justify="right" if at else "left", no_wrap=True)
    for row in rows:
        table.add_row(*row)
    terminal.rich_console(stream).print(table)


def _cells(figures: Figures, messages: Messages) -> tuple[str, ...]:
    return tuple(map(messages.number, _numbers(figures)))


def _numbers(figures: Figures) -> tuple[int, ...]:
    return tuple(_figures(figures).values())  # type: ignore[arg-type] # all of them are integers


def _figures(record: Figures) -> FiguresJson:
    return {
        "questions": record.questions,
        "answered": record.answered,
        "hedged": record.hedged,
        "refused": record.refused,
        "liked": record.liked,
        "disliked": record.disliked,
    }


def _source(record: Summary) -> SourceJson:
    published = record.published.isoformat() if record.published else None
    return {"id": record.id, "title": record.title, "source": record.source, "published": published}
