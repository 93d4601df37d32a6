"""What became of all that was given to `add`: as lines, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator

from bot.exits import Exit, exit_code, explain
from bot.format import json
from bot.format.articles import added_text
from bot.format.pieces import Line, Style, line, shown
from bot.intake import Failed, Intake
from bot.messages import Messages
from corpus.errors import StoreError


def taken_lines(intake: Intake, messages: Messages, restore: str) -> Iterator[Line]:
    """What went in, what was known, and a summary of several. ``restore`` is the command that brings samples back."""
    words = messages.articles
    for taken in intake.taken:
        yield from map(line, added_text(taken.added, messages))
    if intake.stepped_aside:
        samples = ", ".join(f"#{sample}" for sample in intake.stepped_aside)
        yield line(words.samples_stepped_aside.format(samples=samples, restore=restore), Style.NOTE)
    if len(intake.taken) + len(intake.failed) > 1:
        summary = words.summary.format(
            added=intake.count("added"),
            versions=intake.count("new version"),
            known=intake.count("known"),
            failed=len(intake.failed),
        )
        yield line(summary, Style.HEADING)


def failed_lines(intake: Intake, messages: Messages) -> Iterator[Line]:
    """Each file that did not go in, with its reason."""
    return (line(_failure(failed, messages)) for failed in intake.failed)


def intake_exit(intake: Intake) -> Exit:
    """DONE when all went in; of a single one its own code; of several BAD_DATA, unless the database failed."""
    if not intake.failed:
        return Exit.DONE
    first = intake.failed[0].error
    alone = len(intake.taken) + len(intake.failed) == 1
    broken = next((failed.error for failed in intake.failed if isinstance(failed.error, StoreError)), None)
    return exit_code(broken or first) if alone or broken else Exit.BAD_DATA


def intake_json(intake: Intake, messages: Messages) -> json.IntakeJson:
    """With ``error`` where the command fails, as every failing command has it."""
    document: json.IntakeJson = {
        "articles": [json.added(taken.added, taken.path) for taken in intake.taken],
        "failed": [{"path": failed.path, "reason": explain(failed.error, messages)} for failed in intake.failed],
    }
    if intake.failed:
        message = "; ".join(_failure(failed, messages) for failed in intake.failed)
        document["error"] = json.error(intake_exit(intake), message)["error"]
    return document


def _failure(failed: Failed, messages: Messages) -> str:
    return messages.articles.not_added.format(path=shown(failed.path), reason=shown(explain(failed.error, messages)))
