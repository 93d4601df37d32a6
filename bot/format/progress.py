"""A progress bar on a terminal; nothing anywhere else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from bot.format import terminal
from bot.intake import Progress, no_progress


@contextmanager
def progress_bar(label: str, stream: TextIO) -> Iterator[Progress]:
    """Yields what is to be told how many of how many are done. The bar is gone when it ends."""
    if not stream.isatty():
        yield no_progress
        return
    from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Bar(*columns, console=terminal.rich_console(stream), transient=True) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
