"""The question set of our own, and predictions for it that were written by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from bot.evaluation.predictions import Outcome, Prediction
from bot.evaluation.questions import QuestionSet, read_set

DATA: Final = Path(__file__).parents[2] / "data"
FIXTURE: Final = DATA / "eval_fixture.jsonl"
PREDICTIONS: Final = DATA / "eval_predictions.jsonl"


def fixture_set() -> QuestionSet:
    return read_set(FIXTURE)


def read_predictions(path: Path) -> dict[str, Prediction]:
    """By the question's id."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return {row["id"]: Prediction(**{**row, "sentences": tuple(row["sentences"])}) for row in rows}


def written_outcomes() -> list[Outcome]:
    """The outcomes of the predictions written by hand; the last question of the set has none."""
    predictions = read_predictions(PREDICTIONS)
    questions = {str(question.id): question for question in fixture_set().questions}
    return [
        Outcome(questions[name], prediction, kind="who" if name in ("who", "architect") else "other", hedged=False)
        for name, prediction in predictions.items()
    ]
