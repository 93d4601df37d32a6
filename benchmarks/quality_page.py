"""The figures as they stand in docs/quality.md, and the plot beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from bot.evaluation.report import Figures

DOCS: Final = Path(__file__).parent.parent / "docs"
PAGE: Final = DOCS / "quality.md"
PLOT: Final = DOCS / "quality-by-kind.svg"
FEWEST: Final = 15  # questions of a kind that stands in the plot
_PLOTTED: Final = {"found@1": "#1b5e8c", "F1": "#e08e2b", "EM": "#8c2d3a"}


class Line(NamedTuple):
    """A line of the table."""

    set: str
    measure: str
    before: str
    target: str
    now: str


def markdown(lines: Iterable[Line]) -> str:
    """The table of all measures."""
    return _table(("set", "measure", "before", "target", "now"), lines)


def kinds_markdown(kinds: Mapping[str, Figures], columns: Sequence[str]) -> str:
    """The table by kind of question."""
    rows = ((kind, *(str(values.get(column, "–")) for column in columns)) for kind, values in kinds.items())
    return _table(("kind", *columns), rows)


def put_into_page(lines: Iterable[Line], kinds: Mapping[str, Figures], columns: Sequence[str]) -> None:
    """Writes the tables between their marks (``<!-- figures -->`` … ``<!-- /figures -->``)."""
    page = PAGE.read_text(encoding="utf-8")
    for mark, text in (("figures", markdown(lines)), ("kinds", kinds_markdown(kinds, columns))):
        between = re.compile(rf"(?<=<!-- {mark} -->\n).*?(?=<!-- /{mark} -->)", re.DOTALL)
        page, count = between.subn(lambda _, text=text: f"\n{text}\n", page)  # type: ignore[misc]
        assert count == 1, f"{PAGE.name} has no place for {mark}"
    PAGE.write_text(page, encoding="utf-8")


def plot_kinds(kinds: Mapping[str, Figures]) -> None:
    """Bars for each kind that is asked often enough, the most frequent on top."""
    import matplotlib as mpl

    mpl.use("Agg")
    mpl.rcParams |= {"svg.hashsalt": "quality", "svg.fonttype": "none"}  # the same figures give the same file
    from matplotlib import pyplot as plt

    shown = [(kind, values) for kind, values in kinds.items() if values["questions"] >= FEWEST][::-1]
    figure, axes = plt.subplots(figsize=(8, 0.42 * len(shown) + 1.2), layout="constrained")
    height = 0.8 / len(_PLOTTED)
    for number, (name, colour) in enumerate(_PLOTTED.items()):
        places = [place + (1 - number) * height for place in range(len(shown))]
        axes.barh(places, [values[name] for _, values in shown], height, color=colour, label=name)
    axes.set_yticks(range(len(shown)), [f"{kind} ({values['questions']})" for kind, values in shown])
    axes.set_xlim(0, 100)
    axes.set_xlabel("% of the questions of a kind")
    axes.grid(axis="x", alpha=0.3)
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(loc="lower right", frameon=False)
    axes.margins(y=0.01)
    figure.savefig(PLOT, metadata={"Date": None})
    plt.close(figure)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    ruled = ["|".join(("", *(" --- " for _ in head), ""))]
    return "\n".join([_row(head), *ruled, *map(_row, rows)]) + "\n"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
