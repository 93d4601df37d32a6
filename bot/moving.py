"""Takes the articles elsewhere, as files in a folder, and brings them in from one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

from bot.errors import Unwritable
from bot.intake import Failed, Intake, Progress, Taken, no_progress
from bot.services import Services
from corpus.errors import CorpusError, StoreError

if TYPE_CHECKING:
    from corpus.copies import Copy
    from corpus.exports import Exported


@dataclass(frozen=True, slots=True)
class Archive:
    """An export as one file; ``data`` is None where ``size`` is too large."""

    articles: int
    size: int
    data: bytes | None
    copy: Copy | None


async def export_folder(services: Services, folder: Path, progress: Progress = no_progress) -> list[Exported]:
    """Writes all present articles into a new or empty folder; all or none.

    Raises BadTarget, Unwritable. Whoever is killed leaves a folder without a manifest, which cannot be imported.
    """
    from corpus.copies import Copies, CopyKind
    from corpus.exports import FolderWriter, checked_folder, count, write_all

    with _unwritable(folder):
        path = checked_folder(folder)
    total = await count(services.database)
    copies, writer = Copies(services.database), FolderWriter(path)
    copy = await copies.begin(CopyKind.EXPORT, str(path)) if services.writable else None
    try:
        with _unwritable(folder):
            articles = await write_all(services.database, writer.keep, lambda done: progress(done, total))
    except BaseException:
        writer.undo()
        if copy is not None:
            await copies.drop(copy)
        raise
    if copy is not None:
        await copies.finish(copy)
    return articles


async def export_archive(services: Services, *, receiver: str, most: int) -> Archive:
    """All present articles as one ZIP file for ``receiver`` (an actor), if it has ``most`` bytes at most.

    Whoever has sent it says so by ``Copies.finish``, or ``drop`` where it was not sent.
    """
    from corpus.copies import Copies, CopyKind
    from corpus.exports import export_zip

    with TemporaryFile() as file:
        articles = await export_zip(services.database, file)
        size = file.tell()
        file.seek(0)
        data = file.read() if size <= most else None
    copy = await Copies(services.database).begin(CopyKind.SENT, receiver) if data else None
    return Archive(len(articles), size, data, copy)


async def import_folder(services: Services, folder: Path, *, actor: str, progress: Progress = no_progress) -> Intake:
    """Adds what a folder's manifest lists; bad lines are named, and the others still go in.

    Raises NoSuchFile, UnreadableFile and BadText where there is no manifest to read.
    """
    from corpus.imports import BadEntry, entries_of

    entries = entries_of(folder)
    taken: list[Taken] = []
    failed: list[Failed] = []
    broken: StoreError | None = None
    progress(0, len(entries))
    for done, entry in enumerate(entries, 1):
        if isinstance(entry, BadEntry):
            failed.append(Failed(entry.place, entry.error))
        elif broken is not None:
            failed.append(Failed(entry.file, broken))
        else:
            try:
                taken.append(Taken(entry.file, await services.bring_in(entry, actor=actor)))
            except CorpusError as error:
                failed.append(Failed(entry.file, error))
                broken = error if isinstance(error, StoreError) else None
        progress(done, len(entries))
    return Intake(tuple(taken), tuple(failed))


@contextmanager
def _unwritable(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or "the system refuses it"
        raise Unwritable(f"{path} cannot be written: {reason}.", "unwritable", path=str(path), reason=reason) from None
