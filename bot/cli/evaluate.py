"""`hoibao eval`: how well the whole pipeline answers a set of questions."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.invocation import Invocation, begin, database_option, json_option, run
from bot.format.progress import progress_bar

if TYPE_CHECKING:
    from bot.evaluation.run import Run, Variant
    from bot.intake import Progress

_FILE = click.Path(path_type=Path)


@click.command("eval", epilog="Example: hoibao eval questions.jsonl --predictions answers.jsonl")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Ask only the first N questions.")
@click.option("--strip-diacritics", is_flag=True, help="Ask without diacritics.")
@click.option("--lang", type=click.Choice(["vi", "en"]), default="vi", help="en: ask the questions in English.")
@click.option("--distractors", type=_FILE, multiple=True, metavar="FILE", help="A set whose contexts are added.")
@click.option("--absent", is_flag=True, help="Hide each question's own article: none can be answered then.")
@click.option("--predictions", type=_FILE, metavar="OUT", help="Write what was answered, a JSON line a question.")
@json_option
@database_option
@click.argument("files", type=_FILE, nargs=-1, required=True, metavar="FILE...")
def evaluate(
    files: tuple[Path, ...],
    limit: int | None,
    strip_diacritics: bool,
    lang: str,
    distractors: tuple[Path, ...],
    absent: bool,
    predictions: Path | None,
    as_json: bool,
) -> None:
    """Measure answers against question sets.

    The contexts of all files become one temporary corpus, and every question is asked of all of it as `ask` does; your
    own articles are not touched. Files are JSON Lines or SQuAD's JSON.
    """
    from bot.evaluation.run import Variant

    invocation = begin(as_json=as_json)
    variant = Variant(limit, strip_diacritics, english=lang == "en", absent=absent)
    _report(invocation, run(_evaluate(invocation, files, distractors, variant, predictions)))


async def _evaluate(
    invocation: Invocation,
    files: Iterable[Path],
    distractors: Iterable[Path],
    variant: Variant,
    predictions: Path | None,
) -> Run:
    from bot.evaluation.questions import read_passages, read_set
    from bot.evaluation.run import evaluate

    sets = [read_set(file) for file in files]
    passages = [passage for one in sets for passage in one.passages]
    passages += [passage for file in distractors for passage in read_passages(file)]
    questions = [question for one in sets for question in one.questions]
    if predictions is not None:
        _write(predictions, ())  # what cannot be written is said now, not after minutes

    def bar(phase: str) -> AbstractContextManager[Progress]:
        words = invocation.messages
        return progress_bar(words.articles.adding if phase == "adding" else words.evaluation.asking, sys.stderr)

    found = await evaluate(questions, passages, variant, invocation.settings, bar)
    if predictions is not None:
        _write(predictions, (one.outcome.prediction.line() for one in found.judged))
    return found


def _write(path: Path, lines: Iterable[str]) -> None:
    from bot.errors import Unwritable

    try:
        with path.open("w", encoding="utf-8") as file:
            file.writelines(lines)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Unwritable(f"{path} cannot be written: {reason}.", "unwritable", path=str(path), reason=reason) from None


def _report(invocation: Invocation, found: Run) -> None:
    from bot.evaluation.report import run_json, run_lines

    if invocation.as_json:
        invocation.document(run_json(found))
    else:
        invocation.result(run_lines(found, invocation.messages))
