"""A run's figures, as a table for people and as JSON. Measures have their names of the trade in every language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from bot.evaluation.run import Run
from bot.evaluation.scores import DEPTHS, Scores, by_kind, score
from bot.format.pieces import Line, Style, line
from bot.messages import Messages

_AT: Final = tuple(f"{name}@{depth}" for name in ("shown", "found") for depth in DEPTHS)
_COLUMNS: Final = ("questions", *_AT, "EM", "F1", "answered", "hedged", "refused_unanswerable")
_BELOW: Final = ("auroc", "refused_at_95", "words_a_sentence", "sentences_not_counted", "took_ms_p50", "took_ms_p99")
_ALL: Final = "all"
_NARROWEST: Final = 5
_DECIMALS: Final = {"auroc": 3, "took_ms_p50": 2, "took_ms_p99": 2}

Figures = dict[str, float]


def figures(scores: Scores) -> Figures:
    """By name, as they are printed; what was not measured is left out."""
    found: Figures = {"questions": scores.questions, "missing": scores.missing}
    if of := scores.answers:
        found |= {"EM": of.exact, "F1": of.f1}
        found |= dict(zip(_AT, (*of.shown, *of.found), strict=True))
        found |= {"answered": of.answered, "hedged": of.hedged}
        found |= {"words_a_sentence": of.words, "sentences_not_counted": of.not_counted}
    if refusals := scores.refusals:
        found["refused_unanswerable"] = refusals.refused
        if refusals.auroc is not None and refusals.at_95 is not None:
            found |= {"auroc": refusals.auroc, "refused_at_95": refusals.at_95}
    if scores.latency:
        found |= {"took_ms_p50": scores.latency.p50, "took_ms_p99": scores.latency.p99}
    return found


def run_json(run: Run) -> dict[str, object]:
    """All figures, then the size of the corpus, then the figures of each kind of question."""
    kinds = {kind: figures(scores) for kind, scores in by_kind(run.judged).items()}
    return {
        **figures(score(run.judged, run.missing)),
        "articles": run.articles,
        "sentences": run.sentences,
        "kinds": kinds,
    }


def run_lines(run: Run, messages: Messages) -> Iterator[Line]:
    """What was asked of what, a table with a row for each kind of question, and the figures that have one value."""
    words, number = messages.evaluation, messages.number
    asked = len(run.judged)
    yield line(words.size.format(*map(number, (asked, run.articles, run.sentences))), Style.HEADING)
    if run.missing:
        yield line(words.missing.format(count=number(run.missing)), Style.NOTE)
    total = figures(score(run.judged))
    rows = {_ALL: total, **{kind: figures(scores) for kind, scores in by_kind(run.judged).items()}}
    yield ()
    yield from map(line, table(rows, [name for name in _COLUMNS if name in total]))
    yield ()
    for name in _BELOW:
        if name in total:
            yield line(f"{name} {_text(name, total[name])}")


def table(rows: dict[str, Figures], columns: Sequence[str]) -> Iterator[str]:
    """``rows`` by their names under ``columns``, aligned."""
    widths = {name: max(len(name), _NARROWEST) for name in columns}
    first = max(map(len, rows))
    yield " " * first + "".join(f"  {name:>{width}}" for name, width in widths.items())
    for name, values in rows.items():
        cells = (f"  {_text(column, values.get(column)):>{width}}" for column, width in widths.items())
        yield f"{name:{first}}" + "".join(cells)


def _text(name: str, value: float | None) -> str:
    if value is None:
        return "–"
    if isinstance(value, int):
        return str(value)
    return f"{value:.{_DECIMALS.get(name, 1)}f}"
