"""How well it answers, in one table: ``python -m benchmarks.quality DATA [--only RUN]... [--write]``

``DATA`` is a folder with ``data/*.jsonl`` (question sets), ``seed/`` and ``news/`` (suites with articles); what is not
there is left out. Sets that weights were learnt from are asked out of fold: with weights that are learnt, here and
now, without the article a question is about. ``--write`` puts the table and the plot into docs/.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.bench import Bench, Plan
from benchmarks.quality_page import Line, markdown, plot_kinds, put_into_page
from benchmarks.runs import Asked
from benchmarks.suites import Tally
from bot.evaluation.report import Figures, figures, table
from bot.evaluation.run import Variant
from bot.evaluation.scores import Judged, Latency, by_kind, score

FOLDER: Final = Path("../shared")
PLANS: Final[Mapping[str, Plan]] = {
    "xquad": Plan("xquad_vi_half"),
    "viquad2": Plan("viquad2_val"),
    "distractors": Plan("xquad_vi_half", distractors="viquad2_val"),
    "bare": Plan("xquad_vi_half", Variant(strip_diacritics=True)),
    "english": Plan("xquad_vi_half", Variant(english=True)),
    "absent": Plan("xquad_vi_half", Variant(absent=True)),
    "cut": Plan("xquad_vi_half_cut"),
    "mlqa": Plan("mlqa_dev_vi"),
    "train_wiki": Plan("train_wiki"),
}
_BY_KIND: Final = ("xquad", "mlqa", "viquad2")  # together they have enough questions of every kind
_COLUMNS: Final = ("questions", "found@1", "found@3", "shown@1", "EM", "F1")


@dataclass(frozen=True)
class Row:
    """A line of the table: what it says of which runs, what was before, what is wanted."""

    runs: tuple[str, ...]
    set: str
    measure: str
    before: str
    target: str
    value: Callable[..., str]

    def line(self, runs: Mapping[str, Asked]) -> Line:
        return Line(self.set, self.measure, self.before, self.target, self.value(*(runs[name] for name in self.runs)))


def _found(run: Asked) -> str:
    return f"{run.answers.found[0]} / {run.answers.found[1]}"


def _first_found(run: Asked) -> str:
    return f"{run.answers.found[0]}"


def _all_found(run: Asked) -> str:
    return f"{_found(run)}; {_exact(run)}"


def _exact(run: Asked) -> str:
    return f"{run.answers.exact} / {run.answers.f1}"


def _lost(before: Asked, after: Asked) -> str:
    return f"{before.answers.found[0] - after.answers.found[0]:.1f}"


def _lost_by_refusing(run: Asked) -> str:
    return f"{run.answers.found[0] - run.answers.shown[0]:.1f}"


def _refused(run: Asked) -> str:
    return f"{run.refusals.refused} %"


def _auroc(run: Asked) -> str:
    return f"{run.refusals.auroc}"


def _told_apart(run: Asked) -> str:
    return f"{run.refusals.auroc} / {run.refusals.at_95} %"


_XQUAD: Final = "xquad_vi_half"
ROWS: Final = (
    Row(("xquad",), _XQUAD, "found@1 / found@3", "76.0 / 92.7", "≥ 80 / ≥ 95", _found),
    Row(("viquad2",), "viquad2_val, answerable", "found@1 / found@3", "67.1 / 82.1", "≥ 70.5 / ≥ 85", _found),
    Row(("distractors",), f"{_XQUAD} among viquad2_val", "found@1", "74.4", "≥ 78.5", _first_found),
    Row(("xquad", "bare"), f"{_XQUAD} without diacritics", "found@1 lost", "0.5", "≤ 0.5", _lost),
    Row(("english",), f"{_XQUAD} in English", "found@1", "40", "≥ 50", _first_found),
    Row(("xquad",), _XQUAD, "shown@1 lost by refusing", "–", "≤ 3", _lost_by_refusing),
    Row(("xquad",), _XQUAD, "EM / F1", "28 / 45", "≥ 32 / ≥ 50", _exact),
    Row(("absent",), f"{_XQUAD}, own article hidden", "refused", "90 %", "≥ 95 %", _refused),
    Row(("cut",), f"{_XQUAD}_cut", "AUROC / refused_at_95", "0.87 / 50 %", "≥ 0.90 / ≥ 60 %", _told_apart),
    Row(("viquad2",), "viquad2_val, answerable against near misses", "AUROC", "0.60", "≥ 0.66", _auroc),
    Row(("mlqa",), "mlqa_dev_vi", "found@1 / found@3; EM / F1", "–", "–", _all_found),
    Row(("train_wiki",), "train_wiki", "found@1 / found@3; EM / F1", "–", "–", _all_found),
)


@dataclass(frozen=True)
class SuiteRow:
    """The line of a suite: its file, and whether the article that a question names is asked alone."""

    folder: str
    file: str
    scoped: bool
    measure: str
    before: str
    target: str
    value: Callable[[Tally], str]

    def line(self, tally: Tally) -> Line:
        return Line(f"{self.folder}/{self.file}", self.measure, self.before, self.target, self.value(tally))


def _strict(tally: Tally) -> str:
    return f"{tally.strict} / {tally.shown} of {tally.asked}"


def _bold(tally: Tally) -> str:
    return f"{_strict(tally)}; {tally.bold}; {tally.hedged}"


SUITES: Final[Mapping[str, SuiteRow]] = {
    "seed": SuiteRow("seed", "questions.jsonl", True, "strict / shown", "2 / 17", "30 / 30", _strict),
    "news": SuiteRow(
        "news",
        "questions.jsonl",
        True,
        "strict / shown; wrong without hedging; hedged",
        "11 / 73; 59; 0",
        "≥ 112 / ≥ 124; ≤ 5; ≤ 20",
        _bold,
    ),
    "cross": SuiteRow("news", "cross.jsonl", False, "strict / shown", "2 / 14", "≥ 17 / ≥ 19", _strict),
}
DIALOGUES: Final = "dialogues"
SPEED: Final = "speed"


def measure(bench: Bench, names: Iterable[str]) -> tuple[dict[str, Asked], list[Line]]:
    """Makes the runs of these names that can be made, and the lines of the table that follow from them."""
    began = time.perf_counter()
    names = set(names)
    runs: dict[str, Asked] = {}
    for name, plan in PLANS.items():
        if name in names and bench.has(plan):
            runs[name] = bench.run(plan)
            print(f"{name:12}{time.perf_counter() - began:5.0f} s", file=sys.stderr)
    lines = [row.line(runs) for row in ROWS if all(name in runs for name in row.runs)]
    for name, row in SUITES.items():
        if name in names and (tally := bench.suite(row.folder, row.file, scoped=row.scoped)):
            lines.append(row.line(tally))
    if DIALOGUES in names and (right := bench.dialogues("news", "dialogs.jsonl")):
        lines.append(Line("news/dialogs.jsonl", "right", "–", "≥ 8", f"{right[0]} of {right[1]}"))
    if SPEED in names and bench.has(PLANS["distractors"]):
        lines.append(_timed(*bench.speed(PLANS["distractors"])))
    return runs, lines


def _timed(*rounds: Latency) -> Line:
    measured = "; ".join(f"{one.p50:.1f} / {one.p99:.1f}" for one in rounds)
    return Line("12,000 sentences, warm", "ms, p50 / p99: asked first; again", "70", "≤ 10 / ≤ 40", measured)


def kinds_of(runs: Mapping[str, Asked]) -> dict[str, Figures]:
    """The figures of the answerable questions by kind, over the sets that have native or translated questions."""
    judged: list[Judged] = [one for name in _BY_KIND if name in runs for one in runs[name].judged if one.answerable]
    groups = {"all": score(judged), **by_kind(judged)} if judged else {}
    return {kind: figures(scores) for kind, scores in groups.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    every = (*PLANS, *SUITES, DIALOGUES, SPEED)
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    parser.add_argument("--only", action="append", choices=every, metavar="RUN", help=f"one of {', '.join(every)}")
    parser.add_argument("--write", action="store_true", help="into docs/")
    options = parser.parse_args()
    runs, lines = measure(Bench(options.folder), options.only or every)
    if not lines:
        sys.exit(f"{options.folder} has none of the question sets: give the folder that has data/, seed/ and news/.")
    kinds = kinds_of(runs)
    print(markdown(lines))
    for line in table(kinds, _COLUMNS) if kinds else ():
        print(line)
    if options.write:
        put_into_page(lines, kinds, _COLUMNS)
        plot_kinds(kinds)


if __name__ == "__main__":
    main()
