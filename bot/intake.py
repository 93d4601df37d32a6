"""Takes in what `add` is given: files, folders, links, standard input. A bad one is named, the others still go in."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import BadSource, BotError
from corpus.errors import CorpusError, StoreError

if TYPE_CHECKING:
    from bot.services import Services
    from corpus.store import Added

STANDARD_INPUT = "-"
_LINKS = ("http://", "https://")

Failure = BotError | CorpusError


@dataclass(frozen=True, slots=True)
class Taken:
    """``path`` is as it was given; within a folder, the folder as given and the way from there."""

    path: str
    added: Added


@dataclass(frozen=True, slots=True)
class Failed:
    path: str
    error: Failure


@dataclass(frozen=True, slots=True)
class Intake:
    """What became of all that was given, in order."""

    taken: tuple[Taken, ...]
    failed: tuple[Failed, ...]

    def count(self, outcome: str) -> int:
        return sum(one.added.outcome == outcome for one in self.taken)

    @property
    def stepped_aside(self) -> tuple[int, ...]:
        """The samples that made room."""
        return tuple(sample for one in self.taken for sample in one.added.stepped_aside)


@dataclass(frozen=True, slots=True)
class Publication:
    """What is said of a publication beside its bytes: applies to all that is given."""

    actor: str
    title: str | None = None
    published: date | None = None


Progress = Callable[[int, int], None]
"""Told how many of how many are done."""


def no_progress(done: int, total: int) -> None:
    """Tells nobody."""


async def take_in(
    services: Services,
    given: Sequence[str],
    publication: Publication,
    *,
    read_standard_input: Callable[[], bytes],
    progress: Progress = no_progress,
) -> Intake:
    """Adds everything given, one after the other.

    A database that cannot be written ends it: the rest is listed as failed for the same reason.
    """
    sources = list(find(given))
    taken: list[Taken] = []
    failed: list[Failed] = []
    broken: StoreError | None = None
    progress(0, len(sources))
    for done, source in enumerate(sources, 1):
        if isinstance(source, Failed):
            failed.append(source)
        elif broken is not None:
            failed.append(Failed(source.path, broken))
        else:
            try:
                taken.append(Taken(source.path, await _add(services, source, publication, read_standard_input)))
            except CorpusError as error:
                failed.append(Failed(source.path, error))
                broken = error if isinstance(error, StoreError) else None
        progress(done, len(sources))
    return Intake(tuple(taken), tuple(failed))


@dataclass(frozen=True, slots=True)
class Source:
    """A file, a link, or standard input where it is neither. ``of_many``: a folder's file, that nobody has named."""

    path: str
    file: Path | None
    link: bool = False
    of_many: bool = False


def find(given: Sequence[str]) -> Iterator[Source | Failed]:
    """Every file that is meant, folders walked through, in order; what cannot be taken as a failure in its place."""
    read_input = False
    for path in given:
        if not path:
            yield _fault(path, "no_path")
        elif path == STANDARD_INPUT:
            yield _fault(path, "second_input") if read_input else Source(path, None)
            read_input = True
        elif path.startswith(_LINKS):
            yield Source(path, None, link=True)
        elif is_folder(path):
            yield from _in_folder(path)
        else:
            yield Source(path, Path(path))


def is_folder(path: str) -> bool:
    """No error where the way to it may not be read: reading the file will say so."""
    return os.path.isdir(path)  # noqa: PTH112 - Path.is_dir raises there


def _in_folder(folder: str) -> Iterator[Source | Failed]:
    from corpus.ingest import files_in

    try:
        files = list(files_in(Path(folder)))
    except CorpusError as error:
        yield Failed(folder, error)
        return
    if not files:
        yield _fault(folder, "empty_folder")
    yield from (Source(str(file), file, of_many=True) for file in files)


async def _add(
    services: Services, source: Source, publication: Publication, read_standard_input: Callable[[], bytes]
) -> Added:
    actor, title, published = publication.actor, publication.title, publication.published
    if source.link:
        return await services.add_link(source.path, actor=actor, title=title, published=published)
    if source.file is None:
        return await services.add_bytes(
            read_standard_input(), name="stdin", actor=actor, title=title, published=published
        )
    return await services.add_file(source.file, actor=actor, title=title, published=published, of_many=source.of_many)


_REASONS = {
    "no_path": "The path is empty.",
    "second_input": "Standard input (-) can be read only once.",
    "empty_folder": "There is no article file (.txt, .md, .html, .docx, .pdf) in this folder.",
}


def _fault(path: str, code: str) -> Failed:
    return Failed(path, BadSource(_REASONS[code], code))
